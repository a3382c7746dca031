/** Following feeds through the API: one found behind an address, or a whole subscription list. */
import { createRoute, z } from '@hono/zod-openapi'
import { dryRun } from '../desk/dry-run.ts'
import { follow, followAll, networkOf } from '../desk/follow.ts'
import { discoverFeeds } from '../feeds/discover.ts'
import { readOpml, writeOpml } from '../feeds/opml.ts'
import { knownFeeds, listFeeds } from '../feeds/read.ts'
import { idOf, sha256 } from '../lib/ids.ts'
import { requireScope } from './auth/require-scope.ts'
import { collisions, keyHeader, keyOf, undone } from './idempotency.ts'
import { problem } from './problem.ts'
import { guarded, newRouter, refusals } from './router.ts'
import { Feed, showFeed } from './shapes/feed.ts'

/** Feeds of one list, read or written. */
const MOST_LISTED = 5000
/** Refusals of one list that are told. */
const MOST_TOLD = 100
const OPML = 'text/x-opml; charset=utf-8'

const Found = z.object({
  url: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  entries: z.number().int(),
  /** Whether it is followed already. */
  followed: z.boolean(),
})
const Yielded = z.object({
  title: z.string(),
  claims: z.array(z.object({ quote: z.string(), metric: z.string(), value: z.string(), unit: z.string() })),
})
const Following = z
  .object({
    found: z.array(Found).openapi({ description: 'The feeds behind the address, the likeliest first' }),
    feed: Feed.nullable().openapi({ description: 'The first of them, as followed; null in a dry run' }),
    would_yield: z
      .array(Yielded)
      .optional()
      .openapi({ description: 'Dry run: its latest entries with their figures' }),
  })
  .openapi('Following')
const Imported = z
  .object({
    listed: z.number().int(),
    added: z.number().int(),
    followed: z.number().int().openapi({ description: 'Were followed already; they stay as they are' }),
    refused: z.array(z.string()).openapi({ description: 'Why others are not followed' }),
    dry_run: z.boolean(),
  })
  .openapi('ImportedFeeds')

const admin = { middleware: requireScope('admin'), security: [{ bearer: [] }] }
const why = z.string().trim().min(1).max(500).default('Through the API')
const flag = z.enum(['true', 'false']).default('false')
const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const add = createRoute({
  method: 'post',
  path: '/feeds',
  summary: 'Follows a feed: its own address, a site that has one, or an account of a social network',
  ...admin,
  request: {
    headers: keyHeader,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              address: z.string().trim().min(4).max(2000),
              publisher: z.string().trim().min(1).max(200).optional(),
              topic: z.enum(['mining', 'ai', 'both']).default('both'),
              full_text: z.boolean().default(false),
              why,
              dry_run: z.boolean().default(false),
            })
            .openapi('NewFeed'),
        },
      },
    },
  },
  responses: {
    200: json(Following, 'Dry run, or a feed that was followed already: nothing was changed'),
    201: json(Following, 'Followed'),
    ...refusals,
    ...guarded,
    ...collisions,
  },
})

const read = createRoute({
  method: 'get',
  path: '/opml',
  summary: 'Every feed that is followed, as an OPML subscription list',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The list', content: { 'text/x-opml': { schema: z.string() } } },
    ...refusals,
  },
})

const bring = createRoute({
  method: 'post',
  path: '/opml',
  summary: 'Follows every feed of an OPML subscription list',
  ...admin,
  request: {
    headers: keyHeader,
    query: z.strictObject({ dry_run: flag, why }),
    body: { required: true, content: { 'text/x-opml': { schema: z.string() } } },
  },
  responses: { 200: json(Imported, 'What became of the list'), ...refusals, ...guarded, ...collisions },
})

export const followingRoutes = newRouter()
  .openapi(add, async (c) => {
    const { address, dry_run, full_text, ...wanted } = c.req.valid('json')
    const { db, principal } = c.var
    const now = new Date().toISOString()
    const network = networkOf(c.env, now)
    const looked = await discoverFeeds(address, network)
    const [first] = looked.ok ? looked.feeds : []
    if (!looked.ok || !first) {
      const detail = looked.ok ? 'There is no feed.' : looked.error
      return problem(c, 400, 'No feed', detail, [{ field: 'address', detail }]) as never
    }
    const known = await knownFeeds(
      db,
      looked.feeds.map((f) => idOf('f', f.url)),
    )
    const found = looked.feeds.map((f) => ({ ...f, followed: known.has(idOf('f', f.url)) }))
    if (dry_run) {
      const yields = await dryRun(first, network)
      return c.json({ found, feed: null, would_yield: yields.ok ? yields.entries : [] }, 200)
    }
    const old = known.get(idOf('f', first.url))
    if (old) return c.json({ found, feed: showFeed(old) }, 200)
    if (!principal) throw new Error('requireScope lets nobody pass unnamed')
    const publisher = wanted.publisher ?? first.title ?? new URL(first.url).hostname
    const act = { key: keyOf(c.req.valid('header')), why: wanted.why }
    const asked = {
      url: first.url,
      publisher: publisher.slice(0, 200),
      topic: wanted.topic,
      fullText: full_text,
    }
    const outcome = await follow(db, principal, now, act, asked)
    const feed = (await knownFeeds(db, [idOf('f', first.url)])).get(idOf('f', first.url))
    if (outcome.kind !== 'done') return undone(c, outcome) as never
    if (!feed) throw new Error('what is done is on record')
    return c.json({ found, feed: showFeed(feed) }, 201)
  })
  .openapi(read, async (c) => {
    const rows = await listFeeds(c.var.db, { limit: MOST_LISTED })
    const followed = rows.filter(({ feed }) => feed.status !== 'stopped')
    const list = followed.map(({ feed: { url, topic, kind }, publisher: { name, homepage } }) => ({
      url,
      name,
      homepage,
      topic,
      kind,
    }))
    const headers = { 'content-type': OPML, 'content-disposition': 'attachment; filename="claimline.opml"' }
    return c.body(writeOpml('Claimline', list), 200, headers) as never
  })
  .openapi(bring, async (c) => {
    const { dry_run, why } = c.req.valid('query')
    const { db, principal } = c.var
    const text = await c.req.text()
    const list = readOpml(text)
    if (!list.ok) return problem(c, 400, 'No feeds', list.error) as never
    const listed = [...new Map(list.feeds.map((feed) => [feed.url, feed])).values()]
    if (listed.length > MOST_LISTED)
      return problem(
        c,
        413,
        'Too many',
        `A list may have ${MOST_LISTED} feeds; this has ${listed.length}.`,
      ) as never
    const known = await knownFeeds(
      db,
      listed.map((f) => idOf('f', f.url)),
    )
    const fresh = listed.filter((f) => !known.has(idOf('f', f.url)))
    const report = {
      listed: listed.length,
      added: fresh.length,
      followed: listed.length - fresh.length,
      refused: list.refused.slice(0, MOST_TOLD),
    }
    if (dry_run === 'true' || fresh.length === 0)
      return c.json({ ...report, dry_run: dry_run === 'true' }, 200)
    if (!principal) throw new Error('requireScope lets nobody pass unnamed')
    const asked = { opml: sha256(text), feeds: listed.length }
    const key = keyOf(c.req.valid('header'))
    const act = { key, act: 'import_feeds', subject: 'opml', why, asked }
    const outcome = await followAll(db, principal, new Date().toISOString(), act, fresh)
    if (outcome.kind !== 'done') return undone(c, outcome) as never
    return c.json({ ...report, dry_run: false }, 200)
  })
