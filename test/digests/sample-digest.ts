import type { Digest, Item } from '../../src/digests/digest.ts'

const NOON = '2026-11-22T12:00:00.000Z'
const cost = (value: string) => ({ value, valueHigh: null, unit: 'USD/BTC', comparator: 'gt' as const })

const item = (kind: Item['kind'], more: Partial<Item> = {}): Item => ({
  key: `${kind}:1`,
  kind,
  claimId: `c_${kind}`,
  n: 1,
  findingId: null,
  about: 'Cost of mining · Bitcoin · United States',
  figure: cost('100000'),
  before: null,
  claimant: 'Hashlab',
  publisher: 'Courier',
  why: '',
  quote: 'costs have surpassed $100,000 per Bitcoin',
  articleTitle: 'What a coin costs',
  sourceUrl: 'https://courier.example/costs?a=1&b=2',
  independent: 1,
  path: `/claims/c_${kind}`,
  recordedAt: NOON,
  correction: null,
  ...more,
})

/** A digest with an item of every kind, one of them corrected since. */
export const SAMPLE: Digest = {
  title: 'Figures: mining and edge AI',
  from: '2026-11-21T12:00:00.000Z',
  to: NOON,
  topic: null,
  items: [
    item('silent_edit', { before: cost('90000'), why: 'Edited without a note' }),
    item('retracted', { why: 'Retracted: the survey was withdrawn' }),
    item('changed', { before: cost('94000'), why: 'Restated', independent: 3 }),
    item('conflict', { claimId: null, figure: null, why: 'Sources disagree: 5 GW against 7 GW' }),
    item('finding', {
      claimId: null,
      figure: null,
      why: 'Growth: from $25 billion to $120 billion is +380%, not 300% & more',
    }),
    item('review', { why: 'Rated refuted by Ada: the outlook says $90,000' }),
    item('forecast_due', { why: '2026 is over: time to hold it against what came' }),
    item('new', {
      correction: {
        n: 2,
        figure: cost('112000'),
        reason: 'publisher_edit',
        note: null,
        withdrawn: false,
        recordedAt: NOON,
      },
    }),
  ],
  leftOut: 4,
}
