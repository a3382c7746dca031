import { and, eq, lte } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { deliveries, digestItems, digests } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { sameAfterRounding } from '../revisions/compare.ts'
import { CHANNELS } from './channels/channels.ts'
import { type Digest, type Item, isErratum } from './digest.ts'
import { messagesOf } from './publish.ts'
import { readRevisions } from './read.ts'
import { digestParts } from './store/deliveries.ts'
import { fileDigest, keyOf, postedKeys, readDigest, revisedItems } from './store/digests.ts'
import { readSubscription } from './store/subscriptions.ts'
import { titleOf } from './words.ts'

/**
 * Brings a digest up to date with the ledger: items whose figure has another value now, or was taken back, say so from
 * what to what; its messages become due for editing where the platform can, and one short correction is filed, in
 * answer to the message, if what it said was wrong; a figure restated in its time is news of the next digest.
 * Gives the correction's id, null where none is needed.
 */
export async function correct(db: Db, digestId: string, now: string): Promise<string | null> {
  const digest = await readDigest(db, digestId)
  const revised = digest ? await revisedItems(db, digestId) : []
  if (!digest || revised.length === 0) return null
  const subscription = await readSubscription(db, digest.subscriptionId)
  const notes = await readRevisions(
    db,
    revised.map(({ claim }) => ({ id: claim.id, n: claim.n })),
  )
  const settled = revised.map(({ item, claim }) =>
    db
      .update(digestItems)
      .set({ n: claim.n, revisedN: null })
      .where(
        and(
          eq(digestItems.subscriptionId, item.subscriptionId),
          eq(digestItems.key, item.key),
          lte(digestItems.revisedN, claim.n),
        ),
      ),
  )
  const claims = new Map(revised.map(({ claim }) => [claim.id, claim]))
  const items = digest.body.items.map((item): Item => {
    const claim = item.claimId ? claims.get(item.claimId) : undefined
    if (!claim || !item.figure) return item
    const same = sameAfterRounding(item.figure, claim) && !claim.withdrawn
    if (same) return { ...item, correction: null }
    const { n, value, valueHigh, unit, comparator, reason, withdrawn, recordedAt } = claim
    const note = notes.get(claim.id)?.note ?? null
    const figure = { value, valueHigh, unit, comparator }
    return { ...item, correction: { n, figure, reason, note, withdrawn, recordedAt } }
  })
  const news = items.filter(
    (item, i) => item.correction && isErratum(item.correction) && differs(item, digest.body.items[i]),
  )
  const told = await postedKeys(db, digest.subscriptionId, news.map(keyOf))
  const corrected = news.filter((item) => !told.has(keyOf(item)))
  const changed = items.some((item, i) => differs(item, digest.body.items[i]))
  if (!changed || !subscription || digest.kind === 'correction') {
    await commit(db, settled)
    return null
  }
  const parts = await digestParts(db, digestId)
  const body = { ...digest.body, items }
  const erratum = correctionOf(body, corrected, now)
  const id = idOf('g', digestId, 'correction', digest.version)
  const sent = parts.some((p) => p.status === 'sent')
  const reply = sent && subscription.status === 'active' && corrected.length > 0
  await commit(db, [
    ...settled,
    db
      .update(digests)
      .set({ body, version: digest.version + 1 })
      .where(eq(digests.id, digestId)),
    ...(CHANNELS[subscription.channel].edit
      ? dueForEdit(db, digestId, parts, messagesOf(body, subscription), now)
      : []),
    ...(reply
      ? fileDigest(
          db,
          id,
          {
            subscriptionId: subscription.id,
            kind: 'correction',
            corrects: digestId,
            body: erratum,
            messages: messagesOf(erratum, subscription),
          },
          now,
        )
      : []),
  ])
  return reply ? id : null
}

const differs = (a: Item, b: Item | undefined): boolean =>
  JSON.stringify(a.correction) !== JSON.stringify(b?.correction ?? null)

const correctionOf = (body: Digest, items: Item[], now: string): Digest => ({
  ...body,
  title: titleOf('correction', body.topic),
  to: now,
  items,
  leftOut: 0,
})

/** Sent messages are to be edited; a longer text may need one message more. */
function dueForEdit(
  db: Db,
  digestId: string,
  parts: (typeof deliveries.$inferSelect)[],
  messages: number,
  now: string,
): Statement[] {
  const subscriptionId = parts[0]?.subscriptionId ?? ''
  const more = Array.from({ length: Math.max(0, messages - parts.length) }, (_, i) => {
    const part = parts.length + i
    return {
      id: idOf('v', digestId, part),
      digestId,
      part,
      subscriptionId,
      status: 'due' as const,
      nextTryAt: now,
    }
  })
  return [
    ...parts
      .filter((p) => p.status === 'sent')
      .map((p) => db.update(deliveries).set({ nextTryAt: now, attempts: 0 }).where(eq(deliveries.id, p.id))),
    ...insertRows(db, deliveries, more),
  ]
}
