import { isVerb } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, endingAt, itemAt } from '../../text/ranges.ts'
import { endsAsPlural } from '../../text/spelling.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { pastHedges } from '../leading.ts'
import type { Sign } from '../signs.ts'
import { takesUp } from '../taken-up.ts'
import { ownSubject } from './grammar.ts'
import { core, phraseEnd, phraseStart } from './phrase.ts'
import { type Query, type Rule, type Subject, sameAs, sentenceStart, worded } from './query.ts'

/** "businesses: have not cut unintentional bias": those asked in a survey, and what they say or do. */
export const asked: Rule = (query) => {
  if (query.before?.metric === 'survey_share' && takesUp(query.reading.tokens, query.figure))
    return sameAs(query.before)
  const group = groupOf(query)
  const rate = group ? null : rateOf(query)
  if (rate) return worded(query.reading, rate)
  const answer = answerOf(query, group)
  const people = group ? worded(query.reading, group) : sameAsked(query)
  if (!people) return answer && worded(query.reading, answer)
  if (!group)
    return answer ? { ...people, name: `${people.name}: ${worded(query.reading, answer).name}` } : people
  if (!answer || (answer.from < group.to && answer.to > group.from)) return people
  return { ...people, name: `${people.name}: ${worded(query.reading, answer).name}` }
}

/** "62% of engineers", "of the 900 engineers questioned, 62%", "among retailers": who was asked. */
function groupOf(query: Query): Range | null {
  const { reading, figure } = query
  const { tokens, signs } = reading
  let from = tokens[figure.to]?.word === 'of' ? figure.to + 1 : figure.to
  // "46% of the 300 site managers"
  const count = between(reading.figures, from, from + 2).find((f) => f.measures === 'count')
  if (count && from > figure.to) from = count.to
  if (from > figure.to || tokens[figure.to - 1]?.word === 'of' || tokens[from]?.kind === 'word') {
    const range = core(reading, { from, to: phraseEnd(reading, from, figure.sentenceEnd) })
    // "manufacturers run …": the answer begins
    for (let i = range.from + 1; i < range.to; i++) if (opensAnswer(tokens[i])) range.to = i
    const people = between(signs, range.from, range.to).findLast((s) => s.value === 'people')
    if (people && people.to < range.to) range.to = people.to
    // "6% restrict their use": what is no part of them is an answer, unless it is people
    const told = from > figure.to || tokens[figure.to - 1]?.word === 'of' || people
    const answer = people ? opensAnswer(tokens[range.from]) : answers(tokens[range.from])
    if (told && range.to > range.from && range.to - range.from < 6 && !answer) return range
  }
  const floor = sentenceStart(query)
  const people = [
    ...between(signs, floor, figure.from).reverse(),
    ...between(signs, figure.to, figure.sentenceEnd),
  ]
  const hit = people.find((s: Hit<Sign>) => s.value === 'people' && s.to - s.from < 3)
  const group = hit ? core(reading, { from: phraseStart(reading, hit.to, floor), to: hit.to }) : null
  return group && group.to > group.from ? group : polled(query)
}

/** "the AI deployment rate in Oman is 58%": a rate that the sentence names, or the one before. */
function rateOf({ reading, figure }: Query): Range | null {
  const { tokens, sentences } = reading
  const floor = sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = figure.sentenceEnd - 1; i > floor; i--) {
    if (!isRate(tokens[i])) continue
    const range = core(reading, { from: phraseStart(reading, i + 1, floor), to: i + 1 })
    if (range.to - range.from > 1) return range
  }
  return null
}
const isRate = wordClass('rate rates')

/** "polled 312 farmers", "a survey of 600 CIOs", in the sentence or the one before. */
function polled({ reading, figure }: Query): Range | null {
  const { tokens, sentences } = reading
  const floor = sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = figure.from - 1; i >= floor; i--) {
    let from = i + 1
    if (isSurvey(tokens[i]) && tokens[i + 1]?.word === 'of') from++
    else if (!polls(tokens[i])) continue
    const count = between(reading.figures, from, from + 3).find((f) => f.dimension === undefined)
    if (count) from = count.to
    const range = core(reading, { from, to: phraseEnd(reading, from, figure.from) })
    for (let to = range.from; to < range.to; to++)
      if (endsAsPlural(tokens[to]?.word)) return { from: range.from, to: to + 1 }
  }
  return null
}
const polls = wordClass('polled surveyed asked questioned interviewed canvassed')
const isSurvey = wordClass('survey poll study sample panel')

/** Those the answers before this one were given by. */
function sameAsked({ before }: Query): Subject | null {
  if (before?.metric !== 'survey_share' || !before.subject?.includes(': ')) return null
  const same = sameAs(before)
  return { ...same, name: before.subject.split(': ', 1)[0] ?? null }
}

/** "54% plan to", "45% of those polled": no one is named between the figure and the answer. */
const answers = (t: Token | undefined): boolean => opensAnswer(t) || t?.word.endsWith('ed') === true
const opensAnswer = wordClass(
  'plan say use expect report believe have had are were cite think want see hope intend run no still',
)

/** What they say or do: the words behind them, else the subject of the clause or what stands before the figure. */
function answerOf(query: Query, group: Range | null): Range | null {
  const { reading, figure } = query
  const { tokens } = reading
  const item = inBrackets(query)
  if (item) return item
  const told = saidBefore(query)
  if (told) return told
  let from = Math.max(figure.to, group && group.from >= figure.to ? group.to : 0)
  let to = from
  // "63% of them say"
  if (tokens[from]?.word === 'of' && isThem(tokens[from + 1])) from = to = from + 2
  // "two thirds (66%) agree"
  if (tokens[to]?.word === ')') from = ++to
  while (to < from + 12 && to < figure.sentenceEnd && tokens[to]?.kind !== 'mark') to++
  const next = between(reading.figures, from, to).find((f) => f.measures === 'percent')
  if (next) to = next.from
  if (to - from > 1 && !isElsewhere(tokens[from]) && (group || tokens[figure.to]?.word !== 'of'))
    return { from, to }
  const found = ownSubject(query)
  const said = found.is === 'phrase' ? core(reading, found.range) : null
  if (said && said.to - said.from > 1) return said
  const last = between(reading.figures, figure.from - 10, figure.from).at(-1)
  const floor = Math.max(sentenceStart(query), figure.from - 10, last?.to ?? 0)
  // "cost of power (46%)", "new rules: 31%"
  to = opensShare(itemAt(tokens, figure.from - 1)) ? figure.from - 1 : figure.from
  from = to
  while (from > floor && tokens[from - 1]?.kind !== 'mark') from--
  const range = core(reading, { from, to })
  return to - from > 1 && !isElsewhere(tokens[from]) && !isVerb(tokens[range.from]) ? range : null
}

/** "AI will be mainstream, say 45% of those polled": what they say stands before the verb. */
function saidBefore(query: Query): Range | null {
  const { tokens } = query.reading
  const at = pastHedges(tokens, query.figure.from - 1, query.figure.from - 4)
  if (!tell(itemAt(tokens, at)) || itemAt(tokens, at - 1)?.word !== ',') return null
  const floor = Math.max(sentenceStart(query), at - LONGEST_ANSWER)
  let from = at - 1
  while (from > floor && tokens[from - 1]?.kind === 'word') from--
  return at - 1 - from > 0 ? { from, to: at - 1 } : null
}
const tell = wordClass('say said think thought believe believed admit admitted agree agreed report reported')
const LONGEST_ANSWER = 14

/** "cost (46%) and skills (31%) are the worries": of a list, the item right before its bracket; "two thirds (66%)" is no list. */
function inBrackets(query: Query): Range | null {
  const { reading, figure } = query
  const { tokens } = reading
  const open = figure.from - 1
  if (itemAt(tokens, open)?.word !== '(' || tokens[figure.to]?.word !== ')') return null
  const listed = isListed(tokens[figure.to + 1]) || isListed(tokens[open - 2]) || isListed(tokens[open - 3])
  if (!listed || endingAt(reading.figures, open)) return null
  const floor = sentenceStart(query)
  let from = phraseStart(reading, open, floor)
  // "the cost of power (46%)"
  if (from > floor + 1 && tokens[from - 1]?.word === 'of') from = phraseStart(reading, from - 1, floor)
  const range = core(reading, { from, to: open })
  return range.to > range.from ? range : null
}
const isListed = wordClass(', and or')

const isThem = wordClass('them these those')
const opensShare = wordClass('( :')
/** "22% for Peru, 25% in Chile": where, no answer. */
const isElsewhere = wordClass('for in at from')
