import { figureText } from '../../lib/figure-words.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import { claimPath } from '../paths.ts'
import { modalityWords, periodWords, reasonWords } from '../words.ts'
import { Day } from './time.tsx'

/** Every revision of a series, the latest first: what the chart shows, in words. */
export const RevisionTable = ({ rows }: { rows: RevisionRow[] }) => (
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
