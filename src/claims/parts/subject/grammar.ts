import type { Clause } from '../../text/clauses.ts'
import { isVerb, verbAt } from '../../text/clauses.ts'
import { endingAt, itemAt, lastBefore, startingAt } from '../../text/ranges.ts'
import { endsAsPlural } from '../../text/spelling.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { ofExpected, ofInfinitive, ofTaken } from './infinitive.ts'
import { isGerund, isParticiple } from './participle.ts'
import { countBefore, hangs, phraseEnd, phraseStart, withComplement } from './phrase.ts'
import type { Query } from './query.ts'
import { verbless } from './verbless.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isToBe,
} from './words.ts'

const isShortParticiple = wordClass('let made set gone come put cut hit got kept')

/**
 * The grammatical subject of a verb: a noun phrase, the phrase before a relative pronoun at a token, or none of its own,
 * where the clause leaves its subject to another of its sentence.
 */
export type Found =
  | { is: 'phrase'; range: Range }
  | { is: 'relative'; at: number }
  | { is: 'resumed'; finite: boolean }

/** The grammatical subject of the clause of the figure. */
export function ownSubject(query: Query): Found {
  query.subject ??=
    ofInfinitive(query) ??
    ofTaken(query) ??
    ofExpected(query) ??
    withList(query, subjectAt(query, query.clause, verbEnd(query)))
  return query.subject
}

/** Up to where the verb of a figure may stand: "doubled" is one itself. */
const verbEnd = ({ reading, figure }: Query): number =>
  figure.measures === 'multiple' && reading.tokens[figure.to - 1]?.word.endsWith('ed')
    ? figure.to
    : figure.from

/** "Amber, Birk and Cedar Corp spent": the names before a comma belong to the list, where they open the sentence. */
function withList({ reading }: Query, found: Found): Found {
  if (found.is !== 'phrase') return found
  const { tokens, entities, sentences } = reading
  const last = startingAt(entities, found.range.from)
  if (!last || tokens[last.to]?.word !== 'and' || last.to >= found.range.to) return found
  let { from } = found.range
  for (;;) {
    const name = itemAt(tokens, from - 1)?.word === ',' ? endingAt(entities, from - 1) : undefined
    if (!name) break
    from = name.from
  }
  const opens = lastBefore(sentences, from + 1)?.from === from
  return opens ? { is: 'phrase', range: { from, to: found.range.to } } : found
}

/** The grammatical subject of a whole clause, found out once. */
export function clauseSubject(query: Query, clause: Clause): Found {
  const { subjects } = query.reading
  const found = subjects.get(clause.from) ?? subjectAt(query, clause, clause.to)
  subjects.set(clause.from, found)
  return found
}

/** The grammatical subject of the verb that governs what stands at a token of a clause. */
function subjectAt(query: Query, clause: Clause, at: number): Found {
  const { reading } = query
  const { tokens } = reading
  // "Leading the pack was Halden", "Close behind is Sweden"
  if (opensRanking(tokens[clause.from]) && isToBe(itemAt(tokens, clause.verb)) && clause.verb < at) {
    const to = phraseEnd(reading, clause.verb + 1, clause.to)
    if (to > clause.verb + 1) return { is: 'phrase', range: { from: clause.verb + 1, to } }
  }
  let i = Math.min(at, clause.to) - 1
  let finite = false
  // "Halvard, a maker of boxes, cut 140 jobs": behind a comma a verb can open the clause
  const floor = itemAt(tokens, clause.from - 1)?.word === ',' ? clause.from - 1 : clause.from
  while (i >= clause.from) {
    if (!verbAt(tokens, i, floor) && !isAuxiliary(tokens[i])) {
      i--
      continue
    }
    finite = true
    let group = groupStart(query, i, clause.from)
    // "expect data centres to need": the subject of the infinitive
    if (itemAt(tokens, group - 1)?.word === 'to' && group - 2 > clause.from) group--
    if (group <= clause.from) return { is: 'resumed', finite }
    const [lone] = [tokens[group - 1] as Token]
    if (isPronoun(lone) && !isRelative(lone)) {
      // "projects like these": the pronoun is only a complement
      const from = hangs(itemAt(tokens, group - 2))
        ? withComplement(reading, group - 1, clause.from)
        : group - 1
      return { is: 'phrase', range: { from, to: group } }
    }
    let from = phraseStart(reading, group, clause.from)
    // "the mine in Hamar, Norway": a place within a place
    if (itemAt(tokens, from - 1)?.word === ',' && from - 1 > clause.from)
      if (startingAt(reading.places, from)?.to === group) from = phraseStart(reading, from - 1, clause.from)
    if (from < group) from = Math.max(clause.from, countBefore(reading, from))
    if (from === clause.from && isParticiple(tokens, from)) return { is: 'resumed', finite }
    // "is making cuts to": a verb in the progressive
    if (from === group - 1 && isAuxiliary(itemAt(tokens, from - 1)) && /^[a-z]{3,}ing$/.test(lone.raw)) {
      i = from - 1
      continue
    }
    if (from < group && isWhole(tokens, from, clause.from)) {
      const range = { from: withComplement(reading, from, clause.from), to: group }
      // "Training the model used 50 GWh", "Running it on the device cuts latency"
      if (range.from > clause.from && range.from < clause.from + 6 && isGerund(tokens, clause.from))
        range.from = clause.from
      range.to = beforeContact(tokens, range)
      if (range.to < range.from) range.from = phraseStart(reading, range.to, clause.from)
      // "struck a deal with Vantor to lease": who struck it does
      if (
        tokens[group]?.word === 'to' &&
        range.from > clause.from &&
        hasWord(tokens, range.from, group, isPact)
      ) {
        i = range.from - 1
        continue
      }
      const lead = itemAt(tokens, range.from - 1)
      if (lead?.word === 'whose') return { is: 'relative', at: range.from - 1 }
      if (!isPreposition(lead) || isSubordinator(lead) || range.from <= clause.from)
        return { is: 'phrase', range }
      i = range.from - 1
    } else if (from < group && isAttribute(query, from)) return { is: 'phrase', range: { from, to: group } }
    else if (isRelative(tokens[group - 1])) return { is: 'relative', at: group - 1 }
    else i = group - 1
  }
  return verbless(query, clause, at) ?? { is: 'resumed', finite }
}

/** What binds or entitles someone to do what its infinitive says. */
const isPact = wordClass(
  'agreement agreements deal deals contract contracts option options right rights letter intent commitment offer bid pact memorandum mou order orders lease warrant warrants decision approval permission',
)

const opensRanking = wordClass('leading trailing topping heading following close behind next')

/** "The job I finished on Monday is 40 kW": a clause without a relative pronoun hangs on the noun before its own subject. */
function beforeContact(tokens: Token[], { from, to }: Range): number {
  const noun = itemAt(tokens, from - 2)
  const hangs = isSpeaker(itemAt(tokens, from - 1)) && tokens[from]?.word.endsWith('ed')
  return hangs && noun?.kind === 'word' && !isConjunction(noun) && !isVerb(noun) ? from - 1 : to
}
const isSpeaker = wordClass('i we you he she they')

/** Prepositions that open clauses as well: "as its revenue doubled". */
const isSubordinator = wordClass('with as after before since until than')

/** A phrase cut off by a figure before it ("its 1.00% Convertible Notes") is only the end of one. */
const isWhole = (tokens: Token[], from: number, floor: number): boolean =>
  from <= floor || (tokens[from - 1]?.kind !== 'number' && tokens[from - 1]?.word !== '%')

/** "the 45 W machine": a figure between an article and its noun. */
function isAttribute({ reading }: Query, at: number): boolean {
  const figure = endingAt(reading.figures, at)
  return figure !== undefined && isDeterminer(reading.tokens[figure.from - 1])
}

/** First token of the verb group round a verb: "is now expected to reach". */
function groupStart({ reading }: Query, verb: number, floor: number): number {
  const { tokens } = reading
  let from = verb
  while (from > floor) {
    const t = tokens[from - 1] as Token
    // "startups between them came away with"
    if (t.word === 'them' && tokens[from - 2]?.word === 'between') from -= 2
    else if (
      isAuxiliary(t) ||
      isVerbal(tokens, from - 1) ||
      (t.word === 'let' && tokens[from]?.word === 'go') ||
      // "the halls each draw"
      (t.word === 'each' && from - 1 > floor) ||
      isAdverb(t) ||
      t.word === 'not' ||
      isVerb(t) ||
      t.word.endsWith('ly')
    )
      from--
    // "revenue more than doubled"
    else if (t.word === 'than' && isCompared(tokens[from - 2]) && from - 2 > floor) from -= 2
    else if (t.word === 'to' && from - 1 > floor) {
      const head = tokens[from - 2] as Token
      const plan = isPlan(head) && endsAsPlural(itemAt(tokens, from - 3)?.word)
      if (!plan && !isVerb(head) && !VERBAL.test(head.word) && !isAuxiliary(head)) return from
      from -= 2
    } else break
  }
  return from
}

/** "developers plan to add": verbs behind a plural, nouns elsewhere. */
const isPlan = wordClass('plan aim hope want look need')
const isCompared = wordClass('more less')

/** "has let go": a word between an auxiliary and its verb. */
const isVerbal = (tokens: Token[], at: number): boolean =>
  isAuxiliary(itemAt(tokens, at - 1)) && isShortParticiple(tokens[at])

const VERBAL =
  /^(plans|aims|stands|stood|set|going|likely|due|about|poised|able|expected|seen|hopes|wants|intends|looks|seeks|forecast|needs|means|agreed|ready|slated|tipped|meant)$|(ed|ing)$/
