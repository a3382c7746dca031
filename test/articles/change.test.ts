import { describe, expect, it } from 'vitest'
import { changeOf } from '../../src/articles/change.ts'

const TEXT =
  'Northfield grows\n\nNorthfield runs 41 MW of miners, it said on Tuesday.\n\nPower costs 3.1 cents, “a record low”.'

describe('a change is minor if it moves only', () => {
  it.each([
    ['white space', TEXT.replaceAll('\n\n', '\n').replace(' runs ', '  runs ')],
    ['quotation marks and dashes', TEXT.replace('“a record low”', '"a record low"')],
    ['letter case', TEXT.replace('Northfield grows', 'NORTHFIELD GROWS')],
    ['a byline', `${TEXT}\n\nBy Ada Ferris`],
    ['a dateline', `${TEXT}\n\nUpdated March 5, 2026 at 9:12 am`],
    ['an age', `${TEXT}\n\nPosted 3 hours ago | 4 min read`],
    ['a counter', `${TEXT}\n\n1,204 views`],
    ['a counter inside a line', `${TEXT}\n\nThe Daily Hash, 77 comments`],
    ['a teaser', `${TEXT}\n\nRead more: Rival buys 9,000 machines`],
    ['the tail of a feed entry', `${TEXT}\n\nThe post Northfield grows appeared first on The Daily Hash.`],
  ])('%s', (what, after) => {
    const before = what.startsWith('a counter inside') ? `${TEXT}\n\nThe Daily Hash, 12 comments` : TEXT
    expect(changeOf(before, after)).toBe('minor')
    expect(changeOf(after, before)).toBe('minor')
  })
})

describe('a change is major if it touches', () => {
  it.each([
    ['a figure', TEXT.replace('41', '44')],
    ['a decimal', TEXT.replace('3.1', '3.2')],
    ['a unit', TEXT.replace('41 MW', '41 GW')],
    ['a sign', TEXT.replace('41 MW', '-41 MW')],
    ['a percent sign', TEXT.replace('3.1 cents', '3.1% cents')],
    ['a currency', TEXT.replace('3.1 cents', '$3.1 cents')],
    ['one word', TEXT.replace('runs', 'ran')],
    ['the heading', TEXT.replace('grows', 'shrinks')],
    ['a sentence more', `${TEXT}\n\nCorrection: an earlier version misstated the year.`],
    ['a sentence less', TEXT.split('\n\n').slice(0, 2).join('\n\n')],
  ])('%s', (_, after) => expect(changeOf(TEXT, after)).toBe('major'))
})
