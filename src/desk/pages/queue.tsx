import type { Principal } from '../../api/auth/principal.ts'
import { allows } from '../../api/auth/principal.ts'
import { Figure } from '../../web/parts/figure.tsx'
import { Quote } from '../../web/parts/quote.tsx'
import { Day } from '../../web/parts/time.tsx'
import { withQuery } from '../../web/paths.ts'
import { metricWords, periodWords, subjectParts } from '../../web/words.ts'
import { Frame, Once } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import { FILTERS, type Filter, type Item, MOST_COUNTED, type View } from '../queue.ts'
import type { LastDecision } from '../undo.ts'
import { Why } from './why.tsx'

interface Props {
  who: Principal
  items: Item[]
  counts: Record<Filter, number>
  /** Metrics that something waits for. */
  metrics: string[]
  view: View
  /** The claim the next page begins after; null on the last one. */
  next: string | null
  /** Changes are still being weighed. */
  behind: boolean
  notice?: string | undefined
  last?: LastDecision | undefined
}

/** What waits for an editor, the worthiest first, each with the reasons for its place. */
export function QueuePage({ who, items, counts, metrics, view, next, behind, notice, last }: Props) {
  const edits = allows(who.scope, 'edit')
  const { filter = 'all', topic, metric } = view
  return (
    <Frame title="Queue" who={who} section="queue" notice={notice} last={last}>
      <div class="head">
        <div class="lede">
          <h1>
            {counted(counts.all)} {counts.all === 1 ? 'figure' : 'figures'} to look at
          </h1>
          <p>The worthiest first. The points say why; a figure is decided once for all who printed it.</p>
          {behind && <p>Many figures have just come in: some are still being weighed.</p>}
        </div>
        {edits && items.length > 0 && (
          <form method="post" action={withQuery('/desk/next', view)}>
            <Once from="/desk" />
            <button class="primary" type="submit" data-key="n">
              Take the top one <kbd>n</kbd>
            </button>
          </form>
        )}
      </div>
      <nav class="pills" aria-label="Filter">
        {(Object.keys(FILTERS) as Filter[]).map((f) => (
          <a
            href={withQuery('/desk', { ...view, filter: f === 'all' ? undefined : f })}
            aria-current={f === filter ? 'page' : undefined}
          >
            {FILTERS[f]} <span class="count">{counted(counts[f])}</span>
          </a>
        ))}
      </nav>
      <form class="filters" action="/desk">
        {view.filter && <input type="hidden" name="filter" value={view.filter} />}
        <Pick name="topic" label="Topic" all="Both topics" options={TOPICS} chosen={topic} />
        <Pick
          name="metric"
          label="Metric"
          all="Every metric"
          options={Object.fromEntries(metrics.map((m) => [m, metricWords(m)]))}
          chosen={metric}
        />
        <button type="submit">Show</button>
      </form>
      {items.length === 0 ? (
        <p class="empty">
          Nothing waits here. {(filter !== 'all' || topic || metric) && <a href="/desk">See everything.</a>}
        </p>
      ) : (
        <ol class="queue" data-list="">
          {items.map((item) => (
            <Line item={item} me={who.id} view={view} />
          ))}
        </ol>
      )}
      {next && (
        <p class="more">
          <a class="button" href={withQuery('/desk', { ...view, after: next })}>
            Further down
          </a>
        </p>
      )}
    </Frame>
  )
}

const TOPICS = { mining: 'Crypto mining', ai: 'Edge AI' }

const Pick = ({
  name,
  label,
  all,
  options,
  chosen,
}: {
  name: string
  label: string
  /** What stands for no choice. */
  all: string
  options: Record<string, string>
  chosen: string | undefined
}) => (
  <label>
    <span class="quiet">{label}</span>{' '}
    <select name={name}>
      <option value="">{all}</option>
      {Object.entries(options).map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

const counted = (n: number): string => (n >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+` : `${n}`)

function Line({ item, me, view }: { item: Item; me: string; view: View }) {
  const { claim, series, appearance, publisher } = item.row
  return (
    <li class="item">
      <p class="points" title="Points for check-worthiness">
        {item.points}
      </p>
      <div class="value">
        <Figure amount={claim} />
        <p class="quiet">
          {claim.claimant}
          {claim.claimant !== publisher.name && ` in ${publisher.name}`}, <Day at={claim.saidAt} />
        </p>
      </div>
      <div>
        <h2>
          <a href={withQuery(itemPath(claim.id), view)}>
            {[metricWords(claim.metric), ...subjectParts(series), claim.period && periodWords(claim.period)]
              .filter(Boolean)
              .join(', ')}
          </a>
          {item.taken && (
            <span class="badge taken">{item.taken.by === me ? 'yours' : `with ${item.taken.name}`}</span>
          )}
        </h2>
        <Quote passage={appearance} most={120} />
        <Why parts={item.parts} />
      </div>
    </li>
  )
}
