import type { MetricKey } from '../claims/metrics.ts'
import { keysNamed } from './identity.ts'
import { type Bounds, bucketsOf, unitsOf } from './read-values.ts'

/** What a list of claims is narrowed to; every part combines with every other. Several values of one part are alternatives. */
export interface ClaimFilter {
  metric?: readonly string[] | undefined
  topic?: 'mining' | 'ai' | undefined
  /** Names or keys: "Edge AI" and "edge-ai" are the same. */
  subject?: readonly string[] | undefined
  place?: readonly string[] | undefined
  claimant?: readonly string[] | undefined
  /** A year takes every period that begins or ends in it; anything else must be the very period. */
  period?: readonly string[] | undefined
  publisher?: readonly string[] | undefined
  article?: string | undefined
  series?: string | undefined
  modality?: readonly string[] | undefined
  reason?: readonly string[] | undefined
  review?: readonly string[] | undefined
  finding?: 'any' | 'inconsistent' | 'changes_message' | undefined
  /** At least this confidence, 0 to 1. */
  confidence?: number | undefined
  value?: Bounds | undefined
  saidFrom?: string | undefined
  saidTo?: string | undefined
  recordedFrom?: string | undefined
  recordedTo?: string | undefined
}

/** A facet as the index keeps it: hex, so that no tokenizer cuts it. */
export const facet = (name: string, value: string): string =>
  Array.from(new TextEncoder().encode(`${name}=${value}`), (b) => b.toString(16).padStart(2, '0')).join('')

const anyOf = (tokens: string[]): string =>
  tokens.length === 1 ? (tokens[0] ?? '') : `(${tokens.join(' OR ')})`

/** One of the values; null where the part is not asked for. */
const among = (name: string, values: readonly string[] | undefined): string | null =>
  values?.length ? anyOf(values.map((v) => facet(name, v))) : null

/** The keys that any of the names may stand for. */
export const keysOf = (kind: 'subject' | 'place' | 'claimant', names: readonly string[] | undefined) =>
  names?.flatMap((name) => keysNamed(kind, name))

const YEAR = /^\d{4}$/

const hundredths = (least: number): string[] =>
  Array.from({ length: 101 - Math.floor(least * 100) }, (_, i) => String(Math.floor(least * 100) + i))

/**
 * The facets a claim must have, as conditions of a full-text query to be joined by AND. Value and time ranges come out
 * as wide as their buckets: the exact bounds are compared row by row, at most a bucket's worth too many.
 * Gives null where nothing can match: a value in a unit no metric has.
 */
export function facetsOf(filter: ClaimFilter): string[] | null {
  const conditions = [
    among('metric', filter.metric),
    filter.topic ? facet('topic', filter.topic) : null,
    among('subject', keysOf('subject', filter.subject)),
    among('place', keysOf('place', filter.place)),
    among('claimant', keysOf('claimant', filter.claimant)),
    filter.period?.length
      ? anyOf(filter.period.map((p) => facet(YEAR.test(p) ? 'year' : 'period', p)))
      : null,
    among('publisher', filter.publisher),
    filter.article ? facet('article', filter.article) : null,
    filter.series ? facet('series', filter.series) : null,
    among('modality', filter.modality),
    among('reason', filter.reason),
    among('review', filter.review),
    filter.finding ? facet('finding', filter.finding) : null,
    filter.confidence ? among('confidence', hundredths(filter.confidence)) : null,
    days(filter.recordedFrom, filter.recordedTo),
  ]
  if (filter.value) {
    const units = unitsOf(filter.value, filter.metric as MetricKey[] | undefined)
    if (units.length === 0) return null
    conditions.push(
      anyOf(units.flatMap((u) => bucketsOf(u.min, u.max).map((b) => facet('value', `${u.unit}:${b}`)))),
    )
  }
  return conditions.filter((c) => c !== null)
}

/** Recording times lie between these. */
const FIRST_YEAR = '2020'
const LAST_YEAR = '2099'
const DAY_MS = 86_400_000

/** Whole years, months and days that cover a span of recording times, as few as do. */
function days(from: string | undefined, to: string | undefined): string | null {
  if (!from && !to) return null
  const first = new Date((from ?? FIRST_YEAR).slice(0, 10))
  const last = new Date((to ?? LAST_YEAR).slice(0, 10))
  const tokens: string[] = []
  let at = first
  while (at <= last && tokens.length < 200) {
    const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
    const yearEnd = new Date(Date.UTC(y, 11, 31))
    const monthEnd = new Date(Date.UTC(y, m + 1, 0))
    const iso = at.toISOString()
    let end = at
    if (d === 1 && m === 0 && yearEnd <= last) {
      tokens.push(iso.slice(0, 4))
      end = yearEnd
    } else if (d === 1 && monthEnd <= last) {
      tokens.push(iso.slice(0, 7))
      end = monthEnd
    } else tokens.push(iso.slice(0, 10))
    at = new Date(end.getTime() + DAY_MS)
  }
  return tokens.length ? anyOf(tokens.map((t) => facet('day', t))) : facet('day', 'none')
}
