import { Hono } from 'hono'
import { z } from 'zod'
import { CHANNEL_NAMES } from '../../digests/channels/channels.ts'
import { listDeliveries } from '../../digests/store/deliveries.ts'
import { listSubscriptions } from '../../digests/store/subscriptions.ts'
import { faultWords, subscribe } from '../../digests/subscribe.ts'
import { type Done, once } from '../audit.ts'
import { type DeskContext, type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm } from '../http.tsx'
import { JoinPage } from '../pages/join.tsx'
import { RoomsPage } from '../pages/rooms.tsx'
import { noticeOf } from '../paths.ts'
import { SettingsForm, secretIn, settingsIn } from './settings-form.ts'

const MOST_ROOMS = 200
const MOST_MESSAGES = 30

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
    const read = await readForm(c, SettingsForm)
    if (!read.ok) return showJoin(c, read.error)
    const { form } = read
    const channel = channelOf(c)
    const wanted = settingsIn(form, { channel })
    if (!wanted.ok) return showJoin(c, wanted.error)
    const secret = secretIn(form, channel)
    const act = {
      key: form.key,
      act: 'subscribe',
      subject: form.name,
      why: form.why,
      asked: { ...wanted.settings },
    }
    const outcome = await once(db, who, now, act, async (also): Promise<Done> => {
      const context = { key: c.env.SEAL_KEY ?? '', by: who.name, now, also }
      const made = await subscribe(db, { ...wanted.settings, secret }, context)
      return made.ok ? { ok: true } : { ok: false, error: faultWords(made.faults) }
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
