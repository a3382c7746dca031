import type { Db } from '../db/client.ts'
import { type Book, type Change, figureOf } from './book.ts'
import { sameFigure } from './compare.ts'
import { type Decision, decide, orderOf, retell, type Utterance } from './decide.ts'
import { type Appearance, type ClaimState, readUtterances } from './state.ts'

/** An utterance with the places in the text it was read from, the surest first. */
export type Said = Utterance & { appearances: Appearance[] }

/**
 * What is heard but changes nothing, and someone should know. misquoted: two outlets quote one claimant otherwise.
 * held: an article differs from what an editor set. swinging: an article goes back and forth, and may end on either side.
 */
export interface Remark {
  kind: 'misquoted' | 'held' | 'swinging'
  claimId: string
  heard: Appearance
  standing: { value: string; valueHigh: string | null; unit: string; appearanceId: string }
}

/** One utterance reaches a known claim: the book gets what follows from it. */
export async function hear(
  db: Db,
  book: Book,
  claimId: string,
  heard: Said,
  now: string,
  note: string | null,
): Promise<Remark[]> {
  const claim = book.claim(claimId)
  if (!claim) throw new Error(`claim ${claimId} is not in the book`)
  const [first] = heard.appearances as [Appearance]
  const kept = first.turn === 'kept'
  if (claim.held)
    return kept || claim.withdrawn || heard.figures.some((f) => sameFigure(f, claim))
      ? []
      : [remark('held', claim, first)]
  if (kept && !claim.withdrawn) return []
  if (orderOf(heard) < claim.standing.last && !kept) return hearLate(db, book, claim, heard, now)
  const decision: Decision = kept
    ? { kind: 'variant', standing: claim.standing }
    : decide(claim.standing, heard)
  switch (decision.kind) {
    case 'first':
    case 'edit':
    case 'restated': {
      const reason = decision.kind === 'edit' ? 'publisher_edit' : 'restated'
      book.revise(claimId, changeOf(reason, surest(heard), now, note), decision.standing)
      return []
    }
    case 'misquoted':
      book.hear(claimId, decision.standing)
      return [remark('misquoted', claim, first)]
    case 'variant':
    case 'oscillation':
      if (claim.withdrawn)
        book.revise(claimId, changeOf('restated', surest(heard), now, note), decision.standing)
      else book.hear(claimId, decision.standing)
      return decision.kind === 'oscillation' ? [remark('swinging', claim, first)] : []
  }
}

/**
 * An utterance said before others that are known: the claim's whole story is told again in the order it was said, so
 * that the order of arrival makes no difference. Only if another figure stands in the end is there a revision.
 */
async function hearLate(db: Db, book: Book, claim: ClaimState, heard: Said, now: string): Promise<Remark[]> {
  const story = retell([...(await readUtterances(db, claim)), heard])
  const end = story.at(-1)?.decision.standing
  const source = sourceOf(story)
  if (!end || !source) throw new Error(`claim ${claim.id} has no story`)
  if (claim.withdrawn || !sameFigure(claim, end))
    book.revise(claim.id, changeOf('restated', surest(source), now, null), end)
  else book.hear(claim.id, end)
  const own = story.find((told) => told.heard === heard)
  return own?.decision.kind === 'misquoted' ? [remark('misquoted', claim, surest(heard))] : []
}

/**
 * Tells a claim's story anew after an act that is not an article's: a merge, its undo, a better reading. If another
 * figure stands in the end, or none, that is a revision with the act's reason; so it is if the appearance the present
 * figure was read from no longer counts, be it rounded the same.
 */
export function tell(
  book: Book,
  claim: ClaimState,
  said: Said[],
  act: Pick<Change, 'reason' | 'recordedAt' | 'by' | 'note'>,
  lost: ReadonlySet<string> = new Set(),
): void {
  if (claim.held) return
  const story = retell(said)
  const end = story.at(-1)?.decision.standing
  const source = sourceOf(story)
  if (!end || !source) {
    if (!claim.withdrawn) book.revise(claim.id, { ...figureOf(claim), ...act, withdrawn: true })
  } else if (claim.withdrawn || !sameFigure(claim, end) || lost.has(claim.appearanceId))
    book.revise(claim.id, { ...changeOf(act.reason, surest(source), act.recordedAt, null), ...act }, end)
  else book.hear(claim.id, end)
}

/** The utterance whose figure stands at the end of a story. */
const sourceOf = (story: { heard: Said; decision: Decision }[]): Said | undefined =>
  story.findLast(({ decision }) => 'figure' in decision && decision.kind !== 'misquoted')?.heard

const remark = (
  kind: Remark['kind'],
  { id, value, valueHigh, unit, appearanceId }: ClaimState,
  heard: Appearance,
): Remark => ({
  kind,
  claimId: id,
  heard,
  standing: { value, valueHigh, unit, appearanceId },
})

/** The appearance an utterance is quoted by. */
export const surest = (said: Said): Appearance => said.appearances[0] as Appearance

/** A revision that says what an appearance says. */
export const changeOf = (
  reason: Change['reason'],
  from: Appearance,
  now: string,
  note: string | null,
): Change => ({
  value: from.value,
  valueHigh: from.valueHigh,
  unit: from.unit,
  comparator: from.comparator,
  modality: from.modality,
  reason,
  saidAt: from.saidAt,
  recordedAt: now,
  appearanceId: from.id,
  note,
  confidence: from.confidence,
})
