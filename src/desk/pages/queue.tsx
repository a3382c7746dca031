import type { Principal } from '../../api/auth/principal.ts'
import { allows } from '../../api/auth/principal.ts'
import { Figure } from '../../web/parts/figure.tsx'
import { Quote } from '../../web/parts/quote.tsx'
import { Day } from '../../web/parts/time.tsx'
import { withQuery } from '../../web/paths.ts'
import { metricWords, periodWords, subjectParts } from '../../web/words.ts'
import { Frame, Once } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import { FILTERS, type Filter, type Item, MOST_COUNTED } from '../queue.ts'
import type { LastDecision } from '../undo.ts'
import { Why } from './why.tsx'

interface Props {
  who: Principal
  items: Item[]
  counts: Record<Filter, number>
  filter: Filter
  /** The claim the next page begins after; null on the last one. */
  next: string | null
  /** Changes are still being weighed. */
  behind: boolean
  notice?: string | undefined
  last?: LastDecision | undefined
}

/** What waits for an editor, the worthiest first, each with the reasons for its place. */
export function QueuePage({ who, items, counts, filter, next, behind, notice, last }: Props) {
  const edits = allows(who.scope, 'edit')
  const key = filter === 'all' ? undefined : filter
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
          <form method="post" action={withQuery('/desk/next', { filter: key })}>
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
            href={withQuery('/desk', { filter: f === 'all' ? undefined : f })}
            aria-current={f === filter ? 'page' : undefined}
          >
            {FILTERS[f]} <span class="count">{counted(counts[f])}</span>
          </a>
        ))}
      </nav>
      {items.length === 0 ? (
        <p class="empty">Nothing waits here. {filter !== 'all' && <a href="/desk">See everything.</a>}</p>
      ) : (
        <ol class="queue" data-list="">
          {items.map((item) => (
            <Line item={item} me={who.id} filter={key} />
          ))}
        </ol>
      )}
      {next && (
        <p class="more">
          <a class="button" href={withQuery('/desk', { filter: key, after: next })}>
            Further down
          </a>
        </p>
      )}
    </Frame>
  )
}

const counted = (n: number): string => (n >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+` : `${n}`)

function Line({ item, me, filter }: { item: Item; me: string; filter: Filter | undefined }) {
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
          <a href={withQuery(itemPath(claim.id), { filter })}>
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
