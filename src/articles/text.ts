import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
)
/** What turns the order of letters round until it is ended: with it a text is not read as it is written. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'head'])

/**
 * The words of an HTML fragment as plain text: a line a block, table cells apart by " | ", nothing of scripts and
 * styles. Text without markup comes back with its white space folded. Never throws; tags need not be balanced.
 */
export function htmlToText(html: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) hidden++
      else if (BLOCKS.has(name)) parts.push('\n')
      else if (name === 'td' || name === 'th') parts.push(' | ')
    },
    onclosetag(name) {
      if (UNREAD.has(name)) hidden = Math.max(0, hidden - 1)
      else if (BLOCKS.has(name)) parts.push('\n')
    },
    ontext(text) {
      if (hidden === 0) parts.push(text.replace(DIRECTION, '').replace(/\s+/g, ' '))
    },
  })
  // Feeds that escape what is a CDATA section already leave its marks; to HTML they are a comment.
  parser.end(html.includes('<![CDATA[') ? html.replace(/<!\[CDATA\[|\]\]>/g, '') : html)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^[ |]+|[ |]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n')
}

/** The text claims are read from and quotes point into: the heading, an empty line, the body. */
export function articleText(title: string, bodyHtml: string): string {
  const heading = htmlToText(title).replaceAll('\n', ' ')
  const body = htmlToText(bodyHtml)
  return body.startsWith(heading) ? body : `${heading}\n\n${body}`
}
