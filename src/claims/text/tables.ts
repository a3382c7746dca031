import type { Token } from './tokens.ts'
import { wordClass } from './words.ts'

/** Tokens [from, to). */
export interface Range {
  from: number
  to: number
}

/** Where a cell of a table stands: what its column, its row and the line above the table say of it. */
export interface Cell extends Range {
  header: Range | null
  /** Head of the first column, where tables say what all their cells are in. */
  corner: Range | null
  label: Range | null
  /** The cell of its row that tells the time, under "Year" or the like. */
  dated: Range | null
  caption: Range | null
  /** Of a head, whose only figures are what prices are for. */
  isHead: boolean
}

/** Cells of the tables in a text, written one row a line with `|`, tabs or wide gaps between cells, as Markdown and plain text have them. Text order. */
export function findCells(tokens: Token[]): Cell[] {
  const out: Cell[] = []
  let table: Range[][] = []
  let caption: Range | null = null
  let line = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !tokens[i]?.newline) continue
    const cells = cellsOf(tokens, line, i)
    if (cells) table.push(cells)
    else {
      emit(tokens, table, caption, out)
      table = []
      caption = { from: line, to: i }
    }
    line = i
  }
  emit(tokens, table, caption, out)
  return out
}

/** Longest label before a colon, and longest line behind it, in tokens. */
const LABEL = 12
const VALUE = 14

/** Lines and list items of the form "Label: 388": each is a row of a table without lines, headed by the line above its list. */
export function findLabelled(
  tokens: Token[],
  lines: readonly Range[],
  above: readonly (Range | null)[],
): Cell[] {
  const out: Cell[] = []
  for (const [n, line] of lines.entries()) {
    if (!tokens[line.from]?.newline) continue
    const colon = colonOf(tokens, line)
    const value = tokens[colon + 1]
    if (colon < 0 || !value || line.to - colon > VALUE || value.newline) continue
    if (value.kind !== 'number' && !leadsFigure(value)) continue
    const label = { from: line.from, to: colon }
    out.push({
      from: colon + 1,
      to: line.to,
      header: null,
      corner: null,
      label,
      dated: null,
      caption: above[n] ?? null,
      isHead: false,
    })
  }
  return out
}

/** The colon that ends a label without figures, -1 where none does. */
function colonOf(tokens: Token[], line: Range): number {
  for (let i = line.from; i < Math.min(line.to, line.from + LABEL); i++) {
    if (tokens[i]?.word === ':') return i
    // "BTC held at 31 December: 5,216" is a label, "16,000 GPUs: 3 MW" is none
    if (
      tokens[i]?.word === '|' ||
      (tokens[i]?.kind === 'number' && !/^(\d{1,2}|20\d\d)$/.test(tokens[i]?.word ?? ''))
    )
      return -1
  }
  return -1
}

function cellsOf(tokens: Token[], from: number, to: number): Range[] | null {
  const bars: number[] = []
  for (let i = from; i < to; i++) if (tokens[i]?.word === '|') bars.push(i)
  if (bars.length === 0) return null
  const edges = [...(bars[0] === from ? [] : [from - 1]), ...bars, ...(bars.at(-1) === to - 1 ? [] : [to])]
  const cells: Range[] = []
  for (let k = 0; k + 1 < edges.length; k++)
    cells.push({ from: (edges[k] as number) + 1, to: edges[k + 1] as number })
  return cells
}

const isRule = (tokens: Token[], row: Range[]): boolean =>
  row.every((c) => {
    for (let i = c.from; i < c.to; i++) if (!/^[-—–:=]+$/.test(tokens[i]?.word ?? '')) return false
    return true
  })

/** Whether no cell of a row holds a figure: a year is none, nor the 1M of "Input ($/1M tokens)" and "Price per 1M tokens". */
const isHead = (tokens: Token[], row: Range[]): boolean => {
  for (const c of row)
    for (let i = c.from; i < c.to; i++)
      if (
        tokens[i]?.kind === 'number' &&
        !/^(19|20)\d\d$/.test(tokens[i]?.word ?? '') &&
        !(i > c.from && isPer(tokens[i - 1]))
      )
        return false
  return true
}
const isPer = wordClass('/ per')

/** Whether a second row is of the head as well: its first cell is empty, or that of the first row again. */
function goesOn(tokens: Token[], [above]: Range[], second: Range[]): boolean {
  const [below] = second
  if (!above || !below || !isHead(tokens, second) || isRule(tokens, second)) return false
  const length = below.to - below.from
  if (length === 0) return true
  if (length !== above.to - above.from) return false
  for (let i = 0; i < length; i++)
    if (tokens[above.from + i]?.word !== tokens[below.from + i]?.word) return false
  return true
}

/** Fewest rows of two cells that make a table by themselves: "A headline | A site" over a byline is none. */
const FEWEST = 3

/** Whether rows are of a table: some have three cells, or each but the first has a figure first in its second. */
function isTable(tokens: Token[], rows: Range[][]): boolean {
  if (rows.some((row) => row.length !== 2 || isRule(tokens, row) || !isOpen(tokens, row))) return true
  if (rows.length < FEWEST) return false
  return rows.every(([, cell], n) => n === 0 || (cell !== undefined && startsWithFigure(tokens, cell)))
}

/** Whether no bar is drawn before a row. */
const isOpen = (tokens: Token[], [first]: Range[]): boolean =>
  first !== undefined && tokens[first.from]?.newline === true

const startsWithFigure = (tokens: Token[], { from, to }: Range): boolean => {
  let at = from
  while (at < to && leadsFigure(tokens[at])) at++
  return at < to && tokens[at]?.kind === 'number'
}
const leadsFigure = wordClass('$ € £ ¥ ₩ ₹ ~ ≈ + - − ( < > us c usd about approx')

const isTime = wordClass('year date month quarter period')

/** Whether a column is headed by a word for times alone. */
const tellsTime = (tokens: Token[], head: Range | null): boolean =>
  head !== null && head.to === head.from + 1 && isTime(tokens[head.from])

function emit(tokens: Token[], rows: Range[][], caption: Range | null, out: Cell[]): void {
  const first = rows[0]
  if (!first || rows.length < 2 || !isTable(tokens, rows)) return
  const second = rows.length > 2 ? rows[1] : undefined
  const single = isHead(tokens, first) || isRule(tokens, rows[1] ?? []) ? first : null
  const head = single && second && goesOn(tokens, first, second) ? second : single
  for (const row of rows) {
    if (isRule(tokens, row)) continue
    const [label] = row
    // nothing stands above the first column: of a head without outer bars no cell tells so
    const shift = head && head.length === row.length - 1 && isOpen(tokens, head) ? 1 : 0
    const headOf = (column: number) => head?.[column - shift] ?? null
    const dated = row.find((_, column) => column > shift && tellsTime(tokens, headOf(column))) ?? null
    for (const [column, { from, to }] of row.entries()) {
      if (from === to) continue
      out.push({
        from,
        to,
        header: headOf(column),
        corner: shift > 0 ? null : headOf(0),
        label: column > 0 && label ? label : null,
        dated,
        caption,
        isHead: row === single || row === head,
      })
    }
  }
}
