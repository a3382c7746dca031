import { isVerb } from '../../text/clauses.ts'
import { between } from '../../text/ranges.ts'
import { endsAsPlural } from '../../text/spelling.ts'
import type { Range } from '../../text/tables.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { mentionedEarlier } from './antecedent.ts'
import { named, namesIn } from './names.ts'
import { core, phraseEnd } from './phrase.ts'
import { countryOf } from './place.ts'
import { type Query, type Rule, type Subject, sentenceStart, worded } from './query.ts'
import { isTheirs, isToBe } from './words.ts'

const seizes = wordClass(
  'seize seizes seized seizing confiscate confiscated confiscating impound impounded seizure',
)
const finds = wordClass('discover discovered discovering find found uncover uncovered detected dismantled')
const isAuthority = wordClass(
  'police customs authorities officers investigators officials inspectors prosecutors agents troops technicians',
)

const isIllegal = wordClass('illegal unlicensed unauthorized unauthorised unregistered clandestine illicit')

/** How many words stand between the verb and what is taken, at most. */
const REACH = 7

/**
 * "Police seized 61 machines at a farm in Norway": machines are not theirs who take or find them, but of whoever had them, else
 * of the place where they stood; where neither is told, they are all that is spoken of.
 */
export const seized: Rule = (query) => {
  const { key } = query.metric
  if ((key !== 'machine_count' && key !== 'gpu_count') || !isTaken(query)) return null
  const { reading } = query
  const found = ownerOf(query) ?? placeOf(query)
  if (found) return found
  const things = thingsOf(query)
  return things.to > things.from ? worded(reading, things) : { name: null, grounding: { how: 'implied' } }
}

/** What is counted, up to its plural: "mining machines valued at …". */
function thingsOf({ reading, figure }: Query): Range {
  const { from, to } = core(reading, {
    from: figure.to,
    to: phraseEnd(reading, figure.to, figure.sentenceEnd),
  })
  for (let end = from + 1; end < to; end++)
    if (endsAsPlural(reading.tokens[end - 1]?.word)) return { from, to: end }
  return { from, to }
}

/** Whether the verb of a figure takes what is counted, or finds it where the finder is the law. */
function isTaken({ reading: { tokens }, figure, clause }: Query): boolean {
  // "700,000 illegal rigs are operating in Iran": of no one who says so
  if (hasWord(tokens, figure.to, figure.to + 3, isIllegal)) return true
  for (let i = figure.from - 1; i >= Math.max(clause.from, figure.from - REACH); i--) {
    if (seizes(tokens[i])) return true
    if (finds(tokens[i])) return hasWord(tokens, clause.from, i, isAuthority)
    if (tokens[i]?.kind === 'mark' || isVerb(tokens[i])) return false
  }
  for (let i = figure.to; i < Math.min(clause.to, figure.to + REACH); i++)
    if (isToBe(tokens[i])) return seizes(tokens[i + 1])
  return false
}

/** "10,000 of Halden's machines", "300 rigs from Halden", "4,000 of its machines": whose they were. */
function ownerOf(query: Query): Subject | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  if (hasWord(tokens, figure.to, figure.to + 3, isTheirs)) return mentionedEarlier(query)
  const owner = namesIn(query, figure.to, clause.to).find(
    (e) => tokens[e.to - 1]?.possessive || (isFrom(tokens[e.from - 1]) && e.value.kind === 'company'),
  )
  return owner ? named(reading, owner) : null
}
const isFrom = wordClass('from by')

/** Where it was: the place behind the figure, else the one the sentence names. */
function placeOf(query: Query): Subject | null {
  const { reading, figure } = query
  const places = between(reading.places, sentenceStart(query), figure.sentenceEnd)
  const place = places.find((p) => p.from >= figure.to) ?? places.at(-1)
  return place && place.value.key !== 'global' ? countryOf(query, place) : null
}
