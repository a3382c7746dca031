/** A feed's bytes to its entries: charset, repair, rss-parser; or JSON Feed. */
import type { FeedSource, ParsedFeed } from '../types.ts'
import { decodeBody } from './charset.ts'
import { readJsonFeed } from './json-feed.ts'
import { readRss } from './read-rss.ts'
import { repair } from './repair.ts'

const MAX_BYTES = 5_000_000

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, however broken. Never throws: bytes that are no
 * feed come back as one sentence, items that can't be read in `quarantined`. An item that says nothing is still an entry.
 */
export async function parseFeed(source: FeedSource): Promise<ParsedFeed> {
  if (source.body.byteLength > MAX_BYTES) return { ok: false, error: `larger than ${MAX_BYTES / 1e6} MB` }
  const text = decodeBody(source.body, source.headers['content-type'])
  if (text.trim() === '') return { ok: false, error: 'the answer is empty' }
  if (/^\s*[{[]/.test(text)) return readJsonFeed(text.trim(), source.url)
  const repaired = repair(text, source.url)
  if (!repaired.ok) return repaired
  const { feed, entries } = await readRss(repaired, source.url)
  return { ok: true, feed, entries, quarantined: repaired.quarantined }
}
