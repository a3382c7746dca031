/** Reads a stream to its end, or gives null (and cancels it) as soon as it is longer than `maxBytes`. Rejects if it breaks off. */
export async function collect(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | null> {
  if (stream === null) return new Uint8Array()
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > maxBytes) {
      reader.cancel().catch(() => {})
      return null
    }
    chunks.push(value)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}

/**
 * Undoes compression the runtime has left on a body: `deflate`, which workerd passes through, and gzip files served as
 * such. Gives null past `maxBytes`; rejects if the bytes are damaged or packed in a way no runtime here knows.
 */
export async function unpack(
  body: Uint8Array,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const format = packing(body, encoding.toLowerCase())
  if (format === null) return body
  if (format === 'unknown') throw new Error(`the encoding "${encoding.slice(0, 40)}" was not asked for`)
  return collect(new Blob([body]).stream().pipeThrough(new DecompressionStream(format)), maxBytes)
}

function packing(body: Uint8Array, encoding: string): 'gzip' | 'deflate' | 'deflate-raw' | 'unknown' | null {
  const [a = 0, b = 0] = body
  if (a === 0x1f && b === 0x8b) return 'gzip'
  if (a === 0x28 && b === 0xb5) return 'unknown' // zstd
  if (!encoding.includes('deflate') || looksLikeText(body)) return null
  return (a & 15) === 8 && (a * 256 + b) % 31 === 0 ? 'deflate' : 'deflate-raw'
}

/** Markup, JSON or a byte order mark: what a body that is no longer packed starts with. */
function looksLikeText(body: Uint8Array): boolean {
  const [a = 0x20, b = 0] = body
  return (
    ' \t\r\n<{['.includes(String.fromCharCode(a)) ||
    (a === 0xef && b === 0xbb) ||
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff)
  )
}
