import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { shift } from '../../src/claims/quantities/decimal.ts'

const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
/** A decimal with its whole part in groups of three. */
const inGroups = (value: string) => {
  const [whole = '', decimals] = value.split('.')
  return decimals ? `${grouped(whole)}.${decimals}` : grouped(whole)
}

/** Sentences about one figure, and the ways to write it: all must be read as the same claim. `tenths` counts tenths of the first form's unit. */
const WRITTEN: [
  string,
  (figure: string) => string,
  { metric: string; unit: string; low: number; high: number },
  (tenths: string) => string[],
][] = [
  [
    'billions of dollars',
    (f) => `The company's revenue came to ${f} in 2025.`,
    { metric: 'revenue', unit: 'USD', low: 10, high: 5000 },
    (v) => [
      `$${v} billion`,
      `$${v}bn`,
      `$${v}B`,
      `US$${v} billion`,
      `USD ${v} billion`,
      `${v} billion dollars`,
      `$${inGroups(shift(v, 3))} million`,
      `$${inGroups(shift(v, 9))}`,
    ],
  ],
  [
    'euros',
    (f) => `The company's revenue came to ${f} in 2025.`,
    { metric: 'revenue', unit: 'EUR', low: 10, high: 5000 },
    (v) => [`€${v} million`, `€${v}m`, `EUR ${v} million`, `${v} million euros`, `€${inGroups(shift(v, 6))}`],
  ],
  [
    'percent',
    (f) => `Riot's hashrate rose ${f} in March.`,
    { metric: 'percent_change', unit: '%', low: 10, high: 900 },
    (v) => [`${v}%`, `${v} %`, `${v} percent`, `${v} per cent`, `${v}pc`],
  ],
  [
    'power',
    (f) => `The miner energized ${f} of capacity at its Texas site.`,
    { metric: 'power_capacity', unit: 'MW', low: 100, high: 9000 },
    (v) => [
      `${v} MW`,
      `${v}MW`,
      `${v} megawatts`,
      `${v}-megawatts`,
      `${shift(v, -3)} GW`,
      `${shift(v, -3)} gigawatts`,
    ],
  ],
  [
    'hashrate',
    (f) => `Polar Hash ended May with an operational hashrate of ${f}.`,
    { metric: 'company_hashrate', unit: 'EH/s', low: 10, high: 900 },
    (v) => [
      `${v} EH/s`,
      `${v}EH/s`,
      `${v} exahashes per second`,
      `${v} exahash`,
      `${inGroups(shift(v, 3))} PH/s`,
    ],
  ],
  [
    'efficiency',
    (f) => `The fleet runs at an efficiency of ${f}.`,
    { metric: 'energy_efficiency', unit: 'J/TH', low: 100, high: 500 },
    (v) => [`${v} J/TH`, `${v}J/TH`, `${v} joules per terahash`],
  ],
  [
    'power prices',
    (f) => `The miner pays ${f} for its electricity.`,
    { metric: 'electricity_price', unit: 'USD/kWh', low: 20, high: 200 },
    (v) => [
      `${v} cents per kWh`,
      `${v} cents per kilowatt-hour`,
      `${v}¢/kWh`,
      `$${shift(v, -2)} per kWh`,
      `$${shift(v, -2)}/kWh`,
      `$${shift(v, 1)} per MWh`,
    ],
  ],
  [
    'bitcoins',
    (f) => `Polar Hash mined ${f} in May.`,
    { metric: 'btc_production', unit: 'BTC', low: 10, high: 9000 },
    (v) => [`${v} BTC`, `${v} bitcoin`, `${v} bitcoins`, `₿${v}`],
  ],
  [
    'milliseconds',
    (f) => `The chip answers with a latency of ${f}.`,
    { metric: 'latency', unit: 'ms', low: 10, high: 9000 },
    (v) => [`${v} ms`, `${v}ms`, `${v} milliseconds`, `${shift(v, -3)} seconds`, `${shift(v, -3)} s`],
  ],
]

const read = (text: string) => {
  const { claims, doubtful } = extract(text, { published: '2026-06-02' })
  return [...claims, ...doubtful].map(({ metric, value, unit, comparator }) => ({
    metric,
    value,
    unit,
    comparator,
  }))
}

describe('a value written anew is the same claim', () => {
  test.each(WRITTEN)('%s', (_, sentence, { metric, unit, low, high }, forms) => {
    fc.assert(
      fc.property(fc.integer({ min: low, max: high }), (tenths) => {
        const written = forms(shift(String(tenths), -1))
        const [first] = read(sentence(written[0] ?? ''))
        expect(first).toMatchObject({ metric, unit, comparator: 'eq' })
        for (const form of written) expect([form, read(sentence(form))]).toEqual([form, [first]])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a claim read, printed and read again', () => {
  test.each(WRITTEN)('%s', (_, sentence, { low, high }, forms) => {
    fc.assert(
      fc.property(fc.integer({ min: low, max: high }), (tenths) => {
        const [claim] = read(sentence(forms(shift(String(tenths), -1))[0] ?? ''))
        const printed = claim?.unit === '%' ? `${claim.value}%` : `${claim?.value} ${claim?.unit}`
        expect(read(sentence(printed))).toEqual([claim])
      }),
      { numRuns: 40 },
    )
  })
})
