import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/claims/explain.ts'
import { extract } from '../../src/claims/extract.ts'
import { METRICS, type MetricRow } from '../../src/claims/metrics.ts'

const SAID = (METRICS as readonly MetricRow[]).flatMap((m) => m.says.map(([text]) => text))
const CONTEXT = { published: '2026-03-02' }
const all = (text: string) => {
  const { claims, doubtful } = extract(text, CONTEXT)
  return [...claims, ...doubtful]
}
const plain = (c: ReturnType<typeof all>[number], from: number) => [
  c.start - from,
  c.end - from,
  c.quote,
  c.metric,
  c.value,
  c.unit,
  c.comparator,
  c.period,
  c.modality,
]

/** Anything, and whatever trips a scanner up: digits, marks, currency, spaces of all kinds. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '$',
        '1',
        '9,999',
        '.',
        '%',
        ' ',
        '\\u00a0',
        '–',
        'billion',
        'Bitcoin',
        '|',
        '\\n',
        '(',
        ')',
        'said',
        'in',
        '2030',
        '“',
        '”',
        'EH/s',
        'Constructor',
        '__proto__',
        "'s",
        'than',
      ),
      { maxLength: 120 },
    )
    .map((p) => p.join(' ')),
  fc.array(fc.constantFrom(...SAID), { maxLength: 8 }).map((p) => p.join(' ')),
)

test('every quote is the text at its offsets, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const c of all(text)) expect(text.slice(c.start, c.end)).toBe(c.quote)
      for (const q of extract(text).unbound) expect(q.end).toBeGreaterThan(q.start)
    }),
    { numRuns: 300 },
  )
})

test.each(['constructor', '__proto__', 'Constructor'])('"%s" is a word like any other', (word) => {
  const texts = [
    `In May 2025 sales were $5 million; in the same ${word} they rose 5%.`,
    `The 5 ${word} 2025 plant opened on ${word} 5, 2025.`,
    `| Item | Sales in ${word} |\n| --- | --- |\n| Chips | $5 |`,
    `A ${word} of three ${word} months ended in ${word}, 5 ${word}.`,
  ]
  for (const text of texts) for (const { period } of all(text)) expect(period ?? '').toMatch(/^[\dFYQH/-]*$/)
})

test('the same text gives the same claims', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(extract(text, CONTEXT)).toEqual(extract(text, CONTEXT))
    }),
    { numRuns: 60 },
  )
})

/** A paragraph that names nothing and counts nothing. */
const NEUTRAL = [
  'Rain is due in the hills.',
  'The bridge reopened to walkers.',
  'A choir sang in the square.',
]

test.each(SAID)('is read alike with other paragraphs around: %s', (text) => {
  const alone = all(text).map((c) => plain(c, 0))
  for (const before of NEUTRAL) {
    const lead = `${before}\n\n`
    const around = all(`${lead}${text}\n\n${NEUTRAL[0]}`).map((c) => plain(c, lead.length))
    expect(around).toEqual(alone)
  }
})

describe('spelling that means the same', () => {
  const numbers = (text: string) => all(text).map((c) => [c.metric, c.value, c.unit, c.comparator, c.period])
  test.each(SAID)('%s', (text) => {
    const expected = numbers(text)
    expect(numbers(text.normalize('NFC'))).toEqual(expected)
    expect(numbers(text.normalize('NFKC'))).toEqual(expected)
    expect(numbers(text.replaceAll(' ', '\u00a0'))).toEqual(expected)
    expect(numbers(text.replaceAll(' ', '\u2009'))).toEqual(expected)
    expect(numbers(text.replaceAll("'", '’'))).toEqual(expected)
  })
})

test('explain tells number, metric and grounding of a claim, and why a number is none', () => {
  const text = 'Polar Hash mined 341 BTC in May. It polled 1,200 managers.'
  const steps = explain(text, text.indexOf('341'), CONTEXT)
  expect(steps?.map((s) => s.step)).toEqual([
    'number',
    'frames',
    'metric',
    'subject',
    'region',
    'period',
    'claimant',
    'modality',
    'confidence',
  ])
  expect(steps?.find((s) => s.step === 'subject')?.says).toContain('Polar Hash')
  expect(explain(text, text.indexOf('1,200'))?.at(-1)).toEqual({ step: 'not a claim', says: 'sample' })
  expect(explain(text, 0)).toBeNull()
})
