import { Hono } from 'hono'
import { z } from 'zod'
import { alertOf } from '../../digests/alert-words.ts'
import { CHANNEL_NAMES, CHANNELS } from '../../digests/channels/channels.ts'
import { Settings } from '../../digests/settings.ts'
import { listDeliveries } from '../../digests/store/deliveries.ts'
import { listSubscriptions } from '../../digests/store/subscriptions.ts'
import { subscribe } from '../../digests/subscribe.ts'
import { type Done, once } from '../audit.ts'
import { type DeskContext, type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm } from '../http.tsx'
import { JoinPage } from '../pages/join.tsx'
import { RoomsPage } from '../pages/rooms.tsx'
import { noticeOf } from '../paths.ts'
import { key, why } from './fields.ts'

const MOST_ROOMS = 200
const MOST_MESSAGES = 30

const text = z.string().trim().max(2000).default('')
const Join = z.looseObject({
  key,
  why,
  name: text,
  topic: z.enum(['', 'mining', 'ai']).default(''),
  series: text,
  alerts: text,
  cron: text,
  timezone: text,
  quiet_from: text,
  quiet_to: text,
  fallback: text,
  silent: z.literal('on').optional(),
  threads: z.literal('on').optional(),
  tell_empty: z.literal('on').optional(),
})

const lines = (value: string) => value.split(/\r?\n/).filter((l) => l.trim() !== '')
const words = (value: string) => value.split(/[\s,]+/).filter(Boolean)

/** Who is told what, and where: the list, and the form for another room. */
export const roomsRoutes = new Hono<DeskEnv>()
  .get('/rooms', role('read'), async (c) => {
    const { db, who } = c.var
    const [rooms, dead, unknown] = await Promise.all([
      listSubscriptions(db, { limit: MOST_ROOMS }),
      listDeliveries(db, { status: 'dead', limit: MOST_MESSAGES }),
      listDeliveries(db, { status: 'unknown', limit: MOST_MESSAGES }),
    ])
    const notice = noticeOf(c.req.query('done'))
    return page(c, <RoomsPage who={who} rooms={rooms} lost={[...unknown, ...dead]} notice={notice} />)
  })

  .get('/rooms/new', role('edit'), async (c) => showJoin(c))

  .post('/rooms/new', role('edit'), async (c) => {
    const { db, who, now } = c.var
    if (!c.env.SEAL_KEY) return showJoin(c, 'Secrets need a key first: `wrangler secret put SEAL_KEY`.')
    const read = await readForm(c, Join)
    if (!read.ok) return showJoin(c, read.error)
    const { form } = read
    const wishes = lines(form.alerts).map((line) => ({ line, alert: alertOf(line) }))
    const vague = wishes.find((w) => w.alert === null)
    if (vague) return showJoin(c, `This alert is not understood: “${vague.line}”.`)
    const channel = channelOf(c)
    const wanted = Settings.safeParse({
      name: form.name,
      channel,
      topic: form.topic || null,
      filter: words(form.series).length > 0 ? { series: words(form.series) } : {},
      alerts: wishes.map((w) => w.alert),
      cron: form.cron || undefined,
      timezone: form.timezone || undefined,
      quiet: form.quiet_from && form.quiet_to ? { from: form.quiet_from, to: form.quiet_to } : null,
      silent: form.silent === 'on',
      threads: form.threads === 'on',
      tell_empty: form.tell_empty === 'on',
      fallback: form.fallback || null,
    })
    if (!wanted.success) {
      const [issue] = wanted.error.issues
      return showJoin(c, `${issue?.path.join('.')}: ${issue?.message}`)
    }
    // what the room is reached with goes nowhere but into the seal
    const secret = Object.fromEntries(
      Object.keys(CHANNELS[channel].asks).map((part) => [part, String(form[`secret_${part}`] ?? '').trim()]),
    )
    const act = {
      key: form.key,
      act: 'subscribe',
      subject: form.name,
      why: form.why,
      asked: { ...wanted.data },
    }
    const outcome = await once(db, who, now, act, async (also): Promise<Done> => {
      const context = { key: c.env.SEAL_KEY ?? '', by: who.name, now, also }
      const made = await subscribe(db, { ...wanted.data, secret }, context)
      return made.ok
        ? { ok: true }
        : { ok: false, error: made.faults.map((f) => `${f.field}: ${f.detail}`).join('; ') }
    })
    if (outcome.kind === 'done') return goTo(c, '/desk/rooms?done=subscribed')
    return showJoin(c, outcome.kind === 'refused' ? outcome.error : 'Somebody was faster: look again.')
  })

/** The channel a form is for: Slack until somebody chooses another. */
const channelOf = (c: DeskContext) => {
  const asked = z.enum(CHANNEL_NAMES).safeParse(c.req.query('channel'))
  return asked.success ? asked.data : 'slack'
}

async function showJoin(c: DeskContext, error?: string) {
  const rooms = await listSubscriptions(c.var.db, { limit: MOST_ROOMS })
  const kept = c.req.method === 'POST' ? await c.req.parseBody() : {}
  const body = <JoinPage who={c.var.who} channel={channelOf(c)} rooms={rooms} kept={kept} error={error} />
  return page(c, body, error ? 422 : 200)
}
