import type { ExtractedClaim, Quantity } from '../claims/types.ts'
import type { Layout } from './endpoints.ts'

/** The year right behind an amount: "in 2024", "by 2033", "(2025)". */
const YEAR_BEHIND =
  /^[\s,]*(?:(?:in|by|for|during|through|until|as of|by the end of)\s+)?(?:the year\s+|fiscal\s+)?\(?((?:19|20)\d\d)\b/i

/** More money than this in one sentence is a list, and who belongs to whom a guess. */
const MOST_IN_SENTENCE = 4

/**
 * Amounts of money with a year of their own that no metric took but that share a sentence with a rate: what else would it
 * speak of. They stand in as its endpoints and are never published.
 */
export function companions(
  { text, claims, sentence }: Layout,
  unbound: Quantity[],
  rates: ExtractedClaim[],
): ExtractedClaim[] {
  if (unbound.length === 0) return []
  const rated = new Set(rates.map((c) => sentence(c.start)))
  const money = [...claims.filter((c) => /^[A-Z]{3}$/.test(c.unit)), ...unbound.filter((q) => q.currency)]
  const count = new Map<number, number>()
  for (const { start } of money) count.set(sentence(start), (count.get(sentence(start)) ?? 0) + 1)
  return unbound.flatMap((q) => {
    const year = YEAR_BEHIND.exec(text.slice(q.end, q.end + 32))?.[1]
    const own = sentence(q.start)
    if (!q.currency || !year || !rated.has(own) || (count.get(own) ?? 0) > MOST_IN_SENTENCE) return []
    return [standIn(text, q, q.currency, year)]
  })
}

function standIn(text: string, q: Quantity, currency: string, period: string): ExtractedClaim {
  const implied = { how: 'implied' } as const
  return {
    start: q.start,
    end: q.end,
    quote: text.slice(q.start, q.end),
    metric: 'market_size',
    subject: null,
    region: null,
    value: q.value,
    valueHigh: q.valueHigh ?? null,
    unit: currency,
    comparator: q.comparator,
    period,
    modality: 'estimate',
    attributedTo: null,
    confidence: 0,
    rule: 'companion of a rate',
    grounding: { subject: implied, region: implied, period: { how: 'stated' }, attributedTo: implied },
  }
}
