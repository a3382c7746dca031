import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { articles, articleVersions, feedEntries } from '../db/schema.ts'
import { idOf, sha256 } from '../lib/ids.ts'
import { articleKey } from './canonical-url.ts'
import { changeOf } from './change.ts'
import { storyOfText } from './story.ts'

/** What a feed's entry says of an article, ready to store: canonical URL, plain text, dates in ISO. */
export interface Draft {
  guid: string
  entryHash: string
  url: string
  title: string
  author: string | null
  /** Who states what the text says, where that is not the publisher: the author of a post, the site a copy is from. */
  speaker: string | null
  /** Canonical addresses a post links to. */
  links: string[]
  language: string | null
  publishedAt: string
  text: string
}

/** A text not stored before, and the statements that will store it. Nothing is written until they are committed. */
export interface NewVersion {
  articleId: string
  n: number
  /** The text before; null for the very first text of an article. */
  before: { version: number; contentHash: string } | null
  /** When the publisher said this. */
  saidAt: string
  contentHash: string
  statements: Statement[]
}

/**
 * What a text is read by besides its words, as first told of its article: an edit moves neither "last month" nor who
 * speaks, and a text read again is read the same.
 */
export type Circumstances = Pick<Draft, 'publishedAt' | 'language' | 'speaker'>

/** Hashes of the entries a feed has shown before, by guid: what tells new and changed entries from known ones. */
export async function knownEntries(db: Db, feedId: string, guids: string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (let i = 0; i < guids.length; i += 90) {
    const rows = await db
      .select({ guid: feedEntries.guid, hash: feedEntries.entryHash })
      .from(feedEntries)
      .where(and(eq(feedEntries.feedId, feedId), inArray(feedEntries.guid, guids.slice(i, i + 90))))
    for (const row of rows) known.set(row.guid, row.hash)
  }
  return known
}

/** Address of an article version's text in the evidence bucket. */
export const evidenceKey = (contentHash: string): string => `text/${contentHash}`

/** A stored text by its hash. Throws if it is missing: evidence is written before any row that points at it. */
export async function readText(evidence: R2Bucket, contentHash: string): Promise<string> {
  const object = await evidence.get(evidenceKey(contentHash))
  if (!object) throw new Error(`evidence ${contentHash} is missing`)
  return object.text()
}

/**
 * Decides what a draft is: a new article, a new version of a known one, or nothing new. The text goes to the
 * evidence bucket at once (its key is its hash, so twice is once); the rows come back as statements for one commit.
 */
export async function prepareVersion(
  db: Db,
  evidence: R2Bucket,
  feed: { id: string; publisherId: string; fullText: boolean },
  draft: Draft,
  extractor: string,
  now: string,
): Promise<(NewVersion & { told: Circumstances }) | { articleId: string; n: null; statements: Statement[] }> {
  const current = await currentOf(db, feed.id, draft)
  const articleId = current?.id ?? idOf('a', articleKey(draft.url))
  const contentHash = sha256(draft.text)
  const entry = { feedId: feed.id, guid: draft.guid, articleId, entryHash: draft.entryHash }
  const remember = db
    .insert(feedEntries)
    .values(entry)
    .onConflictDoUpdate({
      target: [feedEntries.feedId, feedEntries.guid],
      set: { articleId, entryHash: draft.entryHash },
    })
  const elsewhere = current && current.feedId !== feed.id
  const known = current?.contentHash === contentHash && current.change !== 'gone'
  const moved = current?.moved ? { url: draft.url } : {}
  if (elsewhere || (known && !current.moved)) return { articleId, n: null, statements: [remember] }
  if (current && (known || current.textFrom === 'page')) {
    // Where the page's own text is followed, a changed entry only says that it is time to look there.
    const look = current.textFrom === 'page' ? { checkAt: now } : {}
    const noted = db
      .update(articles)
      .set({ ...moved, ...look })
      .where(eq(articles.id, articleId))
    return { articleId, n: null, statements: [remember, noted] }
  }

  await evidence.put(evidenceKey(contentHash), draft.text)
  const n = (current?.n ?? 0) + 1
  const version = {
    articleId,
    n,
    contentHash,
    title: draft.title,
    change: current
      ? changeOf(await readText(evidence, current.contentHash), draft.text)
      : ('first' as const),
    saidAt: current ? now : draft.publishedAt,
    extractedBy: extractor,
    recordedAt: now,
  }
  const linked = current ? null : await storyOfLinks(db, draft.links)
  const awaited = current ? null : await begunStory(db, articleId)
  const story = current ? null : await storyOfText(db, articleId, draft.text)
  const article = current
    ? db
        .update(articles)
        .set({ ...moved, title: draft.title, currentVersion: n, goneAt: null })
        .where(eq(articles.id, articleId))
    : db.insert(articles).values({
        id: articleId,
        url: draft.url,
        publisherId: feed.publisherId,
        feedId: feed.id,
        storyId: linked ?? awaited ?? story?.storyId ?? articleId,
        title: draft.title,
        author: draft.author,
        speaker: draft.speaker,
        language: draft.language,
        publishedAt: draft.publishedAt,
        firstSeenAt: now,
        currentVersion: n,
        checkAt: feed.fullText ? now : null,
      })
  const statements = [
    article,
    db.insert(articleVersions).values(version),
    remember,
    ...(story?.statements ?? []),
  ]
  const before = current ? { version: current.n, contentHash: current.contentHash } : null
  const { publishedAt, language, speaker } = current ?? draft
  const told = { publishedAt, language, speaker }
  return { articleId, n, before, saidAt: version.saidAt, contentHash, statements, told }
}

/**
 * The article a draft is a text of, undefined for a new one: what stands at its address, else what this feed has told
 * under the same guid and date at another. Publishers change addresses with headings, and some write another one at each
 * poll; a date apart, an entry is another that a guid was used for again.
 */
async function currentOf(db: Db, feedId: string, { url, guid, publishedAt }: Draft) {
  const here = idOf('a', articleKey(url))
  const found = await readCurrent(db, or(eq(articles.id, here), eq(articles.url, url)))
  const there = found.find(({ id }) => id === here) ?? found[0]
  if (there) return { ...there, moved: false }
  const told = db
    .select({ id: feedEntries.articleId })
    .from(feedEntries)
    .where(and(eq(feedEntries.feedId, feedId), eq(feedEntries.guid, guid)))
  const [before] = await readCurrent(db, inArray(articles.id, told))
  const same = before?.feedId === feedId && before.publishedAt === publishedAt
  return same ? { ...before, moved: true } : undefined
}

const readCurrent = (db: Db, which: SQL | undefined) =>
  db
    .select({
      id: articles.id,
      n: articleVersions.n,
      contentHash: articleVersions.contentHash,
      change: articleVersions.change,
      feedId: articles.feedId,
      textFrom: articles.textFrom,
      publishedAt: articles.publishedAt,
      language: articles.language,
      speaker: articles.speaker,
    })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.n, articles.currentVersion)),
    )
    .where(which)

/** The story that posts linking to an article have begun under its id before it came. */
const begunStory = async (db: Db, articleId: string): Promise<string | null> =>
  (
    await db
      .select({ id: articles.storyId })
      .from(articles)
      .where(eq(articles.storyId, articleId))
      .limit(1)
      .get()
  )?.id ?? null

/**
 * The story of a post that links to an article: it repeats that article, so it does not corroborate it. An article
 * not stored (yet) begins a story under its own id, which it will find when it comes.
 */
async function storyOfLinks(db: Db, links: string[]): Promise<string | null> {
  const pages = links.filter((link) => new URL(link).pathname !== '/')
  const ids = pages.map((link) => idOf('a', articleKey(link)))
  const stored = ids.length
    ? await db
        .select({ id: articles.id, storyId: articles.storyId })
        .from(articles)
        .where(inArray(articles.id, ids))
    : []
  const first = ids.find((id) => stored.some((row) => row.id === id))
  return stored.find((row) => row.id === first)?.storyId ?? ids[0] ?? null
}
