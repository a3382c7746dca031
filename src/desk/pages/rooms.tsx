import { allows, type Principal } from '../../api/auth/principal.ts'
import { scheduleWords } from '../../digests/schedule-words.ts'
import type { listDeliveries } from '../../digests/store/deliveries.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'
import { Moment } from '../../web/parts/time.tsx'
import { plural } from '../../web/words.ts'
import { Frame, Once } from '../layout.tsx'

interface Props {
  who: Principal
  rooms: Subscription[]
  /** Messages that were given up, or that nobody knows to have arrived. */
  lost: Awaited<ReturnType<typeof listDeliveries>>
  notice?: string | undefined
}

const TROUBLE = { stopped: 0, ending: 1, paused: 2, active: 3 } as const
/** Ended on purpose: no trouble, and nothing to do about. */
const isOver = (room: Subscription): boolean => room.status === 'stopped' && room.secret === ''

/** Who is told what, and where: rooms in trouble first, then messages that did not get through. */
export function RoomsPage({ who, rooms, lost, notice }: Props) {
  const edits = allows(who.scope, 'edit')
  const listed = rooms.filter((r) => !isOver(r)).sort((a, b) => TROUBLE[a.status] - TROUBLE[b.status])
  const names = new Map(rooms.map((r) => [r.id, r.name]))
  return (
    <Frame title="Rooms" who={who} section="rooms" notice={notice}>
      <h1>{plural(listed.length, 'room')} told of changes</h1>
      {edits && (
        <p>
          <a href="/desk/rooms/new">Subscribe another room</a>
        </p>
      )}
      {listed.length === 0 && <p class="empty">No room is told anything yet.</p>}
      {listed.length > 0 && (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">Room</th>
                <th scope="col">Channel</th>
                <th scope="col">When</th>
                <th scope="col">State</th>
                <th scope="col">Next</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((room) => (
                <tr>
                  <th scope="row">
                    {edits ? <a href={`/desk/rooms/${room.id}`}>{room.name}</a> : room.name}
                  </th>
                  <td>{room.channel}</td>
                  <td>
                    <span title={room.cron}>{scheduleWords(room.cron)}</span>, {room.timezone}
                  </td>
                  <td>
                    {room.status}
                    {room.stopReason && <p class="quiet">{room.stopReason}</p>}
                  </td>
                  {room.status === 'active' ? (
                    <td data-head="Next">
                      <Moment at={room.nextDueAt} />
                    </td>
                  ) : (
                    <td />
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2>Messages that did not get through</h2>
      {lost.length === 0 && <p class="empty">Every message arrived, or is still being tried.</p>}
      <ul class="log">
        {lost.map(({ delivery, digest }) => (
          <li>
            <Moment at={digest.createdAt} /> <b>{names.get(delivery.subscriptionId) ?? 'a room'}</b>:{' '}
            {digest.kind},{' '}
            {delivery.status === 'dead' ? 'given up' : 'nobody can say whether it arrived; look there first'}.{' '}
            {delivery.lastError}
            {edits && (
              <form method="post" action={`/desk/rooms/messages/${delivery.id}/replay`}>
                <Once from="/desk/rooms" />
                <button type="submit">Send again</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
