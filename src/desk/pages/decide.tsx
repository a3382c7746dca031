import { figureText } from '../../lib/figure-words.ts'
import { withQuery } from '../../web/paths.ts'
import { explained, shortDay } from '../../web/words.ts'
import { Once, sentence } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import type { Proof } from '../proof.ts'
import type { View } from '../queue.ts'
import { publicReview, RATED, RATINGS, type Rating, type Review } from '../reviews.ts'
import { OfReview } from './consequences.tsx'
import type { Refusal } from './item.tsx'

/** A review as it stands in its form. */
export type Draft = Pick<Review, 'rationale' | 'evidence'> & { rating: Rating | undefined }

const EMPTY: Draft = { rating: undefined, rationale: '', evidence: [] }
const BLANK = { url: '', quote: '', accessed: '' }

/** What the checks and the other sources say, ready to become a rationale. */
function suggestedWords({ data, others }: Proof): string {
  const { claim } = data.row
  if (data.findings.length > 0) return data.findings.map((f) => explained(f.explanation)).join('\n\n')
  const same = others.filter((r) => r.claim.period === claim.period && r.revision.unit === claim.unit)
  const [other] = same
  return other
    ? `${other.claim.claimant} says ${figureText(other.revision)} (${other.publisher.name}, ${shortDay(other.revision.saidAt)}); ${claim.claimant} says ${figureText(claim)}.`
    : `${claim.claimant} says ${figureText(claim)}; no other source we follow gives a figure for this.`
}

/** The rating, how the editor knows, and where that can be seen; saved as a draft or published. */
export function Decide({
  proof,
  view,
  refused,
}: {
  proof: Proof
  view: View
  refused?: Refusal | undefined
}) {
  const { claim } = proof.data.row
  const last = proof.reviews.at(-1)
  const shown = publicReview(proof.reviews)
  const draft = refused?.draft ?? last ?? EMPTY
  const path = itemPath(claim.id)
  return (
    <>
      {refused && (
        <div class="refusal" role="alert">
          <p>
            <b>{sentence(refused.error)}</b>
          </p>
          {refused.theirs && last && (
            <>
              <p>
                {last.by} saved “{RATINGS[last.rating]}” meanwhile:
              </p>
              <blockquote class="theirs">{last.rationale}</blockquote>
              <p>Your own text is below. Save it over theirs, or take over what you need.</p>
            </>
          )}
        </div>
      )}
      <form
        class="review-form"
        method="post"
        action={withQuery(`${path}/review`, view)}
        data-keep={path}
        data-base={last?.n ?? 0}
      >
        <Once from={path} />
        <input type="hidden" name="base" value={last?.n ?? 0} />
        <input type="hidden" name="revision" value={claim.n} />
        <fieldset class="ratings">
          <legend>Your rating</legend>
          {RATED.map((rating, i) => (
            <label class={`rating ${rating}`}>
              <input
                type="radio"
                name="rating"
                value={rating}
                required
                checked={draft.rating === rating}
                data-key={String(i + 1)}
              />
              <span>{RATINGS[rating]}</span> <kbd>{i + 1}</kbd>
            </label>
          ))}
        </fieldset>
        <label for="rationale">
          How do you know? <span class="quiet">Markdown</span> <kbd>w</kbd>
        </label>
        <textarea id="rationale" name="rationale" rows={7} maxlength={20_000} data-key="w">
          {draft.rationale}
        </textarea>
        <button
          class="quiet-button"
          type="button"
          data-key="x"
          data-into="rationale"
          data-text={suggestedWords(proof)}
          hidden
        >
          Use what the checks and sources say <kbd>x</kbd>
        </button>
        <details open={draft.evidence.length > 0}>
          <summary>Evidence</summary>
          {[...draft.evidence, BLANK, BLANK].map((e, i) => (
            <div class="evidence-row">
              <input
                name="evidence_url"
                type="url"
                value={e.url}
                placeholder="https://…"
                aria-label={`Address ${i + 1}`}
                maxlength={2000}
              />
              <input
                name="evidence_quote"
                value={e.quote}
                placeholder="What it says there"
                aria-label={`Quote ${i + 1}`}
                maxlength={2000}
              />
              <input
                name="evidence_accessed"
                type="date"
                value={e.accessed}
                aria-label={`Seen on ${i + 1}`}
              />
            </div>
          ))}
        </details>
        <OfReview proof={proof} />
        <div class="buttons">
          <button class="primary" type="submit" name="to" value="publish-next" data-key="p">
            Publish, next <kbd>p</kbd>
          </button>
          <button type="submit" name="to" value="publish">
            Publish, stay
          </button>
          <button type="submit" name="to" value="draft" data-key="s">
            Save draft <kbd>s</kbd>
          </button>
          {shown && (
            <button type="submit" name="to" value="withdraw" formnovalidate>
              Withdraw
            </button>
          )}
        </div>
        <p class="state quiet" role="status" data-state=""></p>
      </form>
      <div class="buttons">
        <form method="post" action={withQuery('/desk/next', view)}>
          <Once from={path} />
          <input type="hidden" name="after" value={claim.id} />
          <button type="submit" data-key="n">
            Next, undecided <kbd>n</kbd>
          </button>
        </form>
        <form method="post" action={withQuery(`${path}/snooze`, view)}>
          <Once from={path} />
          <button type="submit" data-key="z">
            Tomorrow <kbd>z</kbd>
          </button>
        </form>
      </div>
    </>
  )
}
