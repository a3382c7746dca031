import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const moods = (text: string, published: string) =>
  extract(text, { published }).claims.map((c) => [c.quote, c.modality])

describe('what has happened, beside words of expectation and plan', () => {
  test.each([
    [
      'what was observed is what a forecast is measured by',
      'Halden projects growth that surpasses the 45% increase observed in fiscal year 2025.',
      [['45%', 'change']],
    ],
    [
      'what has been raised, of what they hope to raise',
      'Tarn has raised $686 million of the $818 million it intends to raise.',
      [
        ['$686 million', 'reported'],
        ['$818 million', 'target'],
      ],
    ],
    [
      'what has been secured, whatever it is for',
      'Tarn has secured an additional $11.6 billion in funding to build out a data center.',
      [['$11.6 billion', 'reported']],
    ],
    [
      'what came of what was expected',
      'Halden had revenue of $4.1 billion and roughly matching the consensus view.',
      [['$4.1 billion', 'reported']],
    ],
    [
      'a figure cited from elsewhere',
      'The share of Texas could be higher than the 14% of hash rate cited in the data.',
      [['14%', 'reported']],
    ],
  ])('%s', (_, text, expected) => {
    expect(moods(text, '2025-11-01')).toEqual(expected)
  })
})

describe('what is still to come', () => {
  test.each([
    [
      'though its year is over when it is told',
      'The agency predicts that by 2025, mining will require between 0.6% and 2.3% of electricity demand.',
      '2026-02-02',
      ['forecast'],
    ],
    [
      'but not where it starts from',
      'The agency expects that demand will increase from a record 4,097 TWh in 2024 to 4,205 TWh in 2026.',
      '2025-05-07',
      ['reported', 'forecast'],
    ],
    [
      'a sum of the year that was revised',
      'Halden has also revised its fiscal year 2025 capital expenditure upwards to $92 billion.',
      '2025-11-01',
      ['forecast'],
    ],
    [
      'what is upcoming',
      'The utility told miners of an upcoming 16% price hike.',
      '2026-05-02',
      ['forecast'],
    ],
    [
      'a consensus forecast of a quarter that is over',
      'Halden had third-quarter revenue of $15.2 million, below the consensus forecast of $16 million.',
      '2025-11-11',
      ['reported', 'forecast'],
    ],
    [
      'what estimates are listed under their heading',
      'Consensus segment revenue estimates: Gaming, $1.4 billion; Auto, $99 million.',
      '2025-08-19',
      ['forecast', 'forecast'],
    ],
    [
      'what is agreed to be supplied',
      'Halden has signed agreements to supply 12.5 GW of nuclear power. Tarn agreed to lease an additional 150 MW of capacity.',
      '2025-08-19',
      ['target', 'target'],
    ],
  ])('%s', (_, text, published, expected) => {
    expect(moods(text, published).map(([, mood]) => mood)).toEqual(expected)
  })
})
