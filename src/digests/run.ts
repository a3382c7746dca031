import type { Db } from '../db/client.ts'
import type { Env, Job } from '../env.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { type DeliveryReport, deliver } from './deliver.ts'
import { publish } from './publish.ts'
import { dueDigests } from './store/digests.ts'
import { dueSubscriptions } from './store/subscriptions.ts'

/** What cron queues: subscriptions due, digests to send, to try again or to correct. */
export async function dueDigestJobs(db: Db, now: string): Promise<Job[]> {
  const [compose, send] = [await dueSubscriptions(db, now), await dueDigests(db, now)]
  return [
    ...send.map((digestId) => ({ kind: 'deliver', digestId, at: now }) as const),
    ...compose.map((subscriptionId) => ({ kind: 'compose', subscriptionId, at: now }) as const),
  ]
}

/** Composes for a subscription and queues the delivery. */
export async function composeJob(db: Db, subscriptionId: string, now: string, env: Env) {
  const digestId = await publish(db, subscriptionId, now)
  if (digestId) await env.JOBS.send({ kind: 'deliver', digestId, at: now })
  return { subscriptionId, digestId }
}

const FIRST_RETRY_S = 5
/** What waits longer is found by the next cron. */
const CRON_S = 60

/** Delivers a digest, queues its correction, and looks once more at a first failure before the next cron does. */
export async function deliverJob(db: Db, digestId: string, now: string, env: Env): Promise<DeliveryReport> {
  const report = await deliver(digestId, {
    db,
    now,
    key: env.SEAL_KEY ?? '',
    base: publicOrigin(env),
    allowPrivate: env.ALLOW_PRIVATE === '1',
  })
  for (const { digestId, at } of report.next) {
    const wait = env.SIMULATED_TIME ? 0 : Date.parse(at) - Date.now()
    const delaySeconds = Math.max(0, Math.ceil(wait / 1000))
    if (delaySeconds < CRON_S) await env.JOBS.send({ kind: 'deliver', digestId, at }, { delaySeconds })
  }
  if (report.failed > 0 && !env.SIMULATED_TIME)
    await env.JOBS.send({ kind: 'deliver', digestId, at: now }, { delaySeconds: FIRST_RETRY_S })
  return report
}
