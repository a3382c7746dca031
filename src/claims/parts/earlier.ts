import type { Figure, Reading } from '../reading.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { monthAt } from './calendar.ts'

/** How far before the time spoken of something lies. */
export type Step = 'year' | 'quarter' | 'month'

/** "74% a year ago", "$5 million in the prior-year period", "; a year earlier it held 13,000": of a time before the one named. */
export function earlierBy({ tokens, clauses }: Reading, figure: Figure): Step | null {
  const clause = lastBefore(clauses, figure.from + 1)
  // "down from 49% YoY and from 50% QoQ"
  if (isShort(tokens[figure.to]) && tokens[figure.from - 1]?.word === 'from')
    return tokens[figure.to]?.word === 'yoy' ? 'year' : 'quarter'
  return (
    stepAt(tokens, behindShare(tokens, figure.to)) ??
    (clause ? stepAt(tokens, behindTurn(tokens, opening(tokens, clause.from))) : null)
  )
}

/** "The year before it had been 18%": no clause of its own begins with that "before". */
const opening = (tokens: Token[], at: number): number =>
  tokens[at]?.word === 'before' && itemAt(tokens, at - 2)?.word === 'the' ? at - 2 : at

/** Past "However," and "but". */
function behindTurn(tokens: Token[], at: number): number {
  const next = isTurn(tokens[at]) ? at + 1 : at
  return next > at && tokens[next]?.word === ',' ? next + 1 : next
}
const isTurn = wordClass('however but while whereas and')

/** Past what the same is a share: "$39 million ($0.11 per share) a year ago", "$1.5 billion, or 35 cents per share, a year earlier". */
function behindShare(tokens: Token[], at: number): number {
  const bracket = tokens[at]?.word === '('
  if (!bracket && !(tokens[at]?.word === ',' && tokens[at + 1]?.word === 'or')) return at
  const closes = bracket ? ')' : ','
  for (let i = at + 2; i < at + 10; i++)
    if (tokens[i]?.word === closes) return tokens[i - 1]?.word === 'share' || bracket ? i + 1 : at
  return at
}

/** "a year ago", "in the prior quarter", "reported the month before" */
function stepAt(tokens: Token[], at: number): Step | null {
  const behind = isMade(tokens[at]) ? at + 1 : at
  const first = isWithin(tokens[behind]) ? behind + 1 : behind
  return opens(tokens[first]) ? stepFrom(tokens, first) : null
}

function stepFrom(tokens: Token[], first: number): Step | null {
  let i = first
  const word = (n: number) => tokens[i + n]?.word ?? ''
  if (
    isOne(tokens[i]) &&
    isStep(word(1)) &&
    isBefore(tokens[i + 2]) &&
    (word(0) !== 'the' || word(2) !== 'ago')
  )
    return word(1) as Step
  if (isOwn(tokens[i])) i++
  // "the corresponding quarter", "the comparable period"
  if (isLike(tokens[i]) && isSpan(tokens[i + 1])) return 'year'
  if (isPrior(tokens[i]) && isStep(word(1))) return word(1) as Step
  if (word(0) === 'year' && (word(1) === 'ago' || word(1) === 'earlier')) return 'year'
  if (word(0) !== 'same' || !isSpan(tokens[i + 1])) return null
  const of = word(2) === 'of' || word(2) === 'in' ? 3 : 2
  const the = word(of) === 'the' ? of + 1 : of
  if (word(the + 1) === 'year' && (word(the) === 'last' || isPrior(tokens[i + the]))) return 'year'
  const ago = isBefore(tokens[i + 4]) && word(4) !== 'prior'
  return (word(2) === 'a' || word(2) === 'one') && word(3) === 'year' && ago ? 'year' : null
}

const isShort = wordClass('yoy qoq')
const isMade = wordClass('reported recorded posted seen mined produced earned made')
const isLike = wordClass('corresponding comparable')
const isWithin = wordClass('in of for during over')
const opens = wordClass('a one the its their prior previous preceding year same')
const isOne = wordClass('a one the')
const isOwn = wordClass('the its their')
export const isPrior = wordClass('prior previous preceding')
const isBefore = wordClass('ago earlier before prior')
/** "a year ago", "a month earlier" */
export const isBack = wordClass('ago earlier before')
const isSpan = wordClass('period quarter month months time three six nine')

const isStep = (word: string): word is Step => word === 'year' || word === 'quarter' || word === 'month'

const months = (year = '', month = ''): number => Number(year) * 12 + Number(month) - 1

/** A period a year, quarter or month before; null where its kind has no such step ("the month before" a year). */
export function shifted(period: string, step: Step): string | null {
  if (step === 'year') return period.replace(/(?<=^|\/|FY)\d{4}/g, (y) => String(Number(y) - 1))
  const span = step === 'quarter' ? /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) : null
  if (span) {
    const [first, last] = [months(span[1], span[2]), months(span[3], span[4])]
    return last - first === 2 ? `${monthAt(first - 3)}/${monthAt(last - 3)}` : null
  }
  const part =
    step === 'quarter' ? /^(FY)?(\d{4})-Q(\d)$/.exec(period) : /^()(\d{4})-(\d\d)(?:-\d\d)?$/.exec(period)
  if (!part) return null
  const parts = step === 'quarter' ? 4 : 12
  const count = Number(part[2]) * parts + Number(part[3]) - 2
  const n = (count % parts) + 1
  const year = `${part[1] ?? ''}${Math.floor(count / parts)}`
  return step === 'quarter' ? `${year}-Q${n}` : `${year}-${String(n).padStart(2, '0')}`
}
