import { between, itemAt, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { type Token, tokenAt } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import type { ExtractedClaim } from '../../types.ts'
import { RESULTS } from '../consensus.ts'
import { issuerOf } from '../issuer.ts'
import { isSegmentNoun } from './contents.ts'
import { marketAt } from './market.ts'
import { phraseStart } from './phrase.ts'
import { isPlace } from './place.ts'
import { type Query, type Subject, sentenceStart } from './query.ts'
import { isSegment } from './segment.ts'
import { isGenericFirm, isTheirs } from './words.ts'

const isSales = wordClass('sales revenue revenues billings')
const isMarket = wordClass('market markets industry sector')
const isRate = wordClass('rate recurring annualized annualised')
const isEverywhere = wordClass('global worldwide international world')
/** How far behind a figure the noun of its sales can stand. */
const BEHIND = 4
/** How many sentences back a firm that is named may be whose sales are told. */
const REACH = 2

/**
 * Whether sales are those of an industry, a product or a region rather than of a firm, by who was found to have made them;
 * `told` are the sales told last.
 */
export function areOfMarket(query: Query, seller: Subject, told: ExtractedClaim | null): boolean {
  const { reading } = query
  const { tokens } = reading
  const found = rangeOf(query, seller)
  const noun = nounOf(query, isSales)
  const sentence = reading.sentences[query.figure.sentence]
  // "a lab with a billion dollars of run-rate revenue": what an industry takes has no such rate
  if (isRate(itemAt(tokens, noun - 1))) return false
  const sold = noun >= 0 && sentence ? marketAt(query, noun, sentence) : null
  const byFirm = found
    ? isFirm(query, found) || (isInClause(query, found) && isSomeone(query, found, sold))
    : seller.name !== null
  // "up from $98 billion": as what it is set against
  if (noun < 0) return !byFirm && goesOn(query, told)
  const from = phraseStart(reading, noun, Math.max(0, noun - 8))
  const owner = ownerAt(query, from, noun)
  if (owner >= 0) return isMarket(tokens[owner])
  // "revenue in the server market", said by a firm or of one that is named elsewhere
  const inMarket = sold !== null && endsMarket(tokens, sold)
  if (byFirm) return inMarket && found !== null && !isInClause(query, found)
  if (inMarket || (found && endsMarket(tokens, found))) return true
  if (sold && isFirm(query, sold)) return false
  // "global memory revenue"
  if (sold && isEverywhere(tokens[from])) return true
  // "The market came to $9 billion. Sales should reach $11 billion"
  if (goesOn(query, told)) return true
  // "China was the largest market, with billings of $8 billion"
  if (found && isPlace(query, seller))
    return hasWord(tokens, sentenceStart(query), query.figure.from, isMarket)
  const product = found && isSegmentNoun(tokens[found.to]) ? found : sold
  return (
    product !== null &&
    !isIncome(tokens[product.to - 1]) &&
    !isPartOfFirm(query, product) &&
    !(found && isPartOfFirm(query, found)) &&
    !isOnFirm(query, product)
  )
}

/**
 * Whether spending is that on a kind of goods by everyone who buys them rather than by one firm or a group of firms: such
 * spending sizes their market.
 */
export function isByAll(query: Query, spender: Subject): boolean {
  const { reading, figure } = query
  const { tokens } = reading
  const found = rangeOf(query, spender)
  const noun = nounOf(query, isSpending)
  const sentence = reading.sentences[figure.sentence]
  if (noun < 0 || !sentence || isCapital(itemAt(tokens, noun - 1))) return false
  // "organisations spent $82 billion on servers"
  if (found && areBuyers(tokens[found.to - 1]) && found.to === found.from + 1) return true
  const from = phraseStart(reading, noun, Math.max(0, noun - 8))
  const sold = marketAt(query, noun, sentence)
  if (!sold || isFirm(query, sold) || ownerAt(query, from, noun) >= 0) return false
  if (found ? isFirm(query, found) || isSomeone(query, found, sold) : spender.name !== null) return false
  return isEverywhere(tokens[from]) || !isOnFirm(query, sold)
}
const isSpending = wordClass('spending spent outlays')
const isCapital = wordClass('capital capex infrastructure')
const areBuyers = wordClass('organizations organisations enterprises businesses consumers')

/** "the server market", "memory" of "the memory industry" */
const endsMarket = (tokens: Token[], { to }: Range): boolean =>
  isMarket(tokens[to - 1]) || isMarket(tokens[to])

const isInClause = ({ clause }: Query, { from }: Range): boolean => from >= clause.from && from < clause.to

/** "data center", "the Client segment"; but not "the wafer equipment segment". */
const isPartOfFirm = (query: Query, { from, to }: Range): boolean =>
  isSegment(query, { from, to: isSegmentNoun(query.reading.tokens[to - 1]) ? to - 1 : to })

/** What a firm, not an industry, is paid for. */
const isIncome = wordClass(
  'subscription subscriptions licensing license ad advertising product products service services mining bitcoin software fee fees contract rental interest maintenance support block network',
)

/** The noun of sales or spending that tells a figure: the last before it in its sentence, else one right behind. */
function nounOf(query: Query, isNoun: (t: Token | undefined) => boolean): number {
  const { reading, figure } = query
  const floor = sentenceStart(query)
  for (let i = figure.from - 1; i >= floor; i--) if (isNoun(reading.tokens[i])) return i
  const end = Math.min(figure.sentenceEnd, figure.to + BEHIND)
  for (let i = figure.to; i < end; i++) if (isNoun(reading.tokens[i])) return i
  return -1
}

/** Where whoever has the sales is named: "its sales", "the industry's global sales"; -1 where nobody is. */
function ownerAt({ reading: { tokens } }: Query, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (tokens[i]?.possessive || isTheirs(tokens[i]) || isOurs(tokens[i])) return i
  return -1
}
const isOurs = wordClass('our my whose')

/** Whether the sales told last were those of a market, not far before. */
function goesOn({ reading, figure }: Query, told: ExtractedClaim | null): boolean {
  if (told?.metric !== 'market_size') return false
  const first = itemAt(reading.sentences, Math.max(0, figure.sentence - REACH))
  return told.start >= (reading.tokens[first?.from ?? 0]?.start ?? 0)
}

/** The tokens a subject was read from. */
function rangeOf({ reading: { tokens } }: Query, { grounding: { from } }: Subject): Range | null {
  if (!from) return null
  const first = tokenAt(tokens, from.start)
  let to = first + 1
  while (to < tokens.length && (tokens[to]?.start ?? 0) < from.end) to++
  return { from: first, to }
}

/** Whether a phrase names a firm, a coin or a product, or ends in a noun for those who sell. */
function isFirm({ reading: { entities, tokens } }: Query, { from, to }: Range): boolean {
  const first = startingAt(entities, from)
  if (first && sells(first.value.kind)) return true
  return (
    between(entities, from, to).some((e) => e.value.kind === 'company' || e.value.kind === 'coin') ||
    isGenericFirm(tokens[to - 1]) ||
    areSellers(tokens[to - 1])
  )
}
/** A name that is neither what is sold, nor that of a market or a segment, nor whoever reckons. */
function isSomeone({ reading: { places, tokens } }: Query, found: Range, sold: Range | null): boolean {
  if (tokens[found.from]?.capital !== true || startingAt(places, found.from)) return false
  const last = tokens[found.to - 1]
  if (isMarket(last) || isSegmentNoun(last) || isMarket(tokens[found.to]) || isSegmentNoun(tokens[found.to]))
    return false
  if (sold === null) return true
  // "the Halden revenue" is of Halden, "DRAM revenue" of the memory, "Chip sales" of chips
  if (found.from < sold.to && found.to > sold.from) return last?.capital === true && !areGoods(last)
  return !hasWord(tokens, found.to, sold.to, reckons)
}
/** Goods that are written like names, or may open a sentence. */
const areGoods = wordClass(
  'dram nand hbm hbm3 hbm3e hbm4 flash memory gpu gpus cpu cpus npu npus tpu tpus fpga fpgas asic asics soc socs ssd ssds hdd hdds pc pcs ai edge genai iot chip chips chipset chipsets semiconductor semiconductors server servers smartphone smartphones phone phones processor processors accelerator accelerators laptop laptops foundry wafer storage device devices equipment hardware systems',
)
const reckons = wordClass(
  'put puts pegs pegged sees saw expects expected forecasts estimates estimated projects counts counted',
)
const sells = (kind: string): boolean => kind !== 'name' && kind !== 'research' && kind !== 'agency'
const areSellers = wordClass(
  'makers manufacturers miners suppliers vendors brands providers operators chipmakers foundries developers startups players peers hyperscalers',
)

/** Whether the text is on a firm: it is its own words, tells its results, or names it right before, or someone besides what is sold. */
function isOnFirm(query: Query, sold: Range): boolean {
  const { reading, figure, before } = query
  const { entities, sentences, tokens } = reading
  if (issuerOf(reading) || (before && RESULTS.hasKey(before.metric))) return true
  const from = sentences[Math.max(0, figure.sentence - REACH)]?.from ?? 0
  const own = sentenceStart(query)
  return between(entities, from, figure.sentenceEnd).some(
    (e) =>
      e.value.kind === 'company' ||
      (e.value.kind === 'name' &&
        !reckons(tokens[e.to]) &&
        e.from >= own &&
        e.to <= figure.from &&
        (e.to <= sold.from || e.from >= sold.to)),
  )
}
