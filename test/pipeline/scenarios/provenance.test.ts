import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { articles, claims } from '../../../src/db/schema.ts'
import { type ForecastQuery, listForecasts } from '../../../src/revisions/forecast-list.ts'
import { readForecasts } from '../../../src/revisions/forecasts.ts'
import { citationChain, countOrigins, readPrintings } from '../../../src/revisions/provenance.ts'
import { readClaimantRecord, readPublisherRecord } from '../../../src/revisions/records.ts'
import { db } from '../newsroom.ts'
import { article, day, opening, reads } from './story.ts'

const listed = async (query: ForecastQuery) => (await listForecasts(db, query)).found

const MARKET = 'market-size.edge-ai.global'
const market = (value: string) =>
  `The global edge AI market was worth ${value} in 2025, according to Grand View Research.`
const forecast = (value: string) =>
  `Grand View Research expects the global edge AI market to reach ${value} by 2026.`
const AFTER = '2027-04-01T10:00:00.000Z'
const STORY = `A heat wave closed the mines of the valley for three weeks in a row this summer. Engineers from two firms
spent the time on new transformers, and the town council sold its old ones to a scrap dealer from the coast. Mining costs
in the United States have surpassed $100,000 per Bitcoin. The council meets again in autumn to talk about the water rights.`

const OWN =
  'Our reporters asked forty owners of small farms what they pay. Mining costs in the United States have surpassed $100,000 per Bitcoin.'
const LABEL =
  'Rain is due on Monday and the lake is full again. Mining costs in the United States have surpassed $100,000 per Bitcoin.'
const QUOTED =
  'Chip makers met in Hamburg over fish and numbers. According to Grand View Research, the global edge AI market was worth $25 billion in 2025.'

/** The same figure in texts that share nothing else. */
const ABOUT = [
  'Three harbours want small computers for their cranes, says a trade paper from the north.',
  'A bakery in Lyon counts its loaves by camera and has sold the system to two competitors.',
  'The ministry of forests will put listening boxes into old oaks to hear chain saws at night.',
  'Nobody at the fair in Osaka could say why the robots had all turned to the window at noon.',
]

beforeEach(opening)

const claimIn = async (seriesId: string, claimantKey: string) => {
  const [claim] = await db
    .select()
    .from(claims)
    .where(and(eq(claims.seriesId, seriesId), eq(claims.claimantKey, claimantKey)))
  if (!claim) throw new Error(`no claim of ${claimantKey} in ${seriesId}`)
  return claim
}

it('a text printed again, cut or lightly changed, belongs to the story of the first', async () => {
  await reads('courier', 1, [article('one', 1, STORY, 'Heat closes mines')])
  await reads('herald', 2, [
    article('two', 2, STORY.replace('in autumn', 'in October'), 'Mines shut in heat'),
  ])
  await reads('gazette', 3, [article('three', 3, market('$25 billion'))])
  const rows = await db.select().from(articles).orderBy(articles.publishedAt)
  expect(rows.map((a) => a.storyId === rows[0]?.id)).toEqual([true, true, false])
})

it('reprints, labels of one owner and outlets that quote one claimant are one origin', async () => {
  await reads('courier', 1, [article('one', 1, STORY, 'Heat closes mines')])
  await reads('herald', 2, [article('two', 2, STORY, 'Heat closes mines')])
  const cost = await claimIn('mining-cost.bitcoin.us', 'courier')
  expect(await countOrigins(db, cost, day(9))).toBe(1)
  await reads('gazette', 3, [article('three', 3, OWN)], 'gazette-group')
  await reads('post', 4, [article('four', 4, LABEL)], 'gazette-group')
  expect(await countOrigins(db, cost, day(9))).toBe(2)
  expect(await countOrigins(db, cost, day(2))).toBe(1)
  await reads('courier', 5, [article('five', 5, market('$25 billion'))])
  await reads('herald', 6, [article('six', 6, QUOTED)])
  expect(await countOrigins(db, await claimIn(MARKET, 'grand-view-research'), day(9))).toBe(1)
})

it('the chain of citations tells who printed first and what became of the figure on the way', async () => {
  for (const [n, value] of [
    'approximately $25 billion',
    '$25 billion',
    'over $25 billion',
    '$52 billion',
  ].entries())
    await reads(`paper-${n}`, n + 1, [article(`a${n}`, n + 1, `${ABOUT[n]} ${market(value)}`)])
  const claim = await claimIn(MARKET, 'grand-view-research')
  const chain = citationChain(await readPrintings(db, claim.id, day(9)))
  expect(chain.map((c) => [c.printing.publisher, c.how, c.from?.publisher ?? null, c.mutation])).toEqual([
    ['paper-0', 'first', null, 'none'],
    ['paper-1', 'quotes', 'paper-0', 'qualifier'],
    ['paper-2', 'quotes', 'paper-0', 'qualifier'],
    ['paper-3', 'quotes', 'paper-0', 'value'],
  ])
})

it('forecast due: editions with their drift, what is due, and the error once the outcome is known', async () => {
  await reads('courier', 1, [article('one', 1, forecast('$30 billion'))])
  await reads('courier', 20, [article('two', 20, `${forecast('$33 billion')} It raised its forecast.`)])
  const [open] = await readForecasts(db, { series: MARKET, asOf: day(25), limit: 10 })
  expect(open).toMatchObject({
    period: '2026',
    due: '2027-01-01T00:00:00.000Z',
    drift: '10.0',
    outcome: null,
  })
  expect(open?.editions.map((e) => e.value)).toEqual(['30000000000', '33000000000'])
  const due = { from: day(1), until: AFTER, limit: 10 }
  expect(await listed({ state: 'awaited', ...due })).toMatchObject([{ period: '2026' }])
  expect((await readForecasts(db, { series: MARKET, asOf: day(2), limit: 10 }))[0]?.editions).toHaveLength(1)

  await reads('herald', 330, [
    article('three', 330, 'The global edge AI market was worth $30 billion in 2026, according to IDC.'),
  ])
  const [known] = await readForecasts(db, { series: MARKET, asOf: AFTER, limit: 10 })
  expect(known).toMatchObject({ outcome: { claimant: 'IDC', value: '30000000000' }, error: '10.0' })
  expect(await listed({ state: 'awaited', ...due })).toEqual([])
  expect(await listed({ state: 'awaited', ...due, asOf: day(25) })).toEqual([open])
  expect(await listed({ state: 'come', ...due, asOf: day(25) })).toEqual([])
  expect(await listed({ state: 'come', ...due })).toEqual([known])
  expect(await readClaimantRecord(db, 'grand-view-research', AFTER)).toEqual({
    claims: 1,
    since: null,
    restated: 1,
    forecasts: 1,
    due: 1,
    withOutcome: 1,
    medianError: '10.0',
  })
})

it("a publisher's record counts edits, corrections and findings beside what they are counted out of", async () => {
  const cost = (value: string) => `Mining costs in the United States have surpassed ${value} per Bitcoin.`
  await reads('courier', 1, [article('one', 1, cost('$100,000')), article('two', 1, 'Nothing to see here.')])
  await reads('courier', 2, [article('one', 1, cost('$90,000')), article('two', 1, 'Nothing to see here.')])
  expect(await readPublisherRecord(db, 'courier', day(9))).toEqual({
    articles: 2,
    since: null,
    articlesWithClaims: 1,
    claims: 1,
    silentEdits: 1,
    announcedCorrections: 0,
    retractions: 0,
    findings: {},
  })
  expect(await readPublisherRecord(db, 'courier', day(1))).toMatchObject({ silentEdits: 0 })
})
