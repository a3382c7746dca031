import { describe, expect, it } from 'vitest'

const ORDER = [
  'lib',
  'db',
  'feeds',
  'articles',
  'claims',
  'revisions',
  'checks',
  'api',
  'web',
  'desk',
  'digests',
  'cli',
]
/** These read the ledger side by side: any of them may use another. */
const READERS = new Set(['api', 'web', 'desk', 'digests'])

const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const stageOf = (path: string) => path.match(/^([a-z]+)\//)?.[1]

describe('imports follow the way of the data, from right to left only', () => {
  for (const [file, text] of Object.entries(sources)) {
    const here = file.replace('../src/', '')
    const stage = stageOf(here)
    if (!stage) continue
    it(here, () => {
      for (const [, target = ''] of text.matchAll(/^(?:import|export)[^'"]*['"](\.[^'"]+)['"]/gm)) {
        const path = new URL(target, `file:///${here}`).pathname.slice(1)
        const other = stageOf(path)
        if (!other || other === stage || (READERS.has(stage) && READERS.has(other))) continue
        expect(
          ORDER.indexOf(other),
          `${here} imports ${path}: a later stage must not be known to an earlier one`,
        ).toBeLessThan(ORDER.indexOf(stage))
      }
    })
  }
})
