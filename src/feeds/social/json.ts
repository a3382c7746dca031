import { z } from 'zod'
import type { FeedEntry, FeedHead, FeedSource, ParsedFeed, QuarantinedEntry } from '../types.ts'

/** More than any of the services puts on one page; a larger answer is not theirs. */
const MAX_ITEMS = 1000

/** The body as JSON, or one sentence saying why it is none. */
export function readJson(source: FeedSource): { ok: true; data: unknown } | { ok: false; error: string } {
  try {
    return { ok: true, data: JSON.parse(new TextDecoder().decode(source.body)) }
  } catch {
    return { ok: false, error: 'The answer is not JSON: a login page, a block or a cut-off response.' }
  }
}

/**
 * Reads each item by itself, so that one bad item costs only itself: it is quarantined with what is wrong with it.
 * `toEntry` gives null for items that are not posts at all.
 */
export function readItems<T>(
  items: unknown[],
  schema: z.ZodType<T>,
  toEntry: (item: T) => FeedEntry | null,
): { entries: FeedEntry[]; quarantined: QuarantinedEntry[] } {
  const entries: FeedEntry[] = []
  const quarantined: QuarantinedEntry[] = []
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const read = schema.safeParse(item)
    if (read.success) {
      const entry = toEntry(read.data)
      if (entry) entries.push(entry)
    } else {
      const issue = read.error.issues[0]
      const reason = issue ? `${issue.path.join('.') || 'item'}: ${issue.message}` : 'unreadable'
      quarantined.push({ index, reason, raw: rawOf(item) })
    }
  }
  if (items.length > MAX_ITEMS) {
    const reason = `the page holds ${items.length} items; those after the first ${MAX_ITEMS} are left out`
    quarantined.push({ index: MAX_ITEMS, reason, raw: rawOf(items[MAX_ITEMS]) })
  }
  return { entries, quarantined }
}

function rawOf(item: unknown): string {
  try {
    return (JSON.stringify(item) ?? '').slice(0, 2000)
  } catch {
    return '(nested too deeply to be shown)'
  }
}

const NO_HEAD: FeedHead = {
  title: null,
  link: null,
  id: null,
  description: null,
  language: null,
  published: null,
  updated: null,
}

/** A page of posts; `head` needs only what the service says about the feed. */
export function page(
  read: { entries: FeedEntry[]; quarantined: QuarantinedEntry[] },
  head: Partial<FeedHead>,
): ParsedFeed {
  return { ok: true, feed: { ...NO_HEAD, ...head }, ...read }
}

/** A page without posts that says where they are. */
export function askNext(next: string | URL, head: Partial<FeedHead> = {}): ParsedFeed {
  return page({ entries: [], quarantined: [] }, { ...head, next: String(next) })
}

const Text = z.string().optional().catch(undefined)
const Problem = z.object({
  error: Text, // Mastodon: the sentence; Bluesky: its name, with the sentence in `message`
  message: Text, // Bluesky, Algolia, Reddit
  reason: Text, // Reddit: `private`, `banned`, `quarantined`
  detail: Text, // X
  title: Text, // X
  errors: z
    .array(z.object({ message: Text, detail: Text, title: Text }))
    .optional()
    .catch(undefined),
})

/** What an error response says in its own words, at most 200 characters; null if it says nothing readable. */
export function problemOf(body: Uint8Array): string | null {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
  const read = Problem.safeParse(data)
  if (!read.success) return null
  const { error, message, reason, detail, title, errors } = read.data
  const first = errors?.[0]
  const said = [
    reason,
    detail ?? message ?? first?.detail ?? first?.message ?? error ?? first?.title ?? title,
  ]
    .filter((part) => part)
    .join(': ')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  return said.replace(/[\u0000-\u001f\u007f]/g, ' ').slice(0, 200) || null
}
