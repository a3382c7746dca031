import type { FetchOutcome } from '../../lib/guarded-fetch.ts'
import type { FeedAnswer } from '../fetch.ts'
import type { FeedEntry, FeedHead, FeedSource, QuarantinedEntry } from '../types.ts'
import { type Adapter, type Secrets, webAddress } from './adapter.ts'
import { problemOf } from './json.ts'
import { secondsToWait } from './rate-limit.ts'

/** The guarded fetch as adapters see it. */
export type Get = (url: string, headers: Record<string, string>) => Promise<FetchOutcome>

export interface PagesOptions {
  secrets: Secrets
  now: Date
  /** Whether one of these entries is stored already: then older pages hold nothing new and are not asked for. */
  anyKnown?: (ids: string[]) => Promise<boolean>
  /** What the last poll said was newest, for services that give only what came since. */
  since?: string | null
}

/** What asking a social feed gave: its posts, or the same failures as those of any feed. */
export type PagesAnswer =
  | {
      kind: 'read'
      feed: FeedHead
      entries: FeedEntry[]
      quarantined: QuarantinedEntry[]
      /** Of the last page. */
      headers: Record<string, string>
      /** Seconds the service asks us to stay away, null if it does not. */
      retryAfter: number | null
      /** What to send as `since` next time; null where pages are missing between the newest post and those known. */
      newest: string | null
    }
  | Exclude<FeedAnswer, { kind: 'fetched' | 'not_modified' }>

/**
 * Asks a feed page by page, within the adapter's bound. Posts read before a later page failed are kept: the next poll
 * asks for the rest. Never throws; a failure says in one sentence for editors why there are no posts.
 */
export async function readPages(
  adapter: Adapter,
  address: string,
  get: Get,
  options: PagesOptions,
): Promise<PagesAnswer> {
  let feed: FeedHead | null = null
  const entries: FeedEntry[] = []
  const quarantined: QuarantinedEntry[] = []
  let headers: Record<string, string> = {}
  let retryAfter: number | null = null
  let next: string | null = address
  let complete = true
  for (let asked = 0; next && asked < adapter.maxRequests; asked++) {
    const step = await readPage(adapter, next, get, options)
    headers = step.headers
    retryAfter = 'retryAfter' in step ? step.retryAfter : null
    if (step.kind !== 'read') {
      if (entries.length === 0) return step
      complete = false
      break
    }
    const fresh = withoutRepeats(step.entries, entries)
    feed = feed ? mergeHeads(feed, step.feed) : step.feed
    entries.push(...fresh)
    quarantined.push(...step.quarantined)
    next = sameOrigin(step.feed.next, step.from)
    if (retryAfter) {
      complete = next === null
      break
    }
    const isLookup = step.entries.length === 0 && step.quarantined.length === 0
    if (isLookup) continue
    if (fresh.length === 0 || (next && (await options.anyKnown?.(ids(fresh))))) break
  }
  return feed
    ? {
        kind: 'read',
        feed,
        entries,
        quarantined,
        headers,
        retryAfter,
        newest: complete ? (feed.newest ?? null) : null,
      }
    : failed('The feed has no address.')
}

async function readPage(adapter: Adapter, address: string, get: Get, options: PagesOptions) {
  const { secrets, now, since } = options
  const request = adapter.request(address, secrets, since ? { id: since, now } : undefined)
  if (!request.ok) return failed(request.error)
  const response = await get(request.url, request.headers)
  if (!response.ok) return failed(response.error.message)
  const { status, headers, url } = response
  const retryAfter = secondsToWait(status, headers, now)
  if (status < 200 || status > 299) return refused(response, retryAfter, adapter)
  const parsed = await adapter.read(response)
  return parsed.ok
    ? ({ ...parsed, kind: 'read', headers, retryAfter, from: url } as const)
    : failed(parsed.error, status, headers)
}

function failed(error: string, status: number | null = null, headers: Record<string, string> = {}) {
  return { kind: 'failed', status, headers, error } as const
}

type Response = FeedSource & { status: number }

function refused(response: Response, retryAfter: number | null, { meanings }: Adapter) {
  const { status, headers } = response
  const error = refusal(response, meanings)
  if (status === 410) return { kind: 'gone', status, headers, error } as const
  if (status === 429 || (status === 503 && retryAfter !== null))
    return { kind: 'rate_limited', status, headers, retryAfter, error } as const
  return failed(error, status, headers)
}

const MEANINGS: Record<number, string> = {
  401: 'it wants a login, or the token is not valid',
  403: 'it refuses this request',
  404: 'there is no such account, tag or channel',
  410: 'it is gone for good',
  429: 'too many requests for now',
}

function refusal({ status, body, url }: Response, meanings: Adapter['meanings']): string {
  const said = problemOf(body)
  const meaning =
    meanings?.[status] ??
    MEANINGS[status] ??
    (status > 499 ? 'it has trouble of its own' : 'it does not accept the request')
  return `${webAddress(url)?.host ?? url} answered ${status}: ${meaning}${said ? ` (“${said}”)` : ''}.`
}

/** A page may send us on within its own service only: neither tokens nor requests follow an answer elsewhere. */
function sameOrigin(next: string | null | undefined, from: string): string | null {
  const url = next ? URL.parse(next, from) : null
  return url && url.origin === URL.parse(from)?.origin ? url.href : null
}

/** The first page's head, with what only later ones say (a lookup knows the name, the posts' page their language). */
function mergeHeads(first: FeedHead, later: FeedHead): FeedHead {
  const said = Object.entries(first).filter(([, value]) => value !== null && value !== undefined)
  return { ...later, ...Object.fromEntries(said), next: later.next ?? null }
}

function withoutRepeats(entries: FeedEntry[], before: FeedEntry[]): FeedEntry[] {
  const seen = new Set(ids(before))
  return entries.filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)))
}

function ids(entries: FeedEntry[]): string[] {
  return entries.flatMap(({ id }) => id ?? [])
}
