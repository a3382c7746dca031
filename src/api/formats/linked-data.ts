import { RATINGS, type Rating } from '../../desk/reviews.ts'
import { figureText } from '../../lib/figure-words.ts'
import type { AppearanceRow } from '../../revisions/read.ts'
import type { PublishedReview } from '../../revisions/read-reviews.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { claimPath } from '../../web/paths.ts'
import { claimTitle } from '../../web/title.ts'
import { safeUrl } from '../../web/words.ts'

/** A rating on the scale of one to five that readers of ClaimReview know. */
const SCALE: Record<Rating, number> = {
  supported: 5,
  conflicting_evidence: 3,
  not_enough_evidence: 3,
  refuted: 1,
}

export const PUBLISHER = 'Claimline'

/** A claim with what editors have published of it. */
export interface Reviewed {
  row: ClaimRow
  review: PublishedReview
}

/** Places a claim was printed in that are told of with it: the latest. */
export const MOST_PRINTED = 60

/** What was claimed, in one sentence: "Cost of mining, Bitcoin, Texas, 2026: $97,000 per bitcoin". */
export const claimText = (row: ClaimRow): string => `${claimTitle(row)}: ${figureText(row.claim)}`

const CONTEXT = { '@context': 'https://schema.org' }
const organization = (name: string, url?: string) => ({
  '@type': 'Organization',
  name,
  ...(url ? { url } : {}),
})

interface Place {
  article: { url: string; title: string; publishedAt?: string }
  publisher: { name: string }
}

const placeNode = ({ article, publisher }: Place) => ({
  '@type': 'NewsArticle',
  url: safeUrl(article.url),
  headline: article.title,
  datePublished: article.publishedAt,
  publisher: organization(publisher.name),
})

/** The articles of some appearances, the latest first, as places: each once, the first first, and that apart if it is known. */
function placesOf(printed: readonly AppearanceRow[]) {
  const articles = new Map(printed.toReversed().map((place) => [place.article.id, place]))
  const places = [...articles.values()].map(placeNode)
  return printed.length < MOST_PRINTED
    ? { firstAppearance: places[0], appearance: places }
    : { appearance: places }
}

const claimNode = (row: ClaimRow, origin: string, printed: readonly AppearanceRow[] = []) => {
  const { claim, appearance } = row
  const url = `${origin}${claimPath(claim.id)}`
  return {
    '@type': 'Claim',
    '@id': url,
    url,
    name: claimText(row),
    text: appearance.quote,
    datePublished: claim.saidAt,
    author: organization(claim.claimant),
    claimInterpreter: organization(PUBLISHER, origin),
    ...(printed.length > 0 ? placesOf(printed) : { appearance: placeNode(row) }),
  }
}

const reviewNode = ({ row, review }: Reviewed, origin: string, printed?: readonly AppearanceRow[]) => {
  const url = `${origin}${claimPath(row.claim.id)}`
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    datePublished: review.recordedAt,
    claimReviewed: claimText(row),
    author: organization(PUBLISHER, origin),
    reviewBody: review.rationale,
    reviewRating: {
      '@type': 'Rating',
      ratingValue: SCALE[review.rating],
      bestRating: 5,
      worstRating: 1,
      alternateName: RATINGS[review.rating],
    },
    citation: review.evidence.map(({ url, quote }) => ({
      '@type': 'CreativeWork',
      url: safeUrl(url),
      text: quote,
    })),
    itemReviewed: claimNode(row, origin, printed),
  }
}

/** A claim as schema.org's Claim, with where it was printed (the latest first). */
export const claimOf = (row: ClaimRow, printed: readonly AppearanceRow[], origin: string) => ({
  ...CONTEXT,
  ...claimNode(row, origin, printed),
})

/** The review of a claim as schema.org's ClaimReview, with where the claim was printed (the latest first). */
export const claimReviewOf = (reviewed: Reviewed, printed: readonly AppearanceRow[], origin: string) => ({
  ...CONTEXT,
  ...reviewNode(reviewed, origin, printed),
})

interface Element {
  at: string
  item: object
}

/** Things with the times they are of, as schema.org's DataFeed. */
const dataFeed = (name: string, elements: Element[]) => ({
  ...CONTEXT,
  '@type': 'DataFeed',
  name: `Claimline: ${name}`,
  ...(elements.length > 0
    ? { dateModified: elements.reduce((date, { at }) => (at > date ? at : date), '') }
    : {}),
  dataFeedElement: elements.map(({ at, item }) => ({ '@type': 'DataFeedItem', dateCreated: at, item })),
})

/** Claims as a DataFeed of Claim. */
export const claimFeedOf = (rows: ClaimRow[], origin: string) =>
  dataFeed(
    'figures in the news',
    rows.map((row) => ({ at: row.claim.recordedAt, item: claimNode(row, origin) })),
  )

/** Reviews as a DataFeed of ClaimReview. */
export const reviewFeedOf = (list: Reviewed[], origin: string) =>
  dataFeed(
    'reviews of figures in the news',
    list.map((reviewed) => ({ at: reviewed.review.recordedAt, item: reviewNode(reviewed, origin) })),
  )
