import type { Figure, Reading } from '../reading.ts'
import { firstFrom } from '../text/ranges.ts'
import { wordClass } from '../text/words.ts'
import type { PeriodMention } from './periods.ts'
import { isTheirs } from './subject/words.ts'

/** "twice what it spent last year": whether a time behind a multiple is that of what it is measured by. */
export function isOfMeasured(
  { tokens, figures, context }: Reading,
  { to }: Figure,
  p: PeriodMention,
): boolean {
  // "nearly double its valuation from Q1"; "tripled from 2019 to 2021" tells when
  if (likens(tokens[to]) || (p.preposition === 'from' && !p.period?.includes('/'))) return true
  const gone = p.year !== null && context.published && p.year < Number(context.published.slice(0, 4))
  // "more than double its valuation two years ago"
  if (gone && isTheirs(tokens[to]) && !isVerbal(tokens[to - 1])) return true
  // "twice the volume of January"
  const the = tokens[to]?.word === 'the'
  // "800 million in October, double the 400 million it had in February"
  if (the && figures[firstFrom(figures, to)]?.from === to + 1 && !isVerbal(tokens[to - 1])) return true
  return the && tokens[to + 2]?.word === 'of' && p.from <= to + 4
}

const likens = wordClass('what as')
/** "doubled its capacity in 2024": that is when. */
const isVerbal = wordClass('doubled tripled trebled quadrupled doubling tripling trebling quadrupling')
