/** What recording has to know of the ledger: each read is bounded by the article at hand, never by the size of a table. */

import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, articles, claims, misreadings, publishers, revisions } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'
import { quoteWindow, type Utterance } from './decide.ts'
import { claimantKey } from './identity.ts'

export type Appearance = typeof appearances.$inferSelect

/** A claim's row with the hash its next revision follows. */
export type ClaimState = typeof claims.$inferSelect & { hash: string }

/** Most appearances of one claim that a late arrival makes us go through again: the latest said. */
const MOST_APPEARANCES = 2000
/** Merges of merges are followed this far. */
const MOST_LINKS = 8

/** A list of any length as one parameter. */
const among = (ids: string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

/** The claims among these ids that exist, by id. */
export async function readClaims(db: Db, ids: string[]): Promise<Map<string, ClaimState>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ claim: claims, hash: revisions.hash })
    .from(claims)
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.n, claims.n)))
    .where(inArray(claims.id, among(ids)))
  return new Map(rows.map(({ claim, hash }) => [claim.id, { ...claim, hash }]))
}

/** The claims each of these is told under since an editor's act: id → every claim it leads into. */
export async function readRoots(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  const roots = new Map<string, string[]>()
  if (ids.length === 0) return roots
  const rows = await db.all<{ id: string; root: string }>(sql`
    with recursive up(id, root, depth) as (
      select claim_id, into_id, 1 from claim_links
      where claim_id in ${among(ids)} and undone_at is null
      union
      select up.id, l.into_id, up.depth + 1 from up join claim_links l on l.claim_id = up.root
      where l.undone_at is null and up.depth < ${MOST_LINKS})
    select distinct id, root from up order by id, root`)
  for (const { id, root } of rows) roots.set(id, [...(roots.get(id) ?? []), root])
  return roots
}

/** What an article version says of each claim, by claim id. */
export async function readVersion(
  db: Db,
  articleId: string,
  version: number,
): Promise<Map<string, Appearance[]>> {
  const rows = await db
    .select({ appearance: appearances })
    .from(appearances)
    .leftJoin(misreadings, eq(misreadings.appearanceId, appearances.id))
    .where(
      and(
        eq(appearances.articleId, articleId),
        eq(appearances.version, version),
        isNull(misreadings.appearanceId),
      ),
    )
    .orderBy(asc(appearances.start), asc(appearances.id))
  return groupBy(
    rows.map((r) => r.appearance),
    (a) => a.claimId,
  )
}

/**
 * Everything ever said of a claim and of those told under it, as far as it still counts. Kept figures are said once.
 * `undoing` names an act that is about to be undone: what is told under the claim by it no longer counts.
 */
export async function readUtterances(
  db: Db,
  claim: Pick<ClaimState, 'id' | 'metric' | 'period' | 'claimantKey'>,
  undoing = '',
): Promise<(Utterance & { appearances: Appearance[] })[]> {
  const rows = await db
    .select({ appearance: appearances, publisher: publishers })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .leftJoin(misreadings, eq(misreadings.appearanceId, appearances.id))
    .where(
      and(
        inArray(
          appearances.claimId,
          sql`(with recursive down(id, depth) as (select ${claim.id}, 0 union
            select l.claim_id, down.depth + 1 from down join claim_links l on l.into_id = down.id
            where l.undone_at is null and l.act_id <> ${undoing} and down.depth < ${MOST_LINKS}) select id from down)`,
        ),
        ne(appearances.turn, 'kept'),
        isNull(misreadings.appearanceId),
      ),
    )
    .orderBy(desc(appearances.saidAt), desc(appearances.id))
    .limit(MOST_APPEARANCES)
  const windowDays = quoteWindow(claim.metric, claim.period)
  const byVersion = groupBy(rows, (r) => `${r.appearance.articleId} ${r.appearance.version}`)
  return [...byVersion.values()].map((said) => {
    const { publisher } = said[0] as (typeof said)[number]
    const own = claimantKey(publisher.name) === claim.claimantKey
    return utteranceOf(
      said.map((r) => r.appearance),
      { family: publisher.family, own, windowDays },
    )
  })
}

/** What introduces the figure that another one replaces: "up from $25 billion", "instead of 40 %". */
const REPLACED =
  /\b(?:from|previously|instead of|rather than|(?:earlier|previous|prior|old) (?:estimate|forecast|figure|projection|target|guidance)s? of|compared (?:with|to)|versus|against)\s+(?:an?\s+)?(?:(?:estimated|expected|about|around|some|roughly|nearly|over|almost)\s+)?$/i

/**
 * One article version's appearances of a claim as one utterance, the surest figure first. A figure told only as what
 * was before does not count beside the one that is.
 */
export function utteranceOf<A extends AppearanceLike>(
  said: A[],
  speaker: Pick<Utterance, 'family' | 'own' | 'windowDays'>,
): Utterance & { appearances: A[] } {
  const present = said.filter((a) => !REPLACED.test(a.prefix))
  const [first, ...rest] = [...(present.length > 0 ? present : said)].sort(
    (a, b) => b.confidence - a.confidence || a.start - b.start,
  )
  if (!first) throw new Error('an utterance needs an appearance')
  return {
    ...speaker,
    appearances: [first, ...rest],
    figures: [first, ...rest],
    articleId: first.articleId,
    version: first.version,
    saidAt: first.saidAt,
    edited: first.turn === 'edited',
    restates: first.restates,
  }
}

type AppearanceLike = Pick<
  Appearance,
  | 'confidence'
  | 'start'
  | 'prefix'
  | 'articleId'
  | 'version'
  | 'saidAt'
  | 'turn'
  | 'restates'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'comparator'
  | 'modality'
>

/** Which of these claims, or of those told under them, stand in some article's present text other than this one's. */
export async function stillCarried(db: Db, ids: string[], articleId: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.all<{ id: string }>(sql`
    select j.value as id from json_each(${JSON.stringify(ids)}) j where exists (
      select 1 from ${appearances} a join ${articles} b on b.id = a.article_id and b.current_version = a.version
      where a.claim_id in (with recursive down(id, depth) as (select j.value, 0 union
          select l.claim_id, down.depth + 1 from down join claim_links l on l.into_id = down.id
          where l.undone_at is null and down.depth < ${MOST_LINKS}) select id from down)
      and a.article_id <> ${articleId} and b.gone_at is null
      and not exists (select 1 from ${misreadings} m where m.appearance_id = a.id))`)
  return new Set(rows.map((r) => r.id))
}
