import { raw } from 'hono/html'
import type { Principal } from '../../api/auth/principal.ts'
import { wordsOf } from '../../digests/alert-words.ts'
import type { Digest } from '../../digests/digest.ts'
import { htmlOf } from '../../digests/formats/html.ts'
import { postOf } from '../../digests/post.ts'
import { scheduleWords } from '../../digests/schedule-words.ts'
import { settingsOf } from '../../digests/settings.ts'
import type { latestDeliveries } from '../../digests/store/deliveries.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'
import { Moment } from '../../web/parts/time.tsx'
import { Frame, Once, Refusal } from '../layout.tsx'
import { SecretFields, SettingsFields } from './settings-fields.tsx'

interface Props {
  who: Principal
  room: Subscription
  digest: Digest
  messages: Awaited<ReturnType<typeof latestDeliveries>>
  /** The other rooms. */
  rooms: Subscription[]
  /** What was filled in before something was wrong. */
  kept: Record<string, unknown>
  /** Address of this installation. */
  base: string
  /** A manage link just made. */
  link?: string | undefined
  notice?: string | undefined
  error?: string | undefined
}

/** One subscription: what it is told, what became of it, and what can be done about it. */
export function RoomPage({ who, room, digest, messages, rooms, kept, base, link, notice, error }: Props) {
  const path = `/desk/rooms/${room.id}`
  const Press = ({ act, label }: { act: string; label: string }) => (
    <form method="post" action={`${path}/${act}`} data-plain={act === 'link' ? '' : undefined}>
      <Once from={path} />
      <button type="submit">{label}</button>
    </form>
  )
  const open = room.secret !== ''
  const was = settingsOf(room)
  const narrowed = Object.entries(was.filter).map(([part, values]) => `${part}: ${values?.join(', ')}`)
  const changing = kept.base !== undefined
  return (
    <Frame title={room.name} who={who} section="rooms" notice={notice}>
      <h1>{room.name}</h1>
      <Refusal error={error} />
      <dl class="steps settings">
        <dt>Channel</dt>
        <dd>{room.channel}</dd>
        <dt>State</dt>
        <dd>
          {room.status}
          {room.stopReason && `: ${room.stopReason}`}
        </dd>
        <dt>When</dt>
        <dd>
          <span title={room.cron}>{scheduleWords(room.cron)}</span>, {room.timezone}
          {room.quietFrom && `, quiet from ${room.quietFrom} to ${room.quietTo}`}
        </dd>
        <dt>Told of</dt>
        <dd>
          {was.topic === 'ai' ? 'edge AI' : was.topic === 'mining' ? 'crypto mining' : 'both topics'}
          {narrowed.length > 0 && `, only ${narrowed.join('; ')}`}
        </dd>
        <dt>Told at once</dt>
        <dd>{was.alerts.length === 0 ? 'nothing' : was.alerts.map(wordsOf).join('; ')}</dd>
        <dt>Subscribed</dt>
        <dd>
          <Moment at={room.createdAt} /> by {room.createdBy}
        </dd>
      </dl>
      {open && (
        <div class="buttons">
          {room.status === 'active' && <Press act="test" label="Send a test" />}
          {room.status === 'active' && <Press act="pause" label="Pause" />}
          {(room.status === 'paused' || room.status === 'stopped') && <Press act="resume" label="Resume" />}
          <Press act="link" label="Make a manage link" />
        </div>
      )}
      {link && (
        <p class="notice" role="status">
          Whoever has this address may look after the room for a week: <a href={link}>{link}</a>
        </p>
      )}
      {open && (
        <details open={changing}>
          <summary>Change what it is told, and when</summary>
          <form method="post" action={`${path}/settings`} class="stack" autocomplete="off">
            <Once from={path} />
            <input type="hidden" name="base" value={room.version} />
            <SettingsFields was={was} rooms={rooms} kept={changing ? kept : {}} />
            <p data-state class="state" role="status"></p>
            <button class="primary" type="submit">
              Save the changes
            </button>
          </form>
        </details>
      )}
      <div class="work">
        <div class="proof">
          <h2>What the last seven days would have looked like</h2>
          <div class="letter posted">{raw(htmlOf(postOf(digest, base)))}</div>
        </div>
        <div class="proof">
          <h2>Messages</h2>
          {messages.length === 0 && <p class="empty">Nothing was sent yet.</p>}
          <ul class="log">
            {messages.map(({ delivery, digest }) => (
              <li>
                <Moment at={digest.createdAt} /> {digest.kind}: {delivery.status}
                {delivery.lastError && `, ${delivery.lastError}`}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {open && (
        <>
          <details>
            <summary>Replace the secret</summary>
            <form method="post" action={`${path}/secret`} class="stack" autocomplete="off">
              <Once from={path} />
              <SecretFields channel={room.channel} />
              <label>
                Why
                <input name="why" required maxlength={2000} />
              </label>
              <button type="submit">Seal it</button>
            </form>
          </details>
          <details>
            <summary>End this subscription</summary>
            <form method="post" action={`${path}/end`} class="stack">
              <Once from={path} />
              <label>
                Why, which the room is told
                <input name="why" required maxlength={500} />
              </label>
              <button type="submit">End it</button>
            </form>
          </details>
        </>
      )}
    </Frame>
  )
}
