import { wordsOf } from '../../digests/alert-words.ts'
import { CHANNELS, type ChannelName } from '../../digests/channels/channels.ts'
import type { Settings } from '../../digests/settings.ts'
import type { Subscription } from '../../digests/store/subscriptions.ts'

interface Props {
  /** What stands, of a room that is there already. */
  was?: Settings
  /** Any of these may be told of trouble here. */
  rooms: Pick<Subscription, 'id' | 'name' | 'channel' | 'status'>[]
  /** What was filled in before something was wrong; secrets are never given back. */
  kept: Record<string, unknown>
}

/** The fields of what a room is told, and when. */
export function SettingsFields({ was, rooms, kept }: Props) {
  const sent = Object.keys(kept).length > 0
  const value = (name: string, otherwise = ''): string =>
    typeof kept[name] === 'string' ? kept[name] : otherwise
  const Field = ({
    name,
    label,
    hint,
    now,
  }: {
    name: string
    label: string
    hint?: string
    now?: string
  }) => (
    <label>
      {label}
      <input name={name} value={value(name, now)} placeholder={hint} maxlength={2000} />
    </label>
  )
  const Check = ({ name, label, now = false }: { name: string; label: string; now?: boolean }) => (
    <label>
      <input type="checkbox" name={name} checked={sent ? kept[name] === 'on' : now} /> {label}
    </label>
  )
  const topic = value('topic', was?.topic ?? '')
  const fallback = value('fallback', was?.fallback ?? '')
  const keeps = (i: number) => !sent || [kept.keep].flat().includes(String(i))
  return (
    <>
      <Field name="name" label="Name of the room" hint="#figures" now={was?.name ?? ''} />
      <div class="pair">
        <label>
          Topic
          <select name="topic">
            <option value="">Both</option>
            <option value="mining" selected={topic === 'mining'}>
              Crypto mining
            </option>
            <option value="ai" selected={topic === 'ai'}>
              Edge AI
            </option>
          </select>
        </label>
        <Field
          name="series"
          label="Only these series"
          hint="mining-cost.bitcoin.us, or none for all"
          now={was?.filter.series?.join(', ') ?? ''}
        />
      </div>
      {was && was.alerts.length > 0 && (
        <fieldset>
          <legend>Told at once</legend>
          {was.alerts.map((alert, i) => (
            <label>
              <input type="checkbox" name="keep" value={String(i)} checked={keeps(i)} /> {wordsOf(alert)}
            </label>
          ))}
        </fieldset>
      )}
      <label>
        {was && was.alerts.length > 0 ? 'Also told at once' : 'Told at once'}, one a line
        <textarea
          name="alerts"
          rows={3}
          maxlength={2000}
          placeholder="mining cost in the US passes 100k&#10;network hashrate ± 10 %&#10;a silent edit by anyone"
        >
          {value('alerts')}
        </textarea>
      </label>
      <div class="pair">
        <Field name="cron" label="When: minute, hour, day, month, weekday" now={was?.cron ?? '0 8 * * 1-5'} />
        <Field name="timezone" label="Time zone" now={was?.timezone ?? 'UTC'} />
      </div>
      <div class="pair">
        <Field name="quiet_from" label="Quiet from" hint="22:00" now={was?.quiet?.from ?? ''} />
        <Field name="quiet_to" label="Quiet until" hint="07:00" now={was?.quiet?.to ?? ''} />
      </div>
      <label>
        Trouble here is told in
        <select name="fallback">
          <option value="">no other room: the desk alone</option>
          {rooms
            .filter((r) => r.status === 'active' || r.id === fallback)
            .map((r) => (
              <option value={r.id} selected={r.id === fallback}>
                {r.name} ({r.channel})
              </option>
            ))}
        </select>
      </label>
      <Check name="silent" label="Without a sound" now={was?.silent ?? false} />
      <Check name="threads" label="Corrections in a thread (Slack)" now={was?.threads ?? false} />
      <Check name="tell_empty" label="Also say that nothing changed" now={was?.tell_empty ?? false} />
      <Field name="why" label="Why, for the record" />
    </>
  )
}

/** What a room is reached with: sealed, and never shown again. */
export const SecretFields = ({ channel }: { channel: ChannelName }) => (
  <>
    {Object.entries(CHANNELS[channel].asks).map(([part, label]) => {
      const spare = CHANNELS[channel].optional?.includes(part) ?? false
      return (
        <label>
          {label} <span class="quiet">{spare ? 'may be left out' : 'sealed, and not shown again'}</span>
          <input
            name={`secret_${part}`}
            type="password"
            required={!spare}
            autocomplete="off"
            maxlength={2000}
          />
        </label>
      )
    })}
  </>
)
