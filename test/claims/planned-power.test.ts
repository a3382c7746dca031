import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const told = (text: string) =>
  extract(text, { published: '2026-06-02' }).claims.map((c) => [c.quote, c.period, c.modality])

describe('power that is still to come', () => {
  test.each([
    [
      'what is built is not there yet',
      'Tarn has broken ground on an 80 MW data center near Oulu. Halden recently began construction of a 2.3 GW campus in Texas.',
      [
        ['80 MW', null, 'target'],
        ['2.3 GW', null, 'target'],
      ],
    ],
    [
      'and is told apart from what runs',
      'The deal has brought 75 MW of fuel cells into service, with a further 30 MW under construction.',
      [
        ['75 MW', null, 'reported'],
        ['30 MW', null, 'target'],
      ],
    ],
    [
      'money is raised to enlarge a site',
      'Tarn secured financing from Alder Bank to expand its Nairobi data center by 20 MW.',
      [['20 MW', null, 'target']],
    ],
    [
      'but what helped to enlarge it has done so',
      'The loan helped Tarn to expand its campus to 40 MW.',
      [['40 MW', null, 'reported']],
    ],
    [
      'what exists is part of no plan',
      'The park is expected to open in 2027 and adds to its existing 1.1 GW portfolio. It will be the largest of its more than 11 GW operating across the country.',
      [
        ['1.1 GW', null, 'reported'],
        ['more than 11 GW', null, 'reported'],
      ],
    ],
    [
      'a share of what is planned is a fact',
      'Leasing stood at 79% of the planned capacity.',
      [['79%', null, 'reported']],
    ],
    [
      'and so is one of those who aim at something',
      'Of that load, 77% comes from data centers aiming to connect to the grid by 2030.',
      [['77%', null, 'reported']],
    ],
    [
      'or one told beside what is built',
      'Vacancy is at a record low of 2.3%, with 8 GW of capacity under construction.',
      [
        ['2.3%', null, 'reported'],
        ['8 GW', null, 'target'],
      ],
    ],
    [
      'but those who aim at it themselves await it',
      'Some 12% of the load aims to connect by 2030.',
      [['Some 12%', '2030', 'forecast']],
    ],
    [
      'what is set to happen is expected',
      'Norway leads, with data centres set to drive 48% of demand growth.',
      [['48%', null, 'forecast']],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe('the time of works is not that of power', () => {
  test.each([
    [
      'ground is broken before a campus runs',
      'Tarn plans to break ground in September 2026 on Skerry, a 280 MW campus in Texas.',
      [['280 MW', null, 'target']],
    ],
    [
      'construction starts before it ends',
      'The developer would start construction in early 2027 on a 4.5 GW campus.',
      [['4.5 GW', null, 'forecast']],
    ],
    [
      'when it is completed counts',
      'Construction of the 90 MW hall is expected to be completed in 2027.',
      [['90 MW', '2027', 'forecast']],
    ],
    [
      'the first part is ready before the whole',
      'Tarn and Halden plan reactors providing up to 500 MW, with the first unit to come online in 2030.',
      [['up to 500 MW', null, 'target']],
    ],
    [
      'when a plan was told is not when it comes true',
      'In January 2026, Tarn announced that it would build a 400 MW data center campus in Texas.',
      [['400 MW', null, 'forecast']],
    ],
    [
      'when a plan was to come true is',
      'In 2023 Tarn aimed at 40 MW by 2025.',
      [['40 MW', '2025', 'reported']],
    ],
    [
      'nor is when something was told its time',
      'The cost to mine one bitcoin rose 13% to $55,950 in the first quarter of 2026, Halden reported earlier this month.',
      [
        ['13%', '2026-Q1', 'change'],
        ['$55,950', '2026-Q1', 'reported'],
      ],
    ],
    [
      'nor is that of a sentence above, which is no heading',
      'Tarn restarts a reactor. Targeted online 2028.\nHalden bought a site for $650 million.',
      [['$650 million', null, 'reported']],
    ],
    [
      'what a sentence says of the figure before is of its time',
      'By 2022, data centers in the US were consuming 200 TWh per year. This corresponded to just over 4% of total electricity demand.',
      [
        ['200 TWh per year', '2022', 'reported'],
        ['just over 4%', '2022', 'reported'],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})
