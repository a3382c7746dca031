import {
  isDigit,
  isLetter,
  isQuote,
  isSpace,
  isUpper,
  lower,
  partsCells,
  plain,
  skipSpacesBack,
  wordStart,
} from './characters.ts'
import { codeBefore } from './currencies.ts'
import { MONTHS } from './date-shapes.ts'
import type { Item } from './item.ts'
import { isYear, wordAfter } from './not-quantities.ts'

/** Words whose number is a label: "page 3", "Phase 2", "No. 5". */
const LABELS = new Set(
  (
    'no nos nr number page pages chapter section article figure fig table step phase version level tier round class type part item block height series season ' +
    'episode day gen generation act rule clause exhibit appendix note footnote volume vol issue lot room suite unit stage layer model line ' +
    'q h fy cy fiscal zone channel fortune nasdaq russell ftse stoxx nikkei s&p forbes'
  ).split(' '),
)
/** Words that make a number of a year's shape a count, if a plural follows ("over 2048 boards"). */
const QUALIFIERS = new Set(
  'over than nearly almost some least roughly approximately about up containing contained seized confiscated seizing confiscating recovered found'.split(
    ' ',
  ),
)
/** Capitalised by their place in the sentence, not by being a name. */
const COMMON = new Set(
  (
    'about over nearly almost around roughly some in at the a an of with from to by for on and or up under above below between than more less least most ' +
    'just only all these those its their our we they it he she i has have had is are was were will would could can may might another approximately ' +
    'adds add added buys bought sells sold mines mined holds held has deploys orders ordered produces produced installs installed operates cuts cut hits ' +
    'reached reaches raises raised invests targets plans expects while when if as but so since after before until through per plus minus first last next ' +
    'total mining only over not no yes answer exactly each every other into out top nearly than reports reported posts posted sees saw grew rose fell count'
  ).split(' '),
)

/**
 * Whether a figure without currency, scale and unit is a year, a day of the month, a label, a list number or part of a
 * name ("Hut 8", "Llama 3.1", "RTX 4090").
 */
export function isName(text: string, item: Item): boolean {
  if (item.form !== 'digits') return false
  if (item.grouped) return BLOCK.test(text.slice(Math.max(0, item.start - 13), item.start))
  const before = item.start === 0 ? 10 : text.charCodeAt(item.start - 1)
  const after = text.charCodeAt(item.end)
  if (before === 91 && after === 93) return true
  if (before === 40 && after === 41 && item.literal.length < 3) return true
  if (isListNumber(text, item)) return true
  if (
    item.literal.length < item.to - item.from &&
    text[item.from] === '0' &&
    !text.slice(item.from, item.to).includes('.')
  )
    return true
  if (
    isQuote(before) &&
    item.literal.length === 2 &&
    item.start > 1 &&
    !isSpace(text.charCodeAt(item.start - 2))
  )
    return true
  if (before === REGISTERED || before === TRADE_MARK) return true
  if (before === SLASH && item.literal.length < 5 && followsModel(text, item.start - 1)) return true
  if (before === 167 || (before === 58 && text[item.start - 2] === ':')) return true
  const at = skipSpacesBack(text, item.start)
  // the name of a row, in the cell before: "Halden  42.1"
  if (at < item.start && text.charCodeAt(at) !== 10 && partsCells(text, at)) return isYear(item.literal)
  const dot = text.charCodeAt(at - 1) === 46 ? at - 1 : at
  const from = wordStart(text, dot)
  const previous = from < dot ? plain(text, from, dot) : ''
  const small = previous.toLowerCase()
  const next = wordAfter(text, item.end)
  if (isYear(item.literal))
    return !(QUALIFIERS.has(small) || item.literal === '2000') || !countsBehind(text, item.end, next)
  if (
    item.literal.length < 3 &&
    (MONTHS.has(next.toLowerCase()) || (MONTHS.has(small) && isUpper(previous.charCodeAt(0))))
  )
    return true
  if (item.literal.length < 3 && joinsDays(small) && endsDays(text, from)) return true
  if (dot < at && previous !== 'No' && previous !== 'Nos' && previous !== 'Nr' && previous !== 'nr')
    return false
  if (at < item.start && (LABELS.has(small) || small.endsWith('version'))) return true
  if (at === item.start || !previous || isCounted(next)) return false
  if (!hasCapital(previous) || COMMON.has(small) || MONTHS.has(small)) return false
  TO_UNIT.lastIndex = item.end
  if (TO_UNIT.test(text)) return false
  return !(opensSentence(text, from) && small.endsWith('ing'))
}

const joinsDays = (word: string): boolean => word === 'and' || word === 'to' || word === 'through'

/** "between June 22 and 28", "from May 3 to 9": whether a day of a month that a span begins with stands before a word. */
function endsDays(text: string, at: number): boolean {
  const day = skipSpacesBack(text, at)
  let from = day
  while (isDigit(text.charCodeAt(from - 1))) from--
  const month = skipSpacesBack(text, from)
  const start = wordStart(text, month)
  if (from === day || day - from > 2 || !MONTHS.has(lower(text, start, month))) return false
  const lead = skipSpacesBack(text, start)
  return /^(?:between|from)$/.test(lower(text, wordStart(text, lead), lead))
}

/** "GM 60.5–62.0%", "the M5 Max 460–614 GB/s": one end of a range. */
const TO_UNIT =
  /\s?[-–]\s?\d{1,3}(?:\.\d{1,2})?\s?%|\s?–\s?\d{1,4}(?:\.\d{1,2})?\s?(?:[MGT]B\/s|k?W\b|TOPS\b|tok)/y
/** "RTX 4090/5090", "Llama 2/3": the next number of a model. */
function followsModel(text: string, slash: number): boolean {
  let at = slash
  while (isDigit(text.charCodeAt(at - 1))) at--
  if (at === slash || text.charCodeAt(at - 1) !== 32) return false
  const from = wordStart(text, at - 1)
  return isUpper(text.charCodeAt(from)) && !COMMON.has(lower(text, from, at - 1))
}
const SLASH = 47

/** "Gaudi®2" */
const REGISTERED = 0xae
const TRADE_MARK = 0x2122

/** "Hut", and "iPhone", "xAI". */
const hasCapital = (word: string): boolean =>
  isUpper(word.charCodeAt(0)) || isUpper(word.charCodeAt(1)) || isUpper(word.charCodeAt(2))

const TAB = 9

/** "12b-2" is a rule; "5b-20b" a range. */
const LETTERED = /[a-z]-\d{1,2}(?![\d.,kKmMbBtT])/y

/** Whether "405B" is the size in a model's name ("Llama 3.1 405B", "Qwen 7B") and not a count of parameters. */
export function isModelSize(text: string, item: Item): boolean {
  if (
    item.exponent === 0 ||
    item.end !== item.to + 1 ||
    item.currency !== undefined ||
    item.unit !== undefined
  )
    return false
  LETTERED.lastIndex = item.to
  if (LETTERED.test(text)) return true
  if (text[item.to] !== 'B' || /^param/i.test(wordAfter(text, item.end))) return false
  let at = item.start
  for (let n = 0; n < 2; n++) {
    if (!isSpace(text.charCodeAt(at - 1)) && text[at - 1] !== '-') return false
    // "CHF 661B-828B" is a range
    if (text[at - 1] === '-' && isLetter(text.charCodeAt(at - 2)) && isDigit(text.charCodeAt(at - 3)))
      return false
    if (text.charCodeAt(at - 1) === TAB || isSpace(text.charCodeAt(at - 2))) return false
    const end = at - 1
    at = end
    while (
      at > 0 &&
      end - at < 24 &&
      (isLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)) || text[at - 1] === '.')
    )
      at--
    if (at === end) return false
    if (isUpper(text.charCodeAt(at)))
      return (
        !COMMON.has(lower(text, at, end)) &&
        codeBefore(text, at, text[end - 1] === '.' ? end - 1 : end) === undefined
      )
    if (!isDigit(text.charCodeAt(at))) return false
  }
  return false
}

function opensSentence(text: string, at: number): boolean {
  const end = skipSpacesBack(text, at)
  return end === 0 || '.!?:\n"“'.includes(text[end - 1] as string) || text.slice(end, at).includes('\n')
}

/** "block 840,000" is a height, the only label that is grouped. */
const BLOCK = /\b(?:block|block height|block number) #?$/i

const NO_PLURALS = new Set(
  'was is has this plus thus across versus towards perhaps always less its as does us his gas status basis process class business access success yes says draws costs delivers runs uses needs offers gets takes scores beats reaches comes sells holds makes outperforms consumes achieves leads supports features manages hits packs starts tops beats trails sips loses drops averages clocks posts outpaces'.split(
    ' ',
  ),
)

/** Whether the word after a figure is what is counted: a plural noun. */
function isCounted(next: string): boolean {
  if (next.length < 3) return false
  const word = next.toLowerCase()
  return (
    (word.endsWith('s') && !NO_PLURALS.has(word)) ||
    word === 'people' ||
    word === 'more' ||
    word === 'additional'
  )
}

/** "1986 rigs", "1986 mining rigs": whether the word behind, or the noun it belongs to, is what is counted. */
function countsBehind(text: string, at: number, next: string): boolean {
  if (isCounted(next)) return true
  return KINDS.has(next.toLowerCase()) && isCounted(wordAfter(text, at + 1 + next.length))
}
const KINDS = new Set(['mining', 'asic', 'bitcoin', 'crypto', 'cryptocurrency'])

/** "1. ", "2) " at the start of a line. */
function isListNumber(text: string, item: Item): boolean {
  if (item.literal.length > 2 || item.start !== item.from) return false
  const c = text.charCodeAt(item.end)
  if (c !== 46 && c !== 41) return false
  if (!isSpace(text.charCodeAt(item.end + 1))) return false
  let i = item.start
  while (i > 0 && (text.charCodeAt(i - 1) === 32 || text.charCodeAt(i - 1) === 9)) i--
  if (i === 0) return item.end + 2 < text.length
  return text.charCodeAt(i - 1) === 10
}
