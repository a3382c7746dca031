import type { Check } from './finding.ts'
import { spanOf } from './period.ts'
import { endpoint, input } from './reading.ts'

const AHEAD =
  /\b(?:is|are|will|expects?|expected|projects?|projected|forecasts?|predicts?|predicted|set to|estimated to|anticipated)\b/i
const BACK =
  /\b(?:was|were|had|previously|originally|earlier|once|would|then|at the time|back in|in (?:19|20)\d\d)\b/i

/** A forecast told as still to come though its period was over before the text was published: an old figure repeated as new. */
export const staleForecast: Check = ({ text, published, claims }) => {
  const year = Number(published?.slice(0, 4))
  if (!Number.isInteger(year)) return []
  return claims.flatMap((claim, index) => {
    const span = spanOf(claim.period)
    if (
      claim.modality !== 'forecast' ||
      claim.grounding.period.how !== 'stated' ||
      !span ||
      span.to + span.part > year
    )
      return []
    const lead = text.slice(Math.max(0, claim.start - 120), claim.start)
    const clause = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1)
    if (!AHEAD.test(clause) || BACK.test(clause)) return []
    return [
      {
        rule: 'stale_forecast',
        status: 'inconsistent' as const,
        stated: claim.quote,
        expected: `a period that ends in ${year} or later`,
        explanation: `"${claim.quote}" is told as a forecast for ${claim.period}, but that was over when the text was published in ${year}.`,
        claims: [index],
        inputs: [input(claim, endpoint(claim) ?? { low: null, high: null })],
      },
    ]
  })
}
