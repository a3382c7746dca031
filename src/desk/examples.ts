/** What editors said is no claim, for whoever makes the extractor better. */
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { appearances, audit, claims } from '../db/schema.ts'
import { passageOf } from '../web/parts/quote.tsx'
import { standing } from './audit.ts'

export interface Example {
  metric: string
  quote: string
  prefix: string
  suffix: string
  /** What bound the number to the metric. */
  rule: string
  why: string
  by: string
  at: string
}

/** Figures thrown out and doubtful ones rejected, with the words they were read from, the latest first. */
export async function listExamples(db: Db, limit: number): Promise<Example[]> {
  const thrownOut = await db
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
  const doubted = await db
    .select()
    .from(audit)
    .where(and(eq(audit.act, 'reject_doubtful'), standing))
    .orderBy(desc(audit.recordedAt), desc(audit.id))
    .limit(limit)
  const rejected = doubted.map(({ detail, why, by, recordedAt }): Example => {
    const { metric, quote, prefix, suffix, rule } = detail as Record<string, string>
    return { metric, quote, prefix, suffix, rule, why, by, at: recordedAt } as Example
  })
  return [...thrownOut, ...rejected].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit)
}

/** Each as a near miss of its metric: the sentence it should ignore, as the table of metrics has them; once each. */
export function nearMisses(examples: readonly Example[]): { metric: string; ignores: string; why: string }[] {
  const misses = examples.map((example) => {
    const { prefix, quote, suffix } = passageOf(example, 300)
    return { metric: example.metric, ignores: `${prefix}${quote}${suffix}`, why: example.why }
  })
  return [...new Map(misses.map((m) => [`${m.metric} ${m.ignores}`, m])).values()]
}
