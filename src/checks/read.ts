import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { articles, findingClaims, findings, publishers } from '../db/schema.ts'
import type { Rule } from './finding.ts'

export interface FindingFilter {
  rule?: Rule | undefined
  status?: 'inconsistent' | 'changes_message' | undefined
  article?: string | undefined
  claim?: string | undefined
  /** What was found, and still stood, by then; without it, what stands now. */
  asOf?: string | undefined
  after?: { at: string; id: string } | undefined
  oldest?: boolean | undefined
  limit: number
}

/** Findings with the article they stand in, newest first unless `oldest`. */
export function listFindings(db: Db, filter: FindingFilter) {
  const { rule, status, article, claim, asOf, after, oldest } = filter
  const [order, beyond] = oldest ? [asc, sql`>`] : [desc, sql`<`]
  return db
    .select({ finding: findings, article: articles, publisher: publishers })
    .from(findings)
    .innerJoin(articles, eq(articles.id, findings.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(
      and(
        rule ? eq(findings.rule, rule) : undefined,
        status ? eq(findings.status, status) : undefined,
        article ? eq(findings.articleId, article) : undefined,
        claim
          ? sql`${findings.id} in (select ${findingClaims.findingId} from ${findingClaims} where ${findingClaims.claimId} = ${claim})`
          : undefined,
        asOf
          ? and(
              lte(findings.recordedAt, asOf),
              or(isNull(findings.supersededAt), gt(findings.supersededAt, asOf)),
            )
          : isNull(findings.supersededAt),
        after
          ? sql`(${findings.recordedAt}, ${findings.id}) ${beyond} (${after.at}, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(order(findings.recordedAt), order(findings.id))
    .limit(filter.limit)
}

/** One finding, standing or not, or undefined. */
export const readFinding = (db: Db, id: string, asOf?: string) =>
  db
    .select({ finding: findings, article: articles, publisher: publishers })
    .from(findings)
    .innerJoin(articles, eq(articles.id, findings.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(and(eq(findings.id, id), asOf ? lte(findings.recordedAt, asOf) : undefined))
    .get()
