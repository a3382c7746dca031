import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const read = (text: string) =>
  extract(text, { published: '2026-06-02' }).claims.map((c) => [c.quote, c.subject, c.attributedTo ?? null])

describe('whose power it is', () => {
  test.each([
    [
      'what explains a partner does not act',
      'Tarn has signed an agreement with Halden Energy, a power infrastructure company, for 1,920 MW of nuclear energy.',
      [['1,920 MW', 'Tarn', null]],
    ],
    [
      'a price and a size explain one name',
      'Tarn opens Skerry Forge 2, a $3 billion, 280-megawatt (MW) factory near Harwood, North Dakota.',
      [['280-megawatt (MW)', 'Skerry Forge 2', null]],
    ],
    [
      'what is leased belongs to whoever has it',
      "Tarn Digital's total leased capacity has reached 600 MW.",
      [['600 MW', 'Tarn Digital', null]],
    ],
    [
      'what exists does too',
      "Polar Hash will buy power. The plant will complement Halden's existing 1.1 GW portfolio of parks.",
      [['1.1 GW', 'Halden portfolio', null]],
    ],
    [
      'a name that is explained by what it does opens a sentence',
      'Halden, the largest utility in the state, reported that its pipeline has doubled to 17 GW.',
      [
        ['doubled', 'pipeline', 'Halden'],
        ['17 GW', 'Halden pipeline', 'Halden'],
      ],
    ],
    [
      'of several sums each is of whoever gave it',
      'The site was paid for by investment: $4.3 billion from Nvidia, $2.2 billion from Microsoft and $6 billion from AWS.',
      [
        ['$4.3 billion', 'Nvidia', null],
        ['$2.2 billion', 'Microsoft', null],
        ['$6 billion', 'AWS', null],
      ],
    ],
    [
      'one sum is of whoever got it',
      'Halden Mining raised $40 million from Nvidia.',
      [['$40 million', 'Halden Mining', null]],
    ],
    [
      'a broader target names nobody',
      'Telecoms giant Polar Tel Inc plans a data centre, as part of its broader target to scale capacity by up to 500 MW.',
      [['up to 500 MW', 'Polar Tel', 'Polar Tel']],
    ],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

describe('projects say nothing, those who project do', () => {
  test.each([
    [
      'a project is a site',
      'The deals cover two parks: the 185 MW Beekman project in Oulu and the 200 MW Hollis Creek site in Bergen.',
      [
        ['185 MW', 'Beekman', null],
        ['200 MW', 'Hollis Creek', null],
      ],
    ],
    [
      'and so are several',
      'Its pipeline sits at 25 GW of solar PV projects across the US.',
      [['25 GW', 'solar PV projects', null]],
    ],
    [
      'an agency projects what is to come',
      'The agency projects demand will climb to 4,186 billion kilowatt-hours in 2027.',
      [['4,186 billion kilowatt-hours', null, 'The agency']],
    ],
    [
      'be it told behind a comma',
      'By 2030, the IEA projects, data centers will use 945 TWh.',
      [['945 TWh', 'data centers', 'IEA']],
    ],
  ])('%s', (_, text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

describe('what else is told of a campus', () => {
  test.each([
    [
      'those it employs lose no jobs',
      'The project will employ more than 350 workers during construction.',
      [],
    ],
    ['cash that comes in is no profit', 'Net profit rose. Operating cash inflow of $53.7 million.', []],
    [
      'a debt package is lent',
      'Two banks lead a $38 billion debt package for data centers.',
      [['$38 billion', 'investment', 38e9]],
    ],
    [
      'power per rack is drawn by one',
      'Delivering 140 kW per rack across 96 MW of IT capacity, the facility is designed for AI.',
      [
        ['140 kW', 'power_draw', 140_000],
        ['96 MW', 'power_capacity', 96],
      ],
    ],
  ])('%s', (_, text, claims) => {
    expect(extract(text, {}).claims.map((c) => [c.quote, c.metric, Number(c.value)])).toEqual(claims)
  })
})
