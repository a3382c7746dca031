import type { series } from '../../db/schema.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import type { Finding } from '../../revisions/read-context.ts'
import type { Axis, Model } from '../chart/model.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Cite } from '../parts/cite.tsx'
import { EmbedCode } from '../parts/embed-code.tsx'
import { FindingBox } from '../parts/finding.tsx'
import { Lead } from '../parts/lead.tsx'
import { Plot } from '../parts/plot.tsx'
import { RevisionTable } from '../parts/revision-table.tsx'
import { seriesPath, topicPath, withQuery } from '../paths.ts'
import { allOf, capital, dayWords, metricWords, plural, seriesWords, subjectParts } from '../words.ts'

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
  /** How many others give the same figure for the same time. */
  agreeing: number
  /** What others had expected for it, where it was measured. */
  expected: RevisionRow[]
  definition: string
}

/** Claimants named in a citation. */
const MOST_CITED = 5

interface View {
  asOf: string | undefined
  axis: Axis | undefined
  today: string
}

/** One series: the figure now, every claimant's points over time, the same as a table, and the past on request. */
export function SeriesPage({ head, data, view }: { head: PageHead; data: SeriesPageData; view: View }) {
  const { series, rows, model, findings } = data
  const path = seriesPath(series.id)
  const about = subjectParts(series)
  const api = `/api/v1/series/${encodeURIComponent(series.id)}/timeline`
  const sources = model.claimants.slice(0, MOST_CITED).map((c) => c.name)
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
      <h1>
        {metricWords(series.metric)}
        {about.length > 0 && <span class="subject">{capital(about.join(', '))}</span>}
      </h1>
      <p class="quiet">{capital(data.definition)}.</p>
      {view.asOf && (
        <p class="past" role="note">
          You see what was known on <b>{dayWords(view.asOf)}</b>. <a href={path}>Back to now</a>
        </p>
      )}
      {data.lead && <Lead {...data} row={data.lead} />}

      {model.points.length > 1 && <Plot model={model} label={summary} path={path} asOf={view.asOf} />}

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
            ? `You see the latest ${rows.length} revisions; the files have all of them: `
            : `${rows.length === 1 ? 'This is the only one on record' : `You see ${allOf(rows.length, 'revisions')}`}. The same as data: `}
          <a href={withQuery(`${api}.csv`, { as_of: view.asOf })}>CSV</a>,{' '}
          <a href={withQuery(`${api}.ndjson`, { as_of: view.asOf })}>JSON Lines</a>; page by page:{' '}
          <a href={withQuery(`${api}.json`, { as_of: view.asOf })}>JSON</a>. Follow what changes:{' '}
          <a href={withQuery('/api/v1/claims.atom', { series: series.id })}>feed</a>.
        </p>
        <RevisionTable rows={rows} />
      </section>
      <EmbedCode
        address={`${head.origin}/embed${path}`}
        title={seriesWords(series)}
        height={560}
        day={view.asOf ?? view.today}
      />
      <Cite
        text={`Claimline: ${seriesWords(series)}, as known on ${dayWords(view.asOf ?? view.today)}, ${head.origin}${withQuery(path, { as_of: view.asOf ?? view.today })}. Figures by ${sources.join('; ')}.`}
      >
        The address goes on showing what was known on that day. Cite the claimants themselves for their
        figures.
      </Cite>
    </Layout>
  )
}
