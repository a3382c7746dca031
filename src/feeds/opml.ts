import { generateOpml, parseOpml } from 'feedsmith'
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

/**
 * The feeds of an OPML subscription list, folders walked through. A publisher is the host of the feed's site, by its
 * outline's name; on a platform it is the name on that host. Gives one sentence saying what is wrong where the text is no OPML or lists no feed.
 */
export function readOpml(text: string): { ok: true; feeds: NewFeed[] } | { ok: false; error: string } {
  let outlines: Outline[]
  try {
    outlines = (parseOpml(text).body?.outlines ?? []) as Outline[]
  } catch {
    return { ok: false, error: 'not an OPML file: it has no <opml> with a <body> of outlines' }
  }
  const feeds = outlines.flatMap(feedsUnder)
  if (feeds.length === 0)
    return { ok: false, error: 'this OPML lists no feed: no outline has an xmlUrl with an http(s) address' }
  return { ok: true, feeds }
}

function feedsUnder(outline: Outline): NewFeed[] {
  const below = (outline.outlines ?? []).flatMap(feedsUnder)
  const url = outline.xmlUrl?.trim()
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return below
  const site = outline.htmlUrl && URL.canParse(outline.htmlUrl) ? outline.htmlUrl : url
  const host = new URL(site).hostname.replace(/^www\./, '')
  const name = (outline.title ?? outline.text ?? host).trim() || host
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
