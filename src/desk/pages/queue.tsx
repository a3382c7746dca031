import type { Principal } from '../../api/auth/principal.ts'
import { allows } from '../../api/auth/principal.ts'
import { Figure } from '../../web/parts/figure.tsx'
import { Quote } from '../../web/parts/quote.tsx'
import { Day } from '../../web/parts/time.tsx'
import { withQuery } from '../../web/paths.ts'
import { metricWords, periodWords, plural, subjectParts } from '../../web/words.ts'
import { Frame, Once } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import { FILTERS, type Filter, type Item } from '../queue.ts'

/** Items on one page; the rest comes up as these are decided. */
const SHOWN = 40

interface Props {
  who: Principal
  items: Item[]
  filter: Filter
  notice?: string | undefined
}

/** What waits for an editor, the worthiest first, each with the reasons for its place. */
export function QueuePage({ who, items, filter, notice }: Props) {
  const shown = items.filter((i) => i.tags.has(filter))
  const edits = allows(who.scope, 'edit')
  return (
    <Frame title="Queue" who={who} section="queue" notice={notice}>
      <div class="head">
        <div class="lede">
          <h1>{plural(items.filter((i) => i.tags.has('all')).length, 'figure')} to look at</h1>
          <p>The worthiest first. The points say why; a figure is decided once for all who printed it.</p>
        </div>
        {edits && shown.length > 0 && (
          <form method="post" action="/desk/next">
            <Once from="/desk" />
            <input type="hidden" name="filter" value={filter} />
            <button class="primary" type="submit" data-key="n">
              Take the top one <kbd>n</kbd>
            </button>
          </form>
        )}
      </div>
      <nav class="pills" aria-label="Filter">
        {(Object.keys(FILTERS) as Filter[]).map((key) => (
          <a
            href={withQuery('/desk', { filter: key === 'all' ? undefined : key })}
            aria-current={key === filter ? 'page' : undefined}
          >
            {FILTERS[key]} <span class="count">{items.filter((i) => i.tags.has(key)).length}</span>
          </a>
        ))}
      </nav>
      {shown.length === 0 ? (
        <p class="empty">Nothing waits here. {filter !== 'all' && <a href="/desk">See everything.</a>}</p>
      ) : (
        <ol class="queue" data-list="">
          {shown.slice(0, SHOWN).map((item) => (
            <Line item={item} me={who.id} />
          ))}
        </ol>
      )}
      <p class="quiet keys">
        Keys: <kbd>n</kbd> take the top one, <kbd>j</kbd> <kbd>k</kbd> down and up, <kbd>Enter</kbd> open.
      </p>
    </Frame>
  )
}

function Line({ item, me }: { item: Item; me: string }) {
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
          <a href={itemPath(claim.id)}>
            {[metricWords(claim.metric), ...subjectParts(series), claim.period && periodWords(claim.period)]
              .filter(Boolean)
              .join(', ')}
          </a>
          {item.taken && (
            <span class="badge taken">{item.taken.by === me ? 'yours' : `with ${item.taken.name}`}</span>
          )}
        </h2>
        <Quote passage={appearance} most={120} />
        <ul class="why">
          {item.parts.map((part) => (
            <li>
              <b>{part.points > 0 ? `+${part.points}` : `−${-part.points}`}</b> {part.words}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
