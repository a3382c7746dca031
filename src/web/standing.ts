import { isExpected, sameAfterRounding } from '../revisions/compare.ts'
import type { Rival } from '../revisions/read-context.ts'
import type { ClaimRow } from '../revisions/read-states.ts'

/** Where a claim stands among what others say of the same thing and time. */
export interface Standing {
  /** Independent voices for the figure: echoes of one text and labels of one owner count once. */
  sources: number
  /** Claimants that give another figure for the same period. */
  others: Rival[]
}

export function standingOf({ claim }: ClaimRow, rivals: readonly Rival[]): Standing {
  const agreeing: Rival[] = []
  const others: Rival[] = []
  for (const rival of rivals) {
    if (isExpected(rival) !== isExpected(claim)) continue
    if (rival.id === claim.id || sameAfterRounding(rival, claim)) agreeing.push(rival)
    else if (rival.claimantKey !== claim.claimantKey) others.push(rival)
  }
  const stories = new Set(agreeing.map((r) => r.storyId)).size
  const owners = new Set(agreeing.map((r) => r.family)).size
  const claimants = new Set(agreeing.map((r) => r.claimantKey)).size
  return {
    sources: Math.max(1, Math.min(stories, owners, claimants)),
    others: claim.period === null ? [] : others,
  }
}
