import { FRAMES, has } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import { firstFrom, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { isRestated } from './beside-period.ts'
import { leading } from './leading.ts'
import { isUpOrDown } from './moves.ts'
import { isJoin } from './other-times.ts'
import type { PeriodMention } from './periods.ts'
import { isTheirs } from './subject/words.ts'
import { isOfSubject } from './times-of-nouns.ts'

/** How many figures lie between a figure and a time, and how many of them have that time to themselves: no more than `most` of these are counted. */
export function figuresBetween(
  { tokens, figures }: Reading,
  figure: Figure,
  p: PeriodMention,
  from: number,
  to: number,
  most: number,
): { all: number; own: number } {
  let all = 0
  let own = 0
  for (let i = firstFrom(figures, from); i < figures.length; i++) {
    const f = figures[i] as Figure
    if (f.to > to) break
    all++
    // "11.1 EH/s and 336 MW at the end of 2022": joined figures share their time
    // "took in $41 million and earned $5 million in 2025": so do joined verbs, but not as of one day
    const verbs = p.preposition !== 'as' && isJoin(tokens[f.from - 2]) && isDeed(tokens[f.from - 1])
    const joins = verbs || isJoin(tokens[f.from - 1])
    const joint = (joins && f.from - figure.to <= 12) || isElliptic(tokens, figure, f)
    const startsMove = f.to === figure.from - 1 && tokens[f.to]?.word === 'to'
    const aside = f.from - figure.to <= 8 && !has(f, FRAMES.change) && isRestated(tokens, f)
    if (!joint && !startsMove && !aside) own++
    if (own === most) break
  }
  return { all, own }
}

/** "and earned", "and pocketed" */
const isDeed = (token: Token | undefined): boolean =>
  isVerb(token) || (token !== undefined && !token.capital && token.word.endsWith('ed'))

/** "18% went to homes and 10% to farms", "for 18% and rural homes for 10%": joined, with the verb and all before it left out. */
function isElliptic(tokens: Token[], figure: Figure, next: Figure): boolean {
  if (!isJoin(tokens[figure.to]) || next.from - figure.to > 9 || next.dimension !== figure.dimension)
    return false
  const lead = leading(tokens, next.from - 1)
  if (lead?.kind !== 'word' || lead.word !== leading(tokens, figure.from - 1)?.word) return false
  // "Tarn is down 15% and Alder is down 31% since March"
  const moves = isUpOrDown(tokens[figure.from - 1]) && isUpOrDown(tokens[next.from - 1])
  for (let i = figure.to + 1; i < next.from; i++)
    if ((isVerb(tokens[i]) && !moves) || tokens[i]?.kind === 'mark') return false
  return true
}

/** Whether a time before the figure is right behind another: that one's ("$15 billion in 2022"). */
export function isTaken(reading: Reading, figure: Figure, p: PeriodMention, elsewhere: boolean): boolean {
  const { figures, tokens } = reading
  if (!elsewhere && isOfSubject(reading, p)) return false
  // "took $2 billion and raised its 2026 target to $9 billion": that of a noun behind it
  if (isTheirs(itemAt(tokens, p.from - 1)) && isNoun(tokens[p.to])) return false
  for (let i = firstFrom(figures, p.from) - 1; i >= 0; i--) {
    const f = figures[i] as Figure
    if (p.from - f.to > 4 || f.sentence !== figure.sentence) return false
    if (f.to <= p.from && !crosses(reading, f.to, p.from)) return true
  }
  return false
}

/** "fell 3.2% on Sunday to 141.7 trillion", "75 EH/s in 2027 and less than 15 J/TH": of the time named right before. */
export function sharesTime({ tokens, figures, context }: Reading, figure: Figure, p: PeriodMention): boolean {
  if (figure.from - p.to > 5) return false
  const lead = leading(tokens, figure.from - 1)?.word
  const other = lastBefore(figures, p.from)
  if (tokens[p.to]?.word === 'to')
    return lead === 'to' && (other?.dimension === 'fraction' || other?.measures === 'multiple')
  const coming = p.year !== null && context.published && p.year > Number(context.published.slice(0, 4))
  return tokens[p.to]?.word === 'and' && lead === 'and' && (coming || other?.dimension === figure.dimension)
}

const isNoun = (token: Token | undefined): boolean => token?.kind === 'word' && !isVerb(token)

function crosses({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'mark') return true
  return false
}
