import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { read } from './reading.ts'

describe('what is no claim', () => {
  test.each([
    ['refuted', 'Tarn denied a report that it had sold 40% of its reserves.'],
    ['refuted by the writer', 'It is simply wrong that mining uses 2% of the power of the world.'],
    ['only thought of', 'A hypothetical 100 MW site would stand idle.'],
    ['what a price is per', 'One petahash earned little on Sunday.'],
    ['a comparison', 'A web search needs about a tenth of that.'],
    [
      'told again in brackets',
      'Nearly a quarter of the fleet (with no figure given) is old, wrote 1,204 reviews.',
    ],
    ['what a shop takes off', 'Enter code HODL to get 20% off your purchase of any miner.'],
    ['so many keys', 'The wallet asks for 2 out of 3 keys before it moves a bitcoin.'],
    ['taken back', 'An earlier version of this story gave the hashrate as 42 EH/s.'],
    ['an order for a condition', 'Leave it out and half of all miners make money.'],
    ['one price set against another', 'It was sold for three times what it had cost to build.'],
    ['so many at a time', 'One dealer says 9,000 a month, another 14,000 machines.'],
    ['a name', 'The TPU case for the iPhone 6 Plus, faster inference on Tarn®2 chips.'],
    ['another thing counted', 'The cluster of GB300 GPUs fills 64 racks in 3 halls.'],
  ])('%s', (_, text) => expect(read(text).filter(([, metric]) => metric !== 'share')).toEqual([]))

  test('what goes with a name, however near a unit', () =>
    expect(read('Tarn leased 5 GW when Alder built Meadow 1 and 2.').map(([quote]) => quote)).toEqual([
      '5 GW',
    ]))

  test.each([
    ['once more', 'Tarn has 9,000 machines and bought another 14,000 machines.', 'machine_count'],
    ['against itself', 'Tarn makes three times what it made in 2024.', 'growth_multiple'],
    ['told as so', 'Tarn said that it had sold 40% of its reserves.', 'share'],
    ['off what it was', 'Shares of Tarn closed 20% off their record high.', 'percent_change'],
    ['a part of those counted', 'Two out of 3 miners hold bitcoin.', 'share'],
    ['a part of what was told', 'Sales were $10 million. Two thirds of that came from cars.', 'share'],
  ])('but: %s', (_, text, metric) => expect(read(text).map((c) => c[1])).toContain(metric))
})

describe('a share with a verb is of those asked only where somebody was asked', () => {
  test.each([
    ['In a poll by Tarn, 46% named power prices and 22% report savings above $1 million.', 2],
    ['Some 46% named in the report.', 0],
    ['The dues that Tarn asks of 14% are pushing miners out.', 0],
    ['Up to 14% are leaving.', 1],
  ])('%s', (text, n) => expect(read(text).filter((c) => c[1] === 'survey_share')).toHaveLength(n))
})

test('"eats up 78% of" is no rise, "never more than" no lower bound', () => {
  expect(read("Power eats up 78% of the firm's cash costs.")).toEqual([['78%', 'share', '78', 'eq', null]])
  const [claim] = extract('The box never drew more than 38 watts.').claims
  expect(claim).toMatchObject({ metric: 'power_draw', comparator: 'lte' })
})
