import { RATINGS, type Rating } from '../../desk/reviews.ts'
import type { PublishedReview } from '../../revisions/read-reviews.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { figureText, metricWords, safeUrl } from '../../web/words.ts'

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

/** What was claimed, in one sentence: "Cost of mining, bitcoin, Texas: $97,000 per BTC". */
export const claimText = ({ claim, series }: ClaimRow): string =>
  `${[metricWords(claim.metric), series.subject, series.place].filter(Boolean).join(', ')}: ${figureText(claim)}`

const CONTEXT = { '@context': 'https://schema.org' }
const organization = (name: string, url?: string) => ({
  '@type': 'Organization',
  name,
  ...(url ? { url } : {}),
})

const claimNode = (row: ClaimRow, origin: string) => {
  const { claim, appearance, article, publisher } = row
  const url = `${origin}/claims/${claim.id}`
  return {
    '@type': 'Claim',
    '@id': url,
    url,
    name: claimText(row),
    text: appearance.quote,
    datePublished: claim.saidAt,
    author: organization(claim.claimant),
    claimInterpreter: organization(PUBLISHER, origin),
    appearance: {
      '@type': 'NewsArticle',
      url: safeUrl(article.url),
      headline: article.title,
      publisher: organization(publisher.name),
    },
  }
}

const reviewNode = ({ row, review }: Reviewed, origin: string) => {
  const url = `${origin}/claims/${row.claim.id}`
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
    itemReviewed: claimNode(row, origin),
  }
}

/** A claim as schema.org's Claim. */
export const claimOf = (row: ClaimRow, origin: string) => ({ ...CONTEXT, ...claimNode(row, origin) })

/** The review of a claim as schema.org's ClaimReview. */
export const claimReviewOf = (reviewed: Reviewed, origin: string) => ({
  ...CONTEXT,
  ...reviewNode(reviewed, origin),
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
