import { METRICS } from '../claims/metrics.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import { idOf, slug } from '../lib/ids.ts'

/** Metric + subject + place: what a chart shows. */
export interface SeriesIdentity {
  id: string
  metric: ExtractedClaim['metric']
  subject: string
  subjectKey: string
  place: string | null
  placeKey: string | null
  topic: 'mining' | 'ai' | 'both'
}

/** The series a claim belongs to; its id is its slug, as in /series/mining-cost.bitcoin.us. */
export function seriesOf(claim: Pick<ExtractedClaim, 'metric' | 'subject' | 'region'>): SeriesIdentity {
  const subject = claim.subject ?? 'unspecified'
  const subjectKey = slug(subject)
  const placeKey = claim.region === null ? null : slug(claim.region)
  const id = [slug(claim.metric), subjectKey, ...(placeKey ? [placeKey] : [])].join('.')
  const topic = METRICS.find((m) => m.key === claim.metric)?.topic ?? 'both'
  return { id, metric: claim.metric, subject, subjectKey, place: claim.region, placeKey, topic }
}

/** Who states the figure: the claimant named in the text, else the publisher. */
export const claimantOf = (claim: Pick<ExtractedClaim, 'attributedTo'>, publisher: string) => {
  const name = claim.attributedTo ?? publisher
  return { name, key: slug(name) }
}

/** Series + period + claimant. The value is never part of it. */
export const claimIdOf = (seriesId: string, period: string | null, claimantKey: string): string =>
  idOf('c', seriesId, period, claimantKey)
