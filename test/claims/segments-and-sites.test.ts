import { describe, expect, test } from 'vitest'
import { subjects } from './reading.ts'

type Case = [text: string, subjects: (string | null)[]]

describe('a part of a firm', () => {
  test.each<Case>([
    [
      'Halden Corp reported on Tuesday. Its sales rose 18%, led by Data Center revenue of $3.5 billion.',
      ['Halden sales', 'Halden Data Center'],
    ],
    [
      'Orbis Inc had revenue of $9 billion. The Client segment shrank most, reporting revenue of $998 million.',
      ['Orbis', 'Orbis Client segment'],
    ],
    [
      'Orbis Inc had revenue of $9 billion. The Storage division shrank most. It posted a loss of $20 million.',
      ['Orbis', 'Orbis Storage division'],
    ],
    [
      'Orbis Inc has a storage segment. This segment now accounts for 40% of its sales.',
      ['Orbis storage segment: sales'],
    ],
    ['Revenue breakdown: Gaming, $1.6 billion; Auto, $200 million.', ['Gaming', 'Auto']],
    // one that another firm is named with, and a word that is no part of any
    ['Orbis Inc reported. Tarn Corp had data center revenue of $2 billion.', ['Tarn data center']],
    ['Orbis Inc reported. The newcomer had revenue of $2 billion.', ['Orbis']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('a site named before', () => {
  test.each<Case>([
    [
      'Halden Corp bought a mine. The turnkey mine in Hamar, Norway is expected to add 1.4 EH/s. In spring the mine should reach 2.4 EH/s.',
      ['turnkey mine in Hamar, Norway', 'turnkey mine in Hamar'],
    ],
    [
      'Halden Corp leased a site near Oulu. Once the site is at full capacity it will hold 70,000 machines.',
      ['Halden site near Oulu'],
    ],
    [
      'Halden Corp leased a site near Oulu. The Miami-based company said power at the site will cost $0.042/kWh.',
      ['Halden site near Oulu'],
    ],
    ['The mine in Hamar, where Tarn Corp once ran rigs, drew 30 megawatts.', ['mine in Hamar']],
    // a country that has a hash rate of its own, a list of places
    ['In Asia, Norway has few rivals. Norway has 14 EH/s.', ['Norway']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('what is expected to move', () => {
  test.each<Case>([
    ['Verity Research sees the gallium chip market contracting to $2.7 billion in 2026.', ['gallium chip']],
    ['The grid expects use in the data centre industry to increase to 6 TWh.', ['data centre industry']],
    [
      'Verity Research expects power use of cement works to climb from 2.5 TWh to 6 TWh.',
      ['cement works', 'cement works'],
    ],
    // an amount that is expected, and one that is given to someone
    ['Halden Corp expects revenue of $31 million.', ['Halden']],
    ['Halden Corp expects to reach 31 EH/s.', ['Halden']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('labels', () => {
  test.each<Case>([
    ['Heron 3 (Kite architecture, 2022): edge platform, up to 275 TOPS at full power.', ['Heron 3']],
    ['Leading region: Asia Pacific, 39.5% market share', ['Asia Pacific']],
    ['CY2025 bitcoin mined: 6,005 BTC', [null]],
    ['Calendar year-to-date bitcoin mined: 4,157 BTC', [null]],
    ['Halden Corp, target: 31 EH/s', ['Halden']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

test('a source that "according to" names does nothing itself', () =>
  expect(
    subjects(
      'According to the Kestrel Post, Halden Corp, which sold two mines, plans to lease up to 16 megawatts.',
    ),
  ).toEqual(['Halden']))
