import { eq } from 'drizzle-orm'
import { commit, type Db } from '../db/client.ts'
import { subscriptions } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { LATE_MS } from '../revisions/sequence.ts'
import { Alert, alerts } from './alerts.ts'
import { CHANNELS } from './channels/channels.ts'
import { type Composition, compose } from './compose.ts'
import type { Digest } from './digest.ts'
import { DigestFilter } from './filter.ts'
import { nextRun, quietUntil } from './schedule.ts'
import { awaitingCorrection, fileDigest, postedKeys } from './store/digests.ts'
import { readSubscription, type Subscription } from './store/subscriptions.ts'
import { titleOf } from './words.ts'

/** Items weighed for one digest before those told already are left out. */
const MOST_WEIGHED = 400

/**
 * Composes what a subscription is due and files it for delivery: its digest, or between digests what it wants to hear
 * at once. In quiet hours it waits until they end, and tells everything then. Gives the digest's id, null where
 * there was nothing to tell. Done twice at once, one of the two throws and is retried to no effect.
 */
export async function publish(db: Db, subscriptionId: string, now: string): Promise<string | null> {
  const subscription = await readSubscription(db, subscriptionId)
  if (subscription?.status !== 'active') return null
  const due = subscription.nextDueAt <= now
  const wanted = Alert.array().parse(subscription.alerts)
  if (!due && wanted.length === 0) return null
  const quiet = quietUntil(subscription, now)
  if (quiet !== null) {
    if (due)
      await db.update(subscriptions).set({ nextDueAt: quiet }).where(eq(subscriptions.id, subscription.id))
    return null
  }
  const body = await untold(db, subscription, now, due ? null : wanted)
  const told = due
    ? [
        db
          .update(subscriptions)
          .set({ toldUntil: now, nextDueAt: nextRun(subscription, now) })
          .where(eq(subscriptions.id, subscription.id)),
      ]
    : []
  if (body.items.length === 0 && !(due && subscription.tellEmpty)) {
    await commit(db, told)
    return null
  }
  const id = idOf('g', subscription.id, body.from, body.to, due ? 'digest' : 'alert')
  const kind = due ? ('digest' as const) : ('alert' as const)
  const messages = messagesOf(body, subscription)
  await commit(db, [
    ...fileDigest(db, id, { subscriptionId: subscription.id, kind, corrects: null, body, messages }, now),
    ...told,
  ])
  return id
}

/** What a subscriber has not been told since the last digest; with `wanted`, only what was asked for at once. */
async function untold(
  db: Db,
  subscription: Subscription,
  now: string,
  wanted: Alert[] | null,
): Promise<Digest> {
  const { toldUntil, createdAt, topic, channel } = subscription
  // what a run recorded late, dated before the last window's end, was not in it: it is looked for again
  const reach = new Date(Date.parse(toldUntil) - LATE_MS).toISOString()
  const from = reach > createdAt ? reach : createdAt
  const whole = await compose(db, { ...composition(subscription), from, to: now, most: MOST_WEIGHED })
  const posted = await postedKeys(
    db,
    subscription.id,
    whole.items.map((i) => i.key),
  )
  const corrected = await awaitingCorrection(db, subscription.id)
  const fresh = whole.items.filter(
    (i) =>
      !(i.claimId && corrected.has(i.claimId)) &&
      !posted.has(i.key) &&
      (wanted === null || alerts(i, wanted)),
  )
  const most = CHANNELS[channel].mostItems
  const title = titleOf(wanted ? 'alert' : 'window', topic)
  const leftOut = wanted ? 0 : whole.leftOut + Math.max(0, fresh.length - most)
  return { title, from: toldUntil, to: now, topic, items: fresh.slice(0, most), leftOut }
}

const composition = ({ topic, filter }: Subscription): Omit<Composition, 'from' | 'to' | 'most'> => ({
  title: titleOf('window', topic),
  topic,
  filter: DigestFilter.parse(filter),
})

/** Messages a digest takes in its room. */
export const messagesOf = (
  body: Digest,
  { channel, silent }: Pick<Subscription, 'channel' | 'silent'>,
): number => CHANNELS[channel].render(body, { base: 'https://long-enough.example.org', silent }).length

/** What a subscriber would have been told of the last `days`: shown on subscribing, as nothing of the past is ever sent. */
export const preview = (db: Db, subscription: Subscription, now: string, days = 7): Promise<Digest> =>
  compose(db, {
    ...composition(subscription),
    from: new Date(Date.parse(now) - days * 86_400_000).toISOString(),
    to: now,
    most: CHANNELS[subscription.channel].mostItems,
  })
