import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'
import { withoutBoilerplate } from './boilerplate.ts'
import { byline, type PageMetadata, type PageNode, pageMetadata } from './page-metadata.ts'

export interface Page extends Omit<PageMetadata, 'body'> {
  ok: true
  /** Main content: paragraphs separated by a blank line, without navigation and other boilerplate. */
  text: string
}

export type PageOutcome = Page | { ok: false; error: string }

type PageElement = PageNode & { remove(): void }

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
    for (const element of Array.from<PageElement>(document.querySelectorAll(NOT_CONTENT))) element.remove()
    const article = new Readability<PageNode>(document, {
      serializer: (node) => node as unknown as PageNode,
    }).parse()
    const title = article?.title?.replace(/\s+/g, ' ').trim() || metadata.title
    const read = article?.content ? withoutBoilerplate(plainText(article.content), title) : ''
    const text = body !== null && body.length > 2 * read.length ? body.trim() : read
    if (text === '') return { ok: false, error: 'The page has no main text.' }
    return {
      ...metadata,
      canonical: metadata.canonical && (URL.parse(metadata.canonical, url)?.href ?? null),
      ok: true,
      title,
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

const TEXT = 3
const PARAGRAPHS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
const LINES = new Set(['br', 'li', 'tr', 'caption', 'summary'])
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'button', 'select'])

/** A paragraph that is nothing but one link: it leads to another article. */
function isTeaser(paragraph: PageNode): boolean {
  const link = paragraph.querySelector('a')
  const words = (node: PageNode) => (node.textContent ?? '').trim()
  return link !== null && words(link) !== '' && words(link) === words(paragraph)
}

/** The words of a tree: blank lines around paragraphs, one cell of a table apart from the next. */
export function plainText(root: PageNode): string {
  const out: string[] = []
  const walk = (node: PageNode) => {
    if (node.nodeType === TEXT) {
      out.push((node.textContent ?? '').replace(/\s+/g, ' '))
      return
    }
    const name = node.localName ?? ''
    if (SILENT.has(name) || (name === 'p' && isTeaser(node))) return
    const edge = PARAGRAPHS.has(name)
      ? '\n\n'
      : LINES.has(name)
        ? '\n'
        : name === 'td' || name === 'th'
          ? ' '
          : ''
    out.push(edge)
    for (const child of Array.from(node.childNodes)) walk(child)
    if (name !== 'br') out.push(edge)
  }
  walk(root)
  return out
    .join('')
    .split('\n')
    .map((l) => l.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
