import {
  isDash,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  lower,
  plain,
  skipSpacesBack,
  wordEnd,
  wordStart,
} from './characters.ts'
import type { Item } from './item.ts'

/** What looks like a figure and is none: dates, times, versions, addresses, phone numbers, labels and names. */

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** Shapes that begin with a digit and hold several runs of digits. */
const SHAPES = [
  // 2025-06-12, 2025-06, 2024-25, 2025–2033, 2023/24
  /(?:19|20)\d\d[-–—/](?:(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])|(?:19|20)?\d\d)(?![\d.,%])(?![ \u00a0]?(?:million|billion|%|[kMGTPE]?W|[EPT]H))(?:T[\d:.Z+]{2,24})?/y,
  // 12/13/2025, 12.05.2025, 12-05-2025
  /\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d(?![\d.])/y,
  // 12:30 p.m., 6pm, 2.17pm
  /\d{1,2}(?::\d\d(?::\d\d)?|\.\d\d)?[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|[AP]M\b)/y,
  /\d{1,2}:\d\d(?::\d\d)?(?![\d:])/y,
  // 11th, 22nd
  /\d{1,4}(?:st|nd|rd|th)\b/iy,
  // 555-0100-123, 1-800-555-0199, 222-2222/2222
  /\d{1,4}-\d{3,4}[- ]\d{3,4}(?:[-/ ]\d{3,4})?(?![\d,.%])/y,
  /\d{1,3}-\d{3}-\d{4}\/\d{4}/y,
  // 9-to-5, 24/7
  /9-to-5\b/y,
  /24\/7(?!\d)/y,
]

/** End of a shape that is no quantity at `start`; `start` itself where there is none. */
export function skipShape(text: string, start: number): number {
  let i = start
  const limit = start + 5
  while (i < limit && isDigit(text.charCodeAt(i))) i++
  if (i === limit) return start
  const c = text.charCodeAt(i)
  // all shapes go on with one of these
  if (!(c === 45 || c === 47 || c === 46 || c === 58 || isDash(c) || isLetter(c) || isSpace(c))) return start
  if (isSpace(c) && !isHalfDay(text, i + 1)) return start
  for (const shape of SHAPES) {
    shape.lastIndex = start
    if (shape.test(text)) return shape.lastIndex
  }
  return start
}

function isHalfDay(text: string, at: number): boolean {
  const c = text.charCodeAt(at) | 32
  return c === 97 || c === 112
}

/** Words whose number is a label: "page 3", "Phase 2", "No. 5". */
const LABELS = new Set(
  (
    'no nos nr number page pages chapter section article figure fig table step phase version level tier round class type part item block height series season ' +
    'episode day gen generation act rule clause exhibit appendix note footnote volume vol issue lot room suite unit stage layer model line ' +
    'q h fy cy fiscal area zone group channel day'
  ).split(' '),
)
/** Words before a year; after them a number of its shape is one. */
const YEAR_BEFORE = new Set(
  'in by since of during until till from to through for fy fiscal early mid late year before after end and between around circa spring summer autumn fall winter'.split(
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
  if (item.form !== 'digits' || item.grouped) return false
  const before = item.start === 0 ? 10 : text.charCodeAt(item.start - 1)
  const after = text.charCodeAt(item.end)
  if (before === 91 && after === 93) return true
  if (before === 40 && after === 41 && item.literal.length < 3) return true
  if (isListNumber(text, item)) return true
  const at = skipSpacesBack(text, item.start)
  const dot = text[at - 1] === '.' ? at - 1 : at
  const from = wordStart(text, dot)
  const previous = from < dot ? plain(text, from, dot) : ''
  const small = previous.toLowerCase()
  const next = wordAfter(text, item.end)
  if (isYear(item.literal)) return !isCounted(next) || YEAR_BEFORE.has(small)
  if (
    item.literal.length < 3 &&
    (MONTHS.has(next.toLowerCase()) || (MONTHS.has(small) && isUpper(previous.charCodeAt(0))))
  )
    return true
  if (dot < at && previous !== 'No' && previous !== 'Nos' && previous !== 'Nr' && previous !== 'nr')
    return false
  if (at < item.start && LABELS.has(small)) return !isCounted(next) || small === 'no'
  if (at === item.start || !previous || isCounted(next)) return false
  if (!isUpper(previous.charCodeAt(0)) || COMMON.has(small) || MONTHS.has(small)) return false
  return !(opensSentence(text, from) && (small.endsWith('ing') || isUpper(next.charCodeAt(0))))
}

/** Whether "405B" is the size in a model's name ("Llama 3.1 405B", "Qwen 7B") and not a count of parameters. */
export function isModelSize(text: string, item: Item): boolean {
  if (
    item.exponent !== 9 ||
    text[item.end - 1] !== 'B' ||
    item.currency !== undefined ||
    item.unit !== undefined
  )
    return false
  if (/^param/i.test(wordAfter(text, item.end))) return false
  let at = item.start
  for (let n = 0; n < 2; n++) {
    if (!isSpace(text.charCodeAt(at - 1)) && text[at - 1] !== '-') return false
    const end = at - 1
    at = end
    while (
      at > 0 &&
      end - at < 24 &&
      (isLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)) || text[at - 1] === '.')
    )
      at--
    if (at === end) return false
    if (isUpper(text.charCodeAt(at))) return !COMMON.has(lower(text, at, end))
    if (!isDigit(text.charCodeAt(at))) return false
  }
  return false
}

function opensSentence(text: string, at: number): boolean {
  const end = skipSpacesBack(text, at)
  return end === 0 || '.!?:\n"“'.includes(text[end - 1] as string) || text.slice(end, at).includes('\n')
}

export function isYear(literal: string): boolean {
  return (
    literal.length === 4 && (literal.startsWith('19') || literal.startsWith('20')) && !literal.includes('.')
  )
}

function wordAfter(text: string, at: number): string {
  if (!isSpace(text.charCodeAt(at))) return ''
  const end = wordEnd(text, at + 1)
  return plain(text, at + 1, end)
}

const NO_PLURALS = new Set(
  'was is has this plus thus across versus towards perhaps always less its as does us his gas status basis process class business access success yes says'.split(
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

/** Whether a figure in words stands for nothing counted: "one of", "no one", "first half", "a quarter" of a year. */
export function isIdle(text: string, item: Item): boolean {
  const at = skipSpacesBack(text, item.start)
  const from = wordStart(text, at)
  const before = from < at && at < item.start + 1 ? lower(text, from, at) : ''
  const gap = text.charCodeAt(item.end)
  const end = isSpace(gap) || isDash(gap) ? wordEnd(text, item.end + 1) : item.end
  const next = end > item.end ? lower(text, item.end + 1, end) : ''
  const word = lower(text, item.from, item.to)
  if (word === 'one') return ONE_AFTER.has(next) || ONE_BEFORE.has(before) || isDash(gap)
  if (item.form !== 'fraction') return false
  if (word === 'half') return HALF_BEFORE.has(before) || HALF_AFTER.has(next)
  if (word === 'quarter') return true
  if (word.endsWith('quarter')) return (next !== 'of' && QUARTER_BEFORE.has(before)) || next === 'end'
  if (!word.includes(' ') && !word.includes('-')) return before === 'the' || MONTHS.has(next)
  if (word.startsWith('a') && !word.endsWith('half')) return next !== '' && !PART_AFTER.has(next)
  return false
}

const ONE_AFTER = new Set(
  'of another or who that which and thing day time such more by to can could s a must is was were are has will would else in'.split(
    ' ',
  ),
)
const ONE_BEFORE = new Set(
  'no any every each some this that which the last only number another single first previous next good new big other you version'.split(
    ' ',
  ),
)
const HALF_BEFORE = new Set(
  'first second last latter other early better back next this that each h'.split(' '),
)
const HALF_AFTER = new Set(
  'year years yearly time hearted way back life marathon hour baked moon brother sister'.split(' '),
)
const QUARTER_BEFORE = new Set('in during per every for last this each such once'.split(' '))
const PART_AFTER = new Set(
  'of less more higher lower to from by in over as the and or on at its lower bigger smaller cheaper faster compared between since this last a'.split(
    ' ',
  ),
)
