import { between, itemAt } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isHedge } from '../leading.ts'
import { FIRM } from './kinds.ts'
import { named, namesIn } from './names.ts'
import { phraseStart } from './phrase.ts'
import { possessed } from './possessor.ts'
import type { Query, Rule, Subject } from './query.ts'
import { refer } from './refer.ts'
import type { Reference } from './reference.ts'
import { isSiteNoun } from './site.ts'

const opensApposition = wordClass('worth valued capitalised capitalized priced which who whose')
const isArticle = wordClass('a an one')
const leadsPlace = wordClass(', in near at outside')

/**
 * "AI crypto, worth $26 billion", "SambaNova, which bagged $350m", "Render, a source of compute capitalised at $1bn": said
 * of the phrase right before the comma.
 */
export const apposed: Rule = (query) => {
  const { reading, clause } = query
  const { tokens } = reading
  const first = tokens[clause.from]
  const comma = itemAt(tokens, clause.from - 1)?.word
  if (opensApposition(first))
    return before(query, comma === ',' || comma === '(' ? clause.from - 1 : clause.from)
  if (comma !== ',') return null
  const from = isArticle(first) || standsAlone(query) ? clause.from : listedFrom(query)
  if (from < 0) return null
  const end = beforeBracket(tokens, from - 1)
  const name = namesIn(query, Math.max(0, end - 8), end).at(-1)
  return name && name.to === end ? named(reading, name) : null
}

/** "then comes Tarn, $4 billion, and Polar": an amount with nothing else between its commas. */
const standsAlone = ({ reading, figure, clause }: Query): boolean =>
  figure.from === clause.from && figure.measures !== 'percent' && endsItem(reading.tokens[figure.to])
const endsItem = wordClass(', ; .')

/** Where ", a $3 billion, 280 MW campus" begins, whose second figure the clause opens with; -1 where it is none. */
function listedFrom({ reading, figure, clause, index }: Query): number {
  const first = itemAt(reading.clauses, index - 1)
  if (figure.from !== clause.from || !first || first.to !== clause.from - 1) return -1
  const amount = between(reading.figures, first.from, first.to).at(-1)
  const apposes = amount?.from === first.from + 1 && amount.to === first.to
  return apposes && isArticle(reading.tokens[first.from]) && reading.tokens[first.from - 1]?.word === ','
    ? first.from
    : -1
}

/** Where the ticker behind a name begins, "Halden (NASDAQ: HLD),"; else the token itself. */
function beforeBracket(tokens: Token[], end: number): number {
  if (itemAt(tokens, end - 1)?.word !== ')') return end
  for (let i = end - 2; i > end - TICKER; i--) if (itemAt(tokens, i)?.word === '(') return i
  return end
}
/** Longest ticker in brackets, in tokens. */
const TICKER = 7

/** "Russia (16.4%)", "Orca (70 billion parameters)": what brackets tell is of the phrase right before them. */
export const bracketed: Rule = (query) => {
  const open = bracketOf(query)
  const spoken = open < 0 ? null : phraseBefore(query, open)
  return spoken?.is === 'thing' && (spoken.named || !FIRM.has(query.metric)) ? spoken.subject : null
}

/** The same, where the phrase holds or ends like a name: nothing else in the line can tell better. */
export const bracketedName: Rule = (query) => {
  const open = bracketOf(query)
  const spoken = open < 0 ? null : phraseBefore(query, open)
  if (spoken?.is !== 'thing' || (FIRM.has(query.metric) && !spoken.named)) return null
  return spoken.named || query.reading.tokens[open - 1]?.capital ? spoken.subject : null
}

/** The bracket a figure opens, or that another opened which it goes with; -1 where there is none. */
function bracketOf(query: Query): number {
  const { reading, figure } = query
  let open = figure.from - 1
  while (open > 0 && (isHedge(reading.tokens[open]) || opensAmount(reading.tokens[open]))) open--
  return itemAt(reading.tokens, open)?.word === '(' ? open : bracketOfPair(query)
}
const opensAmount = wordClass('down now currently at to € £ +')

/** "HP (13.7 million shipments for a 21% share)": the bracket another figure opened, where no one is named inside; -1 where there is none. */
function bracketOfPair({ reading, figure }: Query): number {
  for (let i = figure.from - 1; i > figure.from - 12; i--) {
    const t = itemAt(reading.tokens, i)
    if (t?.word === ')' || t?.newline || t?.capital) return -1
    if (t?.word === '(')
      return between(reading.figures, i + 1, i + 4).some((f) => f.to < figure.from) ? i : -1
  }
  return -1
}

/** What the noun phrase that ends before a token speaks of. */
export function phraseBefore(query: Query, end: number): Reference | null {
  const floor = query.reading.sentences[query.figure.sentence]?.from ?? 0
  let to = end
  let from = phraseStart(query.reading, to, floor)
  // "a data center in Québec, Canada, that …": what stands there, not the place
  while (from < to && isPlace(query, from, to) && leadsPlace(query.reading.tokens[from - 1])) {
    to = from - 1
    from = phraseStart(query.reading, to, floor)
  }
  // "a mine at Hernandarias, an hour from the dam,"
  const site =
    from < to &&
    leadsPlace(itemAt(query.reading.tokens, from - 1)) &&
    isSiteNoun(itemAt(query.reading.tokens, from - 2))
  if (site) from = phraseStart(query.reading, from - 1, floor)
  if (from >= to) return null
  // "Amazon, one of the largest firms, which …"
  const { tokens } = query.reading
  if (
    from > 2 &&
    tokens[from - 1]?.word === 'of' &&
    tokens[from - 2]?.word === 'one' &&
    tokens[from - 3]?.word === ','
  )
    return phraseBefore(query, from - 3)
  const spoken = refer(query, { from, to })
  // "the Kite NPU, a chip that delivers"
  const [comma, article] = query.reading.tokens.slice(from - 1, from + 1)
  if (spoken.is === 'back' && isArticle(article) && comma?.word === ',')
    return phraseBefore(query, from - 1) ?? spoken
  return possessed(query, { from, to }, spoken)
}

const isPlace = ({ reading }: Query, from: number, to: number): boolean =>
  between(reading.places, from, to).some((p) => p.from === from && p.to === to)

export function before(query: Query, end: number): Subject | null {
  const found = phraseBefore(query, end)
  return found?.is === 'thing' ? found.subject : null
}
