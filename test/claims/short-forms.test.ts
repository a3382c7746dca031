import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { subjects } from './reading.ts'

describe('a firm named in full and then cut short is one subject', () => {
  test.each([
    ['Halden Power mined 31 BTC in May. Halden held 612 BTC.', 'Halden Power'],
    ['In May Halden mined 31 BTC. Halden Power held 612 BTC.', 'Halden Power'],
    ['Halden AI counts 31 million users. Halden expects to have 40 million users.', 'Halden AI'],
    ['Halden Power Corp. mined 31 BTC. On Friday Halden held 612 BTC.', 'Halden Power'],
    ['Halden Power (OSE: HALD) mined 31 BTC. On Friday HALD held 612 BTC.', 'Halden Power'],
    ['Halden Power (“HP1”) mined 31 BTC. On Friday HP1 held 612 BTC.', 'Halden Power'],
    ['Nordic Hash Pool Mining (NHPM) held 31 BTC. NHPM mined 12 BTC.', 'Nordic Hash Pool Mining (NHPM)'],
    ['Arden and Halden Digital Holdings grew. Halden Digital held 612 BTC.', 'Halden Digital Holdings'],
  ])('%s', (text, firm) => {
    for (const subject of subjects(text)) expect(subject).toBe(firm)
  })

  test('what is told of it is told of the firm in full', () =>
    expect(subjects('Halden Power will grow. On Friday Halden shares fell 3.8%.')).toEqual([
      'Halden Power shares',
    ]))

  test('also where it speaks', () =>
    expect(
      extract('Halden Power grew. Halden said it held 612 BTC.').claims.map((c) => c.attributedTo),
    ).toEqual(['Halden Power']))
})

describe('what only begins alike stays apart', () => {
  test.each([
    ['two firms', 'Halden Power and Halden Mining grew. On Friday Halden held 612 BTC.', 'Halden'],
    ['a town', 'Halden Power grew. A hall in Halden has a capacity of 12 MW.', 'Halden'],
    ['a name the gazetteer knows', 'Meta Compute is new. Meta had revenue of $47 billion.', 'Meta'],
    ['a coin', 'Bitcoin Halls Mining grew. Bitcoin traded at $91,000.', 'Bitcoin'],
    ['a headline', 'Nscale Secures Funds\n\nOn Friday Nscale had revenue of $2 million.', 'Nscale'],
  ])('%s', (_, text, subject) => {
    const [read] = subjects(text)
    expect(read?.startsWith(subject)).toBe(true)
    expect(read).not.toMatch(/Power|Mining|Compute|Secures/)
  })
})
