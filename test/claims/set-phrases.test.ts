import { expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const claimant = (text: string) => extract(text).claims[0]?.attributedTo

test.each([
  ['Some 12% of firms use it, as Gartner has it.', 'Gartner'],
  ['The market is worth $2 billion, if Gartner is right.', 'Gartner'],
  ['The market will grow to $2 billion, if Gartner has got it right.', 'Gartner'],
  ['Going by Gartner, 12% of firms use it.', 'Gartner'],
  ['Some 12% of those Gartner asked use it.', 'Gartner'],
])('a set phrase tells whose figure it is: %s', (text, name) => {
  expect(claimant(text)).toBe(name)
})

test.each([
  'Halden has it under control, and sales rose 12%.',
  'If Gartner is late, the market will still grow to $2 billion.',
  'Sales rose 12% after Halden had asked for help.',
])('but: %s', (text) => expect(claimant(text) ?? null).toBeNull())
