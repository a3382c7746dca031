import type { Principal } from '../../api/auth/principal.ts'
import { CHANNEL_NAMES, CHANNELS, type ChannelName } from '../../digests/channels/channels.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'
import { Frame, Once } from '../layout.tsx'

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
  const was = (name: string, otherwise = ''): string =>
    typeof kept[name] === 'string' ? kept[name] : otherwise
  const Field = ({
    name,
    label,
    hint,
    value,
  }: {
    name: string
    label: string
    hint?: string
    value?: string
  }) => (
    <label>
      {label}
      <input name={name} value={was(name, value)} placeholder={hint} maxlength={2000} />
    </label>
  )
  const Check = ({ name, label }: { name: string; label: string }) => (
    <label>
      <input type="checkbox" name={name} checked={kept[name] === 'on'} /> {label}
    </label>
  )
  return (
    <Frame title="Subscribe a room" who={who} section="rooms">
      <h1>Subscribe a room</h1>
      {error && (
        <p class="refusal" role="alert">
          {error}
        </p>
      )}
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
        <Field name="name" label="Name of the room" hint="#figures" />
        {Object.entries(CHANNELS[channel].asks).map(([part, label]) => (
          <label>
            {label} <span class="quiet">sealed, and not shown again</span>
            <input name={`secret_${part}`} type="password" required autocomplete="off" maxlength={2000} />
          </label>
        ))}
        <label>
          Topic
          <select name="topic">
            <option value="">Both</option>
            <option value="mining" selected={was('topic') === 'mining'}>
              Crypto mining
            </option>
            <option value="ai" selected={was('topic') === 'ai'}>
              Edge AI
            </option>
          </select>
        </label>
        <Field name="series" label="Only these series" hint="mining-cost.bitcoin.us, or none for all" />
        <label>
          Told at once, one a line
          <textarea
            name="alerts"
            rows={3}
            maxlength={2000}
            placeholder="mining cost in the US passes 100k&#10;network hashrate ± 10 %&#10;a silent edit by anyone"
          >
            {was('alerts')}
          </textarea>
        </label>
        <Field name="cron" label="When: minute, hour, day, month, weekday" value="0 8 * * 1-5" />
        <Field name="timezone" label="Time zone" value="UTC" />
        <Field name="quiet_from" label="Quiet from" hint="22:00" />
        <Field name="quiet_to" label="Quiet until" hint="07:00" />
        <label>
          Trouble here is told in
          <select name="fallback">
            <option value="">no other room: the desk alone</option>
            {rooms
              .filter((r) => r.status === 'active')
              .map((r) => (
                <option value={r.id} selected={was('fallback') === r.id}>
                  {r.name} ({r.channel})
                </option>
              ))}
          </select>
        </label>
        <Check name="silent" label="Without a sound" />
        <Check name="threads" label="Corrections in a thread (Slack)" />
        <Check name="tell_empty" label="Also say that nothing changed" />
        <Field name="why" label="Why, for the record" />
        <p data-state class="state" role="status"></p>
        <button type="submit">Subscribe</button>
      </form>
    </Frame>
  )
}
