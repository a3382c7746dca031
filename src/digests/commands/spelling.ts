/** Letters a word may differ in and still be taken for another: none in short ones, where every letter counts. */
export const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** The word meant, of those known: the one with the fewest slips; undefined where none is near, or two are equally so. */
export function nearest<T extends string>(word: string, known: Iterable<T>): T | undefined {
  let best: T | undefined
  let least = slips(word) + 1
  let tied = false
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least + 1) continue
    const slip = distance(word, candidate)
    if (slip > least || slip > slips(word)) continue
    tied = slip === least && best !== candidate
    best = candidate
    least = slip
  }
  return tied ? undefined : best
}
