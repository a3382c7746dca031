import type { Child } from 'hono/jsx'
import { figureText } from '../../lib/figure-words.ts'
import { groupBy } from '../../lib/group-by.ts'
import { encodeCursor } from '../../lib/page.ts'
import type { FORECAST_STATES, ForecastPosition, listForecasts } from '../../revisions/forecast-list.ts'
import { type Forecast, lastEdition } from '../../revisions/forecasts.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Day } from '../parts/time.tsx'
import { claimantPath, claimPath, withQuery } from '../paths.ts'
import { periodWords, seriesWords } from '../words.ts'

type Page = Awaited<ReturnType<typeof listForecasts>>

/** Forecasts and targets: what came of the latest, those nobody has reported on, and the rest by the year they come due. */
export function Forecasts(props: { head: PageHead; come: Page; overdue: Page; ahead: Page }) {
  const { head, come, overdue, ahead } = props
  const shown = overdue.found.length + ahead.found.length
  return (
    <Layout head={head}>
      <h1>Forecasts and what came of them</h1>
      <p class="lede">What was promised or expected, held against what was reported in the end.</p>
      {come.found.length > 0 && (
        <section aria-labelledby="come">
          <h2 id="come">What came of them</h2>
          <Table rows={come.found} end={CAME} />
          <p class="quiet data">
            {come.found.length === 1 ? 'Held' : `The latest ${come.found.length}, each held`} against the last
            report for the same time. All of them as data: <a href="/api/v1/forecasts.csv?state=come">CSV</a>,{' '}
            <a href="/api/v1/forecasts?state=come">JSON</a>.
          </p>
          <More state="come" next={come.next} words="Earlier ones" />
        </section>
      )}
      {overdue.found.length > 0 && (
        <section aria-labelledby="overdue">
          <h2 id="overdue">Past due, and nobody has reported</h2>
          <Table rows={overdue.found} end={SAID} />
          <More state="awaited" next={overdue.next} words="More that are past due" />
        </section>
      )}
      <ByYear rows={ahead.found} />
      <More state="awaited" next={ahead.next} words="Due later" />
      {come.found.length + shown === 0 ? (
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

/** Where one of its lists goes on. */
export function MoreForecasts(props: {
  head: PageHead
  state: (typeof FORECAST_STATES)[number]
  rows: Forecast[]
  next: ForecastPosition | null
  now: string
}) {
  const { head, state, rows, next, now } = props
  const overdue = rows.filter((f) => f.dueAt <= now)
  return (
    <Layout head={head}>
      <h1>{state === 'come' ? 'What came of earlier forecasts' : 'Forecasts still awaited'}</h1>
      <p>
        <a href="/forecasts">All forecasts, from the beginning</a>
      </p>
      {rows.length === 0 && <p class="empty">{next ? 'None among these.' : 'There are no more.'}</p>}
      {state === 'come' ? (
        rows.length > 0 && <Table rows={rows} end={CAME} />
      ) : (
        <>
          {overdue.length > 0 && (
            <section aria-labelledby="overdue">
              <h2 id="overdue">Past due, and nobody has reported</h2>
              <Table rows={overdue} end={SAID} />
            </section>
          )}
          <ByYear rows={rows.filter((f) => f.dueAt > now)} />
        </>
      )}
      <More state={state} next={next} words={state === 'come' ? 'Earlier ones' : 'Due later'} />
    </Layout>
  )
}

/** The address of the page on which a list goes on, if it does. */
function More(props: {
  state: (typeof FORECAST_STATES)[number]
  next: ForecastPosition | null
  words: string
}) {
  const { state, next, words } = props
  if (!next) return null
  return (
    <p>
      <a class="button" rel="next" href={withQuery('/forecasts', { state, cursor: encodeCursor(next) })}>
        {words}
      </a>
    </p>
  )
}

/** One table for each year in which forecasts come due. */
function ByYear({ rows }: { rows: Forecast[] }) {
  return (
    <>
      {[...groupBy(rows, (f) => dueYear(f.dueAt))].map(([year, due]) => (
        <section aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{`Due in ${year}`}</h2>
          <Table rows={due} end={SAID} />
        </section>
      ))}
    </>
  )
}

/** The year whose end, or a part of it, is awaited: what is due on New Year's Day is of the year before. */
const dueYear = (dueAt: string): number => new Date(Date.parse(dueAt) - 1).getUTCFullYear()

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

const SAID: End = { what: 'Said', of: (forecast) => <Day at={lastEdition(forecast).saidAt} /> }
const CAME: End = { what: 'Came to', of: Came, style: 'came' }

/** "1,094 EH/s, forecast 0.5% too high": the result, and how far the forecast was off. */
function Came(forecast: Forecast) {
  const { outcome, error } = forecast
  if (!outcome) return null
  return (
    <>
      <a href={claimPath(outcome.claimId)}>{figureText(outcome)}</a>
      {error !== null && <span class="quiet">, {missWords(error)}</span>}
      {outcome.doubted && <span class="quiet">, which a check doubts</span>}
    </>
  )
}

/** "forecast 0.5% too high", from forecast ÷ outcome − 1 in percent. */
export function missWords(error: string): string {
  const size = error.replace(/^-/, '').replace(/\.0$/, '')
  if (Number(size) === 0) return 'as expected'
  return `forecast ${size}% too ${error.startsWith('-') ? 'low' : 'high'}`
}
