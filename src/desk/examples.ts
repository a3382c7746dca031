import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, audit, claims } from '../db/schema.ts'
import { standing } from './audit.ts'

/** What editors threw out as no claim, with the words it was read from: examples of what not to extract. */
export const listExamples = (db: Db, limit: number) =>
  db
    .select({
      metric: claims.metric,
      quote: appearances.quote,
      prefix: appearances.prefix,
      suffix: appearances.suffix,
      rule: appearances.rule,
      why: audit.why,
      by: audit.by,
      at: audit.recordedAt,
    })
    .from(audit)
    .innerJoin(claims, eq(claims.id, audit.subject))
    .innerJoin(appearances, eq(appearances.id, claims.appearanceId))
    .where(and(eq(audit.act, 'reject'), standing))
    .orderBy(desc(audit.recordedAt), desc(audit.id))
    .limit(limit)
