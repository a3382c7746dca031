/** What the stories look at: a claim's revisions as short lines, its printings, the open findings. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { appearances, claims, findings, revisions, series } from '../../../src/db/schema.ts'
import { freshStorage } from '../../migrate.ts'
import { db, follow, type Item, publish, tick } from '../newsroom.ts'

/** A day of the story, as the pipeline's clock has it: day 1 is 1 April 2026, ten in the morning UTC. */
export const day = (n: number): string => new Date(Date.UTC(2026, 3, n, 10)).toISOString()

/** An empty newsroom. */
export async function opening(): Promise<void> {
  await freshStorage()
}

/** On a day a publisher's feed shows these articles, and is read. */
export async function reads(publisher: string, n: number, items: Item[], family = publisher): Promise<void> {
  await publish(publisher, items)
  await follow(publisher, day(n), family)
  await tick(day(n))
}

/** An article dated eight in the morning of a day. */
export const article = (guid: string, n: number, body: string, title = guid): Item => ({
  guid,
  title,
  body,
  date: new Date(Date.UTC(2026, 3, n, 8)).toISOString(),
})

/** Every revision of a series' claims, or of those for one period: "claimant n value reason". */
export async function history(seriesId: string, period?: string): Promise<string[]> {
  const rows = await db
    .select({ claim: claims, revision: revisions })
    .from(claims)
    .innerJoin(revisions, eq(revisions.claimId, claims.id))
    .where(and(eq(claims.seriesId, seriesId), period ? eq(claims.period, period) : undefined))
    .orderBy(asc(claims.claimantKey), asc(claims.period), asc(revisions.n))
  return rows.map(({ claim, revision: r }) => `${claim.claimantKey} ${r.n} ${r.value} ${r.reason}`)
}

/** How often a series' claims were printed, by publisher. */
export async function printings(seriesId: string): Promise<number> {
  const rows = await db
    .select({ id: appearances.id })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(eq(claims.seriesId, seriesId))
  return rows.length
}

export const seriesIds = async (): Promise<string[]> =>
  (await db.select({ id: series.id }).from(series).orderBy(series.id)).map((s) => s.id)

/** Findings that hold now, as "rule: stated against expected". */
export const openFindings = async (): Promise<string[]> =>
  (await db.select().from(findings).where(isNull(findings.supersededAt)).orderBy(findings.id)).map(
    (f) => `${f.rule}: ${f.stated} against ${f.expected}`,
  )
