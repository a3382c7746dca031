import { Hono } from 'hono'
import { z } from 'zod'
import { once } from '../audit.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, readForm, refuse } from '../http.tsx'
import { itemPath } from '../paths.ts'
import { isDoubt, readAct, takeBack } from '../undo.ts'

const Undo = z.object({ act: z.string().min(1).max(100) })

const WHY = 'Taken back by the editor who did it.'

export const undoRoutes = new Hono<DeskEnv>().post('/undo', role('edit'), async (c) => {
  const { db, who, now } = c.var
  const read = await readForm(c, Undo)
  if (!read.ok) return refuse(c, 422, 'Not done', read.error)
  const found = await readAct(db, read.form.act)
  if (!found || found.byId !== who.id)
    return refuse(c, 404, 'No such act', 'There is no act of yours under this address.')
  // The act's own id is the key: whatever sends it, an act is taken back once.
  const act = { act: 'undo', subject: found.subject, why: WHY, asked: { undoes: found.id, act: found.act } }
  const outcome = await once(db, who, now, { ...act, key: `undo ${found.id}` }, (also) =>
    takeBack(db, found, who.name, WHY, now, also),
  )
  switch (outcome.kind) {
    case 'done':
      return goTo(c, `${isDoubt(found) ? '/desk/doubtful' : itemPath(found.subject)}?done=undone`)
    case 'conflict':
      return refuse(c, 409, 'Not taken back', 'Something was decided on top of it since: decide anew.')
    case 'refused':
      return refuse(c, 422, 'Not taken back', outcome.error)
  }
})
