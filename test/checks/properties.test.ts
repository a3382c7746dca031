import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checks/within-text.ts'
import { claimsIn, type Told } from './claims.ts'

const amount = fc.double({ min: 10, max: 100_000, noNaN: true })
const decimals = fc.integer({ min: 0, max: 2 })
const written = (value: number, places: number): string => value.toFixed(places)

function statuses(
  from: string,
  to: string,
  rate: string,
  metric: 'percent_change' | 'cagr',
  years: number,
): string[] {
  const text = `It went from $${from} million in 2020 to $${to} million in ${2020 + years}, a rise of ${rate}% at that rate.`
  const told: Told[] = [
    [`$${from} million`, 'revenue', `${from}`, { period: '2020' }],
    [`$${to} million`, 'revenue', `${to}`, { period: `${2020 + years}` }],
    [`${rate}%`, metric, rate],
  ]
  return checkText({ text, claims: claimsIn(text, told) }, { all: true }).map((f) => f.status)
}

describe('whatever the figures', () => {
  it('never flags a growth that is true of the unrounded figures, however each is rounded', () => {
    fc.assert(
      fc.property(amount, amount, decimals, decimals, decimals, (from, to, a, b, c) => {
        const change = (to / from - 1) * 100
        fc.pre(Math.abs(change) < 100_000)
        expect(statuses(written(from, a), written(to, b), written(change, c), 'percent_change', 1)).toEqual([
          'consistent',
        ])
      }),
    )
  })

  it('never flags a yearly rate that is true of the unrounded figures, counted over all years or one less', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 2, max: 15 }),
        fc.boolean(),
        decimals,
        (from, to, years, fewer, c) => {
          const rate = ((to / from) ** (1 / (fewer ? years - 1 : years)) - 1) * 100
          expect(statuses(written(from, 1), written(to, 1), written(rate, c), 'cagr', years)).toEqual([
            'consistent',
          ])
        },
      ),
    )
  })

  it('always flags a growth half as large again, where rounding cannot hide it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.2, max: 20, noNaN: true }), (times) => {
        const wrong = written((times - 1) * 150, 1)
        const [status] = statuses('1234.56', written(1234.56 * times, 2), wrong, 'percent_change', 1)
        expect(status).toBe('changes_message')
      }),
    )
  })

  it('gives the same findings twice', () => {
    fc.assert(
      fc.property(amount, amount, amount, (from, to, rate) => {
        const once = () => statuses(written(from, 1), written(to, 1), written(rate, 1), 'percent_change', 4)
        expect(once()).toEqual(once())
      }),
    )
  })
})
