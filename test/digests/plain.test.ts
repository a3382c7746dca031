import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/digests/excerpt.ts'
import { cut, inert, linkable, oneLine, withoutMarkup } from '../../src/digests/plain.ts'

const seen = (text: string) => text.replaceAll('\u2060', '·')

describe('text of strangers', () => {
  it.each([
    ['a new line is a space', 'one\r\n two\u2028three', 'one two three'],
    ['an override does not turn the figure', 'cost \u202e000,09\u202c USD', 'cost 000,09 USD'],
    ['isolates, marks and zero-width characters go', '\u2067a\u2069\u200f\u200bb\ufeff', 'ab'],
    ['tag characters hide nothing', 'ok\u{e0041}\u{e0042}', 'ok'],
    ['letters with marks stay', 'Lucía Benítez', 'Lucía Benítez'],
    ['towers of marks are taken down', `a${'\u0335'.repeat(30)}`, `a${'\u0335'.repeat(3)}`],
  ])('%s', (_, text, expected) => expect(oneLine(text)).toBe(expected))

  it.each([
    ['mentions', 'hi @everyone and @here', 'hi @·everyone and @·here'],
    ['commands', '/start me', '/·start me'],
    ['addresses', 'see https://evil.example/x', 'see https:·//evil.·example/x'],
    ['bare domains', 'go to evil.com now', 'go to evil.·com now'],
    ['other schemes', 'tg://resolve javascript:alert(1)', 'tg·:·//resolve javascript·:alert(1)'],
  ])('make no %s', (_, text, expected) => expect(seen(inert(text))).toBe(expected))

  it.each(['$0.055 per kWh, up 3.5%', 'U.S. miners paid 1.5x', 'a 50/50 split'])(
    'are left alone: %s',
    (text) => expect(inert(text)).toBe(text),
  )

  it('are cut between words, never within a character', () => {
    expect(cut('one two three', 10)).toBe('one two…')
    expect(cut('😀😀😀', 4)).toBe('😀…')
    expect(cut('short', 10)).toBe('short')
  })

  it.each([
    ['javascript:alert(1)', null],
    ['https://user:pass@bank.example/', null],
    ['nonsense', null],
    ['https://a.example/x)](evil)', 'https://a.example/x%29%5D%28evil%29'],
    ['https://a.example/<!channel>|x', 'https://a.example/%3C!channel%3E%7Cx'],
  ])('may link %s as %s', (address, expected) => expect(linkable(address)).toBe(expected))
})

describe('an editor’s Markdown', () => {
  it.each([
    ['The outlook says **so** in [its table](https://a.example/t).', 'The outlook says so in its table.'],
    ['# Why\n\n- one\n- two\n\n> they said `5 MW`', 'Why one two they said 5 MW'],
    ['3 x 4 is 12, and a_b stays', '3 x 4 is 12, and a_b stays'],
    ['[not a link] (as it stands)', '[not a link] (as it stands)'],
  ])('%j is said as %j', (markdown, text) => expect(withoutMarkup(markdown)).toBe(text))
})

describe('what is quoted', () => {
  it.each([
    [
      'the whole sentence, no other',
      'It rained. Costs have passed ',
      '$100,000',
      ' per coin. Nobody minds.',
      'Costs have passed $100,000 per coin.',
    ],
    [
      'a decimal point ends none',
      'The price was 4.1 cents. It is now ',
      '5.2 cents',
      ' per kWh, up 1.1 cents',
      'It is now 5.2 cents per kWh, up 1.1 cents',
    ],
    [
      'nothing of the heading above it, nor of the next paragraph',
      'Sales of power in a year\n\nThey earned ',
      '$118 million',
      ' in 2025\nWhat comes next',
      'They earned $118 million in 2025',
    ],
    ['the beginning of the text', 'Costs are ', '$5', '.', 'Costs are $5.'],
    [
      'from a word on, where the sentence is long',
      'one two '.repeat(20),
      '5 MW',
      ' in all.',
      `…two ${'one two '.repeat(13)}5 MW in all.`,
    ],
    [
      'to a word, where it goes on',
      'They had ',
      '5 MW',
      ' six seven'.repeat(16),
      `They had 5 MW${' six seven'.repeat(15)} six…`,
    ],
  ])('%s', (_, prefix, quote, suffix, expected) => {
    expect(excerptOf({ prefix, quote, suffix })).toBe(expected)
  })
})
