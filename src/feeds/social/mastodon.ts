/**
 * Mastodon and servers that speak its API: accounts and tags.
 * https://docs.joinmastodon.org/methods/accounts/#statuses, /methods/timelines/#tag, /entities/Status, /entities/Quote
 */
import { z } from 'zod'
import { parseFeed } from '../parse/parse.ts'
import type { FeedEntry, FeedSource, ParsedFeed } from '../types.ts'
import { type Adapter, ask, FEED_TYPES, webAddress } from './adapter.ts'
import { authorName, isoTime, linksInHtml, type PostKind, webLinks } from './entry.ts'
import { askNext, page, readItems, readJson } from './json.ts'

/** The API's most. */
const PAGE = '40'

const Account = z.object({
  id: z.string(),
  acct: z.string(),
  display_name: z.string().nullish(),
  url: z.string().nullish(),
})
const Plain = z.object({
  id: z.string(),
  uri: z.string().nullish(),
  url: z.string().nullish(),
  created_at: z.string(),
  edited_at: z.string().nullish(),
  content: z.string(),
  spoiler_text: z.string().nullish(),
  language: z.string().nullish(),
  in_reply_to_id: z.string().nullish(),
  account: Account,
  card: z.object({ url: z.string().nullish() }).nullish().catch(null),
})
const Quoted = z.object({ quoted_status: z.object({ url: z.string().nullish() }).nullish() })
const Status = Plain.extend({
  reblog: Plain.nullish(),
  quote: Quoted.nullish().catch({}),
})

export const mastodon: Adapter = {
  maxRequests: 4,
  request(address) {
    const url = webAddress(address)
    if (!url) return { ok: false, error: `${address} is not a web address.` }
    if (url.pathname.endsWith('.rss')) return ask(url, { accept: FEED_TYPES })
    if (url.pathname.startsWith('/api/')) return ask(url)
    const account = /^\/(?:@|users\/)([^/]+)\/?$/.exec(url.pathname)?.[1]
    if (account) return ask(new URL(`/api/v1/accounts/lookup?acct=${account}`, url))
    const tag = /^\/tags\/([^/]+)\/?$/.exec(url.pathname)?.[1]
    if (tag) return ask(new URL(`/api/v1/timelines/tag/${tag}?limit=${PAGE}`, url))
    return {
      ok: false,
      error: `${address} is neither an account (/@name) nor a tag (/tags/name) of a Mastodon server.`,
    }
  },
  async read(source) {
    if (isFeed(source)) return readRss(source)
    const json = readJson(source)
    if (!json.ok) return json
    const account = Account.safeParse(json.data)
    if (account.success) {
      const { id, display_name, acct, url } = account.data
      return askNext(
        new URL(`/api/v1/accounts/${encodeURIComponent(id)}/statuses?limit=${PAGE}`, source.url),
        {
          title: authorName(display_name, acct),
          link: url ?? null,
        },
      )
    }
    if (!Array.isArray(json.data))
      return { ok: false, error: 'The answer is not a list of Mastodon statuses.' }
    const host = new URL(source.url).host
    return page(
      readItems(json.data, Status, (status) => toEntry(status, host)),
      { next: nextLink(source.headers.link) },
    )
  },
}

function toEntry(status: z.infer<typeof Status>, host: string): FeedEntry {
  const said = status.reblog ?? status
  const { account } = said
  // Accounts of the asked server have no domain in `acct`.
  const author = authorName(
    account.display_name,
    account.acct.includes('@') ? account.acct : `${account.acct}@${host}`,
  )
  const quoted = status.quote?.quoted_status?.url
  const kind: PostKind = status.reblog
    ? 'repost'
    : status.quote
      ? 'quote'
      : said.in_reply_to_id
        ? 'reply'
        : 'post'
  const link = said.url ?? said.uri ?? null
  return {
    id: status.uri ?? status.id,
    title: said.spoiler_text || null,
    link,
    author,
    published: isoTime(said.created_at),
    updated: isoTime(said.edited_at),
    summary: null,
    content: said.content,
    ...(status.reblog && { source: { title: author, url: link } }),
    post: { kind, links: webLinks([...linksInHtml(said.content), said.card?.url, quoted]) },
  }
}

/** `rel="next"` of a Link header (RFC 8288); Mastodon writes one space between address and parameter. */
function nextLink(header: string | undefined): string | null {
  for (const part of (header ?? '').split(',')) {
    const match = /<([^<>]{1,2048})>; ?rel="?next"?/.exec(part)
    if (match?.[1]) return match[1]
  }
  return null
}

function isFeed({ headers, url }: FeedSource): boolean {
  return /[/+]xml/.test(headers['content-type'] ?? '') || new URL(url).pathname.endsWith('.rss')
}

/** The RSS of an account or a tag names no author in its items: the address of each status does. */
async function readRss(source: FeedSource): Promise<ParsedFeed> {
  const parsed = await parseFeed(source)
  if (!parsed.ok) return parsed
  const owner = handleOf(parsed.feed.link)
  const entries = parsed.entries.map((entry): FeedEntry => {
    const html = entry.content ?? entry.summary ?? ''
    const handle = handleOf(entry.link)
    const name = handle && handle === owner ? parsed.feed.title : null
    return {
      ...entry,
      author: entry.author ?? authorName(name, handle),
      post: {
        kind: html.includes('class="quote-inline"') ? 'quote' : 'post',
        links: webLinks(linksInHtml(html)),
      },
    }
  })
  return { ...parsed, entries }
}

function handleOf(link: string | null): string | null {
  const url = link ? webAddress(link) : null
  const name = url && /^\/(?:@|users\/)([^/@]+)/.exec(url.pathname)?.[1]
  return name ? `${name}@${url.host}` : null
}
