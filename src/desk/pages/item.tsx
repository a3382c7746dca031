import { allows, type Principal } from '../../api/auth/principal.ts'
import { Badge, badgesOf } from '../../web/parts/badges.tsx'
import { SourcesNote } from '../../web/parts/claim-card.tsx'
import { ChangeLine, Figure } from '../../web/parts/figure.tsx'
import { FindingBox } from '../../web/parts/finding.tsx'
import { RevisionProof } from '../../web/parts/revision-proof.tsx'
import { Day, Moment } from '../../web/parts/time.tsx'
import { articlePath, claimPath, seriesPath } from '../../web/paths.ts'
import { standingOf } from '../../web/standing.ts'
import { claimTitle } from '../../web/title.ts'
import { figureText, periodWords, plural, safeUrl } from '../../web/words.ts'
import { Frame } from '../layout.tsx'
import type { Proof } from '../proof.ts'
import { Acts } from './acts.tsx'
import { Decide, type Draft } from './decide.tsx'
import { PastReviews } from './past-reviews.tsx'

/** What was tried and not done, with what the editor had written. */
export interface Refusal {
  error: string
  draft?: Draft | undefined
  /** Another editor was faster: their text is shown beside. */
  theirs?: boolean
}

export interface ItemProps {
  who: Principal
  origin: string
  proof: Proof
  notice?: string | undefined
  refused?: Refusal | undefined
}

/** One figure with all the proof on the left, and what an editor may do about it on the right. */
export function ItemPage(props: ItemProps) {
  const { who, proof, notice } = props
  const { row, revisions, findings, prints, rivals } = proof.data
  const { claim, series, article, publisher } = row
  const { sources, others: disagreeing } = standingOf(row, rivals)
  const previous = revisions.find((r) => r.revision.n === claim.n - 1)?.revision
  const taken = proof.taken && proof.taken.by !== who.id ? proof.taken : null
  return (
    <Frame title={claimTitle(row)} who={who} section="queue" notice={notice}>
      <p class="crumbs">
        <a href="/desk" data-key="u">
          Queue <kbd>u</kbd>
        </a>{' '}
        · <a href={claimPath(claim.id)}>What readers see</a> · <a href={seriesPath(series.id)}>Its series</a>
      </p>
      {taken && (
        <p class="refusal" role="status">
          {taken.name} is at this one since a moment ago, until <Moment at={taken.until} />.
        </p>
      )}
      <div class="work">
        <div class="proof">
          <h1>{claimTitle(row)}</h1>
          <div class="hero">
            <div class="value">
              <Figure amount={claim} withdrawn={claim.withdrawn} />
              {previous && <ChangeLine before={previous} after={claim} />}
            </div>
            <div>
              <p class="says">
                <b>{claim.claimant}</b>, <Day at={claim.saidAt} long />
                <SourcesNote sources={sources} prints={prints} />
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
          <section aria-labelledby="read">
            <h2 id="read">How it was read</h2>
            {proof.steps.length === 0 ? (
              <p class="quiet">Today's extractor reads no figure at this place.</p>
            ) : (
              <dl class="steps">
                {proof.steps.map(({ step, says }) => (
                  <>
                    <dt>{step === 'region' ? 'place' : step}</dt>
                    <dd>{says}</dd>
                  </>
                ))}
              </dl>
            )}
          </section>
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
          <PastReviews proof={proof} origin={props.origin} />
          <section aria-labelledby="acts">
            <h2 id="acts">What was done here</h2>
            {proof.acts.length === 0 ? (
              <p class="quiet">Nothing yet.</p>
            ) : (
              <ul class="log">
                {proof.acts.map((a) => (
                  <li>
                    <Moment at={a.recordedAt} /> <b>{a.by}</b> {a.act.replaceAll('_', ' ')}
                    {a.why && <>: {a.why.slice(0, 200)}</>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        {allows(who.scope, 'edit') ? (
          <aside class="panel" aria-label="Decide">
            <Decide proof={proof} refused={props.refused} />
            <Acts proof={proof} />
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

function Context({ context }: { context: Proof['context'] }) {
  return (
    <section aria-labelledby="context">
      <h2 id="context">The words it was read from</h2>
      {context === null ? (
        <p class="refusal">The stored text of this version is missing: only the quote above is left.</p>
      ) : (
        <blockquote class="context" tabindex={0}>
          {context.before}
          <mark id="figure">{context.quote}</mark>
          {context.after}
        </blockquote>
      )}
      {context?.cut && <p class="quiet">The text goes on; 4,000 characters either side are shown.</p>}
    </section>
  )
}

function Others({ proof }: { proof: Proof }) {
  const { claim, series } = proof.data.row
  if (proof.others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">Others in the series</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Claimant</th>
              <th scope="col" class="num">
                Figure
              </th>
              <th scope="col">Period</th>
              <th scope="col">Said</th>
              <th scope="col">Quote</th>
            </tr>
          </thead>
          <tbody>
            <tr class="self">
              <th scope="row">{claim.claimant} (this one)</th>
              <td class="num">{figureText(claim)}</td>
              <td>{claim.period ? periodWords(claim.period) : '–'}</td>
              <td>
                <Day at={claim.saidAt} />
              </td>
              <td>“{proof.data.row.appearance.quote}”</td>
            </tr>
            {proof.others.slice(0, 12).map((r) => (
              <tr>
                <th scope="row">
                  <a href={`/desk/claims/${r.claim.id}`}>{r.claim.claimant}</a>
                </th>
                <td class="num">{figureText(r.revision)}</td>
                <td>{r.claim.period ? periodWords(r.claim.period) : '–'}</td>
                <td>
                  <Day at={r.revision.saidAt} />
                </td>
                <td>
                  “{r.appearance.quote}” <span class="quiet">{r.publisher.name}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {proof.others.length > 12 && (
        <p>
          <a href={seriesPath(series.id)}>{plural(proof.others.length - 12, 'more figure')} on the chart</a>
        </p>
      )}
    </section>
  )
}

function Versions({ proof }: { proof: Proof }) {
  if (proof.versions.length < 2) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions of the article</h2>
      <ol class="log">
        {proof.versions.map((v) => (
          <li>
            {v.n}. <Moment at={v.saidAt} />, {v.change}: “{v.title}”{' '}
            <code class="quiet">{v.contentHash.slice(0, 12)}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}
