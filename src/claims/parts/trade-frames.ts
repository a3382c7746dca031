import { FRAMES, mark } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { type Clause, verbAt } from '../text/clauses.ts'
import { between, firstFrom, itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { isHedge, pastHedges } from './leading.ts'
import { isRelative, isToBe } from './subject/words.ts'

const SELLS = 'sold sells sell selling'
const BUYS =
  'bought buys buy buying purchased purchases purchase purchasing acquired acquires acquire acquiring'

/** "bought", "acquiring": to get something for money. */
export const acquires = wordClass(BUYS)
const hasPrice = wordClass(
  `${BUYS} ${SELLS} swallow swallows swallowed swallowing snap snaps snapped snapping picked picks picking`,
)
const sells = wordClass(
  `${SELLS} sales shipped ships ship shipping shipments shipment delivered delivers deliver delivering`,
)
const buys = wordClass(`${BUYS} procured procures procure ordered orders order ordering obtained amassed`)

const isNoun = wordClass('sales shipments shipment purchases orders')

/** How far behind a figure a participle still tells what was done with what it counts. */
const BEHIND = 6

/**
 * "sold 500,000 H100s" counts what a maker shipped, "bought 150,000 H100s" what an owner has: told by the word of trade
 * before the figure in its clause, behind what it counts ("25,000 units purchased"), or, where its clause has no verb,
 * in the clause it goes on from.
 */
export function markTrade(reading: Reading, figure: Figure): void {
  const { clauses, tokens } = reading
  const own = firstFrom(clauses, figure.from + 1) - 1
  for (let c = own; c >= 0; c--) {
    const clause = clauses[c] as Clause
    if (clause.sentence !== figure.sentence) return
    if (c !== own && isRelative(tokens[clause.from])) continue
    if (traded(reading, figure, Math.min(clause.to, figure.from) - 1, clause.from - 1)) return
    if (c === own && traded(reading, figure, figure.to, Math.min(figure.clauseEnd, figure.to + BEHIND)))
      return
    if (clause.verb >= 0) return
  }
}

/** Marks the figure by the first word of trade from one token towards another, unless it speaks of what is no count; whether it is marked. */
function traded({ tokens, figures }: Reading, figure: Figure, from: number, to: number): boolean {
  const step = to < from ? -1 : 1
  let verb = false
  for (let i = from; (to - i) * step > 0; i += step) {
    const sold = sells(tokens[i])
    if (!sold && !buys(tokens[i])) {
      verb ||=
        (verbAt(tokens, i, 0) && !isToBe(tokens[i]) && !isHedge(tokens[i])) ||
        (tokens[i]?.word === 'and' && /ed$/.test(tokens[i + 1]?.word ?? ''))
      continue
    }
    // "sold 40 GPUs and took delivery of 512": past another verb only a noun speaks of the figure
    if (verb && !isNoun(tokens[i])) return false
    const others = between(figures, Math.min(i, figure.from), Math.max(i, figure.from))
    if (others.some((f) => f !== figure && f.measures !== 'count')) return false
    mark(figure, sold ? FRAMES.sold : FRAMES.bought)
    return true
  }
  return false
}

const ends = wordClass('; : . and but')
/** How far before a price, in tokens, the verb stands that it is paid by. */
const DEAL = 32

/** "purchased 6,000 rigs from Tarn for $9 million": what was paid, be it for coins; "a lease valued at $3 billion". */
export function markPurchase(reading: Reading, figure: Figure): void {
  const { tokens, figures, sentences } = reading
  let at = pastHedges(tokens, figure.from - 1)
  if (isContractValue(reading, figure, at)) mark(figure, FRAMES.boughtFor)
  if (isPaid(reading, figure, at)) mark(figure, FRAMES.boughtFor)
  at = beforePrice(tokens, at)
  if (itemAt(tokens, at)?.word !== 'for') return
  if (tokens[figure.to]?.word !== 'of' && isOfMachines(reading, figure, at)) mark(figure, FRAMES.boughtFor)
  const floor = Math.max(sentences[figure.sentence]?.from ?? 0, at - DEAL)
  let verb = at - 1
  while (verb >= floor && !hasPrice(tokens[verb]) && !ends(tokens[verb])) verb--
  if (verb < floor || !hasPrice(tokens[verb])) return
  const coins = between(figures, verb, at).some((f) => f.dimension === 'coins')
  mark(figure, coins ? FRAMES.forCoins : FRAMES.boughtFor)
}

/** "60,000 rigs are on their way to Tarn for $193 million": what so many machines told last before cost. */
function isOfMachines({ tokens, figures }: Reading, { sentence }: Figure, at: number): boolean {
  const last = lastBefore(figures, at)
  return (
    last?.measures === 'count' &&
    last.sentence === sentence &&
    at - last.to < DEAL &&
    hasWord(tokens, last.to, last.to + 3, isMachine)
  )
}
const isMachine = wordClass('machines rigs miners asics gpus servers antminers s19s s21s t21s units')

/** "paid $650 million for Tarn's campus", "pays $4 billion in stock for Tarn": for what somebody is, has or makes, told by name. */
function isPaid({ tokens, entities }: Reading, { to }: Figure, at: number): boolean {
  if (!pays(itemAt(tokens, at))) return false
  const i = tokens[to]?.word === 'in' ? to + 2 : to
  if (tokens[i]?.word !== 'for') return false
  const [named] = between(entities, i + 1, i + 7)
  // "for 49% of Quarry"
  if (named?.from !== i + 1 && itemAt(tokens, (named?.from ?? 0) - 1)?.word !== 'of') return false
  return named?.value.kind === 'company' || named?.value.kind === 'name'
}
const pays = wordClass('paid pays pay paying')

/** "for a fee of", "for a total purchase price of": where what is paid is named before the sum, its "for". */
function beforePrice(tokens: Token[], at: number): number {
  if (itemAt(tokens, at)?.word !== 'of' || !isPrice(itemAt(tokens, at - 1))) return at
  for (let i = at - 2; i > at - 6 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (tokens[i]?.word === 'for') return i
  return at
}
const isPrice = wordClass('price fee consideration sum payment total')

const isContract = wordClass(
  'contract contracts lease leases agreement agreements order orders deal deals transaction transactions acquisition takeover purchase merger buyout',
)
const isFirm = wordClass('startup company firm business it unit arm lab round')
/** How far before "valued" the contract may stand. */
const CONTRACT = 12

/** "The lease for 400 MW is valued at $11 billion": what a contract is worth; of a firm it would be a valuation. */
function isContractValue({ tokens, entities, sentences }: Reading, figure: Figure, at: number): boolean {
  if (itemAt(tokens, at)?.word !== 'at' || itemAt(tokens, at - 1)?.word !== 'valued') return false
  const floor = Math.max(sentences[figure.sentence]?.from ?? 0, at - CONTRACT)
  const apposed = itemAt(tokens, at - 2)?.word === ','
  // "after the deal Vantor was valued at"
  if (!apposed && between(entities, at - 4, at).some((e) => e.value.kind === 'company')) return false
  for (let i = at - 2; i >= floor && !isFirm(tokens[i]); i--) if (isContract(tokens[i])) return true
  return false
}
