import type { ExtractedClaim } from '../claims/types.ts'
import { decimal } from '../lib/decimal.ts'
import { sameThing } from './endpoints.ts'
import type { Check } from './finding.ts'
import { spanOf } from './period.ts'
import { endpoint, input } from './reading.ts'

/** Powers of ten that separate units and scale words taken for one another: kilo and mega, million and billion, TH and EH. */
const SLIPS = [3, 6, 9]

/** Of claims with the same digits, only so many are remembered. */
const MOST_ALIKE = 20

/** One thing in one text stated twice with the same digits but another magnitude. */
export const unitSlip: Check = ({ claims }) => {
  const seen = new Map<string, number[]>()
  return claims.flatMap((b, j) => {
    const digits = decimal(b.value)?.c
    if (!digits || digits.length < 2 || b.subject === null || b.valueHigh !== null) return []
    const key = `${b.metric} ${b.unit} ${digits.join('')}`
    const alike = seen.get(key) ?? []
    const i = alike.find((k) => isSlip(claims[k] as ExtractedClaim, b))
    if (alike.length < MOST_ALIKE) seen.set(key, [...alike, j])
    const a = i === undefined ? undefined : claims[i]
    if (!a || i === undefined) return []
    return [
      {
        rule: 'unit_slip',
        status: 'changes_message',
        stated: b.quote,
        expected: `"${a.quote}", or the other way round`,
        explanation: `"${b.quote}" and "${a.quote}" have the same digits for the same thing but differ by a factor of ${factor(a, b)}: one unit or scale word is likely a slip.`,
        claims: [j, i],
        inputs: [b, a].map((c) => input(c, endpoint(c) ?? { low: null, high: null })),
      },
    ]
  })
}

/** Two claims with the same digits are of one thing and time, and their magnitudes differ as units do. */
function isSlip(a: ExtractedClaim, b: ExtractedClaim): boolean {
  const apart = Math.abs((decimal(a.value)?.e ?? 0) - (decimal(b.value)?.e ?? 0))
  if (!SLIPS.includes(apart) && !(a.metric === 'electricity_price' && apart === 2)) return false
  return spanOf(a.period)?.to === spanOf(b.period)?.to && sameThing(a, b)
}

const factor = (a: ExtractedClaim, b: ExtractedClaim): string => {
  const [x, y] = [Number(a.value), Number(b.value)]
  return (10 ** Math.round(Math.abs(Math.log10(x / y)))).toLocaleString('en')
}
