/** CPU of reading a feed, against rss-parser alone and feedsmith, in this process and this run; and what polls cost in D1. */
import { parseFeed as feedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { parseFeed } from '../../feeds/parse/parse.ts'
import { benchPolls } from './polls.ts'

const SIZE = 100_000
const ROUNDS = 15
const REPEATS = 8

const PARAGRAPH =
  'Miners in the northern basin switched on another 40 MW last week, &amp; the operator expects 3.2 EH/s by spring. '
const html = (paragraphs: number) =>
  Array.from(
    { length: paragraphs },
    (_, i) => `<p>${PARAGRAPH}<a href="https://grid.example/${i}">More</a></p>`,
  ).join('\n')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rssItem = (body: string) => (i: number) =>
  `<item><title>Power &amp; hash ${i}</title><link>https://grid.example/${i}</link><guid isPermaLink="false">g-${i}</guid>
<pubDate>Mon, 06 Jan 2025 10:00:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><category>Mining</category>${body}</item>\n`
const atomEntry = (i: number) =>
  `<entry><title>Power &amp; hash ${i}</title><link href="https://grid.example/${i}"/><id>urn:g-${i}</id>
<updated>2025-01-06T10:00:00Z</updated><author><name>A. Writer</name></author><content type="html">${escaped(html(6))}</content></entry>\n`

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Grid</title><link>https://grid.example</link><description>d</description>${items}</channel></rss>`
const atom = (entries: string) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Grid</title><id>urn:grid</id><updated>2025-01-06T10:00:00Z</updated>${entries}</feed>`

const FEEDS: [name: string, whole: (items: string) => string, item: (i: number) => string][] = [
  [
    'RSS, full text in CDATA',
    rss,
    rssItem(
      `<description>${escaped(PARAGRAPH)}</description><content:encoded><![CDATA[${html(8)}]]></content:encoded>`,
    ),
  ],
  ['RSS, full text escaped', rss, rssItem(`<description>${escaped(html(6))}</description>`)],
  ['RSS, summaries', rss, rssItem(`<description>${escaped(PARAGRAPH.repeat(3))}</description>`)],
  ['Atom, full text', atom, atomEntry],
]

/**
 * Prints milliseconds of CPU per 100 KB: ours, bare rss-parser, feedsmith, and ours as a multiple of rss-parser's; then
 * the bill of each kind of poll.
 */
export async function benchFeeds(): Promise<void> {
  console.log('Reading a feed, ms of CPU per 100 KB (best of rounds; goal: at most 1.5 × bare rss-parser)')
  const total = { ours: 0, bare: 0 }
  for (const [name, whole, item] of FEEDS) {
    const text = feedOf(SIZE, whole, item)
    const body = new TextEncoder().encode(text)
    const source = { body, headers: { 'content-type': 'application/xml' }, url: 'https://grid.example/feed' }
    const [ours = 0, bare = 0, smith = 0] = await fastest([
      () => parseFeed(source),
      () => new RssParser().parseString(text),
      () => feedsmith(text),
    ])
    const per100 = (ms: number) => ((ms * SIZE) / body.byteLength).toFixed(2)
    total.ours += ours
    total.bare += bare
    console.log(
      `  ${name.padEnd(26)} ours ${per100(ours)}  rss-parser ${per100(bare)}  feedsmith ${per100(smith)}  ratio ${(ours / bare).toFixed(2)}`,
    )
  }
  console.log(`  ${'all four'.padEnd(26)} ratio ${(total.ours / total.bare).toFixed(2)}`)
  await benchPolls()
}

function feedOf(size: number, whole: (items: string) => string, item: (i: number) => string): string {
  let items = ''
  for (let i = 0; items.length < size; i++) items += item(i)
  return whole(items)
}

/** The least CPU of each, in milliseconds: taken in turns, so that a noisy moment hurts all alike. */
async function fastest(candidates: (() => unknown)[]): Promise<number[]> {
  const best = candidates.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of candidates.entries()) {
      const start = process.cpuUsage()
      for (let n = 0; n < REPEATS; n++) await run()
      const { user, system } = process.cpuUsage(start)
      best[i] = Math.min(best[i] ?? 0, (user + system) / 1000 / REPEATS)
    }
  }
  return best
}
