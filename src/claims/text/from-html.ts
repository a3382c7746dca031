import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  'p div section article header footer main aside blockquote figure figcaption ul ol dl dt dd table thead tbody tfoot form pre hr br address h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'head',
  'nav',
  'button',
  'select',
])

/** Longest cell that is told again in the columns and rows it spans, and how many of each: what a page can make of few bytes is bounded. */
const LONGEST_SPANNING = 40
const MOST_COLUMNS = 12
const MOST_ROWS = 8
const MOST_CELLS = 40

const spanOf = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(value ?? '', 10) || 1))

/** A cell that reaches down into rows to come. */
interface Spanning {
  text: string
  rows: number
}

/** Cells of a row with those that reach into it from above: what spans columns or rows is told in each. */
function spread(row: readonly (Spanning & { columns: number })[], above: (Spanning | undefined)[]): string[] {
  const out: string[] = []
  const reach = () => {
    for (let from = above[out.length]; from && from.rows > 0; from = above[out.length]) {
      from.rows--
      out.push(from.text)
    }
  }
  for (const { text, rows, columns } of row) {
    reach()
    for (let n = 0; n < columns && (n === 0 || out.length < MOST_CELLS); n++) {
      if (out.length < MOST_CELLS) above[out.length] = { text, rows: rows - 1 }
      out.push(text)
    }
  }
  reach()
  return out
}

/**
 * The text of an HTML fragment as extraction reads it: one block a line, list items behind "- ", table rows as
 * `| cell | cell |` with their header row first. Offsets of claims are offsets in this text. Linear; never throws.
 */
export function textFromHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  let skipped = 0
  let row: (Spanning & { columns: number })[] | null = null
  let above: (Spanning | undefined)[] = []
  let spans = { rows: 1, columns: 1 }
  const flush = () => {
    const clean = line.replace(/[ \t\r\n\f]+/g, ' ').trim()
    line = ''
    if (clean && clean !== '-') lines.push(clean)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SKIPPED.has(name)) skipped++
      if (skipped > 0) return
      if (name === 'table') above = []
      if (name === 'tr') {
        flush()
        row = []
      } else if (name === 'td' || name === 'th') {
        line = ''
        spans = {
          rows: spanOf(attributes.rowspan, MOST_ROWS),
          columns: spanOf(attributes.colspan, MOST_COLUMNS),
        }
      } else if (name === 'li') {
        flush()
        line = '- '
      } else if (BLOCKS.has(name)) {
        if (row) line += ' '
        else flush()
      }
    },
    ontext(data) {
      if (skipped === 0) line += data
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1)
      if (skipped > 0) return
      if ((name === 'td' || name === 'th') && row) {
        const text = line.replace(/[ \t\r\n\f|]+/g, ' ').trim()
        row.push(text.length > LONGEST_SPANNING ? { text, rows: 1, columns: 1 } : { text, ...spans })
        line = ''
      } else if (name === 'tr' && row) {
        // a cell across the whole table is a line of its own
        const cells = row.length === 1 && row[0]?.rows === 1 ? [row[0].text] : spread(row, above)
        if (cells.length > 1) lines.push(`| ${cells.join(' | ')} |`)
        else if (cells[0]) lines.push(cells[0])
        row = null
        line = ''
      } else if (name === 'li' || (BLOCKS.has(name) && !row)) flush()
    },
  })
  parser.end(html)
  flush()
  return lines.join('\n')
}
