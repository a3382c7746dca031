/** Units in the size a reader expects: what is measured in W may be a chip's 700 W or a site's 12 MW. */
import Big from 'big.js'
import type { Amount } from './figure-words.ts'

/** Units a thousand of each of which make one of the next. Outside of them nobody counts: mWh, ZH/s. */
const LADDERS: readonly (readonly string[])[] = [
  ['W', 'kW', 'MW', 'GW', 'TW'],
  ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  ['GH/s', 'TH/s', 'PH/s', 'EH/s'],
  ['MB', 'GB', 'TB', 'PB'],
  ['MB/s', 'GB/s', 'TB/s'],
  ['ms', 's'],
]

/** Four digits stay as they are written, 1,094 EH/s or 1,200 MW, so that what is compared keeps one unit. */
const TOO_MANY = 10_000

/** The same amount, exactly, in the unit in which it is neither 12,000 nor 0.012. The larger end of a range decides. */
export function inReadersUnit<A extends Amount>(amount: A): A {
  const ladder = LADDERS.find((units) => units.includes(amount.unit))
  if (!ladder) return amount
  const from = ladder.indexOf(amount.unit)
  let size = Math.max(Math.abs(Number(amount.value)), Math.abs(Number(amount.valueHigh ?? 0)))
  let step = from
  if (size >= TOO_MANY) for (; size >= 1000 && step < ladder.length - 1; step++) size /= 1000
  else if (size > 0) for (; size < 1 && step > 0; step--) size *= 1000
  if (step === from) return amount
  const shift = `1e${3 * (from - step)}`
  const shifted = (value: string) => new Big(value).times(shift).toFixed()
  const { value, valueHigh } = amount
  const high = valueHigh === null ? null : shifted(valueHigh)
  return { ...amount, value: shifted(value), valueHigh: high, unit: ladder[step] ?? amount.unit }
}
