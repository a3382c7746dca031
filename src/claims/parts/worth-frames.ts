import { FRAMES, mark } from '../frames.ts'
import type { Figure, Reading } from '../reading.ts'
import { endingAt, itemAt, nextFrom } from '../text/ranges.ts'
import { type Token, wordAt } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { pastHedges } from './leading.ts'
import { isRelative, isToBe } from './subject/words.ts'

const isFirm = wordClass(
  'startup company firm lab chipmaker unicorn giant upstart developer outfit group maker',
)
const isBetween = wordClass(
  'now currently already still today itself become became be being would will could might , which',
)
/** What a firm that "it" stands for has just got. */
const isRound = wordClass('round series ipo float listing funding startup unicorn raise raised backers')

/** Large firms whose shares are traded: what they are worth is what the market says. */
const isListed = (canonical: string): boolean =>
  /^(NVIDIA|Microsoft|Apple|Alphabet|Google|Amazon|Meta|Tesla|Broadcom|TSMC|Oracle|AMD|Intel|Micron|Samsung|SK hynix|ASML|Arm|Qualcomm|CoreWeave|Palantir|IBM|Dell)\b/i.test(
    canonical,
  )

/** "the lab is now worth $19 billion", "leaves Solvex worth over $1 billion", "a $5 trillion company": what a firm as a whole is worth. */
export function markWorth(reading: Reading, figure: Figure): void {
  const firm = worthOf(reading, figure)
  if (!firm) return
  // no start-up is worth a trillion
  const listed = firm === true ? Number(figure.value) >= 1e12 : isListed(firm.name)
  mark(figure, listed ? FRAMES.worthOfListed : FRAMES.worthOfFirm)
}

/** The firm a figure says the worth of, where it is named; else whether it does. */
function worthOf(reading: Reading, figure: Figure): { name: string } | boolean {
  const { tokens, entities, sentences } = reading
  let at = figure.from - 1
  // "Nvidia, the first $5 trillion company"
  if (isFirm(tokens[figure.to])) {
    while (isFirst(itemAt(tokens, at))) at--
    if (at === figure.from - 1) return false
    while (isBetween(itemAt(tokens, at)) || isToBe(itemAt(tokens, at))) at--
    const named = endingAt(entities, at + 1)?.value
    return named?.kind === 'company' ? named : true
  }
  at = pastHedges(tokens, at)
  if (itemAt(tokens, at)?.word === 'at') return valuedBefore(reading, figure, at)
  if (itemAt(tokens, at)?.word !== 'worth') return false
  at--
  const verb = itemAt(tokens, at)
  while (isBetween(itemAt(tokens, at)) || isToBe(itemAt(tokens, at)) || isRelative(itemAt(tokens, at))) at--
  const holder = itemAt(tokens, at)
  if (holder?.word === 'it' && verb !== holder)
    return hasWord(tokens, sentences[figure.sentence]?.from ?? at, at, isRound)
  // "the stake in the lab is worth"
  if (isWithin(itemAt(tokens, isThe(itemAt(tokens, at - 1)) ? at - 2 : at - 1))) return false
  // a name of one word: of two it may be a person's
  const named = endingAt(entities, at + 1)
  const isCompany =
    named?.value.kind === 'company' || (named?.value.kind === 'name' && named.to - named.from === 1)
  return named && isCompany ? named.value : isFirm(holder)
}

const values = wordClass('valued values valuing value put puts putting pegged pegs')
/** How many words the name between "valued" and "at" may have. */
const NAME = 4

/** "Backers valued Halden at $14 billion": whom the words between the verb and "at" name. */
function valuedBefore(reading: Reading, figure: Figure, at: number): { name: string } | boolean {
  const { tokens, entities } = reading
  for (let i = at - 1; i >= at - NAME && itemAt(tokens, i)?.kind === 'word'; i--) {
    if (!values(tokens[i])) continue
    const named = endingAt(entities, at)?.value
    if (isWithin(itemAt(tokens, at - 2))) return false
    // "a round that puts it at"
    if (i === at - 2 && tokens[at - 1]?.word === 'it')
      return hasWord(tokens, reading.sentences[figure.sentence]?.from ?? i, i, isRound)
    const isNamed = named !== undefined && i < at - 1 && (named.kind === 'company' || named.kind === 'name')
    return isNamed ? named : i < at - 1 && isFirm(tokens[at - 1])
  }
  return false
}

/** "clinched $900 million at a $9.9 billion valuation": what was raised, whatever the verb. */
export function isRaisedAtValuation({ tokens, figures }: Reading, { to }: Figure): boolean {
  if (wordAt(tokens, to) !== 'at') return false
  const next = nextFrom(figures, to)
  if (next?.measures !== 'money' || next.from - to > 5) return false
  return wordAt(tokens, next.to) === 'valuation' || hasWord(tokens, to, next.from, isValuation)
}
const isValuation = wordClass('valuation')

const isWithin = wordClass('in of for from with at by to on')
const isThe = wordClass('the a an its')
const isFirst = wordClass('a an the first only')
/** How far behind a profit, in tokens, the sales it was made on may be told. */
const ON_SALES = 9
function isOnSales(tokens: Token[], from: number, to: number): boolean {
  if (to - from > ON_SALES || wordAt(tokens, to - 1) !== 'of' || !isSales(tokens[to - 2])) return false
  for (let i = to - 3; i >= from && i > to - 6; i--) if (tokens[i]?.word === 'on') return true
  return false
}
const isSales = wordClass('revenue revenues sales turnover')
const isOr = wordClass('or (')

/** "earned $265 million, or 16 cents a share", "made $192 million on revenue of $2.4 billion": a profit, told beside its share or its sales. */
export function isProfit({ tokens, figures }: Reading, { to, sentence }: Figure): boolean {
  const next = nextFrom(figures, to)
  if (next?.measures === 'money' && next.sentence === sentence && isOnSales(tokens, to, next.from))
    return true
  if (
    !next ||
    (next.per !== 'share' && wordAt(tokens, next.to + 2) !== 'share') ||
    next.sentence !== sentence ||
    next.from - to > 3
  )
    return false
  return hasWord(tokens, to, next.from, isOr)
}
