import { SMALL, TENS } from '../../quantities/cardinal-words.ts'
import { verbAt } from '../../text/clauses.ts'
import { itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import type { Found } from './grammar.ts'
import { phraseStart, withComplement } from './phrase.ts'
import type { Query } from './query.ts'
import { isAuxiliary, isIt } from './words.ts'

/** "expects demand from the sector to double": the figure is the infinitive. */
export function ofInfinitive(query: Query): Found | null {
  const { reading, clause, figure } = query
  const to = figure.from - 1
  if (figure.measures !== 'multiple' || itemAt(reading.tokens, to)?.word !== 'to' || to <= clause.from)
    return null
  const from = phraseStart(reading, to, clause.from)
  if (from === to || from === clause.from) return null
  // "is on track to double"
  if (isCourse(reading.tokens[to - 1]) && reading.tokens[to - 2]?.word === 'on') return null
  return { is: 'phrase', range: { from: withComplement(reading, from, clause.from), to } }
}

const isCourse = wordClass('track course pace')

/** "Verity sees the market contracting to $2.7 billion", "expects use in the sector to increase": of what is expected to move. */
export function ofExpected({ reading: { tokens }, clause, figure }: Query): Found | null {
  let verb = figure.from - 1
  while (verb > clause.from && !expects(tokens[verb]) && tokens[verb]?.kind !== 'mark') verb--
  if (verb <= clause.from || !expects(tokens[verb])) return null
  for (let to = verb + 2; to < figure.from; to++)
    if (
      isInfinitive(tokens, to) ||
      (isProgressive(tokens[to]) &&
        (leadsValue(tokens[to + 1]) || (to + 1 === figure.from && !isAuxiliary(tokens[to - 1])))) ||
      // "saw phones account for 14% of its revenue"
      (sees(tokens[verb]) && tokens[to]?.word === 'account')
    )
      return { is: 'phrase', range: { from: verb + 1, to } }
  return null
}
const expects = wordClass(
  'show shows showed expect expects expected see sees saw forecast forecasts project projects projected estimate estimates estimated anticipate anticipates predict predicts predicted',
)
const sees = wordClass('see sees saw')
const leadsValue = wordClass('to from by at past above below between')
const isProgressive = (t: Token | undefined): boolean => /^[a-z]{3,}ing$/.test(t?.raw ?? '')
const isInfinitive = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'to' && verbAt(tokens, at + 1, at - 1)

const takes = wordClass('took takes take taken')
/** How far behind "it" its verb may stand: "it will take", "it would have taken". */
const REACH = 4
const opensTime = wordClass(
  'a an the only just about nearly almost over more less several many some years months weeks days',
)

/** "It took this utility a century to build up 11 GW": whom it took; what "it" stands for comes only with "to". */
export function ofTaken({ reading: { tokens }, clause, figure }: Query): Found | null {
  let verb = figure.from - 1
  while (verb > clause.from && !takes(tokens[verb])) verb--
  if (verb <= clause.from) return null
  let it = verb - 1
  while (it > clause.from && it > verb - REACH && !isIt(tokens[it])) it--
  if (!isIt(itemAt(tokens, it))) return null
  const from = verb + 1
  let to = from + 1
  while (to < figure.from && !opensTime(tokens[to]) && tokens[to]?.kind === 'word' && !isCount(tokens[to]))
    to++
  for (let i = to; i < figure.from; i++)
    if (tokens[i]?.word === 'to') return { is: 'phrase', range: { from, to } }
  return null
}
const isCount = wordClass([...SMALL.keys(), ...TENS.keys()])
