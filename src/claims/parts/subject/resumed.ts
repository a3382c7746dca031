import { type Clause, isIndefinite } from '../../text/clauses.ts'
import { between, itemAt } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import type { ExtractedClaim } from '../../types.ts'
import { CLAUSES, mentionedEarlier } from './antecedent.ts'
import { before, phraseBefore } from './apposed.ts'
import { isAside } from './aside.ts'
import { companyAhead, firstFirm, issuer } from './firms.ts'
import { clauseSubject, ownSubject } from './grammar.ts'
import { CHANGE, FIRM, NETWORK, SHARE } from './kinds.ts'
import { named as nameAs, namesIn } from './names.ts'
import { core } from './phrase.ts'
import { isTheCompany } from './possessor.ts'
import { lastProduct } from './product.ts'
import { type Query, type Rule, type Subject, sameAs } from './query.ts'
import { refer } from './refer.ts'
import { isSegment } from './segment.ts'
import { isDeterminer, isPreposition, isRelative } from './words.ts'

const isFollowed = wordClass('followed trailed')
const opensPlace = wordClass('at for in on')
const opensAside = wordClass('which who whose where a an the')

/**
 * A clause without a subject of its own has that of another clause of its sentence: of the one it goes on from ("Riot mined
 * 341 BTC, selling 12"), of the phrase before an interruption ("Opex, by our estimate, makes up 50%"), or, where it opens the
 * sentence, of the one that follows ("With 12 MW online, Riot …").
 */
export const resumed: Rule = (query) => {
  const found = ownSubject(query)
  return found.is === 'resumed' ? resume(query, query.index, found.finite) : null
}

/** The subject that the clause at an index takes over. */
function resume(query: Query, index: number, finite: boolean): Subject | null {
  const { reading, figure } = query
  let apposition: Subject | null = null
  let interrupted = false
  let named = false
  for (let c = index - 1; c >= Math.max(0, index - CLAUSES); c--) {
    const earlier = reading.clauses[c] as Clause
    if (earlier.sentence !== figure.sentence) break
    // "the newest cards (Heron, Wren) doubled": what a list in brackets names is passed over with it
    if (reading.tokens[earlier.to]?.word === ')') while (c > 0 && !opensBracket(query, c)) c--
    // "told of more users (9 million) and cloud growth (34%), raising its outlook": not what goes on behind a bracket
    const goesOn = earlier.verb < 0 && itemAt(reading.tokens, earlier.from - 1)?.word === ')'
    if (isAside(query, earlier) || goesOn || explainsName(query, earlier)) continue
    if (finite && interrupts(query, earlier)) {
      interrupted = true
      named ||= isNames(query, earlier)
      // "Stargate partners, which include Oracle, …": not whom a relative clause names
      if (!isRelative(reading.tokens[earlier.from])) apposition ??= ofClause(query, earlier)
      continue
    }
    const { before: claim } = query
    if (
      claim?.subject &&
      !(FIRM.has(query.metric) && CHANGE.hasKey(claim.metric)) &&
      // "the fee per block is 0.3 BTC, accounting for 5% of revenue": fees do, not the coin
      !(SHARE.has(query.metric) && NETWORK.hasKey(claim.metric)) &&
      claim.start >= startOf(query, earlier.from) &&
      claim.start < startOf(query, earlier.to)
    )
      return SHARE.hasKey(claim.metric) && !SHARE.has(query.metric) ? partOf(claim) : sameAs(claim)
    if (interrupted && !endsInPlace(query, earlier.to)) {
      const head = phraseBefore(query, earlier.to)
      if (head?.is === 'thing' && (head.named || !apposition || !(named || FIRM.has(query.metric))))
        return head.subject
      // "Hashprice, a measure of what miners earn, fell 4%"
      if (head?.is === 'measure' && CHANGE.has(query.metric))
        return { name: head.noun, grounding: { how: 'stated' } }
      if (head) return apposition ?? ofClause(query, earlier)
    }
    const subject = ofClause(query, earlier)
    if (subject) return subject
    // "x402, the Coinbase protocol, has handled …, for $10 million": that clause was interrupted itself
    if (earlier.verb >= 0) finite = true
  }
  return apposition ?? (finite ? null : following(query))
}

/** "The utility gets 18% of its revenue from miners, attracting $1 billion": the utility does. */
function partOf(claim: ExtractedClaim): Subject {
  const same = sameAs(claim)
  return { ...same, name: same.name?.split(': ', 1)[0] ?? null }
}

/** Whether the clause at an index stands right behind an opening bracket, or opens the sentence. */
const opensBracket = ({ reading: { tokens, clauses }, figure }: Query, c: number): boolean =>
  itemAt(tokens, (clauses[c] as Clause).from - 1)?.word === '(' ||
  itemAt(clauses, c - 1)?.sentence !== figure.sentence

const startOf = ({ reading }: Query, token: number): number =>
  reading.tokens[token]?.start ?? reading.text.length

/** ", which runs on hydropower,", ", a Texas miner,", ", by our estimate,": what stands between a subject and its verb. */
function interrupts(query: Query, clause: Clause): boolean {
  if (opensSentence(query, clause) || query.reading.tokens[clause.from - 1]?.word === ':') return false
  const first = query.reading.tokens[clause.from]
  // ", while hash price, a measure of …, fell": a clause begins
  if (subordinates(first)) return false
  return opensAside(first) || isPreposition(first) || clause.verb < 0
}

const subordinates = wordClass('while whereas because although though')

const opensSentence = ({ reading, figure }: Query, clause: Clause): boolean =>
  clause.from === reading.sentences[figure.sentence]?.from

/** What an earlier clause is about: its subject, or the place or site a fronted "At the Oslo hall, …" names. */
function ofClause(query: Query, clause: Clause): Subject | null {
  const { reading } = query
  if (clause.verb < 0 && opensPlace(reading.tokens[clause.from])) {
    const spoken = refer(query, { from: clause.from + 1, to: clause.to })
    return spoken.is === 'thing' ? spoken.subject : null
  }
  // "followed by Tarn with $2 billion, down 2%"
  if (isFollowed(reading.tokens[clause.from]) && reading.tokens[clause.from + 1]?.word === 'by') {
    const [name] = namesIn(query, clause.from + 2, clause.to)
    if (name?.from === clause.from + 2) return nameAs(reading, name)
  }
  const found = clauseSubject(query, clause)
  if (found.is === 'relative') return before(query, found.at)
  const spoken = found.is === 'phrase' ? refer(query, found.range) : null
  if (spoken?.is === 'back') {
    const firm = found.is === 'phrase' && isTheCompany(reading, found.range) ? issuer(query) : null
    const ahead = () => (FIRM.has(query.metric) ? (companyAhead(query) ?? firstFirm(query)) : null)
    return firm ?? lastProduct(query) ?? mentionedEarlier(query) ?? ahead() ?? spoken.fallback
  }
  if (spoken?.is !== 'thing' || found.is !== 'phrase') return null
  const holds = spoken.named || !FIRM.has(query.metric) || isSegment(query, core(reading, found.range))
  return holds ? spoken.subject : null
}

/** "signed with Talen Energy, a power firm, for …": what explains the name before it is not who acts. */
function explainsName(query: Query, { from, to, verb }: Clause): boolean {
  const { tokens } = query.reading
  if (verb >= 0 || to !== query.clause.from - 1) return false
  if (!isIndefinite(tokens[from]) || itemAt(tokens, from - 1)?.word !== ',') return false
  const name = namesIn(query, from - 4, from - 1).at(-1)
  return name?.to === from - 1 && isPreposition(itemAt(tokens, name.from - 1))
}

/** "Two pools, Foundry and AntPool, …": nothing but names between the commas. */
function isNames(query: Query, { from, to }: Clause): boolean {
  const names = namesIn(query, from, to)
  const first = isDeterminer(query.reading.tokens[from]) ? from + 1 : from
  return names[0]?.from === first && names.at(-1)?.to === to
}

const endsInPlace = ({ reading }: Query, at: number): boolean =>
  between(reading.places, at - 4, at).some((p) => p.to === at)

/** The subject of one of the next clauses of the sentence, where the figure's clause opens it. */
function following(query: Query): Subject | null {
  const { reading, clause, figure, index } = query
  if (!opensSentence(query, clause) || clause.verb > figure.from) return null
  for (let c = index + 1; c < index + 4; c++) {
    const next = reading.clauses[c]
    if (!next || next.sentence !== figure.sentence) break
    const found = clauseSubject(query, next)
    const spoken = found.is === 'phrase' && next.verb >= 0 ? refer(query, found.range) : null
    if (spoken?.is === 'thing') return spoken.subject
  }
  return null
}
