import { wordClass } from '../../text/words.ts'
import { phraseStart } from './phrase.ts'
import type { Query, Subject } from './query.ts'
import { refer } from './refer.ts'

const isThey = wordClass('they them their')

/** Nouns for many who act together: "they" is said of those rather than of one firm. */
const isMany = wordClass(
  'miners farms mines pools users customers households consumers operators startups developers vendors retailers utilities hyperscalers chipmakers makers manufacturers carmakers phones smartphones laptops cameras robots rigs machines halls centres centers datacenters plants residents banks funds lenders workers engineers clients tenants providers',
)

/** "The tariff for crypto miners rose; they now pay 5 cents": the many named last before the pronoun, in its sentence or the one before. */
export function manyBefore(query: Query, at: number): Subject | null {
  const { reading, figure } = query
  if (!isThey(reading.tokens[at])) return null
  const floor = reading.sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = at - 1; i >= floor; i--) {
    if (!isMany(reading.tokens[i]) || reading.tokens[i]?.possessive) continue
    const spoken = refer(query, { from: phraseStart(reading, i + 1, floor), to: i + 1 })
    if (spoken.is === 'thing') return spoken.subject
  }
  return null
}
