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

/**
 * The text of an HTML fragment as extraction reads it: one block a line, list items behind "- ", table rows as
 * `| cell | cell |` with their header row first. Offsets of claims are offsets in this text. Linear; never throws.
 */
export function textFromHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  let skipped = 0
  let row: string[] | null = null
  const flush = () => {
    const clean = line.replace(/[ \t\r\n\f]+/g, ' ').trim()
    line = ''
    if (clean && clean !== '-') lines.push(clean)
  }
  const parser = new Parser({
    onopentag(name) {
      if (SKIPPED.has(name)) skipped++
      if (skipped > 0) return
      if (name === 'tr') {
        flush()
        row = []
      } else if (name === 'td' || name === 'th') line = ''
      else if (name === 'li') {
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
        row.push(line.replace(/[ \t\r\n\f|]+/g, ' ').trim())
        line = ''
      } else if (name === 'tr' && row) {
        if (row.length > 1) lines.push(`| ${row.join(' | ')} |`)
        else if (row[0]) lines.push(row[0])
        row = null
        line = ''
      } else if (name === 'li' || (BLOCKS.has(name) && !row)) flush()
    },
  })
  parser.end(html)
  flush()
  return lines.join('\n')
}
