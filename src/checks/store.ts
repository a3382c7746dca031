/** The findings in D1: filed with the text they are about, ended when an input changes, kept for ever. */
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import {
  appearances,
  articles,
  claims,
  findingClaims,
  findings,
  publishers,
  revisions,
  series,
  seriesDue,
} from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import { sameFigure } from '../revisions/compare.ts'
import { UNNAMED } from '../revisions/identity.ts'
import type { Filed } from '../revisions/record.ts'
import { checkSeries } from './across-articles.ts'
import type { Finding, Told } from './finding.ts'
import { misquotation } from './misquotation.ts'
import type { SeriesFigure } from './series-figure.ts'

type Row = typeof findings.$inferInsert
type Place = Pick<Row, 'articleId' | 'version' | 'seriesId'>

/** Claims of one series that are checked against each other: the latest said. */
const MOST_CLAIMS = 200
/** Series checked in one go; the rest stays due. */
const SERIES_PER_RUN = 20

/**
 * Files what the checks found in one text and ends what they had found in the one before; `again` where the same text
 * is read once more.
 */
export async function prepareFindings(
  db: Db,
  at: { articleId: string; version: number },
  found: Finding[],
  claimIds: string[],
  now: string,
  { again = false } = {},
): Promise<Statement[]> {
  const open =
    at.version === 1 && !again
      ? []
      : await db
          .select()
          .from(findings)
          .where(
            and(
              eq(findings.articleId, at.articleId),
              isNull(findings.seriesId),
              isNull(findings.supersededAt),
            ),
          )
  const rows = found.flatMap((finding) =>
    rowOf(
      finding,
      { ...at, seriesId: null },
      finding.claims.flatMap((i) => claimIds[i] ?? []),
      now,
    ),
  )
  return replace(db, open, rows, now)
}

/** Files misquotations found while recording. */
export async function prepareMisquotes(
  db: Db,
  misquotes: Filed['misquotes'],
  now: string,
): Promise<Statement[]> {
  if (misquotes.length === 0) return []
  const known = await db
    .select({ appearance: appearances, publisher: publishers.name, claim: claims })
    .from(appearances)
    .innerJoin(articles, eq(articles.id, appearances.articleId))
    .innerJoin(publishers, eq(publishers.id, articles.publisherId))
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(inArray(appearances.id, among(misquotes.map((m) => m.standing.appearanceId))))
  const rows = misquotes.flatMap(({ claimId, heard, publisher, standing }) => {
    const source = known.find((k) => k.appearance.id === standing.appearanceId)
    if (!source) return []
    const printed = { ...source.appearance, ...standing, publisher: source.publisher }
    const finding = misquotation(source.claim.claimant, { ...heard, publisher }, printed)
    const place = { articleId: heard.articleId, version: heard.version, seriesId: source.claim.seriesId }
    return finding ? rowOf(finding, place, [claimId], now) : []
  })
  return replace(db, [], rows, now)
}

/**
 * Checks the series that are due against themselves, a bounded number at a time: what no longer holds is ended, what is
 * new is filed. Gives how many were checked. A run that dies leaves them due.
 */
export async function checkDueSeries(db: Db, now: string): Promise<number> {
  const due = await db.select().from(seriesDue).limit(SERIES_PER_RUN)
  for (const { seriesId, since } of due) {
    const statements = await recheck(db, seriesId, now)
    const done = db.delete(seriesDue).where(and(eq(seriesDue.seriesId, seriesId), eq(seriesDue.since, since)))
    await db.batch([done, ...statements])
  }
  return due.length
}

async function recheck(db: Db, seriesId: string, now: string): Promise<Statement[]> {
  const open = await db
    .select()
    .from(findings)
    .where(and(eq(findings.seriesId, seriesId), isNull(findings.supersededAt)))
  const figures = await readFigures(db, seriesId)
  const rows = checkSeries(figures).flatMap((finding) => {
    const said = finding.claims.flatMap((i) => figures[i] ?? [])
    const [first] = said
    if (!first) return []
    const place = { articleId: first.articleId, version: first.version, seriesId }
    return rowOf(finding, place, [...new Set(said.map((f) => f.claimId))], now)
  })
  const kept = open.filter((row) => row.rule === 'misquotation')
  const stand = await standing(db, kept)
  return replace(db, open, [...rows, ...stand], now)
}

/** Every value of the series' latest claims, each as its claimant said it, withdrawn ones left out. */
async function readFigures(
  db: Db,
  seriesId: string,
): Promise<(SeriesFigure & { claimId: string; articleId: string; version: number })[]> {
  const latest = db
    .select({ id: claims.id })
    .from(claims)
    .where(eq(claims.seriesId, seriesId))
    .orderBy(desc(claims.saidAt), desc(claims.id))
    .limit(MOST_CLAIMS)
  const rows = await db
    .select({ claim: claims, revision: revisions, appearance: appearances, series })
    .from(claims)
    .innerJoin(series, eq(series.id, claims.seriesId))
    .innerJoin(revisions, eq(revisions.claimId, claims.id))
    .innerJoin(appearances, eq(appearances.id, revisions.appearanceId))
    // Figures of nothing named need not be of one thing.
    .where(
      and(
        inArray(claims.id, latest),
        ne(series.subjectKey, UNNAMED),
        eq(claims.withdrawn, false),
        eq(revisions.withdrawn, false),
      ),
    )
    .orderBy(revisions.saidAt, revisions.claimId, revisions.n)
  return rows.map(({ claim, revision, appearance, series }) => ({
    claimId: claim.id,
    articleId: appearance.articleId,
    version: appearance.version,
    quote: appearance.quote,
    metric: claim.metric as SeriesFigure['metric'],
    subject: series.subject,
    region: series.place,
    value: revision.value,
    valueHigh: revision.valueHigh,
    unit: revision.unit,
    comparator: revision.comparator,
    period: claim.period,
    modality: revision.modality,
    claimant: claim.claimant,
    saidAt: revision.saidAt,
    context: sentenceOf(appearance),
  }))
}

/** The sentence of a quote, as far as its context goes. */
const sentenceOf = ({ prefix, quote, suffix }: { prefix: string; quote: string; suffix: string }): string => {
  const before = prefix.slice(Math.max(prefix.lastIndexOf('. '), prefix.lastIndexOf('\n')) + 1)
  const end = suffix.search(/\.\s|\n/)
  return `${before}${quote}${end < 0 ? suffix : suffix.slice(0, end)}`.trim()
}

/** Of these misquotations, those whose article still says so while the claim still stands otherwise. */
async function standing(db: Db, open: Row[]): Promise<Row[]> {
  if (open.length === 0) return []
  const rows = await db
    .select({ appearance: appearances, claim: claims })
    .from(articles)
    .innerJoin(
      appearances,
      and(eq(appearances.articleId, articles.id), eq(appearances.version, articles.currentVersion)),
    )
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(and(inArray(articles.id, among(open.map((f) => f.articleId))), isNull(articles.goneAt)))
  return open.filter((f) =>
    rows.some(
      ({ appearance, claim }) =>
        appearance.articleId === f.articleId &&
        appearance.quote === f.stated &&
        f.claimIds.includes(claim.id) &&
        !claim.withdrawn &&
        !sameFigure(appearance, claim),
    ),
  )
}

/** What makes two findings one: all that is said, and where. */
const keyOf = (f: Row): string =>
  JSON.stringify([
    f.rule,
    f.status,
    f.articleId,
    f.version,
    f.seriesId ?? null,
    f.stated,
    f.expected,
    f.claimIds,
  ])

/** Ends the open findings that are not found again and files the new ones. */
function replace(db: Db, open: Row[], found: Row[], now: string): Statement[] {
  const before = new Set(open.map(keyOf))
  const after = new Set(found.map(keyOf))
  const ended = open.filter((row) => !after.has(keyOf(row))).map((row) => row.id)
  const added = [...new Map(found.map((row) => [keyOf(row), row])).values()].filter(
    (row) => !before.has(keyOf(row)),
  )
  const end = db
    .update(findings)
    .set({ supersededAt: now })
    .where(inArray(findings.id, among(ended)))
  const links = added.flatMap((row) => row.claimIds.map((claimId) => ({ claimId, findingId: row.id })))
  return [
    ...(ended.length > 0 ? [end] : []),
    ...insertRows(db, findings, added),
    ...insertRows(db, findingClaims, links),
  ]
}

function rowOf(finding: Told, place: Place, claimIds: string[], now: string): Row[] {
  const { rule, status, stated, expected, explanation, inputs } = finding
  if (status !== 'inconsistent' && status !== 'changes_message') return []
  const id = idOf('x', place.articleId, place.version, rule, stated, expected, ...claimIds, now)
  const reason = finding.rule === 'conflict' ? finding.reason : null
  const told = { rule, reason, status, stated, expected, explanation, inputs }
  return [{ id, ...place, ...told, claimIds, recordedAt: now }]
}

const among = (ids: string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`
