import { describe, expect, it } from 'vitest'
import { parseFeed } from '../../src/feeds/parse/parse.ts'

const SIZE = 2_000_000
const filled = (piece: string) => piece.repeat(Math.floor(SIZE / piece.length))
const rss = (inside: string, attributes = '') =>
  `<rss version="2.0"${attributes}><channel>${inside}</channel></rss>`
const declared = Array.from({ length: 5_000 }, (_, i) => ` xmlns:p${i}="http://purl.org/dc/terms/"`).join('')

/** Two megabytes that are cheap to send and dear to a careless reader. */
const HOSTILE: Record<string, string> = {
  'empty items': rss(filled('<item></item>')),
  'fields of one item': rss(`<item>${filled('<link rel="a"/>')}</item>`),
  'child elements of one field': rss(`<item><description>${filled('a<br/>')}</description></item>`),
  'child elements 200 deep': rss(
    `<item><description>${'<a>'.repeat(200)}${filled('x<b/>')}</description></item>`,
  ),
  'opening brackets': rss(`<item><title>${filled('<')}</title></item>`),
  'half tags in CDATA': rss(`<item><description><![CDATA[${filled('<h')}]]></description></item>`),
  ampersands: rss(`<item><description>${filled('&amp')}</description></item>`),
  'one entity, a million times': `<!DOCTYPE rss [<!ENTITY a "${'b'.repeat(999)}">]>${rss(`<item><title>${filled('&a;')}</title></item>`)}`,
  'entity declarations': `<!DOCTYPE rss [${filled(`<!ENTITY a${' '.repeat(50)}"b">`)}]>${rss('<item/>')}`,
  prefixes: rss(filled('<a xmlns="x" xmlns:b="c">y</a>').slice(0, SIZE - 200_000), declared),
  'unfinished comments': rss(filled('<!--')),
  'a date of any length': rss(`<item><pubDate>${filled('1 ')}</pubDate></item>`),
  'nested arrays': `{"version":"1","items":${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}}`,
}

describe('parseFeed stays under two seconds on', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, text) => {
    const body = new TextEncoder().encode(text)
    const start = process.cpuUsage()
    const parsed = await parseFeed({ body, headers: {}, url: 'https://mine.example/feed' })
    const { user } = process.cpuUsage(start)
    expect(user / 1e6).toBeLessThan(2)
    if (parsed.ok) expect(JSON.stringify(parsed).length).toBeLessThan(2_000_000)
  })
})
