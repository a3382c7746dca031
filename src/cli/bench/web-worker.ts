/** The pages with a companion that tells what each costs. */
import { Hono } from 'hono'
import { evidenceKey } from '../../articles/store.ts'
import type { Env } from '../../env.ts'
import { web } from '../../web/app.tsx'
import { replay } from './replay-d1.ts'

/** Requests before an isolate is warm. */
const WARM_UP = 20

export default new Hono<{ Bindings: Env }>()
  /** Rows and queries of one request, then `times` more of it that ask nobody: the time the answer takes is the Worker's own. */
  .get('/cost', async (c) => {
    const { path = '/', times = '0' } = c.req.query()
    const { db, evidence, bill } = replay(c.env.DB, c.env.EVIDENCE)
    const env = { ...c.env, DB: db, EVIDENCE: evidence, MEMO: '' }
    const { status } = await web.request(path, {}, env)
    for (let i = 0; i < WARM_UP + Number(times); i++) await (await web.request(path, {}, env)).arrayBuffer()
    return c.json({ status, ...bill })
  })
  .put('/text/:hash', async (c) => {
    await c.env.EVIDENCE.put(evidenceKey(c.req.param('hash')), await c.req.text())
    return c.body(null, 204)
  })
  .route('/', web)
