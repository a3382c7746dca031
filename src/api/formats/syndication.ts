import { Feed } from 'feed'
import type { Format } from './format.ts'

/** One entry of a feed we give out. */
export interface Entry {
  /** Never changes and is never used again: a reader shows the entry once. */
  id: string
  title: string
  link: string
  /** Plain text. */
  summary: string
  date: string
  author: string
}

export interface Channel {
  title: string
  description: string
  /** The page people read. */
  link: string
  /** The address of the feed itself. */
  self: string
}

// Characters XML 1.0 has no way to hold; lone surrogates among them.
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const clean = (text: string): string => text.replace(NOT_XML, '')
const html = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A feed document, the latest entry first. */
export function feedOf(
  format: Extract<Format, 'atom' | 'rss' | 'jsonfeed'>,
  channel: Channel,
  entries: Entry[],
): string {
  const newest = entries.reduce((date, e) => (e.date > date ? e.date : date), '1970-01-01T00:00:00.000Z')
  const feed = new Feed({
    id: channel.self,
    title: clean(channel.title),
    description: clean(channel.description),
    link: channel.link,
    language: 'en',
    updated: new Date(newest),
    copyright: '',
    generator: 'Claimline',
    feedLinks: { [format === 'jsonfeed' ? 'json' : format]: channel.self },
  })
  for (const entry of entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)))
    feed.addItem({
      id: entry.id,
      guid: entry.id,
      title: clean(entry.title),
      link: entry.link,
      description: clean(entry.summary),
      content: `<p>${html(entry.summary)}</p>`,
      date: new Date(entry.date),
      published: new Date(entry.date),
      author: [{ name: clean(entry.author) }],
    })
  switch (format) {
    case 'atom':
      return feed.atom1()
    case 'rss':
      return feed.rss2()
    case 'jsonfeed':
      return feed.json1()
  }
}
