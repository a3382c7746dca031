import { describe, expect, test } from 'vitest'
import { subjects } from './reading.ts'

type Case = [text: string, subjects: (string | null)[]]

describe('who follows whom', () => {
  test.each<Case>([
    [
      'Kelvar Corp came first with revenue of $3 billion, followed by Norsk Chip with $2 billion, down 2% for a 5% share.',
      ['Kelvar', 'Norsk Chip', 'Norsk Chip', 'Norsk Chip'],
    ],
    [
      'Vardo, Torsk, Nexil and Pelmo followed with revenues of $379 million, $372 million, $363 million and $345 million, respectively.',
      ['Vardo', 'Torsk', 'Nexil', 'Pelmo'],
    ],
    ['Tarn Corp rose 8%, while Glasswerk Inc reported a busy year, up 6%.', ['Tarn', 'Glasswerk']],
    ['Russia is behind Norway with an 11% share of the hash rate.', ['Russia']],
    // no list of names opens here
    ['Together, Torsk Corp and Pelmo Corp had revenue of $2 billion.', ['Torsk Corp and Pelmo Corp']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('what they are of a whole', () => {
  test.each<Case>([
    ['Applications in the queue are many. More than 70% of them are solar farms.', ['solar farms']],
    ['Applications in the queue are many, 70% of them solar farms.', ['solar farms']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('what only points to a name', () => {
  test.each<Case>([
    ['The kit is built round the Kite-8L NPU, a chip that delivers 13 TOPS.', ['Kite-8L NPU']],
    [
      'Tarn Corp expects revenue of $5 billion. The Austin, Texas-based company had revenue of $1.4 billion in spring.',
      ['Tarn', 'Tarn'],
    ],
    ["Tarn Corp.'s market share was 18.8%.", ['Tarn']],
    ["Tarn Corp.'s market share in the foundry business was 18.8%.", ['Tarn']],
    [
      'Ki Yung of Tarn Corp noted that Chinese mining pools have 55% of the hash rate.',
      ['Chinese mining pools'],
    ],
    // one of many, and a chip that is named by itself
    ['A Texas-based company had revenue of $1.4 billion in spring.', ['Texas-based company']],
    ['That mine has 31 MW of power.', ['mine']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('lists of names and brackets', () => {
  test.each<Case>([
    [
      'Amber Corp, Birk Corp, Dale Corp and Cedar Corp spent a combined $129 billion on capex.',
      ['Amber Corp, Birk Corp, Dale Corp and Cedar Corp'],
    ],
    [
      'According to Verity, Amber Corp and Birk Corp spent a combined $129 billion on capex.',
      ['Amber Corp and Birk Corp'],
    ],
    ['It was said on Monday that Amber Corp is leading a round of $300 million for Tarn Corp.', ['Tarn']],
    ['Amber Corp invested $300 million into building new halls in the state.', ['Amber']],
    ["Cairn's CX-3 has 44 GB of memory.", ['CX-3']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

test('a clause that goes on behind a bracket takes no names from before it', () =>
  expect(
    subjects(
      'Amber Corp reported more Vidda use (9 million users) and Dale Cloud growth (+34% to $15.2 billion), raising its 2026 capex to $93 billion.',
    ).at(-1),
  ).toBe('Amber'))

describe('sentences turned about', () => {
  test.each<Case>([
    ['Leading the pack was Halden Corp, with revenue of $125 million.', ['Halden']],
    ['Trailing behind is Tarn Corp, with a market share of 7.7%.', ['Tarn']],
    // a sum led by no one, and a participle that goes on
    ['The following year was weak, with revenue of $125 million at Halden Corp.', ['Halden']],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('who only said so, or was only valued', () => {
  test.each<Case>([
    [
      'Stock of storage rose to 16 gigawatts in spring, according to a new report from Kestrel, a brokerage. Almost 6.5 GW is under construction.',
      ['storage', 'storage'],
    ],
    [
      'Ferro Corp led the round, valuing Halden Corp at $14 billion. No lab has raised more, and at about $14 billion the valuation is high.',
      ['Halden', 'Halden'],
    ],
    [
      'A survey of 424 IT managers tells of interest in AI, though only 17% have left the pilot stage.',
      ['IT managers: have left the pilot stage'],
    ],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})
