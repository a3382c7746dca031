import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { deliveries, digestItems, digests, subscriptions } from '../../db/schema.ts'
import { Digest } from '../digest.ts'

const MOST_PARTS = 50

/** All that delivering a digest needs to know, in one turn: it, its room, its messages, and whether a figure of it was revised since. */
export async function readDelivery(db: Db, digestId: string) {
  const room = sql`${subscriptions.id} = (select d.subscription_id from digests d where d.id = ${digestId})`
  const [[digest], [subscription], parts, revised] = await db.batch([
    db.select().from(digests).where(eq(digests.id, digestId)),
    db.select().from(subscriptions).where(room),
    db
      .select()
      .from(deliveries)
      .where(eq(deliveries.digestId, digestId))
      .orderBy(asc(deliveries.part))
      .limit(MOST_PARTS),
    db
      .select({ key: digestItems.key })
      .from(digestItems)
      .where(and(eq(digestItems.digestId, digestId), isNotNull(digestItems.revisedN)))
      .limit(1),
  ])
  if (!digest || !subscription) return null
  return {
    digest: { ...digest, body: Digest.parse(digest.body) },
    subscription,
    parts,
    revised: revised.length > 0,
  }
}
