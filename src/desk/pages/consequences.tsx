import { claimTitle } from '../../web/title.ts'
import { allOf, plural } from '../../web/words.ts'
import type { Consequences } from '../consequences.ts'
import { itemPath } from '../paths.ts'
import type { Proof } from '../proof.ts'
import { publicReview, RATINGS } from '../reviews.ts'

/** "3 digests (#figures) and 2 published reviews"; null where nothing is reached. */
export function reach({ digests, rooms, reviewed }: Consequences): string | null {
  const parts = [
    digests > 0 && `${plural(digests, 'digest')} (${rooms.join(', ')})`,
    reviewed.length > 0 && plural(reviewed.length, 'published review'),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' and ') : null
}

/** What publishing a review does. */
export function OfReview({ proof }: { proof: Proof }) {
  const printed = new Set(proof.data.appearances.map((a) => a.article.id)).size
  const { digests, rooms } = proof.consequences
  const shown = publicReview(proof.reviews)
  return (
    <ul class="consequences">
      <li>
        {shown
          ? `Replaces the published review “${RATINGS[shown.rating]}”; the old one stays on record.`
          : 'Shows on the public page of this figure, in the feed of reviews and in the next digests.'}
      </li>
      {digests > 0 && (
        <li>
          {plural(digests, 'digest')} told this figure ({rooms.join(', ')}): the review goes out with the
          next.
        </li>
      )}
      {printed > 1 && <li>Decides {allOf(printed, 'articles')} that printed it.</li>}
    </ul>
  )
}

/** What changing or taking back the figure does. */
export function OfCorrection({ proof }: { proof: Proof }) {
  const { consequences, data } = proof
  const reached = reach(consequences)
  const others = consequences.reviewed.filter((r) => r.claim.id !== data.row.claim.id)
  return (
    <div class="consequences wide">
      <p>{reached ? `This corrects ${reached}.` : 'No digest and no published review went by it yet.'}</p>
      {others.length > 0 && (
        <p>
          Look at these again:{' '}
          {others.map((row, i) => (
            <>
              {i > 0 && ', '}
              <a href={itemPath(row.claim.id)}>{claimTitle(row)}</a>
            </>
          ))}
        </p>
      )}
    </div>
  )
}
