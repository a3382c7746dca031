/** What hides or turns text: controls, bidirectional marks and overrides, zero-width characters, tags, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
/** More marks on one letter than any script stacks. */
const STACKED = /(\p{M}{3})\p{M}+/gu
const JOINER = '\u2060'

/** Text of a stranger as one line that reads as it is stored: nothing invisible, nothing that turns the direction. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(STACKED, '$1')
    .normalize('NFC')
    .trim()

/** At most so many UTF-16 units, cut between words where there is one, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  const space = head.lastIndexOf(' ')
  return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`
}

/**
 * Keeps a chat from making links, mentions or commands of a stranger's text: a word joiner, which nobody sees, goes
 * after `@`, a leading `/` or `#`, within `://` and before what looks like a domain's ending.
 */
export const inert = (text: string): string =>
  text
    .replace(/([@＠])(?=\S)/g, `$1${JOINER}`)
    .replace(/(^|\s)([/#!])(?=\S)/g, `$1$2${JOINER}`)
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/\b(mailto|tel|tg|javascript|data):/gi, `$1${JOINER}:`)
    .replace(/([\p{L}\p{N}])\.(?=\p{L}{2})/gu, `$1.${JOINER}`)

/** A stranger's text as a chat may show it: {@link oneLine}, {@link cut}, {@link inert}. */
export const plain = (text: string, most: number): string => inert(cut(oneLine(text), most))

/** An address that may be linked: http(s), without credentials and with nothing that ends a link early; null for any other. */
export function linkable(address: string): string | null {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null
  const href = url.href.replace(
    /[<>()[\]"'`|\\*_~\s]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return href.length > 1500 ? null : href
}

/** Markdown as the text it sets: no marks, links by their words. */
export const withoutMarkup = (markdown: string): string =>
  oneLine(
    markdown
      .slice(0, 2000)
      .replace(/!?\[([^\]\n]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]+/gm, '')
      .replace(/(\*{1,3}|`{1,3}|~~|_{2,3})/g, ''),
  )
