const CDATA = '<![CDATA['

/** No feed has more by mistake; the rest of a text made of them is left as it is. */
const MAX_PARTS = 20_000

/** What begins a tag after `<`: a letter, `_`, `:`, `/`, `!`, `?` or anything outside ASCII. */
const BEGINS_TAG = /[A-Za-z_:/!?\u0080-\uffff]/

/**
 * Escapes each `<` that begins no tag, as in `<3` or `<$10`, outside CDATA: htmlparser2 in XML mode would take it for a
 * tag and swallow the next end tag as its attribute. Drops each `<![CDATA[` that nothing closes: it would swallow the
 * rest of the feed.
 */
export function escapeStrayBrackets(xml: string): string {
  const parts: string[] = []
  let copied = 0
  const lastEnd = xml.lastIndexOf(']]>')
  for (let at = xml.indexOf('<'); at >= 0 && parts.length < MAX_PARTS; at = xml.indexOf('<', at + 1)) {
    if (!xml.startsWith(CDATA, at)) {
      if (BEGINS_TAG.test(xml.charAt(at + 1))) continue
      parts.push(xml.slice(copied, at), '&lt;')
      copied = at + 1
    } else if (at < lastEnd) {
      at = xml.indexOf(']]>', at)
    } else {
      parts.push(xml.slice(copied, at))
      copied = at + CDATA.length
    }
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(copied)
}
