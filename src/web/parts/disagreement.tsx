import { figureText } from '../../lib/figure-words.ts'
import type { Rival } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { claimPath, seriesPath } from '../paths.ts'
import { periodWords, plural } from '../words.ts'

/** What others say of the same thing and time, in a table beside what this claim says. */
export function Disagreement({ row, others }: { row: ClaimRow; others: Rival[] }) {
  const { claim, series } = row
  return (
    <>
      <p>
        {plural(others.length, 'other claimant gives', 'other claimants give')} another figure
        {claim.period && ` for ${periodWords(claim.period)}`}. They may measure different things: read what
        each counts before comparing.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Claimant</th>
            <th scope="col" class="num">
              Figure
            </th>
          </tr>
        </thead>
        <tbody>
          <tr class="self">
            <th scope="row">{claim.claimant} (this one)</th>
            <td class="num">{figureText(claim)}</td>
          </tr>
          {others.map((r) => (
            <tr>
              <th scope="row">
                <a href={claimPath(r.id)}>{r.claimant}</a>
              </th>
              <td class="num">{figureText(r)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={seriesPath(series.id)}>All of them on one chart</a>
      </p>
    </>
  )
}
