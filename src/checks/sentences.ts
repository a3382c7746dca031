const END = /[.!?]["”’)\]]*(?:\[\d{1,3}\])*\s+(?=[“"‘'([*•-]?\s?[A-Z0-9$€£])|\n+/g
const ABBREVIATION = /\b(?:[A-Z]|U\.S|U\.K|E\.U|Inc|Corp|Ltd|Co|vs|approx|Mr|Ms|Dr|St|No|Fig|ca|[Ee]st)\.\s*$/

/** Number of the sentence an offset lies in, counted from 0. Line breaks end sentences too. */
export function sentenceNumbers(text: string): (offset: number) => number {
  const ends: number[] = []
  for (const m of text.matchAll(END)) {
    const upTo = m.index + m[0].length
    if (!ABBREVIATION.test(text.slice(Math.max(0, upTo - 12), upTo))) ends.push(upTo)
  }
  return (offset) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((ends[mid] as number) <= offset) low = mid + 1
      else high = mid
    }
    return low
  }
}
