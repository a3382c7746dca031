import { describe, expect, it } from 'vitest'
import { resolveLink } from '../../../src/feeds/parse/links.ts'
import { atom, firstEntry, readOk, rss } from './read.ts'

const BASE = 'https://mine.example/news/feed.xml'

describe('resolveLink', () => {
  it.each([
    ['https://pool.example', 'https://pool.example'],
    ['https://pool.example/a?b=1&c=2#d', 'https://pool.example/a?b=1&c=2#d'],
    ['HTTPS://Pool.Example/A', 'https://pool.example/A'],
    ['/a', 'https://mine.example/a'],
    ['a', 'https://mine.example/news/a'],
    ['//pool.example/a', 'https://pool.example/a'],
    ['\n  https://pool.example/\n  a\n', 'https://pool.example/a'],
    ['www.pool.example/a', 'https://www.pool.example/a'],
    ['https://pool.example/a /><updated>2025</updated><link rel=', 'https://pool.example/a'],
    ['https://https://pool.example/a', 'https://pool.example/a'],
    ['https:/pool.example/a', 'https://pool.example/a'],
    ['http//pool.example/a', 'http://pool.example/a'],
    ['', null],
    ['//', null],
    ['https://', null],
    ['https://[pool/a', null],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['mailto:a@pool.example', null],
    ['https://me:secret@pool.example/', null],
    [`https://pool.example/${'a'.repeat(5000)}`, null],
  ])('%j → %j', (href, link) => {
    expect(resolveLink(href, BASE)).toBe(link)
  })

  it('leaves a relative address alone where nothing says what it is relative to', () => {
    expect(resolveLink('/a', '')).toBe('/a')
  })
})

describe('the link of an entry', () => {
  it.each([
    ['RSS link', rss('<item><link>https://pool.example/1</link></item>')],
    [
      'Atom link in RSS',
      rss('<item><a:link href="https://pool.example/1"/></item>', ' xmlns:a="http://www.w3.org/2005/Atom"'),
    ],
    ['text behind an empty element', rss('<item><link/>\n https://pool.example/1 <guid>7</guid></item>')],
    ['guid, unless it says it is none', rss('<item><guid>https://pool.example/1</guid></item>')],
    [
      'alternate among other relations',
      atom(
        '<entry><link rel="self" href="https://x.example/s"/><link rel="alternate" href="https://pool.example/1"/></entry>',
      ),
    ],
    [
      'page before another form of it',
      atom(
        '<entry><link type="application/json" href="https://x.example/j"/><link type="text/html" href="https://pool.example/1"/></entry>',
      ),
    ],
    [
      'xml:base, inherited and relative',
      atom('<entry xml:base="a/"><link href="../1"/></entry>', ' xml:base="https://pool.example/"'),
    ],
    ['site of the feed, for RSS', rss('<link>https://pool.example/</link><item><link>/1</link></item>')],
  ])('comes from the %s', async (_, feed) => {
    expect((await firstEntry(feed)).link).toBe('https://pool.example/1')
  })

  it('is none where the guid is no address, or only files and replies are linked', async () => {
    const feed = rss(
      '<item><guid isPermaLink="false">https://pool.example/1</guid><enclosure url="https://pool.example/1.mp3"/></item>',
    )
    expect(await firstEntry(feed)).toMatchObject({ link: null, id: 'https://pool.example/1' })
  })

  it('is the file it brings where it has no page and no address for an id', async () => {
    const item =
      '<item><title>Talk</title><guid isPermaLink="false">7</guid><enclosure url=" "/><enclosure url="/7.mp3"/></item>'
    expect((await firstEntry(rss(item))).link).toBe('https://mine.example/7.mp3')
    const entry = '<entry><id>urn:7</id><link rel="enclosure" href="https://pool.example/7.mp3"/></entry>'
    expect((await firstEntry(atom(entry))).link).toBe('https://pool.example/7.mp3')
  })

  it('keeps the next page of a paged feed', async () => {
    const { feed } = await readOk(atom('<link rel="next" href="/feed?page=2"/>'))
    expect(feed.next).toBe('https://mine.example/feed?page=2')
  })
})

describe('links inside HTML', () => {
  const escaped = (html: string) => html.replaceAll('<', '&lt;')
  const content = async (html: string, around = (c: string) => c) =>
    (
      await firstEntry(
        around(
          atom(
            `<entry><link href="https://pool.example/news/1"/><content type="html">${escaped(html)}</content></entry>`,
          ),
        ),
      )
    ).content

  it.each([
    ['<a href="/about">x</a>', '<a href="https://pool.example/about">x</a>'],
    ['<IMG SRC=\'i/1.png\' alt="/">', '<IMG SRC=\'https://pool.example/news/i/1.png\' alt="/">'],
    ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
    ['<a href="?p=2&amp;amp;q">x</a>', '<a href="https://pool.example/news/1?p=2&amp;q">x</a>'],
  ])('relative ones start at the article: %s', async (html, expected) => {
    expect(await content(html)).toBe(expected)
  })

  it.each([
    '<a href="https://x.example">x</a>',
    '<a href="#note">x</a>',
    '<a href="mailto:a@x.example">x</a>',
    '<a href="">x</a>',
    'no markup, but href="/about"',
  ])('%s stays as it is', async (html) => {
    expect(await content(html)).toBe(html)
  })

  it('start at xml:base where that is given, wherever the article stands', async () => {
    const based = (feed: string) => feed.replace('<entry>', '<entry xml:base="https://base.example/x/">')
    expect(await content('<a href="y">x</a>', based)).toBe('<a href="https://base.example/x/y">x</a>')
  })
})
