import { Hono } from 'hono'
import { z } from 'zod'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { QueuePage } from '../pages/queue.tsx'
import { itemPath, noticeOf } from '../paths.ts'
import { FILTERS, type Filter, readQueue, release, takeNext } from '../queue.ts'

const FilterName = z.enum(Object.keys(FILTERS) as [Filter, ...Filter[]])

const Next = z.object({
  after: z.string().max(100).optional(),
  filter: FilterName.optional(),
})

export const queueRoutes = new Hono<DeskEnv>()
  .get('/', role('read'), async (c) => {
    const filter = FilterName.catch('all').parse(c.req.query('filter'))
    const items = await readQueue(c.var.db, c.var.who.id, c.var.now)
    return page(
      c,
      <QueuePage who={c.var.who} items={items} filter={filter} notice={noticeOf(c.req.query('done'))} />,
    )
  })
  // Taking an item is a lease, not an act: it changes nothing that readers see and ends by itself.
  .post('/next', role('edit'), async (c) => {
    const read = await readForm(c, Next)
    if (!read.ok) return refuse(c, 400, 'Not understood', read.error)
    const { after, filter } = read.form
    if (after) await release(c.var.db, after, c.var.who.id)
    const next = await takeNext(c.var.db, c.var.who, c.var.now, { after, filter })
    return goTo(c, next ? itemPath(next) : '/desk?done=empty')
  })
