import type { revisions } from '../db/schema.ts'
import { sha256 } from '../lib/ids.ts'

export type Revision = typeof revisions.$inferInsert

/** What precedes the first revision of a claim. */
export const GENESIS = ''

/** The fields that are hashed, in this order: adding a column later must not change hashes already made. */
const FIELDS = [
  'claimId',
  'n',
  'value',
  'valueHigh',
  'unit',
  'comparator',
  'modality',
  'reason',
  'saidAt',
  'recordedAt',
  'appearanceId',
  'withdrawn',
  'by',
  'note',
] as const satisfies (keyof Revision)[]

/**
 * SHA-256 (hex) over the hash of the claim's revision before (empty for the first) and this one as canonical JSON: an
 * array of its fields in fixed order. Whoever changes, drops or inserts a revision must rewrite every later hash.
 */
const revisionHash = (previous: string, revision: Omit<Revision, 'hash'>): string =>
  sha256(`${previous}\n${JSON.stringify(FIELDS.map((field) => revision[field] ?? null))}`)

/** A revision with its place in the chain. */
export const chained = (previous: string, revision: Omit<Revision, 'hash'>): Revision => {
  const full = { withdrawn: false, by: null, note: null, ...revision }
  return { ...full, hash: revisionHash(previous, full) }
}

/** What is wrong with one claim's revisions, given in order of n; null if every hash follows from the one before. */
export function brokenAt(list: Revision[]): { n: number; why: string } | null {
  let previous = GENESIS
  for (const [i, revision] of list.entries()) {
    if (revision.n !== i + 1) return { n: i + 1, why: `revision ${i + 1} is missing: ${revision.n} follows` }
    if (revision.hash !== revisionHash(previous, revision))
      return { n: revision.n, why: 'the hash does not follow from the revision and the one before it' }
    previous = revision.hash
  }
  return null
}
