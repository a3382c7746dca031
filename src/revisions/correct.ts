/** What editors do to one claim: set its figure right, or throw it out. Each is a revision with a name and a reason. */
import { commit, type Db, type Statement } from '../db/client.ts'
import { decimal } from '../lib/decimal.ts'
import { figureOf, openBook } from './book.ts'
import type { Told } from './compare.ts'
import { markDue } from './due.ts'
import { readClaims } from './state.ts'

export type Edited = { ok: true; n: number } | { ok: false; error: string }

const MOST_WORDS = 2000

/**
 * Sets a claim's figure. From then on articles no longer change it, and readings again don't either; the quote stays
 * what it was. `also` is written in the same transaction (an audit row). Fails with a reason for an unknown claim, a
 * value that is no decimal, a range upside down or without a word of why.
 */
export async function correct(
  db: Db,
  claimId: string,
  change: Partial<Told>,
  by: string,
  why: string,
  now: string,
  also: Statement[] = [],
): Promise<Edited> {
  const figure = { ...change }
  const error = wrong(figure) ?? wordless(why)
  if (error) return { ok: false, error }
  return edit(db, claimId, { ...figure, withdrawn: false }, by, why, now, also)
}

/** Throws a claim out: it was no claim, or not this one. Its history stays; articles that repeat it don't bring it back. */
export async function reject(
  db: Db,
  claimId: string,
  by: string,
  why: string,
  now: string,
  also: Statement[] = [],
): Promise<Edited> {
  const error = wordless(why)
  return error ? { ok: false, error } : edit(db, claimId, { withdrawn: true }, by, why, now, also)
}

async function edit(
  db: Db,
  claimId: string,
  change: Partial<Told> & { withdrawn: boolean },
  by: string,
  why: string,
  now: string,
  also: Statement[],
): Promise<Edited> {
  const known = await readClaims(db, [claimId])
  const claim = known.get(claimId)
  if (!claim) return { ok: false, error: `there is no claim ${claimId}` }
  const next = { ...figureOf(claim), ...change }
  const upside = next.valueHigh !== null && decimal(next.value)?.gt(decimal(next.valueHigh) ?? next.value)
  if (upside) return { ok: false, error: 'the upper end of the range is below the lower' }
  const book = openBook(db, known)
  book.revise(claimId, { ...next, reason: 'editor_correction', recordedAt: now, by, note: why.trim() })
  book.hold(claimId)
  await commit(db, [...book.statements(now, []), ...markDue(db, [claim.seriesId], now), ...also])
  return { ok: true, n: claim.n + 1 }
}

const wrong = ({ value, valueHigh }: Partial<Told>): string | null =>
  [value, valueHigh].some((v) => typeof v === 'string' && decimal(v) === null)
    ? 'a value is a plain decimal: digits, a point, perhaps a minus'
    : null

const wordless = (why: string): string | null =>
  why.trim() === '' || why.length > MOST_WORDS ? `say why, in at most ${MOST_WORDS} characters` : null
