/** Figures listed side by side: "38% in the US, 21% in China and 11% in Russia". */
import type { ExtractedClaim } from '../claims/types.ts'
import { spanOf } from './period.ts'

const LIST = /[,;]|\band\b|\bplus\b|&/
/** Between two figures these words compare or nest them, so they are no parts side by side. */
const NO_LIST =
  /[.!?]\s|\n|\b(?:from|to|up|down|compared|versus|vs|against|than|ago|last|previous|earlier|year|years|was|were|while|top|largest|together|combined|total|overall|of (?:which|those|these|whom|them)|including|includes|by|respectively|or|more|less|rose|fell|grew|if|but)\b/i
const LONGEST_GAP = 60

/** Runs of two and more claims of one metric, unit and period that a text lists side by side, as indexes. */
export function runs(
  text: string,
  claims: ExtractedClaim[],
  counts: (c: ExtractedClaim) => boolean,
): number[][] {
  const found: number[][] = []
  let run: number[] = []
  const close = (): void => {
    if (run.length > 1) found.push(run)
    run = []
  }
  for (const [i, claim] of claims.entries()) {
    const last = claims[i - 1]
    if (!counts(claim) || (run.length > 0 && last && !sideBySide(text, last, claim))) close()
    if (counts(claim)) run.push(i)
  }
  close()
  return found
}

function sideBySide(text: string, a: ExtractedClaim, b: ExtractedClaim): boolean {
  if (a.metric !== b.metric || a.unit !== b.unit || spanOf(a.period)?.to !== spanOf(b.period)?.to)
    return false
  const gap = text.slice(a.end, b.start)
  return gap.length <= LONGEST_GAP && LIST.test(gap) && !NO_LIST.test(gap)
}
