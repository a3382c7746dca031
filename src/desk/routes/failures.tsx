import { Hono } from 'hono'
import { z } from 'zod'
import { allows } from '../../api/auth/principal.ts'
import { listGone } from '../../articles/read-stories.ts'
import { commit } from '../../db/client.ts'
import type { Job } from '../../env.ts'
import { Moment } from '../../web/parts/time.tsx'
import { once } from '../audit.ts'
import { latestQuarantine, markReplayed, openFailures, readFailure } from '../failures.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { Frame, Once } from '../layout.tsx'
import { noticeOf } from '../paths.ts'
import { key } from './fields.ts'

const MOST_GONE = 50

const Replay = z.object({ key })

export const failureRoutes = new Hono<DeskEnv>()
  .get('/failures', role('read'), async (c) => {
    const { db } = c.var
    const [failed, gone, items] = await Promise.all([
      openFailures(db),
      listGone(db, MOST_GONE),
      latestQuarantine(db),
    ])
    return page(
      c,
      <Frame title="Failures" who={c.var.who} section="failures" notice={noticeOf(c.req.query('done'))}>
        <h1>What went wrong</h1>
        <h2>Work given up</h2>
        {failed.length === 0 && <p class="empty">No job has failed for good.</p>}
        <ul class="log">
          {failed.map((f) => (
            <li>
              <Moment at={f.recordedAt} /> <code>{JSON.stringify(f.job)}</code> {f.reason}
              {allows(c.var.who.scope, 'admin') && (
                <form method="post" action={`/desk/failures/${f.id}/replay`}>
                  <Once from="/desk/failures" />
                  <button type="submit">Send again</button>
                </form>
              )}
            </li>
          ))}
        </ul>
        <h2>Pages taken down</h2>
        {gone.length === 0 && <p class="empty">No article has been taken down.</p>}
        <ul class="log">
          {gone.map(({ article, publisher }) => (
            <li>
              <Moment at={article.goneAt ?? ''} /> <b>{publisher.name}</b>:{' '}
              <a href={`/articles/${article.id}`}>{article.title}</a>. What nobody else prints is taken back.
            </li>
          ))}
        </ul>
        <h2>Entries that could not be read in full</h2>
        {items.length === 0 && <p class="empty">Every entry was read.</p>}
        <ul class="log">
          {items.map(({ item, publisher }) => (
            <li>
              <Moment at={item.recordedAt} /> <b>{publisher}</b>: {item.reason}
              <details>
                <summary>What came in</summary>
                <code>{item.raw.slice(0, 2000)}</code>
              </details>
            </li>
          ))}
        </ul>
      </Frame>,
    )
  })
  .post('/failures/:id/replay', role('admin'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Replay)
    if (!read.ok) return refuse(c, 422, 'Not done', read.error)
    const found = await readFailure(db, c.req.param('id'))
    if (!found) return refuse(c, 404, 'No such failure', 'There is no failed job under this address.')
    const act = { key: read.form.key, act: 'replay', subject: found.id, why: '', asked: { job: found.job } }
    const outcome = await once(db, who, now, act, async (also) => {
      if (found.replayedAt) return { ok: false, changed: true }
      // Sent first: a job done twice does no harm, one noted and never sent would be lost.
      await c.env.JOBS.send({ ...(found.job as Job), at: now })
      await commit(db, [markReplayed(db, found.id, now), ...also])
      return { ok: true }
    })
    if (outcome.kind === 'done') return goTo(c, '/desk/failures?done=replayed')
    return refuse(
      c,
      409,
      'Not done',
      outcome.kind === 'refused' ? outcome.error : 'It was sent again already.',
    )
  })
