import type { listFeeds } from '../../feeds/read.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Moment } from '../parts/time.tsx'
import { publisherPath, withQuery } from '../paths.ts'
import { capital, plural } from '../words.ts'

type FeedRow = Awaited<ReturnType<typeof listFeeds>>[number]

const STATES = {
  active: { sign: '●', words: 'working' },
  failing: { sign: '▲', words: 'failing' },
  stopped: { sign: '■', words: 'stopped' },
} as const

/** Every feed with when it was last read and, where one fails, why. */
export function Status({
  head,
  rows,
  now,
  next,
  simulated,
}: {
  head: PageHead
  rows: FeedRow[]
  now: string
  next: string | null
  /** Whether time is simulated: nothing is polled after the time shown. */
  simulated: boolean
}) {
  const failing = rows.filter(({ feed }) => feed.status !== 'active').length
  const late = rows.filter(({ feed }) => feed.status !== 'stopped' && feed.nextDueAt < now)
  const lag = Math.max(0, ...late.map(({ feed }) => Date.parse(now) - Date.parse(feed.nextDueAt)))
  return (
    <Layout head={head}>
      <h1>Status of the feeds</h1>
      <p class="lede">
        {plural(rows.length, 'feed')} on this page, {failing === 0 ? 'all working' : `${failing} in trouble`}.{' '}
        {lag > 0
          ? `The longest wait past its time: ${plural(Math.round(lag / 60_000), 'minute')}.`
          : 'None waits past its time.'}
      </p>
      {simulated && (
        <p class="past" role="note">
          These are sample feeds in simulated time: they were read as of <Moment at={now} />, and are not read
          again.
        </p>
      )}
      <table class="rows feeds">
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">State</th>
            <th scope="col">Last read</th>
            <th scope="col">Next</th>
            <th scope="col">What went wrong</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ feed, publisher }) => (
            <tr>
              <th scope="row">
                <a href={publisherPath(publisher.id)}>{publisher.name}</a>
                {feed.title && feed.title !== publisher.name && `, ${feed.title}`}
              </th>
              <td class={`state ${feed.status}`}>
                <span aria-hidden="true">{STATES[feed.status].sign}</span> {STATES[feed.status].words}
              </td>
              <td data-head="Last read">{feed.lastOkAt ? <Moment at={feed.lastOkAt} /> : 'never yet'}</td>
              <td data-head="Next">
                {feed.status === 'stopped' ? 'no more' : <Moment at={feed.nextDueAt} />}
              </td>
              <td>
                {capital(feed.lastError ?? '')}
                {feed.errorCount > 1 && ` (${feed.errorCount} times in a row)`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next && (
        <p class="more">
          <a class="button" rel="next" href={withQuery('/status', { cursor: next })}>
            More feeds
          </a>
        </p>
      )}
    </Layout>
  )
}
