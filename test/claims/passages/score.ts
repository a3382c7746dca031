import { extract } from '../../../src/claims/extract.ts'
import type { ExtractedClaim } from '../../../src/claims/types.ts'
import type { Label, Passage } from './parse.ts'

/** What was asked for, what was found, and how much of it was right on each level. */
export interface Score {
  labelled: number
  found: number
  /** Spans overlap, value and unit agree. */
  figure: number
  /** And the metric. */
  claim: number
  /** And comparator, period and modality. */
  full: number
  comparator: number
  period: number
  modality: number
  /** Of matched claims whose subject, or claimant, is asked for: how many share a word with it. */
  subject: { asked: number; right: number }
  claimant: { asked: number; right: number }
  /** Of the claims with a confidence of 0.9 and above: how many are right to the metric. */
  sure: { asked: number; right: number }
  /** Of the figures read with each confidence, those for editors among them: how many are right to the metric. */
  levels: Map<number, { asked: number; right: number }>
  errors: string[]
}

/** What readers may take as read. */
const SURE = 0.9

/** Metrics that share a border: either reading counts. */
const NEAR = [
  ['share', 'market_share'],
  ['share', 'survey_share'],
  ['investment', 'deal_value'],
  ['percent_change', 'cagr'],
]

/** Stands in a label for a claimant the text does not name. */
const NOBODY = '-'

const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.006 * Math.max(Math.abs(a), Math.abs(b)))

const number = (value: string | null): number | null => (value === null ? null : Number(value))

const sameFigure = (label: Label, claim: ExtractedClaim): boolean =>
  claim.start < label.start + label.quote.length &&
  claim.end > label.start &&
  claim.unit === label.unit &&
  close(label.value, number(claim.value)) &&
  close(label.valueHigh, number(claim.valueHigh))

const sameMetric = (a: string, b: string): boolean =>
  a === b || NEAR.some((pair) => pair.includes(a) && pair.includes(b))

/** Equal, or one refines the other ("2025", "2025-06"), or a span meets its end. */
function samePeriod(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const refines = (x = '', y = '') => x.startsWith(y) || y.startsWith(x)
  return refines(a, b) || refines(a.split('/').at(-1), b.split('/').at(-1))
}

const lies = (modality: string) => (modality === 'forecast' || modality === 'target' ? 'ahead' : 'asserted')

const sharesWord = (a: string, b: string | null): boolean => {
  if (a.toLowerCase() === b?.toLowerCase()) return true
  if (a === NOBODY) return b === null
  const words = new Set((b ?? '').toLowerCase().match(/[a-z0-9]{3,}/g))
  return (a.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []).some((w) => words.has(w))
}

/** Share of what was found that is right, of what was asked for that was found, and their harmonic mean. */
export function rates(score: Score, level: 'figure' | 'claim' | 'full') {
  const hits = score[level]
  return {
    precision: hits / score.found,
    recall: hits / score.labelled,
    f1: (2 * hits) / (score.found + score.labelled),
  }
}

/** Sets what the extractor reads in the passages against their labels. */
export function scorePassages(passages: Passage[]): Score {
  const score: Score = {
    ...{ labelled: 0, found: 0, figure: 0, claim: 0, full: 0, comparator: 0, period: 0, modality: 0 },
    subject: { asked: 0, right: 0 },
    claimant: { asked: 0, right: 0 },
    sure: { asked: 0, right: 0 },
    levels: new Map(),
    errors: [],
  }
  for (const passage of passages) scorePassage(passage, score)
  return score
}

function scorePassage(passage: Passage, score: Score): void {
  const { claims, doubtful } = extract(passage.text, { published: passage.published })
  const missed: Label[] = []
  const left = new Set(claims)
  const err = (what: string, label: Label, got: unknown) =>
    score.errors.push(`${passage.id} ${what}: "${label.quote}" ${label.metric}, got ${got}`)
  score.labelled += passage.labels.length
  for (const label of passage.labels) {
    const same = [...left].filter((c) => sameFigure(label, c))
    const claim = same.find((c) => sameMetric(label.metric, c.metric)) ?? same[0]
    if (!claim) {
      err('missed', label, 'nothing')
      missed.push(label)
      continue
    }
    left.delete(claim)
    score.figure++
    if (!sameMetric(label.metric, claim.metric)) {
      err('metric', label, claim.metric)
      continue
    }
    score.claim++
    if (claim.confidence >= SURE) score.sure.right++
    levelOf(score, claim).right++
    const right = {
      comparator: claim.comparator === label.comparator,
      period: samePeriod(label.period, claim.period),
      modality: lies(label.modality) === lies(claim.modality),
    }
    for (const part of ['comparator', 'period', 'modality'] as const)
      if (right[part]) score[part]++
      else err(part, label, `${claim[part]}, not ${label[part]}`)
    if (right.comparator && right.period && right.modality) score.full++
    for (const [part, name, got] of [
      ['subject', label.subject, claim.subject],
      ['claimant', label.claimant, claim.attributedTo],
    ] as const) {
      if (!name) continue
      score[part].asked++
      if (sharesWord(name, got)) score[part].right++
      else err(part, label, `${got}, not ${name}`)
    }
  }
  for (const claim of claims) {
    const unasked = left.has(claim)
    if (unasked && passage.ignored.some((i) => claim.start < i.end && claim.end > i.start)) continue
    score.found++
    if (claim.confidence >= SURE) score.sure.asked++
    levelOf(score, claim).asked++
    if (unasked)
      score.errors.push(`${passage.id} wrong: "${claim.quote}" read as ${claim.metric} ${claim.value}`)
  }
  for (const claim of doubtful) {
    const label = missed.find((l) => sameFigure(l, claim))
    if (!label && passage.ignored.some((i) => claim.start < i.end && claim.end > i.start)) continue
    const level = levelOf(score, claim)
    level.asked++
    if (label && sameMetric(label.metric, claim.metric)) level.right++
  }
}

function levelOf({ levels }: Score, { confidence }: ExtractedClaim): { asked: number; right: number } {
  const level = levels.get(confidence) ?? { asked: 0, right: 0 }
  levels.set(confidence, level)
  return level
}
