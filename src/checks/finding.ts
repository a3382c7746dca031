import type { ExtractedClaim, Quantity } from '../claims/types.ts'
import type { findings } from '../db/schema.ts'

/**
 * consistent: some fair rounding and reading of the qualifiers agrees. inconsistent: none does.
 * changes_message: none does, and a reader would take away something else. not_checkable: `explanation` says why.
 */
export type Status = 'consistent' | 'inconsistent' | 'changes_message' | 'not_checkable'

/** A figure a check went by, and all the values it may stand for; null is "no bound". */
export interface Input {
  quote: string
  low: string | null
  high: string | null
}

type Filed = typeof findings.$inferSelect

export type Rule = Filed['rule']

/** Why two claimants differ, where their texts show it; see docs/checks.md. */
export type ConflictReason = NonNullable<Filed['reason']>

/** Which check speaks; of a conflict, why its sides differ. */
type Kind = { rule: 'conflict'; reason: ConflictReason } | { rule: Exclude<Rule, 'conflict'> }

/** What a check has to say of figures, without where they stand. */
export type Told = Kind & {
  status: Status
  /** The figure in question as the text words it. */
  stated: string
  /** What the other figures lead to; empty where nothing could be worked out. */
  expected: string
  /** One sentence an editor can paste, with the arithmetic and the rounding allowed. */
  explanation: string
  inputs: Input[]
}

/** What a check has to say of the figures of one text. */
export type Finding = Told & {
  /** Indexes into the claims given, the one in question first. Empty for the heading: its figures are no claims of the text. */
  claims: number[]
}

/** One text as the checks see it. */
export interface CheckedText {
  text: string
  title?: string
  /** ISO date or time of publication. */
  published?: string
  claims: ExtractedClaim[]
  /** Numbers no metric took: a rate may be held against the money of its sentence. */
  unbound?: Quantity[]
}

/** A check within one text: gives what it could check and what it could not, in text order. */
export type Check = (input: CheckedText) => Finding[]
