import { figureText } from '../../lib/figure-words.ts'
import { groupBy } from '../../lib/group-by.ts'
import { isExpected } from '../../revisions/compare.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import { periodWords, shortDay } from '../words.ts'

/** Where a point stands: at the time the figure is about, or at the day it was said. */
export type Axis = 'about' | 'said'

/** One revision as a mark on the chart. */
export interface Point {
  claimId: string
  n: number
  /** Position among the claimants: decides colour and shape. */
  claimant: number
  time: number
  low: number
  high: number
  comparator: RevisionRow['claim']['comparator']
  expected: boolean
  /** Replaced by a later revision of the same claim. */
  superseded: boolean
  withdrawn: boolean
  period: string | null
  saidAt: string
  /** What the point says, in one sentence. */
  words: string
}

export interface Model {
  axis: Axis
  unit: string
  claimants: { key: string; name: string; count: number }[]
  points: Point[]
  /** Figures in other units, which the table has but no chart can show. */
  otherUnits: number
  /** Figures far from all others, which the table has. */
  farOff: number
}

export const DAY_MS = 86_400_000

/** First and last moment of a period, UTC; null for one we can't place. A span of years is placed at its end. */
export function spanOf(period: string): [from: number, to: number] | null {
  const last = period.split('/').at(-1) ?? ''
  const at = /^(?:FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(last)
  if (!at) return null
  const [year, quarter, half, month, day] = at.slice(1).map((part) => (part ? Number(part) : undefined)) as [
    number,
    ...(number | undefined)[],
  ]
  const utc = (y: number, m: number, d = 1) => Date.UTC(y, m, d)
  if (quarter) return [utc(year, quarter * 3 - 3), utc(year, quarter * 3)]
  if (half) return [utc(year, half * 6 - 6), utc(year, half * 6)]
  if (month && day) return [utc(year, month - 1, day), utc(year, month - 1, day) + DAY_MS]
  if (month) return [utc(year, month - 1), utc(year, month)]
  return [utc(year, 0), utc(year + 1, 0)]
}

/** Where a figure stands on the axis of what it is about: the middle of its period, else the day it was said. */
const timeAbout = (period: string | null, saidAt: string): number => {
  const span = period === null ? null : spanOf(period)
  return span ? (span[0] + span[1]) / 2 : Date.parse(saidAt)
}

/** The axis that shows more: figures about several times are told apart by time, others by when they were said. */
export const usualAxis = (rows: readonly RevisionRow[]): Axis =>
  new Set(rows.flatMap((r) => r.claim.period ?? [])).size > 1 ? 'about' : 'said'

/**
 * The revisions of a series as points. Most claims' unit wins: what is in another one is left to the table, and so are
 * claims a check found far off, which would press all others flat.
 */
export function modelOf(all: readonly RevisionRow[], axis: Axis, farOff: ReadonlySet<string>): Model {
  const rows = all.filter((r) => !farOff.has(r.claim.id))
  const units = groupBy(rows, (r) => r.revision.unit)
  const [unit = '', inUnit = []] = [...units].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  const byClaimant = [...groupBy(inUnit, (r) => r.claim.claimantKey)].sort(
    (a, b) => b[1].length - a[1].length,
  )
  const order = new Map(byClaimant.map(([key], i) => [key, i]))
  const latest = new Map<string, number>()
  for (const { claim, revision } of rows)
    latest.set(claim.id, Math.max(latest.get(claim.id) ?? 0, revision.n))
  const points = inUnit.map(({ claim, revision }): Point => {
    const value = Number(revision.value)
    const expected = isExpected(revision)
    const words = [
      `${claim.claimant}: ${figureText(revision)}`,
      claim.period && `for ${periodWords(claim.period)}`,
      expected && `(${revision.modality})`,
      `said ${shortDay(revision.saidAt)}`,
    ]
    const superseded = revision.n < (latest.get(claim.id) ?? 0)
    return {
      claimId: claim.id,
      n: revision.n,
      claimant: order.get(claim.claimantKey) ?? 0,
      time: axis === 'about' ? timeAbout(claim.period, revision.saidAt) : Date.parse(revision.saidAt),
      low: value,
      high: revision.valueHigh === null ? value : Number(revision.valueHigh),
      comparator: revision.comparator,
      expected,
      superseded,
      withdrawn: revision.withdrawn,
      period: claim.period,
      saidAt: revision.saidAt,
      words: `${words.filter(Boolean).join(' ')}${superseded ? ', changed since' : ''}`,
    }
  })
  points.sort((a, b) => a.time - b.time || a.claimant - b.claimant || a.n - b.n)
  const claimants = byClaimant.map(([key, list]) => ({
    key,
    name: list[0]?.claim.claimant ?? key,
    count: list.length,
  }))
  return {
    axis,
    unit,
    claimants,
    points,
    otherUnits: rows.length - inUnit.length,
    farOff: all.length - rows.length,
  }
}
