import { anyBetween, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isCoin } from '../labels.ts'
import { FIRM } from './kinds.ts'
import { saysNothing } from './label.ts'
import { named, namesIn } from './names.ts'
import { type Rule, worded } from './query.ts'
import { refer } from './refer.ts'

/** "Bitcoin held", "Average operating hashrate (EH/s)": what is told, not of whom. */
function isOfReport(tokens: Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    if (t.word === '(') return i > from
    if (t.kind !== 'mark' && !isCoin(t) && !saysNothing(t)) return false
  }
  return true
}

/** What the first column is headed by where its cells are names: "Miner", "Pool", "Country". */
const isKind = wordClass(
  'miner miners company companies firm firms pool pools country countries state states region province model models chip chips gpu gpus asic machine rig vendor supplier operator operators provider manufacturer device processor exchange lab issuer name',
)

/** The name at the head of the row, of the column or above the table; else the words at the head of the row. */
export const inTable: Rule = (query) => {
  const { reading, figure } = query
  const { cell } = figure
  if (!cell) return null
  if (
    cell.label &&
    cell.corner &&
    isKind(reading.tokens[cell.corner.to - 1]) &&
    cell.label.to > cell.label.from
  ) {
    const [name] = namesIn(query, cell.label.from, cell.label.to)
    return name ? named(reading, name) : worded(reading, cell.label)
  }
  const isReport =
    cell.label !== null && (FIRM.has(query.metric) || query.thing) && isOfReport(reading.tokens, cell.label)
  for (const range of isReport ? [cell.header, cell.caption] : [cell.label, cell.header, cell.caption]) {
    const name = range && namesIn(query, range.from, range.to)[0]
    if (name) return named(reading, name)
  }
  const { label } = cell
  if (!label || isReport || label.to === label.from || anyBetween(reading.periods, label.from, label.to))
    return null
  // "United States": no participle
  const place = startingAt(reading.places, label.from)
  if (place?.to === label.to) return worded(reading, place)
  const spoken = refer(query, label)
  // "| Context window | Scout | Maverick |": a row of one measure is told of what its columns are headed by
  if (spoken.is === 'measure' && cell.header) {
    const head = refer(query, cell.header)
    if (head.is === 'thing') return head.subject
  }
  return spoken.is === 'thing' ? spoken.subject : spoken.is === 'back' ? worded(reading, label) : null
}
