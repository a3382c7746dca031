import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { leading } from './leading.ts'
import { mayFollow, takesUp } from './taken-up.ts'

/** The figure whose unit a bare number beside it leaves out: "181 bitcoins compared with 179". */
export function likeOf({ tokens, figures }: Reading, i: number): Figure | undefined {
  const figure = figures[i] as Figure
  const [other, further] = [itemAt(figures, i - 1), itemAt(figures, i - 2)].filter(
    (f) => f && f.dimension !== undefined && f.dimension !== 'fraction',
  )
  if (other && countsLike(tokens, figure, other)) return other
  if (further && isPartOf(tokens, figure, further)) return further
  if (other && isNextMeasured(tokens, figure, other)) return other
  if (isPartOfNext(tokens, figure, figures[i + 1])) return figures[i + 1]
  const last = itemAt(figures, i - 1)
  return last && isPercentLike(tokens, figure, last) ? last : undefined
}

/** "20.8 percent ahead of Tarn with 17.3", "by 6.5 percent, says Verity; by 12, says Norsk": a percentage told without its sign. */
function isPercentLike(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (other.unit !== '%' || other.sentence !== figure.sentence || figure.from - other.to > 14) return false
  const next = tokens[figure.to]
  if ((next !== undefined && !endsClause(next)) || Number(figure.value) > 100) return false
  const lead = leading(tokens, figure.from - 1)
  const asMuch = lead?.word === 'by' && leading(tokens, other.from - 1)?.word === 'by'
  return asMuch || (joins(lead) && figure.value.includes('.') && other.value.includes('.'))
}

/** How many tokens the time right before takes whose a figure is: "2023's", "May's". */
function timeBefore(tokens: Token[], at: number): number {
  const own = itemAt(tokens, at - 1)
  if (own?.possessive) return isMonthOrYear(own) ? 1 : 0
  return own?.word === 's' && itemAt(tokens, at - 2)?.kind === 'number' ? 2 : 0
}
const isMonthOrYear = wordClass(
  'january february march april may june july august september october november december year quarter month',
)
const holds = wordClass('holds held hold owns owned keeps kept')
const isMade = wordClass('mined produced minted')
const isExtreme = wordClass('peak high low record maximum minimum')
const joins = wordClass('with against versus vs from to and or than in at')
const isPlaced = wordClass('on at with in out from for (')
const isListed = wordClass(', and')
const isThem = wordClass('which them these those')
const SHARED = new Set<string>([
  'coins',
  'hashrate',
  'time',
  'power',
  'energy',
  'tokens',
  'compute',
  'bandwidth',
  'mass',
])

/** Whether a bare number counts in the unit of a figure before: "181 bitcoins compared with 179". */
function countsLike(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (other.sentence !== figure.sentence) return false
  const ratio = Number(figure.value) / Number((other.coins ?? other).value)
  // "14 t/s on the desk, 6 on the lap"
  const alike = isPlaced(tokens[figure.to]) && tokens[other.to]?.word === tokens[figure.to]?.word
  const beside = alike && SHARED.has(other.dimension ?? '') && isListed(tokens[figure.from - 1])
  if (beside && figure.from - other.to <= 9) return ratio > 0.02 && ratio < 50
  if (other.valueHigh !== undefined) return false
  if (isPartOf(tokens, figure, other)) return true
  const millions = other.dimension === 'money' && other.per === undefined && Number(figure.value) >= 1e6
  // "3.2 cents against 6.1 in Texas", "from 16 million dollars in 2022 to 350 million"
  if (!SHARED.has(other.dimension ?? '') && other.coins === undefined && !millions) return false
  // "up on 2023's 6,335 GWh": whose the figure is
  const then = timeBefore(tokens, figure.from)
  const lead = leading(tokens, figure.from - then - 1)
  const next = tokens[figure.to]
  // "mined 350 BTC, 222 of which for itself"
  const ofThem = next?.word === 'of' && isThem(tokens[figure.to + 1])
  // "from a peak of 13,295"
  const peak = lead?.word === 'of' && isExtreme(tokens[figure.from - 2])
  // "bought 8,888 BTC and now holds just over 105,000"
  const kept = other.dimension === 'coins' && holds(lead)
  // "holds 8,049 bitcoin, having mined 5,079 this year"
  const made = other.dimension === 'coins' && isMade(lead)
  const dated = then > 0 && lead?.word === 'on'
  const follows = joins(lead) || dated || takesUp(tokens, figure) || isTheOf(tokens, figure)
  if (!(follows || peak || kept || made || ofThem)) return false
  if (next?.kind === 'word' && !mayFollow(next) && !ofThem && next.word !== 'of') return false
  // "mined 598 BTC, taking the total for the first quarter of the year to 1,871"
  const reach = other.dimension === 'coins' && lead?.word === 'to' ? 18 : 14
  return figure.from - other.to <= reach && ratio > 0.1 && (ratio < 10 || kept || millions)
}

/** "75,400 MW, more than the 74,820 of July": the measure of another time. */
const isTheOf = (tokens: Token[], { from, to }: Figure): boolean =>
  tokens[from - 1]?.word === 'the' && itemAt(tokens, from - 2)?.word === 'than' && isOfTime(tokens[to])
const isOfTime = wordClass('of in on at')

/** "Of the 4,100 MW registered in Texas, barely 2,600 is still mining": a part told without its unit. */
function isPartOf(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (!isWhole.has(other.dimension ?? '') || Number(figure.value) >= Number(other.value)) return false
  if (other.sentence !== figure.sentence || other.valueHigh !== undefined) return false
  const first = leading(tokens, other.from - 1)
  if (first?.word !== 'of' || tokens[figure.from - 1]?.kind === 'number') return false
  const next = tokens[figure.to]
  return leading(tokens, figure.from - 1)?.word === ',' && (isVerb(next) || isAdverb(next))
}
/** "to use 100 of the 550 megawatts": a part told before its whole. */
function isPartOfNext(tokens: Token[], figure: Figure, whole: Figure | undefined): boolean {
  if (
    tokens[figure.to]?.word !== 'of' ||
    tokens[figure.to + 1]?.word !== 'the' ||
    !whole ||
    !isWhole.has(whole.dimension ?? '')
  )
    return false
  return whole.from - figure.to <= 2 && Number(figure.value) < Number(whole.value)
}
const isWhole = new Set(['coins', 'hashrate', 'power', 'energy'])
const isAdverb = wordClass('now still already will would remain')

/** "Tarn's NPU hits 80 TOPS. Halden's does 50.", "3,350 GB/s where the older card has 2,000": what another thing comes to, by the measure told before. */
function isNextMeasured(tokens: Token[], figure: Figure, other: Figure): boolean {
  if (other.dimension !== 'compute' && other.dimension !== 'tokens' && other.dimension !== 'bandwidth')
    return false
  if (figure.sentence - other.sentence > 1 || (other.dimension === 'tokens' && other.per === undefined))
    return false
  const ratio = Number(figure.value) / Number(other.value)
  if (!(ratio > 0.1 && ratio < 10) || !measures(leading(tokens, figure.from - 1))) return false
  return figure.to >= tokens.length || endsClause(tokens[figure.to])
}
const measures = wordClass(
  'does did hits hit reaches reached manages managed delivers delivered offers offered gets got posts posted claims has had at to for of',
)
const endsClause = wordClass('. , ;')
