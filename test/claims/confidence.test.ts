import { expect, test } from 'vitest'
import { explain } from '../../src/claims/explain.ts'
import { extract } from '../../src/claims/extract.ts'

const HINTED = 'How big is the market for edge boxes? We think $6 billion.'

test('a figure that only a far cue speaks for is for editors', () => {
  const { claims, doubtful } = extract(HINTED)
  expect(claims).toEqual([])
  expect(doubtful).toMatchObject([{ quote: '$6 billion', metric: 'market_size', confidence: 0.4 }])
})

test('the same figure beside its cue is for readers', () => {
  const { claims, doubtful } = extract('The market for edge boxes is $6 billion.')
  expect(claims).toMatchObject([{ quote: '$6 billion', metric: 'market_size' }])
  expect(claims[0]?.confidence).toBeGreaterThan(0.9)
  expect(doubtful).toEqual([])
})

test('a figure that no cue speaks for is for nobody', () => {
  const { claims, doubtful, unbound } = extract('The price was carved on a wall: 3,411 and no more.')
  expect([claims, doubtful]).toEqual([[], []])
  expect(unbound).toHaveLength(1)
})

test('what follows is read as if a doubtful figure were not there', () => {
  const { claims } = extract(`${HINTED} Revenue was $40 million.`)
  expect(claims).toEqual(
    extract(
      'How big is the market for edge boxes? We think a great deal. Revenue was $40 million.',
    ).claims.map((c) =>
      expect.objectContaining({ quote: c.quote, metric: c.metric, period: c.period, subject: c.subject }),
    ),
  )
})

test('why a figure is doubted can be read', () => {
  const steps = explain(HINTED, HINTED.indexOf('$6')) ?? []
  const says = (step: string) => steps.find((s) => s.step === step)?.says
  expect(says('metric')).toMatch(/^market_size by weak: market_size 0\.\d\d \(market for/)
  expect(says('confidence')).toMatch(/^0\.4 \(score 0\.\d\d, ahead by 0\.\d\d\): for editors$/)
})
