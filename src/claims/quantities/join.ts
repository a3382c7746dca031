import type { Item } from './item.ts'
import { pair } from './pair.ts'
import { share } from './share.ts'

/** Joins neighbours: ranges, moves from one figure to another, shared scales and units, "one in five", "$20 and 43 cents". */
export function joinItems(text: string, items: Item[]): Item[] {
  for (let i = items.length - 2; i >= 0; i--) share(text, items, i)
  const out: Item[] = []
  let i = 0
  while (i < items.length) {
    const a = items[i] as Item
    const b = items[i + 1]
    const joined = b ? pair(text, a, b, items[i + 2]) : null
    if (joined) {
      out.push(joined)
      i += 2
    } else {
      out.push(a)
      i++
    }
  }
  return out
}
