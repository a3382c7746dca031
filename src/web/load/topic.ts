import type { ArticleRow } from '../../articles/read-stories.ts'
import { readArticles } from '../../articles/read-stories.ts'
import type { MetricKey } from '../../claims/metrics.ts'
import type { Db } from '../../db/client.ts'
import { groupBy } from '../../lib/group-by.ts'
import { isExpected } from '../../revisions/compare.ts'
import { listChanges, listClaims } from '../../revisions/read-claims.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { spanOf } from '../chart/model.ts'
import type { Surroundings } from '../parts/claim-card.tsx'
import { CHANGE_REASONS } from '../shows.ts'
import { surroundingsOf } from './surroundings.ts'

export type Topic = 'mining' | 'ai'

/** The metrics that tell each topic's story, the most telling first. */
const KEY_METRICS: Record<Topic, MetricKey[]> = {
  mining: [
    'mining_cost',
    'network_hashrate',
    'hashprice',
    'electricity_price',
    'hashrate_share',
    'power_capacity',
  ],
  ai: ['market_size', 'cagr', 'shipments', 'compute_performance', 'token_throughput', 'latency'],
}

/** The metrics that places are ranked by. */
const PLACE_METRICS: Record<Topic, MetricKey[]> = {
  mining: ['electricity_price', 'hashrate_share', 'mining_cost'],
  ai: [],
}

/** Claims of a metric that are looked at: the latest said. */
const MOST_CLAIMS = 80
const NEWEST = 8
/** Key series at the top of the timeline, and claims looked at for each. */
const STRIP = 4
const STRIP_CLAIMS = 40
const CHANGED = 3
const MOST_BARS = 12
const MOST_STORIES = 8

/** A series in small: its latest figure and the path to it. */
export interface KeySeries {
  latest: ClaimRow
  /** The figure before it in time, by the same claimant and in the same unit. */
  before: ClaimRow | undefined
  path: { time: number; value: number }[]
  claimants: number
  /** What the other claimants say, the smallest first; in the same unit. */
  others: ClaimRow[]
}

export interface Ranking {
  metric: string
  unit: string
  bars: ClaimRow[]
  /** Places whose figure is in another unit, which no bar beside these can show. */
  others: ClaimRow[]
}

export interface TopicPageData {
  topic: Topic
  key: KeySeries[]
  rankings: Ranking[]
  changed: ClaimRow[]
  newest: ClaimRow[]
  around: Surroundings
  stories: ArticleRow[][]
}

/** Everything a topic's page shows. */
export async function loadTopic(db: Db, topic: Topic): Promise<TopicPageData> {
  const [changed, newest, rows] = await Promise.all([
    readChanged(db, topic, CHANGED),
    listClaims(db, { topic, limit: MOST_CLAIMS }),
    readMetrics(db, KEY_METRICS[topic], MOST_CLAIMS),
  ])
  const articles = await readArticles(db, [...new Set(newest.map((r) => r.article.id))])
  const stories = [...groupBy(articles, (a) => a.article.storyId).values()]
    .map((told) => told.toSorted((a, b) => (a.article.publishedAt < b.article.publishedAt ? -1 : 1)))
    .sort((a, b) => ((a.at(-1)?.article.publishedAt ?? '') < (b.at(-1)?.article.publishedAt ?? '') ? 1 : -1))
    .slice(0, MOST_STORIES)
  const shown = newest.slice(0, NEWEST)
  return {
    topic,
    key: [...rows.values()].flatMap((claims) => keySeriesOf(claims) ?? []),
    rankings: PLACE_METRICS[topic].flatMap((metric) => rankingOf(rows.get(metric) ?? []) ?? []),
    changed,
    newest: shown,
    around: await surroundingsOf(db, [...changed, ...shown]),
    stories,
  }
}

/** Figures that changed lately, one an article first. Those edited without a word lead: nobody else tells of them. */
export async function readChanged(db: Db, topic: Topic | undefined, limit: number): Promise<ClaimRow[]> {
  const [edits, others] = await Promise.all([
    listChanges(db, { topic, reason: ['publisher_edit'], limit: Math.floor(limit / 2) }),
    listChanges(db, {
      topic,
      reason: CHANGE_REASONS.filter((r) => r !== 'publisher_edit'),
      limit: limit * 3,
    }),
  ])
  const told = [...groupBy([...edits, ...others], (row) => row.article.id).values()]
  return [...told.flatMap((own) => own.slice(0, 1)), ...told.flatMap((own) => own.slice(1))].slice(0, limit)
}

/** The latest claims of each metric. */
async function readMetrics(
  db: Db,
  metrics: readonly MetricKey[],
  limit: number,
): Promise<Map<MetricKey, ClaimRow[]>> {
  const lists = await Promise.all(metrics.map((metric) => listClaims(db, { metric: [metric], limit })))
  return new Map(metrics.map((metric, i) => [metric, lists[i] ?? []]))
}

/** A few key series for the top of the timeline: of one topic, or of both. */
export async function readKeySeries(db: Db, topic: Topic | undefined): Promise<KeySeries[]> {
  const metrics = topic
    ? KEY_METRICS[topic].slice(0, STRIP)
    : [...KEY_METRICS.mining.slice(0, STRIP - 1), ...KEY_METRICS.ai.slice(0, 1)]
  return [...(await readMetrics(db, metrics, STRIP_CLAIMS)).values()].flatMap(
    (claims) => keySeriesOf(claims) ?? [],
  )
}

const expected = ({ claim }: ClaimRow) => isExpected(claim)

const timeOf = ({ claim }: ClaimRow): number =>
  (claim.period === null ? undefined : spanOf(claim.period)?.[1]) ?? Date.parse(claim.saidAt)

/** The series of a metric with the most figures, in small, as told by the claimant who has most of them. */
function keySeriesOf(rows: readonly ClaimRow[]): KeySeries | null {
  const [best] = [...groupBy(rows, (r) => r.series.id).values()].sort((a, b) => b.length - a.length)
  if (!best) return null
  const inTime = best.toSorted((a, b) => timeOf(a) - timeOf(b))
  const measured = inTime.filter((r) => !expected(r))
  const candidates = measured.length > 0 ? measured : inTime
  const steadiest = [...groupBy(candidates, (r) => `${r.claim.claimantKey} ${r.claim.unit}`).values()].sort(
    (a, b) => b.length - a.length || timeOf(b.at(-1) as ClaimRow) - timeOf(a.at(-1) as ClaimRow),
  )
  const own = steadiest[0] as ClaimRow[]
  const { claimantKey, unit } = (own[0] as ClaimRow).claim
  const others = new Map(
    candidates
      .filter((r) => r.claim.claimantKey !== claimantKey && r.claim.unit === unit)
      .map((r) => [r.claim.claimantKey, r]),
  )
  return {
    others: [...others.values()].sort((a, b) => Number(a.claim.value) - Number(b.claim.value)),
    latest: own.at(-1) as ClaimRow,
    before: own.at(-2),
    path: own.map((r) => ({ time: timeOf(r), value: Number(r.claim.value) })),
    claimants: new Set(best.map((r) => r.claim.claimantKey)).size,
  }
}

/** The end of a figure that a bar reaches to. */
export const reach = ({ value, valueHigh }: { value: string; valueHigh: string | null }): number =>
  Number(valueHigh ?? value)

/** The latest figure of each place, those in the unit most places have by size, the largest first; null for a single place. */
export function rankingOf(rows: readonly ClaimRow[]): Ranking | null {
  const latest = new Map<string, ClaimRow>()
  for (const row of rows) {
    const { placeKey } = row.series
    const key = `${placeKey} ${row.claim.unit}`
    if (placeKey && placeKey !== 'global' && !expected(row) && !latest.has(key)) latest.set(key, row)
  }
  const units = [...groupBy([...latest.values()], (r) => r.claim.unit).values()]
  const [bars] = units.sort((a, b) => b.length - a.length)
  if (!bars?.[0] || bars.length < 2) return null
  const shown = new Set(bars.map((r) => r.series.placeKey))
  return {
    metric: bars[0].claim.metric,
    unit: bars[0].claim.unit,
    bars: bars.sort((a, b) => reach(b.claim) - reach(a.claim)).slice(0, MOST_BARS),
    others: units.slice(1).flatMap((list) => list.filter((r) => !shown.has(r.series.placeKey))),
  }
}
