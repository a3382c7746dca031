import type { Context } from 'hono'
import type { Statement } from '../../db/client.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { readClaim } from '../../revisions/read-claims.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { withQuery } from '../../web/paths.ts'
import { type Act, type Done, once } from '../audit.ts'
import type { DeskEnv } from '../guard.ts'
import { goTo, page, refuse } from '../http.tsx'
import { ItemPage, type Refusal } from '../pages/item.tsx'
import { itemPath, type Notice, noticeOf } from '../paths.ts'
import { loadProof } from '../proof.ts'
import { View } from '../queue.ts'
import { lastDecision } from '../undo.ts'

type ItemContext = Context<DeskEnv, '/claims/:id'>

const CHANGED = 'Somebody saved something here meanwhile. Nothing of yours is lost: look, and send again.'

/** The claim's screen, with what was refused and all that was written. */
export async function showItem(c: ItemContext, status: 200 | 409 | 422 = 200, refused?: Refusal) {
  const proof = await loadProof(c.var.db, c.env.EVIDENCE, c.req.param('id'), c.var.now)
  if (!proof) return noClaim(c)
  const notice = noticeOf(c.req.query('done'))
  const origin = publicOrigin(c.env, c.req.url)
  const view = View.parse(c.req.query())
  const last = await lastDecision(c.var.db, c.var.who.id, c.var.now)
  return page(c, <ItemPage {...{ who: c.var.who, origin, proof, view, notice, last, refused }} />, status)
}

/** Back to the claim's screen, with what has been done. */
export const backTo = (c: ItemContext, done?: Notice) =>
  goTo(c, withQuery(itemPath(c.req.param('id')), { ...View.parse(c.req.query()), done }))

export const noClaim = (c: ItemContext) =>
  refuse(c, 404, 'No such figure', 'There is no figure under this address, and never was.')

/**
 * Does an act to the claim of this address, once. Gives null when it is done, else the page that says why it was not,
 * with what the editor had written: 409 where the claim is no longer at the revision they looked at.
 */
export async function onClaim(
  c: ItemContext,
  act: Omit<Act, 'subject'>,
  base: number | null,
  perform: (row: ClaimRow, also: Statement[]) => Promise<Done>,
  written: Omit<Refusal, 'error'> = {},
): Promise<Response | null> {
  const { db, who, now } = c.var
  const row = await readClaim(db, c.req.param('id'))
  if (!row) return noClaim(c)
  const { id, n } = row.claim
  const outcome = await once(db, who, now, { ...act, subject: id }, async (also) =>
    base !== null && n !== base ? { ok: false, changed: true } : perform(row, also),
  )
  switch (outcome.kind) {
    case 'done':
      return null
    case 'conflict':
      return showItem(c, 409, { error: CHANGED, ...written, theirs: true })
    case 'refused':
      return showItem(c, 422, { error: outcome.error, ...written })
  }
}
