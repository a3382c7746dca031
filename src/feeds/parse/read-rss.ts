/** The repaired document through rss-parser, and which of its fields says what. */
import RssParser from 'rss-parser'
import type { FeedEntry, FeedHead } from '../types.ts'
import { parseDate } from './dates.ts'
import { FIELDS } from './fields.ts'
import { resolveLink } from './links.ts'
import { travelName } from './write.ts'

const NAMES = [...Object.keys(FIELDS), 'rdf:about', 'xml:lang']

interface Element {
  text: string
  attributes: Record<string, string | undefined>
}

/** The elements of one name, in document order. */
type Fields = (name: string) => Element[]

const CUSTOM = NAMES.map((name): [string, string, { keepArray: boolean }] => [
  travelName(name),
  `all:${name}`,
  { keepArray: true },
])

/** Reads a document made by `repair`; `url` is the feed's own address. */
export async function readRss(xml: string, url: string): Promise<{ feed: FeedHead; entries: FeedEntry[] }> {
  const parser = new RssParser({ customFields: { feed: CUSTOM as never, item: CUSTOM } })
  const output = await parser.parseString(xml)
  const head = readHead(accessor(output), url)
  const base = head.link ?? url
  return { feed: head, entries: output.items.map((item) => readEntry(accessor(item), base)) }
}

/** rss-parser's own fields have other names and are left alone. */
function accessor(record: object): Fields {
  const given = new Map<string, unknown>(Object.entries(record))
  return (name) => {
    const elements = given.get(`all:${name}`)
    return Array.isArray(elements) ? elements.map(toElement) : []
  }
}

/** xml2js gives an element as its text, or as an object of text `_` and attributes `$`. */
function toElement(given: string | { _?: string; $?: Record<string, string> }): Element {
  return typeof given === 'string'
    ? { text: given, attributes: {} }
    : { text: given._ ?? '', attributes: given.$ ?? {} }
}

function readHead(all: Fields, url: string): FeedHead {
  return {
    title: text(all, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'),
    link: pageLink(all, url),
    id: text(all, 'atom:id', 'guid', 'dc:identifier', 'rdf:about', 'id'),
    description: text(
      all,
      'description',
      'atom:subtitle',
      'atom:tagline',
      'dc:description',
      'itunes:summary',
      'itunes:subtitle',
      'media:description',
    ),
    language: text(all, 'language', 'dc:language', 'xml:lang'),
    published: date(all, 'pubdate', 'atom:published', 'dcterms:issued', 'dcterms:created'),
    updated: date(
      all,
      'lastbuilddate',
      'atom:updated',
      'atom:modified',
      'dcterms:modified',
      'dc:date',
      'pubdate',
    ),
    ttlMinutes: pollMinutes(all),
    next: linkOf(all, (rel) => rel === 'next', url),
  }
}

function readEntry(all: Fields, base: string): FeedEntry {
  const [guid] = all('guid')
  const id = text(all, 'guid', 'atom:id', 'rdf:about', 'dc:identifier', 'id')
  const permalink = guid && guid.attributes.ispermalink !== 'false' ? absolute(guid.text) : null
  const link = pageLink(all, base) ?? permalink
  const [source] = all('source')
  return {
    id: id ?? link,
    title: text(all, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'),
    link,
    author: text(all, 'atom:author', 'dc:creator', 'author', 'itunes:author', 'dc:author', 'media:credit'),
    published: date(
      all,
      'pubdate',
      'atom:published',
      'atom:issued',
      'dcterms:issued',
      'dc:date',
      'dcterms:created',
      'atom:created',
    ),
    updated: date(all, 'atom:updated', 'atom:modified', 'dcterms:modified'),
    summary: text(
      all,
      'description',
      'atom:summary',
      'summary',
      'dc:description',
      'itunes:summary',
      'itunes:subtitle',
      'media:description',
    ),
    content: text(all, 'content:encoded', 'atom:content', 'xhtml:body', 'xhtml:div', 'fullitem', 'content'),
    ...(source
      ? { source: { title: source.text.trim() || null, url: resolveLink(source.attributes.url, base) } }
      : {}),
  }
}

/** The first of the named fields with any text in it. */
function text(all: Fields, ...names: string[]): string | null {
  for (const name of names) {
    for (const { text } of all(name)) if (text.trim() !== '') return text.trim()
  }
  return null
}

function date(all: Fields, ...names: string[]): string | null {
  for (const name of names) {
    for (const { text } of all(name)) {
      const read = parseDate(text)
      if (read !== null) return read
    }
  }
  return null
}

/** The page a feed or entry stands for: the address behind FeedBurner's, RSS's link, Atom's alternate. */
function pageLink(all: Fields, base: string): string | null {
  for (const name of ['feedburner:origlink', 'link']) {
    for (const { text, attributes } of all(name)) {
      const link =
        resolveLink(text, base) ?? (isAlternate(attributes.rel) ? resolveLink(attributes.href, base) : null)
      if (link !== null) return link
    }
  }
  return linkOf(all, isAlternate, base)
}

const isAlternate = (rel: string | undefined) => rel === undefined || rel === '' || /^alternate$/i.test(rel)

/** An `atom:link` of the wanted relation, an HTML page before any other. */
function linkOf(all: Fields, wanted: (rel: string | undefined) => boolean, base: string): string | null {
  const links = all('atom:link').filter(({ attributes }) => wanted(attributes.rel))
  const isPage = ({ attributes }: Element) => attributes.type === undefined || /html/i.test(attributes.type)
  for (const { text, attributes } of [...links.filter(isPage), ...links.filter((l) => !isPage(l))]) {
    const link = resolveLink(attributes.href || text, base)
    if (link !== null) return link
  }
  return null
}

const absolute = (href: string) => (/^https?:/i.test(href.trim()) ? resolveLink(href, '') : null)

const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/** RSS `ttl` in minutes, else the syndication module's period divided by its frequency; null if neither makes sense. */
function pollMinutes(all: Fields): number | null {
  const ttl = Number(text(all, 'ttl') ?? Number.NaN)
  if (ttl > 0 && Number.isFinite(ttl)) return Math.ceil(ttl)
  const period = PERIODS[(text(all, 'sy:updateperiod') ?? '').toLowerCase()]
  const frequency = Number(text(all, 'sy:updatefrequency') ?? 1)
  return period !== undefined && frequency >= 1 ? Math.ceil(period / frequency) : null
}
