/** JSON as sloppy programs write it. */

/** Repairs in one text; what needs more is no feed. */
const MAX_REPAIRS = 100_000

const CLOSER: Record<string, string | undefined> = { '{': '}', '[': ']' }

/**
 * JSON that `JSON.parse` refused, with what such documents get wrong put right in one pass: raw control characters in
 * strings, a comma before a closing bracket, something behind the end, or an end cut off: then `json` ends with the
 * last whole element of the root's lists and `cutOff` is what was left over. Whether it is JSON now, parsing has to say.
 */
export function repairJson(text: string): { json: string; cutOff?: string } {
  const parts: string[] = []
  let copied = 0
  const replace = (at: number, by: string) => {
    parts.push(text.slice(copied, at), by)
    copied = at + 1
  }
  const upTo = (end: number) => parts.join('') + text.slice(copied, end)
  const closers: string[] = []
  let whole = { parts: 0, copied: 0, end: 0, closers: '' }
  let inString = false
  let comma = -1
  for (let at = 0; at < text.length && parts.length < 2 * MAX_REPAIRS; at++) {
    const char = text.charAt(at)
    if (inString) {
      if (char === '\\') at++
      else if (char === '"') inString = false
      else if (char < ' ') replace(at, JSON.stringify(char).slice(1, -1))
      continue
    }
    if (char <= ' ') continue
    const closes = char === '}' || char === ']'
    if (closes && comma >= 0) replace(comma, '')
    comma = char === ',' ? at : -1
    const closer = CLOSER[char]
    if (char === '"') inString = true
    else if (closer) closers.push(closer)
    else if (closes) {
      closers.pop()
      if (closers.length === 0) return { json: upTo(at + 1) }
    }
    if (closers.length <= 2 && (closes || comma >= 0)) {
      const end = closes ? at + 1 : at
      whole = { parts: parts.length, copied, end, closers: closers.toReversed().join('') }
    }
  }
  const json = parts.slice(0, whole.parts).join('') + text.slice(whole.copied, whole.end) + whole.closers
  return { json, cutOff: text.slice(whole.end) }
}
