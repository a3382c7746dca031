/** Bytes to text: which charset a feed is in. */
import { decodeWithStrays } from './stray-bytes.ts'

const BOMS: [charset: string, bytes: number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How `<?` or `<r` looks without a byte order mark (XML 1.0, appendix F.1). */
const OPENINGS: [charset: string, bytes: number[]][] = [
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
]

/**
 * The text of a feed's bytes. Tried in order, the first that decodes wins: byte order mark, width of the first `<`, HTTP
 * charset, XML declaration, UTF-8, windows-1252 (which never fails). UTF-8 may have broken bytes, if more of its
 * characters are whole. A single-byte charset is believed only where the bytes are not UTF-8: by chance they
 * almost never are, wrong labels are common. docs/decisions/charset-by-the-bytes.md says why.
 */
export function decodeBody(body: Uint8Array, contentType = ''): string {
  const sure = startingWith(body, BOMS) ?? startingWith(body, OPENINGS)
  const said = [httpCharset(contentType), declaredCharset(body)].filter((l) => l !== undefined)
  // Text without a zero byte is not two or four bytes a character, whatever it says (as HTML 13.2.3.2 has it).
  const believed = said.filter(
    (label) => !/^(utf-?(16|32)|ucs)/i.test(label) || body[0] === 0 || body[1] === 0,
  )
  const labels = sure === undefined ? believed : [sure, ...believed]
  const candidates = labels.every(isSingleByte) ? ['utf-8', ...labels] : [...labels, 'utf-8']
  for (const label of candidates) {
    const text = decodeStrictly(body, label) ?? (isUtf8(label) ? decodeMostly(body) : undefined)
    if (text !== undefined) return text
  }
  // A few broken bytes in a long text: the label still says more than windows-1252 would.
  const first = sure ?? labels.find((l) => !isUtf8(l) && decoder(l, false) !== undefined)
  return decoder(first ?? 'windows-1252', false)?.decode(body) ?? ''
}

const isUtf8 = (label: string) => /^utf-?8$/i.test(label)

/** UTF-8 with broken bytes in it; undefined if the characters outside ASCII are rather broken than whole. */
function decodeMostly(body: Uint8Array): string | undefined {
  const text = decoder('utf-8', false)?.decode(body) ?? ''
  let balance = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Three bytes that fit together are hardly ever chance, two sometimes are.
    if (code > 0x7f) balance += code === 0xfffd ? -1 : code < 0x800 ? 1 : 3
  }
  return balance >= 0 ? decodeWithStrays(body) : undefined
}

const startingWith = (body: Uint8Array, marks: [string, number[]][]) =>
  marks.find(([, bytes]) => bytes.every((b, i) => body[i] === b))?.[0]

const httpCharset = (contentType: string) =>
  /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType)?.[1]

function declaredCharset(body: Uint8Array): string | undefined {
  let head = ''
  for (const byte of body.subarray(0, 512)) head += String.fromCharCode(byte)
  return /<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i.exec(head)?.[1]
}

/** One byte a character, so that no byte sequence is ever wrong. */
const isSingleByte = (label: string) =>
  /^(iso-?8859|latin|windows-125|cp-?125|us-ascii|ascii|koi8|mac)/i.test(label)

function decodeStrictly(body: Uint8Array, label: string): string | undefined {
  if (/^utf-?32/i.test(label)) return decodeUtf32(body, !/be$/i.test(label))
  try {
    return decoder(label, true)?.decode(body)
  } catch {
    return undefined
  }
}

function decoder(label: string, fatal: boolean): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: false })
  } catch {
    return undefined
  }
}

/** UTF-32 is outside the WHATWG Encoding Standard, so TextDecoder does not know it. */
function decodeUtf32(body: Uint8Array, littleEndian: boolean): string | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const parts: string[] = []
  for (let i = 0; i + 3 < body.byteLength; i += 4) {
    const point = view.getUint32(i, littleEndian)
    if (point > 0x10ffff) return undefined
    if (point !== 0xfeff) parts.push(String.fromCodePoint(point))
  }
  return parts.join('')
}
