import type { Figure, Reading } from '../reading.ts'
import { between, endingAt, firstFrom, itemAt } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { deviation, difference } from './differences.ts'
import { tellsHowOften } from './how-often.ts'
import { isToBe } from './subject/words.ts'
import { corrected, type Rule, refuted, supposed } from './unreal.ts'

const isSetFor = wordClass('up for is was represents represented')
/** "one GPU", "one bitcoin", "the three largest": small numbers in words count nothing worth tracking. */
const smallWord: Rule = ({ text, tokens }, f) => {
  // "the price for 1 kilowatt-hour"
  if (f.dimension === 'energy' && f.value === '1' && leadsPriced(tokens[f.from - 1])) return true
  // "Twice now it has raised its outlook", "twice a day": how often
  if (f.dimension === 'multiple' && tellsHowOften(tokens, f)) return true
  // "quoted per 1,000 tokens", "price in / out per 1M"
  const all = f.dimension === 'tokens' ? f.per === undefined : f.value === '1000000'
  if (all && wordAt(tokens, f.from - 1) === 'per') return true
  // "one bitcoin", "one petahash earns $38": what a price is per
  const coin =
    (f.dimension === 'coins' && f.value === '1') ||
    (f.dimension === 'hashrate' && f.value === '1' && !f.unit?.startsWith('ZH'))
  if ((f.dimension !== undefined && !coin) || f.comparator !== 'eq') return false
  // "the cost of producing 1 bitcoin"
  if (coin && f.dimension === 'coins' && isMaking(itemAt(tokens, f.from - 1))) return true
  const code = text.charCodeAt(f.figure?.start ?? f.start)
  if ((code >= 48 && code <= 57) || Number(f.value) >= 100) return false
  // "ten mining devices were seized"
  return Number(f.value) < 3 || !hasWord(tokens, f.to, f.to + 4, isRigs)
}

const isRigs = wordClass('rigs asics machines devices')

const isMaking = wordClass('mine mining produce producing mint minting create creating per')
const leadsPriced = wordClass('for per of each')

/** "75.5% (±0.5%)", "$24 billion, give or take 2 percent": a tolerance. */
const tolerance: Rule = ({ text, tokens }, f) =>
  text.slice(Math.max(0, f.start - 2), f.start).includes('±') ||
  (isTake(itemAt(tokens, f.from - 1)) && wordAt(tokens, f.from - 3) === 'give') ||
  (isMinus(itemAt(tokens, f.from - 1)) && wordAt(tokens, f.from - 3) === 'plus')
const isTake = wordClass('take')
const isMinus = wordClass('minus')

/** "2,788,000 hours × $3.50/hour = …": a term of a sum, not its result. */
const operand: Rule = (reading, f) =>
  wordAt(reading.tokens, f.to) === '=' ||
  isOperator(itemAt(reading.tokens, f.from - 1)) ||
  // "divided by a thousand"
  (wordAt(reading.tokens, f.from - 1) === 'by' && isReckoned(itemAt(reading.tokens, f.from - 2))) ||
  (isOperator(reading.tokens[f.to]) && f.dimension !== 'compute')

const isReckoned = wordClass('divided divide dividing multiply multiplying')
const isOperator = wordClass('× ÷')
const isModel = wordClass('model models version versions variant variants class')
const isKit = wordClass('module modules dimm dimms stick sticks kit kits')
const isParameters = wordClass('parameter parameters tokens params')

/** "a 70B model", "the 8 GB version": the size is part of a name. */
const variant: Rule = (reading, f) => {
  const next = reading.tokens[f.to]
  if (f.dimension === undefined && isModel(next)) return true
  if (f.dimension === 'data' && isKit(next)) return true
  if (f.dimension !== undefined && f.dimension !== 'data') return false
  if (f.comparator !== 'eq' || (f.dimension === undefined && Number(f.value) < 1e6)) return false
  const name = endingAt(reading.entities, f.from)
  // "up from the MI300X's 192 GB": what it has
  if (!name || itemAt(reading.tokens, f.from - 1)?.possessive) return false
  // "the Orin Nano 8GB", not "an H100: 80 GB of HBM3"
  if (f.dimension === 'data') return reading.tokens[f.from]?.newline === false && !isKindOfMemory(next)
  return (name.value.kind === 'product' || /\d/.test(name.value.name)) && !isParameters(next)
}
const isKindOfMemory = wordClass(
  'of memory ram vram sram dram hbm hbm2 hbm2e hbm3 hbm3e hbm4 ddr4 ddr5 lpddr4 lpddr4x lpddr5 lpddr5x gddr6 gddr6x gddr7 flash storage unified ssd emmc',
)

const isLikening = wordClass('equivalent same enough akin comparable as')

/** "much the same as leaving a 60 W bulb lit", "what three homes pull": a thing to compare with. */
const comparison: Rule = (reading, f) => {
  if (f.dimension === 'fraction' || f.dimension === 'points') return false
  const sentence = reading.sentences[f.sentence]
  for (let i = f.from - 1; i >= Math.max(sentence?.from ?? 0, f.from - 9); i--) {
    if (!isLikening(reading.tokens[i])) continue
    const w = wordAt(reading.tokens, i)
    const next = wordAt(reading.tokens, i + 1)
    // "40 TOPS at four bits, equivalent to 20 TOPS at eight": the same, measured otherwise
    if (w === 'equivalent' && next === 'to') return !retold(reading, f, i) && !isOfFigure(reading.tokens, i)
    if (w === 'same' && next === 'as') return true
    if (w === 'enough' && next === 'to') return true
    if ((w === 'akin' || w === 'comparable') && next === 'to') return true
    if (w === 'as' && next === 'if') return true
  }
  return false
}

/** "This figure is equivalent to 48 million tonnes": what another comes to. */
const isOfFigure = (tokens: Token[], at: number): boolean =>
  at > 2 && isToBe(tokens[at - 1]) && isFigure(tokens[at - 2])
const isFigure = wordClass('figure number amount total share')

/** Whether a figure right behind "equivalent to" tells one of its kind before in another measure. */
function retold({ figures }: Reading, f: Figure, at: number): boolean {
  const n = firstFrom(figures, at)
  const before = figures
    .slice(Math.max(0, n - 2), n)
    // "in rewards of 40 BTC, equivalent to $3 million"
    .findLast(
      (other) => other.dimension === f.dimension || (other.dimension === 'coins' && f.dimension === 'money'),
    )
  return f.from === at + 2 && before?.sentence === f.sentence
}

const asks = wordClass(
  'polled surveyed interviewed questioned sampled asked quizzed canvassed polling surveying interviewing questioning',
)
const isAnswer = wordClass('respondents interviews responses participants')
const isAsked = wordClass('respondents deployments participants')

/** "polled 1,400 managers", "a survey of 600 firms": how many were asked. */
const sample: Rule = (reading, f) => {
  if (f.dimension !== undefined) return false
  for (let i = f.from - 1; i >= f.from - 4; i--) {
    if (asks(itemAt(reading.tokens, i))) return true
    const w = wordAt(reading.tokens, i)
    if ((w === 'survey' || w === 'poll' || w === 'sample') && wordAt(reading.tokens, i + 1) === 'of')
      return true
  }
  return isAnswer(reading.tokens[f.to]) || isAsked(reading.tokens[f.to + 1])
}

const isMeasure = wordClass(
  'tops bandwidth throughput performance latency level levels size price speed weight width height length rate pace',
)

/** "half of what its rival manages": set against another thing, no part of it. */
const ratio: Rule = (reading, f) => {
  if (f.dimension !== 'fraction' || f.unit !== undefined) return false
  const at = wordAt(reading.tokens, f.to) === 'of' ? f.to + 1 : f.to
  // "half the level of Texas"
  if (
    wordAt(reading.tokens, at) === 'the' &&
    isMeasure(reading.tokens[at + 1]) &&
    wordAt(reading.tokens, at + 2) === 'of'
  )
    return true
  // "two thirds of that come from cars" is a share
  if (wordAt(reading.tokens, at) === 'what') return true
  if (wordAt(reading.tokens, at) !== 'that' || at === f.to)
    return wordAt(reading.tokens, at) === 'that' && wordAt(reading.tokens, at + 1) === 'of'
  // "a search needs a tenth of that" compares, "memory made up a fifth of that" does not
  const ends = reading.tokens[at + 1]?.kind === 'mark'
  return wordAt(reading.tokens, at + 1) === 'of' || (ends && !isSetFor(reading.tokens[f.from - 1]))
}

/** "over half (56%)": told again, more exactly, in brackets. */
const restated: Rule = (reading, f) => {
  if (f.dimension !== 'fraction' || f.unit !== undefined) return false
  const [next] = between(reading.figures, f.to + 1, f.to + 9)
  if (next?.unit !== '%' || wordAt(reading.tokens, next.from - 1) !== '(') return false
  const parts = Number(next.value) / (Number(f.value) * 100)
  return wordAt(reading.tokens, f.to) === '(' || (parts > 0.9 && parts < 1.1)
}

/** "a 51% attack": the name of a thing. */
const named: Rule = (reading, f) =>
  wordAt(reading.tokens, f.to) === 'attack' || wordAt(reading.tokens, f.to) === 'attacks'

/** "No 10 GB limit", "the fifth of its kind, not 5 TOPS": said not to be so. */
const denied: Rule = ({ tokens }, f) => isNo(itemAt(tokens, f.from - 1)) && f.comparator === 'eq'
const isNo = wordClass('no not')

const isKey = wordClass('keys signatures signers multisig')

/** "2 out of 3 keys": what it takes to open a lock, no part of anything. */
const quorum: Rule = (reading, f) =>
  f.dimension === 'fraction' &&
  [f.to, f.to + 1].some(
    (i) =>
      isKey(reading.tokens[i]) ||
      (wordAt(reading.tokens, i) === 'multi' && wordAt(reading.tokens, i + 1) === 'sig'),
  )

const isBought = wordClass('your my any purchase purchases order orders everything sitewide select selected')
const isOffer = wordClass('code coupon promo save discount voucher')

/** "20% off your first order": what a shop takes off. "20% off its high" is a fall. */
const discount: Rule = (reading, f) => {
  if (f.unit !== '%' || wordAt(reading.tokens, f.to) !== 'off') return false
  if (isBought(reading.tokens[f.to + 1]) || isBought(reading.tokens[f.to + 2])) return true
  return hasWord(reading.tokens, f.from - 6, f.from, isOffer)
}

const isAll = wordClass('the these those its their our')

/** "one of the three has a road": who is meant, not how many of them. "One of three" is a share. */
const member: Rule = ({ tokens, text }, f) => {
  if (f.dimension !== 'fraction' || f.unit !== undefined || tokens[f.from]?.word !== 'one') return false
  for (let i = f.from + 1; i < f.to; i++)
    if (isAll(tokens[i])) return !/%|percent/.test(text.slice(f.start, f.end))
  return false
}

/** "Halden Mining (HLDN 0.42%)": how a stock stands when the page is shown, put there behind its name. */
const quote: Rule = ({ tokens, text }, f) =>
  f.unit === '%' &&
  tokens[f.to]?.word === ')' &&
  tokens[f.from - 2]?.word === '(' &&
  itemAt(tokens, f.from - 3)?.capital === true &&
  /^[A-Z]{1,5}$/.test(tokens[f.from - 1]?.raw ?? '') &&
  /\.\d\d%$/.test(text.slice(f.start, f.end))

const applies = wordClass('applies apply applied applicable restricted limited open available')
const isTo = wordClass('to for')

/** "applies to contracts above 8 MW": whom a rule is for. */
const threshold: Rule = ({ tokens }, f) => {
  if (f.comparator === 'eq' || f.comparator === 'approx') return false
  for (let i = f.from - 1; i > f.from - 5 && i > 0; i--) if (isTo(tokens[i])) return applies(tokens[i - 1])
  return false
}

/** The rule by which a number claims nothing (a sample size, an example, part of a name …), or null. */
export function nonClaim(reading: Reading, figure: Figure): string | null {
  if (smallWord(reading, figure)) return 'smallWord'
  if (tolerance(reading, figure)) return 'tolerance'
  if (operand(reading, figure)) return 'operand'
  if (variant(reading, figure)) return 'variant'
  if (supposed(reading, figure)) return 'supposed'
  if (comparison(reading, figure)) return 'comparison'
  if (sample(reading, figure)) return 'sample'
  if (deviation(reading, figure)) return 'deviation'
  if (difference(reading, figure)) return 'difference'
  if (member(reading, figure)) return 'member'
  if (threshold(reading, figure)) return 'threshold'
  if (restated(reading, figure)) return 'restated'
  if (ratio(reading, figure)) return 'ratio'
  if (quote(reading, figure)) return 'quote'
  if (named(reading, figure)) return 'named'
  if (quorum(reading, figure)) return 'quorum'
  if (discount(reading, figure)) return 'discount'
  if (denied(reading, figure)) return 'denied'
  if (refuted(reading, figure)) return 'refuted'
  if (corrected(reading, figure)) return 'corrected'
  return null
}
