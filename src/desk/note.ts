import { figureText } from '../lib/figure-words.ts'
import { claimPath } from '../web/paths.ts'
import { claimTitle } from '../web/title.ts'
import { shortDay } from '../web/words.ts'
import type { Proof } from './proof.ts'
import { publicReview, RATINGS } from './reviews.ts'

/**
 * A note to paste wherever readers were told otherwise, of what editors decided last: a figure set right or taken back,
 * or a published review. Null where they have decided nothing that stands.
 */
export function noteOf({ data, reviews }: Proof, origin: string): string | null {
  const { row, ledger } = data
  const { claim } = row
  const address = `${origin}${claimPath(claim.id)}`
  const of = `${claim.claimant} on ${claimTitle(row)}`
  const review = publicReview(reviews)
  if (claim.reason === 'editor_correction' && (!review || review.revision < claim.n)) {
    const before = ledger.find((r) => r.n === claim.n - 1)
    const why = oneLine(ledger.find((r) => r.n === claim.n)?.note ?? '')
    if (claim.withdrawn)
      return `Correction, ${shortDay(claim.recordedAt)}: we have taken back ${figureText(claim)}, told as the figure of ${of}. ${why} ${address}`
    const instead = before ? `, not ${figureText(before)} as told before` : ''
    return `Correction, ${shortDay(claim.recordedAt)}: ${of} is ${figureText(claim)}${instead}. ${why} ${address}`
  }
  if (review?.revision === claim.n)
    return `${of}, ${figureText(claim)}: ${RATINGS[review.rating].toLowerCase()}, as of ${shortDay(review.recordedAt)}. ${oneLine(review.rationale)} ${address}`
  return null
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
