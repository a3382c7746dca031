import { itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { as, type Found, type Search, speaks } from './attribution.ts'
import { named } from './name.ts'

/** How far behind "if Halden has …" the "right" may stand, in tokens. */
const RIGHT = 8

/** "if Halden is right", "as Halden has it", "79% of those Halden asked": a source told by a set phrase that begins or ends at a token. */
export function byPhrase({ reading, index }: Search, at: number): Found {
  const { tokens } = reading
  const opens = tokens[at]?.word === 'if'
  const e = index.get(opens ? at + 1 : -at)
  if (!e || !speaks(e)) return null
  if (opens) return trusts(tokens, e.to) ? as(named(reading, e), 'according') : null
  if (tokens[at]?.word === 'asked')
    return isThose(itemAt(tokens, e.from - 1)) ? as(named(reading, e), 'survey') : null
  return tokens[at + 1]?.word === 'it' && endsPhrase(tokens[at + 2])
    ? as(named(reading, e), 'according')
    : null
}

const isThose = wordClass('those whom people firms companies managers executives workers')
const endsPhrase = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || t.word === 'that'

/** "is right", "has got it right", "is to be believed" */
const trusts = (tokens: Token[], at: number): boolean =>
  isOrHas(tokens[at]) && hasWord(tokens, at + 1, at + RIGHT, isRight)
const isOrHas = wordClass('is are has have gets got')
const isRight = wordClass('right believed')
