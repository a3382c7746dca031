import type { ExtractedClaim } from './types.ts'

/** What makes two claims one but their figure. */
const identity = ({ subject, region, period, attributedTo }: ExtractedClaim): string =>
  JSON.stringify([subject, region, period, attributedTo])

/**
 * A headline tells what its text tells: a figure of its own line that one claim further down gives again, and only one, is of
 * that claim's subject, and of its place, time and source where the headline names none. Changes the claims in place.
 */
export function readHeadline(claims: ExtractedClaim[], text: string, title: string | undefined): void {
  if (!title || !text.startsWith(title)) return
  for (const claim of claims) {
    if (claim.start >= title.length) return
    const again = claims.filter((c) => c.start >= title.length && tellsSame(c, claim))
    const [first] = again
    if (!first || again.some((c) => identity(c) !== identity(first))) continue
    claim.subject = first.subject
    claim.region ??= first.region
    claim.period ??= first.period
    claim.attributedTo ??= first.attributedTo
    claim.grounding = { ...claim.grounding, subject: { ...first.grounding.subject, how: 'implied' } }
  }
}

const tellsSame = (a: ExtractedClaim, b: ExtractedClaim): boolean =>
  a.metric === b.metric && a.unit === b.unit && a.value === b.value && a.valueHigh === b.valueHigh
