import { METRICS } from '../../claims/metrics.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import type { KeySeries } from '../load/topic.ts'
import { ClaimCard, type Surroundings } from '../parts/claim-card.tsx'
import { KeyCard } from '../parts/key-card.tsx'
import { Day } from '../parts/time.tsx'
import { withQuery } from '../paths.ts'
import { metricWords } from '../words.ts'

const SHOWS = [
  { key: undefined, name: 'Everything' },
  { key: 'changes', name: 'Changed' },
  { key: 'edits', name: 'Silently edited' },
  { key: 'doubts', name: 'Disputed' },
  { key: 'forecasts', name: 'Forecasts' },
] as const

export type Show = NonNullable<(typeof SHOWS)[number]['key']>

export interface HomeFilter {
  show: Show | undefined
  topic: 'mining' | 'ai' | undefined
  metric: string | undefined
}

const TOPICS = [
  { key: undefined, name: 'All' },
  { key: 'mining', name: 'Mining' },
  { key: 'ai', name: 'Edge AI' },
] as const

/** The claim timeline, newest first, a heading a day. */
export function Home(props: {
  head: PageHead
  rows: ClaimRow[]
  /** Figures that changed lately; on the first page only. */
  changed: ClaimRow[]
  /** Key series in small; on the first page only. */
  strip: KeySeries[]
  around: Surroundings
  filter: HomeFilter
  next: string | null
}) {
  const { filter, rows, next, changed, strip } = props
  return (
    <Layout head={props.head}>
      <div class="lede">
        <h1>The numbers in the news, and what became of them</h1>
        <p>
          Who says what about crypto mining and edge AI, since when, what it used to be, and who disagrees.
        </p>
      </div>
      <Filters filter={filter} />
      {rows.length === 0 && (
        <p class="empty">
          No figures here yet. Feeds are polled every few minutes; <a href="/status">their status</a> says
          when each was last read.
        </p>
      )}
      {strip.length > 0 && (
        <ul class="key-cards strip" aria-label="Key series">
          {strip.map((series) => (
            <KeyCard series={series} />
          ))}
        </ul>
      )}
      {changed.length > 0 && (
        <section class="changed" aria-labelledby="changed">
          <h2 id="changed">Changed lately</h2>
          {changed.map((row) => (
            <ClaimCard row={row} around={props.around} />
          ))}
        </section>
      )}
      <Days rows={rows} around={props.around} />
      {next && (
        <p class="more">
          <a class="button" rel="next" href={withQuery('/', { ...filter, cursor: next })}>
            Older figures
          </a>
        </p>
      )}
    </Layout>
  )
}

/** Claims under the day they were said. */
export function Days({ rows, around }: { rows: ClaimRow[]; around: Surroundings }) {
  const days = groupBy(rows, (row) => row.claim.saidAt.slice(0, 10))
  return (
    <>
      {[...days].map(([day, claims]) => (
        <section class="day">
          <h2>
            <Day at={day} long />
          </h2>
          {claims.map((row) => (
            <ClaimCard row={row} around={around} />
          ))}
        </section>
      ))}
    </>
  )
}

function Filters({ filter }: { filter: HomeFilter }) {
  const metrics = METRICS.filter((m) => !filter.topic || m.topic === filter.topic || m.topic === 'both')
  return (
    <div class="filters">
      <nav class="pills" aria-label="Topic">
        {TOPICS.map(({ key, name }) => (
          <a
            href={withQuery('/', { ...filter, topic: key })}
            aria-current={key === filter.topic ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <nav class="pills" aria-label="Show">
        {SHOWS.map(({ key, name }) => (
          <a
            href={withQuery('/', { ...filter, show: key })}
            aria-current={key === filter.show ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <form action="/" method="get">
        {filter.show && <input type="hidden" name="show" value={filter.show} />}
        {filter.topic && <input type="hidden" name="topic" value={filter.topic} />}
        <label for="metric">Metric</label>
        <select id="metric" name="metric">
          <option value="">every metric</option>
          {metrics.map((m) => (
            <option value={m.key} selected={m.key === filter.metric}>
              {metricWords(m.key)}
            </option>
          ))}
        </select>
        <button type="submit">Show</button>
      </form>
    </div>
  )
}
