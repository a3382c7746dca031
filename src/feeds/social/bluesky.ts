/**
 * Bluesky: an account's posts and a search, through the public API (no login).
 * https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed, app-bsky-feed-search-posts; lexicons app.bsky.feed.defs, app.bsky.embed.*
 */
import { z } from 'zod'
import type { FeedEntry, FeedSource } from '../types.ts'
import { type Adapter, ask, webAddress } from './adapter.ts'
import { authorName, isoTime, linksInText, type PostKind, textToHtml, webLinks } from './entry.ts'
import { page, readItems, readJson } from './json.ts'
import { companyOfDomain } from './known-accounts.ts'

const AUTHOR_FEED = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed'
/** The public mirror refuses searches; the main host answers their first page. */
const SEARCH = 'https://api.bsky.app/xrpc/app.bsky.feed.searchPosts'

const Author = z.object({ did: z.string(), handle: z.string(), displayName: z.string().nullish() })
const External = z.object({ uri: z.string() })
const Quoted = z.object({ uri: z.string().optional(), author: Author.optional().catch(undefined) })
/** Views of images, external, record and recordWithMedia; others carry neither a link nor a quote. */
const Embed = z.object({
  external: External.optional().catch(undefined),
  media: z
    .object({ external: External.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  record: Quoted.extend({ record: Quoted.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
const Facet = z.object({ features: z.array(z.object({ uri: z.string().optional() })) })
const Post = z.object({
  uri: z.string().startsWith('at://'),
  author: Author,
  record: z.object({
    text: z.string(),
    createdAt: z.string().nullish(),
    langs: z.array(z.string()).optional().catch(undefined),
    reply: z.unknown().optional(),
    facets: z.array(Facet).optional().catch(undefined),
  }),
  embed: Embed.optional().catch(undefined),
  indexedAt: z.string(),
})
const Reason = z.object({
  $type: z.string().optional(),
  uri: z.string().optional(),
  by: Author.optional().catch(undefined),
})
const Item = z.object({ post: Post, reason: Reason.optional().catch(undefined) })

const Answer = z.union([
  z.object({ feed: z.array(z.unknown()), cursor: z.string().optional() }),
  z.object({ posts: z.array(z.unknown()), cursor: z.string().optional() }),
])

export const bluesky: Adapter = {
  maxRequests: 3,
  request(address) {
    const url = webAddress(address)
    if (!url) return { ok: false, error: `${address} is not a web address.` }
    if (url.pathname.startsWith('/xrpc/')) return ask(url)
    const actor = /^\/profile\/([^/]+)\/?$/.exec(url.pathname)?.[1]
    if (actor) return ask(`${AUTHOR_FEED}?actor=${actor}&limit=100`)
    const tag = /^\/hashtag\/([^/]+)\/?$/.exec(url.pathname)?.[1]
    const query = tag ? `%23${tag}` : encodeURIComponent(url.searchParams.get('q') ?? '')
    if (query) return ask(`${SEARCH}?q=${query}&sort=latest&limit=100`)
    return { ok: false, error: `${address} is neither a profile, a hashtag nor a search of Bluesky.` }
  },
  read(source) {
    const json = readJson(source)
    if (!json.ok) return json
    const answer = Answer.safeParse(json.data)
    if (!answer.success) return { ok: false, error: 'The answer is not a list of Bluesky posts.' }
    const items = 'feed' in answer.data ? answer.data.feed : answer.data.posts.map((post) => ({ post }))
    return page(readItems(items, Item, toEntry), { next: nextPage(source, answer.data.cursor) })
  },
}

/** Without a login the service refuses the second page of a search, so it is not asked for. */
function nextPage({ url }: FeedSource, cursor: string | undefined): string | null {
  const next = new URL(url)
  if (!cursor || (next.pathname.endsWith('.searchPosts') && next.hostname.endsWith('.bsky.app'))) return null
  next.searchParams.set('cursor', cursor)
  return next.href
}

function toEntry({ post, reason }: z.infer<typeof Item>): FeedEntry {
  const { record, author, embed } = post
  const repostedBy = reason?.$type?.endsWith('#reasonRepost') ? reason.by : undefined
  const quoted = embed?.record?.uri ? embed.record : embed?.record?.record
  const quotedLink = quoted?.uri ? permalink(quoted.uri, quoted.author?.handle) : null
  const kind: PostKind = repostedBy ? 'repost' : quotedLink ? 'quote' : record.reply ? 'reply' : 'post'
  const name = authorName(author.displayName, author.handle)
  const company = companyOfDomain(author.handle)
  const link = permalink(post.uri, author.handle)
  const marked = (record.facets ?? []).flatMap(({ features }) => features.flatMap(({ uri }) => uri ?? []))
  // The text of a marked link is cut short for display, so it is read only where nothing is marked.
  const written = marked.length ? marked : linksInText(record.text)
  const links = webLinks([...written, embed?.external?.uri, embed?.media?.external?.uri, quotedLink])
  return {
    id: repostedBy ? (reason?.uri ?? `${post.uri}#${repostedBy.did}`) : post.uri,
    title: null,
    link,
    author: name,
    // A client may write any createdAt it likes: what was indexed earlier was said earlier.
    published: earlier(isoTime(record.createdAt), isoTime(post.indexedAt)),
    updated: null,
    summary: null,
    content: textToHtml(record.text),
    ...(repostedBy && { source: { title: name, url: link } }),
    post: { kind, links, ...(company && { company }) },
  }
}

/** Address of a post on the web, null if the record is a list, a feed or something else that is no post. */
function permalink(uri: string, handle: string | undefined): string | null {
  const match = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri)
  if (!match) return null
  return `https://bsky.app/profile/${handle && handle !== 'handle.invalid' ? handle : match[1]}/post/${match[2]}`
}

function earlier(a: string | null, b: string | null): string | null {
  return a && b ? (a < b ? a : b) : (a ?? b)
}
