import { type Amount, sameAfterRounding } from './compare.ts'

/** What a claim's newest revision says. */
export interface Current extends Amount {
  n: number
  saidAt: string
}

export interface Heard extends Amount {
  saidAt: string
  /** The article had this claim in an earlier version: the publisher changed the figure under the same address. */
  edited: boolean
}

export type Decision =
  | { kind: 'revision'; n: number; reason: 'first_seen' | 'restated' | 'publisher_edit' }
  | { kind: 'appearance' }

/**
 * Whether a figure heard is a new revision of its claim or one more appearance of a known one. Rounding and
 * qualifiers are variants, never revisions; an older article that arrives late does not undo what was said since.
 */
export function decide(current: Current | undefined, heard: Heard): Decision {
  if (!current) return { kind: 'revision', n: 1, reason: 'first_seen' }
  if (sameAfterRounding(current, heard)) return { kind: 'appearance' }
  if (heard.edited) return { kind: 'revision', n: current.n + 1, reason: 'publisher_edit' }
  if (heard.saidAt > current.saidAt) return { kind: 'revision', n: current.n + 1, reason: 'restated' }
  return { kind: 'appearance' }
}
