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
  'prismstandard.org/namespaces/1.2/basic': 'prism',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
  'prismstandard.org/namespaces/basic/2.1': 'prism',
  'prismstandard.org/namespaces/basic/3.0': 'prism',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}
const KNOWN = new Set(Object.values(PREFIXES))

/** Prefixes in force at an element: those it declares itself, null for a namespace we don't read, and those around it. */
export interface Scope {
  own: ReadonlyMap<string, string | null>
  outer: Scope | undefined
}

/** The scope of an element with these attributes inside `outer`. */
export function scopeOf(outer: Scope | undefined, attributes: Record<string, string>): Scope | undefined {
  let own: Map<string, string | null> | undefined
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    own ??= new Map()
    own.set(name.slice(6), PREFIXES[address(attributes[name] ?? '')] ?? null)
  }
  return own ? { own, outer } : outer
}

/**
 * The canonical name of an element: `content:encoded`, `title` for RSS. Undeclared prefixes stand for what they usually
 * mean, an unknown default namespace for the feed's own; undefined for an element of a namespace we don't read.
 */
export function canonicalName(name: string, scope: Scope | undefined, feedsOwn: string): string | undefined {
  const colon = name.indexOf(':')
  const given = name.slice(0, Math.max(colon, 0))
  const local = name.slice(colon + 1)
  const prefix = boundTo(given, scope) ?? (given === '' ? feedsOwn : null)
  if (prefix === null) return undefined
  return prefix === '' ? local : `${prefix}:${local}`
}

function boundTo(prefix: string, scope: Scope | undefined): string | null {
  for (let at = scope; at; at = at.outer) {
    const bound = at.own.get(prefix)
    if (bound !== undefined) return bound
  }
  return prefix !== '' && KNOWN.has(prefix) ? prefix : null
}

/** Addresses are compared without scheme, case and closing `/` or `#`, which real feeds get wrong. */
const address = (uri: string) => {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
  return /[/#]$/.test(bare) ? bare.slice(0, -1) : bare
}
