import { nextFrom, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { wordClass } from '../../text/words.ts'
import { mentionedEarlier } from './antecedent.ts'
import { FIRM } from './kinds.ts'
import { isProduct, named, namesIn } from './names.ts'
import { core, phraseEnd } from './phrase.ts'
import { type Query, type Rule, type Subject, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { isMeasure, isThatOrWhich, isToBe } from './words.ts'

const leadsTo = wordClass('to by into from for at through')
const tiesTo = wordClass('to for by into in from at on of with under')
const isWithin = wordClass('of in at')

/** "Only at Halden does output come near capex of $3 billion": the restriction that opens a sentence turns its verb about. */
export const restricted: Rule = (query) => {
  const { reading, figure, metric } = query
  const { tokens, sentences } = reading
  const from = sentences[figure.sentence]?.from ?? figure.from
  if (!FIRM.has(metric) || !isOnly(tokens[from]) || !isWithin(tokens[from + 1])) return null
  const [name] = namesIn(query, from + 2, Math.min(from + 3, figure.from))
  return name && isTurned(tokens[name.to]) ? named(reading, name) : null
}
const isOnly = wordClass('only')
const isTurned = wordClass('does do did is are was were has have had will can')

/** "60 TOPS for the Snapdragon", "110 t/s on an RTX 4090", "400 W (A100)": a name that is tied to the figure right behind it. */
export const bySide: Rule = (query) => {
  const { reading, figure } = query
  const at = tieOf(query)
  const tie = reading.tokens[at]?.word
  const name = namesIn(query, at + 1, Math.min(figure.sentenceEnd, at + 8))[0]
  if (!name) return null
  // "37 billion of Corvid's 671 billion parameters"
  if (tie === 'of') return ownsWhole(query, name) ? named(reading, name) : null
  if (tie === '(') {
    const alone = name.from === at + 1 && reading.tokens[name.to]?.word === ')'
    return alone && query.thing && isProduct(name) && !isPrecision(name.value.name)
      ? named(reading, name)
      : null
  }
  // what a model runs on, not the model that runs on it
  const ties =
    tie === 'for' ||
    (tie === 'on' &&
      query.thing &&
      (isProduct(name) || query.metric.key === 'token_price') &&
      !isModel(name.value.name))
  return ties && name.from <= at + 3 ? named(reading, name) : null
}

/** Whether a name right behind "of" has the whole that a figure is a part of. */
const ownsWhole = ({ reading: { tokens, figures }, figure }: Query, { from, to }: Range): boolean =>
  from === figure.to + 1 &&
  tokens[to - 1]?.possessive === true &&
  startingAt(figures, to)?.measures === figure.measures

/** Where what a figure is tied to may stand: "$5 and $25 for Wren 4" ties both. */
function tieOf({ reading: { tokens, figures }, figure }: Query): number {
  const joint = isSide(tokens[figure.to]) ? figure.to + 1 : figure.to
  if (!isJoint(tokens[joint])) return figure.to
  const next = nextFrom(figures, joint + 1)
  if (!next || next.from > joint + 1 || next.dimension !== figure.dimension) return figure.to
  const end = isSide(tokens[next.to]) ? next.to + 1 : next.to
  return tokens[end]?.word === 'for' ? end : figure.to
}
const isJoint = wordClass('and or /')
const isSide = wordClass('in out input output')
/** "Llama 3.1 8B": a name that ends in so many parameters. */
const isModel = (name: string): boolean => /\d[BMT]\b/.test(name)
/** "(INT8)", "(FP16)": how numbers are held, no product. */
const isPrecision = (name: string): boolean => /^(u?int|fp|bf|tf)\d/i.test(name)

const goes = wordClass(
  'is are was were will would can could may might should has have had been go goes went come comes came belong belongs belonged',
)

/** "2,000 megawatts would go to AI data centers", "0.2% can be traced to crypto": a figure that is the subject itself. */
export const whereItGoes: Rule = (query) => {
  const { reading, figure, clause } = query
  // "the $24 million that went through …"
  const verb = isThatOrWhich(reading.tokens[figure.to]) ? figure.to + 1 : clause.verb
  if (verb < figure.to || !goes(reading.tokens[verb])) return null
  // "9.8% is nuclear"
  if (verb === figure.to && isToBe(reading.tokens[verb])) {
    const end = phraseEnd(reading, verb + 1, clause.to)
    const spoken = end > verb + 1 ? refer(query, { from: verb + 1, to: end }) : null
    if (spoken?.is === 'thing') return spoken.subject
  }
  for (let i = verb + 1; i < clause.to; i++) {
    // "50,000 cards are to follow", "are at work"
    if (!leadsTo(reading.tokens[i]) || isIdle(reading.tokens[i + 1])) continue
    if (i === verb + 1 && reading.tokens[i]?.word === 'to' && isToBe(reading.tokens[verb])) return null
    let end = phraseEnd(reading, i + 1, clause.to)
    if (isWithin(reading.tokens[end])) end = phraseEnd(reading, end + 1, clause.to)
    const spoken = end > i + 1 ? refer(query, { from: i + 1, to: end }) : null
    if (spoken?.is === 'thing' && (spoken.named || !FIRM.has(query.metric))) return spoken.subject
    if (spoken?.is === 'back' && belongs(reading.tokens[verb]))
      return mentionedEarlier(query) ?? spoken.fallback
  }
  return null
}
const isIdle = wordClass('work rest stake hand play risk')
const belongs = wordClass('belong belongs belonged')

/** "the 7,400 BTC reserves of Halden": whose the measure is that a figure counts. */
export const heldBy: Rule = (query) => {
  const { reading, figure, metric } = query
  const { tokens } = reading
  if (!FIRM.has(metric) || !isMeasure(tokens[figure.to])) return null
  const of = isMeasure(tokens[figure.to + 1]) ? figure.to + 2 : figure.to + 1
  if (tokens[of]?.word !== 'of') return null
  const [name] = namesIn(query, of + 1, Math.min(figure.sentenceEnd, of + 8))
  return name && name.from <= of + 2 ? named(reading, name) : null
}

/** "12 MW at the Riot site", "$500 million went to MatX": a name behind the figure in its clause, not what is counted. */
export const behind: Rule = (query) => {
  const { reading, figure, clause } = query
  for (const e of namesIn(query, figure.to, clause.to)) {
    for (let i = figure.to; i < e.from; i++) {
      // "16,000 machines from Bitmain": the maker, not the holder
      if (reading.tokens[i]?.word === 'from' && figure.dimension === undefined) return null
      if (tiesTo(reading.tokens[i])) return named(reading, e)
    }
    if (e.from - figure.to <= 1 && figure.dimension !== undefined) return named(reading, e)
  }
  return null
}

/** "under 4 GB of RAM on a typical mobile device": what a thing is measured of, where nobody else is named. */
export const located: Rule = (query) => {
  const { reading, figure } = query
  let at = figure.to
  // "47,300 people in tech were laid off"
  if (query.metric.key === 'job_cuts') {
    if (!isStaff(reading.tokens[at])) return staffOf(query)
    at++
  } else if (!query.thing) return null
  if (reading.tokens[at]?.word === 'of') at = phraseEnd(reading, at + 1, figure.sentenceEnd)
  if (!isOn(reading.tokens[at])) return null
  const end = phraseEnd(reading, at + 1, figure.sentenceEnd)
  const spoken = end > at + 1 ? refer(query, { from: at + 1, to: end }) : null
  return spoken?.is === 'thing' ? spoken.subject : null
}
/** "47,000 tech workers lost their jobs": of a sentence that names no firm, those it counts. */
function staffOf(query: Query): Subject | null {
  const { reading, figure } = query
  if (namesIn(query, sentenceStart(query), figure.from).length > 0) return null
  const range = core(reading, { from: figure.to, to: phraseEnd(reading, figure.to, figure.sentenceEnd) })
  for (let to = range.from + 2; to <= range.to; to++)
    if (isStaff(reading.tokens[to - 1])) return worded(reading, { from: range.from, to })
  return null
}
const isOn = wordClass('on in inside per for at across')
const isStaff = wordClass('people jobs workers employees staff positions roles')
