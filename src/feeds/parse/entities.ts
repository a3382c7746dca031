/** Entities: XML's five, numbers, HTML's names, and what the feed's own DOCTYPE declares, without room for bombs. */
import { decodeHTMLStrict } from 'entities'

const MAX_DECLARED = 200
const MAX_VALUE = 1_000
const MAX_EXPANDED = 100_000

/** Resolves the entities of one document. */
export type DecodeEntities = (raw: string) => string

/** Declared values are put in as they are, never expanded again, and 100,000 characters in all: a billion laughs stay a few. */
export function createEntityDecoder(entities: [name: string, value: string][]): DecodeEntities {
  const declared = new Map<string, string>()
  // The first declaration of a name holds (XML 1.0, 4.2).
  for (const [name, value] of entities
    .filter(([, value]) => value.length <= MAX_VALUE)
    .slice(0, MAX_DECLARED))
    if (!declared.has(name)) declared.set(name, value)
  let budget = MAX_EXPANDED
  const expand = (whole: string, name: string) => {
    const value = declared.get(name)
    if (value === undefined || value.length > budget) return whole
    budget -= value.length
    return value
  }
  return (raw) => {
    if (!raw.includes('&')) return raw
    const text = declared.size === 0 ? raw : raw.replace(/&([\w.:-]{1,64});/g, expand)
    return decodeHTMLStrict(text)
  }
}
