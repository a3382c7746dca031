import type { Figure, Reading } from '../reading.ts'
import { isVerb, opensQuote } from '../text/clauses.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'

/** Why a number claims nothing, or null. Each rule names what the number is instead. */
export type Rule = (reading: Reading, figure: Figure) => boolean

const isNot = wordClass("not n't")

const turns = wordClass(': ; but though although')

const opensThought = wordClass('if unless suppose imagine assuming hypothetically')
const isThought = wordClass('hypothetical imaginary notional fictional fictitious')
const isCondition = wordClass('would provided')
const isUnreal = wordClass('actually have lose')

/** "if more than half of it fell into one hand", "suppose it cost $5": only thought of. */
export const supposed: Rule = (reading, f) => {
  const { clauses, tokens } = reading
  const clause = lastBefore(clauses, f.from + 1)
  if (!clause || f.to > clause.to) return opensExample(reading, f)
  if (opensThought(tokens[clause.from]) || isOrder(reading, f)) return true
  if (isThought(itemAt(tokens, f.from - 1)) || isThought(itemAt(tokens, f.from - 2))) return true
  for (let i = clause.from; i < Math.min(clause.to, f.to + 12); i++) {
    if (!isCondition(tokens[i])) continue
    const supposes =
      wordAt(reading.tokens, i) === 'provided'
        ? wordAt(reading.tokens, i + 1) === 'that'
        : (isUnreal(tokens[i + 1]) || opensWithIf(reading, f)) && hasIf(reading, f, i)
    if (supposes) return true
  }
  return opensExample(reading, f)
}

const orders = wordClass('leave take strip remove add include exclude count')
const isAway = wordClass('out away off in')

/** "Leave it out and half the industry looks healthy": an order, for a condition. */
function isOrder({ tokens, sentences }: Reading, f: Figure): boolean {
  const from = sentences[f.sentence]?.from ?? 0
  if (!orders(tokens[from]) || tokens[from]?.newline) return false
  for (let i = from + 2; i < Math.min(f.from, from + 8); i++)
    if (tokens[i]?.word === 'and') return isAway(tokens[i - 1])
  return false
}

const opensWithIf = (reading: Reading, f: Figure): boolean =>
  wordAt(reading.tokens, reading.sentences[f.sentence]?.from ?? 0) === 'if'

function hasIf({ tokens, sentences }: Reading, f: Figure, end: number): boolean {
  for (let i = sentences[f.sentence]?.from ?? 0; i < end; i++) if (tokens[i]?.word === 'if') return true
  return false
}

const invites = wordClass('say suppose imagine picture')

/** "Say an agent meets a paywall. “That'll be $0.002”": an example, marked by its first word or by e.g. */
function opensExample(reading: Reading, f: Figure): boolean {
  for (let i = f.from - 1; i > f.from - 5 && i >= 0; i--)
    if (wordAt(reading.tokens, i) === 'e' && wordAt(reading.tokens, i + 2) === 'g') return true
  for (let s = f.sentence; s >= Math.max(0, f.sentence - 1); s--) {
    const from = reading.sentences[s]?.from ?? 0
    const own = reading.sentences[f.sentence]
    if (s < f.sentence && !opensQuote(reading.tokens[own?.from ?? 0])) break
    if (invites(reading.tokens[from]) && reading.tokens[from]?.capital && !isVerb(reading.tokens[from + 1]))
      return true
  }
  return false
}

const denies = wordClass(
  'denied denies deny rejects rejected reject dismissed dismisses refuted refutes disputes disputed debunked',
)
const isReport = wordClass(
  'claim claims report reports idea notion suggestion rumour rumor rumours rumors allegation allegations that',
)
const isUntrue = wordClass('true wrong false untrue myth')

/** "rejected the claim that it uses 3 Wh", "it is not true that …": told to be said by others, wrongly. */
export const refuted: Rule = ({ tokens, sentences }, f) => {
  for (let i = sentences[f.sentence]?.from ?? 0; i < f.from; i++) {
    if (tokens[i]?.word !== 'that') continue
    for (let j = i - 1; j >= Math.max(0, i - 4); j--)
      if (denies(tokens[j]) && [1, 2].some((n) => isReport(tokens[j + n]) || isReport(tokens[j + n + 1])))
        return untilClause(tokens, i, f.from)
    const says = isUntrue(itemAt(tokens, i - 1))
    const negated = isNot(itemAt(tokens, i - 2)) || itemAt(tokens, i - 1)?.word !== 'true'
    if (says && negated) return untilClause(tokens, i, f.from)
  }
  return false
}

/** Whether what begins with a word still goes on at another: no colon, semicolon or "but" between. */
function untilClause(tokens: Token[], from: number, to: number): boolean {
  return !hasWord(tokens, from, to, turns)
}

const isVersion = wordClass('version edition')
const isPast = wordClass('earlier previous original prior')

/** "an earlier version of this article gave it as 4.2%": what a correction takes back. */
export const corrected: Rule = ({ tokens, sentences }, f) => {
  const from = sentences[f.sentence]?.from ?? 0
  for (let i = Math.max(from, f.from - CORRECTION); i < f.from; i++)
    if (isVersion(tokens[i]) && isPast(tokens[i - 1]) && tokens[i + 1]?.word === 'of')
      return untilClause(tokens, i, f.from)
  return false
}
/** How many words stand between "an earlier version" and what it said. */
const CORRECTION = 24
