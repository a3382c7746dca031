import { isVerb } from '../../text/clauses.ts'
import { anyBetween, between, itemAt } from '../../text/ranges.ts'
import { endsAsPlural } from '../../text/spelling.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { leading } from '../leading.ts'
import { core, phraseEnd } from './phrase.ts'
import { type Query, type Rule, type Subject, worded } from './query.ts'
import { refer } from './refer.ts'
import { isAdverb, isEmpty, isGenericThing, isToBe } from './words.ts'

/** "One in four rigs is idle": what is counted follows such a fraction at once. */
export const outOf: Rule = (query) => {
  const { reading, figure } = query
  if (!hasWord(reading.tokens, figure.from + 1, figure.to - 1, isOutOf)) return null
  const range = core(reading, { from: figure.to, to: phraseEnd(reading, figure.to, figure.sentenceEnd) })
  // "one in five projects risk delay": up to the plural
  for (let to = range.from; to < range.to; to++)
    if (endsAsPlural(reading.tokens[to]?.word)) return worded(reading, { from: range.from, to: to + 1 })
  return null
}
const isOutOf = wordClass('in out')

/** What a share is a share of: the noun phrase behind "% of". */
export function wholeOf({ reading, figure, clause, index }: Query): Subject | null {
  const { tokens } = reading
  let from = figure.to
  const before = itemAt(reading.clauses, index - 1)
  if (tokens[from]?.word === 'of') from++
  // "Of all rigs sold, 44% …"
  else if (before?.sentence === clause.sentence && tokens[before.from]?.word === 'of') from = before.from + 1
  else if (tokens[from - 1]?.word !== 'of') return null
  const range = core(reading, { from, to: phraseEnd(reading, from, figure.sentenceEnd) })
  // "44% of the power and wind 36%"
  if (anyBetween(reading.figures, range.to, range.to + 1))
    for (let i = range.from + 1; i < range.to; i++) if (tokens[i]?.word === 'and') range.to = i
  // "37% of shipments and Europe's share rising to 30%": another's begins
  for (let i = range.from + 1; i < range.to - 1; i++)
    if (tokens[i]?.word === 'and' && tokens[i + 1]?.capital) range.to = i
  // "of its electricity coming from"
  if (range.to > range.from + 1 && isDrawn(tokens[range.to - 1])) range.to--
  const says = range.to > range.from + 1 || !isEmpty(tokens[range.from])
  return range.to > range.from && says ? worded(reading, range) : null
}

/** How many words back a list of shares is still of one whole. */
const REACH = 160

/** "43% of edge AI hardware", some lines above: what the shares of a list are parts of. */
export function wholeBefore({ reading, figure }: Query): Subject | null {
  const { tokens, figures, places } = reading
  for (const f of between(figures, figure.from - REACH, figure.from).reverse()) {
    if (f.measures !== 'percent' || tokens[f.to]?.word !== 'of') continue
    const range = core(reading, { from: f.to + 1, to: phraseEnd(reading, f.to + 1, f.sentenceEnd) })
    const placed = anyBetween(places, range.from, range.to)
    if (range.to - range.from > 1 && !isGenericThing(tokens[range.to - 1]) && !placed)
      return worded(reading, range, 'implied')
  }
  return null
}

/** "Two thirds of mining is still done with GPUs": by what a part of the work is done. */
export const doneWith: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  if (tokens[figure.to]?.word !== 'of') return null
  const to = phraseEnd(reading, figure.to + 1, figure.sentenceEnd)
  if (!isToBe(tokens[to])) return null
  const verb = isAdverb(tokens[to + 1]) ? to + 2 : to + 1
  if (!isDone(tokens[verb])) return null
  const from = tokens[verb + 1]?.word === 'out' ? verb + 2 : verb + 1
  if (!isBy(tokens[from])) return null
  const spoken = refer(query, { from: from + 1, to: phraseEnd(reading, from + 1, figure.sentenceEnd) })
  return spoken.is === 'thing' ? spoken.subject : null
}
const isDone = wordClass('done performed carried conducted run handled')
const isBy = wordClass('with by on')

const isSource = wordClass(
  'hydro hydropower hydroelectric wind solar nuclear coal gas biomass geothermal renewable renewables fossil oil diesel thermal',
)
const lists = wordClass('including and ,')
const isFrom = wordClass('from by')
const isDrawn = wordClass(
  'comes came come coming drawn sourced generated produced supplied derived provided met covered',
)

/** "89% of its power coming from fossil plants", "19% from hydro", "including 10% nuclear energy": the source that the part of the power is drawn from. */
export const drawnFrom: Rule = ({ reading, figure }) => {
  const { tokens } = reading
  let i = figure.to
  // one of several; "runs on 100% renewable energy" tells of who does
  if (isSource(tokens[i]) && lists(leading(tokens, figure.from - 1)))
    return worded(reading, core(reading, { from: i, to: phraseEnd(reading, i, figure.sentenceEnd) }))
  if (tokens[i]?.word === 'of') i = phraseEnd(reading, i + 1, figure.sentenceEnd)
  while (isToBe(tokens[i]) || isAdverb(tokens[i]) || isDrawn(tokens[i])) i++
  if (!isFrom(tokens[i])) return null
  const range = core(reading, { from: i + 1, to: phraseEnd(reading, i + 1, figure.sentenceEnd) })
  return hasWord(tokens, range.from, range.to, isSource) ? worded(reading, range) : null
}

const isPart = wordClass('them these those which whom')

/** "More than 70% of them data centers", "60% of which was hydro": the part that is told of a whole named before. */
export const ofThem: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  if (tokens[figure.to]?.word !== 'of' || !isPart(tokens[figure.to + 1])) return null
  const from = figure.to + (isToBe(tokens[figure.to + 2]) ? 3 : 2)
  const spoken = refer(query, { from, to: phraseEnd(reading, from, figure.sentenceEnd) })
  return spoken.is === 'thing' ? spoken.subject : null
}

/** "70% of them are data centers", ", 70% of them data centers": what they are, no answer that they gave. */
export const areOfThem: Rule = (query) => {
  const { tokens } = query.reading
  const { from, to } = query.figure
  return isToBe(tokens[to + 2]) || (itemAt(tokens, from - 1)?.word === ',' && !isVerb(tokens[to + 2]))
    ? ofThem(query)
    : null
}
