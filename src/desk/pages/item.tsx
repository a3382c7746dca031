import { allows, type Principal } from '../../api/auth/principal.ts'
import { Badge, badgesOf } from '../../web/parts/badges.tsx'
import { SourcesNote } from '../../web/parts/claim-card.tsx'
import { ChangeLine, Figure } from '../../web/parts/figure.tsx'
import { FindingBox } from '../../web/parts/finding.tsx'
import { RevisionProof } from '../../web/parts/revision-proof.tsx'
import { Day, Moment } from '../../web/parts/time.tsx'
import { articlePath, claimPath, seriesPath, withQuery } from '../../web/paths.ts'
import { standingOf } from '../../web/standing.ts'
import { claimTitle } from '../../web/title.ts'
import { safeUrl } from '../../web/words.ts'
import { Frame, Once } from '../layout.tsx'
import { noteOf } from '../note.ts'
import { itemPath } from '../paths.ts'
import type { Proof } from '../proof.ts'
import type { View } from '../queue.ts'
import type { LastDecision } from '../undo.ts'
import { Acts } from './acts.tsx'
import { Decide, type Draft } from './decide.tsx'
import { ActsDone, Context, Others, Steps, Versions } from './evidence.tsx'
import { PastReviews } from './past-reviews.tsx'
import { Why } from './why.tsx'

/** What was tried and not done, with what the editor had written. */
export interface Refusal {
  error: string
  draft?: Draft | undefined
  /** Another editor was faster: their text is shown beside. */
  theirs?: boolean
}

interface ItemProps {
  who: Principal
  origin: string
  proof: Proof
  /** The part of the queue it was taken from. */
  view: View
  notice?: string | undefined
  last?: LastDecision | undefined
  refused?: Refusal | undefined
}

/** One figure with all the proof on the left, and what an editor may do about it on the right. */
export function ItemPage(props: ItemProps) {
  const { who, proof, view, notice } = props
  const { row, revisions, findings, outlets, rivals } = proof.data
  const { claim, series, article, publisher } = row
  const { sources, others: disagreeing } = standingOf(row, rivals)
  const previous = revisions.find((r) => r.revision.n === claim.n - 1)?.revision
  const note = noteOf(proof, props.origin)
  return (
    <Frame title={claimTitle(row)} who={who} section="queue" notice={notice} last={props.last}>
      <p class="crumbs">
        <a href={withQuery('/desk', view)} data-key="q">
          Queue <kbd>q</kbd>
        </a>{' '}
        · <a href={claimPath(claim.id)}>What readers see</a> · <a href={seriesPath(series.id)}>Its series</a>
      </p>
      <div class="work">
        <div class="proof">
          <h1>{claimTitle(row)}</h1>
          {note && <Note note={note} />}
          <div class="hero">
            <div class="value">
              <Figure amount={claim} withdrawn={claim.withdrawn} />
              {previous && <ChangeLine before={previous} after={claim} />}
            </div>
            <div>
              <p class="says">
                <b>{claim.claimant}</b>, <Day at={claim.saidAt} long />
                <SourcesNote sources={sources} outlets={outlets} />
              </p>
              <p class="badges">
                {badgesOf(claim, findings, disagreeing.length > 0).map((kind) => (
                  <Badge kind={kind} />
                ))}
                {proof.held && <span class="badge">set by an editor</span>}
              </p>
              <p class="source">
                In{' '}
                <a href={safeUrl(article.url)} rel="noopener nofollow external">
                  {article.title}
                </a>
                , {publisher.name} (<a href={articlePath(article.id)}>all its figures</a>)
              </p>
            </div>
          </div>
          {proof.parts.length > 0 && <Why parts={proof.parts} />}
          <Context context={proof.context} />
          {findings.length > 0 && (
            <section aria-labelledby="arithmetic">
              <h2 id="arithmetic">What the checks found</h2>
              {findings.map((finding) => (
                <FindingBox finding={finding} />
              ))}
            </section>
          )}
          <Others proof={proof} />
          <Steps steps={proof.steps} />
          <section aria-labelledby="history">
            <h2 id="history">Every value it has had</h2>
            <ol class="revisions" reversed>
              {[...revisions].reverse().map((r) => (
                <RevisionProof
                  now={r}
                  before={revisions[r.revision.n - 2]}
                  entry={proof.data.ledger[r.revision.n - 1]}
                />
              ))}
            </ol>
          </section>
          <Versions proof={proof} />
          <PastReviews proof={proof} />
          <ActsDone acts={proof.acts} />
          <a class="jump" href="#decide">
            Decide
          </a>
        </div>
        {allows(who.scope, 'edit') ? (
          <aside class="panel" id="decide" aria-label="Decide">
            <Lease proof={proof} who={who} view={view} />
            <Decide proof={proof} view={view} refused={props.refused} />
            <Acts proof={proof} view={view} />
          </aside>
        ) : (
          <aside class="panel">
            <p class="quiet">You may read here; editors decide.</p>
          </aside>
        )}
      </div>
    </Frame>
  )
}

/** What editors decided last, ready to paste. */
const Note = ({ note }: { note: string }) => (
  <section class="note-box" id="note" aria-label="Note">
    <label for="note-text">A note to paste where readers were told otherwise</label>
    <textarea id="note-text" rows={3} readonly>
      {note}
    </textarea>
    <button type="button" data-copy="note-text" hidden>
      Copy
    </button>
  </section>
)

/** Who is at this figure: two editors should not work on one. */
function Lease({ proof, who, view }: { proof: Proof; who: Principal; view: View }) {
  const { taken } = proof
  const path = itemPath(proof.data.row.claim.id)
  const mine = taken?.by === who.id
  if (taken && !mine)
    return (
      <p class="refusal" role="status">
        {taken.name} is at this one until <Moment at={taken.until} />.
      </p>
    )
  return (
    <form
      class="lease"
      method="post"
      action={withQuery(`${path}/${mine ? 'give-back' : 'take'}`, view)}
      data-lease={mine ? withQuery(`${path}/take`, view) : undefined}
    >
      <Once from={path} />
      <span class="quiet">
        {mine ? (
          <>
            Yours until <Moment at={taken.until} />.
          </>
        ) : (
          'Nobody is at this one.'
        )}
      </span>
      <button type="submit" class="quiet-button" data-key="t">
        {mine ? 'Give it back' : 'Take it'} <kbd>t</kbd>
      </button>
    </form>
  )
}
