import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table tbody tfoot thead ul'.split(
    ' ',
  ),
)
const UNREAD = new Set('script style template noscript svg iframe object head nav button select'.split(' '))

/** Longest cell that is told again in the columns and rows it spans, and how many of each: what a page can make of few bytes is bounded. */
const LONGEST_SPANNING = 40
const MOST_COLUMNS = 12
const MOST_ROWS = 8
const MOST_CELLS = 40
/** Cells of more lines hold no data: their table only lays the page out. */
const MOST_LINES = 4

const spanOf = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(value ?? '', 10) || 1))

/** A cell that reaches down into rows to come. */
interface Spanning {
  text: string
  rows: number
}
interface Cell extends Spanning {
  columns: number
}

/** Cells of a row with those that reach into it from above: what spans columns or rows is told in each. */
function spread(row: readonly Cell[], above: (Spanning | undefined)[]): string[] {
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

/** What turns the order of letters round until it is ended: with it a text is not read as it is written. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(/ {2,}/g, ' ').trim() || [])

/** What a row says: its cells between bars; the lines of one cell across, or of cells that only lay the page out. */
function rowLines(row: readonly Cell[], above: (Spanning | undefined)[]): string[] {
  const texts = row.map((cell) => linesOf(cell.text))
  if ((row.length === 1 && row[0]?.rows === 1) || texts.some((lines) => lines.length > MOST_LINES))
    return texts.flat()
  const cells = row.map((cell, n) => {
    const text = (texts[n] ?? [])
      .join(' ')
      .replace(/[|\s]+/g, ' ')
      .trim()
    return text.length > LONGEST_SPANNING ? { text, rows: 1, columns: 1 } : { ...cell, text }
  })
  const told = spread(cells, above)
  return told.some((text) => text !== '') ? [`| ${told.join(' | ')} |`] : []
}

/** Text as a browser folds it; in preformatted text lines stay, and a gap between columns becomes a tab. */
const fold = (text: string, preformatted: boolean): string =>
  preformatted
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]{2,}/g, '\t')
        .replace(/[^\S\n\t]/g, ' ')
    : text.replace(/\s+/g, ' ')

/**
 * The words of an HTML fragment as plain text, as claims are read from it: one block a line, list items behind "- ",
 * table rows as `| cell | cell |`; nothing of scripts, styles and navigation. Text without markup comes back with its
 * white space folded. Linear; never throws; tags need not be balanced.
 */
export function htmlToText(html: string): string {
  const lines: string[] = []
  let text = ''
  let hidden = 0
  let preformatted = 0
  let row: Cell[] | null = null
  let above: (Spanning | undefined)[] = []
  let spans = { rows: 1, columns: 1 }
  const flush = () => {
    for (const line of linesOf(text)) if (line !== '-') lines.push(line)
    text = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNREAD.has(name)) hidden++
      if (hidden > 0) return
      if (name === 'pre') preformatted++
      if (name === 'table') {
        // a table inside a cell: the one around it only lays the page out
        for (const cell of row ?? []) lines.push(...linesOf(cell.text))
        row = null
        above = []
      }
      if (name === 'tr') {
        flush()
        row = []
      } else if (name === 'td' || name === 'th') {
        if (row) text = ''
        else flush()
        spans = {
          rows: spanOf(attributes.rowspan, MOST_ROWS),
          columns: spanOf(attributes.colspan, MOST_COLUMNS),
        }
      } else if (name === 'li') text += '\n- '
      else if (BLOCKS.has(name)) text += '\n'
    },
    ontext(data) {
      if (hidden === 0) text += fold(data.replace(DIRECTION, ''), preformatted > 0)
    },
    onclosetag(name) {
      if (UNREAD.has(name)) hidden = Math.max(0, hidden - 1)
      if (hidden > 0) return
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if ((name === 'td' || name === 'th') && row) {
        row.push({ text, ...spans })
        text = ''
      } else if (name === 'tr' && row) {
        lines.push(...rowLines(row, above))
        row = null
        text = ''
      } else if (name === 'li' || BLOCKS.has(name)) text += '\n'
    },
  })
  // Feeds that escape what is a CDATA section already leave its marks; to HTML they are a comment.
  parser.end(html.includes('<![CDATA[') ? html.replace(/<!\[CDATA\[|\]\]>/g, '') : html)
  flush()
  return lines.join('\n')
}
