/** The whole program: what answers, what runs by the clock, what works the queue. */
import { Hono } from 'hono'
import { api } from './api/app.tsx'
import { openDb } from './db/client.ts'
import { desk } from './desk/app.tsx'
import { weighChanged } from './desk/weigh.ts'
import { chatApp } from './digests/commands/app.ts'
import { manage } from './digests/manage.tsx'
import type { Env, Job } from './env.ts'
import { fileDead, queueDueWork, rereadStored, work } from './jobs.ts'
import { web } from './web/app.tsx'
import { nothingHere } from './web/http.tsx'

// a slash at the end of an address makes no other address
const app = new Hono<{ Bindings: Env }>({ strict: false })
  .route('/api/v1', api)
  .route('/desk', desk)
  .route('/chat', chatApp())
  .route('/manage', manage)
  .route('/', web)
  .notFound(nothingHere)

export default {
  fetch: app.fetch,
  async scheduled(event, env) {
    const now = new Date(event.scheduledTime).toISOString()
    await queueDueWork(env, now)
    await rereadStored(env, now)
    await weighChanged(openDb(env.DB), now)
  },
  async queue(batch, env, context) {
    if (batch.queue === 'claimline-dead') await fileDead(batch, env, new Date().toISOString())
    else await work(batch, env, context)
  },
} satisfies ExportedHandler<Env, Job>
