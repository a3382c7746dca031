import type { FeedEntry } from '../feeds/types.ts'
import { sha256 } from '../lib/ids.ts'
import { canonicalUrl } from './canonical-url.ts'
import { htmlToText } from './html-text.ts'
import { languageOf } from './language.ts'
import type { Draft } from './store.ts'
import { articleText } from './text.ts'

/** Nothing was on the web before: a date of 1970 is a field nobody filled in. */
const EARLIEST = '1990'

/** Longest name of an entry within its feed. */
export const MOST_GUID = 500

/** Longest heading shown; the text has it whole. */
const MOST_TITLE = 300
const MOST_NAME = 120

/**
 * What a feed's entry says of an article, or why it can't become one. The date is the entry's own, or `now` where
 * it has none, one before the web or one to come; the language is read from the text, helped by what the feed declares.
 */
export function draftOf(
  entry: FeedEntry,
  now: string,
  declaredLanguage: string | null = null,
): { ok: true; draft: Draft } | { ok: false; reason: string } {
  const link = entry.original ?? entry.link ?? (entry.id && /^https?:/i.test(entry.id) ? entry.id : null)
  const url = link && canonicalUrl(link)
  if (!url)
    return {
      ok: false,
      reason: 'the entry links to no article: neither its link nor its id is an address on the web',
    }
  const body = longer(entry.content, entry.summary)
  const text = articleText(entry.title ?? '', body)
  if (text.trim() === '') return { ok: false, reason: 'the entry has neither a title nor a text' }
  const said = entry.published ?? entry.updated
  const draft = {
    guid: (entry.id ?? url).slice(0, MOST_GUID),
    entryHash: sha256(JSON.stringify([url, entry.title, entry.summary, entry.content])),
    url,
    title:
      cut(articleText(entry.title ?? '', '').trim(), MOST_TITLE) ||
      cut(text.trim().split('\n')[0] ?? '', MOST_NAME),
    author: bylineOf(entry.author),
    speaker: speakerOf(entry, url),
    links: (entry.post?.links ?? []).flatMap((link) => canonicalUrl(link) ?? []),
    language: languageOf(text, declaredLanguage),
    publishedAt: said && said > EARLIEST && said < now ? new Date(said).toISOString() : now,
    text,
  }
  return { ok: true, draft }
}

/** Who states what an entry says, where that is not who prints it: the company or person behind a post, the site a copy is from. */
function speakerOf({ post, author, source, link }: FeedEntry, url: string): string | null {
  if (post) return post.company ?? author
  const from = source?.url ? URL.parse(source.url)?.hostname : undefined
  // A host that only serves feeds is not the site they are of.
  if (!from || /^(?:feeds?|rss)\.|feed(?:burner|proxy)/.test(from)) return null
  return siteOf(from) === siteOf(new URL(link ?? url).hostname) ? null : (source?.title ?? null)
}

/** The name out of `mail@site (Name)`, which RSS asks for, and `Name <mail@site>`; without markup. */
function bylineOf(author: string | null): string | null {
  const name = /^[^\s()]+@[^\s()]+ \((.+)\)$/.exec(author?.trim() ?? '')?.[1] ?? author ?? ''
  return cut(htmlToText(name), MOST_NAME) || null
}

/** Its beginning where it is longer, without half a letter at the end. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`

const siteOf = (hostname: string) => hostname.split('.').slice(-2).join('.')

const longer = (a: string | null, b: string | null): string =>
  (a ?? '').length >= (b ?? '').length ? (a ?? '') : (b ?? '')
