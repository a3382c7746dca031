import type { series } from '../../db/schema.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import type { Finding } from '../../revisions/read-context.ts'
import { Chart, Legend, NARROW, WIDE } from '../chart/chart.tsx'
import type { Axis, Model } from '../chart/model.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Badge, badgesOf } from '../parts/badges.tsx'
import { ChangeLine, Figure } from '../parts/figure.tsx'
import { FindingBox } from '../parts/finding.tsx'
import { Day } from '../parts/time.tsx'
import { claimantPath, claimPath, seriesPath, topicPath, withQuery } from '../paths.ts'
import {
  dayWords,
  figureText,
  modalityWords,
  periodWords,
  plural,
  reasonWords,
  seriesWords,
} from '../words.ts'

export interface SeriesPageData {
  series: typeof series.$inferSelect
  rows: RevisionRow[]
  /** Whether the series has more revisions than are shown. */
  more: boolean
  model: Model
  findings: Finding[]
  /** The figure to show first: the latest one measured, else the latest expected. */
  lead: RevisionRow | undefined
  before: RevisionRow | undefined
  /** Other claimants' figures for the same time that differ. */
  others: RevisionRow[]
  definition: string
}

interface View {
  asOf: string | undefined
  axis: Axis | undefined
  today: string
}

/** One series: the figure now, every claimant's points over time, the same as a table, and the past on request. */
export function SeriesPage({ head, data, view }: { head: PageHead; data: SeriesPageData; view: View }) {
  const { series, rows, model, findings } = data
  const path = seriesPath(series.id)
  const api = `/api/v1/series/${encodeURIComponent(series.id)}/timeline`
  const summary = `${seriesWords(series)}: ${plural(model.points.length, 'figure')} by ${plural(model.claimants.length, 'claimant')}. The table below has the same.`
  return (
    <Layout head={head}>
      <nav class="crumbs" aria-label="Where this is">
        {series.topic !== 'both' && (
          <>
            <a href={topicPath(series.topic)}>{series.topic === 'mining' ? 'Mining' : 'Edge AI'}</a> › series
          </>
        )}
      </nav>
      <h1>{seriesWords(series)}</h1>
      <p class="quiet">{data.definition}</p>
      {view.asOf && (
        <p class="past" role="note">
          You see what was known on <b>{dayWords(view.asOf)}</b>. <a href={path}>Back to now</a>
        </p>
      )}
      {data.lead && <Lead row={data.lead} before={data.before} others={data.others} findings={findings} />}

      {model.points.length > 0 && (
        <figure class="plot">
          <Chart model={model} size={WIDE} label={summary} />
          <Chart model={model} size={NARROW} label={summary} />
          <div class="reader" hidden>
            <label for="reader">Read the points one by one (arrow keys)</label>
            <input
              id="reader"
              type="range"
              min="0"
              max={model.points.length - 1}
              value={model.points.length - 1}
            />
            <output for="reader"></output>
          </div>
          <Legend model={model} />
          <figcaption>
            {model.axis === 'about'
              ? 'Each figure stands at the time it is about. '
              : 'Each figure stands at the day it was said. '}
            <a
              href={withQuery(path, {
                as_of: view.asOf,
                axis: model.axis === 'about' ? 'said' : 'about',
              })}
            >
              {model.axis === 'about'
                ? 'Place them by the day they were said'
                : 'Place them by the time they are about'}
            </a>
            {model.otherUnits > 0 &&
              `. ${plural(model.otherUnits, 'figure')} in other units: in the table only`}
            {model.farOff > 0 && `. ${plural(model.farOff, 'figure')} far from all others: in the table only`}
          </figcaption>
        </figure>
      )}

      <form class="asof" action={path} method="get">
        <label for="as_of">As known on</label>
        <input id="as_of" name="as_of" type="date" value={view.asOf ?? view.today} max={view.today} />
        {view.axis && <input type="hidden" name="axis" value={view.axis} />}
        <button type="submit">Show</button>
      </form>

      {findings.length > 0 && (
        <section aria-labelledby="disagree">
          <h2 id="disagree">Where the figures disagree or do not add up</h2>
          {findings.map((finding) => (
            <FindingBox finding={finding} folded />
          ))}
        </section>
      )}

      <section aria-labelledby="table">
        <h2 id="table">Every figure</h2>
        <p class="quiet">
          {data.more
            ? `The latest ${rows.length} revisions; all of them: `
            : `All ${plural(rows.length, 'revision')}. As data: `}
          <a href={withQuery(`${api}.csv`, { as_of: view.asOf })}>CSV</a>,{' '}
          <a href={withQuery(`${api}.json`, { as_of: view.asOf })}>JSON</a>,{' '}
          <a href={withQuery('/api/v1/claims.atom', { series: series.id })}>feed of what changes</a>
        </p>
        <Table rows={rows} />
      </section>
    </Layout>
  )
}

function Lead({
  row,
  before,
  others,
  findings,
}: {
  row: RevisionRow
  before: RevisionRow | undefined
  others: RevisionRow[]
  findings: Finding[]
}) {
  const { claim, revision } = row
  const badges = badgesOf(
    { ...claim, reason: revision.reason, modality: revision.modality, withdrawn: revision.withdrawn },
    findings.filter((f) => f.claimIds.includes(claim.id)),
    others.length > 0,
  )
  return (
    <div class="hero">
      <div class="value">
        <Figure amount={revision} withdrawn={revision.withdrawn} />
        {before && <ChangeLine before={before.revision} after={revision} />}
      </div>
      <div>
        <p class="says">
          <a href={claimantPath(claim.claimantKey)}>{claim.claimant}</a>
          {claim.period && `, for ${periodWords(claim.period)}`} · said <Day at={revision.saidAt} long />
        </p>
        {badges.length > 0 && (
          <p class="badges">
            {badges.map((kind) => (
              <Badge kind={kind} />
            ))}
          </p>
        )}
        {others.slice(0, 3).map((other) => (
          <p class="rival">
            <a href={claimPath(other.claim.id)}>
              {other.claim.claimant} says {figureText(other.revision)}
            </a>
          </p>
        ))}
        <p>
          <a href={claimPath(claim.id)}>The quote and its sources</a>
        </p>
      </div>
    </div>
  )
}

const Table = ({ rows }: { rows: RevisionRow[] }) => (
  <table class="rows">
    <thead>
      <tr>
        <th scope="col">About</th>
        <th scope="col">Claimant</th>
        <th scope="col" class="num">
          Figure
        </th>
        <th scope="col">Kind</th>
        <th scope="col">Said</th>
        <th scope="col">Revision</th>
      </tr>
    </thead>
    <tbody>
      {[...rows].reverse().map(({ claim, revision }) => (
        <tr class={revision.supersededAt ? 'superseded' : undefined}>
          <td data-head="About">{claim.period ? periodWords(claim.period) : 'no period given'}</td>
          <th scope="row">{claim.claimant}</th>
          <td class="num">{revision.withdrawn ? <s>{figureText(revision)}</s> : figureText(revision)}</td>
          <td data-head="Kind">{modalityWords(revision.modality)}</td>
          <td data-head="Said">
            <Day at={revision.saidAt} />
          </td>
          <td data-head="Revision">
            <a href={`${claimPath(claim.id)}#r${revision.n}`}>
              {revision.n}: {reasonWords(revision.reason).toLowerCase()}
            </a>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
