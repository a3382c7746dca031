import { verbAt } from '../../text/clauses.ts'
import { isSmall } from '../../text/spelling.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { mentionedBefore } from './antecedent.ts'
import { FIRM, SHARE } from './kinds.ts'
import { namesIn } from './names.ts'
import { phraseEnd } from './phrase.ts'
import { nameLeftOf } from './possessor.ts'
import type { Rule } from './query.ts'
import { refer } from './refer.ts'
import { isConjunction, isThatOrWhich } from './words.ts'

const isIt = wordClass('it they he she')

/**
 * "the $1.1 billion that Meta spent", "the 310 MW Ostara has built": a figure that heads a relative clause is of the subject
 * of that clause.
 */
export const headed: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  if (SHARE.has(query.metric)) return null
  let at = figure.to
  // the noun that is counted, or what is of it
  while (
    at < figure.to + 5 &&
    isSmallWord(tokens[at]) &&
    !isThatOrWhich(tokens[at]) &&
    !isConjunction(tokens[at]) &&
    !isIt(tokens[at]) &&
    !verbAt(tokens, at, figure.to)
  )
    at++
  const relative = isThatOrWhich(tokens[at])
  if (relative) at++
  const start = tokens[at]
  if (start?.kind !== 'word' || start.newline) return null
  // "the 6,000 MW it can generate"
  if (isIt(start) && tokens[at + 1]?.kind === 'word') return nameLeftOf(query, at) ?? mentionedBefore(query)
  const to = phraseEnd(reading, at, Math.min(figure.sentenceEnd, at + 8))
  if (to === at || !verbAt(tokens, to, at)) return null
  // "the 12,000 BTC MARA holds": without "that", only a name can open the clause
  if (!relative && namesIn(query, at, at + 1)[0]?.to !== to) return null
  const spoken = refer(query, { from: at, to })
  return spoken.is === 'thing' && (spoken.named || !FIRM.has(query.metric)) ? spoken.subject : null
}

/** No name, no number and no mark. */
const isSmallWord = (token: Token | undefined): boolean => token?.kind === 'word' && isSmall(token.raw)
