import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/articles/draft.ts'
import type { FeedEntry } from '../../src/feeds/types.ts'

const NOW = '2026-04-01T10:00:00.000Z'
const entry = (over: Partial<FeedEntry>): FeedEntry => ({
  id: 'urn:1',
  title: 'Costs rise',
  link: 'https://www.gazette.example/1',
  author: 'Joe Reporter',
  published: '2026-04-01T08:00:00Z',
  updated: null,
  summary: 'Mining has become dearer.',
  content: null,
  ...over,
})
const speaker = (over: Partial<FeedEntry>) => {
  const made = draftOf(entry(over), NOW)
  return made.ok ? made.draft.speaker : made.reason
}

describe('who states what an entry says', () => {
  it.each<[string, Partial<FeedEntry>, string | null]>([
    ['the publisher of an article, not its byline', {}, null],
    ['the author of a post', { post: { kind: 'post', links: [] } }, 'Joe Reporter'],
    ['the company whose account posted it', { post: { kind: 'post', links: [], company: 'MARA' } }, 'MARA'],
    ['the site a copy is from', { source: { title: 'Wire', url: 'https://wire.example/feed' } }, 'Wire'],
    [
      'the publisher, where the source is a feed of its own',
      { source: { title: 'Gazette: power', url: 'https://rss.gazette.example/power' } },
      null,
    ],
    [
      'the publisher, where the source is only the host of a feed',
      { source: { title: 'Gazette', url: 'https://feeds.feedburner.com/gazette' } },
      null,
    ],
    ['the publisher, where the source names no address', { source: { title: 'Wire', url: null } }, null],
  ])('is %s', (_, over, expected) => {
    expect(speaker(over)).toBe(expected)
  })
})

it('an entry that links nowhere, or says nothing, becomes no article, with the reason', () => {
  expect(draftOf(entry({ link: null }), NOW)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('links to no article'),
  })
  expect(draftOf(entry({ title: null, summary: null }), NOW)).toMatchObject({ ok: false })
})

it('an article stands at its own address, not at that of a service that counts its readers', () => {
  const link = 'https://feedproxy.example/~r/gazette/~3/abc/1'
  const original = 'https://www.gazette.example/costs-rise'
  expect(draftOf(entry({ link, original }), NOW)).toMatchObject({
    draft: { url: expect.stringContaining('gazette.example/costs-rise') },
  })
})

it.each([
  ['<a href="https://gazette.example/joe">Joe R&amp;D</a>', 'Joe R&D'],
  ['noreply@blogs.example (Joe Reporter)', 'Joe Reporter'],
  ['Joe Reporter <joe@gazette.example>', 'Joe Reporter'],
  ['joe@gazette.example', 'joe@gazette.example'],
  ['Joe Reporter (Gazette)', 'Joe Reporter (Gazette)'],
])('a byline is a name: %s', (author, expected) => {
  expect(draftOf(entry({ author }), NOW)).toMatchObject({ draft: { author: expected } })
})

it('a text whose CDATA section was escaped is read', () => {
  const content = '<![CDATA[<p>Costs are up 7%.</p>]]>'
  expect(draftOf(entry({ content }), NOW)).toMatchObject({
    draft: { text: 'Costs rise\n\nCosts are up 7%.' },
  })
})

it.each([
  ['before the web', '1970-01-01T00:00:00Z', NOW],
  ['to come', '2099-01-01T00:00:00Z', NOW],
  ['of an archive', '1994-05-06T00:00:00Z', '1994-05-06T00:00:00.000Z'],
])('a date %s: %s is read as %s', (_, published, expected) => {
  expect(draftOf(entry({ published }), NOW)).toMatchObject({ draft: { publishedAt: expected } })
})

it('an endless heading or byline is shown by its beginning, the text has it whole', () => {
  const title = `${'😀'.repeat(200)} costs`
  const made = draftOf(entry({ title, author: 'x'.repeat(5000) }), NOW)
  expect(made).toMatchObject({ draft: { title: `${'😀'.repeat(150)}…`, author: `${'x'.repeat(120)}…` } })
  expect(made.ok && made.draft.text).toContain(title)
  const odd = draftOf(entry({ title: `x${'😀'.repeat(200)}` }), NOW)
  expect(odd.ok && odd.draft.title.isWellFormed()).toBe(true)
})

it('nothing an author wrote turns the order of letters round', () => {
  expect(
    draftOf(entry({ title: 'Costs \u202e000,1$ \u2067x', summary: 'Up &#8238;%7.' }), NOW),
  ).toMatchObject({
    draft: { title: 'Costs 000,1$ x', text: 'Costs 000,1$ x\n\nUp %7.' },
  })
})
