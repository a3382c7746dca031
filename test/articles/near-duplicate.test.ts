import { describe, expect, it } from 'vitest'
import { containment, lookupKeys, type Sketch, sameStory, sketch } from '../../src/articles/near-duplicate.ts'
import { STORIES, TEMPLATES } from './stories.ts'

const sketchOf = (text: string): Sketch => {
  const made = sketch(text)
  if (!made) throw new Error(`too short: ${text}`)
  return made
}

/** As the store does it: found by a common key first, then compared. */
function isFound(a: string, b: string): boolean {
  const [x, y] = [sketchOf(a), sketchOf(b)]
  const keys = new Set(lookupKeys(x))
  return lookupKeys(y).some((key) => keys.has(key)) && sameStory(x, y)
}

const sentences = (text: string) => text.split(/(?<=\.) /)
const wrapped = (text: string) =>
  `Miners and chips, Thursday round-up\n\n(Wire) - ${text}\n\nReporting by the northern desk; editing by L. Okafor. Our standards: fair and exact.`

const copies: [string, string][] = STORIES.flatMap(({ original, rewrite }, i): [string, string][] => {
  const lines = sentences(original)
  return [
    [original, rewrite],
    [original, wrapped(original)],
    [original, wrapped(rewrite)],
    [wrapped(original), lines.slice(0, 2).join(' ')],
    [original, original.toUpperCase()],
    [rewrite, [...lines.slice(2), ...lines.slice(0, 2)].join(' ')],
    [rewrite, `${original} ${STORIES[(i + 1) % STORIES.length]?.independent}`],
    [original, lines.filter((_, line) => line !== 2).join('\n\n')],
  ]
})

const others: [string, string][] = [
  ...STORIES.flatMap(({ original, rewrite, independent }): [string, string][] => [
    [original, independent],
    [wrapped(rewrite), wrapped(independent)],
  ]),
  ...STORIES.flatMap((a, i) =>
    STORIES.slice(0, i).map((b): [string, string] => [wrapped(a.original), wrapped(b.original)]),
  ),
  ...TEMPLATES,
  ...TEMPLATES.map(([a, b]): [string, string] => [wrapped(a), wrapped(b)]),
]

describe('near-duplicates', () => {
  it('are found with a recall of at least 0.9 and a precision of at least 0.98', () => {
    const found = copies.filter(([a, b]) => isFound(a, b)).length
    const mistaken = others.filter(([a, b]) => isFound(a, b)).length
    expect(copies.length).toBeGreaterThanOrEqual(40)
    expect(others.length).toBeGreaterThanOrEqual(40)
    expect(found / copies.length).toBeGreaterThanOrEqual(0.9)
    expect(found / (found + mistaken)).toBeGreaterThanOrEqual(0.98)
  })

  it.each(TEMPLATES)('are not reports from one template: %s', (a, b) => {
    expect(containment(sketchOf(a), sketchOf(b))).toBeGreaterThan(0.5)
    expect(sameStory(sketchOf(a), sketchOf(b))).toBe(false)
  })

  it('survive a corrected figure', () => {
    const { original } = STORIES[0] as (typeof STORIES)[number]
    expect(isFound(original, original.replace('41 megawatts', '44 megawatts'))).toBe(true)
  })
})

describe('a sketch', () => {
  it('is the same for the same words, however they are set', () => {
    const text =
      'Northfield now runs 41,000 miners — “more than ever”, it said, beside the river and its two dams.'
    const reset =
      'NORTHFIELD now runs\n41000 miners - "more than ever", it said, beside the river and its two dams!'
    expect(sketchOf(reset).figures).toEqual(sketchOf(text).figures)
    expect(sameStory(sketchOf(text), sketchOf(reset))).toBe(true)
  })

  it('is not made of a few words', () => {
    expect(sketch('Bitcoin falls again')).toBeNull()
    expect(sketch('')).toBeNull()
  })

  it('stays small and quick for a long text', () => {
    const start = Date.now()
    const long = sketchOf(Array.from({ length: 500_000 }, (_, i) => `w${i}`).join(' '))
    expect(JSON.stringify(long).length).toBeLessThan(2000)
    expect(Date.now() - start).toBeLessThan(2000)
  })
})
