import { between } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import { companyAhead, mentionedBefore } from './antecedent.ts'
import { named, namesIn } from './names.ts'
import type { Query, Subject } from './query.ts'
import { type Reference, withNoun } from './refer.ts'
import { isGenericFirm } from './words.ts'

const isPossessive = wordClass('its their his her')
const isPronoun = wordClass('it its they their')
const isDefinite = wordClass('the this that')

/** "Its Series B", "the chip supplier's holding": what is named goes with the name of whoever has it. */
export function possessed(query: Query, range: Range, spoken: Reference): Reference {
  if (spoken.is !== 'thing') return spoken
  const owner = ownerOf(query, range)
  return owner ? { ...spoken, subject: withNoun(owner, spoken.subject.name ?? '') } : spoken
}

/** Whoever "its revenue" or "the company's hashrate" is said of. */
export const ownerOf = (query: Query, range: Range): Subject | null =>
  belongsToOther(query, range)
    ? (nameLeftOf(query, range.from) ?? mentionedBefore(query) ?? companyAhead(query))
    : null

function belongsToOther({ reading: { tokens } }: Query, { from, to }: Range): boolean {
  if (isPossessive(tokens[from])) return true
  if (!isDefinite(tokens[from])) return false
  for (let i = from + 1; i < to - 1; i++) if (tokens[i]?.possessive) return isGenericFirm(tokens[i])
  return false
}

/** "Northmark said it would …": the name before a pronoun in its clause. */
export function nameLeftOf(query: Query, at: number): Subject | null {
  const { reading, clause } = query
  // whoever speaks is "it" as well as anyone, unless it is a person
  const name = isPronoun(reading.tokens[at])
    ? between(reading.entities, clause.from, at).findLast((e) =>
        /^(company|name|product)$/.test(e.value.kind),
      )
    : namesIn(query, clause.from, at).at(-1)
  return name ? named(reading, name) : null
}
