import { isAmong, isDigit, isLetter, isSpace, lower, mayBe, wordEnd } from './characters.ts'
import type { Item } from './item.ts'
import { DENOMINATORS, unitOfSymbol } from './units.ts'

const RATE_LEAD =
  /(?:[^\S\n](?:out|in|more|less|each|usd|dollars|extra|or so))?(?:[^\S\n](?:for|per|in)[^\S\n](?:1|one)[^\S\n](?=[km]wh\b)|[^\S\n]?\/[^\S\n]?|(?:[^\S\n]|-)(?:per|a|an|each|every)(?:[^\S\n]|-)|,? (?:on average, ?)?for (?:each|every|one|a)[^\S\n])/iy
/** First words of what RATE_LEAD and ADVERB take after a space. */
const opensRate = isAmong(
  'out in more less each usd dollars extra or per a an every on for hourly daily weekly monthly quarterly annually yearly'.split(
    ' ',
  ),
)
const RATE_TAIL = /(?:1,000|[A-Za-z0-9]{1,16})(?:(?:[/\-\u2010\u2011]|[^\S\n])[A-Za-z]{1,12}){0,4}/y
const ADVERB = /[^\S\n](hourly|daily|weekly|monthly|quarterly|annually|yearly)\b/iy
const ADVERBS: Record<string, string> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annually: 'year',
  yearly: 'year',
}

/** "700 W per GPU", "192 GB per chip": what one device has, and no rate. */
const isOfOne = ({ dimension }: Item, per: string): boolean =>
  per === 'unit' &&
  (dimension === 'power' || dimension === 'data' || dimension === 'bandwidth' || dimension === 'compute')

/** How long " of data" is in "60 GB of data per second", or " of energy" in "25 joules of energy per terahash". */
function ofWhat(text: string, { dimension, end }: Item): number {
  const of = dimension === 'data' ? ' of data' : dimension === 'energy' ? ' of energy' : ''
  return text.startsWith(of, end) ? of.length : 0
}

/** Denominator after the figure and its unit: "/kWh", "per million tokens", "a day", "for each megawatt-hour", "annually". */
export function attachRate(text: string, item: Item): void {
  const start = item.end + ofWhat(text, item)
  const c = text.charCodeAt(start)
  if (!isSpace(c) && c !== 47 && c !== 44 && c !== 45) return
  if (isSpace(c) && text[start + 1] !== '/') {
    const end = wordEnd(text, start + 1)
    if (!opensRate(text, start + 1, end)) {
      attachApposed(text, item, end)
      return
    }
  }
  RATE_LEAD.lastIndex = start
  if (!RATE_LEAD.test(text)) {
    ADVERB.lastIndex = item.end
    const adverb = item.dimension === 'fraction' || isBarePer(item) ? null : ADVERB.exec(text)
    const per = ADVERBS[adverb?.[1]?.toLowerCase() ?? '']
    if (per !== undefined) {
      item.per = per
      item.end = ADVERB.lastIndex
    }
    return
  }
  const lead = lower(text, start, RATE_LEAD.lastIndex)
  const from = RATE_LEAD.lastIndex
  RATE_TAIL.lastIndex = from
  if (!RATE_TAIL.test(text)) return
  let end = RATE_TAIL.lastIndex
  const strict = lead.includes('/') || lead.includes('per')
  const ofModel = isDigit(text.charCodeAt(wordEnd(text, from)))
  while (end > from) {
    const symbol = mayBeRate(text, from, end) || ofModel ? denominator(text, from, end) : undefined
    if (
      symbol !== undefined &&
      !(text.startsWith(' in', end - 3) && goesOn(text, end)) &&
      (strict || end - from > 2) &&
      (!isBarePer(item) || strict || TIMES.has(symbol)) &&
      !isLetter(text.charCodeAt(end)) &&
      (strict || !isAgo(text, end, symbol))
    ) {
      if (item.dimension === 'fraction' || item.dimension === 'points') return
      item.end = end
      if (item.dimension === 'power' && symbol === 'hour' && lead.includes('/')) {
        toEnergy(item)
        attachRate(text, item)
      } else if (!(item.dimension === 'hashrate' && symbol === 's') && !isOfOne(item, symbol))
        item.per = symbol
      return
    }
    const cut = lastBreak(text, from, end)
    if (cut <= from) return
    end = cut
  }
}

const mayBeRate = mayBe(DENOMINATORS.keys())

function denominator(text: string, from: number, end: number): string | undefined {
  const spelt = lower(text, from, end)
    .replace(/\s/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
  return DENOMINATORS.get(spelt) ?? (MODEL_HOUR.test(spelt) ? 'hour' : undefined)
}

/** "per million tokens in May": what comes in is not told apart from what goes out. */
const goesOn = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1)) && !text.startsWith('and ', at + 1)

/** "$2.50 per H100 per hour" */
const MODEL_HOUR = /^[a-z]{1,3}\d{1,4}[a-z]{0,2}(?: per |\/| an |[ -])(?:hour|hr)$/

/** "188 TW/h": who writes so means terawatt-hours. */
function toEnergy(item: Item): void {
  const energy = unitOfSymbol(`${item.unit}h`)
  if (!energy) return
  item.unit = energy.symbol
  item.dimension = energy.dimension
}

const isApposed = isAmong(['kwh', 'mwh', 'kw', 'ph', 'th'])
const APPOSED = /kwh|mwh|kw\/h|[pt]h\/s\/day/iy

/** "5 cents kWh", "$55 PH/s/day": a price with what it is for right behind it. */
function attachApposed(text: string, item: Item, wordEnd: number): void {
  if (item.currency === undefined || item.exponent !== 0) return
  if (!isApposed(text, item.end + 1, wordEnd)) return
  APPOSED.lastIndex = item.end + 1
  if (!APPOSED.test(text) || isLetter(text.charCodeAt(APPOSED.lastIndex))) return
  item.per = DENOMINATORS.get(lower(text, item.end + 1, APPOSED.lastIndex))
  item.end = APPOSED.lastIndex
}

const AGO = /[^\S\n](?:ago|earlier|before|later|prior|previously|after|hence|sooner)\b/iy

/** "$153.9M a year ago" is no rate. */
function isAgo(text: string, at: number, per: string): boolean {
  if (!TIMES.has(per)) return false
  AGO.lastIndex = at
  return AGO.test(text)
}

const TIMES = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'min', 's'])

function isBarePer(item: Item): boolean {
  return item.currency === undefined && item.unit === undefined
}

function lastBreak(text: string, from: number, end: number): number {
  let i = end - 1
  while (i > from) {
    const c = text.charCodeAt(i)
    if (c === 47 || c === 45 || isSpace(c)) return i
    i--
  }
  return from
}
