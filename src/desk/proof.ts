/** All that an editor weighs a figure by, on one screen. */
import { asc, eq } from 'drizzle-orm'
import { readText } from '../articles/store.ts'
import { explain, type Step } from '../claims/explain.ts'
import type { Db } from '../db/client.ts'
import { articles, articleVersions, claims, deskItems, publishers } from '../db/schema.ts'
import { type RevisionRow, readTimeline } from '../revisions/read.ts'
import { loadClaim } from '../web/load/claim.ts'
import type { ClaimPageData } from '../web/pages/claim.tsx'
import { type AuditRow, listAudit } from './audit.ts'
import { type Consequences, readConsequences } from './consequences.ts'
import { takenOf } from './queue.ts'
import { listReviews, type Review } from './reviews.ts'
import type { Part } from './worth.ts'

/** Characters of the article shown either side of the figure. */
const CONTEXT = 4000
const MOST_OTHERS = 120
const FEW_ACTS = 20

export interface Proof {
  data: ClaimPageData
  /** The figure in its article's text; null where the evidence is missing. */
  context: { before: string; quote: string; after: string; cut: boolean } | null
  steps: Step[]
  /** Other claimants' present figures in the series: those of the same period first. */
  others: RevisionRow[]
  versions: (typeof articleVersions.$inferSelect)[]
  reviews: Review[]
  acts: AuditRow[]
  /** What a decision on it reaches. */
  consequences: Consequences
  held: boolean
  /** Why it stands where it does in the queue. */
  parts: Part[]
  taken: { by: string; name: string; until: string } | null
}

/** Undefined where there is no such claim. */
export async function loadProof(
  db: Db,
  evidence: R2Bucket,
  claimId: string,
  now: string,
): Promise<Proof | undefined> {
  const data = await loadClaim(db, claimId)
  if (!data) return undefined
  const { article, appearance, series, claim } = data.row
  const [versions, meta, timeline, reviews, acts, own, item, consequences] = await Promise.all([
    db
      .select()
      .from(articleVersions)
      .where(eq(articleVersions.articleId, article.id))
      .orderBy(asc(articleVersions.n)),
    db
      .select({ article: articles, publisher: publishers })
      .from(articles)
      .innerJoin(publishers, eq(publishers.id, articles.publisherId))
      .where(eq(articles.id, article.id))
      .get(),
    readTimeline(db, series.id, { newest: true, limit: MOST_OTHERS }),
    listReviews(db, claimId),
    listAudit(db, { subject: claimId, limit: FEW_ACTS }),
    db.select({ held: claims.held }).from(claims).where(eq(claims.id, claimId)).get(),
    db.select().from(deskItems).where(eq(deskItems.claimId, claimId)).get(),
    readConsequences(db, claimId, data.findings),
  ])
  const hash = versions.find((v) => v.n === appearance.version)?.contentHash
  const text = hash ? await textOf(evidence, hash) : null
  const said = {
    ...(meta ? { published: meta.article.publishedAt, speaker: meta.publisher.name } : {}),
    title: article.title,
  }
  return {
    data,
    context: text === null ? null : around(text, appearance),
    steps: text === null ? [] : (explain(text, appearance.start, said) ?? []),
    others: timeline
      .filter((r) => r.revision.supersededAt === null && !r.revision.withdrawn && r.claim.id !== claimId)
      .sort((a, b) => Number(b.claim.period === claim.period) - Number(a.claim.period === claim.period)),
    versions,
    reviews,
    acts,
    consequences,
    held: own?.held ?? false,
    parts: item?.parts ?? [],
    taken: takenOf(item, now),
  }
}

/** Evidence that cannot be had is said on the page, where a reader of it can do something about it. */
const textOf = (evidence: R2Bucket, hash: string): Promise<string | null> =>
  readText(evidence, hash).catch(() => null)

const around = (text: string, { start, end }: { start: number; end: number }) => {
  const from = Math.max(0, start - CONTEXT)
  return {
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
    cut: from > 0 || end + CONTEXT < text.length,
  }
}
