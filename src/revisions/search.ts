import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { claimStates as s } from '../db/schema.ts'
import { type ClaimQuery, columns, exactly, matchOf, stateAt, validAt, whole } from './read-claims.ts'
import type { ClaimFilter } from './read-facets.ts'
import type { ClaimRow } from './read-states.ts'
import { understand } from './search-words.ts'

/** Title, quote and what the claim is about; facets do not count. */
const WEIGHTS = 'bm25(0.0, 4.0, 6.0, 3.0)'

/** Marks around the words found; no text has these characters, so that they can be told from it. */
export const MARK = { open: '\u0002', close: '\u0003' }

export interface Found {
  row: ClaimRow
  /** The quote with its context around the first words found. */
  snippet: string
}

/** What a text asked for, and how it was understood. */
export interface Answer {
  found: Found[]
  by: Order
  /** Set where the text names a figure. */
  figure: ClaimFilter | null
}

type Order = 'relevance' | 'said'

/**
 * What a text asks for: claims of a figure, the latest said first, or claims that have all its words, the most relevant
 * first. From a position on, or where a word is too common to be weighed, they come by when they were said as well.
 * `given` narrows further and goes before what the text says.
 */
export async function search(
  db: Db,
  text: string,
  query: {
    given?: ClaimFilter | undefined
    by?: Order | undefined
    asOf?: string | undefined
    after?: number | undefined
    limit: number
  },
): Promise<Answer> {
  const { filter, words, terms } = understand(text)
  const figure = filter.metric === undefined ? null : filter
  if (!figure && words.length === 0) return { found: [], by: 'relevance', figure }
  const weighed = !figure && query.after === undefined && query.by !== 'said' && (await canWeigh(db, terms))
  const by = weighed ? 'relevance' : 'said'
  const { given, asOf, after, limit } = query
  const found = await list(db, { ...filter, ...given, words, asOf, after, limit, by })
  return { found, by, figure }
}

/** Figures a word may stand in for its weight to be worked out: about a tenth of a second. */
const MOST_WEIGHED = 30_000
/** Words a beginning is taken to stand for. */
const MOST_ENDINGS = 20

/** Whether weighing the words is quick: BM25 goes through every figure that has one of them. */
async function canWeigh(db: Db, terms: readonly string[]): Promise<boolean> {
  const whole = terms.filter((t) => !t.endsWith('*'))
  const begun = terms.flatMap((t) =>
    t.endsWith('*') ? [{ from: t.slice(0, -1), to: `${t.slice(0, -1)}\u{10ffff}` }] : [],
  )
  const [common] = await db.all<{ most: number }>(sql`
    select max(most) as most from (
      select w.doc as most from json_each(${JSON.stringify(whole)}) j cross join claim_words w on w.term = j.value
      union all
      select (select sum(doc) from (select w.doc from claim_words w
        where w.term >= j.value ->> 'from' and w.term < j.value ->> 'to' limit ${sql.raw(String(MOST_ENDINGS))}))
      from json_each(${JSON.stringify(begun)}) j)`)
  return (common?.most ?? 0) <= MOST_WEIGHED
}

async function list(db: Db, query: ClaimQuery & { by: Order; after?: number | undefined }): Promise<Found[]> {
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
