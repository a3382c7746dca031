import { extract } from '../../src/claims/extract.ts'
import type { ExtractedClaim } from '../../src/claims/types.ts'

/** quote, metric, value, comparator, period */
export type Read = [quote: string, metric: string, value: string, comparator: string, period: string | null]

/** What is read of each figure of a text published on 10 June 2026. */
export const read = (text: string): Read[] =>
  extract(text, { published: '2026-06-10' }).claims.map((c) => [
    c.quote,
    c.metric,
    c.value,
    c.comparator,
    c.period,
  ])

/** The claims of a text published on that day. */
export const told = (text: string): ExtractedClaim[] => extract(text, { published: '2026-06-10' }).claims

/** The subjects of the figures of such a text, doubtful ones too, in text order. */
export const subjects = (text: string, title?: string): (string | null)[] => {
  const { claims, doubtful } = extract(text, { published: '2026-06-10', ...(title ? { title } : {}) })
  return [...claims, ...doubtful].sort((a, b) => a.start - b.start).map((c) => c.subject)
}
