import type { Standing } from '../db/schema.ts'
import { finer, isExpected, sameFigure, type Told } from './compare.ts'

/** What one article version says of a claim. */
export interface Utterance {
  /** The figures it gives for it, the surest first: a heading may round what the text has exactly. */
  figures: [Told, ...Told[]]
  articleId: string
  version: number
  family: string
  saidAt: string
  /** The publisher is the claimant: nobody quotes it better than itself. */
  own: boolean
  /** The article gave another figure before: its publisher changed it in place. */
  edited: boolean
  /** The text owns that the figure has changed ("raised its forecast", "up from"), or the publisher prints a correction. */
  restates: boolean
  /** How long two outlets that quote the claimant must be quoting the same figure; see {@link quoteWindow}. */
  windowDays: number
}

/**
 * variant: the known figure, rounded or qualified otherwise, or in another currency. late: said before what is known.
 * oscillation: an article going back and forth once more. misquoted: another outlet quotes the same claimant otherwise.
 */
export type Decision =
  | { kind: 'first' | 'edit' | 'restated' | 'misquoted'; figure: Told; standing: Standing }
  | { kind: 'variant' | 'oscillation'; standing: Standing }

const DAY_MS = 86_400_000
/** An article that goes back and forth within this time is one pair of revisions: caches disagree, nobody edits. */
const OSCILLATION_DAYS = 7

/** Metrics that move by the day: without a period, two figures a day apart are two figures. */
const MOVING = new Set([
  'btc_price',
  'hashprice',
  'network_hashrate',
  'difficulty',
  'difficulty_change',
  'percent_change',
  'market_cap',
  'token_price',
  'compute_price',
])

/**
 * Days within which outlets that quote one claimant must agree. Past it, or for what moves by the day and names no
 * period, the later one is taken for a new figure.
 */
export function quoteWindow(metric: string, period: string | null): number {
  if (period !== null) return 90
  return MOVING.has(metric) ? 0 : 30
}

/** Sorts utterances as they were said, however they came in; ties by article, so nothing depends on arrival. */
export const orderOf = (u: Pick<Utterance, 'saidAt' | 'articleId' | 'version'>): string =>
  `${u.saidAt} ${u.articleId} ${String(u.version).padStart(6, '0')}`

/**
 * One step: how a claim stands after one more utterance, said no earlier than all before it, and whether that is a
 * revision. The figure is compared with the finest rounding heard of the present one, so that 25.5 and 25.7 stay two
 * figures although both round to 26.
 */
export function decide(standing: Standing | undefined, heard: Utterance): Decision {
  const [figure] = heard.figures
  const { articleId, family, saidAt } = heard
  const last = orderOf(heard)
  if (!standing) {
    const opened = { ...told(figure), articleId, family, saidAt, last, before: null, returned: false }
    return { kind: 'first', figure, standing: opened }
  }
  const same = heard.figures.find((f) => sameFigure(f, standing))
  if (same) {
    const finest = finer(same, standing) ? told(same) : {}
    return { kind: 'variant', standing: { ...standing, ...finest, saidAt, last } }
  }
  const left = { ...standing, last }
  if (figure.unit !== standing.unit && !heard.edited) return { kind: 'variant', standing: left }
  const elapsed = Date.parse(saidAt) - Date.parse(standing.saidAt)
  const back = standing.before !== null && sameFigure(figure, standing.before)
  const inPlace =
    heard.edited && (standing.articleId === articleId || standing.family === family || heard.own)
  if (
    inPlace &&
    back &&
    standing.returned &&
    standing.articleId === articleId &&
    elapsed < OSCILLATION_DAYS * DAY_MS
  )
    return { kind: 'oscillation', standing: left }
  if (
    !heard.own &&
    !heard.restates &&
    standing.family !== family &&
    isExpected(standing) === isExpected(figure) &&
    elapsed < heard.windowDays * DAY_MS
  )
    return { kind: 'misquoted', figure, standing: left }
  return {
    kind: inPlace && !heard.restates ? 'edit' : 'restated',
    figure,
    standing: {
      ...told(figure),
      articleId,
      family,
      saidAt,
      last,
      before: told(standing),
      returned: heard.edited && back,
    },
  }
}

const told = ({ value, valueHigh, unit, comparator, modality }: Told): Told => ({
  value,
  valueHigh,
  unit,
  comparator,
  modality,
})

/** What each of a claim's utterances, in any order, comes to in the order they were said; the last one tells how it stands. */
export function retell<U extends Utterance>(utterances: U[]): { heard: U; decision: Decision }[] {
  let standing: Standing | undefined
  return [...utterances]
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((heard) => {
      const decision = decide(standing, heard)
      standing = decision.standing
      return { heard, decision }
    })
}
