import type { Quantity } from '../types.ts'
import { over, shift, times } from './decimal.ts'
import { type Dimension, type Unit, unitOfSymbol } from './units.ts'

/** Amounts of one dimension and, where stated, of one denominator. */
export interface Converted {
  value: string
  valueHigh?: string | undefined
}

/** What a unit counts, and for how much of what: "USD/PH/s/day" and "J/TH" have a denominator, hashrates keep their "/s". */
interface Halves {
  numerator: string
  denominator: string | undefined
  /** The numerator's unit, where it is one of ours. */
  unit: Unit | undefined
}

/** Units are put together from tables, hence few: each is parted once. */
const parted = new Map<string, Halves>()

function halves(unit: string): Halves {
  const known = parted.get(unit)
  if (known) return known
  const whole = unitOfSymbol(unit)
  const cut = whole ? -1 : unit.indexOf('/')
  const numerator = cut < 0 ? unit : unit.slice(0, cut)
  const found = {
    numerator,
    denominator: cut < 0 ? undefined : unit.slice(cut + 1),
    unit: whole ?? unitOfSymbol(numerator),
  }
  parted.set(unit, found)
  return found
}

/** What an amount is to be multiplied with, and then divided by. */
type Factor = readonly [string, string]
const SAME: Factor = ['1', '1']
const HUNDREDFOLD: Factor = ['100', '1']
const HUNDREDTH: Factor = ['0.01', '1']

/** Factor between denominators of one dimension ("MWh" → "kWh" 0.001: a price per MWh is that much per kWh). */
function denominatorFactor(from: string, to: string): Factor | null {
  if (from === to) return SAME
  if ((from === 'Ktoken' || from === 'token') && to === 'Mtoken')
    return [from === 'token' ? '1000000' : '1000', '1']
  const [a, b] = [unitOfSymbol(from) ?? hash(from), unitOfSymbol(to) ?? hash(to)]
  return a && b && a.dimension === b.dimension ? [b.factor, a.factor] : null
}

/** "TH" in "J/TH" is a number of hashes, "TH/s/day" a day of a hashrate: both scale as a hashrate does. */
function hash(symbol: string): Unit | undefined {
  const [prefixed] = /^[kMGTPEZ]H(?=$|\/s\/day$)/.exec(symbol) ?? []
  return prefixed ? unitOfSymbol(`${prefixed}/s`) : undefined
}

const isCount = (unit: string): boolean =>
  unit === 'count' || unit === 'x' || unit === 'tokens' || unit === 'BTC'

/**
 * The quantity's value in a metric's unit, converted exactly ("1.7 GW" in MW is "1700"; fractions and percent convert
 * too), or null if it measures something else. A bare number fits any unit, its unit being implied by the context. A
 * denominator only one side states is taken as implied ("$38" as USD/PH/s/day, "17 TWh a year" as TWh); money stays in its currency.
 */
export function valueIn(quantity: Quantity, unit: string): Converted | null {
  const { numerator, denominator, unit: target } = halves(unit)
  let factor = SAME
  if (quantity.currency !== undefined) {
    // a metric in USD takes every state's money; its value is then in that currency
    if (numerator !== quantity.currency && !(numerator === 'USD' && quantity.dimension === 'money'))
      return null
  } else if (quantity.dimension === 'fraction') {
    const stated = quantity.unit === '%'
    if (numerator === '%') factor = stated ? SAME : HUNDREDFOLD
    else if (numerator === 'x' || numerator === 'count') factor = stated ? HUNDREDTH : SAME
    else return null
  } else if (quantity.dimension !== undefined) {
    const stated = halves(quantity.unit ?? '')
    // a watt for a terahash a second is a joule for a terahash
    const own = quantity.per === 'TH' ? unitOfSymbol(stated.numerator.replace('W', 'J')) : stated.unit
    if (numerator === '%' && quantity.dimension === 'points') factor = [own?.factor ?? '1', '1']
    else if (!own || !target || own.dimension !== target.dimension) {
      if (own?.symbol !== numerator) return null
    } else factor = [own.factor, target.factor]
  } else if (quantity.per === undefined && !isCount(numerator) && quantity.kind === 'quantity') return null
  if (quantity.per !== undefined && denominator !== undefined) {
    const per = denominatorFactor(quantity.per, denominator)
    if (per === null) return null
    if (per !== SAME) factor = [times(factor[0], per[0]), times(factor[1], per[1])]
  }
  if (factor[0] === factor[1]) return quantity
  return {
    value: scaled(quantity.value, factor),
    valueHigh: quantity.valueHigh === undefined ? undefined : scaled(quantity.valueHigh, factor),
  }
}

const scaled = (value: string, [up, down]: Factor): string => over(times(value, up), down, 18)

/** Amount in small coins ("5 cents", "100 sats") in the major unit. */
export function major(value: string, minor: number | undefined): string {
  return minor === undefined ? value : shift(value, -minor)
}

export type { Dimension }
