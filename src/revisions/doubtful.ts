/** Figures read with too little confidence for readers: kept for editors, who release them or say that they are none. */
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm'
import { readText } from '../articles/store.ts'
import type { ExtractedClaim, Extraction } from '../claims/types.ts'
import { commit, type Db, type Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { articles, articleVersions, doubtful, publishers } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { Place } from './appearances.ts'
import { figureOf, openBook } from './book.ts'
import type { Editing } from './correct.ts'
import { markDue } from './due.ts'
import { filingOf, prepareClaims } from './record.ts'
import { readClaims, stillCarried } from './state.ts'

export type Doubtful = Omit<typeof doubtful.$inferSelect, 'claim'> & { claim: ExtractedClaim }

/** Characters of the words before the quote that tell it from the same figure elsewhere in the article. */
const TELLING = 40
/** Characters of context kept on each side. */
const CONTEXT = 160

const doubtfulId = (articleId: string, text: string, { metric, quote, start }: ExtractedClaim): string =>
  idOf('h', articleId, metric, quote, text.slice(Math.max(0, start - TELLING), start))

/** As an editor vouches for it: they have read it, so it is as sure as it gets. */
const vouched = (claim: ExtractedClaim): ExtractedClaim => ({ ...claim, confidence: 1 })

/** Where a figure stands in a text, by its words and those before it; null where they are gone. */
function locate(text: string, { prefix, claim }: Doubtful): number | null {
  const telling = prefix.slice(-TELLING)
  const at = text.indexOf(telling + claim.quote)
  return at < 0 ? null : at + telling.length
}

/**
 * What a text says once editors' decisions about its doubtful figures count: those released are claims as long as their
 * words stand there, whatever the extractor makes of them by now; those rejected are gone.
 */
export async function settle(db: Db, articleId: string, text: string, read: Extraction): Promise<Extraction> {
  const decided = (await db
    .select()
    .from(doubtful)
    .where(and(eq(doubtful.articleId, articleId), ne(doubtful.status, 'open')))) as Doubtful[]
  if (decided.length === 0) return read
  const released = decided.flatMap((row) => {
    const start = row.status === 'released' ? locate(text, row) : null
    if (start === null) return []
    return [{ ...vouched(row.claim), start, end: start + row.claim.quote.length }]
  })
  const rejected = new Set(decided.filter((row) => row.status === 'rejected').map((row) => row.id))
  const free = (c: ExtractedClaim) => !released.some((r) => c.start < r.end && r.start < c.end)
  return {
    ...read,
    claims: [...read.claims.filter(free), ...released].sort((a, b) => a.start - b.start),
    doubtful: read.doubtful.filter((c) => free(c) && !rejected.has(doubtfulId(articleId, text, c))),
  }
}

/** Keeps the doubtful figures of a text in place of those that waited of the article's text before. */
export function keepDoubtful(db: Db, at: Place, list: readonly ExtractedClaim[], now: string): Statement[] {
  const { articleId, version, text, extractor } = at
  const rows = list.map((claim) => ({
    id: doubtfulId(articleId, text, claim),
    articleId,
    version,
    claim,
    prefix: text.slice(Math.max(0, claim.start - CONTEXT), claim.start),
    suffix: text.slice(claim.end, claim.end + CONTEXT),
    extractor,
    recordedAt: now,
  }))
  return [
    db.delete(doubtful).where(and(eq(doubtful.articleId, articleId), eq(doubtful.status, 'open'))),
    ...insertRows(db, doubtful, rows),
  ]
}

/** Those that wait, the oldest first, with where they stand; `after` is the last one shown. */
export async function openDoubtful(
  db: Db,
  { after, limit }: { after?: { at: string; id: string } | undefined; limit: number },
) {
  const rows = await db
    .select({ doubt: doubtful, article: articles, publisher: publishers })
    .from(doubtful)
    .innerJoin(articles, eq(articles.id, doubtful.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        sql`${doubtful.status} = 'open'`,
        after && gt(sql`(${doubtful.recordedAt}, ${doubtful.id})`, sql`(${after.at}, ${after.id})`),
      ),
    )
    .orderBy(asc(doubtful.recordedAt), asc(doubtful.id))
    .limit(limit)
  return rows.map((r) => ({ ...r, doubt: r.doubt as Doubtful }))
}

export const readDoubtful = (db: Db, id: string): Promise<Doubtful | undefined> =>
  db.select().from(doubtful).where(eq(doubtful.id, id)).get() as Promise<Doubtful | undefined>

type Decided = { ok: true; claimId: string | null } | { ok: false; changed: true }

/**
 * Releases a doubtful figure: it is filed as a claim of its article's text, as if it had been read surely, for good.
 * Decided once: a trigger refuses the later of two editors.
 */
export async function release(
  db: Db,
  evidence: R2Bucket,
  { id, articleId, version, extractor, status, claim }: Doubtful,
  { now, also = [] }: Pick<Editing, 'now' | 'also'>,
): Promise<Decided> {
  const printed = await db
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.n, version)))
    .get()
  const of = await sourceOf(db, articleId)
  if (!printed || !of || status !== 'open') return { ok: false, changed: true }
  const text = await readText(evidence, printed.contentHash)
  const place = { articleId, version, saidAt: printed.saidAt, text, extractor }
  const source = { ...place, before: null, publisher: { name: of.speaker, family: of.family } }
  const filed = await prepareClaims(db, source, [vouched(claim)], now)
  await commit(db, [...filed.statements, decide(db, id, 'released'), ...also])
  return { ok: true, claimId: filed.claimIds[0] ?? null }
}

/** Says that a doubtful figure is no claim. */
export async function dismiss(
  db: Db,
  { id, status }: Doubtful,
  { also = [] }: Pick<Editing, 'also'>,
): Promise<Decided> {
  if (status !== 'open') return { ok: false, changed: true }
  await commit(db, [decide(db, id, 'rejected'), ...also])
  return { ok: true, claimId: null }
}

/**
 * Has a decided figure wait again. One that was released is taken back from readers by one more revision, unless another
 * article states it as well. Nothing is done where something has been decided or told on top of it.
 */
export async function reopen(
  db: Db,
  { id, articleId, status, claim }: Doubtful,
  { by, why, now, also = [] }: Editing,
): Promise<Decided> {
  if (status === 'open') return { ok: false, changed: true }
  if (status === 'rejected') {
    await commit(db, [decide(db, id, 'open'), ...also])
    return { ok: true, claimId: null }
  }
  const source = await sourceOf(db, articleId)
  const claimId = source ? filingOf(claim, source.speaker).id : ''
  const known = await readClaims(db, [claimId])
  const filed = known.get(claimId)
  if (!filed || filed.held || filed.withdrawn) return { ok: false, changed: true }
  const book = openBook(db, known)
  if (!(await stillCarried(db, [claimId], articleId)).has(claimId)) {
    const act = { reason: 'editor_correction' as const, recordedAt: now, by, note: why }
    book.revise(claimId, { ...figureOf(filed), ...act, withdrawn: true })
  }
  await commit(db, [
    ...book.statements(now, []),
    ...markDue(db, [filed.seriesId], now),
    decide(db, id, 'open'),
    ...also,
  ])
  return { ok: true, claimId }
}

/** An article, and who speaks in it where nobody is named. */
async function sourceOf(db: Db, articleId: string) {
  const found = await db
    .select({ article: articles, publisher: publishers })
    .from(articles)
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(eq(articles.id, articleId))
    .get()
  if (!found) return undefined
  const { article, publisher } = found
  return { speaker: article.speaker ?? publisher.name, family: publisher.family }
}

const decide = (db: Db, id: string, status: Doubtful['status']): Statement =>
  db.update(doubtful).set({ status }).where(eq(doubtful.id, id))
