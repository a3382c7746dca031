import { parseFeed } from '../../../src/feeds/parse/parse.ts'

export const read = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  url = 'https://mine.example/feed.xml',
) => parseFeed({ body: typeof body === 'string' ? new TextEncoder().encode(body) : body, headers, url })

/** Reads what must be readable. */
export async function readOk(...args: Parameters<typeof read>) {
  const parsed = await read(...args)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed
}

/** The first entry of a feed that has one. */
export async function firstEntry(...args: Parameters<typeof read>) {
  const [entry] = (await readOk(...args)).entries
  if (!entry) throw new Error('no entry')
  return entry
}

export const rss = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0"${attributes}><channel>${inside}</channel></rss>`

export const atom = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${inside}</feed>`
