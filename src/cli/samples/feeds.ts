import { createHash } from 'node:crypto'
import { type SampleTime, shownBy } from './articles.ts'
import { BROKEN_FEEDS, PUBLISHERS, type PublisherId } from './publishers.ts'
import { atom, jsonFeed, newest, rss, type SampleFeed } from './templates.ts'

/** A feed's answer at one simulated moment. */
export interface SampleState {
  contentType: string
  body: string
  etag: string
  lastModified: string
}

const FORMATS = {
  rss: { write: rss, contentType: 'application/rss+xml; charset=utf-8', path: 'feed.xml' },
  atom: { write: atom, contentType: 'application/atom+xml; charset=utf-8', path: 'atom.xml' },
  json: { write: jsonFeed, contentType: 'application/feed+json; charset=utf-8', path: 'feed.json' },
} as const

export const PUBLISHER_IDS = Object.keys(PUBLISHERS) as PublisherId[]

const feedPath = (id: PublisherId): string => `/${id}/${FORMATS[PUBLISHERS[id].format].path}`

/** One publisher's feed at a simulated moment, not yet written in its format. */
export const sampleFeed = (id: PublisherId, time: SampleTime, base: string): SampleFeed => ({
  title: PUBLISHERS[id].name,
  home: `${base}/${id}`,
  self: base + feedPath(id),
  articles: shownBy(id, time, base),
})

/** What a publisher's front page says its feed is. */
export const mediaTypeOf = (id: PublisherId): string =>
  FORMATS[PUBLISHERS[id].format].contentType.replace(/;.*/, '')

/**
 * Every working sample feed at a simulated moment, by path. Bodies depend on nothing but start, moment and base address,
 * and change only when an article appears, changes or goes; a silent edit moves the ETag and no date.
 */
export function sampleFeeds(time: SampleTime, base: string): Map<string, SampleState> {
  return new Map(
    PUBLISHER_IDS.map((id) => {
      const { write, contentType } = FORMATS[PUBLISHERS[id].format]
      const feed = sampleFeed(id, time, base)
      const body = write(feed)
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
      const lastModified = newest(feed.articles).toUTCString()
      return [feedPath(id), { contentType, body, etag, lastModified }]
    }),
  )
}

/** The one that withdraws an article. */
const LOOKED_AT: PublisherId = 'blockyard'

export interface CatalogueFeed {
  url: string
  kind: 'feed'
  topic: 'mining' | 'ai' | 'both'
  /** Its articles' pages are looked at as well: who takes one down is noticed. */
  fullText: boolean
  publisher: { id: string; name: string; family: string; country: string; homepage: string }
}

/** The sample feeds as a catalogue: all that work, and two that don't (a 404 and a page that is no feed). */
export function sampleCatalogue(base: string): CatalogueFeed[] {
  const working = PUBLISHER_IDS.map((id): CatalogueFeed => {
    const { name, family, country, topic } = PUBLISHERS[id]
    const publisher = { id, name, family, country, homepage: `${base}/${id}` }
    return { url: base + feedPath(id), kind: 'feed', topic, fullText: id === LOOKED_AT, publisher }
  })
  const broken = Object.entries(BROKEN_FEEDS).map(([id, { name, country, path }]): CatalogueFeed => {
    const publisher = { id, name, family: id, country, homepage: `${base}/${id}` }
    return { url: base + path, kind: 'feed', topic: 'both', fullText: false, publisher }
  })
  return [...working, ...broken]
}
