import type { Token } from '../text/tokens.ts'

/** Longest acronym that is looked at. */
const LONGEST = 6

/**
 * Acronyms that a text makes of common words, "weekly active users (WAUs)": no names, there or behind. Asked of every lone
 * capitalised word in text order.
 */
export function commonAcronyms(): { has(tokens: Token[], at: number): boolean } {
  const known: string[] = []
  return {
    has(tokens, at) {
      const raw = singular((tokens[at] as Token).raw)
      if (known.length > 0 && known.includes(raw)) return true
      if (at === 0 || tokens[at - 1]?.word !== '(' || tokens[at + 1]?.word !== ')') return false
      if (!isShort(raw) || !isOf(tokens, at - 1, raw)) return false
      known.push(raw)
      return true
    },
  }
}

/** "WAUs" are more than one WAU. */
const singular = (raw: string): string => (raw.length > 2 && raw.endsWith('s') ? raw.slice(0, -1) : raw)

const isShort = (raw: string): boolean => raw.length > 1 && raw.length <= LONGEST && /^[A-Z]+$/.test(raw)

/** Whether the words in small letters that end before a token begin with the letters of an acronym. */
function isOf(tokens: Token[], end: number, acronym: string): boolean {
  if (end < acronym.length) return false
  for (let i = 0; i < acronym.length; i++) {
    const t = tokens[end - acronym.length + i] as Token
    if (t.kind !== 'word' || t.capital || t.word[0] !== acronym[i]?.toLowerCase()) return false
  }
  return true
}
