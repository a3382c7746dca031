import { generateOpml, parseOpml } from 'feedsmith'
import { checkAddress } from '../lib/address.ts'
import { slug } from '../lib/ids.ts'
import { type FeedKind, kindOf, kinds } from './kinds.ts'
import type { NewFeed } from './store.ts'

type Outline = {
  text?: string
  title?: string
  xmlUrl?: string
  htmlUrl?: string
  category?: string
  outlines?: Outline[]
}
type Topic = NonNullable<NewFeed['topic']>

/** Sites where everybody has a page: there the site is not the publisher. */
const PLATFORM =
  /(?:^|\.)(?:medium|github|youtube|reddit|facebook|linkedin|google|feedburner|x|twitter)\.com$|(?:^|\.)bsky\.app$/

/** Longest name of a publisher; a list may hold any text. */
const MOST_NAME = 200

type Read = { ok: true; feeds: NewFeed[]; refused: string[] } | { ok: false; error: string }

/**
 * The feeds of an OPML subscription list, folders walked through, and why others are not followed: addresses are shown
 * to readers, so that none may carry a password. A publisher is the host of the feed's site, by its outline's name; on a
 * platform it is the name on that host. Gives one sentence saying what is wrong where the text is no OPML or lists no feed.
 */
export function readOpml(text: string): Read {
  let outlines: Outline[]
  try {
    outlines = (parseOpml(text).body?.outlines ?? []) as Outline[]
  } catch {
    return { ok: false, error: 'not an OPML file: it has no <opml> with a <body> of outlines' }
  }
  const refused: string[] = []
  const feeds = outlines.flatMap((outline) => feedsUnder(outline, refused))
  if (feeds.length === 0)
    return {
      ok: false,
      error: refused[0] ?? 'this OPML lists no feed: no outline has an xmlUrl with an http(s) address',
    }
  return { ok: true, feeds, refused }
}

function feedsUnder(outline: Outline, refused: string[]): NewFeed[] {
  const below = (outline.outlines ?? []).flatMap((inner) => feedsUnder(inner, refused))
  const url = outline.xmlUrl?.trim()
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return below
  const address = checkAddress(url, true)
  if (!address.ok) {
    refused.push(address.error.message)
    return below
  }
  const site = outline.htmlUrl && checkAddress(outline.htmlUrl, true).ok ? outline.htmlUrl : url
  const host = new URL(site).hostname.replace(/^www\./, '')
  const name = (outline.title ?? outline.text ?? '').trim().slice(0, MOST_NAME) || host
  // A site's feeds are one publisher; on a shared host (loopback, a platform) the name tells them apart.
  const { topic, kind = kindOf(url) } = categories(outline.category)
  const shared = !outline.htmlUrl || kind !== 'feed' || PLATFORM.test(host)
  const id = shared ? slug(`${host} ${name}`) : slug(host)
  return [{ url, kind, topic, publisher: { id, name, family: id, homepage: site } }, ...below]
}

/** Topic and kind, as `writeOpml` puts them into a feed's categories. */
function categories(written = ''): { topic: Topic; kind?: FeedKind } {
  const words = written.split(',').map((path) => path.trim().replace(/^\//, ''))
  const topic = (['mining', 'ai'] as const).find((t) => words.includes(t)) ?? 'both'
  const kind = (Object.keys(kinds) as FeedKind[]).find((k) => words.includes(k))
  return kind ? { topic, kind } : { topic }
}

/** A subscription list any feed reader takes. */
export const writeOpml = (
  title: string,
  feeds: { url: string; name: string; homepage: string | null; topic?: Topic; kind?: FeedKind }[],
): string =>
  generateOpml({
    head: { title },
    body: {
      outlines: feeds.map(({ url, name, homepage, topic = 'both', kind = 'feed' }) => ({
        text: name,
        type: 'rss',
        xmlUrl: url,
        ...(homepage ? { htmlUrl: homepage } : {}),
        category: [topic, kind].map((word) => `/${word}`).join(','),
      })),
    },
  })
