/** The repaired document through rss-parser, and which of its fields says what. */
import RssParser from 'rss-parser'
import type { FeedEntry, FeedHead } from '../types.ts'
import { OF_ENTRY, OF_FEED, occurring } from './choice.ts'
import { parseDate } from './dates.ts'
import { resolveInHtml } from './html-links.ts'
import { resolveLink } from './links.ts'
import type { RepairedFeed } from './repair.ts'
import { travelName } from './write.ts'

const MAX_LINE = 5_000

/** Element name, name in the output, and that all elements of the name are wanted. */
type CustomField = [string, string, { keepArray: boolean }]

interface Element {
  text: string
  attributes: Record<string, string | undefined>
}

/** The elements of one name, in document order. */
type Fields = (name: string) => Element[]

/** Reads what `repair` made; `url` is the feed's own address. */
export async function readRss(
  { xml, texts, names }: RepairedFeed,
  url: string,
): Promise<{ feed: FeedHead; entries: FeedEntry[] }> {
  // rss-parser looks for each custom field in each item: only those that occur, or it would take longer than the XML.
  const keys = new Map([...names].map((name) => [name, `all:${name}`]))
  const custom = [...keys].map(([name, key]): CustomField => [travelName(name), key, { keepArray: true }])
  const parser = new RssParser<object, Record<string, unknown>>({
    customFields: { feed: custom as never, item: custom },
  })
  const output = await parser.parseString(xml)
  const fieldsOf = (record: Record<string, unknown>) => accessor(record, keys, texts)
  const head = fieldsOf({ ...output })
  const feed = readHead(head, occurring(OF_FEED, names), url)
  const lists = occurring(OF_ENTRY, names)
  // A feed served by another host than its site's writes addresses relative to the site.
  const base = url === '' ? '' : (feed.link ?? url)
  return {
    feed,
    entries: output.items.map((item) => readEntry(fieldsOf(item), lists, feed.author ?? null, base)),
  }
}

/** rss-parser's own fields have other names and are left alone. `keys`: under which a record has the fields that occur. */
function accessor(
  record: Record<string, unknown>,
  keys: ReadonlyMap<string, string>,
  texts: readonly string[],
): Fields {
  return (name) => {
    const key = keys.get(name)
    const given = key && record[key]
    return Array.isArray(given) ? given.map((element) => toElement(element, texts)) : NONE
  }
}

const NONE: Element[] = []

/** xml2js gives an element as its text, or as an object of text `_` and attributes `$`. */
function toElement(
  given: string | { _?: string; $?: Record<string, string> },
  texts: readonly string[],
): Element {
  if (typeof given === 'string') return { text: given, attributes: {} }
  const { _: text = '', $: attributes = {} } = given
  return { text: texts[Number(attributes.text ?? -1)] ?? text, attributes }
}

function readHead(all: Fields, of: typeof OF_FEED, url: string): FeedHead {
  return {
    title: line(all, of.title),
    link: pageLink(all, url),
    id: line(all, of.id),
    author: authors(all, of.author),
    description: text(all, of.description),
    language: line(all, of.language),
    published: date(all, of.published),
    updated: date(all, of.updated),
    ttlMinutes: pollMinutes(all),
    next: linkOf(all, (rel) => rel === 'next', url),
  }
}

function readEntry(all: Fields, of: typeof OF_ENTRY, feedAuthor: string | null, base: string): FeedEntry {
  const id = line(all, of.id)
  const page = pageLink(all, base) ?? permalink(all)
  const link = page ?? (id && /^https?:/i.test(id) ? null : enclosed(all, base))
  const html = (names: string[]) => {
    const written = text(all, names)
    return written && base !== '' ? resolveInHtml(written, link ?? base) : written
  }
  const updated = date(all, of.updated)
  const original = resolveLink(text(all, ['feedburner:origlink']), base)
  const [source] = [...all('source'), ...all('atom:source')]
  return {
    id: id ?? link,
    title: line(all, of.title),
    link,
    author: authors(all, of.author) ?? feedAuthor,
    published: date(all, of.published) ?? updated,
    publishedRaw: line(all, of.publishedRaw),
    updated,
    summary: html(of.summary),
    content: html(of.content),
    ...(original && { original }),
    ...(source && {
      source: { title: source.text.trim() || null, url: resolveLink(source.attributes.url, base) },
    }),
  }
}

/** The first of the named fields with any text in it. */
function text(all: Fields, names: string[]): string | null {
  for (const name of names) {
    for (const { text } of all(name)) if (text.trim() !== '') return text.trim()
  }
  return null
}

/** Text meant for one line: what goes on past 5,000 characters is no title, name or id. */
const line = (all: Fields, names: string[]) => text(all, names)?.slice(0, MAX_LINE) ?? null

/** Everybody named by the first of the named fields that names anybody. */
function authors(all: Fields, names: string[]): string | null {
  for (const name of names) {
    const said = new Set(
      all(name)
        .map(({ text }) => text.trim())
        .filter(Boolean),
    )
    if (said.size > 0) return [...said].join(', ').slice(0, MAX_LINE)
  }
  return null
}

function date(all: Fields, names: string[]): string | null {
  for (const name of names) {
    for (const { text } of all(name)) {
      const read = parseDate(text)
      if (read !== null) return read
    }
  }
  return null
}

/** The page a feed or entry stands for: RSS's link, else Atom's alternate. */
function pageLink(all: Fields, base: string): string | null {
  for (const { text, attributes } of all('link')) {
    const link =
      resolveLink(text, base) ?? (isAlternate(attributes.rel) ? resolveLink(attributes.href, base) : null)
    if (link !== null) return link
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

/** RSS 2.0: a guid is the item's address unless it says otherwise. */
function permalink(all: Fields): string | null {
  const [guid] = all('guid')
  if (!guid || guid.attributes.ispermalink === 'false' || !/^\s*https?:/i.test(guid.text)) return null
  return resolveLink(guid.text, '')
}

/** Of an entry that has no page: the file it brings. */
function enclosed(all: Fields, base: string): string | null {
  for (const { attributes } of all('enclosure')) {
    const file = resolveLink(attributes.url, base)
    if (file !== null) return file
  }
  return linkOf(all, (rel) => rel?.toLowerCase() === 'enclosure', base)
}

const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

/** RSS `ttl` in minutes, else the syndication module's period divided by its frequency; null if neither makes sense. */
function pollMinutes(all: Fields): number | null {
  const ttl = Number(text(all, ['ttl']) ?? Number.NaN)
  if (ttl > 0 && Number.isFinite(ttl)) return Math.ceil(ttl)
  const period = PERIODS[(text(all, ['sy:updateperiod']) ?? '').toLowerCase()]
  const frequency = Number(text(all, ['sy:updatefrequency']) ?? 1)
  return period !== undefined && frequency >= 1 ? Math.ceil(period / frequency) : null
}
