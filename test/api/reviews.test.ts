import { describe, expect, it } from 'vitest'
import { reviews } from '../../src/db/schema.ts'
import { web } from '../../src/web/app.tsx'
import { ask, bindings, db, json, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', claimant: 'Hash "Lab" </script>' })
await tell({ place: 'Ohio', value: '83000' })
const EVIDENCE = { url: 'https://grid.example/bill', quote: '$70,000', accessed: '2026-11-02' }
const REVIEW = {
  claimId: id,
  n: 1,
  revision: 1,
  status: 'published' as const,
  rating: 'refuted' as const,
  rationale: 'The meter says otherwise.',
  evidence: [EVIDENCE],
  by: 'Ada',
  recordedAt: '2026-11-03T00:00:00.000Z',
}
await db.insert(reviews).values(REVIEW)

describe('reviews', () => {
  it('lists what editors have rated', async () => {
    expect((await json('/reviews')).items.map((c: { id: string }) => c.id)).toEqual([id])
    expect((await json('/reviews?rating=supported')).items).toEqual([])
    expect((await json('/claims?review=refuted,supported')).items).toHaveLength(1)
    expect((await json('/reviews?as_of=2026-11-02')).items).toEqual([])
    expect((await json('/reviews?fields=id,rationale,evidence,reviewed_by')).items).toEqual([
      { id, rationale: 'The meter says otherwise.', evidence: [EVIDENCE], reviewed_by: 'Ada' },
    ])
    expect((await json('/claims?changed_since=2026-11-03')).items).toMatchObject([
      { id, review: 'refuted', revision: 1 },
    ])
  })

  it('as ClaimReview', async () => {
    const response = await ask(`/claims/${id}/review`)
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    expect(await response.json()).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'Cost of mining, Bitcoin, Texas: $97,000 per bitcoin',
      reviewBody: 'The meter says otherwise.',
      citation: [{ url: EVIDENCE.url, text: '$70,000' }],
      reviewRating: { alternateName: 'Refuted', ratingValue: 1, bestRating: 5, worstRating: 1 },
      itemReviewed: { '@type': 'Claim', author: { name: 'Hash "Lab" </script>' } },
    })
  })

  it('the same on the page of the claim, with every article it was printed in and the first apart', async () => {
    const page = await (await web.request(`/claims/${id}`, {}, bindings)).text()
    const [, script = ''] = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? []
    const review = await json(`http://localhost/claims/${id}/review`)
    expect(JSON.parse(script)).toEqual(review)
    expect(review.itemReviewed.appearance).toEqual([
      {
        '@type': 'NewsArticle',
        url: expect.stringMatching(/^https:\/\/wire\.example\//),
        headline: expect.any(String),
        datePublished: expect.stringMatching(/^2026-11-01T/),
        publisher: { '@type': 'Organization', name: 'wire' },
      },
    ])
    expect(review.itemReviewed.firstAppearance).toEqual(review.itemReviewed.appearance[0])
  })

  it('has what Google asks of a ClaimReview', async () => {
    const review = await json(`/claims/${id}/review`)
    for (const part of ['claimReviewed', 'url', 'datePublished', 'author', 'reviewRating', 'itemReviewed'])
      expect(review[part], part).toBeTruthy()
    const { ratingValue, bestRating, worstRating, alternateName } = review.reviewRating
    expect([typeof alternateName, ratingValue >= worstRating, ratingValue <= bestRating]).toEqual([
      'string',
      true,
      true,
    ])
    for (const part of ['author', 'datePublished', 'appearance', 'firstAppearance'])
      expect(review.itemReviewed[part], part).toBeTruthy()
  })

  it('is of the figure that was rated: once that has changed, its page speaks of a claim again', async () => {
    const other = await tell({ place: 'Peru', value: '61000', said: '2026-11-01T00:00:00.000Z' })
    await db.insert(reviews).values({ ...REVIEW, claimId: other })
    await tell({ place: 'Peru', value: '72000', said: '2026-11-09T00:00:00.000Z' })
    const page = await (await web.request(`/claims/${other}`, {}, bindings)).text()
    expect(page).toContain('"@type":"Claim"')
    expect(page).not.toContain('ClaimReview')
    expect((await ask(`/claims/${other}/review`)).status).toBe(404)
  })

  it('as a DataFeed of them, by address as by extension', async () => {
    const feed = await json('/reviews/datafeed')
    expect(await json('/reviews.jsonld')).toEqual(feed)
    expect(feed).toMatchObject({
      '@type': 'DataFeed',
      dataFeedElement: [{ item: { '@type': 'ClaimReview' } }],
    })
  })

  it('and none where nobody has rated', async () => {
    expect((await ask('/claims/none/review')).status).toBe(404)
  })
})

describe('claims:search, asked and answered as the Google Fact Check Tools API', () => {
  it('finds reviewed claims only', async () => {
    expect(
      await json('/claims:search?query=cost%20coin&languageCode=en-US&maxAgeDays=3650&pageSize=10&key=abc'),
    ).toEqual({
      claims: [],
    })
    const { claims } = await json('/claims:search?query=mining%20cost%20over%20%2490k%20Texas&pageSize=1')
    expect(claims).toEqual([
      {
        text: 'Cost of mining, Bitcoin, Texas: $97,000 per bitcoin',
        claimant: 'Hash "Lab" </script>',
        claimDate: '2026-11-01T00:00:00.000Z',
        claimReview: [
          {
            publisher: { name: 'Claimline', site: 'localhost' },
            url: `http://localhost/claims/${id}`,
            title: expect.any(String),
            reviewDate: expect.any(String),
            textualRating: 'Refuted',
            languageCode: 'en',
          },
        ],
      },
    ])
  })

  it('has nothing in other languages or of other publishers, and refuses no query', async () => {
    expect((await json('/claims:search?query=Texas&languageCode=de')).claims).toEqual([])
    expect((await json('/claims:search?query=Texas&reviewPublisherSiteFilter=other.example')).claims).toEqual(
      [],
    )
    expect((await ask('/claims:search')).status).toBe(400)
    expect((await json('/claims:search?reviewPublisherSiteFilter=localhost')).claims).toHaveLength(1)
  })

  it('goes on by token, or passes over so many', async () => {
    const other = await tell({ place: 'Texas', value: '91000', claimant: 'Second' })
    await db.insert(reviews).values({ ...REVIEW, claimId: other, rating: 'supported' })
    const ask1 = '/claims:search?query=Texas&pageSize=1&alt=json&prettyPrint=false'
    const first = await json(ask1)
    const second = await json(`${ask1}&pageToken=${first.nextPageToken}`)
    expect(second.claims).toHaveLength(1)
    expect(second.nextPageToken).toBeUndefined()
    expect(second.claims[0].claimant).not.toBe(first.claims[0].claimant)
    expect((await json(`${ask1}&offset=1`)).claims).toEqual(second.claims)
    expect((await json(`${ask1}&offset=2`)).claims).toEqual([])
    expect((await json(`${ask1}&offset=9&pageToken=${first.nextPageToken}`)).claims).toEqual(second.claims)
    for (const offset of ['-1', '1e9', '201'])
      expect((await ask(`${ask1}&offset=${offset}`)).status).toBe(400)
  })
})

it('the reference page names every route and loads nothing from anywhere', async () => {
  const page = await (await ask('/docs')).text()
  // the stylesheet stands as it is: escaped, its quotes would end each rule
  expect(page.match(/<style>(.*?)<\/style>/s)?.[1]).not.toContain('&')
  for (const path of ['/claims', '/search', '/check', '/claims:search'])
    expect(page).toContain(`<code>${path}</code>`)
  expect(page).not.toMatch(/<script|<link (?!rel="icon" href="\/)|src=|@import|url\(/)
})
