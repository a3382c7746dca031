import type { claimStates } from '../db/schema.ts'

export type ClaimState = typeof claimStates.$inferSelect

/** A state taken apart into what it tells of: the claim with its figure, its series, the quote, the article, the publisher. */
export function rowOf(s: ClaimState) {
  return {
    state: { id: s.id, seq: s.seq, cause: s.cause, supersededAt: s.supersededAt },
    claim: {
      id: s.claimId,
      metric: s.metric,
      topic: s.topic,
      period: s.period,
      claimant: s.claimant,
      claimantKey: s.claimantKey,
      n: s.n,
      value: s.value,
      valueHigh: s.valueHigh,
      unit: s.unit,
      comparator: s.comparator,
      modality: s.modality,
      reason: s.reason,
      confidence: s.confidence,
      withdrawn: s.withdrawn,
      intoClaim: s.intoClaim,
      review: s.review,
      finding: s.finding,
      saidAt: s.saidAt,
      recordedAt: s.recordedAt,
    },
    series: {
      id: s.seriesId,
      metric: s.metric,
      subject: s.subject,
      subjectKey: s.subjectKey,
      place: s.place,
      placeKey: s.placeKey,
      topic: s.topic,
    },
    appearance: {
      id: s.appearanceId,
      version: s.articleVersion,
      start: s.start,
      end: s.end,
      quote: s.quote,
      prefix: s.prefix,
      suffix: s.suffix,
    },
    article: { id: s.articleId, title: s.articleTitle, url: s.articleUrl },
    publisher: { id: s.publisherId, name: s.publisherName, family: s.publisherFamily },
  }
}

export type ClaimRow = ReturnType<typeof rowOf>

const SECOND = 1_048_576
const LAST_SECOND = 8_000_000_000

/** The first id that states said in a second (or later) have; see the trigger that numbers them. */
export function firstIdOf(iso: string): number {
  const seconds = Math.floor(Date.parse(iso) / 1000)
  return Math.min(Math.max(seconds, 0), LAST_SECOND) * SECOND
}
