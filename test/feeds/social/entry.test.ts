import { describe, expect, it } from 'vitest'
import {
  authorName,
  isoTime,
  linksInHtml,
  linksInText,
  textToHtml,
  webLinks,
} from '../../../src/feeds/social/entry.ts'

describe('isoTime', () => {
  it.each([
    [1772272800, '2026-02-28T10:00:00.000Z'],
    ['2026-02-28T11:00:00+01:00', '2026-02-28T10:00:00.000Z'],
    ['', null],
    [null, null],
    ['yesterday', null],
    [1e300, null],
    [1e12, null],
    ['+012026-01-01T00:00:00Z', null],
  ])('of %s is %s', (time, iso) => {
    expect(isoTime(time)).toBe(iso)
  })
})

describe('authorName', () => {
  it.each([
    ['Ada Watts', 'ada@s.example', 'Ada Watts (@ada@s.example)'],
    ['', '@ada', '@ada'],
    [null, null, null],
    ['Ada', null, 'Ada'],
    ['ada.example', 'ada.example', '@ada.example'],
  ])('of %s and %s is %s', (name, handle, author) => {
    expect(authorName(name, handle)).toBe(author)
  })
})

describe('links', () => {
  it.each([
    ['see https://a.example/x.', ['https://a.example/x']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['“https://a.example/x”, HTTPS://B.example', ['https://a.example/x', 'HTTPS://B.example']],
    ['no ftp://a.example, no a.example', []],
  ])('written in “%s”', (text, links) => {
    expect(linksInText(text).map((link) => link.replace(/”$/, ''))).toEqual(links)
  })

  it('in HTML leave out mentions and tags', () => {
    const html =
      '<a href="https://a.example">a</a><a href="https://s.example/@b" class="u-url mention">b</a><a href="https://s.example/tags/c" rel="tag">c</a><a>d</a>'
    expect(linksInHtml(html)).toEqual(['https://a.example'])
  })

  it('are http(s) only, each once, at most twenty', () => {
    expect(
      webLinks(['https://a.example', 'https://a.example/', 'javascript:alert(1)', 'data:,x', null, 'x']),
    ).toEqual(['https://a.example/'])
    expect(webLinks([`https://a.example/${'x'.repeat(3000)}`])).toEqual([])
    expect(webLinks(Array.from({ length: 99 }, (_, i) => `https://a.example/${i}`))).toHaveLength(20)
  })
})

describe('textToHtml', () => {
  it('keeps lines and escapes the rest', () => {
    expect(textToHtml('A < B & "C"\nD')).toBe('A &lt; B &amp; &quot;C&quot;<br>D')
  })
})
