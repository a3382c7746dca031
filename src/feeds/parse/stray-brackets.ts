import { CONTAINERS, FIELDS, ITEMS, ROOTS } from './fields.ts'

/** No feed has more by mistake; the rest of a text made of them is left as it is. */
const MAX_PARTS = 20_000

/** What begins a tag after `<`: a letter, `_`, `:`, `/`, `!`, `?` or anything outside ASCII. */
const BEGINS_TAG = /[A-Za-z_:/!?\u0080-\uffff]/

/** What is no markup up to its end: where it never ends, its beginning is dropped, or it would swallow the rest of the feed. */
const VERBATIM: [begin: string, end: string][] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
]

/**
 * Escapes each `<` that begins no tag, as in `<3` or `<$10`, outside CDATA and comments: htmlparser2 in XML mode would
 * take it for a tag and swallow the next end tag as its attribute. Drops each CDATA section or comment that never ends.
 * `thorough`: also where a tag begins, but none ends before the next one: `a<b and c</title>`.
 */
export function escapeStrayBrackets(given: string, thorough = false): string {
  const xml = given.includes('<![cdata[') ? given.replaceAll('<![cdata[', '<![CDATA[') : given
  const parts: string[] = []
  let copied = 0
  const ends = VERBATIM.map(([begin, end]) => ({ begin, end, last: xml.lastIndexOf(end) }))
  for (let at = xml.indexOf('<'); at >= 0 && parts.length < MAX_PARTS; at = xml.indexOf('<', at + 1)) {
    const next = xml.charAt(at + 1)
    if (next !== '!') {
      if (BEGINS_TAG.test(next) && !(thorough && isComparison(xml, at))) continue
      parts.push(xml.slice(copied, at), '&lt;')
      copied = at + 1
      continue
    }
    const verbatim = ends.find(({ begin }) => xml.startsWith(begin, at))
    if (!verbatim) continue
    if (at + verbatim.begin.length <= verbatim.last) {
      at = xml.indexOf(verbatim.end, at + verbatim.begin.length)
    } else {
      parts.push(xml.slice(copied, at))
      copied = at + verbatim.begin.length
    }
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(copied)
}

/** Whether a word behind `<` is neither an element of feeds nor followed by anything a tag is made of. */
function isComparison(xml: string, at: number): boolean {
  const next = xml.indexOf('<', at + 1)
  const text = xml.slice(at + 1, next < 0 ? undefined : Math.min(next, at + MAX_COMPARISON))
  const [name = ''] = /^[\w:.-]*/.exec(text.toLowerCase()) ?? []
  const isElement = Object.hasOwn(FIELDS, name) || [CONTAINERS, ITEMS, ROOTS].some((names) => names.has(name))
  return name !== '' && !isElement && !/[>"'=]/.test(text)
}

const MAX_COMPARISON = 1_000
