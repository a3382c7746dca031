import type { Figure, Reading } from '../reading.ts'
import { isIndefinite, isSubjectPronoun } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { firstFrom, itemAt } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { isOfThose, isOfWhole } from './of-others.ts'
import { OUTDOES, outdid } from './outdoing.ts'
import { isPastAt } from './past.ts'
import { isAttribute, isComma, isHard, isPlan, kindOf, type Strengths } from './sign-kinds.ts'
import type { Sign } from './signs.ts'
import { isTheirs } from './subject/words.ts'

const isRelative = wordClass('that which who')
const foresees = wordClass(
  'projects predicts forecasts expects projected predicted anticipates reckon reckons sees expect predict anticipate',
)
/** "…, surpassing forecasts" */
const meets = wordClass(`${OUTDOES} matching than of with`)
const closes = wordClass(', . ; : ) — ” "')

/** No sign is longer, in tokens. */
const LONGEST_SIGN = 8

/** What stands between a figure and a word behind it. */
interface Passed {
  commas: number
  hard: number
  past: number
  joins: number
}

/** Words in a figure and behind it, in one walk. */
export function hearBehind(reading: Reading, figure: Figure, sentence: Range, scores: Strengths): void {
  const { tokens, signs } = reading
  const passed: Passed = { commas: 0, hard: 0, past: 0, joins: 0 }
  let at = figure.to
  const first = Math.max(sentence.from, figure.from - LONGEST_SIGN)
  for (let s = firstFrom(signs, first); s < signs.length; s++) {
    const sign = signs[s] as Hit<Sign>
    if (sign.from >= sentence.to) return
    const kind = sign.to <= figure.from ? null : kindOf(reading, sign, sentence)
    if (!kind || isAttribute(reading, sign) || isOfNext(reading, figure, sign)) continue
    if (isOfWhole(tokens, figure, sign) || isOfThose(reading, figure, sign)) continue
    for (; at < sign.from; at++) {
      const token = tokens[at]
      if (token?.word === 'and') passed.joins++
      else if (isComma(token)) passed.commas++
      // "$9.39 billion vs. $9.34 billion expected": of what it is set against
      // "pays $0.05, a figure management expects to fall": a statement on it
      else if (
        isHard(token) ||
        isSetBeside(token) ||
        opensReason(tokens, at) ||
        (isIndefinite(token) && isFigure(tokens[at + 1]))
      )
        passed.hard++
      else if (isPastAt(tokens, at) || outdid(token)) passed.past++
    }
    scores[kind] = Math.max(scores[kind], strengthBehind(tokens, figure, sign, passed))
  }
}

/** "$686 million of the $818 million it intends to raise": said of the figure right before it, by its own subject. */
function isOfNext({ tokens, figures }: Reading, { to }: Figure, sign: Range): boolean {
  const last = figures[firstFrom(figures, sign.from) - 1]
  if (!last || last.from < to || sign.from - last.to > 2 || sign.from === last.to) return false
  return isSubjectPronoun(tokens[last.to])
}

/** "fell 5% as its outlook disappointed", "after it cut its forecast", "on weak guidance": why or when it did, which it has done. */
function opensReason(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (isConjunction(token)) return !isOfAs(tokens[at + 1])
  return token?.word === 'on' && hasWord(tokens, at + 1, at + 5, isOutlook)
}
const isConjunction = wordClass('as after')
/** "as of", "as well as", "as part of" */
const isOfAs = wordClass('of well part early soon late much many high low that expected planned predicted')
const isOutlook = wordClass('outlook guidance forecast forecasts')

const isSetBeside = wordClass(
  'vs versus against compared above below beating topping exceeding surpassing missing',
)

/** "slightly ahead of market forecasts" */
function isMeasureFor(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i > at - 4 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (meets(tokens[i])) return true
  return false
}

const isFigure = wordClass('figure level number rate price pace amount')

const isFronted = (tokens: Token[], { from, to }: Figure): boolean =>
  itemAt(tokens, from - 1)?.word === 'at' && tokens[from - 1]?.capital === true && tokens[to]?.word === ','

/** How far a word behind a figure governs it: hardly, unless nothing parts them or it tells who expects it. */
function strengthBehind(tokens: Token[], figure: Figure, { from, to }: Range, passed: Passed): number {
  if (from >= figure.from && to <= figure.to) return 1
  const distance = from - figure.to
  // "1.9 billion units in 2027 (forecast)"
  if (distance >= 0 && distance <= 9 && tokens[from - 1]?.word === '(' && tokens[to]?.word === ')') return 0.9
  // "raised $556 million to fuel its bold plans": what it is for
  if (isPlan(tokens[from]) && [1, 2].some((n) => isTheirs(tokens[from - n]))) return 0
  // "raised $250 million in a round aimed at growth"
  if (tokens[from]?.word === 'aimed' && tokens[to]?.word === 'at') return 0
  // "3.6% of all that will ever exist": of something else
  if (isRelative(tokens[from - 1])) return 0
  const { commas, hard, past, joins } = passed
  // "At $9 billion, it would be paying for half"
  if (commas === 1 && tokens[from]?.word === 'would' && isFronted(tokens, figure)) return 0.6
  // "…, the IEA projects"
  if (foresees(tokens[from]) && !isMeasureFor(tokens, from) && hard === 0 && past === 0)
    return joins === 0 || !tokens[to] || closes(tokens[to]) ? 0.8 / (1 + distance * 0.02) : 0
  return commas + hard + joins > 0 ? 0 : 0.75 / (1 + distance * 0.06 + past)
}
