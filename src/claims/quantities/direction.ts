import { isSpace, lookUp, lower, skipSpaces, skipSpacesBack, wordEnd, wordStart } from './characters.ts'
import type { Item } from './item.ts'

/** Words that tell which way a figure moved, read from the same clause; the value itself keeps its sign as written. */

const DOWN = new Set(
  (
    'fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing down lost lose loses losing shed sheds shedding slid slide slides sliding ' +
    'slumped slump slumping plunged plunge plunges plunging tumbled tumble tumbles tumbling sank sink sinks sinking sunk dipped dip dips dipping cut cuts cutting reduced reduce reduces reducing reduction lowered lower lowers lowering slashed slash slashing ' +
    'off shrank shrink shrinks shrinking shrunk contracted contraction collapse collapsed collapses crashed crash retreated eased erased wiped trimmed tanked cratered slipped slip slips slipping plummeted plummet plummeting decreasing halved'
  ).split(' '),
)
const UP = new Set(
  (
    'rose rise rises rising risen grew grow grows growing grown increased increase increases increasing up gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping soared soar soaring surged surge surges surging ' +
    'growth advanced advance expanded expand expansion boosted boost boosts improved improvement improves rallied rally spiked spike leapt leap uplift skyrocketed uptick hike hiked'
  ).split(' '),
)
const LOSS = new Set('loss losses lost deficit'.split(' '))
/** After these the figure is a level, not a change: "fell to 5 %". */
const LEVEL = new Set(
  'to at from against vs versus reaching hitting was were is are stood stands totaling totalling reached'.split(
    ' ',
  ),
)
const BY_AFTER = new Set(
  'decline drop decrease fall reduction lower less below under cut cheaper down discount slump plunge loss contraction slide dip fewer shortfall increase rise growth gain higher more above up jump surge improvement uplift climb hike premium faster spike'.split(
    ' ',
  ),
)
/** Of the words after a figure those that take away. */
const LESS =
  'decline drop decrease fall reduction lower less below under cut cheaper down discount slump plunge loss contraction slide dip fewer shortfall slower'.split(
    ' ',
  )
/** Nouns of change that may follow their figure at once. */
const NOUNS =
  'decline drop decrease reduction slump plunge contraction slide increase rise growth gain jump surge improvement uplift climb hike spike'.split(
    ' ',
  )
const WORDS_BACK = 6

const IS_DOWN = 1
const IS_UP = 2
const IS_LOSS = 4
const IS_LEVEL = 8
const IS_AFTER = 16
const IS_LESS = 32
const STOPS = 64
const IS_NOUN = 128
/** Every word above with what it says, so that a word is looked up once. */
const SAYS = new Map<string, number>()
for (const [words, flag] of [
  [DOWN, IS_DOWN],
  [UP, IS_UP],
  [LOSS, IS_LOSS],
  [LEVEL, IS_LEVEL],
  [BY_AFTER, IS_AFTER],
  [LESS, IS_LESS],
  [NOUNS, IS_NOUN],
  [['of', 'in', 'to', 'and', 'or', 'but', 'from'], STOPS],
] as const)
  for (const word of words) SAYS.set(word, (SAYS.get(word) ?? 0) | flag)
const said = lookUp(SAYS)

/** "▼ 3.4%" */
const ARROWS: Record<string, 'up' | 'down'> = {
  '▲': 'up',
  '↑': 'up',
  '⬆': 'up',
  '▼': 'down',
  '↓': 'down',
  '⬇': 'down',
}

interface Said {
  start: number
  end: number
  says: number
}

/**
 * Sets the direction and `loss` from the words round a figure: a noun right after it ("16 percent decline"), then words
 * before it in its clause, then up to three after. `floor` is where the figure before it (`before`) ends.
 */
export function directItem(text: string, item: Item, floor: number, before?: Item): void {
  const at = skipSpacesBack(text, item.start) - 1
  const arrow = text.charCodeAt(at) > 127 ? ARROWS[text[at] as string] : undefined
  if (arrow) item.direction = arrow
  const next = wordAfter(text, item.end)
  if (next && next.says & IS_NOUN) item.direction ??= next.says & IS_LESS ? 'down' : 'up'
  else if (!readBack(text, item, floor, before) && isShare(item) && item.direction === undefined)
    readOn(text, item, next)
}

/** "26% below" is a change; "$2 million under the plan" is none. */
function isShare(item: Item): boolean {
  return (
    item.dimension === 'fraction' ||
    item.dimension === 'points' ||
    item.dimension === 'multiple' ||
    item.form === 'fraction'
  )
}

function wordAfter(text: string, at: number): Said | null {
  const start = isSpace(text.charCodeAt(at)) || text[at] === '-' ? skipSpaces(text, at + 1) : at
  const end = start > at ? wordEnd(text, start) : start
  return end > start ? { start, end, says: said(text, start, end) ?? 0 } : null
}

/** True where the words say that the figure is a level and no change ("fell to 5 %"). */
function readBack(text: string, item: Item, floor: number, before: Item | undefined): boolean {
  let at = item.start
  for (let n = 0; n < WORDS_BACK && item.direction === undefined; n++) {
    const end = skipSpacesBack(text, at)
    const start = wordStart(text, end)
    if (start === end || start < floor || at - end > 2) break
    const says = said(text, start, end) ?? 0
    if (says & IS_LOSS) {
      item.loss = true
      if (item.currency !== undefined) break
    }
    if (n === 0 && says & IS_LEVEL) {
      const word = lower(text, start, end)
      if (word === 'from' ? isLossBefore(text, start) : word === 'to' && followsLoss(text, item, before))
        item.loss = true
      return true
    }
    if (says & IS_DOWN) item.direction = 'down'
    else if (says & IS_UP) item.direction = 'up'
    at = start
  }
  return false
}

function readOn(text: string, item: Item, next: Said | null): void {
  for (let n = 0; n < 3 && next; n++) {
    if (next.says & IS_AFTER) {
      item.direction = next.says & IS_LESS ? 'down' : 'up'
      return
    }
    if (next.says & STOPS) return
    next = wordAfter(text, next.end)
  }
}

function isLossBefore(text: string, at: number): boolean {
  const end = skipSpacesBack(text, at)
  return LOSS.has(lower(text, wordStart(text, end), end))
}

/** "cut its net loss from $60m in 2022 to $57m": both ends are losses. */
function followsLoss(text: string, item: Item, before: Item | undefined): boolean {
  if (!before?.loss || before.currency !== item.currency || item.start - before.end > 40) return false
  return !text.slice(before.end, item.start).includes('. ')
}
