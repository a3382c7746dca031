/** Where a signed link leads: whoever has it looks after one subscription, without an account. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { secureHeaders } from 'hono/secure-headers'
import { type Db, openDb } from '../db/client.ts'
import type { Env } from '../env.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { timeWords } from '../web/words.ts'
import { htmlOf } from './formats/html.ts'
import { opens } from './manage-link.ts'
import { postOf } from './post.ts'
import { preview } from './publish.ts'
import { pause, resume, unsubscribe } from './standing.ts'
import { readSubscription, type Subscription } from './store/subscriptions.ts'
import { sendTest } from './subscribe.ts'

interface ManageEnv {
  Bindings: Env
  Variables: { db: Db; now: string; room: Subscription }
}

const DONE: Record<string, string> = {
  test: 'A test is on its way.',
  pause: 'Paused: nothing is told until it is resumed.',
  resume: 'Resumed. What happened meanwhile is not told.',
  end: 'Ended. The room is told so, and this link no longer works.',
}

export const manage = new Hono<ManageEnv>()

manage.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // the address is the key
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
  }),
  bodyLimit({ maxSize: 10_000 }),
)

manage.use('/:id', async (c, next) => {
  c.header('cache-control', 'no-store')
  const db = openDb(c.env.DB)
  const now = new Date().toISOString()
  const { expires = '', signature = '' } = c.req.query()
  const room = await readSubscription(db, c.req.param('id'))
  if (!room || !(await opens(room, { expires, signature }, { key: c.env.SEAL_KEY ?? '', now })))
    return c.html(
      page('Not open', <p>This link is not one of ours, has expired, or its subscription has ended.</p>),
      403,
    )
  c.set('db', db)
  c.set('now', now)
  c.set('room', room)
  await next()
})

manage
  .get('/:id', async (c) => {
    const { db, now, room } = c.var
    const digest = await preview(db, room, now)
    const base = publicOrigin(c.env, c.req.url)
    const Press = ({ act, label }: { act: string; label: string }) => (
      <button type="submit" name="act" value={act}>
        {label}
      </button>
    )
    return c.html(
      page(
        room.name,
        <>
          {DONE[c.req.query('done') ?? ''] && <p role="status">{DONE[c.req.query('done') ?? '']}</p>}
          <p>
            {room.channel}, {room.status}
            {room.status === 'active' && `, told next ${timeWords(room.nextDueAt)}`}
          </p>
          <form method="post">
            {room.status === 'active' && <Press act="test" label="Send a test" />}{' '}
            {room.status === 'active' && <Press act="pause" label="Pause" />}{' '}
            {(room.status === 'paused' || room.status === 'stopped') && <Press act="resume" label="Resume" />}{' '}
            <Press act="end" label="End for good" />
          </form>
          <h2>What the last seven days would have looked like</h2>
          {raw(htmlOf(postOf(digest, base)))}
        </>,
      ),
    )
  })
  .post('/:id', async (c) => {
    const { db, now, room } = c.var
    const { act } = await c.req.parseBody()
    const done = typeof act === 'string' && Object.hasOwn(DONE, act) ? act : null
    const digestId = await perform(db, room, done, now)
    if (digestId) await c.env.JOBS.send({ kind: 'deliver', digestId, at: now })
    if (done === 'end') return c.html(page('Ended', <p>{DONE.end}</p>))
    const url = new URL(c.req.url)
    if (done) url.searchParams.set('done', done)
    return c.redirect(url.pathname + url.search, 303)
  })

/** Gives the digest to deliver, if the act has one. */
async function perform(db: Db, room: Subscription, act: string | null, now: string) {
  if (act === 'pause') await pause(db, room.id)
  if (act === 'resume') await resume(db, room.id, now)
  if (act === 'test' && room.status === 'active') return sendTest(db, room, await preview(db, room, now), now)
  if (act === 'end')
    return unsubscribe(db, room.id, 'Somebody with a manage link ended this subscription', now)
  return null
}

const page = (title: string, body: Child) =>
  html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Claimline`}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main id="main">
          <h1>{title}</h1>
          {body}
        </main>
      </body>
    </html>
  )}`
