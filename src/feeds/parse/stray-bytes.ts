/** Bytes of windows-1252 lost in UTF-8: a `£` or `’` pasted into a text that is otherwise whole. */

const utf8 = new TextDecoder('utf-8')
const windows1252 = new TextDecoder('windows-1252')

/**
 * The text of UTF-8 in which a few bytes are none. One that can't be what is left of a character cut in two is read as
 * the letter it is in windows-1252, any other becomes U+FFFD as the Encoding Standard has it.
 */
export function decodeWithStrays(body: Uint8Array): string {
  const parts: string[] = []
  let copied = 0
  for (let at = 0; at < body.length; ) {
    const length = lengthOfCharacter(body, at)
    if (length === 0 && isStray(body, at)) {
      parts.push(utf8.decode(body.subarray(copied, at)), windows1252.decode(body.subarray(at, at + 1)))
      copied = at + 1
    }
    at += length || 1
    if (length === 0) while (isContinuation(body[at])) at++
  }
  return parts.join('') + utf8.decode(body.subarray(copied))
}

const isContinuation = (byte = 0) => byte >= 0x80 && byte < 0xc0

/** Bytes of the character that begins here, 0 if none does. */
function lengthOfCharacter(body: Uint8Array, at: number): number {
  const lead = body[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  for (let i = 1; i < length; i++) if (!isContinuation(body[at + i])) return 0
  return length
}

/** Not in windows-1252. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * One end of a character, alone, is no end: text is cut before it, not within. One beginning is no beginning where the
 * text goes on behind it: `café bar`, not `caf…`.
 */
function isStray(body: Uint8Array, at: number): boolean {
  const byte = body[at] ?? 0
  if (UNASSIGNED.has(byte) || isContinuation(body[at + 1])) return false
  if (isContinuation(byte)) return true
  const [next, afterNext] = body.subarray(at + 1, at + 3)
  return isLetter(next) || (GOES_ON.has(next ?? 0) && (isLetter(afterNext) || isCurrency(afterNext)))
}

const isLetter = (byte = 0) => /[A-Za-z\d]/.test(String.fromCharCode(byte))
const isCurrency = (byte = 0) => [0x24, 0x80, 0xa3].includes(byte)
/** Blank, apostrophe, comma, hyphen. */
const GOES_ON = new Set([0x20, 0x27, 0x2c, 0x2d])
