import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'
import { datelineOf, withoutBoilerplate } from './boilerplate.ts'
import { htmlToText } from './html-text.ts'
import {
  byline,
  dateInAddress,
  isoTime,
  type PageMetadata,
  type PageNode,
  pageMetadata,
} from './page-metadata.ts'

export interface Page extends Omit<PageMetadata, 'body'> {
  ok: true
  /** Main content, a line a paragraph, without navigation and other boilerplate. */
  text: string
}

export type PageOutcome = Page | { ok: false; error: string }

const elements = (root: PageNode, selector: string): PageNode[] => Array.from(root.querySelectorAll(selector))

/** What a page itself says is not its content. */
const NOT_CONTENT =
  'nav, [role="navigation"], [role="banner"], [role="complementary"], [role="contentinfo"], [aria-hidden="true"]'

/** Pages past these are no articles, and cost a parser more time than they are worth. */
const MAX_HTML = 3_000_000
const MAX_ELEMENTS = 20_000
const MAX_PIECES = 100_000
const MAX_DEPTH = 200

/**
 * Reads an article's page: its main content as clean text, and what the page says about itself.
 * Fails, in one sentence, on pages without text and on those too large or too deep to be read.
 */
export function readPage(html: string, url: string): PageOutcome {
  const excess = tooMuch(html)
  if (excess !== null) return { ok: false, error: `The page ${excess}.` }
  try {
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    if (!document.documentElement) return { ok: false, error: 'The page has no main text.' }
    const { body, ...metadata } = pageMetadata(document)
    for (const element of elements(document, NOT_CONTENT)) element.remove()
    for (const paragraph of elements(document, 'p')) if (isTeaser(paragraph)) paragraph.remove()
    const headings = elements(document, 'h1').map((h1) => (h1.textContent ?? '').replace(/\s+/g, ' ').trim())
    const article = new Readability(document).parse()
    const named = article?.title?.replace(/\s+/g, ' ').trim() || metadata.title
    const title = named && withoutSite(named, headings, metadata.siteName)
    const whole = htmlToText(article?.content ?? '')
    const read = withoutBoilerplate(whole, title)
    const text = body !== null && body.length > 2 * read.length ? body.trim() : read
    if (text === '') return { ok: false, error: 'The page has no main text.' }
    return {
      ...metadata,
      canonical: metadata.canonical && (URL.parse(metadata.canonical, url)?.href ?? null),
      ok: true,
      title,
      published:
        metadata.published ??
        isoTime(article?.publishedTime) ??
        dateInAddress(url) ??
        isoTime(datelineOf(whole)),
      byline: metadata.byline ?? byline(article?.byline),
      text,
    }
  } catch (thrown) {
    return { ok: false, error: `The page could not be read: ${(thrown as Error).message}.` }
  }
}

/** In what a page exceeds the limits, null if in nothing; stops reading where it does. */
function tooMuch(html: string): string | null {
  if (html.length > MAX_HTML) return `is longer than ${MAX_HTML} characters`
  let [elements, pieces, depth] = [0, 0, 0]
  let excess: string | null = null
  const piece = () => {
    if (++pieces > MAX_PIECES) excess = `has more than ${MAX_PIECES} pieces of text and attributes`
  }
  const parser = new Parser({
    onopentagname() {
      if (++elements > MAX_ELEMENTS) excess = `has more than ${MAX_ELEMENTS} elements`
      if (++depth > MAX_DEPTH) excess = `nests deeper than ${MAX_DEPTH} elements`
    },
    onclosetag() {
      depth--
    },
    onattribute: piece,
    ontext: piece,
    oncomment: piece,
  })
  for (let at = 0; at < html.length && excess === null; at += 4096) parser.write(html.slice(at, at + 4096))
  return excess
}

/**
 * A page's title without the name of its site: behind a heading that makes up most of it, or where it ends in the name
 * the page gives the site.
 */
function withoutSite(title: string, headings: string[], site: string | null): string {
  const heading = headings.find(
    (h) => h.length * 2 >= title.length && title.startsWith(h) && SEPARATOR.test(title.slice(h.length)),
  )
  if (heading !== undefined) return heading
  const rest = site && title.endsWith(site) ? title.slice(0, -site.length).trimEnd() : title
  return rest !== title && /[|–—·»-]$/.test(rest) ? rest.replace(/\s*[|–—·»-]+$/, '') || title : title
}

/** What stands between the two. */
const SEPARATOR = /^\s*[|–—·»[(-]/

/** A paragraph that is nothing but one link: it leads to another article. */
function isTeaser(paragraph: PageNode): boolean {
  const words = (node: PageNode | null) => (node?.textContent ?? '').trim()
  const linked = words(paragraph.querySelector('a'))
  // One word is no heading of another article.
  return /\s/.test(linked) && linked === words(paragraph)
}
