/** What a page says about itself in its head: JSON-LD first (schema.org Article), then OpenGraph and its older cousins. */

/** As much of a DOM as is needed here, whoever made it. */
export interface PageNode {
  textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageNode | null
  querySelectorAll(selector: string): ArrayLike<PageNode>
  remove(): void
}

export interface PageMetadata {
  title: string | null
  byline: string | null
  /** ISO, UTC. */
  published: string | null
  modified: string | null
  /** rel=canonical as the page writes it. */
  canonical: string | null
  /** Declared language tag, such as `en-GB`. */
  language: string | null
  siteName: string | null
  /** The article's text, where the page repeats it for machines. */
  body: string | null
}

const MAX_JSON_LD = 500_000

const PUBLISHED =
  'article:published_time og:published_time og:article:published_time datepublished date.created dc.date.issued dcterms.created dcterms.issued dc.date parsely-pub-date sailthru.date publish-date publishdate pubdate article.published citation_publication_date date'.split(
    ' ',
  )
const MODIFIED =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified article.updated'.split(
    ' ',
  )

export function pageMetadata(document: PageNode): PageMetadata {
  const meta = metaTags(document)
  const article = jsonLdArticle(document)
  const first = (names: string[]) => names.map((name) => meta.get(name)).find((value) => value)
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null
  const time =
    attribute('[itemprop="datePublished"]', 'datetime') ??
    attribute('article time[datetime], time[pubdate], time.entry-date, time.published', 'datetime')
  return {
    title: line(article?.headline) ?? line(first(['og:title', 'twitter:title'])),
    byline:
      names(article?.author) ??
      byline(first(['author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'])),
    published: isoTime(article?.datePublished) ?? isoTime(first(PUBLISHED)) ?? isoTime(time),
    modified: isoTime(article?.dateModified) ?? isoTime(first(MODIFIED)),
    canonical: attribute('link[rel~="canonical"]', 'href') ?? meta.get('og:url') ?? null,
    language: attribute('html', 'lang') ?? meta.get('content-language') ?? meta.get('og:locale') ?? null,
    siteName: line(meta.get('og:site_name')),
    body: typeof article?.articleBody === 'string' ? article.articleBody : null,
  }
}

/** First content of every named meta tag; a tag may carry several names. */
function metaTags(document: PageNode): Map<string, string> {
  const tags = new Map<string, string>()
  for (const tag of Array.from(document.querySelectorAll('meta[content]'))) {
    const content = tag.getAttribute('content')?.trim()
    const named = ['property', 'name', 'itemprop', 'http-equiv']
      .map((a) => tag.getAttribute(a) ?? '')
      .join(' ')
    if (content)
      for (const name of named.toLowerCase().split(/\s+/))
        if (name && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

type JsonLd = Record<string, unknown>

/** The first schema.org Article of the page, wherever it is nested. */
function jsonLdArticle(document: PageNode): JsonLd | null {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    const source = script.textContent ?? ''
    if (source.length > MAX_JSON_LD) continue
    try {
      const found = findArticle(JSON.parse(source), 4)
      if (found) return found
    } catch {
      // Broken JSON-LD says nothing; the meta tags are read instead.
    }
  }
  return null
}

function findArticle(value: unknown, depth: number): JsonLd | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth - 1)
      if (found) return found
    }
    return null
  }
  const node = value as JsonLd
  const isArticle = [node['@type']]
    .flat()
    .some((t) => typeof t === 'string' && /Article$|Posting$|^Report$/.test(t))
  return isArticle ? node : findArticle(node['@graph'] ?? node.mainEntity, depth - 1)
}

/** Authors of a JSON-LD node in words: strings, persons, or a list of either. */
function names(author: unknown): string | null {
  const all = [author].flat(2).map((a) => (typeof a === 'object' && a !== null ? (a as JsonLd).name : a))
  return all.flatMap((a) => byline(a) ?? []).join(', ') || null
}

/** A name out of a byline: first line, without "By"; addresses of profiles are no names. */
export function byline(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const firstLine = value
    .trim()
    .split(/[\n\r\t]/)
    .find((l) => l.trim() !== '' && !/^\s*by\s*$/i.test(l))
  const name = line(firstLine)?.replace(/^(?:written |posted )?by:? /i, '')
  return !name || /^https?:/i.test(name) ? null : name
}

const line = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || null : null

/** An ISO-like time in ISO UTC (a zone that is not written is taken for UTC), null if it is none. */
function isoTime(value: unknown): string | null {
  if (typeof value !== 'string' || !/\d{4}/.test(value)) return null
  const time = Date.parse(value.trim())
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
