import { describe, expect, it } from 'vitest'
import { parseFeed } from '../../../src/feeds/parse/parse.ts'

const read = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  url = 'https://mine.example/feed.xml',
) => parseFeed({ body: typeof body === 'string' ? new TextEncoder().encode(body) : body, headers, url })

const readOk = async (...args: Parameters<typeof read>) => {
  const parsed = await read(...args)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed
}

const rss = (inside: string) => `<?xml version="1.0"?><rss version="2.0"><channel>${inside}</channel></rss>`

describe('parseFeed', () => {
  it('keeps the other items of a feed cut off in its last one', async () => {
    const whole = rss(
      '<title>Hash</title><item><title>One</title></item><item><title>Two</title><link>https://mine.ex',
    )
    const { feed, entries, quarantined } = await readOk(whole.slice(0, whole.indexOf('</channel>')))
    expect(feed.title).toBe('Hash')
    expect(entries.map((e) => e.title)).toEqual(['One'])
    expect(quarantined).toMatchObject([{ index: 1, reason: 'cut off before its end' }])
  })

  it.each([
    ['a bare ampersand', '<item><title>R&D at Q&A</title></item>', 'R&D at Q&A'],
    [
      'an entity of HTML',
      '<item><title>Caf&eacute;&nbsp;&ndash; 3&#8239;GW</title></item>',
      'Café\u00a0– 3\u202fGW',
    ],
    ['a stray end tag', '<item></b><title>Power</title></item>', 'Power'],
    ['an item that never ends', '<item><title>First</title><item><title>Second</title></item>', 'First'],
    ['a control character', '<item><title>Up\u0008time</title></item>', 'Uptime'],
  ])('reads past %s', async (_, item, title) => {
    const { entries } = await readOk(rss(item))
    expect(entries[0]?.title).toBe(title)
  })

  it.each([
    ['nothing', '', 'empty'],
    ['words', 'service unavailable', 'no XML and no JSON found'],
    ['a web page', '<!doctype html><html><body>Hi</body></html>', 'begins with <html>'],
    ['nesting without end', `<rss><channel>${'<a>'.repeat(100_000)}`, 'nested deeper than 256 levels'],
    ['other JSON', '{"hello": 1}', 'not a JSON Feed'],
  ])('refuses %s with a reason', async (_, body, reason) => {
    const parsed = await read(body)
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining(reason) })
  })
})
