/** Bytes to text: which charset a feed is in. */

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
 * The text of a feed's bytes. Tried in order, the first that decodes without an error wins: byte order mark, width of
 * the first `<`, HTTP charset, XML declaration, UTF-8, windows-1252 (which never fails). A single-byte charset is
 * believed only where the bytes are not valid UTF-8: by chance they almost never are, wrong labels are common.
 */
export function decodeBody(body: Uint8Array, contentType = ''): string {
  const sure = startingWith(body, BOMS) ?? startingWith(body, OPENINGS)
  const labels = [sure, httpCharset(contentType), declaredCharset(body)].filter((l) => l !== undefined)
  const candidates = labels.every(isSingleByte) ? ['utf-8', ...labels] : [...labels, 'utf-8']
  for (const label of candidates) {
    const text = decodeStrictly(body, label)
    if (text !== undefined) return text
  }
  // A few broken bytes in a long text: the label still says more than windows-1252 would.
  const first = labels.find((l) => decoder(l, false) !== undefined)
  return decoder(first ?? 'windows-1252', false)?.decode(body) ?? ''
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
