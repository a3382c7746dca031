import { Hono } from 'hono'
import { z } from 'zod'
import { readClaim } from '../../revisions/read-claims.ts'
import { withQuery } from '../../web/paths.ts'
import { type DeskContext, type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { QueuePage } from '../pages/queue.tsx'
import { itemPath, type Notice, noticeOf } from '../paths.ts'
import { countQueue, readQueue, release, take, takeNext, View, waitingMetrics } from '../queue.ts'
import { lastDecision } from '../undo.ts'
import { weighChanged } from '../weigh.ts'
import { backTo, noClaim } from './on-claim.tsx'

/** Items on one page. */
const PAGE = 40

const After = z.object({ after: z.string().max(100).optional().catch(undefined) })
const Next = z.object({ after: z.string().max(100).optional() })

export const queueRoutes = new Hono<DeskEnv>()
  .get('/', role('read'), async (c) => {
    const { db, who, now } = c.var
    const view = View.parse(c.req.query())
    const { after } = After.parse(c.req.query())
    const behind = await weighChanged(db, now)
    const [items, counts, metrics, last] = await Promise.all([
      readQueue(db, who.id, now, { view, after, limit: PAGE + 1 }),
      countQueue(db, who.id, now, view),
      waitingMetrics(db),
      lastDecision(db, who.id, now),
    ])
    const shown = items.slice(0, PAGE)
    const next = items.length > PAGE ? (shown.at(-1)?.row.claim.id ?? null) : null
    const notice = noticeOf(c.req.query('done'))
    return page(
      c,
      <QueuePage {...{ who, items: shown, counts, metrics, view, next, behind, notice, last }} />,
    )
  })
  // Taking an item is a lease, not an act: it changes nothing that readers see and ends by itself.
  .post('/next', role('edit'), async (c) => {
    const read = await readForm(c, Next)
    if (!read.ok) return refuse(c, 400, 'Not understood', read.error)
    return nextItem(c, read.form.after, 'empty')
  })

  .post('/claims/:id/take', role('edit'), async (c) => {
    const { db, who, now } = c.var
    if (!(await readClaim(db, c.req.param('id')))) return noClaim(c)
    await take(db, c.req.param('id'), who, now)
    return backTo(c)
  })
  .post('/claims/:id/give-back', role('edit'), async (c) => {
    await release(c.var.db, c.req.param('id'), c.var.who.id)
    return backTo(c)
  })

/** Gives an item back, takes the one below it in the same view, and goes there; to the queue where there is none. */
export async function nextItem(c: DeskContext, after: string | undefined, notice: Notice) {
  const { db, who, now } = c.var
  const view = View.parse(c.req.query())
  if (after) await release(db, after, who.id)
  await weighChanged(db, now)
  const next = await takeNext(db, who, now, { after, view })
  const done = next && notice === 'empty' ? undefined : notice
  return goTo(c, withQuery(next ? itemPath(next) : '/desk', { ...view, done }))
}
