import type { Principal } from '../../api/auth/principal.ts'
import type { listFeeds } from '../../feeds/read.ts'
import { Moment } from '../../web/parts/time.tsx'
import { capital, metricWords, plural } from '../../web/words.ts'
import { Frame, Once, Refusal } from '../layout.tsx'
import type { Look } from '../routes/feeds.tsx'

interface Props {
  who: Principal
  feeds: Awaited<ReturnType<typeof listFeeds>>
  admin: boolean
  notice?: string | undefined
  error?: string | undefined
  looks?: Look[] | undefined
}

const TROUBLE = { failing: 0, active: 1, stopped: 2 } as const

/** What is followed, the failing first; and a way to look at a site before following it. */
export function FeedsPage({ who, feeds, admin, notice, error, looks }: Props) {
  const sorted = [...feeds].sort((a, b) => TROUBLE[a.feed.status] - TROUBLE[b.feed.status])
  return (
    <Frame title="Feeds" who={who} section="feeds" notice={notice}>
      <h1>{plural(feeds.length, 'feed')}</h1>
      <Refusal error={error} />
      {admin && (
        <form method="post" action="/desk/feeds/look" class="filters">
          <Once from="/desk/feeds" />
          <input
            name="address"
            placeholder="A site or a feed: example.com"
            aria-label="Address"
            required
            maxlength={2000}
          />
          <button type="submit">Look what it would yield</button>
        </form>
      )}
      {looks?.map((look) => (
        <FoundOne look={look} />
      ))}
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">Publisher</th>
              <th scope="col">Address</th>
              <th scope="col">State</th>
              <th scope="col">Last polled</th>
              {admin && <th scope="col">Change</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ feed, publisher }) => (
              <tr>
                <th scope="row">{publisher.name}</th>
                <td>
                  <code>{feed.url}</code>
                </td>
                <td>
                  {feed.status}
                  {feed.lastError && <p class="quiet">{capital(feed.lastError)}</p>}
                </td>
                <td data-head="Last polled">
                  {feed.lastPolledAt ? <Moment at={feed.lastPolledAt} /> : 'not yet'}
                </td>
                {admin && (
                  <td>
                    {feed.status !== 'stopped' && (
                      <details>
                        <summary>Retire</summary>
                        <form method="post" action={`/desk/feeds/${feed.id}/retire`}>
                          <Once from="/desk/feeds" />
                          <input
                            name="why"
                            placeholder="Why"
                            aria-label={`Why retire ${feed.url}`}
                            required
                            maxlength={400}
                          />
                          <button type="submit">Retire</button>
                        </form>
                      </details>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Frame>
  )
}

function FoundOne({ look: { feed, yields } }: { look: Look }) {
  const figures = yields.ok ? yields.entries.reduce((n, e) => n + e.claims.length, 0) : 0
  return (
    <section class="finding">
      <h3>{feed.title ?? feed.url}</h3>
      <p class="quiet">
        <code>{feed.url}</code>, {plural(feed.entries, 'entry', 'entries')} now.{' '}
        {yields.ok ? `The latest ${yields.entries.length} hold ${plural(figures, 'figure')}.` : yields.error}
      </p>
      {yields.ok && (
        <ul class="log">
          {yields.entries.map((e) => (
            <li>
              {e.title}
              {e.claims.map((claim) => (
                <>
                  {' '}
                  <span class="badge">
                    {metricWords(claim.metric)}: {claim.quote}
                  </span>
                </>
              ))}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/desk/feeds/add" class="filters">
        <Once from="/desk/feeds" />
        <input type="hidden" name="url" value={feed.url} />
        <input
          name="publisher"
          value={feed.title ?? ''}
          placeholder="Publisher"
          aria-label="Publisher"
          required
          maxlength={200}
        />
        <select name="topic" aria-label="Topic">
          <option>both</option>
          <option>mining</option>
          <option>ai</option>
        </select>
        <input name="why" placeholder="Why" aria-label="Why" required maxlength={2000} />
        <button class="primary" type="submit">
          Follow it
        </button>
      </form>
    </section>
  )
}
