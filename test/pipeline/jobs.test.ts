import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env as bindings } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countingD1 } from '../../src/cli/bench/counting-d1.ts'
import { openDb } from '../../src/db/client.ts'
import { articles, failures, feeds } from '../../src/db/schema.ts'
import { Settings } from '../../src/digests/settings.ts'
import type { Subscription } from '../../src/digests/store/subscriptions.ts'
import { sendTest, subscribe } from '../../src/digests/subscribe.ts'
import type { Env, Job } from '../../src/env.ts'
import { addFeeds } from '../../src/feeds/store.ts'
import { queueDueWork } from '../../src/jobs.ts'
import { idOf } from '../../src/lib/ids.ts'
import worker from '../../src/worker.ts'
import { SAMPLE } from '../digests/sample-digest.ts'
import { faultyD1 } from '../faulty-d1.ts'
import { freshStorage } from '../migrate.ts'
import { web } from '../web.ts'
import { answered, db, follow, ledger, publish, serve } from './newsroom.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 3, 1, 10, minutes)).toISOString()
const COST = 'Mining costs in parts of the United States have surpassed $100,000 per Bitcoin, miners said.'

/** The Worker's surroundings, with a queue that keeps what is sent and a clock that follows the jobs. */
function newsroom(over: Partial<Env> = {}) {
  const sent: Job[] = []
  const JOBS = {
    send: async (body: Job) => void sent.push(body),
    sendBatch: async (list: { body: Job }[]) => void sent.push(...list.map((m) => m.body)),
  } as unknown as Queue<Job>
  const env = { ...(bindings as unknown as Env), JOBS, ALLOW_PRIVATE: '1', SIMULATED_TIME: '1', ...over }
  return { env, sent }
}

const batchOf = (jobs: Job[], attempts = 1, queue = 'claimline-jobs') =>
  createMessageBatch<Job>(
    queue,
    jobs.map((body, i) => ({ id: `m${i}`, timestamp: new Date(), attempts, body })),
  )

/** Delivers jobs as one batch at their `attempts`th try; gives which were acknowledged and which are to come again. */
async function deliver(env: Env, jobs: Job[], attempts = 1, queue = 'claimline-jobs') {
  const batch = batchOf(jobs, attempts, queue)
  const context = createExecutionContext()
  await worker.queue(batch, env, context)
  const { explicitAcks, retryMessages } = await getQueueResult(batch, context)
  return {
    done: explicitAcks.toSorted(),
    again: retryMessages.map((m: { msgId: string }) => m.msgId).toSorted(),
  }
}

const poll = (publisher: string, minutes: number): Job => ({
  kind: 'poll',
  feedId: idOf('f', `${web}/${publisher}/feed`),
  at: at(minutes),
})
/** No feed id is a number: binding it fails in D1, whatever is tried. */
const poison = (minutes: number) =>
  ({ kind: 'poll', feedId: { no: 'id' }, at: at(minutes) }) as unknown as Job

const ids = (jobs: Job[]) => jobs.flatMap((job) => (job.kind === 'poll' ? job.feedId : []))
const manyFeeds = (n: number) =>
  addFeeds(
    db,
    Array.from({ length: n }, (_, i) => ({
      url: `https://site-${i}.example/feed`,
      publisher: { id: 'p', name: 'P', family: 'p' },
    })),
    at(0),
  )

beforeEach(async () => {
  await freshStorage()
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation(() => {})
})

afterEach(() => vi.restoreAllMocks())

describe('the cron', () => {
  it('after hours without one queues every due feed once', async () => {
    await manyFeeds(150)
    const { env, sent } = newsroom()
    await queueDueWork(env, at(300))
    await queueDueWork(env, at(305))
    expect(sent).toHaveLength(150)
    expect(new Set(ids(sent)).size).toBe(150)
  })

  it('twice at once leases disjoint feeds', async () => {
    await manyFeeds(60)
    const [one, two] = [newsroom(), newsroom()]
    await Promise.all([queueDueWork(one.env, at(0)), queueDueWork(two.env, at(0))])
    expect(ids([...one.sent, ...two.sent])).toHaveLength(60)
    expect(new Set(ids([...one.sent, ...two.sent])).size).toBe(60)
  })

  it('leases again what a queue has lost, once the lease has ended', async () => {
    await manyFeeds(5)
    const lossy = newsroom({ JOBS: { sendBatch: async () => {} } as unknown as Queue<Job> })
    await queueDueWork(lossy.env, at(0))
    const { env, sent } = newsroom()
    await queueDueWork(env, at(5))
    expect(sent).toEqual([])
    await queueDueWork(env, at(15))
    expect(sent).toHaveLength(5)
  })

  it('leases again what a queue refused to take', async () => {
    await manyFeeds(5)
    const refusing = newsroom({
      JOBS: { sendBatch: () => Promise.reject(new Error('queue down')) } as unknown as Queue<Job>,
    })
    await expect(queueDueWork(refusing.env, at(0))).rejects.toThrow('queue down')
    const { env, sent } = newsroom()
    await queueDueWork(env, at(15))
    expect(sent).toHaveLength(5)
  })

  it('drains 20,000 due feeds, each once, with bounded work a run', async () => {
    await manyFeeds(20_000)
    const seen = new Set<string>()
    let most = 0
    for (let run = 0; seen.size < 20_000; run++) {
      expect(run).toBeLessThan(25)
      const { d1, bill } = countingD1((bindings as unknown as Env).DB)
      const { env, sent } = newsroom({ DB: d1 })
      await queueDueWork(env, at(5 * run))
      const leased = ids(sent)
      expect(leased.filter((id) => seen.has(id))).toEqual([])
      for (const id of leased) seen.add(id)
      most = Math.max(most, bill.read)
      // Polled meanwhile: due again in an hour's time, the lease given back.
      await (bindings as unknown as Env).DB.prepare(
        'update feeds set next_due_at = ?, leased_until = null where id in (select value from json_each(?))',
      )
        .bind(at(5 * run + 6000), JSON.stringify(leased))
        .run()
    }
    // Eleven rows for each of the thousand feeds that a run leases.
    expect(most).toBeLessThan(12_000)
  }, 30_000)
})

describe('the queue', () => {
  beforeEach(async () => {
    await publish('lark', [{ guid: 'one', body: COST, date: at(-60) }])
    await follow('lark', at(0))
  })

  it('does the rest of a batch beside a poisoned message', async () => {
    await publish('wren', [{ guid: 'two', body: COST, date: at(-60) }])
    await follow('wren', at(0))
    const result = await deliver(newsroom().env, [poll('lark', 0), poison(0), poll('wren', 0)])
    expect(result).toEqual({ done: ['m0', 'm2'], again: ['m1'] })
    expect(await db.select().from(articles)).toHaveLength(2)
  })

  it('works for other rooms, and reads, while a receiver hangs; what else is for it waits its turn', async () => {
    await publish('jay', [])
    await follow('jay', at(0))
    await serve('/hangs', { delay: 2500 })
    await serve('/answers', {})
    const { env } = newsroom()
    const toRoom = async (path: string) => {
      const secret = { url: `${web}${path}`, signing: [`whsec_${btoa('a secret of thirty-two bytes ...')}`] }
      const settings = Settings.parse({ name: path, channel: 'webhook', cron: '0 12 * * *' })
      const made = await subscribe(
        db,
        { ...settings, secret },
        { key: env.SEAL_KEY ?? '', by: 'test', now: at(0) },
      )
      if (!made.ok) throw new Error(JSON.stringify(made.faults))
      return made.subscription
    }
    const tests = async (room: Subscription, moments: string[]): Promise<Job[]> =>
      Promise.all(
        moments.map(async (moment) => ({
          kind: 'deliver',
          digestId: await sendTest(db, room, SAMPLE, moment),
          at: at(1),
        })),
      )
    const hanging = await tests(await toRoom('/hangs'), [at(0), at(1)])
    const answering = await tests(await toRoom('/answers'), [at(0), at(1)])
    const batch = batchOf([...hanging, ...answering, poll('jay', 0)])
    const context = createExecutionContext()
    await worker.queue(batch, env, context)
    const asked = async () =>
      Promise.all(['/hangs', '/answers', '/jay/feed'].map(async (path) => (await answered(path)).length))
    expect(await asked(), 'when the batch is done with').toEqual([1, 2, 1])
    expect((await getQueueResult(batch, context)).explicitAcks).toHaveLength(5)
    expect(await asked(), 'in the end').toEqual([2, 2, 1])
  })

  it('files a job that fails at every try, with the reason, and puts its feed off', async () => {
    const broken = newsroom({ EVIDENCE: {} as R2Bucket })
    expect(await deliver(broken.env, [poll('lark', 0)], 3)).toEqual({ done: [], again: ['m0'] })
    expect(await deliver(broken.env, [poll('lark', 0)], 4)).toEqual({ done: ['m0'], again: [] })
    expect(await db.select().from(failures)).toMatchObject([
      { job: poll('lark', 0), reason: expect.stringContaining('evidence.put is not a function') },
    ])
    const [feed] = await db.select().from(feeds)
    expect(feed).toMatchObject({ status: 'failing', errorCount: 1, leasedUntil: null })
    expect(feed?.lastError).toContain('gave up after 4 tries')
    expect(Date.parse(feed?.nextDueAt ?? '')).toBeGreaterThan(Date.parse(at(60)))
  })

  it('leaves a job to the dead-letter queue while not even its failure can be stored, which files it later', async () => {
    const { DB } = newsroom().env
    const down = newsroom({ DB: { prepare: () => DB.prepare('no sql') } as unknown as D1Database })
    expect(await deliver(down.env, [poll('lark', 0)], 4)).toEqual({ done: [], again: ['m0'] })
    const dead = await deliver(newsroom().env, [poll('lark', 0)], 4, 'claimline-dead')
    expect(dead.done).toEqual(['m0'])
    expect(await db.select().from(failures)).toMatchObject([{ job: poll('lark', 0), replayedAt: null }])
  })

  it('does not ask again for what a late or doubled message asked before the last poll', async () => {
    const { env } = newsroom()
    await deliver(env, [poll('lark', 5)])
    const asked = (await answered('/lark/feed')).length
    await deliver(env, [poll('lark', 5), poll('lark', 0)])
    expect(await answered('/lark/feed')).toHaveLength(asked)
    await deliver(env, [poll('lark', 65)])
    expect(await answered('/lark/feed')).toHaveLength(asked + 1)
  })
})

describe('a database that fails', () => {
  const items = [{ guid: 'one', body: COST, date: at(-60) }]

  it.each(['before', 'after'] as const)(
    'at any one point, %s the work there is done, leaves nothing doubled and nothing lost after the retry',
    async (fault) => {
      const whole = newsroom()
      const opening = async () => {
        await freshStorage()
        await publish('finch', items)
        await follow('finch', at(0))
      }
      await opening()
      const count = faultyD1(whole.env.DB, 0, fault)
      await deliver({ ...whole.env, DB: count.d1 }, [poll('finch', 0)])
      const expected = await ledger()
      expect(expected).toMatchObject({ articles: 1, revisions: 1 })
      const state = async () => (await openDb(whole.env.DB).select().from(feeds))[0]
      const feed = await state()
      expect(count.trips()).toBeGreaterThan(1)
      for (let n = 1; n <= count.trips(); n++) {
        await opening()
        const first = await deliver({ ...whole.env, DB: faultyD1(whole.env.DB, n, fault).d1 }, [
          poll('finch', 0),
        ])
        if (first.again.length > 0) await deliver(whole.env, [poll('finch', 0)], 2)
        expect(await ledger(), `failing at round trip ${n}`).toEqual(expected)
        expect(await state(), `failing at round trip ${n}`).toEqual(feed)
      }
    },
    60_000,
  )
})

it('pages of one publisher are one job, a poisoned one among them no hindrance to the others', async () => {
  const path = (n: number) => `/pages/${n}`
  const prose =
    'The crews have worked through the winter, it says, and more is to come in the spring. '.repeat(6)
  for (const n of [1, 2, 3])
    await serve(path(n), {
      headers: { 'content-type': 'text/html' },
      body: `<html><head><title>Hall ${n}</title></head><body><article><p>${prose}</p><p>Hall ${n}. ${prose}</p></article></body></html>`,
    })
  await serve('/robots.txt', { status: 404 })
  const items = [1, 2, 3].map((n) => ({
    guid: `p${n}`,
    body: `Hall ${n} opens.`,
    date: at(-30),
    link: `${web}${path(n)}`,
  }))
  await publish('pages', items)
  const publisher = { id: 'pages', name: 'pages', family: 'pages' }
  await addFeeds(db, [{ url: `${web}/pages/feed`, fullText: true, publisher }], at(0))
  const { env, sent } = newsroom()
  await deliver(env, [poll('pages', 0)])
  await queueDueWork(env, at(1))
  const jobs = sent.filter((job) => job.kind === 'pages')
  expect(jobs.map((job) => job.articleIds.length)).toEqual([3])
  const [first, ...rest] = jobs[0]?.articleIds ?? []
  const spoilt = { ...jobs[0], articleIds: [first, { no: 'id' }, ...rest] } as unknown as Job
  expect(await deliver(env, [spoilt])).toEqual({ done: [], again: ['m0'] })
  expect((await db.select().from(articles)).map((a) => a.textFrom)).toEqual(['page', 'page', 'page'])
})

it('a site is asked for one of its feeds at a time', async () => {
  await addFeeds(
    db,
    ['a', 'b', 'c'].map((path) => ({
      url: `https://one.example/${path}`,
      publisher: { id: 'one', name: 'One', family: 'one' },
    })),
    at(0),
  )
  const { env, sent } = newsroom()
  for (const minutes of [0, 5, 9]) await queueDueWork(env, at(minutes))
  expect(sent).toHaveLength(1)
})
