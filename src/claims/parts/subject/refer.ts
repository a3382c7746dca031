import type { Entity } from '../../entities/entities.ts'
import { makerOf } from '../../entities/makers.ts'
import type { Reading } from '../../reading.ts'
import { isVerb } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, itemAt, startingAt } from '../../text/ranges.ts'
import { endsAsPlural } from '../../text/spelling.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { endsInPerson } from './bystanders.ts'
import { contents, lastMeasure } from './contents.ts'
import { CHANGE, FIRM, SHARE } from './kinds.ts'
import { named, namesIn } from './names.ts'
import { isParticiple } from './participle.ts'
import { core } from './phrase.ts'
import { type Query, worded } from './query.ts'
import { isPhrase, NOTHING, type Reference, thing, whole, withNoun } from './reference.ts'
import {
  isAdverb,
  isDeterminer,
  isEmpty,
  isGenericFirm,
  isGenericThing,
  isOwners,
  isPreposition,
  isPronoun,
  isQualifier,
  isSource,
} from './words.ts'

const joins = wordClass('and , &')
const isAsking = wordClass('how why')
const isChange = wordClass('increase rise drop decline fall decrease improvement jump')
const isTheOrThis = wordClass('the this')
const isOne = wordClass('a an one another')
function holdsHome(tokens: Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.joined === true && isWhere(tokens[i])) return true
  return false
}
const isWhere = wordClass('based headquartered listed born')
const isShare = wordClass('share shares proportion')

/** How many complements deep a phrase is followed: "the cost of a share of half of the fleet". */
const DEEPEST = 3

/** What the noun phrase [from, to) speaks of, seen from a figure. */
export function refer(query: Query, range: Range, depth = 0): Reference {
  const { reading } = query
  const { tokens } = reading
  const { from, to } = core(reading, range)
  const lead = tokens[range.from]
  // "weighing in at" is no phrase, "training the model used" has one
  let verb = range.to
  while (isAdverb(tokens[verb])) verb++
  const gerund = isVerb(tokens[verb])
  // "between $26.1 billion and …": no noun is part of an amount
  const cutsFigure = between(reading.figures, from - 6, from).some((f) => f.currency && f.to > from)
  if (
    cutsFigure ||
    isNobody(lead) ||
    opensNoPhrase(lead) ||
    isAsking(lead) ||
    (isParticiple(tokens, range.from) && !gerund)
  )
    return NOTHING
  if (from >= to) return isPronoun(lead) || isDeterminer(lead) ? { is: 'back', fallback: null } : NOTHING
  if (to === from + 1 && isPronoun(tokens[from])) return { is: 'back', fallback: null }
  // "the Canadians": a firm by where it is at home
  if (to === from + 1 && lead?.word === 'the' && arePeople(tokens[from]) && ofFirms(query))
    return { is: 'back', fallback: worded(reading, range) }
  let cut = from
  // no complement opens within a name: "Bureau of Labor Statistics"
  while (cut < to && !opensComplement(query, cut)) cut = startingAt(reading.entities, cut)?.to ?? cut + 1
  cut = Math.min(cut, to)
  const head = { from, to: cut }
  // "our market share": no market's
  if (cut === to && isOwners(lead) && tokens[cut - 1]?.word === 'share' && tokens[cut - 2]?.word === 'market')
    return { is: 'back', fallback: null }
  // "a notable increase from the 478": nobody's
  if (cut === to && !CHANGE.has(query.metric) && isChange(tokens[cut - 1])) return NOTHING
  if (isSource(itemAt(tokens, cut - 1)) || endsInPerson(reading, from, cut) || isOneOfPair(range, tokens))
    return { is: 'back', fallback: null }
  const names = namesIn(query, from, cut)
  const says = contents(query, head)
  const measure = lastMeasure(query, head)
  const change = CHANGE.has(query.metric)
  const [first, last] = [names[0], names.at(-1)]
  // "the four companies", "both sites"
  if (!first && areCounted(reading, range, cut))
    return thing(
      worded(reading, { from: from > range.from && isBoth(lead) ? range.from : from, to: cut }),
      false,
    )
  // "the Oslo-born company", "the Oslo-based AI data center developer"
  const isHome = !isOne(lead) && holdsHome(tokens, { from, to: cut - 1 })
  const generic = (isTheOrThis(lead) || isHome) && isFirmNoun(tokens[cut - 1]) && !hasPossessor(reading, head)
  if (generic && names.every((e) => tokens[e.to]?.joined))
    return { is: 'back', fallback: isPhrase(query, head) ? worded(reading, head) : null }
  if (first && last) {
    const rest = says.filter((i) => !names.some((e) => i >= e.from && i < e.to))
    // "crypto miners" are not all miners
    if (rest.length > 0 && (last.to < cut || last.value.kind === 'group')) return whole(query, head, to, true)
    // "the ChatGPT maker"
    const maker = last.to === cut - 1 && tokens[last.to]?.word === 'maker' && makerOf(last.value.canonical)
    if (maker) return thing({ ...named(reading, last), name: maker }, true)
    const subject = isList(query, names)
      ? worded(reading, { from: first.from, to: last.to })
      : named(reading, last)
    return thing(change && measure ? withNoun(subject, measure) : subject, true)
  }
  if (says.length > 0) {
    const said = whole(query, { from: afterGeneric(query, head), to: cut }, to, false)
    if (!points(lead)) return said
    return { is: 'back', fallback: said.is === 'thing' ? said.subject : null }
  }
  // "the fee per block" is no block's
  if (cut < to && depth < DEEPEST && tokens[cut]?.word !== 'per') {
    const inner = refer(query, { from: cut + 1, to }, depth + 1)
    if (inner.is === 'thing' && change && measure)
      return inner.named
        ? thing(withNoun(inner.subject, measure), true)
        : thing(worded(reading, { from, to }), false)
    // "its fleet of 9,800 Antminers" is that of whoever has it
    if (inner.is === 'thing' && isOwners(lead) && isFirmNoun(tokens[cut - 1]))
      return { is: 'back', fallback: inner.subject }
    // "latency to the first token" is no token's, "the loss attributable to stockholders" no stockholder's
    const reaches = measure && tokens[cut]?.word === 'to' && (query.thing || isDue(itemAt(tokens, cut - 1)))
    if (inner.is === 'thing' && (inner.named || !reaches)) return inner
    // "projects like these" are projects
    const kind = isFirmNoun(tokens[cut - 1]) || isGenericThing(tokens[cut - 1])
    if (inner.is === 'back' && !measure && !kind) return inner
  }
  // electricity can be a share of all energy, a share is none of itself
  const isPart = SHARE.has(query.metric) && !isEmpty(tokens[cut - 1]) && !isShare(tokens[cut - 1])
  if (measure && isPart && isPhrase(query, head)) return thing(worded(reading, head), false)
  if (measure) return { is: 'measure', noun: measure }
  if (isFirmNoun(tokens[cut - 1]) || isGenericThing(tokens[cut - 1])) {
    const said = whole(query, { from: afterGeneric(query, head), to: cut }, to, false)
    const fallback = said.is === 'thing' ? said.subject : null
    // "projects of this kind", "miners" in general
    return fallback && endsAsPlural(tokens[cut - 1]?.word) && !isDeterminer(lead)
      ? thing(fallback, false)
      : { is: 'back', fallback }
  }
  return points(lead) ? { is: 'back', fallback: null } : NOTHING
}

const ofFirms = ({ metric }: Query): boolean => FIRM.has(metric) || metric.key === 'hashrate_share'
const arePeople = wordClass(
  'americans texans californians canadians brits britons germans norwegians swedes finns danes icelanders italians spaniards russians israelis koreans indians australians singaporeans emiratis brazilians argentines kazakhs',
)

/** Several firms or sites, counted but not named. */
function areCounted({ tokens, figures }: Reading, { from }: Range, to: number): boolean {
  const head = itemAt(tokens, to - 1)
  if (!(isFirmNoun(head) || isGenericThing(head)) || !endsAsPlural(head?.word)) return false
  return (
    isBoth(tokens[from]) ||
    between(figures, from, from + 2).some((f) => f.dimension === undefined && f.to < to)
  )
}
const isBoth = wordClass('both')

/** "The former", "the latter". */
const isOneOfPair = ({ from, to }: Range, tokens: Token[]): boolean =>
  to === from + 2 && tokens[from]?.word === 'the' && isPairMember(tokens[from + 1])
const isPairMember = wordClass('former latter')

/** "the group's AI business" is no group. */
function hasPossessor({ tokens }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to - 1; i++) if (tokens[i]?.possessive) return true
  return false
}

/** A noun for a firm; "start-up" is one word. */
const isFirmNoun = (t: Token | undefined): boolean => isGenericFirm(t) || (t?.word === 'up' && t.joined)

const isDue = wordClass('attributable')
const isNobody = wordClass('no neither none nobody')
/** "to be operational in May", "include expanding", "contingent on the closing": words that no noun phrase begins with. */
const opensNoPhrase = wordClass('to be include includes contingent attributable primarily marks')

/** "this innovation", "its client": spoken of before, or belonging to whom was. */
const points = wordClass('this that these those such')

/** "the startup's accelerator": what follows the possessor, where that names no one. */
function afterGeneric({ reading }: Query, { from, to }: Range): number {
  for (let i = from; i < to - 1; i++) {
    const t = reading.tokens[i]
    if (!t || !(isGenericFirm(t) || isGenericThing(t) || isQualifier(t))) return from
    if (t.possessive) return i + 1
  }
  return from
}

const opensComplement = ({ reading }: Query, i: number): boolean => {
  const t = reading.tokens[i]
  return t !== undefined && !t.joined && isPreposition(t) && !isAdverb(t)
}

/** Names with nothing but "and" or "," between them. */
function isList({ reading: { tokens } }: Query, names: Hit<Entity>[]): boolean {
  for (let k = 1; k < names.length; k++) {
    const [from, to] = [names[k - 1]?.to ?? 0, names[k]?.from ?? 0]
    // "Halden's X3" is one
    if (from === to) return false
    for (let i = from; i < to; i++) if (!joins(tokens[i])) return false
  }
  return names.length > 1
}
