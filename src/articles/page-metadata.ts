/** What a page says about itself in its head: JSON-LD first (schema.org Article), then OpenGraph and its older cousins. */

import { parseDate } from '../feeds/parse/dates.ts'

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
const AUTHORS = ['dc:creator', 'dc.creator', 'dcterms.creator', 'author', 'parsely-author', 'byl']
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
    byline: names(article?.author) ?? byline(first(AUTHORS)),
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

/** The day that some pages set right behind the name. */
const DATE_BEHIND =
  /[\s,|•–—-]{0,5}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{4}-\d\d-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}).{0,100}$/i

/** A name out of a byline: first line, without "By"; addresses of profiles are no names. */
export function byline(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const firstLine = value
    .trim()
    .split(/[\n\r\t]/)
    .find((l) => l.trim() !== '' && !/^\s*by\s*$/i.test(l))
  const name = line(firstLine)
    ?.replace(/^(?:written |posted )?by:? /i, '')
    .replace(DATE_BEHIND, '')
  return !name || /^https?:/i.test(name) ? null : name
}

const line = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || null : null

/** A time in ISO UTC (a zone that is not written is taken for UTC), null if it is none or older than the web. */
export function isoTime(value: unknown): string | null {
  if (typeof value !== 'string' || !/\d{4}/.test(value)) return null
  const time = Date.parse(parseDate(value) ?? value.trim())
  return time >= FIRST_PAGE ? new Date(time).toISOString() : null
}

const FIRST_PAGE = Date.UTC(1991, 7, 6)

/** Many publishers put the day into the address: /2026/03/04/ or /2026-03-04-. */
export function dateInAddress(url: string): string | null {
  const day = /[/-](20\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/i.exec(
    URL.parse(url)?.pathname ?? '',
  )
  const month =
    MONTHS[Number(day?.[2]) - 1] ?? MONTHS.find((m) => m.toLowerCase() === day?.[2]?.toLowerCase())
  return day && month ? isoTime(`${day[3]} ${month} ${day[1]} UTC`) : null
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
