/** One feed of two entries in every format, broken in every way seen in the world: what a reader would still make out is read. */
import { describe, expect, it } from 'vitest'
import type { FeedEntry } from '../../../src/feeds/types.ts'
import { readOk } from './read.ts'

const rss = (version: string, head: string, item: (n: number) => string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<rss version="${version}" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Grid News</title><link>https://news.example/</link>${item(1)}${item(2)}</channel></rss>`
const title = (n: number) => (n === 1 ? 'Café story' : 'Second story')
const item = (n: number, more: string) =>
  `<item><title>${title(n)}</title><link>https://news.example/${n}</link><description>&lt;p&gt;Text ${n}&lt;/p&gt;</description>${more}</item>`
const atom = (root: string, published: string, type: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<feed ${root}><title>Grid News</title><link rel="alternate" href="https://news.example/"/>${[
    1, 2,
  ]
    .map(
      (n) =>
        `<entry><id>g${n}</id><title>${title(n)}</title><link rel="alternate" href="https://news.example/${n}"/><${published}>2025-01-0${n}T10:00:00Z</${published}><content type="${type}">&lt;p&gt;Text ${n}&lt;/p&gt;</content></entry>`,
    )
    .join('')}</feed>`

const FORMATS: Record<string, string> = {
  'RSS 2.0': rss('2.0', '', (n) =>
    item(n, `<guid isPermaLink="false">g${n}</guid><pubDate>0${n} Jan 2025 10:00:00 GMT</pubDate>`),
  ),
  'RSS 0.91': rss('0.91', '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss-0.91.dtd">\n', (n) =>
    item(n, ''),
  ),
  'RSS 1.0': `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>Grid News</title><link>https://news.example/</link></channel>${[1, 2].map((n) => item(n, `<dc:date>2025-01-0${n}T10:00:00Z</dc:date>`)).join('')}</rdf:RDF>`,
  'Atom 1.0': atom('xmlns="http://www.w3.org/2005/Atom"', 'published', 'html'),
  'Atom 0.3': atom('version="0.3" xmlns="http://purl.org/atom/ns#"', 'issued', 'text/html'),
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))

interface Breakage {
  how: string
  bytes: (feed: string) => Uint8Array
  /** What is read otherwise than in the feed unbroken. */
  first?: Partial<FeedEntry>
  second?: Partial<FeedEntry> | null
}
const text = (
  how: string,
  change: (feed: string) => string,
  read: Omit<Breakage, 'how' | 'bytes'> = {},
): Breakage => ({
  how,
  bytes: (feed) => utf8(change(feed)),
  ...read,
})
const ELEMENT =
  /<(\/?)(rss|channel|item|title|link|description|guid|pubDate|feed|entry|id|content|published|issued)\b/g

const BREAKAGES: Breakage[] = [
  text('not at all', (feed) => feed),
  { how: 'Latin-1 under the label of UTF-8', bytes: latin1 },
  { how: 'Latin-1 under its label', bytes: (feed) => latin1(feed.replace('UTF-8', 'ISO-8859-1')) },
  { how: 'UTF-16 without a byte order mark', bytes: (feed) => utf16(feed.replace('UTF-8', 'UTF-16')) },
  text('UTF-8 under the label of UTF-16', (feed) => feed.replace('UTF-8', 'UTF-16')),
  text('without a declaration', (feed) => feed.replace(/^<\?xml[^>]*>\s*/, '')),
  text('with two declarations', (feed) => feed.replace('?>', '?><?xml version="1.0"?>')),
  text('behind blank lines', (feed) => `\n\n \t${feed}`),
  text(
    'behind a warning of PHP',
    (feed) => `<br />\n<b>Notice</b>: x in <b>/a.php</b> on line <b>1</b><br />\n${feed}`,
  ),
  text('a bare ampersand', (feed) => feed.replace('Café', 'R&D &'), { first: { title: 'R&D & story' } }),
  text('entities of HTML', (feed) => feed.replace('Café', 'Caf&eacute;')),
  text('an entity nobody declared', (feed) => feed.replace('Café', '&kilowatt;'), {
    first: { title: '&kilowatt; story' },
  }),
  text(
    'a DOCTYPE with brackets in its values',
    (feed) =>
      feed
        .replace(
          /(?:<!DOCTYPE[^>]*>\n)?(?=<(?:rss|rdf:RDF|feed) )/,
          '<!DOCTYPE x [<!ENTITY c "Coffee ]>"><!ENTITY d \'"\'>]>',
        )
        .replace('Café', '&c;'),
    { first: { title: 'Coffee ]> story' } },
  ),
  text('in capitals', (feed) => feed.replace(ELEMENT, (tag) => tag.toUpperCase())),
  text('its elements under a prefix', (feed) =>
    feed.includes('<feed') ? feed.replace('xmlns=', 'xmlns:zz=').replace(/<(\/?)(?=[a-z])/g, '<$1zz:') : feed,
  ),
  text('single quotes', (feed) => feed.replace(/="([^"']*)"/g, "='$1'")),
  text('one element a line', (feed) => feed.replaceAll('><', '>\r\n\t<')),
  text('control characters', (feed) => feed.replace('Café', '\u0000Ca\u0008fé')),
  text('a title in CDATA', (feed) => feed.replace('>Café story<', '><![CDATA[Café story]]><')),
  text('a title of another namespace before it', (feed) =>
    feed.replaceAll('<title>C', '<x:y xmlns:x="urn:x"><title>No</title></x:y><title>C'),
  ),
  text('a title never closed', (feed) => feed.replace('Café story</title>', 'Café story')),
  text('end tags of nothing', (feed) => feed.replace('<title>C', '</b></p><title>C')),
  text('a comment never closed', (feed) => feed.replace('<title>C', '<!-- <title>C')),
  text('a comment with brackets', (feed) => feed.replace('?>\n', '?>\n<!-- <3 & <![CDATA[ -->\n')),
  text('a bracket before a figure', (feed) => feed.replace('Second', '<5 MW'), {
    second: { title: '<5 MW story' },
  }),
  text(
    'a date that is none',
    (feed) => feed.replace(/(<(?:pubDate|published|issued|dc:date)>)[^<]*/, '$1soon'),
    {
      first: { published: null },
    },
  ),
  text('cut off in its last tags', (feed) => feed.slice(0, -6)),
  text('cut off in its second entry', (feed) => feed.slice(0, feed.indexOf('Second') + 4), { second: null }),
]

describe.each(Object.entries(FORMATS))('%s', (format, feed) => {
  it.each(BREAKAGES)('$how', async ({ bytes, first, second }) => {
    const read = await readOk(bytes(feed), {}, 'https://news.example/feed')
    const entry = (n: number) => ({
      title: title(n),
      link: `https://news.example/${n}`,
      ...(format === 'RSS 0.91' ? {} : { published: `2025-01-0${n}T10:00:00Z` }),
      ...(format.startsWith('Atom') ? { content: `<p>Text ${n}</p>` } : { summary: `<p>Text ${n}</p>` }),
    })
    expect(read.feed).toMatchObject({ title: 'Grid News', link: 'https://news.example/' })
    const expected = [{ ...entry(1), ...first }, ...(second === null ? [] : [{ ...entry(2), ...second }])]
    expect(read.entries).toHaveLength(expected.length)
    expect(read.entries).toMatchObject(expected)
    if (second === null) expect(read.quarantined).toHaveLength(1)
  })
})
