import type { Db } from '../db/client.ts'
import { figureText } from '../lib/figure-words.ts'
import type { AppearanceRow } from '../revisions/read.ts'
import { listChanges } from '../revisions/read-claims.ts'
import type { ClaimFilter } from '../revisions/read-facets.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { metricWords, periodWords } from '../web/words.ts'
import type { Entry } from './formats/syndication.ts'

/** Entries in a feed: as many as a reader that looks in once a day should not miss. */
export const FEED_ENTRIES = 100

/** The newest revisions of what a filter finds as entries. */
export const revisionEntries = async (
  db: Db,
  filter: ClaimFilter & { asOf?: string | undefined },
  origin: string,
): Promise<Entry[]> => {
  const rows = await listChanges(db, { ...filter, show: 'revisions', limit: FEED_ENTRIES })
  return rows.map((row) => revisionEntry(row, origin))
}

const NEWS: Record<ClaimRow['claim']['reason'], string> = {
  first_seen: 'first seen',
  restated: 'restated',
  publisher_edit: 'edited by the publisher without notice',
  retracted: 'retracted',
  editor_correction: 'corrected by an editor',
  extractor_fix: 'read anew',
}

/** A place a claim was printed in as an entry. */
export function appearanceEntry(row: AppearanceRow, origin: string): Entry {
  const { appearance, article, publisher } = row
  return {
    id: `urn:claimline:${appearance.id}`,
    title: `${publisher.name}: ${article.title}`,
    link: `${origin}/claims/${appearance.claimId}`,
    summary: `“${appearance.prefix}${appearance.quote}${appearance.suffix}” ${article.url}`,
    date: appearance.saidAt,
    author: publisher.name,
  }
}

/** A revision as an entry: one id each, so that a reader shows it once. */
export function revisionEntry(row: ClaimRow, origin: string): Entry {
  const { claim, series, appearance, article, publisher } = row
  const what = [metricWords(claim.metric), series.subject, series.place].filter(Boolean).join(', ')
  const period = claim.period ? ` for ${periodWords(claim.period)}` : ''
  return {
    id: `urn:claimline:${claim.id}:${claim.n}`,
    title: `${what}: ${figureText(claim)}${period} (${claim.claimant})`,
    link: `${origin}/claims/${claim.id}`,
    summary: `${NEWS[claim.reason]}: “${appearance.prefix}${appearance.quote}${appearance.suffix}” ${publisher.name}: ${article.title}, ${article.url}`,
    date: claim.recordedAt,
    author: claim.claimant,
  }
}
