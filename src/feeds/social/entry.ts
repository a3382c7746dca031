import { Parser } from 'htmlparser2'
import type { FeedEntry } from '../types.ts'
import { webAddress } from './adapter.ts'

export type PostKind = NonNullable<FeedEntry['post']>['kind']

const MAX_LINKS = 20
const MAX_ADDRESS = 2048

/** ISO 8601 UTC of a time as APIs give it: text, or seconds since 1970. Null if it is none. */
export function isoTime(time: string | number | null | undefined): string | null {
  if (time === null || time === undefined || time === '') return null
  const date = new Date(typeof time === 'number' ? time * 1000 : time)
  const year = date.getUTCFullYear()
  // Beyond four digits ISO text no longer sorts by time.
  return year >= 0 && year <= 9999 ? date.toISOString() : null
}

/** "Display Name (@handle)": the handle keeps a display name from posing as somebody else. */
export function authorName(
  name: string | null | undefined,
  handle: string | null | undefined,
): string | null {
  const at = handle ? `@${handle.replace(/^@/, '')}` : null
  const shown = name?.trim()
  if (!shown) return at
  return at && shown.toLowerCase() !== at.slice(1).toLowerCase() ? `${shown} (${at})` : (at ?? shown)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML, line breaks kept. */
export function textToHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c).replaceAll('\n', '<br>')
}

/** Addresses of pages in the order given: http(s) only, each once, at most twenty. */
export function webLinks(candidates: (string | null | undefined)[]): string[] {
  const links = new Set<string>()
  for (const candidate of candidates) {
    if (links.size === MAX_LINKS) break
    if (!candidate || candidate.length > MAX_ADDRESS) continue
    const url = webAddress(candidate)
    if (url) links.add(url.href)
  }
  return [...links]
}

/** Link targets in HTML, without mentions of accounts and tags (marked so by the fediverse's classes). */
export function linksInHtml(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, { href, class: classes = '', rel = '' }) {
      if (name !== 'a' || !href) return
      const kinds = `${classes} ${rel}`.split(/\s+/)
      if (!kinds.includes('mention') && !kinds.includes('hashtag') && !kinds.includes('tag')) found.push(href)
    },
  })
  parser.end(html)
  return found
}

/** Addresses written out in plain text, without the punctuation that follows them. */
export function linksInText(text: string): string[] {
  return (text.match(/\bhttps?:\/\/[^\s<>"]{1,2048}/gi) ?? []).map(withoutTail)
}

function withoutTail(address: string): string {
  let end = address.length
  while (end > 0 && '.,;:!?\'")]}…'.includes(address[end - 1] ?? '')) end--
  return address.slice(0, end)
}
