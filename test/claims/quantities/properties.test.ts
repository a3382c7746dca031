import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueIn } from '../../../src/claims/quantities/convert.ts'
import { findQuantities } from '../../../src/claims/quantities/find.ts'
import type { Quantity } from '../../../src/claims/types.ts'

const PIECES = [
  '$',
  '€',
  'US$',
  '£5',
  '1,250',
  '3.5',
  '40',
  '2025',
  '7½',
  '1/4',
  '%',
  ' percent',
  ' bn',
  ' million',
  'k',
  ' MW',
  ' EH/s',
  ' per kWh',
  ' a day',
  '-',
  '–',
  ' to ',
  ' and ',
  ' in ',
  ' of ',
  'between ',
  'from ',
  'up to ',
  'about ',
  'more than ',
  'half a ',
  'two hundred',
  'doubled',
  'one',
  ' (',
  ')',
  ', ',
  '. ',
  '\n',
  ' ',
  'fell ',
  'Hut 8',
  'H100',
  '~',
  '+',
  '"',
  '’',
  '\u00a0',
  '١٢',
  '万',
  'Kč',
  ' cents',
  'minus ',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
)

/** Sentences whose figures stand alone, with the words that could join them to a neighbour left out. */
const SENTENCES = [
  'Output reached 4.2 EH/s by spring.',
  'The plant draws about 250 MW.',
  'Prices fell 12% over the year.',
  'It raised $30–50 million from two funds.',
  'One in five firms use it.',
  'Power costs 5 cents a kWh there.',
  'Shipments more than doubled.',
  'Revenue was €1.7bn.',
  'The chip answers in under 20 ms.',
]
const sentence = fc.constantFrom(...SENTENCES)

const meaning = ({ value, valueHigh, unit, comparator, moved, kind }: Quantity) => ({
  value,
  valueHigh,
  unit,
  comparator,
  moved,
  kind,
})

describe('findQuantities, whatever the text', () => {
  it('quotes the text it read, in order and without overlap', () => {
    fc.assert(
      fc.property(text, (t) => {
        let end = 0
        for (const q of findQuantities(t)) {
          expect(q.start).toBeGreaterThanOrEqual(end)
          expect(q.end).toBeGreaterThan(q.start)
          expect(q.end).toBeLessThanOrEqual(t.length)
          end = q.end
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives canonical decimals', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const q of findQuantities(t))
          for (const value of [q.value, q.valueHigh ?? '0'])
            expect(value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      }),
      { numRuns: 1500 },
    )
  })

  it.each(['constructor', '__proto__', 'Constructor', 'toString'])(
    '"%s" is no currency, scale or unit',
    (word) => {
      for (const t of [
        `${word}$5`,
        `${word} 5`,
        `5 ${word}`,
        `5 per ${word}`,
        `5 to ${word} 7`,
        `${word} of 5`,
      ])
        for (const { currency, unit } of findQuantities(t))
          expect([undefined, 'USD']).toEqual(expect.arrayContaining([currency, unit]))
    },
  )

  it('is deterministic', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(findQuantities(t)).toEqual(findQuantities(t))
      }),
    )
  })
})

describe('findQuantities, however a sentence is set', () => {
  const settings: [string, (s: string) => string][] = [
    ['no-break spaces', (s) => s.replaceAll(' ', '\u00a0')],
    ['thin spaces', (s) => s.replaceAll(' ', '\u2009')],
    ['narrow no-break spaces', (s) => s.replaceAll(' ', '\u202f')],
    ['decomposed', (s) => s.normalize('NFD')],
    ['composed', (s) => s.normalize('NFC')],
    ['curly quotes round it', (s) => `“${s}”`],
    ['straight quotes round it', (s) => `"${s}"`],
  ]
  const more = [
    'Cena je 590 Kč, tedy 1 250 zł.',
    'The "much more" than $100 million plant.',
    'It paid 2.5 million złotych.',
  ]
  it.each(settings)('reads the same with %s', (_, set) => {
    for (const s of [...SENTENCES, ...more])
      expect(findQuantities(set(s)).map(meaning)).toEqual(findQuantities(s).map(meaning))
  })

  it('reads the same among other sentences', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 4 }),
        sentence,
        fc.array(sentence, { maxLength: 4 }),
        (before, s, after) => {
          const head = before.length ? `${before.join(' ')} ` : ''
          const whole = `${head}${s}${after.length ? ` ${after.join(' ')}` : ''}`
          const inside = findQuantities(whole).filter(
            (q) => q.start >= head.length && q.end <= head.length + s.length,
          )
          const alone = findQuantities(s)
          expect(inside.map((q) => [q.start - head.length, meaning(q)])).toEqual(
            alone.map((q) => [q.start, meaning(q)]),
          )
        },
      ),
    )
  })

  it('reads what it would print again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('MW', 'EH/s', '%', 'GB', 'J/TH', 'ms', 'BTC'),
        (whole, thousandths, unit) => {
          const value = String(Number(`${whole}.${String(thousandths).padStart(3, '0')}`))
          const [q, ...rest] = findQuantities(`It came to ${value} ${unit} then.`)
          expect(rest).toEqual([])
          expect(q && { value: q.value, unit: q.unit }).toEqual({ value, unit })
        },
      ),
    )
  })
})

describe('valueIn', () => {
  const cases: [string, string, string | null][] = [
    ['1.7 GW', 'MW', '1700'],
    ['25 PH/s', 'EH/s', '0.025'],
    ['220.436 million terahashes per second', 'EH/s', '220.436'],
    ['29,000 MWh', 'TWh', '0.029'],
    ['17.52 terawatt-hours a year', 'TWh', '17.52'],
    ['$45 per MWh', 'USD/kWh', '0.045'],
    ['¢5/kWh', 'USD/kWh', '0.05'],
    ['€0.12 per kWh', 'USD/kWh', '0.12'],
    ['$0.50 per 1K tokens', 'USD/Mtoken', '500'],
    ['0.24 seconds', 'ms', '240'],
    ['80 TB/s', 'GB/s', '80000'],
    ['500 MB', 'GB', '0.5'],
    ['1.2 PFLOPS', 'TOPS', '1200'],
    ['10 kilowatts', 'W', '10000'],
    ['two-thirds', '%', '66.6666666667'],
    ['half', 'x', '0.5'],
    ['370 bps', '%', '3.7'],
    ['40 MW', 'EH/s', null],
    ['$40', 'MW', null],
    ['40%', 'USD', null],
  ]
  it.each(cases)('%s in %s is %s', (quote, unit, expected) => {
    const [q] = findQuantities(quote)
    expect(q && (valueIn(q, unit)?.value ?? null)).toBe(expected)
  })
})
