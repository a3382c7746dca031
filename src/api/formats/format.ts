import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** Every way a list can be given out, by the extension that asks for it. */
export const MEDIA = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  jsonld: 'application/ld+json',
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  jsonfeed: 'application/feed+json',
} as const

export type Format = keyof typeof MEDIA

const FORMATS = Object.keys(MEDIA) as Format[]
const EXTENSION = /\.(json|jsonld|csv|ndjson|atom|rss|jsonfeed)$/

/** The path without the extension that names a format, and that format; null where it has none. */
export function extensionOf(path: string): { path: string; format: Format } | null {
  const found = path.match(EXTENSION)
  if (!found || path.endsWith('/openapi.json')) return null
  return { path: path.slice(0, found.index), format: found[1] as Format }
}

/** The format the Accept header likes best; JSON where it does not say or asks for none of ours. */
export function formatOf(c: Context): Format {
  const best = accepts(c, { header: 'Accept', supports: Object.values(MEDIA), default: MEDIA.json })
  return FORMATS.find((f) => MEDIA[f] === best) ?? 'json'
}
