import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allows } from '../../api/auth/principal.ts'
import { commit } from '../../db/client.ts'
import { discoverFeeds, type FoundFeed } from '../../feeds/discover.ts'
import { listFeeds } from '../../feeds/read.ts'
import { readFeed, retireFeed } from '../../feeds/store.ts'
import { once } from '../audit.ts'
import { dryRun, type Yield } from '../dry-run.ts'
import { follow, networkOf } from '../follow.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, page, readForm, refuse } from '../http.tsx'
import { FeedsPage } from '../pages/feeds.tsx'
import { noticeOf } from '../paths.ts'
import { key, why } from './fields.ts'

const MOST_FEEDS = 500

const Look = z.object({ address: z.string().trim().min(4).max(2000) })
const Add = z.object({
  key,
  why,
  url: z.url({ protocol: /^https?$/ }).max(2000),
  publisher: z.string().trim().min(1).max(200),
  topic: z.enum(['mining', 'ai', 'both']),
})
const Retire = z.object({ key, why })

/** A feed that was found, with what it would yield. */
export interface Look {
  feed: FoundFeed
  yields: { ok: true; entries: Yield[] } | { ok: false; error: string }
}

export const feedRoutes = new Hono<DeskEnv>()
  .get('/feeds', role('read'), (c) => showFeeds(c, {}))

  // Looks and tells; nothing is stored.
  .post('/feeds/look', role('admin'), async (c) => {
    const read = await readForm(c, Look)
    if (!read.ok) return showFeeds(c, { error: read.error })
    const network = networkOf(c.env, c.var.now)
    const found = await discoverFeeds(read.form.address, network)
    if (!found.ok) return showFeeds(c, { error: found.error })
    const looks = await Promise.all(
      found.feeds.slice(0, 3).map(async (feed) => ({
        feed,
        yields: await dryRun(feed, network),
      })),
    )
    return showFeeds(c, { looks })
  })

  .post('/feeds/add', role('admin'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Add)
    if (!read.ok) return showFeeds(c, { error: read.error })
    const { key, why, ...wanted } = read.form
    const outcome = await follow(db, who, now, { key, why }, wanted)
    return outcome.kind === 'done'
      ? goTo(c, '/desk/feeds?done=added')
      : showFeeds(c, { error: 'It was not added.' })
  })

  .post('/feeds/:id/retire', role('admin'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, Retire)
    if (!read.ok) return showFeeds(c, { error: read.error })
    const id = c.req.param('id')
    const found = await readFeed(db, id)
    if (!found) return refuse(c, 404, 'No such feed', 'There is no feed under this address.')
    const { key, why } = read.form
    const act = { key, act: 'retire_feed', subject: id, why, asked: { url: found.feed.url } }
    const outcome = await once(db, who, now, act, async (also) => {
      await commit(db, [retireFeed(db, id, why), ...also])
      return { ok: true }
    })
    return outcome.kind === 'done'
      ? goTo(c, '/desk/feeds?done=retired')
      : showFeeds(c, { error: 'It was not retired.' })
  })

async function showFeeds(c: Context<DeskEnv>, { error, looks }: { error?: string; looks?: Look[] }) {
  const feeds = await listFeeds(c.var.db, { limit: MOST_FEEDS })
  const admin = allows(c.var.who.scope, 'admin')
  return page(
    c,
    <FeedsPage
      who={c.var.who}
      feeds={feeds}
      admin={admin}
      notice={noticeOf(c.req.query('done'))}
      error={error}
      looks={looks}
    />,
    error ? 422 : 200,
  )
}
