import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const claimants = (text: string) => {
  const { claims, doubtful } = extract(text, { published: '2026-03-15' })
  return [...claims, ...doubtful].sort((a, b) => a.start - b.start).map((c) => c.attributedTo)
}

/** [a text, who states its figures, in text order] */
type Case = [text: string, claimants: (string | null)[]]

describe('who states a figure', () => {
  test.each<Case>([
    ['Mining draws 138 TWh a year, according to Alder Research.', ['Alder Research']],
    ['Mining draws 138 TWh a year, grid operator Tavanir said.', ['Tavanir']],
    ['"We will reach 18 EH/s by June," said chief executive Marit Dahl.', ['Marit Dahl']],
    ['Mining draws 138 TWh a year, researchers at the University of Turin found.', ['University of Turin']],
    [
      'A poll by Torrance Consulting finds 62% of managers use AI. Only 9% of managers do not.',
      ['Torrance Consulting', 'Torrance Consulting'],
    ],
    ['Of the 900 engineers questioned by Embedlab, 62% said they use AI.', ['Embedlab']],
    ['Nearly three in ten manufacturers told Rootstock they use AI.', ['Rootstock']],
  ])('%s', (text, who) => expect(claimants(text)).toEqual(who))

  test('a figure that analysts expected is theirs alone', () =>
    expect(
      claimants('Ionforge said revenue fell to $412 million, below the $430 million analysts expected.'),
    ).toEqual(['Ionforge', 'analysts']))
})

describe('who does not', () => {
  test.each<Case>([
    ["Nvidia's data-centre business brought in $51.2 billion.", [null]],
    ['The report finds that 81% of managers use AI.', [null]],
    ['Revenue came to $26 billion, the company said.', [null]],
    ['A survey for Ionforge shows 62% of managers use AI.', [null]],
  ])('%s', (text, who) => expect(claimants(text)).toEqual(who))
})
