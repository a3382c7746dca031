/** What one text does to the ledger: claims read, revisions decided, checks run, all in one transaction with its version. */
import { isEnglish } from './articles/language.ts'
import { isOnTopic } from './articles/on-topic.ts'
import { type NewVersion, readText } from './articles/store.ts'
import { prepareFindings, prepareMisquotes } from './checks/store.ts'
import { checkText } from './checks/within-text.ts'
import { extract } from './claims/extract.ts'
import type { Extraction } from './claims/types.ts'
import { EXTRACTOR_VERSION } from './claims/version.ts'
import { commit, type Db } from './db/client.ts'
import { keepDoubtful, settle } from './revisions/doubtful.ts'
import { prepareClaims } from './revisions/record.ts'

/** A text as its publisher gave it. */
export interface Text {
  text: string
  title: string
  publishedAt: string
  /** Texts in another language than English, and those about neither topic, are stored but not read. */
  language: string | null
  /** Who stands behind what nobody else is named for: the publisher, or the author of a post. */
  speaker: string
  family: string
}

const UNREAD: Extraction = { claims: [], doubtful: [], unbound: [] }

/** The claims of a text that is ours to read: English, and about one of the topics. */
export const readClaims = (
  { text, title, publishedAt, language, speaker }: Text,
  read = extract,
): Extraction =>
  isEnglish(language) && isOnTopic(text) ? read(text, { title, published: publishedAt, speaker }) : UNREAD

/** Stores a version with everything that follows from it; gives the number of claims in its text. */
export async function track(
  db: Db,
  evidence: R2Bucket,
  version: NewVersion,
  told: Text,
  now: string,
): Promise<number> {
  const { articleId, n, saidAt } = version
  const { text, title, publishedAt, speaker, family } = told
  const read = readClaims(told)
  const { claims, doubtful, unbound } = version.before ? await settle(db, articleId, text, read) : read
  const before = version.before && {
    version: version.before.version,
    text: await readText(evidence, version.before.contentHash),
  }
  const place = { articleId, version: n, saidAt, text, extractor: EXTRACTOR_VERSION }
  const source = { ...place, before, publisher: { name: speaker, family } }
  const filed = await prepareClaims(db, source, claims, now)
  const findings = checkText({ text, title, published: publishedAt, claims, unbound })
  await commit(db, [
    ...version.statements,
    ...filed.statements,
    ...(version.before || doubtful.length > 0 ? keepDoubtful(db, place, doubtful, now) : []),
    ...(await prepareFindings(db, { articleId, version: n }, findings, filed.claimIds, now)),
    ...(await prepareMisquotes(db, filed.misquotes, now)),
  ])
  return claims.length
}

/** Stores that an article's page was taken down: what nobody else prints is retracted. Throws for an unknown article. */
export async function trackGone(
  db: Db,
  evidence: R2Bucket,
  version: NewVersion,
  { speaker, family }: Pick<Text, 'speaker' | 'family'>,
  now: string,
): Promise<void> {
  const { articleId, n, saidAt, before } = version
  if (!before) throw new Error(`article ${articleId} is gone without ever having been there`)
  const place = { articleId, version: n, saidAt, text: '', extractor: EXTRACTOR_VERSION }
  const earlier = { version: before.version, text: await readText(evidence, before.contentHash) }
  const source = { ...place, before: earlier, gone: true, publisher: { name: speaker, family } }
  const filed = await prepareClaims(db, source, [], now)
  await commit(db, [
    ...version.statements,
    ...filed.statements,
    ...(await prepareFindings(db, { articleId, version: n }, [], [], now)),
  ])
}
