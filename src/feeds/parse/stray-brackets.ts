const OPEN = '<![CDATA['
const CLOSE = ']]>'

/** `<` that begins no tag: no letter, `_`, `:`, `/`, `!`, `?` or anything outside ASCII follows. */
const STRAY = /<(?![A-Za-z_:/!?\u0080-\uffff])/g

/**
 * Escapes each `<` that begins no tag, as in `<3` or `<$10`, outside CDATA. htmlparser2 in XML mode would take it for a
 * tag and swallow the next end tag as its attribute.
 */
export function escapeStrayBrackets(xml: string): string {
  let escaped = ''
  let from = 0
  while (from < xml.length) {
    const open = xml.indexOf(OPEN, from)
    const cdata = open < 0 ? xml.length : open
    const close = xml.indexOf(CLOSE, cdata)
    const end = close < 0 ? xml.length : close + CLOSE.length
    escaped += xml.slice(from, cdata).replace(STRAY, '&lt;') + xml.slice(cdata, end)
    from = end
  }
  return escaped
}
