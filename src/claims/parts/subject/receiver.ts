import type { Clause } from '../../text/clauses.ts'
import { anyBetween, between, itemAt } from '../../text/ranges.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { mentionedEarlier } from './antecedent.ts'
import { named, namesIn } from './names.ts'
import { core, phraseEnd } from './phrase.ts'
import { type Query, type Rule, type Subject, worded } from './query.ts'
import { refer } from './refer.ts'
import { isPreposition } from './words.ts'

const isToward = wordClass('into to for in on at')

/** Verbs whose subject gives; what they give goes to whom "into", "to" or "for" names. */
const gives = wordClass(
  'lends grants awards pour poured pours put puts invest invested invests give gave given lend lent hand handed commit committed pledge pledged went goes go granted awarded set cleared reserved approved leads led leading investing pouring committing pledging lending',
)

const builds = wordClass('build building buying expanding making developing')
const hasDone = wordClass('has have had was were been is are being')
const given = wordClass(
  'reserved earmarked allocated set granted pledged committed promised approved invested',
)

/** "poured $1.1bn into AI chip startups", "$500 million went to MatX": whom the money goes to. */
export const receiver: Rule = (query) => {
  const { reading, figure, clause } = query
  const { tokens } = reading
  const raiser = raisedBy(query)
  if (raiser) return raiser
  let verb = clause.verb >= 0 ? clause.verb : (namesIn(query, clause.from, figure.from)[0]?.to ?? -1)
  while (verb >= 0 && verb < clause.to && hasDone(tokens[verb])) verb++
  // "was told that Tarn is leading a round of …"
  if (!gives(itemAt(tokens, verb)))
    for (let i = figure.from - 1; i > Math.max(clause.from, figure.from - 6); i--)
      if (gives(tokens[i]) && hasDone(tokens[i - 1])) verb = i
  if (!gives(itemAt(tokens, verb)) && !given(tokens[figure.to])) return funded(query) ?? investor(query)
  // "has lent Fathom Mining $85 million"
  const object =
    gives(itemAt(tokens, verb)) && verb < figure.from ? phraseEnd(reading, verb + 1, figure.from) : 0
  if (object > verb + 1 && object === figure.from) {
    const spoken = refer(query, { from: verb + 1, to: object })
    if (spoken.is === 'thing') return spoken.subject
  }
  return inClauseBeside(query) ?? toward(query)
}

/** "A $38 billion bond will help fund sites tied to Tarn", "banks prepare a loan that will fund …": what the money pays for. */
function funded(query: Query): Subject | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  // "Tarn sold bonds to fund its sites": who raised it has it
  if (clause.verb < figure.from && !hasWord(tokens, clause.from, figure.from, isLender)) return null
  let at = figure.to
  while (at < figure.sentenceEnd && at < figure.to + REACH && !funds(tokens[at])) at++
  if (!funds(tokens[at]) || !leadsUse(tokens[at - 1])) return null
  let end = phraseEnd(reading, at + 1, figure.sentenceEnd)
  // "tied to", "owned by", "in"
  const ties = end < figure.sentenceEnd && isPreposition(tokens[end])
  if (ties) end = phraseEnd(reading, end + 1, figure.sentenceEnd)
  const range = core(reading, { from: at + 1, to: end })
  return range.to > range.from ? worded(reading, range) : null
}
/** How many words behind an amount its use is told, at most. */
const REACH = 12
const isLender = wordClass('banks lenders creditors investors bankers')
const funds = wordClass('fund finance funding financing')
const leadsUse = wordClass('help toward towards will would')

/** "Oulu will see $2 billion of investment from Tarn Energy": a place invests nothing, whoever it comes from does. */
function investor(query: Query): Subject | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  if (!hasWord(tokens, figure.to, figure.to + 3, isInvestment)) return null
  const placed = between(reading.places, clause.from, figure.from).some((p) => p.from < clause.from + 2)
  if (!placed) return null
  for (let i = figure.to; i < clause.to; i++) {
    const name = tokens[i]?.word === 'from' ? namesIn(query, i + 1, Math.min(clause.to, i + 6))[0] : undefined
    if (name) return named(reading, name)
  }
  return null
}
const isInvestment = wordClass('investment investments')

/** "$5 billion has been raised through notes by seven miners": who raised it. */
function raisedBy(query: Query): Subject | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  let by = figure.to
  while (by < clause.to && !isRaised(tokens[by])) by++
  if (!hasDone(tokens[by - 1])) return null
  while (by < clause.to && tokens[by]?.word !== 'by') by++
  if (by >= clause.to) return null
  const [name] = namesIn(query, by + 1, Math.min(clause.to, by + 4))
  if (name?.value.kind === 'company') return named(reading, name)
  let to = by + 1
  while (to < clause.to && tokens[to]?.kind === 'word' && !isPreposition(tokens[to])) to++
  return to > by + 1 ? worded(reading, { from: by + 1, to }) : null
}
const isRaised = wordClass('raised secured attracted obtained')

/** "…, valuing Halden at $2 billion", "For the startup …": whom the clause behind or before names. */
function inClauseBeside(query: Query): Subject | null {
  const { reading, figure, index } = query
  const [before, after] = [itemAt(reading.clauses, index - 1), reading.clauses[index + 1]]
  const opensWith = (clause: Clause | undefined, word: string): clause is Clause =>
    clause?.sentence === figure.sentence && reading.tokens[clause.from]?.word === word
  if (opensWith(after, 'valuing')) {
    const to = phraseEnd(reading, after.from + 1, after.to)
    const spoken = refer(query, { from: after.from + 1, to })
    if (spoken.is === 'thing') return spoken.subject
  }
  if (!opensWith(before, 'for')) return null
  const spoken = refer(query, { from: before.from + 1, to: before.to })
  return spoken.is === 'thing' ? spoken.subject : null
}

/** "$1.1bn into AI chip startups": whom a preposition behind the figure names. */
function toward(query: Query): Subject | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  for (let i = figure.to; i < Math.min(clause.to, figure.to + 12); i++) {
    // "invested by funds in the first quarter": a time receives nothing
    if (!isToward(tokens[i]) || anyBetween(reading.periods, i + 1, i + 3)) continue
    const name = namesIn(query, i, Math.min(clause.to, i + 8))[0]
    if (name) return named(reading, name)
    const phrase = { from: i + 1, to: phraseEnd(reading, i + 1, clause.to) }
    // "leads a $102 million round for the company"
    if (tokens[i]?.word === 'for' && refer(query, phrase).is === 'back') return mentionedEarlier(query)
    const range = core(reading, phrase)
    const dated = anyBetween(reading.periods, range.from - 1, range.to)
    if (builds(tokens[range.from])) return null
    if (range.to > range.from && !dated) return worded(reading, range)
  }
  return null
}
