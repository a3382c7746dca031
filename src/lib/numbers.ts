/** Numbers as a reader writes them: exact decimals in groups of three, money with its sign, millions in words. */

const CURRENCY = /^[A-Z]{3}(?=\/|$)/
const NOT_MONEY = new Set(['BTC'])

const MILLION = 1_000_000
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 8 })
const long = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 3,
})
const longExact = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 6,
})
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

const moneyFormats = new Map<string, Intl.NumberFormat>()

function money(currency: string, style: 'plain' | 'short'): Intl.NumberFormat {
  const key = `${currency} ${style}`
  const known = moneyFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: style === 'plain' ? 8 : 1,
    ...(style === 'plain' ? {} : { notation: 'compact' }),
  })
  moneyFormats.set(key, made)
  return made
}

/** Sums from a million up with the scale in words: Intl has "$36.8B" and "36.8 billion" but not both in one. */
function bigMoney(value: string, currency: string): string {
  const symbol = money(currency, 'plain')
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value
  return long.format(exact(value)).replace(/^-?/, (sign) => `${sign}${symbol}`)
}

/** Decimal text goes to Intl as it is: it formats exact decimals, the type only does not say so. */
const exact = (value: string) => value as unknown as number

/** The currency a unit is in, if any: "USD/kWh" → "USD". */
export const currencyOf = (unit: string): string | undefined => {
  const code = unit.match(CURRENCY)?.[0]
  return code && !NOT_MONEY.has(code) ? code : undefined
}

/** "$40.6" is no price anybody writes. */
const cents = (text: string): string => text.replace(/\.\d$/, '$&0')

/** A fraction said in words has no last digit: a third is 33.3%, not 33.33333333%. */
const UNENDING = /^-?\d+\.\d{7,}$/
const few = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** A number as written before its unit: "$36.8 billion", "1,094", "−3.8". */
export function numberText(value: string, unit: string): string {
  const currency = currencyOf(unit)
  if (!currency && UNENDING.test(value) && Math.abs(Number(value)) >= 0.1)
    return few.format(exact(value)).replace('-', '−')
  const big = Math.abs(Number(value)) >= MILLION
  const text = !currency
    ? (big ? long : plain).format(exact(value))
    : big
      ? bigMoney(value, currency)
      : cents(money(currency, 'plain').format(exact(value)))
  return text.replace('-', '−')
}

/** A bare number with its scale in words, exact to a millionth of the scale: "23.75 billion". */
export const scaledText = (value: string): string =>
  (Math.abs(Number(value)) >= MILLION ? longExact : plain).format(exact(value)).replace('-', '−')

/** A number on a chart's axis or a small table: "$120B", "1.1K". */
export function shortNumber(value: number, unit: string): string {
  const currency = currencyOf(unit)
  const big = Math.abs(value) >= 10_000
  if (currency)
    return big ? money(currency, 'short').format(value) : cents(money(currency, 'plain').format(value))
  return `${(big ? short : plain).format(value)}${unit === '%' ? '%' : ''}`
}
