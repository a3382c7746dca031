import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string, published?: string) =>
  extract(text, published ? { published } : {}).claims.map((c) => `${c.metric} ${c.value} ${c.modality}`)

test.each([
  ['Trust in such tools dropped to 31% from 42% a year earlier.', ['share 31 reported', 'share 42 reported']],
  ["Polar's hold on such traffic went from 71.5% to 48%.", ['share 71.5 reported', 'share 48 reported']],
  // what says what it is, or that it is a change, is heard first
  [
    'Growth quickened to 31% from 22% a year earlier.',
    ['percent_change 31 change', 'percent_change 22 change'],
  ],
  ['Gross margin slid to 31% from 42%.', ['gross_margin 31 reported', 'gross_margin 42 reported']],
  ['The interest rate was cut to 3.1% from 4.2%.', []],
])('a percentage that goes from one level to another is a share: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  [
    'And the rest of the sky? Tarn 36%, Halden 21%, Polar Cloud 12%.',
    ['share 36 reported', 'share 21 reported', 'share 12 reported'],
  ],
  // too little, or too much, to be the parts of one whole
  ['On Monday it was Tarn 3.6%, Halden 2.1%, Polar Cloud 1.2%.', []],
  ['On Monday it was Tarn 96%, Halden 81%, Polar Cloud 72%.', []],
])('percentages name by name that make up most of a whole are its parts: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  [
    'The market for such boards: $4 billion in 2024, $19 billion in 2033.',
    ['market_size 4000000000 estimate', 'market_size 19000000000 forecast'],
  ],
  ['The market for such boards stood at $4 billion in 2024.', ['market_size 4000000000 estimate']],
])('a year to come is foreseen, though the text tells no date: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  ['The market for such boards has compounded at 31% a year.', ['cagr 31 change']],
  ['The market for such boards will compound at 31% a year.', ['cagr 31 forecast']],
])('a rate of growth that was measured is no forecast: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  ['Prices of such boards rose 14% from one quarter to the next.', ['percent_change 14 change']],
  ['A reply of the model takes 0.4 Wh.', ['energy_per_query 0.4 reported']],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('what lies somewhere between two ends is a range', () => {
  const [range] = extract('The new campus would draw somewhere from 400 MW to 650 MW.').claims
  expect([range?.value, range?.valueHigh]).toEqual(['400', '650'])
})

test.each([
  [
    'Some 62% of firms used AI last spring. A year earlier it was 41%.',
    ['survey_share 62 reported', 'survey_share 41 reported'],
  ],
  [
    'In 2023 mining took 4.2% of the power. The year before it had been 3.1%.',
    ['share 4.2 reported', 'share 3.1 reported'],
  ],
  ['Some 62% of firms used AI last spring. It is 3% cheaper.', ['survey_share 62 reported']],
])('"it was" takes up the share told before: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  ['Growth over the last quarter of 2024 was 21%.', ['percent_change 21 change']],
  ['The operating margin over the last quarter of 2024 was 21%.', []],
])('growth that something is said to come to is a change: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  ["Halden paid $65 million for Tarn's campus.", ['deal_value 65000000 reported']],
  ['Halden pays $4.1 billion in stock for Tarn Systems.', ['deal_value 4100000000 reported']],
  ['Halden paid $65 million for power.', []],
])('what is paid for a firm, or what it has, is the price of a deal: %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('a figure of another time leaves out its unit', () => {
  expect(read("Its halls used 690 GWh in 2024, up on 2023's 635.")).toEqual([
    'energy_consumption 0.69 reported',
    'energy_consumption 0.635 reported',
  ])
})

test.each([
  ['Power mix, 2031 (projected): coal 41%, gas 22%, wind 13%, hydro 9%.', ['2031 forecast']],
  ['Power mix, 2019: coal 41%, gas 22%, wind 13%, hydro 9%.', ['2019 reported']],
])('what stands before the colon is said of the whole list: %s', (text, all) => {
  const { claims } = extract(text)
  expect(claims.map((c) => `${c.period} ${c.modality}`)).toEqual(claims.map(() => all[0]))
  expect(claims).toHaveLength(4)
})

test("in somebody's view is what they claim", () => {
  const [claim] = extract(
    "The market for such boards will reach $19 billion by 2033 in Gartner's view.",
  ).claims
  expect(claim?.attributedTo).toBe('Gartner')
})
