import { expect, test } from 'vitest'
import { saysChanged } from '../../src/revisions/notices.ts'

test.each([
  ['Alder raised its forecast to $36 billion.', true],
  ['It costs $36, up from $31 a year ago.', true],
  ['Alder now expects $36 billion.', true],
  ['Alder expects $38 billion. Big step up from the last one!', false],
  ['Alder expects $38 billion.', false],
])('%s', (text, changed) => expect(saysChanged(text)).toBe(changed))
