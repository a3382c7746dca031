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

const NONE: never[] = []

/** The items that start in the tokens [from, to). */
export function between<T extends { from: number }>(items: readonly T[], from: number, to: number): T[] {
  const first = firstFrom(items, from)
  let last = first
  while (last < items.length && (items[last] as T).from < to) last++
  return first === last ? NONE : items.slice(first, last)
}
