import type { Principal } from '../../api/auth/principal.ts'
import { CHANNEL_NAMES, type ChannelName } from '../../digests/channels/channels.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'
import { Frame, Once, Refusal } from '../layout.tsx'
import { SecretFields, SettingsFields } from './settings-fields.tsx'

interface Props {
  who: Principal
  channel: ChannelName
  /** Any of these may be told of trouble in the new one. */
  rooms: Subscription[]
  /** What was filled in before something was wrong; secrets are never given back. */
  kept: Record<string, unknown>
  error?: string | undefined
}

/** The form that subscribes a room: what it asks for depends on the channel. */
export function JoinPage({ who, channel, rooms, kept, error }: Props) {
  return (
    <Frame title="Subscribe a room" who={who} section="rooms">
      <h1>Subscribe a room</h1>
      <Refusal error={error} />
      <p class="channels">
        {CHANNEL_NAMES.map((name) => (
          <>
            <a href={`/desk/rooms/new?channel=${name}`} aria-current={name === channel ? 'true' : undefined}>
              {name}
            </a>{' '}
          </>
        ))}
      </p>
      <form method="post" action={`/desk/rooms/new?channel=${channel}`} class="stack" autocomplete="off">
        <Once from={`/desk/rooms/new?channel=${channel}`} />
        <SecretFields channel={channel} />
        <SettingsFields rooms={rooms} kept={kept} />
        <p data-state class="state" role="status"></p>
        <button class="primary" type="submit">
          Subscribe
        </button>
      </form>
    </Frame>
  )
}
