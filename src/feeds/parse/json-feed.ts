/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
import { z } from 'zod'
import type { FeedEntry, ParsedFeed, QuarantinedEntry } from '../types.ts'
import { parseDate } from './dates.ts'
import { resolveInHtml } from './html-links.ts'
import { repairJson } from './json-repair.ts'
import { resolveLink } from './links.ts'
import { MAX_ITEMS, RAW_LENGTH, TOO_MANY } from './skeleton.ts'

/** A string, where publishers also write numbers; anything else reads as absent rather than failing the feed. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((t) => t.trim() || null)
  .nullish()
  .catch(null)

const MAX_BRACKETS = 200_000

/** An object whose keys some publishers write in capitals. */
const object = <T extends z.ZodRawShape>(shape: T) => z.preprocess(lowerKeys, z.object(shape))

const author = object({ name: text, url: text })
const authors = { author: author.nullish().catch(null), authors: z.array(author).nullish().catch(null) }

const jsonItem = object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  ...authors,
})

const jsonFeed = object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  next_url: text,
  description: text,
  language: text,
  items: z.union([z.array(z.unknown()), z.looseObject({}).transform(listed)]),
  ...authors,
})

/** An object where the list should be: a single item, or PHP's list that has lost one, its items by number. */
function listed(items: Record<string, unknown>): unknown[] {
  const keys = Object.keys(items)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(items) : [items]
}

type Authors = z.infer<z.ZodObject<typeof authors>>

/** An object with an address and something to read: what other lists of items in JSON don't have. */
const isTold = (given: unknown): boolean => {
  const item = jsonItem.safeParse(given).data
  return Boolean(item?.url && (item.title ?? item.content_html ?? item.content_text))
}

/** Reads a JSON Feed; an item that is no object, or says nothing, is quarantined. `url` is the feed's own address. */
export function readJsonFeed(json: string, url: string): ParsedFeed {
  if (countBrackets(json) > MAX_BRACKETS)
    return { ok: false, error: `more than ${MAX_BRACKETS} objects and arrays` }
  const whole = tryJson(json)
  const repaired = whole === undefined ? repairJson(json) : { json }
  const parsed = jsonFeed.safeParse(whole ?? tryJson(repaired.json))
  if (!parsed.success) return { ok: false, error: 'not a JSON Feed: it has no list of items' }
  const feed = parsed.data
  if (!feed.version && !(feed.title && feed.items.length > 0 && feed.items.every(isTold)))
    return { ok: false, error: 'not a JSON Feed: it names no version, and its items are no articles' }
  const link = resolveLink(feed.home_page_url, url)
  const entries: FeedEntry[] = []
  const quarantined: QuarantinedEntry[] = []
  feed.items.slice(0, MAX_ITEMS).forEach((given, index) => {
    const item = jsonItem.safeParse(given)
    if (item.success) entries.push(entryOf(item.data, feed, link ?? url))
    else quarantined.push({ index, reason: 'not an object', raw: rawOf(given) })
  })
  if (feed.items.length > MAX_ITEMS) {
    quarantined.push({ index: MAX_ITEMS, reason: TOO_MANY, raw: rawOf(feed.items[MAX_ITEMS]) })
  }
  if (repaired.cutOff !== undefined) {
    const raw = repaired.cutOff.slice(0, RAW_LENGTH)
    quarantined.push({ index: feed.items.length, reason: 'cut off before its end', raw })
  }
  return {
    ok: true,
    feed: {
      title: feed.title ?? null,
      link,
      id: feed.feed_url ?? null,
      author: authorOf(feed),
      description: feed.description ?? null,
      language: feed.language ?? null,
      published: null,
      updated: null,
      ttlMinutes: null,
      next: resolveLink(feed.next_url, url),
    },
    entries,
    quarantined,
  }
}

function entryOf(item: z.infer<typeof jsonItem>, feed: Authors, base: string): FeedEntry {
  const link = resolveLink(item.url, base) ?? resolveLink(item.external_url, base)
  return {
    id: item.id ?? link,
    title: item.title ?? null,
    link,
    author: authorOf(item) ?? authorOf(feed),
    published: parseDate(item.date_published),
    publishedRaw: item.date_published ?? null,
    updated: parseDate(item.date_modified),
    summary: item.summary ?? null,
    content: item.content_html ? resolveInHtml(item.content_html, link ?? base) : (item.content_text ?? null),
  }
}

function authorOf({ authors, author }: Authors): string | null {
  const names = [...(authors ?? []), author].flatMap((person) => person?.name ?? [])
  return names.length > 0 ? [...new Set(names)].join(', ') : null
}

function lowerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
}

/** Opening ones, those in strings too: each may become an object of many times its size. */
function countBrackets(json: string): number {
  let count = 0
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i)
    if (code === 0x7b || code === 0x5b) count++
  }
  return count
}

/** The beginning of an item; nothing of one nested too deeply to be written again. */
function rawOf(given: unknown): string {
  try {
    return (JSON.stringify(given) ?? '').slice(0, RAW_LENGTH)
  } catch {
    return ''
  }
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
