import { describe, expect, test } from 'vitest'
import { subjects, told } from './reading.ts'

describe('the firm whose own words a text is', () => {
  const release =
    'OSLO, June 3, 2026 (GLOBE NEWSWIRE) -- Halden Power Inc. (OSE: HALD) ("Halden" or the "Company") today reported on May.\n'
  test.each([
    [
      'goes by "the Company" whoever was named since',
      `${release}- Bitmain delivered 4,000 miners in May. The Company now runs 61,000 machines.`,
      'Halden Power',
    ],
    [
      'is "we"',
      `${release}Tarn Digital Corp. will host some machines. We hold 1,200 bitcoin.`,
      'Halden Power',
    ],
    [
      'has what is said of no one',
      `${release}- Bitmain delivered in May.\n- Total revenue was $42 million.`,
      'Halden Power',
    ],
    [
      'is told about at the end',
      '- Revenue rose to $42 million.\n- The Company mined 283 bitcoin in May.\nAbout Halden Power\nHalden Power is a miner.',
      'Halden Power',
    ],
    [
      'is not whom another sentence is about',
      `${release}Tarn Digital Corp. operates 9,000 machines.`,
      'Tarn Digital',
    ],
    [
      'is none where "the company" is in small letters behind another',
      'Halden Power sold a site to Tarn Digital. Tarn Digital paid in shares. The company holds 1,200 bitcoin.',
      'Tarn Digital',
    ],
  ])('%s', (_, text, subject) => expect(subjects(text).at(-1)).toBe(subject))

  test('is named by the title that announces its results', () => {
    const text = '- The Company mined 283 bitcoin in May.\n- Revenue rose to $42 million.'
    const title = 'Halden Power Announces May 2026 Production'
    expect(subjects(text, title)).toEqual(['Halden Power', 'Halden Power'])
  })
})

describe('a headline in title case', () => {
  test.each([
    ['Halden Power Reports Second Quarter Results\nRevenue rose to $42 million.', 'Halden Power'],
    ['Vantor Inc. Prices $300 Million Convertible Notes\nIt will use the money.', 'Vantor'],
  ])('ends the name of a firm at its verb: %s', (text, subject) =>
    expect(subjects(text).at(-1)).toBe(subject),
  )
})

describe('whom a sentence points back to', () => {
  test.each([
    [
      'is no one that "the company" has to do with',
      'Halden Power signed a lease with Vantor. The company also bought 4,000 machines from Bitmain. In May the company mined 283 bitcoin.',
      'Halden Power',
    ],
    [
      'is who struck a deal, not the deal',
      'Halden Power has struck a sweeping agreement with Vantor Corp. to lease about 450 MW of power.',
      'Halden Power',
    ],
    ['is who has an option', 'Halden Power secured an option to purchase 9,000 miners.', 'Halden Power'],
    [
      'is the firm whose measure a cause drives',
      'Halden Power is a miner. Better uptime drove its average hashrate to 9 EH/s.',
      'Halden Power',
    ],
    [
      'has what an increase is in',
      "Halden Power mined 242 BTC in May. The spike in BTC output came from a 58% increase in the firm's installed hashrate.",
      'Halden Power hashrate',
    ],
    [
      'is the latter of two',
      'Halden Power owns part of Tarn Digital. The latter mined 200 BTC.',
      'Tarn Digital',
    ],
    [
      'is no virus',
      'Halden Power had a weak quarter. On COVID-related weakness the gross margin was 55%.',
      'Halden Power',
    ],
    [
      'is to whom machines belong',
      'Some 60,000 Bitcoin miners belonged to the mining company.',
      'mining company',
    ],
    [
      'is not who writes',
      'Tarn is one. The 12 public miners in our update now have 188 EH/s.',
      'public miners in our update',
    ],
    [
      'is not whom a relative clause names',
      'Halden partners, which include Oracle, have pledged to spend $500 billion.',
      'Halden partners',
    ],
  ])('%s', (_, text, subject) => expect(subjects(text).at(-1)).toContain(subject))
})

describe('a quotation over a signature', () => {
  const text =
    '• Energized 18,800 Bitcoin miners (about 2.2 EH/s)\n"In May we raised our hash rate to 9.5 EH/s."\nDana Whitlock, Chairman and CEO, Halden Power'
  test('is of who signs, and of the firm the line names', () => {
    const [machines, , quoted] = told(text)
    expect([machines?.subject, machines?.attributedTo]).toEqual(['Halden Power', null])
    expect([quoted?.subject, quoted?.attributedTo]).toEqual(['Halden Power', 'Dana Whitlock'])
  })
})

describe('whose a figure beside a forecast is', () => {
  test.each([
    [
      "a source's forecast is the figure behind it",
      "Halden Power's revenue stood at $13 million, outdoing Verity Research's forecast of $11 million.",
      [null, 'Verity Research'],
    ],
    [
      'the firm is not who forecast before',
      "Halden Power's revenue beat Verity Research's forecast of $11 million. The firm expects revenue of $16 million.",
      ['Verity Research', 'Halden Power'],
    ],
    [
      'who expects goes on behind a semicolon',
      'Halden Power expects revenue of $10 million; the gross margin is expected to be 54%.',
      ['Halden Power', 'Halden Power'],
    ],
    [
      'what a firm expects of itself is not expected of the next',
      'Nvidia anticipates $65 million in revenue. AMD revenue is expected to reach $35 million.',
      ['Nvidia', null],
    ],
    [
      'a startup speaks, not what it makes',
      'Dutch startup Axmar raised $25 million for its Edge AI boards. It brings its funding to $45 million, the company said.',
      [null, 'Axmar'],
    ],
    ['a target that was met is a result', 'Halden Power achieved its hash rate target of 10 EH/s.', [null]],
  ])('%s', (_, text, claimants) => expect(told(text).map((c) => c.attributedTo)).toEqual(claimants))
})

describe('power and hash rate that are, and that are to be', () => {
  test.each([
    ['Halden Power achieved its milestone hash rate target of 10 EH/s.', 'reported'],
    ['Halden Power expects to reach its target of 30 EH/s.', 'target'],
    ['Halden Power will acquire land to build a 200 MW data center.', 'target'],
    ['The miners will be hosted at the 205 MW Skerry Point site.', 'reported'],
  ])('%s', (text, modality) => {
    const future = (m: string | undefined) => m === 'target' || m === 'forecast'
    expect(future(told(text)[0]?.modality)).toBe(future(modality))
  })
})

test('the last word of a name says nothing of what a firm holds', () => {
  const metric = (text: string) => told(text)[0]?.metric
  expect(metric('In May, Halden Digital Holdings produced 833 BTC.')).toBe('btc_production')
  expect(metric('Bitcoin Holdings: 833 BTC')).toBe('btc_holdings')
})

test('a loss attributable to shareholders is that of the firm', () => {
  const text =
    'Halden Power reported on May. The net loss attributable to common stockholders was $27 million.'
  expect(subjects(text)).toEqual(['Halden Power'])
})
