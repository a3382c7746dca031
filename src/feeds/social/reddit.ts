/**
 * Reddit: the listing of a subreddit or user, as JSON or as its Atom feed.
 * https://www.reddit.com/dev/api (listings), https://github.com/reddit-archive/reddit/wiki/JSON
 */
import { z } from 'zod'
import { parseFeed } from '../parse/parse.ts'
import type { FeedEntry, FeedSource, ParsedFeed } from '../types.ts'
import { type Adapter, ask, FEED_TYPES, webAddress } from './adapter.ts'
import { isoTime, linksInHtml, webLinks } from './entry.ts'
import { page, readItems, readJson } from './json.ts'

/** Posts are filed under this host, whichever of its hosts was asked. */
const REDDIT = 'https://www.reddit.com'

const Plain = z.object({
  name: z.string().startsWith('t3_'),
  title: z.string(),
  author: z.string(),
  permalink: z.string().regex(/^\/(?:r|user|u)\//),
  created_utc: z.number(),
  edited: z.union([z.boolean(), z.number()]).optional().catch(undefined),
  is_self: z.boolean().optional(),
  url: z.string().nullish(),
  url_overridden_by_dest: z.string().nullish(),
  selftext: z.string().nullish(),
  selftext_html: z.string().nullish(),
})
const Link = Plain.extend({ crosspost_parent_list: z.array(Plain).optional().catch(undefined) })
/** Users' listings hold comments (t1) too, which are no news. */
const Thing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('t3'), data: Link }),
  z.object({ kind: z.enum(['t1', 't2', 't4', 't5', 't6', 'more']) }),
])
const Listing = z.object({
  kind: z.literal('Listing'),
  data: z.object({ children: z.array(z.unknown()), after: z.string().nullish() }),
})

export const reddit: Adapter = {
  maxRequests: 2,
  meanings: {
    403: 'Reddit lets no program in from here without its OAuth API, which needs an approved app; the .rss of the same address sometimes answers, else leave the feed out',
  },
  request(address) {
    const url = webAddress(address)
    if (!url) return { ok: false, error: `${address} is not a web address.` }
    if (url.pathname.endsWith('.rss')) return ask(url, { accept: FEED_TYPES })
    const place = /^\/(?:r|user)\/[\w+-]+/.exec(url.pathname.replace(/^\/u\//, '/user/'))?.[0]
    if (!place)
      return { ok: false, error: `${address} is neither a subreddit (/r/name) nor a user of Reddit.` }
    if (!url.pathname.endsWith('.json')) {
      const sort = /\/(new|hot|top|rising)\/?$/.exec(url.pathname)?.[1] ?? 'new'
      url.pathname = place.startsWith('/r/') ? `${place}/${sort}.json` : `${place}/submitted.json`
    }
    // Without raw_json the HTML in the answer is escaped twice.
    for (const [name, value] of [
      ['raw_json', '1'],
      ['limit', '100'],
    ] as const) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, value)
    }
    return ask(url)
  },
  async read(source) {
    if (new URL(source.url).pathname.endsWith('.rss')) return readRss(source)
    const json = readJson(source)
    if (!json.ok) return json
    const listing = Listing.safeParse(json.data)
    if (!listing.success) return { ok: false, error: 'The answer is not a listing of Reddit posts.' }
    const { children, after } = listing.data.data
    return page(
      readItems(children, Thing, (thing) => (thing.kind === 't3' ? toEntry(thing.data) : null)),
      { next: after ? nextPage(source.url, after) : null },
    )
  },
}

function nextPage(address: string, after: string): string {
  const url = new URL(address)
  url.searchParams.set('after', after)
  return url.href
}

function toEntry(link: z.infer<typeof Link>): FeedEntry {
  const original = link.crosspost_parent_list?.[0]
  const said = original ?? link
  const permalink = new URL(said.permalink, REDDIT).href
  const author = said.author === '[deleted]' ? null : `u/${said.author}`
  const html =
    said.selftext === '[removed]' || said.selftext === '[deleted]' ? null : said.selftext_html || null
  const target = said.is_self ? null : (said.url_overridden_by_dest ?? said.url)
  return {
    id: link.name,
    title: link.title,
    link: permalink,
    author,
    published: isoTime(said.created_utc),
    updated: typeof said.edited === 'number' ? isoTime(said.edited) : null,
    summary: null,
    content: html,
    ...(original && { source: { title: author, url: permalink } }),
    post: { kind: original ? 'repost' : 'post', links: elsewhere([target, ...linksInHtml(html ?? '')]) },
  }
}

/** Links that leave Reddit, its short links and its media hosts. */
function elsewhere(candidates: (string | null | undefined)[]): string[] {
  const absolute = candidates.map((link) => (link ? URL.parse(link, REDDIT)?.href : null))
  return webLinks(absolute).filter((link) => {
    return !/(?:^|\.)(?:reddit\.com|redd\.it|redditmedia\.com)$/.test(new URL(link).hostname)
  })
}

async function readRss(source: FeedSource): Promise<ParsedFeed> {
  const parsed = await parseFeed(source)
  if (!parsed.ok) return parsed
  const entries = parsed.entries.map((entry): FeedEntry => {
    const html = entry.content ?? entry.summary ?? ''
    return {
      ...entry,
      author: entry.author?.replace(/^\/u\//, 'u/') ?? null,
      post: { kind: 'post', links: elsewhere(linksInHtml(html)) },
    }
  })
  return { ...parsed, entries }
}
