import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) => extract(text).claims.map((c) => `${c.metric} ${c.value}`)

describe('answers of those asked', () => {
  test.each([
    [
      'what they say may stand before them',
      'Chips will be scarce for years, say 44% of those polled.',
      'Chips will be scarce for years',
    ],
    [
      'a part of those asked before, where many do what is said',
      'In a poll 16 percent of shoppers trust the tool. A third stay away from it.',
      'shoppers: trust the tool',
    ],
  ])('%s', (_, text, subject) => {
    const { claims } = extract(text)
    expect(claims.map((c) => c.metric)).toEqual(claims.map(() => 'survey_share'))
    expect(claims[0]?.subject).toContain(subject)
    expect(claims).toHaveLength(text.includes('third') ? 2 : 1)
  })

  test.each([
    ['A third party said that the tool is safe.', []],
    ['A quarter had passed since the launch.', []],
  ])('no part of anyone: %s', (text, all) => {
    expect(read(text)).toEqual(all)
  })

  test('the head of a column says who was asked, however long the table', () => {
    const rows = ['Tarn', 'Halden', 'Polar', 'Norsk', 'Verity'].map(
      (name, i) => `| ${name} Works | ${41 + i}% |`,
    )
    expect(read(`| Source | Tool use among firms |\n|---|---|\n${rows.join('\n')}`)).toEqual(
      rows.map((_, i) => `survey_share ${41 + i}`),
    )
  })

  test.each([
    ['Among firms of 250 people and more it is 46%.', ['survey_share 46']],
    ['Sales to such firms grew more than 46%.', ['percent_change 46']],
  ])('"more" of a size is no change: %s', (text, all) => {
    expect(read(text)).toEqual(all)
  })
})

describe('what a figure leaves to the one before it', () => {
  test.each([
    ['Costs went down by 17% and waste by 18%.', ['percent_change -17', 'percent_change -18']],
    ['Costs went down by 17% and rose by 18%.', ['percent_change -17', 'percent_change 18']],
  ])('the verb, behind another name: %s', (text, all) => {
    expect(read(text)).toEqual(all)
  })

  test.each([
    [
      'Tarn leads with 20.8 percent of the market, ahead of Halden with 17.3.',
      ['market_share 20.8', 'market_share 17.3'],
    ],
    ['Tarn leads with 20.8 percent of the market, ahead of Halden with 17 halls.', ['market_share 20.8']],
  ])('the percent sign: %s', (text, all) => {
    expect(read(text)).toEqual(all)
  })
})

test.each([
  [
    'Some $7.6 billion in 2025 becomes $18 billion in 2033, on growth of 11% a year.',
    ['market_size 7600000000', 'market_size 18000000000', 'percent_change 11'],
  ],
  ['Some $7.6 billion was there in 2025, and the staff had grown 11%.', ['percent_change 11']],
])('sums that a yearly growth runs between size a market: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})
