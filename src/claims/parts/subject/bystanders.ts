import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import { isVerb } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { anyBetween, between, itemAt, startingAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'

/** "on boards such as the Heron 3 or the Kite 5": examples are not what is measured. */
export function isExample(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i > at - EXAMPLES && i > 0; i--) {
    if (tokens[i]?.word === 'as' && tokens[i - 1]?.word === 'such') return true
    if (isVerb(tokens[i]) || tokens[i]?.word === '.') return false
  }
  return false
}
/** How many words a list of examples may have before a name in it. */
const EXAMPLES = 12

/** "finance chief Dana Whitlock", "Reiner Pope, who founded …", "Dana Whitlock, its president": a person runs or speaks for what is measured. */
export function isPerson({ tokens }: Reading, e: Hit<Entity>): boolean {
  // "its finance chief, Dana Whitlock, said"
  const title =
    itemAt(tokens, e.from - 1)?.word === ',' && tokens[e.to]?.word === ',' ? e.from - 2 : e.from - 1
  // "partner Halden" may be a firm
  const mayBeFirm = itemAt(tokens, title)?.word === 'partner' && e.to - e.from === 1
  if (isTitle(itemAt(tokens, title)) && !tokens[title]?.possessive && !mayBeFirm) return true
  // "Dana R. Whitlock"
  if (isInitial(tokens, e.to - 1) || isInitial(tokens, e.from - 2)) return true
  // "Energy Minister Marit Dahl"
  if (hasWord(tokens, e.from, e.to - 1, isRank)) return true
  if (tokens[e.to]?.word !== ',' || e.to - e.from < 2) return false
  if (tokens[e.to + 1]?.word === 'who') return true
  return hasWord(tokens, e.to + 1, e.to + 5, isTitle)
}
/** The "R." between two capitalised words. */
const isInitial = (tokens: Token[], at: number): boolean =>
  itemAt(tokens, at)?.raw.length === 1 &&
  tokens[at]?.capital === true &&
  tokens[at + 1]?.word === '.' &&
  tokens[at + 1]?.joined === true &&
  tokens[at + 2]?.capital === true &&
  itemAt(tokens, at - 1)?.capital === true

/** "Finance chief Dana Whitlock": whom a phrase speaks of is no one a figure is about. */
export const endsInPerson = (reading: Reading, from: number, to: number): boolean =>
  between(reading.entities, from, to).some(
    (e) => e.to === to && e.value.kind === 'name' && isPerson(reading, e),
  )

/** "grew 92% (ForexLive).", "(Forum r/stocks)": a name alone in the brackets that end a line or sentence is where that was read. */
export function isNoted({ tokens, figures }: Reading, { from, to }: Hit<Entity>): boolean {
  if (itemAt(tokens, from - 1)?.word !== '(') return false
  let end = to
  while (end < to + 4 && tokens[end]?.word !== ')') end++
  const next = tokens[end + 1]
  if (tokens[end]?.word !== ')' || (next && !next.newline && next.word !== '.')) return false
  return anyBetween(figures, from - 9, from - 1)
}

/** "according to a new report from Verity": whoever says so is not spoken of. */
export function isCited(tokens: Token[], { from, to }: Hit<Entity>): boolean {
  if (tokens[to - 1]?.possessive) return false
  // ", per Verity"
  if (itemAt(tokens, from - 1)?.word === 'per' && itemAt(tokens, from - 2)?.kind === 'mark') return true
  for (let i = from - 1; i > from - 8 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (tokens[i]?.word === 'according') return true
  return false
}

/** "the Brisbane chip designer": a name nothing else is known of tells where a firm is at home. */
export function isHome({ tokens }: Reading, e: Hit<Entity>): boolean {
  if (itemAt(tokens, e.from - 1)?.word !== 'the' || tokens[e.to - 1]?.possessive) return false
  return hasWord(tokens, e.to, e.to + 3, isFirm)
}
/** "the Bellrose, Ohio, chip maker": a name with a state behind it tells where a firm is at home. */
export const isTown = ({ tokens, places }: Reading, e: Hit<Entity>): boolean => {
  if (tokens[e.to]?.word !== ',' || !tokens[e.to + 1]?.capital) return false
  const place = startingAt(places, e.to + 1)
  return place !== undefined && hasWord(tokens, place.to + 1, place.to + 7, isFirm)
}
const isFirm = wordClass(
  'company firm startup designer maker builder manufacturer operator miner chipmaker producer supplier developer vendor provider lender lab bank giant group brokerage utility carmaker',
)

const isTitle = wordClass(
  'tracker partner founder cofounder chief officer ceo cfo cto coo president chairman chairwoman chair executive minister professor director boss analyst analysts strategist strategists economist researcher consultant expert mr ms mrs dr',
)

const isRank = wordClass(
  'minister president governor secretary senator ceo cfo chairman chairwoman spokesman spokeswoman',
)

/** "the Alder Centre's latest industry report": who publishes, not what is spoken of; an earnings report is one's own. */
export function ownsDocument({ tokens }: Reading, e: Hit<Entity>): boolean {
  return hasWord(tokens, e.to, e.to + 4, isDocument) && !hasWord(tokens, e.to, e.to + 4, isOwnResult)
}
/** "Arvum Securities raises its price target for Tarn": who rates a stock is not whom the text is on. */
export function rates({ tokens }: Reading, { to }: Hit<Entity>): boolean {
  for (let i = to; i < to + RATED && tokens[i]?.kind === 'word'; i++)
    if (tokens[i]?.word === 'price' && isTarget(tokens[i + 1])) return i > to
  return false
}
/** How many words behind a name its verb and "price target" take up. */
const RATED = 7
const isTarget = wordClass('target targets')

/** "its first Master Services Agreement": what is signed or met at has nothing. */
export const isOccasion = wordClass('agreement memorandum summit conference')

/** "its Grid Planning and Outlook Update": the title of what someone publishes. */
export function isTitleOf(tokens: Token[], at: number): boolean {
  let i = at
  while (tokens[i]?.capital || tokens[i]?.word === 'and') i++
  return i > at && isPublished(tokens[i - 1])
}
export const isPublished = wordClass('update report outlook bulletin review survey index release')
const isOwnResult = wordClass('earnings results financial')
const isDocument = wordClass(
  'report study survey data poll index tracker estimate estimates estimations figures research analysis projection projections forecast forecasts',
)
