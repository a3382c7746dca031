import { expect, it } from 'vitest'
import { isOnTopic } from '../../src/articles/on-topic.ts'

it.each([
  'Hash rate moves to Paraguay and Ethiopia',
  'Bitcoin passed a mark nobody expected',
  'The edge AI market will approach $120 billion',
  'Miners in Texas pay less for electricity',
  'A new chip runs inference at 38 ms',
  'Data centres will draw 300 MW by 2028',
])('%s: ours', (text) => {
  expect(isOnTopic(text)).toBe(true)
})

it.each([
  'Shoes and gear 40% off this weekend, free shipping',
  'The party won 303 of 543 seats',
  'Hourly earnings rose by 2.9 percent last year',
  'Coal mining towns lost 3,000 jobs',
  `Power Users, episode 31: how we moved our photographs, and why it took all of a very long summer to do. ${'We talk and talk. '.repeat(9)} Sponsors: a cloud for your photographs.`,
  'it "should 404 without #{param}" do get :index end',
  '',
])('%s: not ours', (text) => {
  expect(isOnTopic(text)).toBe(false)
})
