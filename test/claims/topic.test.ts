import { describe, expect, it } from 'vitest'
import { topicOf } from '../../src/claims/topic.ts'

describe('the topic of a figure', () => {
  it.each([
    ['mining_cost', 'edge AI', 'mining'],
    ['market_size', 'edge AI chip', 'ai'],
    ['market_size', 'bitcoin mining hardware', 'mining'],
    ['power_capacity', 'Tallgrass Mining', 'mining'],
    ['revenue', 'Quillon Semiconductor', 'ai'],
    ['power_capacity', 'site', 'both'],
    ['power_capacity', 'the aid programme of a minister', 'both'],
    ['power_capacity', 'bitcoin miners that turn to AI', 'both'],
    ['market_size', 'edge-ai-chip', 'ai'],
    ['power_capacity', 'unspecified', 'both'],
  ] as const)('%s of %s is %s', (metric, subject, topic) => expect(topicOf(metric, subject)).toBe(topic))
})
