import { Hono } from 'hono'
import { z } from 'zod'
import { commit, type Statement } from '../../db/client.ts'
import { change } from '../../digests/change.ts'
import { manageLink } from '../../digests/manage-link.ts'
import { preview } from '../../digests/publish.ts'
import { settingsOf } from '../../digests/settings.ts'
import { pause, resume, unsubscribe } from '../../digests/standing.ts'
import { latestDeliveries, replay } from '../../digests/store/deliveries.ts'
import { listSubscriptions, readSubscription } from '../../digests/store/subscriptions.ts'
import { faultWords, replaceSecret, sendTest } from '../../digests/subscribe.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { type Done, once } from '../audit.ts'
import { type DeskContext, type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { RoomPage } from '../pages/room.tsx'
import { noticeOf } from '../paths.ts'
import { base, key, why } from './fields.ts'
import { SettingsForm, secretIn, settingsIn } from './settings-form.ts'

const MOST_MESSAGES = 20
const MOST_ROOMS = 200

const Act = z.object({ key, why: z.string().trim().max(2000).default('') })
const WithReason = z.object({ key, why })

/** One subscription, and all that can be done about it. */
export const roomRoutes = new Hono<DeskEnv>()
  .get('/rooms/:id', role('edit'), (c) => showRoom(c))

  .post('/rooms/:id/test', role('edit'), (c) =>
    acted(c, 'test_room', 'tested', Act, async (id, _, also) => {
      const { db, now } = c.var
      const room = await readSubscription(db, id)
      if (room?.status !== 'active') return 'only an active subscription can be tested'
      const digestId = await sendTest(db, room, await preview(db, room, now), now, also)
      await c.env.JOBS.send({ kind: 'deliver', digestId, at: now })
      return null
    }),
  )
  .post('/rooms/:id/pause', role('edit'), (c) =>
    acted(c, 'pause_room', 'paused', Act, async (id, _, also) =>
      (await pause(c.var.db, id, also)) ? null : 'it is not active',
    ),
  )
  .post('/rooms/:id/resume', role('edit'), (c) =>
    acted(c, 'resume_room', 'resumed', Act, async (id, _, also) =>
      (await resume(c.var.db, id, c.var.now, also))
        ? null
        : 'its secret was forgotten: subscribe the room anew',
    ),
  )
  .post('/rooms/:id/end', role('edit'), (c) =>
    acted(c, 'end_room', 'ended', WithReason, async (id, why, also) => {
      const { db, who, now } = c.var
      const digestId = await unsubscribe(db, id, `${who.name} ended this subscription: ${why}`, now, also)
      if (digestId) await c.env.JOBS.send({ kind: 'deliver', digestId, at: now })
      return null
    }),
  )
  .post('/rooms/:id/settings', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const room = await readSubscription(db, c.req.param('id'))
    if (!room) return noRoom(c)
    const read = await readForm(c, SettingsForm.extend({ base }))
    const was = settingsOf(room)
    const wanted = read.ok ? settingsIn(read.form, was) : read
    if (!read.ok || !wanted.ok) return showRoom(c, { error: wanted.ok ? '' : wanted.error })
    const { key, why } = read.form
    const asked = { base: read.form.base, ...wanted.settings }
    const act = { key, act: 'change_room', subject: room.id, why, asked, before: { ...was } }
    const outcome = await once(db, who, now, act, async (also): Promise<Done> => {
      const { channel: _, ...changes } = wanted.settings
      const done = await change(db, room.id, changes, { base: read.form.base, now, also })
      if (done === null) return { ok: false, error: 'It has ended: subscribe the room anew.' }
      return 'faults' in done ? { ok: false, error: faultWords(done.faults) } : done
    })
    switch (outcome.kind) {
      case 'done':
        return goTo(c, `/desk/rooms/${room.id}?done=resettled`)
      case 'conflict':
        return showRoom(
          c,
          {
            error:
              'Somebody changed it meanwhile. What you wrote is kept below; save it over theirs, or leave it.',
          },
          409,
        )
      case 'refused':
        return showRoom(c, { error: outcome.error })
    }
  })
  .post('/rooms/:id/secret', role('edit'), async (c) => {
    const form = await c.req.parseBody()
    return acted(c, 'replace_secret', 'resealed', WithReason, async (id, _, also) => {
      const { db, now } = c.var
      const room = await readSubscription(db, id)
      const secret = room ? secretIn(form, room.channel) : {}
      const faults = await replaceSecret(db, id, secret, { key: c.env.SEAL_KEY ?? '', now, also })
      if (faults === null) return 'it was ended for good: subscribe the room anew'
      return faults.length > 0 ? faultWords(faults) : null
    })
  })
  .post('/rooms/:id/link', role('edit'), async (c) => {
    const room = await readSubscription(c.var.db, c.req.param('id'))
    if (!room || room.secret === '' || !c.env.SEAL_KEY)
      return refuse(c, 404, 'No such room', 'There is no open subscription under this address.')
    const base = publicOrigin(c.env, c.req.url)
    const made = await manageLink(room, { key: c.env.SEAL_KEY, base, now: c.var.now })
    return showRoom(c, { link: made.url })
  })
  .post('/rooms/messages/:id/replay', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Act)
    if (!read.ok) return refuse(c, 422, 'Not done', read.error)
    const id = c.req.param('id')
    const act = { key: read.form.key, act: 'replay_message', subject: id, why: read.form.why, asked: {} }
    const outcome = await once(db, who, now, act, async (also): Promise<Done> => {
      const replayed = await replay(db, id, now)
      if (!replayed) return { ok: false, changed: true }
      await commit(db, also)
      await c.env.JOBS.send({ kind: 'deliver', digestId: replayed.digestId, at: now })
      return { ok: true }
    })
    if (outcome.kind === 'done') return goTo(c, '/desk/rooms?done=replayed')
    return refuse(c, 409, 'Not done', 'There is no message under this address that was given up.')
  })

const noRoom = (c: DeskContext) =>
  refuse(c, 404, 'No such room', 'There is no subscription under this address.')

async function showRoom(
  c: DeskContext,
  more: { link?: string; error?: string } = {},
  refused: 409 | 422 = 422,
) {
  const { db, now, who } = c.var
  const room = await readSubscription(db, c.req.param('id') ?? '')
  if (!room) return noRoom(c)
  const [digest, messages, rooms] = await Promise.all([
    preview(db, room, now),
    latestDeliveries(db, room.id, MOST_MESSAGES),
    listSubscriptions(db, { limit: MOST_ROOMS }),
  ])
  const kept = more.error === undefined ? {} : await c.req.parseBody({ all: true })
  const base = publicOrigin(c.env, c.req.url)
  const notice = noticeOf(c.req.query('done'))
  return page(
    c,
    <RoomPage
      who={who}
      room={room}
      digest={digest}
      messages={messages}
      rooms={rooms.filter((r) => r.id !== room.id)}
      kept={kept}
      base={base}
      notice={notice}
      {...more}
    />,
    more.error === undefined ? 200 : refused,
  )
}

/** An act on one room, once, on record: `perform` commits the record with it and gives why it could not be done, or null. */
async function acted(
  c: DeskContext,
  act: string,
  notice: 'tested' | 'paused' | 'resumed' | 'ended' | 'resealed',
  schema: typeof Act | typeof WithReason,
  perform: (id: string, why: string, also: Statement[]) => Promise<string | null>,
) {
  const { db, who, now } = c.var
  const id = c.req.param('id') ?? ''
  const read = await readForm(c, schema)
  if (!read.ok) return showRoom(c, { error: read.error })
  if (!(await readSubscription(db, id))) return noRoom(c)
  const { key, why } = read.form
  const outcome = await once(
    db,
    who,
    now,
    { key, act, subject: id, why, asked: {} },
    async (also): Promise<Done> => {
      const fault = await perform(id, why, also)
      return fault ? { ok: false, error: fault } : { ok: true }
    },
  )
  if (outcome.kind === 'done') return goTo(c, `/desk/rooms/${id}?done=${notice}`)
  return showRoom(c, {
    error: outcome.kind === 'refused' ? outcome.error : 'Somebody was faster: look again.',
  })
}
