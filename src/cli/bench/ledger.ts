/**
 * Rows read and written to record an article with five claims, in a small ledger and in a large one: the bill must not
 * grow with the tables. 10,000 against 100,000 claims with five appearances each; BENCH_CLAIMS=1000000 for the full run.
 */
import { type Draft, prepareVersion } from '../../articles/store.ts'
import { EXTRACTOR_VERSION } from '../../claims/version.ts'
import { type Db, openDb } from '../../db/client.ts'
import { addFeeds } from '../../feeds/store.ts'
import { idOf, sha256 } from '../../lib/ids.ts'
import { track } from '../../tracking.ts'
import { openState } from '../state.ts'
import { countingD1 } from './counting-d1.ts'
import { seedLedger } from './seed-ledger.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_CLAIMS ?? 100_000)
const ROUNDS = 10

const text = (
  v: number,
  who: string,
) => `${who} looked at the month in numbers and wrote them down for round ${v}.
Mining costs in the United States have surpassed $${100 + v},000 per Bitcoin.
${who} mined ${700 + 10 * v} BTC in March 2026.
${who} held ${40 + v},000 BTC at the end of March 2026.
Riot Platforms has ${1500 + 100 * v} MW of power capacity in Texas.
The global edge AI market was worth $${25 + v}.5 billion in 2025, according to Grand View Research.`

interface Cost {
  read: number
  written: number
  queries: number
  claims: number
}

/** Prints the bill of each kind of article at both sizes and how far they are apart. */
export async function benchLedger(): Promise<void> {
  const results = []
  for (const size of [SMALL, LARGE]) {
    const state = await openState(null)
    const started = Date.now()
    await seedLedger(state.db, size)
    console.log(
      `${size.toLocaleString('en')} claims seeded in ${Math.round((Date.now() - started) / 1000)} s`,
    )
    results.push({ size, costs: await measure(state.db, state.evidence) })
    await state.stop()
  }
  const [small, large] = results
  if (!small || !large) return
  console.log('an article with five claims    rows read        rows written     queries')
  for (const [i, { name, cost }] of small.costs.entries()) {
    const other = large.costs[i]?.cost ?? cost
    const apart = (a: number, b: number) => `${a} → ${b} (${((b / a - 1) * 100).toFixed(1)} %)`.padEnd(24)
    console.log(
      `${name.padEnd(28)} ${apart(cost.read, other.read)} ${apart(cost.written, other.written)} ${cost.queries} → ${other.queries}`,
    )
  }
}

async function measure(d1: D1Database, evidence: R2Bucket): Promise<{ name: string; cost: Cost }[]> {
  const { d1: counted, bill } = countingD1(d1)
  const db = openDb(counted)
  const publisher = { id: 'bench-paper', name: 'Bench Paper', family: 'bench' }
  const url = 'https://bench.example/feed'
  await addFeeds(db, [{ url, publisher }], at(0))
  const feed = { id: idOf('f', url), publisherId: publisher.id, fullText: false }
  let hour = 0
  const store = async (slug: string, body: string): Promise<Cost> => {
    const before = { ...bill }
    const claims = await storeArticle(db, evidence, feed, slug, body, at(++hour))
    return {
      read: bill.read - before.read,
      written: bill.written - before.written,
      queries: bill.queries - before.queries,
      claims,
    }
  }
  const kinds: [name: string, body: (round: number) => string][] = [
    ['five claims never seen', (r) => text(1, `Kestrel ${NAMES[r]}`).replaceAll('2026', `20${30 + r}`)],
    ['five figures restated', (r) => text(10 + r * 3, 'MARA')],
    ['five figures repeated', () => `${text(10 + (ROUNDS - 1) * 3, 'MARA')} Again.`],
  ]
  const costs = []
  for (const [name, body] of kinds) {
    const rounds: Cost[] = []
    for (let r = 0; r < ROUNDS; r++) rounds.push(await store(`${name}-${r}`.replaceAll(' ', '-'), body(r)))
    costs.push({ name, cost: mean(rounds) })
  }
  return costs
}

const NAMES = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine']
const at = (hour: number) => new Date(Date.UTC(2026, 9, 1) + hour * 3_600_000).toISOString()

const mean = (list: Cost[]): Cost => {
  const of = (key: keyof Cost) => Math.round(list.reduce((sum, c) => sum + c[key], 0) / list.length)
  return { read: of('read'), written: of('written'), queries: of('queries'), claims: of('claims') }
}

async function storeArticle(
  db: Db,
  evidence: R2Bucket,
  feed: { id: string; publisherId: string; fullText: boolean },
  slug: string,
  body: string,
  now: string,
): Promise<number> {
  const draft: Draft = {
    guid: slug,
    entryHash: sha256(body),
    url: `https://bench.example/${slug}`,
    title: slug,
    author: null,
    speaker: null,
    links: [],
    language: 'en',
    publishedAt: now,
    text: body,
  }
  const version = await prepareVersion(db, evidence, feed, draft, EXTRACTOR_VERSION, now)
  if (version.n === null) throw new Error('a benchmark article was known already')
  return track(db, evidence, version, { ...draft, speaker: 'Bench Paper', family: 'bench' }, now)
}
