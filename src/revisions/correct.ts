/** What editors do to one claim: set its figure right, or throw it out. Each is a revision with a name and a reason. */
import { and, eq } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { revisions } from '../db/schema.ts'
import { decimal } from '../lib/decimal.ts'
import { figureOf, openBook } from './book.ts'
import type { Told } from './compare.ts'
import { markDue } from './due.ts'
import { tell } from './hear.ts'
import { readClaims, readUtterances } from './state.ts'

/** `changed`: the claim is no longer at the revision the act was based on. */
export type Edited = { ok: true; n: number } | { ok: false; error: string } | { ok: false; changed: true }

export interface Editing {
  by: string
  why: string
  now: string
  /** The revision the editor looked at; without it, whichever stands. */
  base?: number
  /** Written in the same transaction: an audit row. */
  also?: Statement[]
}

const MOST_WORDS = 2000

/**
 * Sets a claim's figure. From then on articles no longer change it, and readings again don't either; the quote stays
 * what it was. Fails with a reason for an unknown claim, a value that is no decimal, a range upside down or without a
 * word of why.
 */
export async function correct(
  db: Db,
  claimId: string,
  change: Partial<Told>,
  editing: Editing,
): Promise<Edited> {
  const figure = { ...change }
  const error = wrong(figure) ?? wordless(editing.why)
  if (error) return { ok: false, error }
  return edit(db, claimId, { ...figure, withdrawn: false }, editing)
}

/** Throws a claim out: it was no claim, or not this one. Its history stays; articles that repeat it don't bring it back. */
export async function reject(db: Db, claimId: string, editing: Editing): Promise<Edited> {
  const error = wordless(editing.why)
  return error ? { ok: false, error } : edit(db, claimId, { withdrawn: true }, editing)
}

/**
 * Takes an editor's revision back by one more: the figure an editor had set before stands again, else what the articles
 * say by now, and they change it again. Nothing but the revision they looked at is taken back.
 */
export async function takeBack(
  db: Db,
  claimId: string,
  { by, why, now, base, also = [] }: Editing & { base: number },
): Promise<Edited> {
  const known = await readClaims(db, [claimId])
  const claim = known.get(claimId)
  if (claim?.n !== base || !claim.held) return { ok: false, changed: true }
  const before = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.claimId, claimId), eq(revisions.n, base - 1)))
    .get()
  if (!before) return { ok: false, error: 'there is nothing to go back to' }
  const book = openBook(db, known)
  const act = { reason: 'editor_correction' as const, recordedAt: now, by, note: why }
  if (before.reason === 'editor_correction') {
    const { value, valueHigh, unit, comparator, modality, withdrawn } = before
    const figure = { value, valueHigh, unit, comparator, modality, withdrawn }
    book.revise(claimId, { ...figureOf(claim), ...figure, ...act })
  } else {
    book.hold(claimId, false)
    tell(book, { ...claim, held: false }, await readUtterances(db, claim), act)
  }
  await commit(db, [...book.statements(now, []), ...markDue(db, [claim.seriesId], now), ...also])
  return { ok: true, n: base + 1 }
}

async function edit(
  db: Db,
  claimId: string,
  change: Partial<Told> & { withdrawn: boolean },
  { by, why, now, base, also = [] }: Editing,
): Promise<Edited> {
  const known = await readClaims(db, [claimId])
  const claim = known.get(claimId)
  if (!claim) return { ok: false, error: `there is no claim ${claimId}` }
  if (base !== undefined && claim.n !== base) return { ok: false, changed: true }
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
