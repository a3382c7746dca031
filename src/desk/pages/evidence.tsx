import type { Step } from '../../claims/explain.ts'
import { figureText } from '../../lib/figure-words.ts'
import { Day, Moment } from '../../web/parts/time.tsx'
import { seriesPath } from '../../web/paths.ts'
import { periodWords, plural } from '../../web/words.ts'
import type { AuditRow } from '../audit.ts'
import type { Proof } from '../proof.ts'

/** The figure where it stands in its article. */
export function Context({ context }: { context: Proof['context'] }) {
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

/** What the other claimants of the series say, the same period first. */
export function Others({ proof }: { proof: Proof }) {
  const { claim, series } = proof.data.row
  if (proof.others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">Others in the series</h2>
      <div class="scroll">
        <table class="rows">
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

/** The article's texts, where it has had more than one. */
export function Versions({ proof }: { proof: Proof }) {
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

/** How today's extractor reads the figure, step by step. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <section aria-labelledby="read">
    <h2 id="read">How it was read</h2>
    {steps.length === 0 ? (
      <p class="quiet">Today's extractor reads no figure at this place.</p>
    ) : (
      <dl class="steps">
        {steps.map(({ step, says }) => (
          <>
            <dt>{step === 'region' ? 'place' : step}</dt>
            <dd>{says}</dd>
          </>
        ))}
      </dl>
    )}
  </section>
)

/** Who did what to the figure. */
export const ActsDone = ({ acts }: { acts: readonly AuditRow[] }) => (
  <section aria-labelledby="acts">
    <h2 id="acts">What was done here</h2>
    {acts.length === 0 ? (
      <p class="quiet">Nothing yet.</p>
    ) : (
      <ul class="log">
        {acts.map((a) => (
          <li>
            <Moment at={a.recordedAt} /> <b>{a.by}</b> {a.act.replaceAll('_', ' ')}
            {a.why && <>: {a.why.slice(0, 200)}</>}
          </li>
        ))}
      </ul>
    )}
  </section>
)
