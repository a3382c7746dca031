/** Hacker News through Algolia's search API, newest first: https://hn.algolia.com/api */
import { z } from 'zod'
import type { FeedEntry } from '../types.ts'
import { type Adapter, ask, webAddress } from './adapter.ts'
import { isoTime, linksInHtml, webLinks } from './entry.ts'
import { page, readItems, readJson } from './json.ts'

const SEARCH = 'https://hn.algolia.com/api/v1/search_by_date'

const Hit = z.object({
  objectID: z.string(),
  created_at: z.string(),
  author: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  story_text: z.string().nullish(),
  comment_text: z.string().nullish(),
  story_title: z.string().nullish(),
  story_url: z.string().nullish(),
  parent_id: z.number().nullish(),
})
const Answer = z.object({
  hits: z.array(z.unknown()),
  page: z.number().int().catch(0),
  nbPages: z.number().int().catch(1),
})

export const hackernews: Adapter = {
  maxRequests: 3,
  request(address) {
    const url = webAddress(address)
    if (!url) return { ok: false, error: `${address} is not a web address.` }
    if (url.pathname.startsWith('/api/')) return ask(url)
    const query = url.searchParams.get('query') ?? url.searchParams.get('q')
    if (query) return ask(search({ query, tags: 'story' }))
    const author =
      url.pathname === '/user' || url.pathname === '/submitted' ? url.searchParams.get('id') : null
    if (author) return ask(search({ tags: `story,author_${author}` }))
    return {
      ok: false,
      error: `${address} is neither a search (?query=…) nor a user (/user?id=…) of Hacker News.`,
    }
  },
  read(source) {
    const json = readJson(source)
    if (!json.ok) return json
    const answer = Answer.safeParse(json.data)
    if (!answer.success) return { ok: false, error: 'The answer is not a list of Hacker News hits.' }
    const { hits, page: number, nbPages } = answer.data
    const next = new URL(source.url)
    next.searchParams.set('page', String(number + 1))
    return page(readItems(hits, Hit, toEntry), { next: number + 1 < nbPages ? next.href : null })
  },
}

function search(parameters: Record<string, string>): string {
  return `${SEARCH}?${new URLSearchParams({ ...parameters, hitsPerPage: '100' })}`
}

function toEntry(hit: z.infer<typeof Hit>): FeedEntry {
  const isComment = Boolean(hit.comment_text)
  const html = hit.comment_text ?? hit.story_text ?? null
  return {
    id: hit.objectID,
    title: hit.title ?? hit.story_title ?? null,
    link: `https://news.ycombinator.com/item?id=${encodeURIComponent(hit.objectID)}`,
    author: hit.author,
    published: isoTime(hit.created_at),
    updated: null,
    summary: null,
    content: html,
    post: {
      kind: isComment ? 'reply' : 'post',
      links: webLinks([hit.url, hit.story_url, ...linksInHtml(html ?? '')]),
    },
  }
}
