/** Namespaces by address, so that `a:title` bound to Atom is read as Atom's title whatever its prefix. */

/** Canonical prefix of each namespace that carries text, dates or links; '' is RSS itself. Keys as `address()` makes them. */
const PREFIXES: Record<string, string> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/atom': 'atom',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss': '',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.w3.org/1999/xhtml': 'xhtml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}
const KNOWN = new Set(Object.values(PREFIXES))

/** Prefixes in force at an element. */
export type Scope = ReadonlyMap<string, string | undefined>

/** More prefixes than any feed declares; each element that declares some copies those in force. */
const MAX_PREFIXES = 64

/** The scope of an element with these attributes inside `outer`. Prefixes past the 64th are not read. */
export function scopeOf(outer: Scope, attributes: Record<string, string>): Scope {
  let inner: Map<string, string | undefined> | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    inner ??= new Map(outer)
    if (inner.size >= MAX_PREFIXES) break
    inner.set(name.slice(6), PREFIXES[address(attributes[name] ?? '')])
  }
  return inner ?? outer
}

/**
 * The canonical name of an element: `content:encoded`, `title` for RSS. Undeclared prefixes stand for what they usually
 * mean, an unknown default namespace for the feed's own; undefined for an element of a namespace we don't read.
 */
export function canonicalName(name: string, scope: Scope, own: string): string | undefined {
  const colon = name.indexOf(':')
  const given = name.slice(0, Math.max(colon, 0))
  const local = name.slice(colon + 1)
  const bound = scope.get(given)
  const prefix = bound ?? (given === '' ? own : !scope.has(given) && KNOWN.has(given) ? given : undefined)
  if (prefix === undefined) return undefined
  return prefix === '' ? local : `${prefix}:${local}`
}

/** Addresses are compared without scheme, case and closing `/` or `#`, which real feeds get wrong. */
const address = (uri: string) => {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
  return /[/#]$/.test(bare) ? bare.slice(0, -1) : bare
}
