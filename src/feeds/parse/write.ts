/** Well-formed XML, whatever goes in. */

/** One element, under the name it travels by; names are ours, values anybody's. Controls are left to `withoutControls`. */
export function writeElement(name: string, value: string, attributes: Record<string, string>): string {
  const tag = travelName(name)
  let open = tag
  for (const key in attributes) open += ` ${key}="${withoutMarkup(attributes[key] ?? '')}"`
  const isPlain = !value.includes('<') && !value.includes('&')
  return `<${open}>${isPlain ? value : inCdata(value)}</${tag}>`
}

/** rss-parser would run its snippet regexes, quadratic on hostile text, over these two under their own names. */
export const travelName = (name: string) =>
  name === 'description' ? 'body' : name === 'content:encoded' ? 'encoded' : name

/** A document without the controls XML forbids; U+0080–9F are read as the windows-1252 characters they always are. */
export const withoutControls = (text: string) =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? '')

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const inCdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const withoutMarkup = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
