import { figureText } from '../../lib/figure-words.ts'
import type { ClaimFilter } from '../../revisions/read-facets.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import type { Near } from '../load/near.ts'
import { ClaimCard, type Surroundings } from '../parts/claim-card.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { withQuery } from '../paths.ts'
import { metricWords, periodWords, placeWords } from '../words.ts'

const EXAMPLES = [
  'electricity price Paraguay',
  'mining cost > 90k USD',
  '"edge AI" market',
  'Ethiopia hashrate',
]

/** What was found for the words, or for the figure the words name. */
export function Search(props: {
  head: PageHead
  q: string
  rows: ClaimRow[]
  around: Surroundings
  /** The figure the words were understood as, if they name one. */
  figure: ClaimFilter | null
  next: string | null
  /** Where to look when nothing was found: the place and the metric the words speak of. */
  near: Near[]
  /** Whether more was found than is shown. */
  more: boolean
}) {
  const { head, q, rows, figure, next } = props
  return (
    <Layout head={head} q={q}>
      <h1>{q ? `Figures for “${q}”` : 'Search figures'}</h1>
      {figure && <p class="lede">Understood as {figureWords(figure)}.</p>}
      {rows.length === 0 && (
        <div class="empty">
          {q && <p>Nothing found. Fewer words find more: every one of them must occur.</p>}
          {props.near.length > 0 && (
            <p>
              There are figures of{' '}
              {props.near.map(({ href, name }, i) => (
                <>
                  {i > 0 && ' and of '}
                  <a href={href}>{name}</a>
                </>
              ))}
              .
            </p>
          )}
          <p>You can search by what is measured, a place, a name, a year, or a figure. For example:</p>
          <ul>
            {EXAMPLES.map((example) => (
              <li>
                <a href={withQuery('/search', { q: example })}>{example}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {rows.length > 0 && <h2 class="visually-hidden">What was found</h2>}
      {rows.map((row) => (
        <ClaimCard row={row} around={props.around} />
      ))}
      {next && (
        <p class="more">
          <a class="button" rel="next" href={withQuery('/search', { q, cursor: next })}>
            More of them
          </a>
        </p>
      )}
      {rows.length > 0 && (
        <DataLinks path="/search" query={{ q }} shown={rows.length} more={props.more} feed={false} />
      )}
    </Layout>
  )
}

/** "cost of mining, Texas, 2026, at least $90,000 per bitcoin". */
function figureWords({ metric, subject, place, period, value }: ClaimFilter): string {
  return [
    metric
      ?.map(metricWords)
      .join(' or ')
      .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
    ...(subject ?? []),
    ...(place ?? []).map(placeWords),
    ...(period ?? []).map(periodWords),
    value && boundsWords(value),
  ]
    .filter(Boolean)
    .join(', ')
}

function boundsWords({ min, max, unit = '' }: NonNullable<ClaimFilter['value']>): string {
  const [low, high] = [min, max].filter((n) => n !== undefined && Number.isFinite(n)).map(String)
  if (low === undefined) return ''
  const comparator =
    high !== undefined ? (high === low ? 'eq' : 'range') : Number(low) === min ? 'gte' : 'lte'
  return figureText({
    value: low,
    valueHigh: comparator === 'range' ? (high ?? null) : null,
    unit,
    comparator,
  })
}
