import { describe, expect, it } from 'vitest'
import { MOST_TEXT, parse } from '../../../src/digests/commands/command.ts'
import { distance, nearest } from '../../../src/digests/commands/spelling.ts'

describe('what somebody types', () => {
  it.each([
    ['claim mining cost texas', 'claim', 'mining cost texas', null],
    ['  CLAIM   mining cost ', 'claim', 'mining cost', null],
    ['/claim mining cost', 'claim', 'mining cost', null],
    ['check: Mining costs $90,500.', 'check', 'Mining costs $90,500.', null],
    ['public series hashrate', 'series', 'hashrate', 'public'],
    ['private digest ai', 'digest', 'ai', 'private'],
    ['', 'help', '', null],
    ['public', 'help', '', 'public'],
    // a command that is none is not looked up as a figure
    ['/weather berlin', 'help', '/weather', null],
    // mistyped
    ['clam mining cost', 'claim', 'mining cost', null],
    ['calim mining cost', 'claim', 'mining cost', null],
    ['serie hashrate', 'series', 'hashrate', null],
    ['chekc it cost $5', 'check', 'it cost $5', null],
    ['digset', 'digest', '', null],
    ['folow bitcoin', 'follow', 'bitcoin', null],
    ['unfolow bitcoin', 'unfollow', 'bitcoin', null],
    ['hlep', 'help', '', null],
    // said otherwise
    ['/start', 'help', '', null],
    ['subscribe bitcoin', 'follow', 'bitcoin', null],
    ['verify it cost $5', 'check', 'it cost $5', null],
    // no name at all: something is looked for
    ['mining cost in Texas', 'claim', 'mining cost in Texas', null],
    ['price', 'claim', 'price', null],
  ])('%j asks for %s %j', (text, name, words, shown) => expect(parse(text)).toEqual({ name, words, shown }))

  it('is read no further than an answer could go', () =>
    expect(parse(`check ${'x'.repeat(100_000)}`).words.length).toBeLessThan(MOST_TEXT))
})

describe('a slip of the finger', () => {
  it.each([
    ['same', 'same', 0],
    ['minnig', 'mining', 1],
    ['minig', 'mining', 1],
    ['hsahrtae', 'hashrate', 2],
    ['hahsrate', 'hashrate', 1],
    ['hashrat', 'hashrate', 1],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, n) => {
    expect(distance(a, b)).toBe(n)
    expect(distance(b, a)).toBe(n)
  })

  it.each([
    ['bitcion', 'bitcoin'],
    ['pargauay', 'paraguay'],
    ['xyz', undefined],
    // between two, nobody guesses
    ['grip', undefined],
    // short words are not guessed at
    ['us', undefined],
  ])('%s means %s', (word, meant) =>
    expect(nearest(word, ['bitcoin', 'paraguay', 'grid', 'grim', 'uk'])).toBe(meant),
  )
})
