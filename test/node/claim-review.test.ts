// @ts-expect-error the package has no types
import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { reviewFeedOf } from '../../src/api/formats/claim-review.ts'
import type { ClaimRow } from '../../src/revisions/read-states.ts'

/** schema.org's context, as far as expanding goes: every term is its own. */
const documentLoader = async (url: string) => ({
  documentUrl: url,
  document: { '@context': { '@vocab': 'http://schema.org/' } },
})

const figure = { value: '97000', valueHigh: null, unit: 'USD/BTC', comparator: 'gt' }
const row = {
  claim: {
    ...figure,
    id: 'c_1',
    metric: 'mining_cost',
    claimant: 'Lab',
    review: 'refuted',
    saidAt: '2026-11-01T00:00:00.000Z',
    recordedAt: '2026-11-02T00:00:00.000Z',
  },
  series: { subject: 'Bitcoin', place: 'Texas' },
  appearance: { quote: 'over $97,000' },
  article: { url: 'https://wire.example/1', title: 'Costs' },
  publisher: { name: 'Wire' },
} as unknown as ClaimRow

it('a JSON-LD processor expands the feed of reviews, and every term of it is schema.org’s', async () => {
  const [feed] = await jsonld.expand(reviewFeedOf([row], 'https://claimline.example'), { documentLoader })
  expect(feed['@type']).toEqual(['http://schema.org/DataFeed'])
  const item = feed['http://schema.org/dataFeedElement'][0]['http://schema.org/item'][0]
  expect(item['@type']).toEqual(['http://schema.org/ClaimReview'])
  expect(item['http://schema.org/reviewRating'][0]['http://schema.org/ratingValue']).toEqual([
    { '@value': 1 },
  ])
  const reviewed = item['http://schema.org/itemReviewed'][0]
  expect(reviewed['@type']).toEqual(['http://schema.org/Claim'])
  expect(reviewed['http://schema.org/appearance'][0]['http://schema.org/url']).toEqual([
    { '@value': 'https://wire.example/1' },
  ])
})
