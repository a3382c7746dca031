/** What makes a figure worth an editor's minutes, in points that can be read and argued with. Pure. */
import type { Amount } from '../lib/figure-words.ts'

export interface Signals {
  /** Independent texts and owners, and outlets, that print it. */
  independent: number
  outlets: number
  /** Findings that set its own text against itself, and those that set outlets or claimants against each other. */
  inconsistencies: number
  disputes: number
  /** Claimants who give another figure for the same thing. */
  rivals: number
  /** How far the last revision moved it, 0.1 for 10%; null if it never changed. */
  change: number | null
  silentEdit: boolean
  confidence: number
  ageDays: number
}

export interface Part {
  points: number
  words: string
}

const MOST_REACH = 25
/** A figure is sure enough from this confidence on. */
export const SURE = 0.9
/** Every so many days it grows older by a step, each of two points, this many times. */
export const AGE_STEP_DAYS = 7
export const MOST_STEPS = 7

/** Why this figure should be looked at, the weightiest reason first, and the sum of the points. */
export function worthOf(s: Signals): { points: number; parts: Part[] } {
  const weeks = Math.max(0, Math.floor(s.ageDays / AGE_STEP_DAYS))
  const parts: Part[] = [
    {
      points: reach(s),
      words: `${count(s.independent, 'independent source', 'independent sources')}, printed by ${count(s.outlets, 'outlet', 'outlets')}`,
    },
    {
      points: 30 * Math.min(s.inconsistencies, 2),
      words: count(s.inconsistencies, 'check says it does not add up', 'checks say it does not add up'),
    },
    { points: 20 * Math.min(s.disputes, 2), words: count(s.disputes, 'dispute found', 'disputes found') },
    {
      points: 6 * Math.min(s.rivals, 3),
      words: count(s.rivals, 'claimant says otherwise', 'claimants say otherwise'),
    },
    { points: s.silentEdit ? 25 : 0, words: 'edited without a note' },
    { points: changePoints(s.change), words: `moved by ${Math.round((s.change ?? 0) * 100)}%` },
    {
      points: s.confidence < SURE ? Math.round((SURE - s.confidence) * 50) : 0,
      words: `read with confidence ${s.confidence.toFixed(2)}`,
    },
    {
      points: -2 * Math.min(MOST_STEPS, weeks),
      words: `${weeks > MOST_STEPS ? 'over ' : ''}${count(Math.min(MOST_STEPS, weeks), 'week', 'weeks')} old`,
    },
  ]
  const told = parts.filter((p) => p.points !== 0).sort((a, b) => b.points - a.points)
  return { points: told.reduce((sum, p) => sum + p.points, 0), parts: told }
}

/** Origins times outlets, on a scale that flattens: the tenth reprint adds less than the second. */
const reach = ({ independent, outlets }: Signals): number =>
  Math.min(MOST_REACH, Math.round(6 * Math.log2(1 + independent * outlets)))

const changePoints = (change: number | null): number =>
  change === null ? 0 : Math.min(20, Math.round(10 * Math.log2(1 + 4 * Math.abs(change))))

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** How far one figure is from another as a share of the first; null where there is nothing to compare. */
export function shift(before: Amount | undefined, after: Amount): number | null {
  if (!before || before.unit !== after.unit || Number(before.value) === 0) return null
  return Math.abs((Number(after.value) - Number(before.value)) / Number(before.value))
}
