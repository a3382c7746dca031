import { leaseDuePages } from './articles/page-store.ts'
import { openDb } from './db/client.ts'
import { failures } from './db/schema.ts'
import { composeJob, deliverJob, dueDigestJobs } from './digests/run.ts'
import type { Env, Job } from './env.ts'
import { leaseDueFeeds } from './feeds/store.ts'
import { idOf } from './lib/ids.ts'
import { checkPage } from './page-check.ts'
import { pollFeed } from './pipeline.ts'
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
    ...pages.map((articleId) => ({ kind: 'page', articleId, at: now }) as const),
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

/** Queue: does each message's job and acknowledges it alone, so that a poisoned one does not take its batch along. */
export async function work(batch: MessageBatch<Job>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      const report = await doJob(message.body, env)
      console.log(JSON.stringify(report))
      message.ack()
    } catch (error) {
      console.error(`job ${JSON.stringify(message.body)} failed, try ${message.attempts}:`, error)
      message.retry({ delaySeconds: env.SIMULATED_TIME ? 0 : 30 * message.attempts })
    }
  }
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
      return pollFeed(job.feedId, context)
    case 'page':
      return checkPage(job.articleId, context)
    case 'compose':
      return composeJob(context.db, job.subscriptionId, now, env)
    case 'deliver':
      return deliverJob(context.db, job.digestId, now, env)
  }
}

/** Dead-letter queue: files jobs whose retries ran out, for editors to see and replay. */
export async function fileDead(batch: MessageBatch<Job>, env: Env, now: string): Promise<void> {
  const db = openDb(env.DB)
  for (const message of batch.messages) {
    const reason = `gave up after ${message.attempts} tries; the log of that time has the error`
    const row = { id: idOf('d', message.id), job: message.body, reason, recordedAt: now }
    await db.insert(failures).values(row).onConflictDoNothing()
    message.ack()
  }
}
