import { RATINGS } from '../desk/reviews.ts'
import type { ClaimPageData } from './pages/claim.tsx'
import { claimPath } from './paths.ts'
import { claimTitle } from './title.ts'
import { figureText, safeUrl } from './words.ts'

/** A claim in schema.org's words: who stated it and every place it appeared in, the first apart. */
export function claimJsonLd({ row, appearances, reviews }: ClaimPageData, origin: string): object {
  const printed = new Map(appearances.toReversed().map((a) => [a.article.id, a])).values()
  const places = [...printed].map(({ article, publisher }) => ({
    '@type': 'NewsArticle',
    url: safeUrl(article.url),
    headline: article.title,
    datePublished: article.publishedAt,
    publisher: { '@type': 'Organization', name: publisher.name },
  }))
  const claim = {
    '@type': 'Claim',
    '@id': `${origin}${claimPath(row.claim.id)}`,
    url: `${origin}${claimPath(row.claim.id)}`,
    name: `${claimTitle(row)}: ${figureText(row.claim)}`,
    text: row.appearance.quote,
    datePublished: row.claim.saidAt,
    claimInterpreter: { '@type': 'Organization', name: 'Claimline', url: origin },
    author: { '@type': 'Organization', name: row.claim.claimant },
    firstAppearance: places[0],
    appearance: places,
  }
  const [review] = reviews
  if (!review) return { '@context': 'https://schema.org', ...claim }
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: claim.url,
    claimReviewed: `${row.claim.claimant}: ${claim.name}`,
    datePublished: review.recordedAt,
    author: { '@type': 'Organization', name: 'Claimline', url: origin },
    reviewRating: { '@type': 'Rating', alternateName: RATINGS[review.rating] },
    reviewBody: review.rationale,
    itemReviewed: claim,
  }
}
