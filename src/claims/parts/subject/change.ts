import type { MetricKey } from '../../metrics.ts'
import type { Clause } from '../../text/clauses.ts'
import { anyBetween, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { type Token, tokenAt } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isHedge, pastHedges } from '../leading.ts'
import { aligned } from './aligned.ts'
import { CLAUSES, subjectName } from './antecedent.ts'
import { bracketed } from './apposed.ts'
import { nameBeside } from './beside.ts'
import { measureAt } from './contents.ts'
import { ownSubject } from './grammar.ts'
import { holder } from './holder.ts'
import { CHANGE } from './kinds.ts'
import { object } from './object.ts'
import { phraseEnd, phraseStart } from './phrase.ts'
import { ownerOf } from './possessor.ts'
import { type Query, type Subject, sameAs, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { withNoun } from './reference.ts'
import { resumed } from './resumed.ts'
import { isDeterminer, isPreposition, isPronoun } from './words.ts'

const isChange = wordClass(
  'increase rise drop decline fall growth jump reduction cut gain surge decrease slide change',
)
const goesOn = wordClass('up down the')
const leadsNoun = wordClass('in of more fewer less higher lower')

/** What rose or fell: a holder with the measure that moved ("Riot hashrate"), or all that the clause says of it. */
export function changeOf(query: Query): Subject | null {
  const inOrder = aligned(query) ?? movedBesides(query)
  if (inOrder) return inOrder
  // "the largest gains came from Arden (15%), Orbis (13%)"
  const listed = itemAt(query.reading.tokens, query.figure.from - 1)?.word === '(' ? bracketed(query) : null
  if (listed) return complete(query, listed)
  const inside = within(query) ?? behindNoun(query)
  if (inside && 'name' in inside) return inside
  const absolute = inside ? null : risingOf(query)
  if (absolute) return complete(query, absolute)
  const beside = inside ? null : nameBeside(query)
  if (beside) return beside
  const moved = inside ? null : object(query)
  if (moved) return complete(query, moved)
  const found = inside ? null : ownSubject(query)
  const spoken = found?.is === 'phrase' ? refer(query, found.range) : null
  if (spoken?.is === 'thing' && (spoken.named || !query.figure.cell)) return complete(query, spoken.subject)
  // "The figure is up 45%": what the claim before measures
  const back = found?.is === 'phrase' && standsForFigure(query.reading.tokens, found.range)
  const noun = inside?.noun ?? (spoken?.is === 'measure' && !back ? spoken.noun : null)
  const { before } = query
  // "Hashprice, a measure of what miners earn, fell 4%"
  const parted = !noun && found?.is === 'resumed' && found.finite ? resumed(query) : null
  if (parted && NETWORK_MEASURE.test(parted.name ?? '')) return parted
  if (!noun && before?.subject && (back || (continues(query) && !overtaken(query)))) {
    const own = CHANGE.hasKey(before.metric) ? null : (measureNear(query) ?? measureOf(before.metric))
    return own ? withNoun(sameAs(before), own) : sameAs(before)
  }
  const ofBefore = back && !before ? networkBefore(query) : null
  if (ofBefore) return ofBefore
  const whose = holder(query)
  const measure = noun ?? measureNear(query)
  if (whose) return measure ? withNoun(whose, measure) : whose
  if (before?.subject)
    return measure && !CHANGE.hasKey(before.metric) ? withNoun(sameAs(before), measure) : sameAs(before)
  if (!measure) return null
  // "the global hash rate": nobody's own is the network's
  return NETWORK_MEASURE.test(measure) ? ofNetwork(measure) : { name: measure, grounding: { how: 'stated' } }
}

/** "the figure", "that total", "the reading for May" */
const standsForFigure = (tokens: Token[], { from, to }: Range): boolean =>
  isDeterminer(tokens[from]) &&
  isFigureNoun(tokens[from + 1]) &&
  (to - from === 2 || isPreposition(tokens[from + 2]))
const isFigureNoun = wordClass('figure number tally total sum amount reading')

/** "Pundits discussed BTC's hash rate. The reading meant a collapse of 32%": what of the network the sentence before speaks of. */
function networkBefore({ reading: { tokens, sentences }, figure }: Query): Subject | null {
  const { from = 0, to = 0 } = itemAt(sentences, figure.sentence - 1) ?? {}
  for (let i = to - 1; i >= from; i--) {
    const measure = mayMove(tokens[i]) ? measureAt(tokens, i) : null
    if (measure) return NETWORK_MEASURE.test(measure) ? ofNetwork(measure) : null
  }
  return null
}

const ofNetwork = (measure: string): Subject => ({
  name: `Bitcoin ${measure}`,
  grounding: { how: 'implied' },
})
const NETWORK_MEASURE = /^(hashrate|hashprice)$/i

/** "despite its price rising by 30%", "with output falling 22%": a move told as an aside has a subject of its own. */
function risingOf(query: Query): Subject | null {
  const { reading, figure, clause } = query
  let verb = figure.from - 1
  while (verb > clause.from && (isHedge(reading.tokens[verb]) || reading.tokens[verb]?.word === 'by')) verb--
  if (!isRising(itemAt(reading.tokens, verb))) return null
  const from = phraseStart(reading, verb, clause.from)
  if (from === verb || !opensAside(reading.tokens[from - 1])) return null
  const spoken = refer(query, { from, to: verb })
  if (spoken.is === 'thing') return spoken.subject
  // "bitcoin's price"
  return reading.tokens[from]?.possessive ? worded(reading, { from, to: verb }) : null
}
const isRising = wordClass(
  'rising growing climbing jumping surging soaring gaining increasing falling dropping sinking sliding tumbling plunging declining decreasing slipping shrinking',
)
const opensAside = wordClass('with despite')

/** "Riot rose 5%" is all the text says; a name alone takes the measure that stands near by. */
function complete(query: Query, subject: Subject): Subject {
  const measure = measureNear(query)
  return measure && subject.name && subject.name.split(' ').length < 4 ? withNoun(subject, measure) : subject
}

/** "a 12% increase in output": what stands behind the word of change. */
function within(query: Query): Subject | { noun: string } | null {
  const { reading, figure } = query
  const { tokens } = reading
  for (let i = figure.to; i < figure.to + 4; i++) {
    if (tokens[i]?.word !== 'in' || !isChange(tokens[i - 1])) continue
    const range = { from: i + 1, to: phraseEnd(reading, i + 1, figure.sentenceEnd) }
    const spoken = refer(query, range)
    if (spoken.is === 'thing') return spoken.subject
    const noun = spoken.is === 'measure' ? spoken.noun : null
    const owner = ownerOf(query, range)
    if (owner) return noun ? withNoun(owner, noun) : owner
    if (noun) return { noun }
  }
  return null
}

/** "a reduction in downtime by over 50%", "an increase in output of 4%": what stands between the word of change and the figure. */
function behindNoun(query: Query): Subject | { noun: string } | null {
  const { reading, figure, clause } = query
  const { tokens } = reading
  const at = pastHedges(tokens, figure.from - 1, clause.from)
  if (!leadsExtent(itemAt(tokens, at))) return null
  const from = phraseStart(reading, at, clause.from)
  if (from === at || itemAt(tokens, from - 1)?.word !== 'in' || !isChange(itemAt(tokens, from - 2)))
    return null
  const spoken = refer(query, { from, to: at })
  if (spoken.is === 'thing') return spoken.subject
  return spoken.is === 'measure' ? { noun: spoken.noun } : null
}
const leadsExtent = wordClass('by of')

/** Whether the figure goes on about what the claim before measures: in its sentence, or by a pronoun at its head. */
function continues(query: Query): boolean {
  const { reading, before } = query
  const floor = sentenceStart(query)
  if (before && tokenAt(reading.tokens, before.start) >= floor) return true
  // a sentence between may have spoken of someone else
  const last = reading.sentences[query.figure.sentence - 1]?.from ?? 0
  if (before && tokenAt(reading.tokens, before.start) < last) return false
  const first = reading.tokens[floor]
  return isPronoun(first) || goesOn(first)
}

/** ", while Tarn reported $2 billion, up 6%": whether someone else has acted since the claim before. */
function overtaken(query: Query): boolean {
  const { reading, before, index } = query
  if (!before || !CHANGE.hasKey(before.metric)) return false
  const since = tokenAt(reading.tokens, before.start)
  for (let c = index - 1; c > index - CLAUSES && (reading.clauses[c]?.from ?? 0) > since; c--)
    if (subjectName(query, reading.clauses[c] as Clause)) return true
  return false
}

/** What a metric measures, by its name: "hashrate" of `company_hashrate`. */
function measureOf(metric: MetricKey): string | null {
  const noun = metric.split('_').at(-1) ?? ''
  return /^(size|count|cap|value|share|draw|speed)$/.test(noun) ? null : noun
}

/** The measure named nearest to the figure in its sentence: right behind it, else before, else after. */
function measureNear(query: Query): string | null {
  const { reading, figure } = query
  const { tokens } = reading
  const pick = (i: number): string | null => {
    const t = tokens[i]
    if (!t || !mayMove(t)) return null
    return measureAt(tokens, i)
  }
  for (let i = figure.from; i < figure.to; i++) {
    const noun = pick(i)
    if (noun) return noun
  }
  for (let i = figure.to; i < Math.min(figure.to + 7, figure.sentenceEnd); i++) {
    if (tokens[i]?.kind === 'mark') break
    const lead = leadsNoun(tokens[i - 1])
    const noun = lead || i > figure.to + 1 ? pick(i) : null
    if (noun) return noun
  }
  for (let i = figure.from - 1; i >= sentenceStart(query); i--) {
    const noun = pick(i)
    if (noun) return noun
  }
  for (let i = figure.to; i < figure.sentenceEnd; i++) {
    const noun = pick(i)
    if (noun) return noun
  }
  return null
}

/** "Halden's revenue rose 20% and profit 35%": what moved besides, its verb left out, of whoever the change before is. */
function movedBesides({ reading, figure, clause, before }: Query): Subject | null {
  const { tokens } = reading
  const at = pastHedges(tokens, figure.from - 1)
  const noun = itemAt(tokens, at)
  if (!noun || noun.capital || !mayMove(noun) || itemAt(tokens, at - 1)?.word !== 'and') return null
  if (!before?.subject || !CHANGE.hasKey(before.metric) || !anyBetween(reading.figures, clause.from, at))
    return null
  const whose = before.subject.replace(MOVED, '')
  return { ...sameAs(before), name: whose ? `${whose} ${noun.word}` : noun.word }
}
const MOVED = /(?:^| )(?:net )?(?:revenues?|sales|profits?|earnings|income|turnover|shipments|orders)$/i

const mayMove = wordClass(
  'revenue revenues sales profit profits shares stock price prices hashrate hash output production income margin margins capacity difficulty demand supply shipments usage use users cost costs consumption emissions holdings workforce staff capex spending investment funding valuation volume share earnings jobs layoffs traffic orders memory performance latency adoption capitalisation capitalization value hashprice reward rewards electricity energy power bitcoin market chip chips downloads customers subscribers sector business cuts audience headcount bandwidth',
)
