/** Addresses of the pages: each thing has one, for good. */
export const claimPath = (id: string): string => `/claims/${encodeURIComponent(id)}`
export const revisionPath = (claim: string, n: number): string => `${claimPath(claim)}/revisions/${n}`
export const seriesPath = (id: string): string => `/series/${encodeURIComponent(id)}`
export const articlePath = (id: string): string => `/articles/${encodeURIComponent(id)}`
export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`
export const publisherPath = (id: string): string => `/publishers/${encodeURIComponent(id)}`
export const claimantPath = (key: string): string => `/claimants/${encodeURIComponent(key)}`
export const placePath = (key: string): string => `/places/${encodeURIComponent(key)}`
export const topicPath = (topic: 'mining' | 'ai'): string =>
  topic === 'mining' ? '/topics/mining' : '/topics/edge-ai'

type Query = Record<string, string | number | null | undefined>

/** A path with a query string; what is empty or undefined is left out. */
export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== '')
  const text = new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()
  return text ? `${path}?${text}` : path
}
