import Big from 'big.js'
import type { Amount, Told } from '../db/schema.ts'

export type { Amount, Told }

/** What tells of what is to come rather than of what was measured. */
export const EXPECTED = ['forecast', 'target'] as const satisfies Told['modality'][]

/** Whether a figure tells of what is to come: set beside what was measured it is an expectation, not a contradiction. */
export const isExpected = ({ modality }: Pick<Told, 'modality'>): boolean =>
  EXPECTED.some((expected) => expected === modality)

/**
 * Half a unit of the last digit that was meant: the decimals written, else the whole number's trailing zeros, though
 * never fewer than two significant digits ("$100,000" may stand for 99,000, not for 90,000).
 */
const roundingStep = (value: string): Big => {
  const [whole = '', fraction] = value.replace('-', '').split('.')
  if (fraction) return new Big(10).pow(-fraction.length).div(2)
  const zeros = whole.match(/0*$/)?.[0].length ?? 0
  return new Big(10).pow(Math.max(0, Math.min(zeros, whole.length - 2))).div(2)
}

const near = (a: string, b: string): boolean => {
  const coarser = roundingStep(a).gt(roundingStep(b)) ? roundingStep(a) : roundingStep(b)
  return new Big(a).minus(b).abs().lte(coarser)
}

/**
 * Whether two amounts can be one figure told with different rounding: 25.65 and 25.7, 119 and 120, but not 25 and 26.
 * Different units or a range against a single value are never the same.
 */
export function sameAfterRounding(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || (a.valueHigh === null) !== (b.valueHigh === null)) return false
  return (
    near(a.value, b.value) && (a.valueHigh === null || b.valueHigh === null || near(a.valueHigh, b.valueHigh))
  )
}

/** Whether the first amount was told with finer rounding than the second. */
export const finer = (a: Amount, b: Amount): boolean => roundingStep(a.value).lt(roundingStep(b.value))

const BELOW = new Set<Told['comparator']>(['lt', 'lte'])
const ABOVE = new Set<Told['comparator']>(['gt', 'gte'])

/**
 * Whether two figures are one told otherwise: the same after rounding, unless one is "over" and the other "under" it.
 * Any other qualifier ("about", "nearly") is a variant.
 */
export const sameFigure = (a: Told, b: Told): boolean =>
  sameAfterRounding(a, b) &&
  !(BELOW.has(a.comparator) && ABOVE.has(b.comparator)) &&
  !(ABOVE.has(a.comparator) && BELOW.has(b.comparator))
