import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) => extract(text).claims.map((c) => `${c.metric} ${c.value}`)

describe('parts of a whole', () => {
  test.each([
    ['One in four dollars invested this year went to chip makers.', ['share 25']],
    ['It invested four dollars this year.', []],
    ['Of the public cloud the top three firms hold 71%.', ['share 71']],
    ["Tarn's piece of the traffic: 21%, where it had been 5%.", ['market_share 21', 'market_share 5']],
  ])('%s', (text, all) => expect(read(text)).toEqual(all))

  test.each([
    ['Data centers use 4% of the power today and 9% by 2031.', ['4% null reported', '9% 2031 forecast']],
    ['Data centers use 4% of the power in 2024 and 9% by 2031.', ['4% 2024 reported', '9% 2031 forecast']],
  ])('today is no time to come: %s', (text, all) => {
    expect(extract(text).claims.map((c) => `${c.quote} ${c.period} ${c.modality}`)).toEqual(all)
  })
})

test.each([
  ['Twice now the operator has doubled its outlook.', ['growth_multiple 2']],
  ['The operator doubles its outlook twice a year.', ['growth_multiple 2']],
])('how often is no multiple: %s', (text, all) => expect(read(text)).toEqual(all))

test.each([
  [
    'Prices rose 45% in the spring and another 90% in the summer.',
    ['percent_change 45', 'percent_change 90'],
  ],
  ['Prices rose 45% in the spring, and 20% on top.', ['percent_change 45', 'percent_change 20']],
  ['Gains were made by Tarn (33.8%) and Halden (84.9%).', ['percent_change 33.8', 'percent_change 84.9']],
  [
    'Sales rose 8% in May, led by Tarn (14%) and Halden (7%).',
    ['percent_change 8', 'percent_change 14', 'percent_change 7'],
  ],
  // "owned by" tells of no gain
  ['Sales rose 8% at a firm owned by Tarn (14%).', ['percent_change 8', 'share 14']],
])('more of the same change: %s', (text, all) => expect(read(text)).toEqual(all))
