import {
  gap,
  isDash,
  isDigit,
  isLetter,
  isSpace,
  lower,
  pastArticle,
  phraseEnds,
  wordEnd,
} from './characters.ts'
import { codeBefore, type Money, moneyAfter, prefixedSign, scaledCode, signAt } from './currencies.ts'
import type { Item } from './item.ts'
import { attachScaleWord } from './scale.ts'

/** Nouns that make "bitcoin" before them an adjective: "60,000 Bitcoin miners" are no bitcoins. */
const COIN_NOUNS = new Set(
  (
    'miner miners mine mines farm farms mining machine machines machine asic asics rig rigs atm atms transaction transactions address addresses block blocks wallet wallets ' +
    'node nodes user users holder holders option options future futures etf etfs fund funds company companies developer developers owner owners ' +
    'facility facilities site sites treasury investor investors event events conference network pool pools exchange exchanges startup startups ' +
    'price prices halving halvings wallet contracts contract inscriptions payment payments account accounts trader traders core'
  ).split(' '),
)
/** Currency words that are also plain English: money only with a scale, or where the figure itself looks like money. */
const DOUBTFUL = new Set([
  'won',
  'real',
  'mark',
  'marks',
  'som',
  'lek',
  'leu',
  'dong',
  'rand',
  'kn',
  'ft',
  'r',
  'n',
  'b',
  'quid',
  'tl',
])

/** Currency sign, code or word after the figure ("50¢", "3 MUSD", "2 billion euros"), or the same once more after a sign before it. */
export function attachMoneyAfter(text: string, item: Item): void {
  let at = item.end
  const c = text.charCodeAt(at)
  const glued = !isSpace(c) && !isDash(c)
  if (!glued) {
    at = gap(text, at)
    if (at < 0) {
      const sign = isSpace(c) ? signAt(text, item.end + 1) : undefined
      if (sign === undefined) return
      at = item.end + 1
    }
  }
  if (item.form === 'fraction') at = pastArticle(text, item.end) ?? at
  // "$12.5 million (CAD)"
  const bracketed = item.side === 'before' && text.charCodeAt(at) === 40 && text.charCodeAt(at + 4) === 41
  if (bracketed) {
    const code = codeBefore(text, at + 1, at + 4)
    if (code !== undefined) confirm(text, item, { code }, at + 5)
    return
  }
  // "3.125 $BTC": a ticker
  if (text.startsWith('$BTC', at) && !isLetter(text.charCodeAt(at + 4))) at++
  const sign = signAt(text, at)
  if (sign !== undefined || text[at] === '¢') {
    // "50 dollar $20": a sign followed by digits belongs to the next figure
    if (
      isDigit(text.charCodeAt(at + 1)) &&
      !(glued && item.side === undefined && isDecimalTail(text, at + 1))
    )
      return
    if (
      sign !== undefined &&
      isSpace(text.charCodeAt(at + 1)) &&
      isDigit(text.charCodeAt(at + 2)) &&
      !glued &&
      item.side !== undefined
    )
      return
    if (item.side === 'before') {
      if (item.currency === sign || sign === 'USD') item.end = at + 1
      return
    }
    setMoney(item, sign ?? 'USD', at + 1, sign === undefined ? 2 : undefined)
    return
  }
  const first = wordEnd(text, at)
  if (first === at) return
  const nextSign = text[first]
  // "4.5 US¢"
  if (nextSign === '¢' && item.side === undefined && lower(text, at, first) === 'us') {
    setMoney(item, 'USD', first + 1, 2)
    return
  }
  if (nextSign === '$' && !isDigit(text.charCodeAt(first + 1))) {
    const code = prefixedSign(text.slice(at, first), '$')
    if (code !== undefined && item.side === undefined) setMoney(item, code, first + 1)
    return
  }
  const scaled =
    first - at === 4 && item.side === undefined && item.exponent === 0
      ? scaledCode(text.slice(at, first))
      : undefined
  if (scaled) {
    item.exponent = scaled.exponent
    setMoney(item, scaled.code, first)
    return
  }
  if (first - at < 4 && !isCoinSymbol(text, at, first, glued, item)) return
  const found = moneyAfter(text, at, first, phraseEnds)
  if (!found) return
  const { money, end } = found
  if (
    end === first &&
    item.exponent === 0 &&
    !item.grouped &&
    item.literal.length < 3 &&
    DOUBTFUL.has(lower(text, at, first))
  )
    return
  if (item.side === 'before') {
    confirm(text, item, money, end)
    return
  }
  if (money.code === 'BTC' && money.minor === undefined && isCoinAdjective(text, end)) return
  setMoney(item, money.code, end, money.minor)
  // "75 USD million"
  if (item.exponent === 0) attachScaleWord(text, item)
}

/** "$150 USD", "$150 CAD": the currency once more behind its sign, or which of those that share the sign. */
function confirm(text: string, item: Item, { code, minor }: Money, end: number): void {
  if (minor !== undefined || leadsFigure(text, end)) return
  if (code !== item.currency && code !== 'USD') {
    const sign = text[item.start]
    if (sign === '$' ? !DOLLARS.has(code) : (sign !== '¥' && sign !== '￥') || code !== 'CNY') return
    item.currency = code
  }
  item.end = end
}

/** "RMB 10 USD 20", "Rs. 250-Rs. 300": the code of the next figure. */
function leadsFigure(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 46 ? end + 1 : end
  return isDigit(text.charCodeAt(isSpace(text.charCodeAt(at)) ? at + 1 : at))
}

const DOLLARS = new Set(['CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'TWD', 'MXN'])

/** Whether what looks like "c", "p" or "ct" can be one: glued to its figure, or with what it is a price of behind it. */
function isCoinSymbol(text: string, at: number, end: number, glued: boolean, item: Item): boolean {
  const letter = text.charCodeAt(at) | 32
  const pence = letter === SMALL_P && end - at === 1
  // "40C" are degrees
  if (text[at] === 'C' && end - at === 1 && text[end] !== '/') return false
  const cents = letter === SMALL_C && (end - at === 1 || (text.charCodeAt(at + 1) | 32) === SMALL_T)
  if (!pence && !cents) return true
  if (pence && glued && VIDEO.has(item.literal)) return false
  return (glued && end - at === 1) || RATED.some((lead) => text.startsWith(lead, end))
}

const SMALL_C = 99
const SMALL_P = 112
const SMALL_T = 116
const RATED = ['/', ' per ', ' /', ' a k']
/** "1080p" is a picture's height. */
const VIDEO = new Set(['144', '240', '360', '480', '540', '720', '1080', '1440', '2160', '4320'])

function setMoney(item: Item, code: string, end: number, minor?: number): void {
  item.currency = code
  item.side = 'after'
  item.end = end
  if (minor !== undefined) item.minor = minor
}

/** "35€99": digits that are the decimals of the figure before the sign. */
function isDecimalTail(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2))
}

function isCoinAdjective(text: string, at: number): boolean {
  // "600 Bitcoin (BTC) mining machines"
  const from = gap(text, text.startsWith(' (BTC)', at) ? at + 6 : at)
  if (from < 0) return false
  const end = wordEnd(text, from)
  return end > from && COIN_NOUNS.has(lower(text, from, end))
}
