import { createHash } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Hex SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A stable id derived from what it names: `prefix` + 80 bits of SHA-256 in Crockford base 32.
 * The same parts always give the same id, so storing a thing twice is a no-op and a replay rebuilds the same ledger.
 */
export function idOf(prefix: string, ...parts: (string | number | null)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
  let bits = BigInt(`0x${hex}`)
  let id = ''
  for (let i = 0; i < 16; i++) {
    id = ALPHABET[Number(bits & 31n)] + id
    bits >>= 5n
  }
  return `${prefix}_${id}`
}

/** Lower-case words joined by hyphens, for addresses: "Edge AI (chips)" → "edge-ai-chips". */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
