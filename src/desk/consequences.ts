/** What a decision on a figure reaches, told before the key is pressed. */
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates, deliveries, digestItems, subscriptions } from '../db/schema.ts'
import type { Finding } from '../revisions/read-context.ts'
import { type ClaimRow, rowOf } from '../revisions/read-states.ts'

export interface Consequences {
  /** Messages in rooms that tell the figure: a correction edits them or answers them. */
  digests: number
  rooms: string[]
  /** Figures with a published review that goes by this one: its own, and those a standing finding sets beside it. */
  reviewed: ClaimRow[]
}

const MOST_ROOMS = 20
const MOST_REVIEWED = 20

export async function readConsequences(
  db: Db,
  claimId: string,
  findings: readonly Finding[],
): Promise<Consequences> {
  const told = await db
    .select({ room: subscriptions.name, digests: sql<number>`count(distinct ${digestItems.digestId})` })
    .from(digestItems)
    .innerJoin(
      deliveries,
      and(eq(deliveries.digestId, digestItems.digestId), inArray(deliveries.status, ['sent', 'unknown'])),
    )
    .innerJoin(subscriptions, eq(subscriptions.id, digestItems.subscriptionId))
    .where(eq(digestItems.claimId, claimId))
    .groupBy(subscriptions.id)
    .limit(MOST_ROOMS)
  const beside = [...new Set([claimId, ...findings.flatMap((f) => f.claimIds)])]
  const reviewed = await db
    .select()
    .from(claimStates)
    .where(
      and(
        inArray(claimStates.claimId, sql`(select value from json_each(${JSON.stringify(beside)}))`),
        isNull(claimStates.supersededAt),
        isNotNull(claimStates.review),
      ),
    )
    .limit(MOST_REVIEWED)
  return {
    digests: told.reduce((sum, t) => sum + t.digests, 0),
    rooms: told.map((t) => t.room),
    reviewed: reviewed.map(rowOf),
  }
}
