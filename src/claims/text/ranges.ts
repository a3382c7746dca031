import type { Range } from './tables.ts'

/** Index of the first item that starts at or after a token; items are in text order. */
export function firstFrom(items: readonly { from: number }[], token: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((items[mid] as { from: number }).from < token) low = mid + 1
    else high = mid
  }
  return low
}

/** Index of the first item for which a test holds, of items for which it holds to the end once it does. */
export function firstThat<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (holds(items[mid] as T)) high = mid
    else low = mid + 1
  }
  return low
}

/** The item that starts at a token, if one does. */
export function startingAt<T extends { from: number }>(items: readonly T[], token: number): T | undefined {
  const item = items[firstFrom(items, token)]
  return item?.from === token ? item : undefined
}

/** The item that ends right before a token, if one does; no two of the items overlap. */
export function endingAt<T extends Range>(items: readonly T[], token: number): T | undefined {
  const item = items[firstFrom(items, token) - 1]
  return item?.to === token ? item : undefined
}

const NONE: never[] = []

/** The items that start in the tokens [from, to). */
export function between<T extends { from: number }>(items: readonly T[], from: number, to: number): T[] {
  const first = firstFrom(items, from)
  let last = first
  while (last < items.length && (items[last] as T).from < to) last++
  return first === last ? NONE : items.slice(first, last)
}
