/** Where a figure stands among others: in its series and among places. */
import { describe, expect, it } from 'vitest'
import type { Rival } from '../../src/revisions/read-context.ts'
import type { ClaimRow } from '../../src/revisions/read-states.ts'
import { rankingOf } from '../../src/web/load/topic.ts'
import { standingOf } from '../../src/web/standing.ts'

const claim = (claimant: string, value: string, more: object = {}) => ({
  id: `c_${claimant}`,
  claimant,
  claimantKey: claimant,
  period: '2026',
  value,
  valueHigh: null,
  unit: 'USD/kWh',
  comparator: 'eq',
  modality: 'reported',
  ...more,
})
const row = (value: string, place: string | null, more: object = {}) =>
  ({
    claim: claim('a', value, { metric: 'electricity_price', ...more }),
    series: { placeKey: place, place },
  }) as unknown as ClaimRow
const rival = (claimant: string, value: string, more: object = {}) =>
  ({ ...claim(claimant, value), storyId: claimant, family: claimant, ...more }) as unknown as Rival

describe('a figure among what others say', () => {
  const own = row('0.05', 'py')
  it.each<[string, Rival[], sources: number, others: number]>([
    ['alone', [rival('a', '0.05')], 1, 0],
    ['beside one who agrees', [rival('a', '0.05'), rival('b', '0.050')], 2, 0],
    [
      'beside an echo of its story',
      [rival('a', '0.05', { storyId: 's' }), rival('b', '0.05', { storyId: 's' })],
      1,
      0,
    ],
    ['beside one who differs', [rival('a', '0.05'), rival('b', '0.07')], 1, 1],
    ['beside what was expected: no contradiction', [rival('b', '0.07', { modality: 'forecast' })], 1, 0],
    [
      'beside what was expected and came: no second source',
      [rival('a', '0.05'), rival('b', '0.05', { modality: 'target' })],
      1,
      0,
    ],
  ])('%s', (_, rivals, sources, others) => {
    const standing = standingOf(own, rivals)
    expect([standing.sources, standing.others.length]).toEqual([sources, others])
  })
})

describe('places ranked', () => {
  it('stand by what their figure reaches to, each once with its latest', () => {
    const ranking = rankingOf([
      row('0.045', 'us-tx', { valueHigh: '0.062', comparator: 'range' }),
      row('0.05', 'py'),
      row('0.09', 'py'),
    ])
    expect(ranking?.bars.map((r) => [r.series.placeKey, r.claim.value])).toEqual([
      ['us-tx', '0.045'],
      ['py', '0.05'],
    ])
  })
  it('have those in another currency beside them, not among them', () => {
    const ranking = rankingOf([
      row('0.05', 'py'),
      row('0.07', 'us-ny'),
      row('0.17', 'de', { unit: 'EUR/kWh' }),
      row('0.06', 'py', { unit: 'EUR/kWh' }),
    ])
    expect(ranking?.bars.map((r) => r.series.placeKey)).toEqual(['us-ny', 'py'])
    expect(ranking?.others.map((r) => r.series.placeKey)).toEqual(['de'])
  })
  it.each<[string, ClaimRow[]]>([
    ['one place', [row('0.05', 'py')]],
    ['the whole world', [row('0.05', 'py'), row('0.09', 'global')]],
    ['what is only expected', [row('0.05', 'py'), row('0.09', 'no', { modality: 'forecast' })]],
  ])('are none for %s', (_, rows) => expect(rankingOf(rows)).toBeNull())
})
