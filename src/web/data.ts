import { withQuery } from './paths.ts'
import { SHOWS, type Show } from './shows.ts'

type Query = Record<string, string>

const one = (path: string) => (id: string, query: Query) => withQuery(path.replace('*', id), query)
const claims = (part: string) => (id: string, query: Query) =>
  withQuery('/claims', { ...query, [part]: decodeURIComponent(id) })

/** Where the API has what each kind of page shows, given the rest of its path and its query. */
const KINDS: Record<string, ((id: string, query: Query) => string) | undefined> = {
  claims: one('/claims/*'),
  series: one('/series/*/timeline'),
  articles: one('/articles/*'),
  claimants: claims('claimant'),
  places: claims('place'),
  publishers: claims('publisher'),
  stories: (id, query) => withQuery('/articles', { ...query, story: decodeURIComponent(id) }),
  topics: (slug, query) => withQuery('/claims', { ...query, topic: slug === 'mining' ? 'mining' : 'ai' }),
}

/** What the timeline's own way of narrowing down is to the API. */
function timeline({ show, ...query }: Query): string {
  const filter = Object.hasOwn(SHOWS, show ?? '') ? SHOWS[show as Show].filter : {}
  const parts = Object.entries(filter).map(([part, wanted]) => [part, String(wanted)])
  return withQuery('/claims', { ...query, ...Object.fromEntries(parts) })
}

/**
 * The API's address, without extension, of what a page shows; null for a page that has no such thing. How a page looks
 * and where its next one starts are its own affair.
 */
export function dataOf(path: string, { axis: _axis, cursor: _cursor, ...query }: Query): string | null {
  if (path === '/timeline') return `/api/v1${timeline(query)}`
  if (path === '/search') return `/api/v1${withQuery('/search', query)}`
  if (path === '/forecasts') return `/api/v1${withQuery('/forecasts', query)}`
  if (path === '/status') return `/api/v1${withQuery('/feeds', query)}`
  if (path === '/about') return `/api/v1${withQuery('/metrics', query)}`
  const [, revised] = path.match(/^\/claims\/([^/]+)\/revisions\/\d+$/) ?? []
  if (revised) return `/api/v1${withQuery(`/claims/${revised}/revisions`, query)}`
  const [, kind, id] = path.match(/^\/(\w+)\/([^/]+)$/) ?? []
  const of = kind && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  return of && id ? `/api/v1${of(id, query)}` : null
}

/** The address with an extension put before its query. */
export const withExtension = (address: string, extension: string): string =>
  address.replace(/(?=\?|$)/, `.${extension}`)
