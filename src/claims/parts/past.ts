import { isSubjectPronoun, isVerb } from '../text/clauses.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isModal } from './sign-kinds.ts'

/** The present does not lie ahead: "would outdo today's record holder, …". */
export const isPresent = wordClass('today currently already existing')

/** "the 900 MW it has today" */
export const isOfToday = (tokens: Token[], to: number): boolean =>
  isPresent(tokens[to]) ||
  (isSubjectPronoun(tokens[to]) && isVerb(tokens[to + 1]) && isPresent(tokens[to + 2]))

/** Verbs that tell of what has happened. */
export const isPast = wordClass(
  'was were rose fell grew stood reached came hit took picked acquired bought secured landed raised spent sold mined held earned dropped climbed jumped increased decreased declined leapt gained lost recorded reported posted accounted averaged totaled totalled went met made brought paid signed shipped saw witnessed resulted closed',
)
/** What is done to a goal that is met. */
export const attains = wordClass('achieved reached met hit attained exceeded surpassed fulfilled')

/** "has spent", "have already been sold"; not "to have", "let miners have 500 MW". */
function isPerfect(tokens: Token[], i: number): boolean {
  // "will have a preferred stake"
  if (isModal(tokens[i - 1]) || tokens[i + 1]?.word === 'to') return false
  for (let j = i + 1; j < i + 3; j++) {
    const word = tokens[j]?.word ?? ''
    if (tokens[j]?.kind === 'word' && (/(ed|en|wn)$/.test(word) || isPast(tokens[j]))) return true
  }
  return tokens[i]?.word === 'has'
}

/** Whether a token tells that something has happened or is there by now. */
export const isPastAt = (tokens: Token[], i: number): boolean =>
  (isPast(tokens[i]) && !isModal(tokens[i - 1])) ||
  // "is set to grow after buying 9,000 rigs"
  (tokens[i]?.word === 'after' && /ing$/.test(tokens[i + 1]?.word ?? '')) ||
  isPresent(tokens[i]) ||
  (isHave(tokens[i]) && isPerfect(tokens, i))
const isHave = wordClass('has have')
