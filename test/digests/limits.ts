/** How often a platform lets one room be told something, as it documents it. */

interface Turn {
  ok: boolean
  /** Of those that are let through in a while. */
  left: number
  /** Seconds until one more is let through. */
  after: number
}

/** Lets so many through in so many seconds. What is turned away does not count. */
export function limit(most: number, seconds: number, clock: () => number): () => Turn {
  let taken: number[] = []
  return () => {
    const now = clock()
    taken = taken.filter((at) => at + seconds * 1000 > now)
    const ok = taken.length < most
    if (ok) taken.push(now)
    const after = ((taken[0] ?? now) + seconds * 1000 - now) / 1000
    return { ok, left: most - taken.length, after }
  }
}
