import { openDb } from './db/client.ts'
import { failures } from './db/schema.ts'
import type { Env, Job } from './env.ts'
import { leaseDueFeeds } from './feeds/store.ts'
import { idOf } from './lib/ids.ts'
import { pollFeed } from './pipeline.ts'

/** Feeds leased at one cron; the rest, most overdue first, at the next. */
const FEEDS_PER_RUN = 1000
/** Most messages one send takes. */
const SEND_BATCH = 100

/** Cron: leases due feeds and queues a job for each. A message that gets lost is leased again when its lease ends. */
export async function queueDueFeeds(env: Env, now: string): Promise<number> {
  const due = await leaseDueFeeds(openDb(env.DB), now, FEEDS_PER_RUN)
  for (let i = 0; i < due.length; i += SEND_BATCH)
    await env.JOBS.sendBatch(
      due.slice(i, i + SEND_BATCH).map((feedId) => ({ body: { kind: 'poll', feedId, at: now } as const })),
    )
  return due.length
}

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
  switch (job.kind) {
    case 'poll':
      return pollFeed(job.feedId, {
        db: openDb(env.DB),
        evidence: env.EVIDENCE,
        now,
        contact: env.CONTACT,
        allowPrivate: env.ALLOW_PRIVATE === '1',
        secrets: { xBearerToken: env.X_BEARER_TOKEN },
      })
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
