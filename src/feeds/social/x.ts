/**
 * X, API v2: a user's posts and recent search (seven days), with an app-only bearer token only.
 * https://docs.x.com/x-api/posts/recent-search, /x-api/posts/get-posts, /x-api/fundamentals/rate-limits
 */
import { z } from 'zod'
import type { FeedEntry } from '../types.ts'
import { type Adapter, ask, type FeedRequest, type Secrets, type Since, webAddress } from './adapter.ts'
import { authorName, isoTime, type PostKind, webLinks } from './entry.ts'
import { askNext, page, problemOf, readItems, readJson } from './json.ts'
import { companyOnX } from './known-accounts.ts'

const API = 'https://api.x.com'
const FIELDS = new URLSearchParams({
  max_results: '100',
  'tweet.fields': 'created_at,author_id,entities,referenced_tweets,note_tweet',
  expansions: 'author_id,referenced_tweets.id,referenced_tweets.id.author_id',
  'user.fields': 'name,username',
})

const Entities = z.object({
  urls: z
    .array(
      z.object({ url: z.string(), expanded_url: z.string().nullish(), unwound_url: z.string().nullish() }),
    )
    .optional()
    .catch(undefined),
})
const Tweet = z.object({
  id: z.string(),
  /** HTML-escaped by the service (&amp; &lt; &gt;), cut at 280 characters; `note_tweet` holds the whole of longer ones. */
  text: z.string(),
  note_tweet: z.object({ text: z.string(), entities: Entities.optional() }).optional().catch(undefined),
  author_id: z.string().optional(),
  created_at: z.string().optional(),
  entities: Entities.optional().catch(undefined),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).optional(),
})
const User = z.object({ id: z.string(), name: z.string(), username: z.string().regex(/^\w{1,50}$/) })
const Tolerant = z.array(z.unknown()).catch([])
const Timeline = z.object({
  data: z.array(z.unknown()).optional(),
  includes: z.object({ tweets: Tolerant, users: Tolerant }).optional().catch(undefined),
  meta: z.object({
    next_token: z.string().optional(),
    newest_id: z.string().optional(),
    result_count: z.number().optional(),
  }),
})
const Lookup = z.object({ data: User })

type Tweet = z.infer<typeof Tweet>
interface Includes {
  tweets: Map<string, Tweet>
  users: Map<string, z.infer<typeof User>>
}

export const x: Adapter = {
  // Each post read is billed, so no more than two pages a poll after the lookup.
  maxRequests: 3,
  request(address, { xBearerToken }: Secrets, since?: Since): FeedRequest {
    if (!xBearerToken) {
      return {
        ok: false,
        error: 'X answers only with a bearer token: set the secret X_BEARER_TOKEN to read this feed.',
      }
    }
    const url = apiAddress(address)
    if (!url) {
      return {
        ok: false,
        error: `${address} is neither a user (https://x.com/name) nor a search (https://x.com/search?q=…, up to ${MAX_QUERY} characters) of X.`,
      }
    }
    return ask(sinceLast(url, since), { authorization: `Bearer ${xBearerToken}` })
  },
  read(source) {
    const json = readJson(source)
    if (!json.ok) return json
    const user = Lookup.safeParse(json.data)
    if (user.success) {
      const { id, name, username } = user.data.data
      return askNext(new URL(`/2/users/${encodeURIComponent(id)}/tweets?${FIELDS}`, source.url), {
        title: authorName(name, username),
        link: `https://x.com/${username}`,
      })
    }
    const timeline = Timeline.safeParse(json.data)
    if (!timeline.success) {
      // X reports unknown, suspended and protected accounts with status 200.
      return { ok: false, error: problemOf(source.body) ?? 'The answer is not a list of posts on X.' }
    }
    const { data = [], includes, meta } = timeline.data
    const next = new URL(source.url)
    // Both endpoints take this name; only the search would take `next_token` too.
    if (meta.next_token) next.searchParams.set('pagination_token', meta.next_token)
    const known = { tweets: byId(includes?.tweets ?? [], Tweet), users: byId(includes?.users ?? [], User) }
    return page(
      readItems(data, Tweet, (tweet) => toEntry(tweet, known)),
      { next: meta.next_token ? next.href : null, newest: meta.newest_id ?? null },
    )
  },
}

/** What x.com serves itself under the names users could have. */
const NO_USERS = new Set(
  'compose explore hashtag home i intent jobs login logout messages notifications privacy search settings share signup tos'.split(
    ' ',
  ),
)
/** Longest query that recent search takes. */
const MAX_QUERY = 512
const API_PATHS = /^\/2\/(?:tweets\/search\/recent|users\/\d{1,19}\/tweets|users\/by\/username\/\w{1,15})$/

/** The API's address; null for any other host, since the token is for X alone, and for what is neither user nor search. */
function apiAddress(address: string): string | null {
  const url = webAddress(address)
  if (url?.protocol !== 'https:' || url.port) return null
  if (url.hostname === 'api.x.com') {
    const query = url.searchParams.get('query') ?? ''
    return API_PATHS.test(url.pathname) && query.length <= MAX_QUERY ? url.href : null
  }
  if (!/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/.test(url.hostname)) return null
  const tag = /^\/hashtag\/([\p{L}\p{N}_]{1,100})\/?$/u.exec(decoded(url.pathname))?.[1]
  const query = tag ? `#${tag}` : url.pathname === '/search' ? url.searchParams.get('q')?.trim() : null
  if (query && query.length <= MAX_QUERY)
    return `${API}/2/tweets/search/recent?${new URLSearchParams({ query })}&${FIELDS}`
  const name = /^\/@?(\w{1,15})\/?$/.exec(url.pathname)?.[1]
  return name && !NO_USERS.has(name.toLowerCase()) ? `${API}/2/users/by/username/${name}` : null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** Recent search takes no id older than seven days; an id tells its time (milliseconds since 4 November 2010 in its upper bits). */
const SEARCHED_MS = 6.9 * 86_400_000
const EPOCH_MS = 1_288_834_974_657n

/** Asks only for what came since: each post read is billed. */
function sinceLast(address: string, since: Since | undefined): string {
  const url = new URL(address)
  const isSearch = url.pathname === '/2/tweets/search/recent'
  const isList = isSearch || /^\/2\/users\/[^/]+\/tweets$/.test(url.pathname)
  if (!since || !isList || !/^\d{1,19}$/.test(since.id)) return address
  const said = Number((BigInt(since.id) >> 22n) + EPOCH_MS)
  if (isSearch && since.now.getTime() - said > SEARCHED_MS) return address
  url.searchParams.set('since_id', since.id)
  return url.href
}

function byId<T extends { id: string }>(items: unknown[], schema: z.ZodType<T>): Map<string, T> {
  return new Map(
    items.flatMap((item) => {
      const read = schema.safeParse(item)
      return read.success ? [[read.data.id, read.data]] : []
    }),
  )
}

function toEntry(tweet: Tweet, { tweets, users }: Includes): FeedEntry {
  const reference = (type: string) => tweet.referenced_tweets?.find((to) => to.type === type)
  const retweeted = reference('retweeted')
  const quoted = reference('quoted')
  const kind: PostKind = retweeted ? 'repost' : quoted ? 'quote' : reference('replied_to') ? 'reply' : 'post'
  const original = retweeted && tweets.get(retweeted.id)
  const said = original ?? tweet
  const user = (tweetOf: Tweet | undefined) => (tweetOf?.author_id ? users.get(tweetOf.author_id) : undefined)
  // A repost whose original is withheld has lost its author: the reposter did not say it.
  const author = retweeted && !original ? undefined : user(said)
  const name = author ? authorName(author.name, author.username) : null
  const company = companyOnX(author?.username)
  const link = permalink(said.id, author?.username)
  const urls = (said.note_tweet?.entities ?? said.entities)?.urls ?? []
  const targets = urls.map(({ unwound_url, expanded_url }) => unwound_url ?? expanded_url)
  return {
    id: tweet.id,
    title: null,
    link,
    author: name,
    published: isoTime(said.created_at),
    updated: null,
    summary: null,
    content: textOf(said, urls),
    ...(retweeted && { source: { title: name, url: link } }),
    post: {
      kind,
      links: webLinks([...targets, quoted && permalink(quoted.id, user(tweets.get(quoted.id))?.username)]),
      ...(company && { company }),
    },
  }
}

function textOf(tweet: Tweet, urls: NonNullable<z.infer<typeof Entities>['urls']>): string {
  const text = tweet.note_tweet?.text ?? tweet.text
  const spelled = urls.reduce(
    (said, { url, expanded_url }) => said.replaceAll(url, expanded_url ?? url),
    text,
  )
  return spelled.replaceAll('"', '&quot;').replaceAll('\n', '<br>')
}

/** `/i/status/…` leads to the post whoever wrote it. */
function permalink(id: string, username: string | undefined): string {
  return `https://x.com/${username ?? 'i'}/status/${id}`
}
