import type { Clause } from '../../text/clauses.ts'
import { between, itemAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { isParticiple } from './participle.ts'
import type { Query } from './query.ts'
import { isAdverb, isPreposition } from './words.ts'

const opensCondition = wordClass('if when because although though unless whether')

/** ", OpenAI confirmed in February,", "According to Verity,", "(NASDAQ: WULF)", "if rumours are right": beside the sentence. */
export function isAside(query: Query, clause: Clause): boolean {
  const { tokens } = query.reading
  return (
    isSpeechTag(query, clause) ||
    (clause.to - clause.from < 6 && saysSo(tokens[clause.to - 1])) ||
    tokens[clause.to]?.word === ')' ||
    opensCondition(tokens[clause.from]) ||
    (tokens[clause.from]?.word === 'according' && clause.verb < 0) ||
    isDoneBy(query, clause) ||
    // "Russia, in turn, has …"
    (tokens[clause.from]?.word === 'in' && tokens[clause.from + 1]?.word === 'turn') ||
    // "Tarn, one of the largest miners, said …"
    (tokens[clause.from]?.word === 'one' && tokens[clause.from + 1]?.word === 'of' && clause.verb < 0)
  )
}

/** "Backed by Vantor, it …": by whom something was done to who is spoken of; "Excluding Vantor, …": who is left out. */
export const isDoneBy = ({ reading: { tokens } }: Query, { from }: Clause): boolean =>
  tokens[from]?.word === 'excluding' ||
  (tokens[from + 1]?.word === 'by' && itemAt(tokens, from - 1)?.word !== ',' && isParticiple(tokens, from)) ||
  // "servers, mainly driven by AI, …"
  (tokens[from + 2]?.word === 'by' && isAdverb(tokens[from]) && isParticiple(tokens, from + 1))

/** ", OpenAI confirmed in February, ": who says so, not what is spoken of. */
function isSpeechTag({ reading }: Query, { from, to }: Clause): boolean {
  const { tokens } = reading
  const name =
    between(reading.entities, from, from + 2)[0] ??
    (tokens[from]?.word === 'the' ? { to: from + 2 } : undefined)
  const verb = name ? tokens[name.to] : undefined
  const next = name ? tokens[name.to + 1] : undefined
  return saysSo(verb) && (!next || (name?.to ?? 0) + 1 >= to || isPreposition(next))
}
const saysSo = wordClass([
  ...'claim say add confirm note report show estimate reckon think believe project forecast predict calculate'
    .split(' ')
    .flatMap((stem) => [stem, `${stem}s`, `${stem}ed`, `${stem}d`]),
  ...'said write writes wrote told found finds'.split(' '),
])
