/**
 * Exact decimals as text ("-1500.25"): what a figure says is never rounded by a float. Every function takes and gives
 * the canonical form: no exponent, no plus, no leading zeros before the units, no trailing zeros after the point.
 */

/** Digits and number of decimals of a canonical decimal: value = digits / 10^places. */
function parts(value: string): { digits: bigint; places: number } {
  const dot = value.indexOf('.')
  if (dot < 0) return { digits: BigInt(value), places: 0 }
  return { digits: BigInt(value.slice(0, dot) + value.slice(dot + 1)), places: value.length - dot - 1 }
}

function placesOf(value: string): number {
  const dot = value.indexOf('.')
  return dot < 0 ? 0 : value.length - dot - 1
}

const join = (digits: bigint, places: number): string => shift(digits.toString(), -places)

function trimZeros(decimals: string): string {
  let end = decimals.length
  while (end > 0 && decimals.charCodeAt(end - 1) === 48) end--
  return decimals.slice(0, end)
}

/** Canonical decimal from whole digits and decimals ("007", "50" → "7.5"). */
export function decimal(whole: string, decimals = ''): string {
  let start = 0
  while (start < whole.length - 1 && whole.charCodeAt(start) === 48) start++
  const rest = trimZeros(decimals)
  const head = whole.slice(start) || '0'
  return rest ? `${head}.${rest}` : head
}

/** value × 10^exponent, exactly. */
export function shift(value: string, exponent: number): string {
  if (exponent === 0 || value === '0') return value
  if (exponent > 0 && !value.includes('.')) return value + '0'.repeat(exponent)
  const negative = value.startsWith('-')
  const from = negative ? 1 : 0
  const dot = value.indexOf('.')
  const whole = dot < 0 ? value.slice(from) : value.slice(from, dot)
  const rest = dot < 0 ? '' : value.slice(dot + 1)
  const digits = whole + rest
  const point = whole.length + exponent
  const moved =
    point <= 0
      ? decimal('0', '0'.repeat(-point) + digits)
      : decimal(digits.slice(0, point).padEnd(point, '0'), digits.slice(point))
  return negative && moved !== '0' ? `-${moved}` : moved
}

/** 3 for "1000": most factors between units are powers of ten, which only move the point; -1 for others. */
function powerOfTen(factor: string): number {
  if (factor.charCodeAt(0) !== 49) return -1
  for (let i = 1; i < factor.length; i++) if (factor.charCodeAt(i) !== 48) return -1
  return factor.length - 1
}

export function times(a: string, b: string): string {
  const power = powerOfTen(b)
  if (power >= 0) return shift(a, power)
  const [x, y] = [parts(a), parts(b)]
  return join(x.digits * y.digits, x.places + y.places)
}

/** value to the power of a whole number; a negative power of 0 is 0. */
export function raise(value: string, power: number): string {
  if (value === '10') return shift('1', power)
  const { digits, places } = parts(value)
  const times = Math.abs(power)
  const raised = join(digits ** BigInt(times), places * times)
  return power >= 0 || raised === '0' ? raised : over('1', raised)
}

export function plus(a: string, b: string): string {
  const [x, y] = [parts(a), parts(b)]
  const places = Math.max(x.places, y.places)
  return join(
    x.digits * 10n ** BigInt(places - x.places) + y.digits * 10n ** BigInt(places - y.places),
    places,
  )
}

/** a / b, exact where the quotient ends within `places` decimals, else rounded half away from zero; b must not be 0. */
export function over(a: string, b: string, places = 12): string {
  const power = powerOfTen(b)
  if (power >= 0 && placesOf(a) + power <= places) return shift(a, -power)
  const [x, y] = [parts(a), parts(b)]
  const numerator = x.digits * 10n ** BigInt(places + y.places)
  const denominator = y.digits * 10n ** BigInt(x.places)
  const half = (denominator < 0n ? -denominator : denominator) / 2n
  const rounded = (numerator + (numerator < 0n !== denominator < 0n ? -half : half)) / denominator
  return join(rounded, places)
}

export function negate(value: string): string {
  if (value === '0') return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compare(a: string, b: string): number {
  // no two decimals of so few digits are the same float
  if (a.length < 15 && b.length < 15) return Number(a) - Number(b)
  const [x, y] = [parts(a), parts(b)]
  const places = Math.max(x.places, y.places)
  const difference = x.digits * 10n ** BigInt(places - x.places) - y.digits * 10n ** BigInt(places - y.places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
