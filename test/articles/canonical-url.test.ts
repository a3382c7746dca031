import { describe, expect, it } from 'vitest'
import { articleKey, canonicalUrl, withRelCanonical } from '../../src/articles/canonical-url.ts'

describe('a canonical URL', () => {
  it.each([
    ['HTTPS://News.Example:443/a', 'https://news.example/a'],
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a#:~:text=41%20MW', 'https://news.example/a'],
    ['https://news.example/#!/story/4', 'https://news.example/#!/story/4'],
    ['https://news.example/a?utm_source=rss&utm_medium=feed', 'https://news.example/a'],
    ['https://news.example/a?UTM_Source=x&fbclid=y&gclid=z&mc_cid=1&_hsenc=2', 'https://news.example/a'],
    ['https://news.example/?p=812&utm_campaign=x', 'https://news.example/?p=812'],
    ['https://news.example/a?a=1&amp;b=2', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/a?ref=twitter&ref=77', 'https://news.example/a?ref=77'],
    ['https://news.example/a?source=rss----8a1b', 'https://news.example/a'],
    ['https://news.example/a?source=eia', 'https://news.example/a?source=eia'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a;jsessionid=9F?x=1', 'https://news.example/a?x=1'],
    ['https://news.example//a//b', 'https://news.example/a/b'],
    ['https://news.example/%7eada/%c3%a9t%c3%a9/%2f', 'https://news.example/~ada/%C3%A9t%C3%A9/%2F'],
    ['https://news.example/été', 'https://news.example/%C3%A9t%C3%A9'],
    ['https://news.example./a', 'https://news.example/a'],
    ['https://me:pw@news.example/a', 'https://news.example/a'],
    [' https://news.example/a\n', 'https://news.example/a'],
    ['https://m.news.example/a', 'https://news.example/a'],
    ['https://mobile.news.example/a', 'https://news.example/a'],
    ['https://en.m.wiki.example/a', 'https://en.wiki.example/a'],
    ['https://m.example/a', 'https://m.example/a'],
    ['https://amp.news.example/a', 'https://news.example/a'],
    ['https://news.example/a/amp', 'https://news.example/a'],
    ['https://news.example/a/amp/', 'https://news.example/a/'],
    ['https://news.example/amp/a', 'https://news.example/a'],
    ['https://news.example/amp', 'https://news.example/amp'],
    ['https://news.example/2026/amp-hours', 'https://news.example/2026/amp-hours'],
    ['https://news.example/a.amp.html', 'https://news.example/a.html'],
    ['https://news.example/a?amp=1', 'https://news.example/a'],
    ['https://news.example/a?amp', 'https://news.example/a'],
    ['https://news.example/a?outputType=amp', 'https://news.example/a'],
    ['https://www.google.com/amp/s/news.example/a/amp', 'https://news.example/a'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/a?utm_id=1', 'https://news.example/a'],
    [
      'https://www.google.com/url?rct=j&url=https%3A%2F%2Fnews.example%2Fa%3Futm_x%3D1&ct=ga',
      'https://news.example/a',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa&h=AT0', 'https://news.example/a'],
    ['https://www.google.com/search?q=hashrate', 'https://www.google.com/search?q=hashrate'],
    ['http://127.0.0.1:8000/a?utm_source=x', 'http://127.0.0.1:8000/a'],
    ['https://video.example/watch?v=abc&feature=share&si=q', 'https://video.example/watch?v=abc'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical)
    expect(canonicalUrl(canonical)).toBe(canonical)
  })

  it.each([
    '',
    'javascript:alert(1)',
    'mailto:a@news.example',
    'data:text/html,x',
    'not a link',
    '/relative',
  ])('is none for %j', (address) => expect(canonicalUrl(address)).toBeNull())

  it('of hostile addresses comes at once', () => {
    const start = Date.now()
    canonicalUrl(`https://news.example/${'/'.repeat(4_000)}?${'a&'.repeat(1_900)}`)
    canonicalUrl(
      `https://www.google.com/url?q=${encodeURIComponent(`https://www.google.com/url?q=${'x'.repeat(7_000)}`)}`,
    )
    expect(canonicalUrl(`https://news.example/${'/'.repeat(100_000)}?${'a&'.repeat(100_000)}`)).toBeNull()
    expect(Date.now() - start).toBeLessThan(1000)
  })
})

describe('one article', () => {
  it.each([
    ['https://news.example/a', 'http://news.example/a'],
    ['https://news.example/a', 'https://www.news.example/a'],
    ['https://news.example/a', 'https://news.example/a/'],
    ['https://news.example/a/', 'https://news.example/a/index.html'],
    ['https://news.example', 'https://news.example/'],
  ])('%s and %s', (a, b) => expect(articleKey(a)).toBe(articleKey(b)))

  it.each([
    ['https://news.example/a', 'https://news.example/b'],
    ['https://news.example/a', 'https://news.example/A'],
    ['https://news.example/?p=1', 'https://news.example/?p=2'],
    ['https://news.example/a', 'https://blog.news.example/a'],
    ['http://127.0.0.1:8000/a', 'http://127.0.0.1:8001/a'],
    ['https://news.example:8443/a', 'https://news.example/a'],
    ['https://news.example/#!/1', 'https://news.example/#!/2'],
  ])('but not %s and %s', (a, b) => expect(articleKey(a)).not.toBe(articleKey(b)))
})

describe('a page’s own rel=canonical', () => {
  const at = 'https://www.news.example/a?id=4&utm_x=1'
  it.each([
    [null, 'https://www.news.example/a?id=4', null],
    ['https://www.news.example/2026/miners-double', 'https://www.news.example/2026/miners-double', null],
    ['/2026/miners-double', 'https://www.news.example/2026/miners-double', null],
    ['https://news.example/b?utm_source=x', 'https://news.example/b', null],
    ['https://markets.news.example/b', 'https://markets.news.example/b', null],
    ['https://wire.example/original', 'https://www.news.example/a?id=4', 'https://wire.example/original'],
    ['https://othernews.example/b', 'https://www.news.example/a?id=4', 'https://othernews.example/b'],
    ['https://www.news.example/', 'https://www.news.example/a?id=4', null],
    ['javascript:void(0)', 'https://www.news.example/a?id=4', null],
    ['', 'https://www.news.example/a?id=4', null],
  ])('%j', (rel, url, copyOf) => expect(withRelCanonical(at, rel)).toEqual({ url, copyOf }))
})
