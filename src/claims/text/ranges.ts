import type { Range } from './tables.ts'

/**
 * Items in text order that know how many of them start before a token: what stands where is asked hundreds of times a
 * sentence, of lists of many kinds, and neither bisects them nor looks into their items.
 */
export interface Row<T> extends ReadonlyArray<T> {
  /** By token, up to the start of the last item: how many start before it. */
  readonly before: readonly number[]
}

/** The list itself as a row; nothing may be added to it afterwards. */
export function row<T extends { from: number }>(items: T[]): Row<T> {
  const last = items.at(-1)
  const before = new Array<number>(last ? last.from + 1 : 0)
  let token = 0
  for (let i = 0; i < items.length; i++) {
    const { from } = items[i] as T
    while (token <= from) before[token++] = i
  }
  const list = items as T[] & { before: readonly number[] }
  list.before = before
  return list
}

/** The item at an index; none where it is below 0, which an array would look up as the name of a property, a hundred times as long. */
export const itemAt = <T>(items: readonly T[], index: number): T | undefined =>
  index < 0 ? undefined : items[index]

/** Index of the first item that starts at or after a token. */
export const firstFrom = (items: Row<unknown>, token: number): number =>
  token <= 0 ? 0 : (items.before[token] ?? items.length)

/** The first item that starts at or after a token. */
export const nextFrom = <T>(items: Row<T>, token: number): T | undefined => items[firstFrom(items, token)]

/** The last item that starts before a token. */
export const lastBefore = <T>(items: Row<T>, token: number): T | undefined =>
  itemAt(items, firstFrom(items, token) - 1)

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
export function startingAt<T>(items: Row<T>, token: number): T | undefined {
  const index = firstFrom(items, token)
  return index < firstFrom(items, token + 1) ? items[index] : undefined
}

/** The item that ends right before a token, if one does; no two of the items overlap. */
export function endingAt<T extends Range>(items: Row<T>, token: number): T | undefined {
  const item = lastBefore(items, token)
  return item?.to === token ? item : undefined
}

const NONE: never[] = []

/** The items that start in the tokens [from, to). */
export function between<T>(items: Row<T>, from: number, to: number): T[] {
  const first = firstFrom(items, from)
  const last = firstFrom(items, to)
  return first < last ? items.slice(first, last) : NONE
}

/** Whether an item starts in the tokens [from, to). */
export const anyBetween = (items: Row<unknown>, from: number, to: number): boolean =>
  firstFrom(items, from) < firstFrom(items, to)
