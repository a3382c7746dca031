import { isDash, isSpace, isUpper, lower, skipSpacesBack, wordEnd, wordStart } from './characters.ts'
import { MONTHS } from './date-shapes.ts'
import type { Item } from './item.ts'

/** Whether a figure in words stands for nothing counted: "one of", "no one", "first half", "a quarter" of a year. */
export function isIdle(text: string, item: Item): boolean {
  const hyphen = item.start > 1 && isDash(text.charCodeAt(item.start - 1))
  const at = hyphen ? item.start - 1 : skipSpacesBack(text, item.start)
  const from = wordStart(text, at)
  const before = from < at ? lower(text, from, at) : ''
  const gap = text.charCodeAt(item.end)
  const end = isSpace(gap) || isDash(gap) ? wordEnd(text, item.end + 1) : item.end
  const next = end > item.end ? lower(text, item.end + 1, end) : ''
  const word = lower(text, item.from, item.to)
  if (isDash(gap) && next !== '' && item.form === 'words') return true
  if (/^(?:figures?|digits?)$/.test(next)) return true
  if (isUpper(text.charCodeAt(item.from)) && isInnerName(text, item, from, at)) return true
  if (word === 'one' && text.charCodeAt(item.start - 1) === 45) return true
  if (word === 'one') return ONE_AFTER.has(next) || ONE_BEFORE.has(before) || isDash(gap)
  if (item.form !== 'fraction') return false
  if (before === 'and' && isTimeBefore(text, from)) return true
  if (word === 'half') return HALF_BEFORE.has(before) || HALF_AFTER.has(next)
  if (word === 'quarter') return true
  if (DONE.has(next) && word.startsWith('a ')) return false
  if (word === 'one quarter') return TIME_AFTER.has(next) || text.startsWith(' to the next', item.end)
  if (word === 'a quarter')
    return next !== 'of' && (TIME_AFTER.has(next) || !(QUARTER_BEFORE.has(before) || COMPARED.has(next)))
  if (!word.includes(' ') && !word.includes('-')) return before === 'the' || MONTHS.has(next)
  if (word.startsWith('a') && !word.endsWith('half')) return next !== '' && !PART_AFTER.has(next)
  return false
}

/** "a year and a half": more of that time, no part of anything. */
function isTimeBefore(text: string, at: number): boolean {
  const end = skipSpacesBack(text, at)
  return TIMES.has(lower(text, wordStart(text, end), end))
}
const TIMES = new Set(
  'minute minutes hour hours day days week weeks month months year years decade decades century'.split(' '),
)

/** "the Three Gorges Dam": a capital inside the sentence and on the word after it. */
function isInnerName(text: string, item: Item, from: number, at: number): boolean {
  return (
    from < at && at < item.start && isUpper(text.charCodeAt(item.end + 1)) && !isUpper(text.charCodeAt(from))
  )
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
/** A quarter is a part after these, else three months. */
const QUARTER_BEFORE = new Set(
  'by than about nearly almost around roughly over under up down of to'.split(' '),
)
/** "one quarter earlier", "more than a quarter ago", "from one quarter to the next" */
const TIME_AFTER = new Set('ago earlier later after before'.split(' '))
/** "a quarter less than in May" */
const COMPARED = new Set('less more higher lower bigger smaller cheaper faster fewer'.split(' '))
/** "a quarter said", "a third have": what only many do. */
const DONE = new Set(
  'say said have are were do did want wanted think thought believe expect trust prefer admit admitted agree agreed never still stay'.split(
    ' ',
  ),
)
const PART_AFTER = new Set(
  'of less more higher lower to from by in over as the and or on at its lower bigger smaller cheaper faster compared between since this last a'.split(
    ' ',
  ),
)
