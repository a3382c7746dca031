import { metricClass } from '../metric-class.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { leading } from './leading.ts'

const isConsensus = wordClass('consensus expectations estimates estimate smartestimate')
/** "the consensus forecast of $16 million", "its guidance of $9 million" */
const isOutlook = wordClass('forecast projection guidance outlook')
const isAgainst = wordClass('vs . versus')

/** What companies report of a stretch of time, and analysts expect of it. */
export const RESULTS = metricClass('revenue', 'net_income', 'operating_profit', 'gross_margin', 'capex')

/** "beat estimates of $1.4 billion", "the $1.4 billion average of analyst estimates": what analysts had expected of a result. */
export function isExpectation(tokens: Token[], { from, to }: Range): boolean {
  if (isLed(leading(tokens, from - 1)) && (isConsensus(tokens[from - 2]) || isOutlook(tokens[from - 2])))
    return true
  // "missing estimates of $1.48 per share and $15.9 billion"
  if (tokens[from - 1]?.word === 'and')
    for (let i = from - 2; i > from - 9 && !parts(itemAt(tokens, i)); i--)
      if (isLed(itemAt(tokens, i)) && isConsensus(itemAt(tokens, i - 1))) return true
  // "surpassing the estimated $5.4 billion"
  if (isForeseen(tokens[from - 1]) && tokens[from - 2]?.word === 'the' && isMeasured(tokens[from - 3]))
    return true
  // "$9.34 billion expected"; not "$9 billion expected to …"
  if (isHoped(tokens[to]) && !leadsOn(tokens[to + 1])) return true
  // "the $13.7 billion analysts had predicted"
  if (isAnalyst(tokens[to])) for (let i = to + 1; i < to + 6; i++) if (foresaw(tokens[i])) return true
  for (let i = to; i < to + 6 && tokens[i]?.kind === 'word' && !isVerb(tokens[i]) && !meets(tokens[i]); i++)
    if (isConsensus(tokens[i])) return true
  return false
}

/** "$4.1 billion and roughly matching the consensus view": what came of what was expected. */
const meets = wordClass(
  'matching beating topping missing exceeding surpassing above below matched beat topped missed exceeded surpassed',
)
const isAnalyst = wordClass('analysts analyst economists')
const foresaw = wordClass('expected predicted forecast projected anticipated')
const isHoped = wordClass('expected estimated anticipated')
const parts = wordClass(', ; .')
const isForeseen = wordClass('expected estimated projected forecast forecasted anticipated predicted')
const isMeasured = wordClass(
  'surpassing exceeding beating topping missing surpassed exceeded beat topped missed above below than versus vs to with against',
)
const leadsOn = wordClass('to in for at that')
/** "expectations of", "consensus:" */
const isLed = wordClass('of :')

/** Whether the figure is what a consensus, its grammatical subject, is put at. */
export function isPegged({ tokens, clauses }: Reading, figure: Figure): boolean {
  const clause = lastBefore(clauses, figure.from + 1)
  if (!clause || clause.verb < 0 || clause.verb > figure.from) return false
  for (let i = clause.from; i < clause.verb; i++)
    if (tokens[i]?.word === 'consensus' || (isAnalyst(tokens[i]) && isConsensus(tokens[i + 1]))) return true
  return false
}

/** "$1.5bn vs. $1.52bn" under "vs. consensus": what the figures of the sentence are set against was expected. */
export function isAgainstConsensus({ tokens, sentences }: Reading, figure: Figure): boolean {
  if (!isAgainst(leading(tokens, figure.from - 1))) return false
  const sentence = sentences[figure.sentence]
  for (let i = sentence?.from ?? 0; i < (sentence?.to ?? 0); i++)
    if (isConsensus(tokens[i]) && isAgainst(tokens[i - 1])) return true
  return false
}

/** "Consensus segment estimates: Gaming, $1.41 billion; Auto, $99 million": what such a heading lists was expected. */
export function isUnderEstimates({ tokens, sentences }: Reading, { sentence, from }: Figure): boolean {
  const first = sentences[sentence]?.from ?? from
  for (let i = first; i < Math.min(from, first + HEADING); i++)
    if (tokens[i]?.word === ':')
      return i > 0 && isConsensus(tokens[i - 1]) && hasWord(tokens, first, i, isConsensusWord)
  return false
}
/** No heading of a list of estimates is longer, in tokens. */
const HEADING = 8
const isConsensusWord = wordClass('consensus analysts analyst street')
