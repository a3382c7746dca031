/** The way of the data on one page: feed → articles → claims → revisions. */
import { draftOf, MOST_GUID } from './articles/draft.ts'
import { htmlToText } from './articles/html-text.ts'
import { type Draft, knownEntries, prepareVersion } from './articles/store.ts'
import { checkDueSeries } from './checks/store.ts'
import { EXTRACTOR_VERSION } from './claims/version.ts'
import { commit, type Db, type Statement } from './db/client.ts'
import { askFeed, type FeedReading } from './feeds/ask.ts'
import { nextPoll } from './feeds/schedule.ts'
import type { Secrets } from './feeds/social/adapter.ts'
import {
  type Feed,
  type Publisher,
  pollFailed,
  pollSucceeded,
  quarantineEntries,
  readFeed,
  sightMove,
} from './feeds/store.ts'
import type { FeedEntry, QuarantinedEntry } from './feeds/types.ts'
import { groupBy } from './lib/group-by.ts'
import { track } from './tracking.ts'

export interface PipelineContext {
  db: Db
  evidence: R2Bucket
  /** Time of this run, ISO UTC. */
  now: string
  contact: string
  allowPrivate: boolean
  /** Tokens of services that answer nobody without one. */
  secrets: Secrets
}

/** What one poll did: printed as progress and logged, not stored. */
export interface PollReport {
  url: string
  outcome: 'new' | 'unchanged' | 'failed' | 'skipped'
  articles: number
  claims: number
  error: string | null
}

/**
 * Polls one feed. Validators are saved last, after every entry is stored: a run that dies half-way is simply done
 * again, and what it had stored is recognised. A failing feed is a row with its error; throws only what D1 or R2 throw.
 * A poll asked for (`askedAt`) before the last one was made has been overtaken: queues deliver late, and twice.
 */
export async function pollFeed(
  feedId: string,
  context: PipelineContext,
  askedAt?: string,
): Promise<PollReport> {
  const { db, now, contact, allowPrivate, secrets } = context
  const found = await readFeed(db, feedId)
  const { status, lastPolledAt } = found?.feed ?? {}
  const overtaken = askedAt !== undefined && lastPolledAt != null && askedAt <= lastPolledAt
  if (!found || status === 'stopped' || overtaken)
    return { url: feedId, outcome: 'skipped', articles: 0, claims: 0, error: null }
  const { feed, publisher } = found
  const answer = await askFeed(feed, {
    allowPrivate,
    contact,
    secrets,
    now: new Date(now),
    anyKnown: async (guids) => (await knownEntries(db, feed.id, guids)).size > 0,
  })
  switch (answer.kind) {
    case 'not_modified':
    case 'same':
      return unchanged(feed, answer, context)
    case 'gone':
    case 'rate_limited':
    case 'failed':
      return failed(feed, answer, answer.error, context)
    case 'read':
      break
  }

  const stored = await storeEntries({ ...feed, publisher }, answer, context)
  const entryTimes = answer.entries.flatMap((entry) => entry.published ?? entry.updated ?? [])
  const next = schedule(feed, answer, now, {
    ...(answer.entries.length > 0 ? { entryTimes } : {}),
    ttlMinutes: answer.feed.ttlMinutes ?? null,
  })
  await commit(db, [
    ...sightMove(db, feed, answer.permanentRedirect, now),
    ...quarantineEntries(db, feed.id, [...answer.quarantined, ...stored.told], now),
    pollSucceeded(db, feed.id, {
      ...next,
      now,
      status: answer.status,
      etag: answer.etag,
      lastModified: answer.lastModified,
      bodyHash: answer.bodyHash,
      title: answer.feed.title && htmlToText(answer.feed.title),
    }),
  ])
  const { articles, claims } = stored
  if (articles > 0) await checkDueSeries(db, now)
  return { url: feed.url, outcome: articles > 0 ? 'new' : 'unchanged', articles, claims, error: null }
}

/** Stores the entries a feed has not shown before in this form, oldest first, each in one transaction with its claims. */
async function storeEntries(
  feed: Feed & { publisher: Publisher },
  { entries, feed: head }: Extract<FeedReading, { kind: 'read' }>,
  context: PipelineContext,
) {
  const { db, now } = context
  const told: QuarantinedEntry[] = []
  const drafts: Draft[] = []
  entries.forEach((entry, index) => {
    const made = draftOf(entry, now, head.language)
    if (made.ok) drafts.push(made.draft)
    const reason = made.ok ? undatable(entry) : made.reason
    if (reason !== null) told.push({ index, reason, raw: JSON.stringify(entry).slice(0, 2000) })
  })
  tellApart(drafts)
  const known = await knownEntries(db, feed.id, [...new Set(drafts.map((d) => d.guid))])
  const fresh = drafts.filter((d) => known.get(d.guid) !== d.entryHash)
  fresh.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  let articles = 0
  let claims = 0
  for (const draft of fresh) {
    const count = await storeEntry(feed, draft, context)
    if (count === null) continue
    articles++
    claims += count
  }
  return { articles, claims, told }
}

/** A guid that several entries of one poll have names none of them: their addresses do. */
function tellApart(drafts: Draft[]): void {
  for (const alike of groupBy(drafts, ({ guid }) => guid).values())
    if (new Set(alike.map(({ url }) => url)).size > 1)
      for (const draft of alike) draft.guid = draft.url.slice(0, MOST_GUID)
}

/** What to tell editors of an entry that is dated, but in a way that can't be told. */
const undatable = ({ published, updated, publishedRaw }: FeedEntry) =>
  publishedRaw && !published && !updated
    ? `stored under the time it was first seen: its date “${publishedRaw.slice(0, 100)}” can't be read`
    : null

/** Stores one entry; gives the number of claims in its text, null if the text was known already. */
async function storeEntry(feed: Feed & { publisher: Publisher }, draft: Draft, context: PipelineContext) {
  const { db, evidence, now } = context
  const version = await prepareVersion(db, evidence, feed, draft, EXTRACTOR_VERSION, now)
  if (version.n === null) {
    await commit(db, version.statements)
    return null
  }
  const { text, title } = draft
  const { told } = version
  const { name, family } = feed.publisher
  return track(db, evidence, version, { ...told, text, title, speaker: told.speaker ?? name, family }, now)
}

async function unchanged(
  feed: Feed,
  answer: Extract<FeedReading, { kind: 'not_modified' | 'same' }>,
  { db, now }: PipelineContext,
): Promise<PollReport> {
  const next = schedule(feed, answer, now, {})
  await commit(db, [
    ...sightMove(db, feed, answer.permanentRedirect, now),
    pollSucceeded(db, feed.id, { ...next, now, status: answer.status }),
  ])
  return { url: feed.url, outcome: 'unchanged', articles: 0, claims: 0, error: null }
}

async function failed(
  feed: Feed,
  answer: FeedReading,
  error: string,
  { db, now }: PipelineContext,
): Promise<PollReport> {
  await commit(db, [failure(db, feed, answer, error, now)])
  return { url: feed.url, outcome: 'failed', articles: 0, claims: 0, error }
}

function failure(db: Db, feed: Feed, answer: FeedReading, error: string, now: string): Statement {
  const { nextDueAt } = schedule(feed, answer, now, { errorCount: feed.errorCount + 1 })
  const stop = answer.kind === 'gone'
  return pollFailed(db, feed.id, { now, nextDueAt, status: answer.status, error, stop })
}

/** Ends polls that failed on our side until they were given up: the feed is put off like any failing one. */
export async function pollGivenUp(db: Db, feedId: string, error: string, now: string): Promise<Statement[]> {
  const found = await readFeed(db, feedId)
  const answer = { kind: 'failed', status: null, headers: {}, error } as const
  return found ? [failure(db, found.feed, answer, error, now)] : []
}

const schedule = (
  feed: Feed,
  answer: FeedReading,
  now: string,
  seen: { entryTimes?: string[]; ttlMinutes?: number | null; errorCount?: number },
) =>
  nextPoll({
    feedId: feed.id,
    now: new Date(now),
    headers: answer.headers,
    ttlMinutes: seen.ttlMinutes ?? null,
    retryAfter: 'retryAfter' in answer ? answer.retryAfter : null,
    entryTimes: seen.entryTimes ?? null,
    intervalSeconds: feed.intervalSeconds,
    hasValidators:
      answer.kind === 'read'
        ? Boolean(answer.etag || answer.lastModified)
        : Boolean(feed.etag || feed.lastModified),
    errorCount: seen.errorCount ?? 0,
  })
