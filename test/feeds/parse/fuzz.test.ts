import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atom, read, rss } from './read.ts'

const SEEDS = [
  rss(
    '<title>Grid</title><item><title>A &amp; B</title><link>/1</link><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item>',
  ),
  atom(
    '<title>Grid</title><entry xml:base="/a"><link href="1"/><author><name>A</name></author><updated>2025-03-04T09:00:00Z</updated><content type="xhtml"><div>x</div></content></entry>',
  ),
  '{"version":"https://jsonfeed.org/version/1.1","title":"Grid","items":[{"id":"1","url":"/1","date_published":"2025-03-04T09:00:00Z"}]}',
]
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</',
  '/>',
  '&#0;',
  '&#x110000;',
  '<item>',
  '</item>',
  ' xmlns=""',
  'xml:base="%"',
  '\u0000',
  '{',
  '[',
]

it('answers any damage to a feed with entries in their shape or a reason, and never throws', async () => {
  const damage = fc.array(fc.tuple(fc.nat(600), fc.nat(40), fc.constantFrom(...PIECES, '')), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SEEDS), damage, async (seed, cuts) => {
      const broken = cuts.reduce(
        (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
        seed,
      )
      const parsed = await read(broken)
      if (!parsed.ok) expect(parsed.error).not.toBe('')
      for (const { link, published, title } of parsed.ok ? parsed.entries : []) {
        if (link !== null) expect(link).toMatch(/^https?:/)
        if (published !== null) expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        if (title !== null) expect(title.trim()).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})
