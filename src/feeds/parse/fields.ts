/** The elements a feed is read from, by canonical name in lower case; everything else is left out by the repair. */

/**
 * `text`: text, or markup if there are child elements. `link`: text or an address in `href`. `nested`: the child elements
 * `name`, `email`, `title`, `link`, `id` say it, or plain text where there are none.
 */
export type FieldKind = 'text' | 'link' | 'nested'

export const FIELDS: Record<string, FieldKind> = {
  title: 'text',
  'atom:title': 'text',
  'dc:title': 'text',
  'media:title': 'text',
  'itunes:title': 'text',

  link: 'link',
  'atom:link': 'link',
  'feedburner:origlink': 'link',

  enclosure: 'text',

  guid: 'text',
  id: 'text',
  'atom:id': 'text',
  'dc:identifier': 'text',

  description: 'text',
  summary: 'text',
  'atom:summary': 'text',
  'atom:subtitle': 'text',
  'atom:tagline': 'text',
  'dc:description': 'text',
  'itunes:summary': 'text',
  'itunes:subtitle': 'text',
  'media:description': 'text',

  'content:encoded': 'text',
  'atom:content': 'text',
  content: 'text',
  fullitem: 'text',
  'xhtml:body': 'text',
  'xhtml:div': 'text',

  author: 'nested',
  'atom:author': 'nested',
  'dc:creator': 'nested',
  'dc:author': 'nested',
  'itunes:author': 'nested',
  'media:credit': 'nested',

  pubdate: 'text',
  'atom:published': 'text',
  'atom:issued': 'text',
  'atom:created': 'text',
  'dc:date': 'text',
  'dcterms:issued': 'text',
  'dcterms:created': 'text',
  'dcterms:modified': 'text',
  'atom:updated': 'text',
  'atom:modified': 'text',
  lastbuilddate: 'text',
  'prism:publicationdate': 'text',
  published: 'text',
  updated: 'text',
  date: 'text',

  source: 'nested',
  'atom:source': 'nested',

  language: 'text',
  'dc:language': 'text',
  ttl: 'text',
  'sy:updateperiod': 'text',
  'sy:updatefrequency': 'text',
}

/** Fields that are never markup: where one begins right inside another text, that one was not closed. */
export const NEVER_MARKUP = new Set([
  ...['guid', 'pubdate', 'description', 'lastbuilddate', 'content:encoded', 'dc:date', 'dc:creator'],
  ...[
    'atom:link',
    'atom:author',
    'atom:id',
    'atom:published',
    'atom:updated',
    'atom:issued',
    'atom:modified',
    'atom:content',
  ],
])

/** Elements whose children belong to what is around them. */
export const CONTAINERS = new Set([
  'rss',
  'rdf:rdf',
  'rdf',
  'channel',
  'atom:feed',
  'media:group',
  'media:content',
])

export const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel', 'entry'])

export const ITEMS = new Set(['item', 'atom:entry'])

const OF_LINKS = new Set(['href', 'rel', 'type'])
const OF_OTHERS: Record<string, Set<string> | undefined> = {
  guid: new Set(['ispermalink']),
  enclosure: new Set(['url']),
  source: new Set(['url']),
}

/** Attributes that say something about a field, undefined if none do. */
export const attributesOf = (name: string): ReadonlySet<string> | undefined =>
  FIELDS[name] === 'link' ? OF_LINKS : OF_OTHERS[name]
