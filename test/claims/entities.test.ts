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
    ['Halden Power Inc.', 'Halden Power'],
    ['Halden Power, Inc.', 'Halden Power'],
    ['Halden Power Corporation', 'Halden Power'],
    ['Halden Mining Holdings', 'Halden Mining'],
    ['Halden Mining Holdings Ltd', 'Halden Mining'],
    ['Nordic Power Council (NPC)', 'Nordic Power Council'],
    ['Riot hashrate', 'Riot Platforms hashrate'],
    ['BTC price', 'Bitcoin price'],
    ['Hut 8 Corp', 'Hut 8'],
  ])('%s is %s', (a, b) => expect(subjectKey(a)).toBe(subjectKey(b)))

  test.each([
    ['edge AI', 'edge AI chips'],
    ['Bitcoin', 'Bitcoin Cash'],
    ['Hut 8', 'Hive'],
    ['Jetson Orin Nano', 'Jetson Orin NX'],
    ['Marathon Petroleum', 'Marathon Digital'],
    ['Marathon Petroleum Corp', 'Marathon Digital'],
    ['Core Scientific', 'Core'],
    ['Hut 8 Corp', 'Hut'],
    ['Arden Holdings', 'Arden'],
    ['Halden Mining', 'Halden Power'],
    ['a group', 'a'],
    ['Google Cloud', 'Alphabet'],
    ['Riot Games revenue', 'Riot revenue'],
    ['edge AI chip group', 'edge AI chip'],
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
