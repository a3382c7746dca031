import { isDash } from './characters.ts'
import { type Item, isBare } from './item.ts'
import type { Literal } from './literal.ts'

/** Currencies that never show a decimal point before three digits, and those whose small unit is a thousandth. */
const POINT_GROUPS = new Set(
  'IDR VND CLP COP PYG ISK KRW JPY IRR BRL ARS TRY DKK NOK SEK UYU CRC HUF CZK PLN'.split(' '),
)
const THREE_DECIMALS = new Set('KWD BHD OMR JOD TND IQD LYD'.split(' '))

/** Settles what only the currency can: comma decimals, and a point before three digits. False: no safe value. */
export function settle(text: string, item: Item, literal: Literal): boolean {
  if (literal.commaDecimal && item.currency === 'USD' && item.side === 'before' && item.exponent === 0)
    return false
  if (literal.orThousands === undefined || item.exponent !== 0) return true
  if (text[item.to] === ',' && isDash(text.charCodeAt(item.to + 1))) {
    item.value = item.literal = literal.orThousands
    return true
  }
  const zeros = literal.orThousands.endsWith('0')
  const code = item.currency
  if (code !== undefined ? thousandsPoint(code, item.side, zeros, literal) : zeros && isBare(item)) {
    if (code === undefined && literal.orThousands.length < 5) return false
    item.value = item.literal = literal.orThousands
    item.grouped = true
  }
  return true
}

function thousandsPoint(code: string, side: Item['side'], zeros: boolean, literal: Literal): boolean {
  if (THREE_DECIMALS.has(code) || code === 'BTC' || code === 'ETH') return false
  if (POINT_GROUPS.has(code)) return true
  if (code === 'EUR') return side === 'after' || zeros
  return zeros && (side === 'after' || (literal.orThousands ?? '').endsWith('000'))
}
