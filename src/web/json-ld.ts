import type { ClaimPageData } from './pages/claim.tsx'
import { claimPath } from './paths.ts'
import { claimTitle } from './title.ts'
import { figureText, safeUrl } from './words.ts'

/** A claim in schema.org's words: who stated it and every place it appeared in, the first apart. */
export function claimJsonLd({ row, appearances }: ClaimPageData, origin: string): object {
  const printed = new Map(appearances.toReversed().map((a) => [a.article.id, a])).values()
  const places = [...printed].map(({ article, publisher }) => ({
    '@type': 'NewsArticle',
    url: safeUrl(article.url),
    headline: article.title,
    datePublished: article.publishedAt,
    publisher: { '@type': 'Organization', name: publisher.name },
  }))
  return {
    '@context': 'https://schema.org',
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
}
