import type { Reading } from '../reading.ts'

const JOINS = /^(with|against|versus|vs|from|to|and|or|than|in|at)$/

/**
 * Completes figures that leave out what their neighbour or their place says: "181 bitcoins compared with 179",
 * "by a factor of 100", "10,000 crores".
 */
export function completeFigures({ tokens, figures, text }: Reading): void {
  for (const [i, figure] of figures.entries()) {
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
