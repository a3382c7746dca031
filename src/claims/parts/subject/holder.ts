import { titleOf } from '../../entities/entities.ts'
import { isVerb } from '../../text/clauses.ts'
import { between, itemAt, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { type Token, tokenAt } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { pastHedges } from '../leading.ts'
import { aligned } from './aligned.ts'
import { antecedent, measuredBefore, mentionedBefore, pairMember } from './antecedent.ts'
import { apposed, bracketed, bracketedName, phraseBefore } from './apposed.ts'
import { attached } from './attached.ts'
import { behind, bySide, heldBy, located, restricted, whereItGoes } from './behind.ts'
import { companyAhead, firstFirm, issuer, titled } from './firms.ts'
import { ownSubject } from './grammar.ts'
import { headed } from './headed.ts'
import { FIRM, SHARE } from './kinds.ts'
import { labelled } from './label.ts'
import { isProduct, named, namesIn } from './names.ts'
import { acquired, object } from './object.ts'
import { countrySpokenOf, inFront } from './place.ts'
import { manyBefore } from './plural.ts'
import { isTheCompany, makerSpokenOf, nameLeftOf, ownerBeside, possessed, valuedBefore } from './possessor.ts'
import { lastProduct, perNamed, product } from './product.ts'
import { type Query, type Rule, type Subject, sameAs } from './query.ts'
import { receiver } from './receiver.ts'
import { refer } from './refer.ts'
import { type Reference, withNoun } from './reference.ts'
import { resumed } from './resumed.ts'
import { segmental, segmentSpokenOf } from './segment.ts'
import { seized } from './seized.ts'
import { areSites, sitePointedAt, siteSpokenOf } from './site.ts'
import { ourselves } from './speaker.ts'
import { inTable } from './table.ts'
import { usersOf } from './users.ts'
import { isGenericThing, isIt, isMeasure } from './words.ts'

const governs = wordClass('with from by to against than for of on at')
const leadsFigure = wordClass('at with to worth on')
const leaves = wordClass('leaves left find finds found')

/** "S9s at 20 percent", "left Ferrum Mining at 31 EH/s": a name right before the preposition of the figure. */
const adjacent: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  const at = pastHedges(tokens, figure.from - 1, query.clause.from)
  if (!leadsFigure(itemAt(tokens, at))) return null
  const name = namesIn(query, Math.max(query.clause.from, at - 8), at).at(-1)
  if (!name || !reaches(query, name.to, at) || governs(tokens[name.from - 1])) return null
  // "overtook Samsung with a share of 36%": who did
  if (tokens[at]?.word === 'with' && isVerb(tokens[name.from - 1]) && !leaves(tokens[name.from - 1]))
    return null
  return isAgent(query, name.from) ? null : named(reading, name)
}
/** "led by new investor T. Rowe": who does what is told, not whom it is told of. */
function isAgent({ reading: { tokens }, clause }: Query, at: number): boolean {
  for (let i = at - 1; i > Math.max(clause.from, at - 5); i--) {
    if (tokens[i]?.word === 'by') return tokens[i - 1]?.word !== 'followed'
    if (tokens[i]?.kind === 'mark' && tokens[i]?.word !== '.') return false
  }
  return false
}
/** "Cerebras AI at 1,700": nothing but capitals between a name and the preposition. */
function reaches({ reading }: Query, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!reading.tokens[i]?.capital) return false
  return from <= to
}
/** The grammatical subject of the clause, where it names or describes someone or something. */
const grammatical: Rule = (query) => {
  const { clause, reading } = query
  const found = ownSubject(query)
  if (found.is === 'resumed') return null
  const country = found.is === 'phrase' ? countrySpokenOf(query, found.range) : null
  if (country) return country
  const spoken: Reference | null =
    found.is === 'relative'
      ? phraseBefore(query, itemAt(reading.tokens, found.at - 1)?.word === ',' ? found.at - 1 : found.at)
      : possessed(query, found.range, refer(query, found.range))
  if (!spoken) return null
  // "its software runs on a chip that draws 2 W": a part of whatever is spoken of
  if (spoken.is === 'back' && found.is === 'relative' && query.thing && spoken.fallback?.name) {
    const whole = lastProduct(query) ?? mentionedBefore(query)
    return whole ? withNoun(whole, spoken.fallback.name) : spoken.fallback
  }
  if (spoken.is === 'back')
    return (
      (found.is === 'phrase' ? manyBefore(query, found.range.from) : null) ??
      (found.is === 'phrase' ? pairMember(query, found.range) : null) ??
      (found.is === 'phrase' && areThese(query, found.range) ? spoken.fallback : null) ??
      (found.is === 'phrase'
        ? (siteSpokenOf(query, found.range) ??
          sitePointedAt(query, found.range) ??
          segmentSpokenOf(query, found.range) ??
          makerSpokenOf(query, found.range))
        : null) ??
      (found.is === 'phrase' && pointsToThing(query, reading.tokens[found.range.to - 1])
        ? lastProduct(query)
        : null) ??
      (found.is === 'phrase' && isTheCompany(reading, found.range) ? issuer(query) : null) ??
      nameLeftOf(query, found.is === 'phrase' ? found.range.from : clause.from) ??
      (found.is === 'phrase' && isCompany(reading.tokens[found.range.to - 1])
        ? firmSpokenOf(query)
        : mentionedBefore(query)) ??
      nameInClause(query) ??
      (FIRM.has(query.metric)
        ? (measuredBefore(query) ?? companyAhead(query) ?? firstFirm(query) ?? titled(query))
        : null) ??
      spoken.fallback
    )
  if (spoken.is === 'measure')
    return (
      (spoken.noun === 'valuation' ? valuedBefore(query) : null) ??
      (found.is === 'phrase' ? sitePointedAt(query, found.range) : null) ??
      inFront(query)
    )
  if (spoken.is !== 'thing') return null
  const site = !spoken.named && found.is === 'phrase' ? siteSpokenOf(query, found.range) : null
  if (site) return site
  // "Halden expects the two halls to reach 9 EH/s"
  const owner =
    !spoken.named && found.is === 'phrase' && areSites(query, found.range) ? nameInClause(query) : null
  if (owner) return withNoun(owner, spoken.subject.name ?? '')
  return spoken.named || !FIRM.has(query.metric) || !nameInClause(query) ? spoken.subject : null
}

/** "These businesses raised $2 billion": several, no one firm named before. */
const areThese = ({ reading: { tokens } }: Query, { from, to }: Range): boolean =>
  isThese(tokens[from]) && areFirms(tokens[to - 1])
const isThese = wordClass('these those')
const areFirms = wordClass('businesses companies firms startups ventures enterprises')

/** "Oulu is on plan," she said. "The company aims at 22 EH/s": a name that is no company's gives way to the one whose result was told before, or that was named. */
function firmSpokenOf(query: Query): Subject | null {
  const { reading, figure, before, metric } = query
  const last = mentionedBefore(query)
  const at = last?.grounding.from
  const entity = at && startingAt(reading.entities, tokenAt(reading.tokens, at.start))
  if (entity?.value.kind !== 'name') return last
  if (before?.subject && FIRM.hasKey(before.metric) && FIRM.has(metric)) return sameAs(before)
  const from = reading.sentences[Math.max(0, figure.sentence - SAME_COMPANY)]?.from ?? 0
  const firms = namesIn(query, from, figure.from).filter((e) => e.value.kind === 'company')
  const firm = firms.findLast((e) => titleOf(e.value) === before?.subject) ?? firms.at(-1)
  return firm ? named(reading, firm, 'implied') : last
}
const isCompany = wordClass('company')
/** How many sentences a report may go on before "the company" needs its name again. */
const SAME_COMPANY = 12

/** "the board", "it": of what only things have, the product named last; a firm's fleet is efficient too. */
const pointsToThing = ({ metric }: Query, t: Token | undefined): boolean =>
  isGenericThing(t) || (isIt(t) && metric.key !== 'energy_efficiency')

/** A name in the clause before the figure: products for what products have, else companies, those before the verb first. */
const nameInClause: Rule = (query) => {
  const { reading, figure, clause } = query
  const own = namesIn(query, clause.from, figure.from)
  if (own.length === 0) return null
  const things = query.thing
  const thing = things ? own.findLast(isProduct) : undefined
  const owner = own.filter((e) => clause.verb < 0 || e.to <= clause.verb)
  const company = owner.findLast((e) => e.value.kind === (things ? 'name' : 'company'))
  const best = thing ?? company ?? owner.at(-1) ?? own[0]
  return best ? named(reading, best) : null
}

/** "MicroBT had 21% and Canaan 9%": a name that shares its verb with the one before. */
const gapped: Rule = (query) => {
  const { reading, figure, clause } = query
  const at = pastHedges(reading.tokens, figure.from - 1, clause.from - 1) + 1
  const from = namesIn(query, Math.max(clause.from, at - 6), at).find((e) => e.to === at)?.from ?? at - 1
  if (itemAt(reading.tokens, from - 1)?.word !== 'and' || isMeasure(reading.tokens[from])) return null
  if (!between(reading.figures, clause.from, from).some((f) => f.measures === figure.measures)) return null
  const spoken = refer(query, { from, to: at })
  return spoken.is === 'thing' && (spoken.named || SHARE.has(query.metric)) ? spoken.subject : null
}

const giving: Rule = (query) =>
  query.metric.key === 'investment' ? (listedGiver(query) ?? receiver(query)) : null

/** "at $14 billion the valuation is twice what it was": whom the text valued before. */
const valued: Rule = (query) =>
  query.metric.key === 'valuation' &&
  hasWord(query.reading.tokens, query.figure.to, query.clause.to, isValuation)
    ? valuedBefore(query)
    : null
const isValuation = wordClass('valuation')

/** "$4 billion from Tarn, $2 billion from Halden": of several sums, each of whoever gave it. */
const listedGiver: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  if (tokens[figure.to]?.word !== 'from') return null
  const [name] = namesIn(query, figure.to + 1, figure.to + 2)
  const others = between(reading.figures, figure.from - GIVEN, figure.to + GIVEN)
  const listed = others.some((f) => f !== figure && f.measures === 'money' && tokens[f.to]?.word === 'from')
  return name?.from === figure.to + 1 && listed ? named(reading, name) : null
}
/** How far apart sums of a list stand, in tokens. */
const GIVEN = 12

const holderInTable: Rule = (query) =>
  bySide(query) ?? labelled(query) ?? inTable(query) ?? lastProduct(query) ?? antecedent(query)

const holderInText: Rule = (query) =>
  bySide(query) ??
  perNamed(query) ??
  bracketedName(query) ??
  labelled(query) ??
  bracketed(query) ??
  usersOf(query) ??
  aligned(query) ??
  ourselves(query) ??
  seized(query) ??
  giving(query) ??
  restricted(query) ??
  headed(query) ??
  apposed(query) ??
  segmental(query) ??
  attached(query) ??
  ownerBeside(query) ??
  product(query) ??
  whereItGoes(query) ??
  heldBy(query) ??
  object(query) ??
  acquired(query) ??
  gapped(query) ??
  adjacent(query) ??
  grammatical(query) ??
  nameInClause(query) ??
  resumed(query) ??
  lastProduct(query) ??
  valued(query) ??
  behind(query) ??
  located(query) ??
  antecedent(query)

/**
 * The company, product or thing a figure belongs to: the first rule that holds decides. They are called by their names:
 * taken out of a list they would cost several times as much.
 */
export const holder: Rule = (query) => (query.figure.cell ? holderInTable(query) : holderInText(query))
