import { describe, expect, test } from 'vitest'
import { subjectKey } from '../../src/claims/entities/entities.ts'
import { placeKey } from '../../src/claims/entities/places.ts'

describe('subjectKey', () => {
  test.each([
    ['BTC', 'Bitcoin'],
    ['the Bitcoin network', 'Bitcoin'],
    ['MARA', 'Marathon Digital'],
    ['SK hynix', 'SK Hynix'],
    ['Nvidia', 'NVIDIA'],
    ['edge AI', 'Edge AI'],
    ['edge-AI chips', 'edge AI chips'],
  ])('%s is %s', (a, b) => expect(subjectKey(a)).toBe(subjectKey(b)))

  test.each([
    ['edge AI', 'edge AI chips'],
    ['Bitcoin', 'Bitcoin Cash'],
    ['Hut 8', 'Hive'],
    ['Jetson Orin Nano', 'Jetson Orin NX'],
  ])('%s is not %s', (a, b) => expect(subjectKey(a)).not.toBe(subjectKey(b)))

  test('nobody has no key', () => expect(subjectKey(null)).toBeNull())
})

test.each([
  ['Texas', 'US-TX'],
  ['Texas, US', 'US-TX'],
  ['the United States', 'US'],
  ['U.S.', 'US'],
  ['Québec', 'CA-QC'],
  ['Kazakhstan', 'KZ'],
  ['Springfield', 'springfield'],
  [null, null],
])('placeKey of %s is %s', (place, key) => expect(placeKey(place)).toBe(key))
