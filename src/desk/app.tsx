/** The editors' desk: who may do what stands beside each path. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { POLICY } from '../web/policy.ts'
import { type DeskEnv, provided, role, sameOrigin } from './guard.ts'
import { refuse } from './http.tsx'
import { auditRoutes } from './routes/audit.tsx'
import { doubtfulRoutes } from './routes/doubtful.tsx'
import { draftRoutes } from './routes/draft.tsx'
import { failureRoutes } from './routes/failures.tsx'
import { feedRoutes } from './routes/feeds.tsx'
import { itemRoutes } from './routes/items.tsx'
import { letterRoutes } from './routes/letter.tsx'
import { nameRoutes } from './routes/names.tsx'
import { queueRoutes } from './routes/queue.tsx'
import { roomRoutes } from './routes/room.tsx'
import { roomsRoutes } from './routes/rooms.tsx'
import { sessionRoutes } from './routes/session.tsx'
import { undoRoutes } from './routes/undo.tsx'
import { DESK_SCRIPT } from './script.ts'
import { DESK_STYLE } from './style.ts'

const MAX_BODY = 1_000_000
const ASSET = { 'cache-control': 'public, max-age=300' }

export const desk = new Hono<DeskEnv>()

desk.use(
  secureHeaders({
    contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] },
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  }),
  provided,
  async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  },
  sameOrigin,
  bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('At most 1 MB.', 413) }),
)

desk
  .get('/desk.css', (c) => c.body(DESK_STYLE, 200, { ...ASSET, 'content-type': 'text/css; charset=utf-8' }))
  .get('/desk.js', (c) =>
    c.body(DESK_SCRIPT, 200, { ...ASSET, 'content-type': 'text/javascript; charset=utf-8' }),
  )
  .route('/', sessionRoutes)
  .route('/', queueRoutes)
  .route('/', itemRoutes)
  .route('/', undoRoutes)
  .route('/', doubtfulRoutes)
  .route('/', letterRoutes)
  .route('/', nameRoutes)
  .route('/', feedRoutes)
  .route('/', roomsRoutes)
  .route('/', roomRoutes)
  .route('/', failureRoutes)
  .route('/', draftRoutes)
  .route('/', auditRoutes)
  .all('/*', role('read'), (c) => refuse(c, 404, 'Not here', 'There is nothing at this address on the desk.'))

desk.onError((error, c) => {
  console.error(error)
  return refuse(
    c,
    503,
    'Not done',
    'Something failed on our side, and nothing was saved. Send it again: it is done once, however often it arrives.',
  )
})
