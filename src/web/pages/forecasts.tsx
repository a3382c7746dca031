import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Day } from '../parts/time.tsx'
import { claimantPath, claimPath } from '../paths.ts'
import { figureText, periodWords, seriesWords } from '../words.ts'

/** Forecasts and targets by the year they come due, the next first: what to hold people to, and when. */
export function Forecasts({ head, years }: { head: PageHead; years: { year: number; rows: ClaimRow[] }[] }) {
  return (
    <Layout head={head}>
      <h1>Forecasts that come due</h1>
      <p class="lede">What was promised or expected, by the year it can be held against what happened.</p>
      {years.length === 0 && <p class="empty">No forecast with a date is on record.</p>}
      {years.map(({ year, rows }) => (
        <section aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{year}</h2>
          <table class="rows due">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col" class="num">
                  Expected
                </th>
                <th scope="col">By whom</th>
                <th scope="col">For</th>
                <th scope="col">Said</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={claimPath(row.claim.id)}>{seriesWords(row.series)}</a>
                  </th>
                  <td class="num">{figureText(row.claim)}</td>
                  <td>
                    <a href={claimantPath(row.claim.claimantKey)}>{row.claim.claimant}</a>
                  </td>
                  <td data-head="For">{row.claim.period && periodWords(row.claim.period)}</td>
                  <td data-head="Said">
                    <Day at={row.claim.saidAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {years.length > 0 && <DataLinks path="/forecasts" shown={years.flatMap((y) => y.rows).length} more />}
    </Layout>
  )
}
