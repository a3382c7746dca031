import { itemAt } from '../../text/ranges.ts'
import { hasEnding } from '../../text/spelling.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isAdverb, isDeterminer, isMeasure } from './words.ts'

/** A verb in -ing that opens a clause and is its subject, no noun that only looks like one. */
export const isGerund = (tokens: Token[], at: number): boolean =>
  hasEnding(tokens[at]?.word ?? '', 'ing', 3) &&
  !isMeasure(tokens[at]) &&
  (opensComplement(tokens[at + 1]) || isDeterminer(tokens[at + 1])) &&
  itemAt(tokens, at - 1)?.word !== ','
const opensComplement = wordClass('to from on in at with into over up down')

const followsParticiple = wordClass(
  'up out nearly to at for ahead on with back into over past from its their under between about around below above near',
)
/** Words in -ing that are nouns, or adjectives before one. */
export const isNounInIng = wordClass(
  'mining gaming computing training hosting trading manufacturing engineering advertising marketing pricing funding spending lending financing staking processing packaging testing building housing shipping clothing banking learning networking streaming imaging cooling rising growing leading existing remaining operating following including pending ongoing falling surging soaring declining booming emerging outstanding using',
)
const isMoving = wordClass('rising growing falling surging soaring declining')
const isIrregularParticiple = wordClass(
  'left built made given seen read fed bought kept overseen taken shown chosen written drawn driven known put set paid held sold run led won spread spent down capable able equivalent',
)

/** "bringing the total to", "totaling $111 million", "valued at …": no noun, though some have the form of one. */
export function isParticiple(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  // "Gaming, $1.5 billion"
  if (tokens[at]?.capital && isNounInIng(tokens[at]) && next?.kind === 'mark') return false
  // "unplanned downtime": what was not done to a noun describes it
  if (isIrregularParticiple(tokens[at]) || hasEnding(word, 'ed', 3)) return !word.startsWith('un')
  if (!word.endsWith('ing')) return false
  // "weighing in at"
  if (next?.word === 'in' && tokens[at + 2]?.word === 'at') return true
  return (
    hasEnding(word, 'ing', 2) &&
    (next?.kind !== 'word' ||
      // ", lifting fleet efficiency"
      (itemAt(tokens, at - 1)?.word === ',' && !isMeasure(tokens[at]) && !isNounInIng(tokens[at])) ||
      isDeterminer(next) ||
      isAdverb(next) ||
      // "rising by 142 MW"
      (next.word === 'by' && isMoving(tokens[at])) ||
      followsParticiple(next))
  )
}
