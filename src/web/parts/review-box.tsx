import type { PublishedReview } from '../../desk/read.ts'
import { RATINGS } from '../../desk/reviews.ts'
import { EvidenceList } from './evidence-list.tsx'
import { Day } from './time.tsx'

/** What an editor found out about a figure: rating, reasons, and where they can be checked. `n` is the figure's present revision. */
export const ReviewBox = ({ review, n }: { review: PublishedReview; n: number }) => (
  <div class="finding review">
    <p>
      <b>{RATINGS[review.rating]}.</b>{' '}
      <span class="quiet">
        Reviewed by {review.by}, <Day at={review.recordedAt} />
        {review.revision !== n &&
          `, when the figure was at revision ${review.revision}: it has changed since`}
      </span>
    </p>
    <div dangerouslySetInnerHTML={{ __html: review.html }} />
    <EvidenceList evidence={review.evidence} />
  </div>
)
