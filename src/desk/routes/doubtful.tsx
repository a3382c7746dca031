import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { cursorOf, pageOf, timePosition } from '../../lib/page.ts'
import { dismiss, openDoubtful, readDoubtful, release } from '../../revisions/doubtful.ts'
import { once } from '../audit.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { DoubtfulPage } from '../pages/doubtful.tsx'
import { itemPath, noticeOf } from '../paths.ts'
import { lastDecision } from '../undo.ts'
import { key } from './fields.ts'

const PAGE = 40

const cursor = cursorOf(timePosition).optional().catch(undefined)

const Decision = z.object({
  key,
  why: z.string().trim().max(2000).default(''),
  to: z.enum(['release', 'reject']),
})

export const doubtfulRoutes = new Hono<DeskEnv>()
  .get('/doubtful', role('read'), (c) => showDoubtful(c))

  .post('/doubtful/:id', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Decision)
    if (!read.ok) return showDoubtful(c, read.error)
    const { key, why, to } = read.form
    const found = await readDoubtful(db, c.req.param('id'))
    if (!found) return refuse(c, 404, 'No such figure', 'It has been read otherwise since, or never was.')
    const { claim, articleId, prefix, suffix } = found
    const { metric, quote, rule } = claim
    const act = { key, act: `${to}_doubtful`, subject: found.id, why }
    const asked = { articleId, metric, quote, prefix, suffix, rule }
    let claimId: string | null = null
    const outcome = await once(db, who, now, { ...act, asked }, async (also) => {
      const decided = await (to === 'release'
        ? release(db, c.env.EVIDENCE, found, { now, also })
        : dismiss(db, found, { also }))
      if (decided.ok) claimId = decided.claimId
      return decided
    })
    switch (outcome.kind) {
      case 'done':
        return goTo(c, claimId ? `${itemPath(claimId)}?done=released` : '/desk/doubtful?done=decided')
      case 'conflict':
        return showDoubtful(c, 'Somebody decided on it meanwhile.', 409)
      case 'refused':
        return showDoubtful(c, outcome.error)
    }
  })

async function showDoubtful(c: Context<DeskEnv>, error?: string, status: 409 | 422 = 422) {
  const after = cursor.parse(c.req.query('cursor'))
  const found = await openDoubtful(c.var.db, { after, limit: PAGE + 1 })
  const { items, next_cursor } = pageOf(
    found,
    PAGE,
    (line) => line,
    ({ doubt }) => ({ at: doubt.recordedAt, id: doubt.id }),
  )
  const { db, who, now } = c.var
  const notice = noticeOf(c.req.query('done'))
  const last = await lastDecision(db, who.id, now)
  const body = <DoubtfulPage {...{ who, lines: items, next: next_cursor, notice, last, error }} />
  return page(c, body, error ? status : 200)
}
