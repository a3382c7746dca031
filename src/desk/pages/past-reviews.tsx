import { EvidenceList } from '../../web/parts/evidence-list.tsx'
import { Moment } from '../../web/parts/time.tsx'
import { renderMarkdown } from '../markdown.ts'
import type { Proof } from '../proof.ts'
import { RATINGS } from '../reviews.ts'

/** Every version of the claim's review, the latest first. */
export function PastReviews({ proof }: { proof: Proof }) {
  if (proof.reviews.length === 0) return null
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {[...proof.reviews].reverse().map((r) => (
        <article class="review" id={`review-${r.n}`}>
          <p>
            <b>{RATINGS[r.rating]}</b> <span class={`badge ${r.status}`}>{r.status}</span>{' '}
            <span class="quiet">
              {r.by}, <Moment at={r.recordedAt} />, of revision {r.revision}
            </span>
          </p>
          <div class="rationale" dangerouslySetInnerHTML={{ __html: renderMarkdown(r.rationale) }} />
          <EvidenceList evidence={r.evidence} class="evidence" />
        </article>
      ))}
    </section>
  )
}
