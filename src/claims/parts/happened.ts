import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { RESULTS } from './consensus.ts'
import { isHedge, pastHedges } from './leading.ts'
import type { Time } from './modality.ts'
import { attains, isPast } from './past.ts'
import { isOwners, isTheirs } from './subject/words.ts'

/** "saw 17% annual growth", "Foo's pace was 6% a year": a rate of growth that was measured. */
export function hasGrown({ tokens, clauses }: Reading, { from }: Figure): boolean {
  const clause = lastBefore(clauses, from + 1)
  for (let i = from - 1; i >= (clause?.from ?? from); i--) {
    if (measured(tokens[i]) || (isHave(tokens[i - 1]) && grown(tokens[i]))) return true
    if (tokens[i]?.word === 'at' && isHave(itemAt(tokens, i - 2)) && grown(itemAt(tokens, i - 1))) return true
    if (tokens[i]?.kind === 'mark' || growsOn(tokens[i])) return false
  }
  return false
}
const measured = wordClass('saw was grew averaged recorded posted delivered achieved')
/** "has compounded at 30% a year" */
const grown = wordClass('grown compounded risen expanded increased climbed shrunk fallen declined')
const growsOn = wordClass('growing expanding rising at with')

/** "at its renowned 100-megawatt data centre", "to move his 2,000 rigs": a figure between a possessive and its noun. */
export function isOfExisting(tokens: Token[], { from, to, measures }: Figure): boolean {
  if (measures === 'count' && isOwners(itemAt(tokens, from - 1)) && tokens[to]?.kind === 'word') return true
  if (measures !== 'power' || tokens[to]?.kind !== 'word') return false
  if (tokens[to - 1]?.joined !== true && !isSite(tokens[to])) return false
  for (let i = from - 1; i > from - 4; i--)
    if (isTheirs(itemAt(tokens, i))) return isPlaced(tokens[i - 1])
    else if (itemAt(tokens, i)?.kind !== 'word') return false
  return false
}
/** "has booked $6 billion of orders for 2028": done, whatever time it is for. */
export function isBooked({ tokens, sentences }: Reading, { from, sentence }: Figure): boolean {
  const first = Math.max(from - 6, sentences[sentence]?.from ?? 0)
  for (let i = from - 1; i > first; i--) {
    if (hasDone(tokens[i])) return isHave(tokens[i - 1]) || isHave(itemAt(tokens, i - 2))
    // "has signed agreements to supply 12 GW"
    if (tokens[i]?.word === 'to' || (tokens[i]?.kind !== 'word' && !isHedge(tokens[i]))) return false
  }
  return false
}
const hasDone = wordClass(
  'booked shipped sold signed secured received delivered raised bought contracted ordered installed collected paid spent',
)
const isHave = wordClass('has have had')

/** "surpasses the 45% increase observed in 2025", "the 40% rise reported last quarter": of what is not yet, nothing is observed. */
export function hasHappened(tokens: Token[], to: number): boolean {
  // "$18 billion and $15 billion spent last year"
  if (isSpent(tokens[to]) && isGone(tokens[to + 1])) return true
  for (let i = to; i < to + 5 && tokens[i]?.kind === 'word'; i++)
    if (isSeen(tokens[i])) return leadsTime(tokens[i + 1]) && !leadsOn(itemAt(tokens, i - 1))
  return false
}
const isSpent = wordClass('spent earned made raised sold shipped')
const isGone = wordClass('last')
const isSeen = wordClass('observed recorded reported seen achieved posted registered logged cited')
const leadsTime = wordClass('in last during a for by this at')
const leadsOn = wordClass('be to as')

/** "recorded $9.3 billion in the third quarter", told in June: a quarter of the firm's own year, which is over. */
export function isOver({ tokens, clauses }: Reading, figure: Figure, metric: Metric, time: Time): boolean {
  if (metric.key !== 'percent_change' && !RESULTS.has(metric)) return false
  if (!/-Q\d$/.test(time?.period ?? '')) return false
  const clause = lastBefore(clauses, figure.from + 1)
  for (let i = clause?.from ?? figure.from; i < figure.from; i++) if (isPast(tokens[i])) return true
  return false
}

/** "would outdo Tarn, last put at $8 billion": told of one that another is to outdo. */
export function isLastPut(tokens: Token[], { from }: Figure): boolean {
  const at = pastHedges(tokens, from - 1)
  return (
    itemAt(tokens, at)?.word === 'at' && putsAt(itemAt(tokens, at - 1)) && isLately(itemAt(tokens, at - 2))
  )
}
const putsAt = wordClass('put valued priced pegged assessed')
const isLately = wordClass('last recently currently now already previously')

/** "has reached its 2.1 EH/s target": what was aimed at has come. */
export const isReached = (tokens: Token[], { from, to }: Figure): boolean =>
  isGoal(tokens[to]) &&
  isTheirs(itemAt(tokens, from - 1)) &&
  attains(itemAt(tokens, from - 2)) &&
  itemAt(tokens, from - 3)?.word !== 'to'
const isGoal = wordClass('target goal')

/** "the 11,000 rigs previously bought": done before what is planned. */
export function isDoneBefore({ tokens }: Reading, { to, clauseEnd }: Figure): boolean {
  for (let i = to; i < Math.min(to + 6, clauseEnd); i++)
    if (isBefore(tokens[i])) return /(ed|en|ght|ld)$/.test(tokens[i + 1]?.word ?? '')
  return false
}
const isBefore = wordClass('previously already')

const isSite = wordClass('data datacenter datacentre site facility campus plant park')
const isPlaced = wordClass('at in from near inside')
