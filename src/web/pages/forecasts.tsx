import type { Child } from 'hono/jsx'
import { type Forecast, lastEdition } from '../../revisions/forecasts.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Day } from '../parts/time.tsx'
import { claimantPath, claimPath } from '../paths.ts'
import { figureText, periodWords, seriesWords } from '../words.ts'

/** Forecasts and targets: what came of the latest, those nobody has reported on, and the rest by the year they come due. */
export function Forecasts(props: {
  head: PageHead
  come: Forecast[]
  overdue: Forecast[]
  years: { year: number; rows: Forecast[] }[]
}) {
  const { head, come, overdue, years } = props
  const shown = [overdue, ...years.map((y) => y.rows)].flat().length
  return (
    <Layout head={head}>
      <h1>Forecasts and what came of them</h1>
      <p class="lede">What was promised or expected, held against what was reported in the end.</p>
      {come.length > 0 && (
        <section aria-labelledby="come">
          <h2 id="come">What came of them</h2>
          <Table rows={come} end={{ what: 'Came to', of: Came, style: 'came' }} />
          <p class="quiet data">
            {come.length === 1 ? 'Held' : `The latest ${come.length}, each held`} against the last report for
            the same time. All of them as data: <a href="/api/v1/forecasts.csv?state=come">CSV</a>,{' '}
            <a href="/api/v1/forecasts?state=come">JSON</a>.
          </p>
        </section>
      )}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue">
          <h2 id="overdue">Past due, and nobody has reported</h2>
          <Table rows={overdue} end={{ what: 'Said', of: Said }} />
        </section>
      )}
      {years.map(({ year, rows }) => (
        <section aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{`Due in ${year}`}</h2>
          <Table rows={rows} end={{ what: 'Said', of: Said }} />
        </section>
      ))}
      {come.length + shown === 0 ? (
        <p class="empty">
          No forecast with a date is on record. One appears here as soon as a text says what will be, and by
          when.
        </p>
      ) : (
        <DataLinks path="/forecasts" shown={shown} more />
      )}
    </Layout>
  )
}

/** What a table's last column tells of a forecast. */
interface End {
  what: string
  of: (f: Forecast) => Child
  style?: string
}

function Table({ rows, end }: { rows: Forecast[]; end: End }) {
  return (
    <table class={`rows due ${end.style ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" class="num">
            Expected
          </th>
          <th scope="col">By whom</th>
          <th scope="col">For</th>
          <th scope="col">{end.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((forecast) => (
          <tr>
            <th scope="row">
              <a href={claimPath(forecast.claimId)}>{seriesWords(forecast.series)}</a>
            </th>
            <td class="num">{figureText(lastEdition(forecast))}</td>
            <td>
              <a href={claimantPath(forecast.claimantKey)}>{forecast.claimant}</a>
            </td>
            <td data-head="For">{periodWords(forecast.period)}</td>
            <td data-head={end.what}>{end.of(forecast)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Said = (forecast: Forecast) => <Day at={lastEdition(forecast).saidAt} />

/** "1,094 EH/s, forecast 0.5% too high": the result, and how far the forecast was off. */
function Came(forecast: Forecast) {
  const { outcome, error } = forecast
  if (!outcome) return null
  return (
    <>
      <a href={claimPath(outcome.claimId)}>{figureText(outcome)}</a>
      {error !== null && <span class="quiet">, {missWords(error)}</span>}
    </>
  )
}

/** "forecast 0.5% too high", from forecast ÷ outcome − 1 in percent. */
export function missWords(error: string): string {
  const size = error.replace(/^-/, '').replace(/\.0$/, '')
  if (Number(size) === 0) return 'as expected'
  return `forecast ${size}% too ${error.startsWith('-') ? 'low' : 'high'}`
}
