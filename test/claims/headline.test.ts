import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const title = 'Halden raises $118 million'
const of = (body: string) =>
  extract(`${title}\n\n${body}`, { title, published: '2026-06-10' }).claims.map((c) => [
    c.subject,
    c.period,
    c.attributedTo,
  ])

test('a headline is of what its text tells with the same figure', () =>
  expect(of('Halden Mining raised $118 million in May 2025, Alder Research said.')).toEqual([
    ['Halden Mining', '2025-05', 'Alder Research'],
    ['Halden Mining', '2025-05', 'Alder Research'],
  ]))

test.each([
  ['another figure', 'Halden Mining raised $90 million in May 2025, Alder Research said.'],
  [
    'two that give it',
    'Halden Mining raised $118 million in May 2025. Orbis Power raised $118 million in May 2024.',
  ],
])('but not with %s', (_, body) => expect(of(body)[0]).toEqual(['Halden Mining', null, null]))
