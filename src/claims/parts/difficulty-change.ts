import { metricOf } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { isIndefinite } from '../text/clauses.ts'
import { endingAt, itemAt } from '../text/ranges.ts'
import { anyOf, hasWord, wordClass } from '../text/words.ts'
import { isHedge } from './leading.ts'
import { ownSubject } from './subject/grammar.ts'
import { phraseEnd } from './subject/phrase.ts'
import { queryOf } from './subject/query.ts'
import { resumed } from './subject/resumed.ts'

const isDifficulty = wordClass(
  'difficulty diff reset resets retarget retargets retargeting adjustment adjustments',
)
const leadsFrom = anyOf(isHedge, wordClass('of by adjustment change increase decrease drop rise cut'))
const isOther = wordClass(
  'hashrate hashrates hashpower hash hashprice price prices revenue revenues earnings income shares stock stocks average cost costs fees production output efficiency capitalization capitalisation cap',
)
const CHANGE = metricOf('percent_change')

/**
 * Whether it is difficulty that a change in percent is of, however near the word stands: by what follows ("a 3% rise in
 * difficulty"), else by the subject of its verb. Null where neither tells.
 */
export function changesDifficulty(reading: Reading, figure: Figure): boolean | null {
  const { tokens } = reading
  // "a difficulty adjustment of over 10%"
  let noun = figure.from - 1
  while (noun > figure.from - 6 && leadsFrom(itemAt(tokens, noun))) noun--
  if (isDifficulty(itemAt(tokens, noun))) return true
  for (let i = figure.to; i < Math.min(figure.to + 4, figure.sentenceEnd); i++)
    if (tokens[i]?.word === 'in') {
      const of = tells(reading, i + 1, phraseEnd(reading, i + 1, figure.sentenceEnd))
      if (of !== null) return of
    }
  // "declined 7 EH/s (1%)": of the change told before the bracket
  const opened = itemAt(tokens, figure.from - 1)?.word === '('
  const told = opened ? endingAt(reading.figures, figure.from - 1) : undefined
  const aside = asideOf(reading, figure)
  if (aside >= 0) return tells(reading, aside - 4, aside)
  const query = queryOf(reading, told ?? figure, CHANGE, null)
  const found = ownSubject(query)
  if (found.is === 'phrase') return tells(reading, found.range.from, found.range.to)
  const subject = found.is === 'resumed' ? resumed(query)?.name : null
  if (!subject) return null
  return /\bdifficulty\b/i.test(subject)
    ? true
    : /hash ?(?:rate|price|power)|\bprice\b/i.test(subject)
      ? false
      : null
}

const isGauge = wordClass('proxy measure gauge indicator')

/** The comma of an aside before a figure in its sentence: "the network hashrate, a proxy for mining difficulty, declined 1%". */
function asideOf({ tokens, sentences }: Reading, figure: Figure): number {
  for (let i = figure.from - 1; i > (sentences[figure.sentence]?.from ?? 0) + 2; i--)
    if (isGauge(tokens[i]) && isIndefinite(tokens[i - 1]) && tokens[i - 2]?.word === ',') return i - 2
  return -1
}

function tells({ tokens }: Reading, from: number, to: number): boolean | null {
  if (hasWord(tokens, from, to, isDifficulty)) return true
  return hasWord(tokens, from, to, isOther) ? false : null
}
