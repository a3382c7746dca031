import { Hono } from 'hono'
import { z } from 'zod'
import { principalOf } from '../../api/auth/tokens.ts'
import { type DeskEnv, dropSession, keepSession, role } from '../guard.ts'
import { ownPath, readForm, signInPage } from '../http.tsx'
import { endSessions, openSession } from '../session.ts'

const Door = z.object({ token: z.string().trim().max(100), next: z.string().max(2000).optional() })

export const sessionRoutes = new Hono<DeskEnv>()
  .post('/sign-in', async (c) => {
    const read = await readForm(c, Door)
    const who = read.ok ? await principalOf(c.var.db, read.form.token, c.var.now) : null
    if (!read.ok || !who)
      return signInPage(c, 'This token is not valid: it may be mistyped, expired or revoked.')
    keepSession(c, await openSession(c.var.db, who.id, c.var.now))
    return c.redirect(ownPath(read.form.next), 303)
  })
  .post('/sign-out', role('read'), async (c) => {
    if (c.var.who.kind === 'access') return c.redirect('/cdn-cgi/access/logout', 303)
    await endSessions(c.var.db, c.var.who.id, c.var.now)
    dropSession(c)
    return c.redirect('/desk', 303)
  })
