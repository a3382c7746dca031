/** Works through lists side by side, `most` at a time and each in its order, so that one that is slow holds up itself alone. */
export async function sideBySide<T>(
  lists: Iterable<readonly T[]>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...lists]
  const hand = async () => {
    for (let list = waiting.shift(); list; list = waiting.shift()) for (const item of list) await work(item)
  }
  await Promise.all(Array.from({ length: most }, hand))
}
