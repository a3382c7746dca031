/** Which elements say what of a feed and its entries. */

const OTHER_TEXT = ['dc:description', 'itunes:summary', 'itunes:subtitle', 'media:description']
const TITLE = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']
const ID = ['guid', 'atom:id', 'rdf:about', 'dc:identifier', 'id']
const UPDATED = ['atom:updated', 'atom:modified', 'dcterms:modified', 'dc:date', 'updated']
const PUBLISHED = [
  ...['pubdate', 'atom:published', 'atom:issued', 'dcterms:issued', 'dc:date', 'dcterms:created'],
  ...['atom:created', 'prism:publicationdate', 'published', 'date'],
]
const FEED_PUBLISHED = ['pubdate', 'atom:published', 'dcterms:issued', 'dcterms:created']

/** What is read of a feed from which elements, the best first. */
export const OF_FEED = {
  title: TITLE,
  id: ID,
  author: ['atom:author', 'dc:creator', 'author'],
  description: ['description', 'atom:subtitle', 'atom:tagline', ...OTHER_TEXT],
  language: ['language', 'dc:language', 'xml:lang'],
  published: FEED_PUBLISHED,
  updated: ['lastbuilddate', ...UPDATED, ...FEED_PUBLISHED],
}

/** The same of an entry. */
export const OF_ENTRY = {
  title: TITLE,
  id: ID,
  author: ['atom:author', 'dc:creator', 'author', 'dc:author', 'itunes:author', 'media:credit'],
  summary: ['description', 'atom:summary', 'summary', ...OTHER_TEXT],
  content: ['content:encoded', 'atom:content', 'xhtml:body', 'xhtml:div', 'fullitem', 'content'],
  published: PUBLISHED,
  publishedRaw: [...PUBLISHED, ...UPDATED],
  updated: UPDATED,
}

/** The same lists without the elements that a feed does not have: most feeds have few. */
export const occurring = <L extends Record<string, string[]>>(lists: L, names: ReadonlySet<string>): L =>
  Object.fromEntries(
    Object.entries(lists).map(([field, list]) => [field, list.filter((name) => names.has(name))]),
  ) as L
