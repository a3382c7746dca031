/** What is found, as entries of an answer. */
import type { Db } from '../../db/client.ts'
import { figureText } from '../../lib/figure-words.ts'
import { readTimeline } from '../../revisions/read.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { claimPath, seriesPath } from '../../web/paths.ts'
import { periodWords, plural, seriesWords, shortDay } from '../../web/words.ts'
import { excerptOf } from '../excerpt.ts'
import { linkable, plain } from '../plain.ts'
import { moveWords, permalink, type Wording } from '../words.ts'
import { lookUp } from './look-up.ts'

/** Claims looked through for the series they belong to. */
const LOOKED_THROUGH = 60
/** Revisions of a series looked at for what stands. */
const MOST_POINTS = 12

/** A claim as it stands, with its quote. */
export function claimEntry(row: ClaimRow, base: string): Wording {
  const { claim, series, appearance, article, publisher } = row
  return {
    label: shortDay(claim.saidAt),
    about: aboutOf(series, claim.period),
    was: claim.withdrawn ? figureText(claim) : '',
    is: claim.withdrawn ? 'taken back' : figureText(claim),
    quote: plain(excerptOf(appearance), 200),
    why: claim.review ? `Rated ${claim.review.replaceAll('_', ' ')} by editors` : '',
    by: saidBy(claim.claimant, publisher.name),
    source: linkable(article.url),
    permalink: permalink(claimPath(claim.id), base),
  }
}

/** The series that claims with these words belong to, each with the latest figure that stands and the one before. */
export async function seriesEntries(
  db: Db,
  words: string,
  base: string,
  most: number,
): Promise<{ entries: Wording[]; ids: string[]; instead: string | null }> {
  const { rows, instead } = await lookUp(db, words, LOOKED_THROUGH)
  const ids = [...new Set(rows.map((r) => r.series.id))].slice(0, most)
  const entries = await Promise.all(ids.map((id) => seriesEntry(db, id, base)))
  return { entries: entries.filter((e) => e !== null), ids, instead }
}

/** Where a series stands; null where it has no figure any more. */
export async function seriesEntry(db: Db, id: string, base: string): Promise<Wording | null> {
  const points = await readTimeline(db, id, { newest: true, limit: MOST_POINTS })
  const latest = points.find((p) => !p.revision.withdrawn && p.revision.supersededAt === null)
  if (!latest) return null
  const { claim, series, revision, article, publisher } = latest
  const before = points.find((p) => p.claim.id === claim.id && p.revision.n < revision.n)
  const move = before ? moveWords(before.revision, revision) : ''
  const count =
    points.length < MOST_POINTS ? plural(points.length, 'figure') : `${MOST_POINTS} figures and more`
  return {
    label: shortDay(revision.saidAt),
    about: aboutOf(series, claim.period),
    was: before ? figureText(before.revision) : '',
    is: figureText(revision),
    quote: '',
    why: [move, count, `follow ${id}`].filter(Boolean).join(' · '),
    by: saidBy(claim.claimant, publisher.name),
    source: linkable(article.url),
    permalink: permalink(seriesPath(id), base),
  }
}

const aboutOf = (series: ClaimRow['series'], period: string | null): string =>
  plain([seriesWords(series), period && periodWords(period)].filter(Boolean).join(' · '), 160)

const saidBy = (claimant: string, publisher: string): string =>
  plain(claimant === publisher ? publisher : `${claimant} in ${publisher}`, 160)
