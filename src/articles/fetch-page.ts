import { type FeedAnswer, fetchKnown, type Known, type PollOptions } from '../feeds/fetch.ts'
import { decodeBody } from '../feeds/parse/charset.ts'
import { withRelCanonical } from './canonical-url.ts'
import { type Page, readPage } from './main-text.ts'

export type PageAnswer =
  | Exclude<FeedAnswer, { kind: 'fetched' }>
  | {
      kind: 'read'
      status: number
      headers: Record<string, string>
      page: Page
      /** Canonical address of the page, and of the article elsewhere that it says it is a copy of. */
      url: string
      copyOf: string | null
      etag: string | null
      lastModified: string | null
    }

/**
 * Fetches an article's page, conditionally where validators are known, and reads its main text. Whether robots.txt
 * allows it is asked before.
 */
export async function fetchPage(known: Known, options: PollOptions): Promise<PageAnswer> {
  const accept = 'text/html, application/xhtml+xml;q=0.9'
  const answer = await fetchKnown(known, { ...options, accept, what: 'page' })
  if (answer.kind !== 'fetched') return answer
  const { status, headers, source, etag, lastModified } = answer
  if (isFrontPage(source.url) && !isFrontPage(known.url)) {
    // How many sites say 404.
    const error = `${new URL(known.url).host} leads to its front page: there is no page at this address.`
    return { kind: 'failed', status: 404, headers, error }
  }
  const html = decodeBody(source.body, contentType(source.body, headers['content-type'] ?? ''))
  const page: ReturnType<typeof readPage> = /^[^<]{0,1000}</.test(html)
    ? readPage(html, source.url)
    : { ok: false, error: `This is no web page but ${headers['content-type'] ?? 'something else'}.` }
  if (!page.ok) return { kind: 'failed', status, headers, error: page.error }
  const { url, copyOf } = withRelCanonical(source.url, page.canonical)
  return { kind: 'read', status, headers, page, url, copyOf, etag, lastModified }
}

const isFrontPage = (url: string) => /^\/(?:index\.\w{3,5})?$/.test(new URL(url).pathname)

/** The type with the charset a page names in its head, where the server names none. */
function contentType(body: Uint8Array, sent: string): string {
  if (/charset/i.test(sent)) return sent
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2048))
  const charset = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1]
  return charset ? `text/html; charset=${charset}` : sent
}
