import type { ClaimRow } from '../../revisions/read-states.ts'
import { figureText, metricWords, safeUrl } from '../../web/words.ts'

type Rating = NonNullable<ClaimRow['claim']['review']>

/** A rating in words, and on the scale of one to five that readers of ClaimReview know. */
export const RATINGS: Record<Rating, { words: string; value: number }> = {
  supported: { words: 'Supported', value: 5 },
  conflicting_evidence: { words: 'Conflicting evidence', value: 3 },
  not_enough_evidence: { words: 'Not enough evidence', value: 3 },
  refuted: { words: 'Refuted', value: 1 },
}

export const PUBLISHER = 'Claimline'

/** What was claimed, in one sentence: "Cost of mining, bitcoin, Texas: $97,000 per BTC". */
export const claimText = ({ claim, series }: ClaimRow): string =>
  `${[metricWords(claim.metric), series.subject, series.place].filter(Boolean).join(', ')}: ${figureText(claim)}`

/** The review of a claim as schema.org's ClaimReview; null where there is none. */
export function claimReviewOf(row: ClaimRow, origin: string): Record<string, unknown> | null {
  const { claim, appearance, article, publisher } = row
  if (claim.review === null) return null
  const rating = RATINGS[claim.review]
  const url = `${origin}/claims/${claim.id}`
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    datePublished: claim.recordedAt,
    claimReviewed: claimText(row),
    author: { '@type': 'Organization', name: PUBLISHER, url: origin },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating.value,
      bestRating: 5,
      worstRating: 1,
      alternateName: rating.words,
    },
    itemReviewed: {
      '@type': 'Claim',
      '@id': url,
      text: appearance.quote,
      datePublished: claim.saidAt,
      author: { '@type': 'Organization', name: claim.claimant },
      appearance: {
        '@type': 'NewsArticle',
        url: safeUrl(article.url),
        headline: article.title,
        publisher: { '@type': 'Organization', name: publisher.name },
      },
    },
  }
}

/** Reviews as schema.org's DataFeed. */
export const reviewFeedOf = (rows: ClaimRow[], origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  name: 'Claimline: reviews of figures in the news',
  dateModified: rows.reduce((date, { claim }) => (claim.recordedAt > date ? claim.recordedAt : date), ''),
  dataFeedElement: rows.flatMap((row) => {
    const item = claimReviewOf(row, origin)
    return item ? [{ '@type': 'DataFeedItem', dateCreated: row.claim.recordedAt, item }] : []
  }),
})
