import { times } from '../quantities/decimal.ts'
import { findQuantities } from '../quantities/find.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'

const JOINS = /^(with|against|versus|vs|from|to|and|or|than|in|at)$/

/**
 * Completes figures that leave out what their neighbour or their place says: "181 bitcoins compared with 179",
 * "by a factor of 100", "10,000 crores".
 */
export function completeFigures({ tokens, figures, text }: Reading): void {
  for (const [i, figure] of figures.entries()) {
    if (figure.cell) fromHeads(tokens, text, figure)
    if (figure.dimension !== undefined || figure.currency !== undefined) continue
    const quote = text.slice(figure.start, figure.end)
    if (/crore|lakh/i.test(quote)) {
      figure.dimension = 'money'
      figure.currency = figure.unit = 'INR'
      figure.unitShared = true
      continue
    }
    const before = tokens[figure.from - 1]?.word ?? ''
    if (before === 'of' && tokens[figure.from - 2]?.word === 'factor') {
      figure.dimension = 'multiple'
      figure.unit = 'x'
      continue
    }
    const other = figures[i - 1]
    if (
      !other ||
      other.sentence !== figure.sentence ||
      other.dimension === undefined ||
      other.valueHigh !== undefined
    )
      continue
    if (!/^(coins|hashrate|time|power|energy|tokens)$/.test(other.dimension) || !JOINS.test(before)) continue
    const next = tokens[figure.to]
    if (next?.kind === 'word' && !/^(in|on|at|a|the|last|during|and|for|earlier|by)$/.test(next.word))
      continue
    const ratio = Number(figure.value) / Number(other.value)
    if (figure.from - other.to > 14 || !(ratio > 0.1 && ratio < 10)) continue
    figure.dimension = other.dimension
    if (other.unit !== undefined) figure.unit = other.unit
    if (other.currency !== undefined) figure.currency = other.currency
    figure.unitShared = true
  }
}

const SCALES = new Map([
  ['thousands', '1000'],
  ['thousand', '1000'],
  ['millions', '1000000'],
  ['million', '1000000'],
  ['billions', '1000000000'],
  ['billion', '1000000000'],
  ['bn', '1000000000'],
])

/** Cells under "Power (MW)" or "$ in millions" are in that unit, on that scale. */
function fromHeads(tokens: Token[], text: string, figure: Figure): void {
  const { cell } = figure
  if (!cell) return
  for (const range of [cell.header, cell.corner, cell.caption]) {
    if (!range) continue
    if (figure.dimension === undefined && !figure.currency) {
      const unit = unitIn(tokens, text, range)
      if (unit) {
        if (unit.dimension !== undefined) figure.dimension = unit.dimension
        if (unit.unit !== undefined) figure.unit = unit.unit
        if (unit.currency !== undefined) figure.currency = unit.currency
        if (unit.per !== undefined) figure.per = unit.per
        figure.unitShared = true
      }
    }
    const scale = scaleIn(tokens, range)
    if (
      scale &&
      figure.dimension === 'money' &&
      !figure.scaleShared &&
      Number(figure.value) < 1e6 &&
      figure.per === undefined
    ) {
      figure.value = times(figure.value, scale)
      if (figure.valueHigh !== undefined) figure.valueHigh = times(figure.valueHigh, scale)
      figure.scaleShared = true
    }
  }
}

function scaleIn(tokens: Token[], range: Range): string | null {
  for (let i = range.from; i < Math.min(range.to, range.from + 30); i++) {
    const scale = SCALES.get(tokens[i]?.word ?? '')
    if (scale && /^(in|\$|€|£|usd|us)$/.test(tokens[i - 1]?.word ?? '')) return scale
  }
  return null
}

/** The unit in brackets at the end of a head: "Hashrate (EH/s)". */
function unitIn(
  tokens: Token[],
  text: string,
  range: Range,
): ReturnType<typeof findQuantities>[number] | null {
  const close = tokens[range.to - 1]
  if (close?.word !== ')') return null
  for (let i = range.to - 2; i > Math.max(range.from, range.to - 8); i--) {
    if (tokens[i]?.word !== '(') continue
    return findQuantities(`1 ${text.slice(tokens[i]?.end, close.start)}`)[0] ?? null
  }
  return null
}
