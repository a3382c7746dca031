import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates as s } from '../db/schema.ts'
import { type ClaimQuery, columns, exactly, matchOf, stateAt, validAt, whole } from './read-claims.ts'
import type { ClaimRow } from './read-states.ts'

/** Title, quote and what the claim is about; facets do not count. */
const WEIGHTS = 'bm25(0.0, 4.0, 6.0, 3.0)'

/** Marks around the words found; no text has these characters, so that they can be told from it. */
export const MARK = { open: '\u0002', close: '\u0003' }

export interface Found {
  row: ClaimRow
  /** The quote with its context around the first words found. */
  snippet: string
}

/**
 * Claims that have the words, the most relevant first (BM25), or the latest said first after a `state.id`. Relevance
 * weighs every match against all others, so it takes time with their number, though no more rows are read.
 */
export async function searchClaims(
  db: Db,
  query: ClaimQuery & { by: 'relevance' | 'said'; after?: number | undefined },
): Promise<Found[]> {
  const match = matchOf(query)
  if (match === null) return []
  const id = sql<number>`claim_search.rowid`
  const rows = await db
    .select({
      state: columns,
      snippet: sql<string>`snippet(claim_search, 2, ${MARK.open}, ${MARK.close}, '…', 32)`,
    })
    .from(sql`claim_search`)
    .innerJoin(s, eq(s.id, id))
    .where(
      and(
        sql`claim_search match ${match}`,
        query.by === 'relevance' ? sql`rank match ${WEIGHTS}` : undefined,
        query.after === undefined ? undefined : lt(id, whole(query.after)),
        exactly(query),
        validAt(query.asOf),
      ),
    )
    .orderBy(query.by === 'relevance' ? sql`rank` : sql`${id} desc`)
    .limit(query.limit)
  return rows.map(({ state, snippet }) => ({ row: stateAt(state, query.asOf), snippet }))
}
