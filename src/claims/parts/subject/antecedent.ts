import type { Reading } from '../../reading.ts'
import type { Clause } from '../../text/clauses.ts'
import { firstFrom, itemAt, nextFrom } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import { isAside, isDoneBy } from './aside.ts'
import { companyAhead, issuer, titled } from './firms.ts'
import { clauseSubject } from './grammar.ts'
import { CHANGE, FIRM } from './kinds.ts'
import { isProduct, named, namesIn } from './names.ts'
import { isParticiple } from './participle.ts'
import { type Query, type Rule, type Subject, sameAs, sentenceStart } from './query.ts'
import { refer } from './refer.ts'

/** What a name behind these is set against. */
const sets = wordClass('than like against unlike beside behind versus')
const pointsBack = wordClass('its it their they the')

/** How far back, in sentences, someone spoken of is still meant by "it" or left unsaid. */
const REACH = 4
/** How many clauses of a sentence are looked at: no more of them tell what a sentence is about. */
export const CLAUSES = 6

/** Who the text spoke of last; else who it speaks of next, or at its head. */
export const antecedent: Rule = (query) =>
  earlierInSentence(query) ??
  (FIRM.has(query.metric) ? issuer(query) : null) ??
  mentionedEarlier(query) ??
  laterInSentence(query) ??
  first(query) ??
  titled(query)

/** Who the sentence, else the sentences before, spoke of. */
export const mentionedBefore: Rule = (query) => earlierInSentence(query) ?? mentionedEarlier(query)

/** The subject of an earlier clause of the sentence, unless the sentence points back itself ("Its market value …"). */
function earlierInSentence(query: Query): Subject | null {
  const { reading, figure, index } = query
  if (pointsBack(reading.tokens[sentenceStart(query)]) && !opensWithName(query)) return null
  let noun: Subject | null = null
  let aside: Subject | null = null
  for (let c = index - 1; c >= Math.max(0, index - CLAUSES); c--) {
    const clause = reading.clauses[c] as Clause
    if (clause.sentence !== figure.sentence) break
    if (isDoneBy(query, clause)) continue
    const name = nameOf(query, clause)
    if (isAside(query, clause)) {
      if (name) aside ??= named(reading, name)
      continue
    }
    if (name) return named(reading, name)
    if (noun || clause.verb < 0) continue
    const found = clauseSubject(query, clause)
    const spoken = found.is === 'phrase' ? refer(query, found.range) : null
    if (spoken?.is === 'thing') noun = spoken.subject
  }
  return FIRM.has(query.metric) ? (aside ?? noun) : (noun ?? aside)
}

/** "Its Hyperion campus …": what points back can bring a name of its own. */
function opensWithName(query: Query): boolean {
  const from = sentenceStart(query)
  const clause = nextFrom(query.reading.clauses, from)
  return clause !== undefined && subjectName(query, clause) !== undefined
}

/** The name a clause is about: before its verb rather than behind, a company rather than others. */
function nameOf(query: Query, clause: Clause): ReturnType<typeof namesIn>[number] | undefined {
  const end = clause.verb >= 0 ? clause.verb : clause.to
  const subject = holdersIn(query, clause.from, end)
  // "The company bought 4,000 machines from Vantor": not with whom who is spoken of has to do
  if (subject.length === 0 && FIRM.has(query.metric) && pointsToFirm(query, clause)) return undefined
  const all = subject.length > 0 || end === clause.to ? subject : holdersIn(query, clause.from, clause.to)
  const things = query.thing
  const best = (things ? all.find(isProduct) : all.find((e) => e.value.kind === 'company')) ?? all[0]
  const lead = itemAt(query.reading.tokens, (best?.from ?? 0) - 1)
  // "Backed by Halden, the miner …": who stands behind whom the sentence is about
  const agent = lead?.word === 'by' && clause.verb < 0 && isParticiple(query.reading.tokens, clause.from)
  return best && best.from > clause.from && (agent || sets(lead)) ? undefined : best
}

/** "The company", "it", "we": whether the subject of a clause is a firm named elsewhere. */
function pointsToFirm(query: Query, clause: Clause): boolean {
  const found = clauseSubject(query, clause)
  if (found.is !== 'phrase') return false
  const last = query.reading.tokens[found.range.to - 1]
  return isSpokenOf(last) && (found.range.to - found.range.from < 3 || isThatFirm(last))
}
const isThatFirm = wordClass('company firm miner startup chipmaker group operator')
const isSpokenOf = wordClass('company firm miner startup chipmaker group operator it they we')

/** Names that can have what is measured: a product has no revenue. */
const holdersIn = (query: Query, from: number, to: number): ReturnType<typeof namesIn> =>
  namesIn(query, from, to).filter((e) => e.value.kind !== 'product' || !FIRM.has(query.metric))

/** The name in the grammatical subject of a clause. */
export function subjectName(query: Query, clause: Clause): ReturnType<typeof namesIn>[number] | undefined {
  const found = clauseSubject(query, clause)
  return found.is === 'phrase' ? namesIn(query, found.range.from, found.range.to)[0] : undefined
}

/** The name a clause is about, a company where a firm is looked for: "Iren says its Childress site has …". */
function nameIn(query: Query, clause: Clause, firm: boolean): ReturnType<typeof namesIn>[number] | undefined {
  const own = subjectName(query, clause)
  if (own && !(firm && own.value.kind !== 'company')) return own
  const other = nameOf(query, clause)
  return own && other?.value.kind !== 'company' ? own : other
}

/** "Intel's Gaudi 2 cards turn up on eBay": the thing a sentence is about, where it names one. */
function subjectThing(query: Query, clause: Clause): Subject | null {
  const found = clauseSubject(query, clause)
  // "shows that HBM4 will have"
  const from = query.reading.tokens[clause.from]?.word === 'that' ? clause.from + 1 : clause.from
  if (found.is !== 'phrase' || found.range.from !== from) return null
  const spoken = refer(query, found.range)
  if (spoken.is !== 'thing' || !(spoken.named || isDesignated(query, found.range))) return null
  // a company alone makes the thing, it is not the thing
  const maker = namesIn(query, found.range.from, found.range.to).find((e) => e.value.kind === 'company')
  if (maker?.value.name === spoken.subject.name) return null
  return { ...spoken.subject, grounding: { ...spoken.subject.grounding, how: 'implied' } }
}

/** "HBM3E", "TPU v2": a kind of thing that goes by letters and a number. */
function isDesignated({ reading: { tokens } }: Query, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]?.kind === 'word' && /\d/.test(tokens[i]?.word ?? '')) return true
  return false
}

/** Whether a clause names anyone: of most clauses of a long list nothing else need be asked. */
const holdsName = ({ entities }: Reading, { from, to }: Clause): boolean =>
  (nextFrom(entities, from)?.from ?? to) < to

/** Who the sentences before were about, the nearest first. */
export function mentionedEarlier(query: Query): Subject | null {
  const { reading, figure, metric } = query
  const paragraph = reading.sentences[figure.sentence]?.paragraph ?? 0
  const firms = !query.thing && !CHANGE.has(metric) && metric.key !== 'share'
  let other: Subject | null = null
  let aside: Subject | null = null
  let company = false
  for (let s = figure.sentence - 1; s >= Math.max(0, figure.sentence - REACH); s--) {
    const sentence = reading.sentences[s]
    if (!sentence || paragraph - sentence.paragraph > 1) break
    const from = firstFrom(reading.clauses, sentence.from)
    for (let c = from; c < Math.min(from + CLAUSES, reading.clauses.length); c++) {
      const clause = reading.clauses[c] as Clause
      if (clause.from >= sentence.to) break
      const thing = query.thing ? subjectThing(query, clause) : null
      if (thing) return thing
      if (!holdsName(reading, clause) || isDoneBy(query, clause)) continue
      const name = nameIn(query, clause, firms)
      if (!name) continue
      if (isAside(query, clause)) {
        aside ??= named(reading, name, 'implied')
        continue
      }
      const central = clause.verb >= 0 && name.to <= clause.verb
      if (central && (!firms || name.value.kind === 'company')) return named(reading, name, 'implied')
      if (!other || (firms && name.value.kind === 'company' && !company))
        other = named(reading, name, 'implied')
      company ||= name.value.kind === 'company'
    }
    if (other && (company || !firms)) return other
  }
  return other ?? aside
}

function laterInSentence(query: Query): Subject | null {
  const names = namesIn(query, query.figure.to, query.figure.sentenceEnd)
  // "revenue of $2 million, supported by the price of bitcoin": no firm
  const name = FIRM.has(query.metric) ? names.find((e) => e.value.kind !== 'coin') : names[0]
  return name ? named(query.reading, name) : null
}

/** "Startup funding is at $5 billion. In 2023 it reached $8 billion": of whom the same was said right before. */
export const measuredBefore: Rule = ({ before, metric }) =>
  before?.subject && before.metric === metric.key ? sameAs(before) : null

/** The first name of the text, before the figure or in the sentences right behind it. */
function first(query: Query): Subject | null {
  const { figure, reading } = query
  const names = namesIn(query, 0, Math.min(figure.from, 400))
  const firm = FIRM.has(query.metric) ? names.find((e) => e.value.kind === 'company') : undefined
  const name = firm ?? names[0]
  return name ? named(reading, name, 'implied') : (measuredBefore(query) ?? companyAhead(query))
}

/** "The former", "the latter": one of the two named last before the sentence. */
export function pairMember(query: Query, { from, to }: Range): Subject | null {
  const { reading } = query
  if (to - from !== 2 || !isPairMember(reading.tokens[from + 1])) return null
  const floor = sentenceStart(query)
  const pair: ReturnType<typeof namesIn> = []
  for (const name of namesIn(query, Math.max(0, floor - 80), floor).reverse())
    if (pair.length < 2 && !pair.some((e) => e.value.canonical === name.value.canonical)) pair.push(name)
  const name = reading.tokens[from + 1]?.word === 'latter' ? pair[0] : pair[1]
  return name ? named(reading, name, 'implied') : null
}
const isPairMember = wordClass('former latter')
