import { Hono } from 'hono'
import { z } from 'zod'
import { commit } from '../../db/client.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { loadClaim } from '../../web/load/claim.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { Frame, Once } from '../layout.tsx'
import { letterFor } from '../letter.ts'
import { itemPath } from '../paths.ts'
import { listReviews, publicReview } from '../reviews.ts'
import { key } from './fields.ts'
import { onClaim, showItem } from './on-claim.tsx'

const Sent = z.object({ key, letter: z.string().min(1).max(20_000) })

export const letterRoutes = new Hono<DeskEnv>()
  .get('/claims/:id/letter', role('edit'), async (c) => {
    const id = c.req.param('id')
    const data = await loadClaim(c.var.db, id)
    if (!data) return refuse(c, 404, 'No such figure', 'There is no figure under this address.')
    const review = publicReview(await listReviews(c.var.db, id))
    const letter = letterFor(data, review, publicOrigin(c.env, c.req.url), c.var.who.name)
    return page(
      c,
      <Frame title="Ask for a correction" who={c.var.who}>
        <p class="crumbs">
          <a href={itemPath(id)}>Back to the figure</a>
        </p>
        <h1>Ask {data.row.publisher.name} for a correction</h1>
        <p class="lede">
          Ready to send from your own mail. Say here that you sent it, so that nobody asks twice.
        </p>
        <form method="post" action={`${itemPath(id)}/letter`} class="stack">
          <Once from={itemPath(id)} />
          <label for="letter">The letter</label>
          <textarea id="letter" name="letter" class="letter" rows={24}>
            {letter}
          </textarea>
          <button class="primary" type="submit">
            I have sent it
          </button>
        </form>
      </Frame>,
    )
  })
  .post('/claims/:id/letter', role('edit'), async (c) => {
    const read = await readForm(c, Sent)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const { key, letter } = read.form
    const act = { key, act: 'request_correction', why: '', asked: { letter } }
    const failed = await onClaim(c, act, null, async (_, also) => {
      await commit(c.var.db, also)
      return { ok: true }
    })
    return failed ?? goTo(c, `${itemPath(c.req.param('id'))}?done=asked`)
  })
