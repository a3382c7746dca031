import { METRICS } from '../../claims/metrics.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import type { KeySeries } from '../load/topic.ts'
import { ClaimCard, type Surroundings } from '../parts/claim-card.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Days } from '../parts/days.tsx'
import { KeyCard } from '../parts/key-card.tsx'
import { withQuery } from '../paths.ts'
import { SHOW_KEYS, SHOWS, type Show } from '../shows.ts'
import { metricWords } from '../words.ts'

const WAYS = [
  { key: undefined, name: 'Everything' },
  ...SHOW_KEYS.map((key) => ({ key, name: SHOWS[key].name })),
]

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
  /** Whether this is the whole timeline from its beginning. */
  first: boolean
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
          <div class="pairs">
            {changed.map((row) => (
              <ClaimCard row={row} around={props.around} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="timeline">
        <h2 id="timeline">{filter.metric ? metricWords(filter.metric) : 'Day by day'}</h2>
        <Filters filter={filter} />
        {rows.length === 0 && <Nothing filtered={!props.first} />}
        <Days rows={rows} around={props.around} />
      </section>
      {next && (
        <p class="more">
          <a class="button" rel="next" href={withQuery('/', { ...filter, cursor: next })}>
            Older figures
          </a>
        </p>
      )}
      {rows.length > 0 && (
        <DataLinks
          path="/timeline"
          query={{ ...filter }}
          shown={rows.length}
          more={!props.first || next !== null}
        />
      )}
    </Layout>
  )
}

const Nothing = ({ filtered }: { filtered: boolean }) => (
  <p class="empty">
    {filtered ? (
      <>
        Nothing of the kind is on record. <a href="/">All figures</a>
      </>
    ) : (
      <>
        No figures here yet. Feeds are polled every few minutes; <a href="/status">their status</a> says when
        each was last read.
      </>
    )}
  </p>
)

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
        {WAYS.map(({ key, name }) => (
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
