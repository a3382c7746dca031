const CDATA = '<![CDATA['

/** No feed has more by mistake; the rest of a text made of them is left as it is. */
const MAX_ESCAPED = 10_000

/** What begins a tag after `<`: a letter, `_`, `:`, `/`, `!`, `?` or anything outside ASCII. */
const BEGINS_TAG = /[A-Za-z_:/!?\u0080-\uffff]/

/**
 * Escapes each `<` that begins no tag, as in `<3` or `<$10`, outside CDATA. htmlparser2 in XML mode would take it for a
 * tag and swallow the next end tag as its attribute.
 */
export function escapeStrayBrackets(xml: string): string {
  const parts: string[] = []
  let copied = 0
  for (let at = xml.indexOf('<'); at >= 0 && parts.length < MAX_ESCAPED; at = xml.indexOf('<', at + 1)) {
    if (xml.startsWith(CDATA, at)) {
      at = xml.indexOf(']]>', at)
      if (at < 0) break
    } else if (!BEGINS_TAG.test(xml.charAt(at + 1))) {
      parts.push(xml.slice(copied, at))
      copied = at + 1
    }
  }
  return [...parts, xml.slice(copied)].join('&lt;')
}
