/** Entities: XML's five, numbers, HTML's names, and what the feed's own DOCTYPE declares, without room for bombs. */
import { decodeHTMLStrict } from 'entities'

const MAX_DECLARED = 200
const MAX_VALUE = 1_000
const MAX_EXPANDED = 100_000

export interface EntityDecoder {
  /** Takes note of an `<!ENTITY name "value">` declaration; anything else, external entities too, is ignored. */
  declare(declaration: string): void
  decode(raw: string): string
}

/** Declared values are put in as they are, never expanded again, and 100,000 characters in all: a billion laughs stay a few. */
export function createEntityDecoder(): EntityDecoder {
  const declared = new Map<string, string>()
  let budget = MAX_EXPANDED
  const expand = (whole: string, name: string) => {
    const value = declared.get(name)
    if (value === undefined || value.length > budget) return whole
    budget -= value.length
    return value
  }
  return {
    declare(declaration) {
      const found = /ENTITY\s+([\w.:-]{1,64})\s+(?:"([^"]*)"|'([^']*)')/.exec(declaration)
      const value = found?.[2] ?? found?.[3]
      if (!found?.[1] || value === undefined || value.length > MAX_VALUE || declared.size >= MAX_DECLARED)
        return
      if (!declared.has(found[1])) declared.set(found[1], value)
    },
    decode(raw) {
      if (!raw.includes('&')) return raw
      const text = declared.size === 0 ? raw : raw.replace(/&([\w.:-]{1,64});/g, expand)
      return decodeHTMLStrict(text)
    },
  }
}
