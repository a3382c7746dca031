import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const times = (text: string, published = '2026-05-20') =>
  extract(text, { published }).claims.map((c) => [c.quote, c.period])

describe('a time told once for what goes on from it', () => {
  test.each([
    [
      'by the line above a list',
      'Bitcoin mining in 2024-2025 by numbers:\n- Used 173 TWh of electricity\n- Emitted 86 megatons of carbon',
      [
        ['173 TWh', '2024/2025'],
        ['86 megatons of carbon', '2024/2025'],
      ],
    ],
    [
      'but not the day a thing came out, above a list of what it has',
      'Our test runs on a laptop released in late 2025:\n- NPU: 45 TOPS',
      [['45 TOPS', null]],
    ],
    [
      'where a change has led',
      'Funding picked up in the first quarter. Funding to AI firms more than doubled in that quarter to $24 billion.',
      [
        ['more than doubled', '2026-Q1'],
        ['$24 billion', '2026-Q1'],
      ],
    ],
    [
      'the rest of a series',
      'Nuclear accounted for 35% of the power supply in 2025, with the remaining 19% from hydro, 18% from biomass, 16% from wind.',
      [
        ['35%', '2025'],
        ['19%', '2025'],
        ['18%', '2025'],
        ['16%', '2025'],
      ],
    ],
    [
      'a sentence that begins with "meanwhile"',
      'Texas had 34% of the hash rate in December 2025. Meanwhile, Georgia had 12% of the hash rate.',
      [
        ['34%', '2025-12'],
        ['12%', '2025-12'],
      ],
    ],
    [
      'past an aside between dashes',
      'Halden closed a $122 billion funding round on March 31, 2026 — the largest ever — at a valuation of $852 billion.',
      [
        ['$122 billion', '2026-03-31'],
        ['$852 billion', '2026-03-31'],
      ],
    ],
    [
      'for what another says of the same',
      'The market will be worth $17.8 billion by 2036, Verity says; Norsk Research says $18.1 billion.',
      [
        ['$17.8 billion', '2036'],
        ['$18.1 billion', '2036'],
      ],
    ],
    [
      'not for what another says of more',
      'The market will be worth $17.8 billion by 2036, Verity says. Norsk Research says $18.1 billion of revenue went to Tarn.',
      [
        ['$17.8 billion', '2036'],
        ['$18.1 billion', null],
      ],
    ],
    [
      'with a step back that opens the next sentence',
      'In 2023 mining took 4.2% of the power. The year before it had taken 3.1% of the power.',
      [
        ['4.2%', '2023'],
        ['3.1%', '2022'],
      ],
    ],
    [
      'at the head of what a report states',
      'The report states that in April, the network grew by 2 EH/s, averaging 811 EH/s.',
      [['811 EH/s', '2026-04']],
    ],
  ])('%s', (_, text, expected) => {
    expect(times(text).filter(([q]) => q !== '2 EH/s')).toEqual(expected)
  })
})
