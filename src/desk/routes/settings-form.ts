import { z } from 'zod'
import { alertOf } from '../../digests/alert-words.ts'
import { CHANNELS, type ChannelName } from '../../digests/channels/channels.ts'
import { Settings } from '../../digests/settings.ts'
import { key, why } from './fields.ts'

const text = z.string().trim().max(2000).default('')
const flag = z.literal('on').optional()

/** What a room is told and when, as the desk's form has it. */
export const SettingsForm = z.looseObject({
  key,
  why,
  name: text,
  topic: z.enum(['', 'mining', 'ai']).default(''),
  series: text,
  alerts: text,
  /** Places, in the list of its alerts, of those that stay. */
  keep: z.union([z.string(), z.array(z.string())]).default([]),
  cron: text,
  timezone: text,
  quiet_from: text,
  quiet_to: text,
  fallback: text,
  silent: flag,
  threads: flag,
  tell_empty: flag,
})

const lines = (value: string) => value.split(/\r?\n/).filter((l) => l.trim() !== '')
const words = (value: string) => value.split(/[\s,]+/).filter(Boolean)

/** A form as settings, or what is wrong with it in words; `was` has what the form does not show. */
export function settingsIn(
  form: z.infer<typeof SettingsForm>,
  was: Pick<Settings, 'channel'> & Partial<Settings>,
): { ok: true; settings: Settings } | { ok: false; error: string } {
  const wishes = lines(form.alerts).map((line) => ({ line, alert: alertOf(line) }))
  const vague = wishes.find((w) => w.alert === null)
  if (vague) return { ok: false, error: `This alert is not understood: “${vague.line}”.` }
  const kept = [form.keep].flat().flatMap((i) => was.alerts?.[Number(i)] ?? [])
  const { series: _, ...narrowed } = was.filter ?? {}
  const read = Settings.safeParse({
    name: form.name,
    channel: was.channel,
    topic: form.topic || null,
    filter: { ...narrowed, ...(words(form.series).length > 0 ? { series: words(form.series) } : {}) },
    alerts: [...kept, ...wishes.map((w) => w.alert)],
    cron: form.cron || undefined,
    timezone: form.timezone || undefined,
    quiet: form.quiet_from && form.quiet_to ? { from: form.quiet_from, to: form.quiet_to } : null,
    silent: form.silent === 'on',
    threads: form.threads === 'on',
    tell_empty: form.tell_empty === 'on',
    fallback: form.fallback || null,
  })
  if (read.success) return { ok: true, settings: read.data }
  const [issue] = read.error.issues
  return { ok: false, error: `${issue?.path.join('.')}: ${issue?.message}` }
}

/** The parts of a secret in a form; what may be left out and is, is no part. It goes nowhere but into the seal. */
export function secretIn(form: Record<string, unknown>, channel: ChannelName): Record<string, string> {
  const { asks, optional = [] } = CHANNELS[channel]
  const parts = Object.keys(asks).map((part) => [part, String(form[`secret_${part}`] ?? '').trim()] as const)
  return Object.fromEntries(parts.filter(([part, value]) => value !== '' || !optional.includes(part)))
}
