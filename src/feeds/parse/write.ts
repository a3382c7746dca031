/** Well-formed XML, whatever goes in. */

/** One element, under the name it travels by; names are ours, values anybody's. */
export function writeElement(name: string, value: string, attributes: Record<string, string>): string {
  const tag = travelName(name)
  let open = tag
  for (const key in attributes) open += ` ${key}="${escapeXml(attributes[key] ?? '')}"`
  return `<${open}>${escapeXml(value)}</${tag}>`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes markup, drops the controls XML forbids, and reads U+0080–9F as the windows-1252 characters they always are. */
const escapeXml = (text: string) =>
  text.replace(
    /[&<>"]|[^\P{Cc}\t\n\r]/gu,
    (c) => ESCAPES[c] ?? (c >= '\x80' ? WINDOWS_1252[c.charCodeAt(0) - 0x80] : '') ?? '',
  )

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The name a field travels under: rss-parser would run its snippet regexes, quadratic on hostile text, over these two. */
export const travelName = (name: string) =>
  name === 'description' ? 'body' : name === 'content:encoded' ? 'encoded' : name
