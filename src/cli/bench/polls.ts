/**
 * What polls cost in D1, in a small newsroom and in a large one: the bill must not grow with the articles stored.
 * 10,000 against 1,000,000 of them; BENCH_ARTICLES changes the larger number.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { eq } from 'drizzle-orm'
import { leaseDuePages } from '../../articles/page-store.ts'
import { openDb } from '../../db/client.ts'
import { articles, feeds } from '../../db/schema.ts'
import { addFeeds, leaseDueFeeds } from '../../feeds/store.ts'
import { idOf } from '../../lib/ids.ts'
import { checkPage } from '../../page-check.ts'
import { type PipelineContext, pollFeed } from '../../pipeline.ts'
import { openState } from '../state.ts'
import { type Bill, countingD1 } from './counting-d1.ts'
import { seedArticles } from './seed-articles.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_ARTICLES ?? 1_000_000)
const ENTRIES = 50

/** Prints the bill of each kind of poll at both sizes. */
export async function benchPolls(): Promise<void> {
  console.log(
    '\nD1 a poll: queries / rows read / rows written (goal: the same however many articles are stored)',
  )
  const web = await serveOne()
  const bills: Map<string, Bill>[] = []
  for (const size of [SMALL, LARGE]) bills.push(await billsAt(size, web))
  await web.close()
  const line = (name: string, columns: string[]) =>
    console.log(`  ${name.padEnd(30)}${columns.map((c) => c.padStart(22)).join('')}`)
  line(
    '',
    [SMALL, LARGE].map((n) => `at ${n.toLocaleString('en')}`),
  )
  for (const name of bills[0]?.keys() ?? [])
    line(
      name,
      bills.map((b) => shown(b.get(name))),
    )
}

/**
 * The bills with that many articles stored. On an overloaded machine miniflare's door to Node now and then takes the
 * wake-up of one call for that of the next and fails its own assertion: then it is measured anew.
 */
async function billsAt(size: number, web: Web, tries = 3): Promise<Map<string, Bill>> {
  const state = await openState(null)
  try {
    const started = Date.now()
    await seedArticles(state.db, size)
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`  ${size.toLocaleString('en')} articles stored in ${seconds} s`)
    return await measure(state, web)
  } catch (error) {
    if (tries === 1 || !/ERR_ASSERTION/.test(inspect(error))) throw error
    return billsAt(size, web, tries - 1)
  } finally {
    await state.stop()
  }
}

const shown = (bill: Bill | undefined) => (bill ? `${bill.queries} / ${bill.read} / ${bill.written}` : '')

/** One address that answers what it is told; 304 to the ETag it gave. */
async function serveOne() {
  let page = { type: 'application/rss+xml', body: '', etag: '' }
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    const known = page.etag !== '' && request.headers['if-none-match'] === page.etag
    const headers = { 'content-type': page.type, ...(page.etag ? { etag: page.etag } : {}) }
    response.writeHead(known ? 304 : 200, headers).end(known ? undefined : page.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (body: string, etag = '', type = 'application/rss+xml') => {
      page = { type, body, etag }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

type Web = Awaited<ReturnType<typeof serveOne>>

async function measure(state: Awaited<ReturnType<typeof openState>>, web: Web): Promise<Map<string, Bill>> {
  const name = 'bench'
  const { d1, bill } = countingD1(state.db)
  const db = openDb(d1)
  const plain = openDb(state.db)
  const bills = new Map<string, Bill>()
  const url = `${web.url}/${name}`
  const feedId = idOf('f', url)
  let hour = 0
  const context = (): PipelineContext => ({
    db,
    evidence: state.evidence,
    now: new Date(Date.UTC(2027, 0, 1, hour)).toISOString(),
    contact: 'bench',
    allowPrivate: true,
    secrets: {},
  })
  const counted = async (
    what: string,
    run: (context: PipelineContext) => Promise<{ outcome: string }>,
    expected: string,
  ) => {
    hour++
    const before = { ...bill }
    const done = await run(context())
    if (done.outcome !== expected) throw new Error(`${what}: ${JSON.stringify(done)}`)
    bills.set(what, {
      queries: bill.queries - before.queries,
      read: bill.read - before.read,
      written: bill.written - before.written,
    })
  }
  const poll = (context: PipelineContext) => pollFeed(feedId, context)

  const now = new Date(Date.UTC(2027, 0, 1)).toISOString()
  const publisher = { id: name, name, family: name }
  await addFeeds(plain, [{ url, publisher, fullText: true }], now)
  web.set(feedOf(name, 0, ENTRIES), '"1"')
  await counted('cron: one feed due', async ({ now }) => expectOne(await leaseDueFeeds(db, now, 1000)), 'one')
  await counted(`${ENTRIES} new of ${ENTRIES}`, poll, 'new')
  await counted('304', poll, 'unchanged')
  web.set(feedOf(name, 0, ENTRIES))
  await plain.update(feeds).set({ etag: null }).where(eq(feeds.id, feedId))
  await counted('the same bytes', poll, 'unchanged')
  web.set(feedOf(name, 0, ENTRIES, 'Later'))
  await counted(`other bytes, ${ENTRIES} known`, poll, 'unchanged')
  web.set(feedOf(name, 1, ENTRIES + 1))
  await counted(`1 new of ${ENTRIES}`, poll, 'new')

  const link = `${web.url}/${name}/article`
  web.set(feedOf(name, 2, ENTRIES + 1, 'Later', link))
  await poll(context())
  const article = await plain.select({ id: articles.id }).from(articles).where(eq(articles.url, link)).get()
  await plain.update(articles).set({ checkAt: null })
  await plain
    .update(articles)
    .set({ checkAt: now })
    .where(eq(articles.id, article?.id ?? ''))
  const look = (context: PipelineContext) => checkPage(article?.id ?? '', context)
  await counted('cron: one page due', async ({ now }) => expectOne(await leaseDuePages(db, now, 200)), 'one')
  web.set(pageOf(7), '"p1"', 'text/html')
  await counted('page: first text', look, 'new')
  await counted('page: 304', look, 'unchanged')
  web.set(pageOf(8), '"p2"', 'text/html')
  await counted('page: a figure edited', look, 'new')
  return bills
}

const expectOne = (ids: unknown[]) => ({ outcome: ids.length === 1 ? 'one' : `${ids.length} leased` })

const WORDS =
  'hall crew winter plant meter valley line grid river permit lease fan rack board order shift county deal engine storm bridge field pump tower barn quarry harbour tariff ridge canal'.split(
    ' ',
  )

/** A text unlike all others, with one claim. */
const body = (n: number) => {
  const word = (i: number) => WORDS[(n * 7 + i * i * 11 + n * i) % WORDS.length]
  const prose = Array.from({ length: 60 }, (_, i) => `${word(i)}${i % 12 === 11 ? '.' : ''}`).join(' ')
  return `${prose} The miner produced ${700 + n} BTC in March 2026, it said.`
}

const feedOf = (name: string, from: number, to: number, title = 'Bench', last?: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${Array.from(
    { length: to - from },
    (_, i) => {
      const n = from + i
      const link = last && i === to - from - 1 ? last : `https://${name}.example/${n}`
      return `<item><guid isPermaLink="false">${link}</guid><link>${link}</link><title>Note ${n}</title><pubDate>Thu, 31 Dec 2026 ${String(n % 24).padStart(2, '0')}:00:00 GMT</pubDate><description>${body(n)}</description></item>`
    },
  ).join('')}</channel></rss>`

const pageOf = (n: number) =>
  `<!doctype html><html lang="en"><head><title>Note</title></head><body><article><h1>Note</h1>${`<p>${'The company says that its crews have worked through the winter and that more is to come. '.repeat(8)}</p>`.repeat(2)}<p>Mining costs in the United States have surpassed $${n}0,000 per Bitcoin, it adds.</p></article></body></html>`
