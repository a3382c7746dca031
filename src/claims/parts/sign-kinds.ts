import type { Reading } from '../reading.ts'
import { isArticle, isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { itemAt, nextFrom } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import type { Sign } from './signs.ts'
import { isDefinite } from './subject/words.ts'

/** How strongly words of each kind govern a figure, from 0 to 1. */
export type Strengths = Record<'forecast' | 'target' | 'estimate', number>

/** What parts a statement from what governs another. */
export const isHard = wordClass('; — whose but while whereas although though however')

export const isComma = wordClass(', : ( ) –')

/** "will hit" is no past. */
export const isModal = wordClass('will would could should may might to')

const pointsBack = wordClass('that this which')
const equates = wordClass('be mean equal represent make correspond amount imply')

/** The kind of statement a sign makes of what it governs, if it is of one of these. */
export function kindOf({ tokens }: Reading, sign: Hit<Sign>, sentence: Range): keyof Strengths | null {
  const kind = sign.value
  if (kind !== 'forecast' && kind !== 'target' && kind !== 'estimate') return null
  const first = tokens[sign.from]
  // "do the planning": the noun
  if (first?.word === 'planning' && isDefinite(tokens[sign.from - 1])) return null
  // "As expected, it leads with 88%": so it came
  if (itemAt(tokens, sign.from - 1)?.word === 'as' && sign.from - 1 === sentence.from) return null
  // "a better-than-expected 9% rise": as it came, not as it was expected
  if (first?.word === 'expected' && itemAt(tokens, sign.from - 1)?.word === 'than') return null
  // "two projects", "AI projects consumed": the noun
  if (first?.word === 'projects' && (!tokens[sign.from - 1]?.capital || isVerb(tokens[sign.to]))) return null
  // "That would be 18% of the total": worked out, not expected
  if (first?.word === 'would' && pointsBack(tokens[sign.from - 1]) && equates(tokens[sign.to])) return null
  // "could be drawing 3,000 MW", "may have earned": a guess at what is or was
  if (isGuess(first) && isOfNow(tokens, sign.to)) return 'estimate'
  // "became the fastest app ever to reach 1 billion users"
  if (first?.word === 'to' && hasWord(tokens, sign.from - 4, sign.from, ranks)) return null
  if (first?.word === 'to' && isOutcome(tokens, sign.from, sentence)) return null
  if (first?.word === 'may' && first.capital && sign.from !== sentence.from) return null
  return kind
}

const ranks = wordClass('first fastest quickest earliest youngest only')
const isGuess = wordClass('could may might')
const isOfNow = (tokens: Token[], i: number): boolean =>
  (tokens[i]?.word === 'have' && tokens[i + 1]?.word !== 'to') ||
  (tokens[i]?.word === 'be' && /ing$/.test(tokens[i + 1]?.word ?? ''))

/** "jumped 3.6% to hit a record": where a move that has happened led, in a clause of its own. */
function isOutcome(tokens: Token[], to: number, sentence: Range): boolean {
  for (let i = to - 1; i >= Math.max(sentence.from, to - 14); i--) {
    if (hasMoved(tokens[i])) return !isModal(tokens[i - 1]) && !isHoped(tokens[i - 1])
    if (isComma(tokens[i]) || isHard(tokens[i])) return false
  }
  return false
}
const hasMoved = wordClass(
  'jumped rose climbed grew soared surged leapt gained rallied fell dropped sank plunged tumbled slid slipped jumping climbing soaring surging rising falling dropping plunging rallying accelerated recording posting',
)
const isHoped = wordClass('seen expected projected forecast')

/** "an expected $3.10": said of the figure right behind it. */
export const isAttribute = ({ tokens, figures }: Reading, { from, to }: Range): boolean =>
  isArticle(itemAt(tokens, from - 1)) && nextFrom(figures, to)?.from === to

/** Nouns for what is meant to be done. */
export const isPlan = wordClass('plan plans goal ambitious')
