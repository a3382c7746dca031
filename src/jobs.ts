import { leaseDuePages } from './articles/page-store.ts'
import { commit, type Db, openDb, type Statement } from './db/client.ts'
import { failures } from './db/schema.ts'
import { composeJob, deliverJob, dueDigestJobs } from './digests/run.ts'
import { roomsOf } from './digests/store/digests.ts'
import type { Env, Job } from './env.ts'
import { leaseDueFeeds } from './feeds/store.ts'
import { groupBy } from './lib/group-by.ts'
import { idOf } from './lib/ids.ts'
import { sideBySide } from './lib/side-by-side.ts'
import { within } from './lib/within.ts'
import { checkPages, pagesGivenUp } from './page-check.ts'
import { pollFeed, pollGivenUp } from './pipeline.ts'
import { rereadSome } from './rereading.ts'

/** Feeds and pages leased at one cron; the rest, most overdue first, at the next. */
const FEEDS_PER_RUN = 1000
const PAGES_PER_RUN = 200
/** Most messages one send takes. */
const SEND_BATCH = 100

/**
 * Cron: leases due feeds and article pages and queues a job for each. A message that gets lost is leased again when
 * its lease ends.
 */
export async function queueDueWork(env: Env, now: string): Promise<number> {
  const db = openDb(env.DB)
  const feeds = await leaseDueFeeds(db, now, FEEDS_PER_RUN)
  const pages = await leaseDuePages(db, now, PAGES_PER_RUN)
  const jobs: Job[] = [
    ...feeds.map((feedId) => ({ kind: 'poll', feedId, at: now }) as const),
    ...pages.map((articleIds) => ({ kind: 'pages', articleIds, at: now }) as const),
    ...(await dueDigestJobs(db, now)),
  ]
  for (let i = 0; i < jobs.length; i += SEND_BATCH)
    await env.JOBS.sendBatch(jobs.slice(i, i + SEND_BATCH).map((body) => ({ body })))
  return jobs.length
}

/** Stored texts read again at one cron, after the extractor has become better. */
const REREAD_PER_RUN = 100

/** Cron: goes on reading stored texts again, if a newer extractor has not read them all. One row read where it has. */
export const rereadStored = (env: Env, now: string) =>
  rereadSome(openDb(env.DB), env.EVIDENCE, REREAD_PER_RUN, now)

/** Tries of a job before it is given up: one, and `max_retries` in wrangler.toml. */
const MOST_TRIES = 4

/** Rooms of a batch told at a time: of the six connections a Worker may wait on, one is left for what is read. */
const MOST_ROOMS = 5

/** How long a batch waits for its rooms, in milliseconds. */
const PATIENCE_MS = 2000

/**
 * Queue: does each message's job and acknowledges it alone, so that a poisoned one does not take its batch along. Rooms
 * are told side by side, each in its order, beside what is read, and the next batch does not wait for one that hangs:
 * D1 knows what has become of a delivery, the queue need not.
 */
export async function work(
  batch: MessageBatch<Job>,
  env: Env,
  context: Pick<ExecutionContext, 'waitUntil'>,
): Promise<void> {
  const rooms = await roomsAsked(batch, env)
  const delivers = batch.messages.filter(({ body }) => body.kind === 'deliver')
  const lines = groupBy(delivers, ({ body }) => body.kind === 'deliver' && rooms.get(body.digestId))
  const told = sideBySide(lines.values(), MOST_ROOMS, (message) => workOn(message, env)).then(() => true)
  for (const message of batch.messages) if (message.body.kind !== 'deliver') await workOn(message, env)
  if (await within(told, PATIENCE_MS)) return
  for (const message of delivers) message.ack()
  context.waitUntil(told)
}

/** Rooms by the digests that are to go there; none where D1 cannot say: they are told one after the other then. */
const roomsAsked = (batch: MessageBatch<Job>, env: Env): Promise<Map<string, string>> =>
  roomsOf(
    openDb(env.DB),
    batch.messages.flatMap(({ body }) => (body.kind === 'deliver' ? body.digestId : [])),
  ).catch(() => new Map())

async function workOn(message: Message<Job>, env: Env): Promise<void> {
  try {
    const report = await doJob(message.body, env)
    console.log(JSON.stringify(report))
    message.ack()
  } catch (error) {
    console.error(`job ${JSON.stringify(message.body)} failed, try ${message.attempts}:`, error)
    const filed = message.attempts >= MOST_TRIES && (await giveUp(message, env, wordsOf(error)))
    if (filed) message.ack()
    else message.retry({ delaySeconds: env.SIMULATED_TIME ? 0 : 30 * message.attempts })
  }
}

/** The message at the bottom of an error: drizzle's own only repeats the query. */
function wordsOf(error: unknown): string {
  for (let e = error; ; e = e.cause)
    if (!(e instanceof Error && e.cause)) return e instanceof Error ? e.message : String(e)
}

/** Files a job with its error; false if not even that can be stored, and the dead-letter queue has to. */
async function giveUp(message: Message<Job>, env: Env, error: string): Promise<boolean> {
  const now = env.SIMULATED_TIME ? message.body.at : new Date().toISOString()
  return file(message, `gave up after ${message.attempts} tries: ${error}`, env, now).then(
    () => true,
    () => false,
  )
}

function doJob(job: Job, env: Env) {
  const now = env.SIMULATED_TIME ? job.at : new Date().toISOString()
  const context = {
    db: openDb(env.DB),
    evidence: env.EVIDENCE,
    now,
    contact: env.CONTACT,
    allowPrivate: env.ALLOW_PRIVATE === '1',
    secrets: { xBearerToken: env.X_BEARER_TOKEN },
  }
  switch (job.kind) {
    case 'poll':
      return pollFeed(job.feedId, context, job.at)
    case 'pages':
      return checkPages(job.articleIds, context, job.at)
    case 'compose':
      return composeJob(context.db, job.subscriptionId, now, env)
    case 'deliver':
      return deliverJob(context.db, job.digestId, now, env)
  }
}

/** Dead-letter queue: files jobs that could not even be filed when their retries ran out. */
export async function fileDead(batch: MessageBatch<Job>, env: Env, now: string): Promise<void> {
  for (const message of batch.messages) {
    const reason = `gave up after ${message.attempts} tries; the log of that time has the error`
    await file(message, reason, env, now)
    message.ack()
  }
}

/** Keeps a job for editors to see and send again, and puts off what it was about: or the next cron would only fail on it again. */
async function file({ id, body }: Message<Job>, reason: string, env: Env, now: string): Promise<void> {
  const db = openDb(env.DB)
  const row = { id: idOf('d', id), job: body, reason: reason.slice(0, 500), recordedAt: now }
  await commit(db, [
    db.insert(failures).values(row).onConflictDoNothing(),
    ...(await putOff(db, body, reason, now)),
  ])
}

function putOff(db: Db, job: Job, reason: string, now: string): Promise<Statement[]> | Statement[] {
  switch (job.kind) {
    case 'poll':
      return pollGivenUp(db, job.feedId, reason, now)
    case 'pages':
      return pagesGivenUp(db, job.articleIds, now)
    case 'compose':
    case 'deliver':
      return []
  }
}
