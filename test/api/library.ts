/** A small ledger written statement by statement, so that each test says what it needs and when it was recorded. */
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { api } from '../../src/api/app.tsx'
import { openDb } from '../../src/db/client.ts'
import { insertRows } from '../../src/db/insert-rows.ts'
import { appearances, articles, claims, feeds, publishers, revisions, series } from '../../src/db/schema.ts'
import type { Env } from '../../src/env.ts'
import { dueOf } from '../../src/revisions/due-date.ts'
import { claimantKey, claimIdOf, seriesOf } from '../../src/revisions/identity.ts'

export const bindings = env as unknown as Env
export const db = openDb(bindings.DB)

/** Asks the API, as a client would. */
export const ask = (path: string, init: RequestInit = {}, more: Partial<Env> = {}): Promise<Response> =>
  Promise.resolve(api.request(path, init, { ...bindings, ...more }))

/** Asks the API and reads JSON. */
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
export const json = async (path: string, init?: RequestInit): Promise<any> => (await ask(path, init)).json()

export interface Told {
  metric?:
    | 'mining_cost'
    | 'btc_price'
    | 'network_hashrate'
    | 'power_capacity'
    | 'market_size'
    | 'electricity_price'
  subject?: string
  place?: string | null
  period?: string | null
  claimant?: string
  publisher?: string
  value?: string
  unit?: string
  modality?: 'reported' | 'forecast'
  confidence?: number
  quote?: string
  said?: string
  recorded?: string
}

let articleCount = 0

/** A publisher states a figure: files it as its claim's first or next revision. Gives the claim's id. */
export async function tell(told: Told): Promise<string> {
  const {
    metric = 'mining_cost',
    subject = 'Bitcoin',
    place = null,
    period = null,
    publisher = 'wire',
  } = told
  const {
    claimant = 'Hashlab',
    value = '90500',
    unit = 'USD/BTC',
    quote = '$90,500',
    confidence = 0.9,
  } = told
  const said = told.said ?? '2026-11-01T00:00:00.000Z'
  const recorded = told.recorded ?? said
  const of = seriesOf({ metric, subject, region: place })
  const id = claimIdOf(of.id, period, claimantKey(claimant))
  const n =
    ((await bindings.DB.prepare('select max(n) as n from revisions where claim_id = ?')
      .bind(id)
      .first<number>('n')) ?? 0) + 1
  const article = `a_${++articleCount}`
  const figure = {
    value,
    unit,
    comparator: 'eq',
    modality: told.modality ?? 'reported',
    saidAt: said,
    recordedAt: recorded,
  } as const
  const reason = n === 1 ? ('first_seen' as const) : ('restated' as const)
  const url = `https://${publisher}.example`
  await db
    .insert(publishers)
    .values({ id: publisher, name: publisher, family: publisher })
    .onConflictDoNothing()
  await db
    .insert(feeds)
    .values({ id: publisher, url, publisherId: publisher, nextDueAt: recorded, addedAt: recorded })
    .onConflictDoNothing()
  await db.insert(articles).values({
    id: article,
    url: `${url}/${article}`,
    publisherId: publisher,
    feedId: publisher,
    storyId: article,
    title: `News ${article}`,
    publishedAt: said,
    firstSeenAt: recorded,
    currentVersion: 1,
  })
  await db
    .insert(series)
    .values({ ...of, createdAt: recorded })
    .onConflictDoNothing()
  const state = { ...figure, n, reason, valueSort: Number(value), confidence, appearanceId: `p_${article}` }
  const names = { period, claimant, claimantKey: claimantKey(claimant), topic: of.topic }
  const standing = { value, valueHigh: null, unit } as never
  await db
    .insert(claims)
    .values({
      id,
      seriesId: of.id,
      metric,
      ...names,
      ...state,
      dueAt: period && dueOf(period),
      firstRecordedAt: recorded,
      writes: 1,
      standing,
    })
    .onConflictDoUpdate({ target: claims.id, set: state })
  await db.insert(appearances).values({
    ...figure,
    id: `p_${article}`,
    claimId: id,
    articleId: article,
    version: 1,
    start: 8,
    end: 8 + quote.length,
    quote,
    prefix: 'It cost ',
    suffix: ' in the end.',
    confidence,
    rule: 'test',
    grounding: {},
    extractor: 'test',
    turn: 'new',
    restates: false,
  })
  await db
    .insert(revisions)
    .values({ ...figure, claimId: id, n, reason, appearanceId: `p_${article}`, hash: '' })
  return id
}

/** As many claims like one of a single revision, each by a claimant of its own. */
export async function copies(of: string, many: number) {
  const claim = await db.select().from(claims).where(eq(claims.id, of)).get()
  const revision = await db.select().from(revisions).where(eq(revisions.claimId, of)).get()
  if (!claim || !revision) throw new Error('nothing to copy')
  const numbers = Array.from({ length: many }, (_, n) => n)
  const named = (n: number) => ({ id: `${of}_${n}`, claimant: `Seer ${n}`, claimantKey: `seer-${n}` })
  await db.batch([
    ...insertRows(
      db,
      claims,
      numbers.map((n) => ({ ...claim, ...named(n) })),
    ),
    ...insertRows(
      db,
      revisions,
      numbers.map((n) => ({ ...revision, claimId: named(n).id })),
    ),
  ] as never)
}
