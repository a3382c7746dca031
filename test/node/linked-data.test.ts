// @ts-expect-error the package has no types
import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { claimFeedOf, claimReviewOf, reviewFeedOf } from '../../src/api/formats/linked-data.ts'
import type { AppearanceRow } from '../../src/revisions/read.ts'
import type { PublishedReview } from '../../src/revisions/read-reviews.ts'
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

const review = {
  rating: 'refuted',
  rationale: 'The filing says $70,000.',
  evidence: [{ url: 'https://filings.example/1', quote: '$70,000', accessed: '2026-11-02' }],
  recordedAt: '2026-11-03T00:00:00.000Z',
} as unknown as PublishedReview

const ORIGIN = 'https://claimline.example'
const expand = async (document: object) => (await jsonld.expand(document, { documentLoader }))[0]

it('a JSON-LD processor expands the feed of reviews, and every term of it is schema.org’s', async () => {
  const feed = await expand(reviewFeedOf([{ row, review }], ORIGIN))
  expect(feed['@type']).toEqual(['http://schema.org/DataFeed'])
  const item = feed['http://schema.org/dataFeedElement'][0]['http://schema.org/item'][0]
  expect(item['@type']).toEqual(['http://schema.org/ClaimReview'])
  expect(item['http://schema.org/reviewRating'][0]['http://schema.org/ratingValue']).toEqual([
    { '@value': 1 },
  ])
  expect(item['http://schema.org/reviewBody']).toEqual([{ '@value': 'The filing says $70,000.' }])
  expect(item['http://schema.org/citation'][0]['http://schema.org/url']).toEqual([
    { '@value': 'https://filings.example/1' },
  ])
  const reviewed = item['http://schema.org/itemReviewed'][0]
  expect(reviewed['@type']).toEqual(['http://schema.org/Claim'])
  expect(reviewed['http://schema.org/appearance'][0]['http://schema.org/url']).toEqual([
    { '@value': 'https://wire.example/1' },
  ])
})

it('and a review with every article its claim was printed in, each once and the first apart', async () => {
  const printed = ['2', '1', '1'].map((id) => ({
    article: { id, url: `https://wire.example/${id}`, title: 'Costs', publishedAt: `2026-11-0${id}` },
    publisher: { name: 'Wire' },
  })) as AppearanceRow[]
  const expanded = await expand(claimReviewOf({ row, review }, printed, ORIGIN))
  const claim = expanded['http://schema.org/itemReviewed'][0]
  const urls = (part: string) =>
    claim[`http://schema.org/${part}`].map((a: never) => a['http://schema.org/url'][0]['@value'])
  expect(urls('appearance')).toEqual(['https://wire.example/1', 'https://wire.example/2'])
  expect(urls('firstAppearance')).toEqual(['https://wire.example/1'])
})

it('and one of claims', async () => {
  const feed = await expand(claimFeedOf([row], ORIGIN))
  const item = feed['http://schema.org/dataFeedElement'][0]['http://schema.org/item'][0]
  expect(item).toMatchObject({ '@type': ['http://schema.org/Claim'], '@id': `${ORIGIN}/claims/c_1` })
})
