import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { CHANNEL_NAMES, CHANNELS, type ChannelName } from '../digests/channels/channels.ts'
import { type Composition, compose } from '../digests/compose.ts'
import { type Digest, KINDS } from '../digests/digest.ts'
import { htmlOf } from '../digests/formats/html.ts'
import { PublicDigest, shownDigest } from '../digests/formats/json.ts'
import { markdownOf } from '../digests/formats/markdown.ts'
import { textOf } from '../digests/formats/text.ts'
import { postOf } from '../digests/post.ts'
import { titleOf } from '../digests/words.ts'
import { sha256 } from '../lib/ids.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { asOf, from, several } from './parameters.ts'
import { problem } from './problem.ts'
import { answers, newRouter } from './router.ts'

const FORMATS = ['json', 'markdown', 'html', 'text', ...CHANNEL_NAMES] as const
const HOURS = { daily: 24, weekly: 7 * 24 }
const HOUR_MS = 3_600_000
const LONGEST_WINDOW_MS = 92 * 24 * HOUR_MS

const pull = createRoute({
  method: 'get',
  path: '/digests/{span}',
  summary: 'What happened to the figures: of a day, a week or any window, for your own bot',
  request: {
    params: z.object({ span: z.enum(['daily', 'weekly', 'window']) }),
    query: z.strictObject({
      topic: z.enum(['mining', 'ai']).optional(),
      kinds: several(KINDS).optional(),
      metric: several().optional(),
      subject: several().optional(),
      place: several().optional(),
      series: several().optional(),
      from: from.optional(),
      as_of: asOf.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
      format: z.enum(FORMATS).default('json').openapi({
        description: 'A channel’s name gives {"messages": […]}, each to be posted there as it is',
      }),
    }),
  },
  responses: answers(PublicDigest, 'The digest, in the format asked for'),
})

export const digestRoutes = newRouter().openapi(pull, async (c) => {
  const { span } = c.req.valid('param')
  const { topic = null, format, from, as_of, limit, ...filter } = c.req.valid('query')
  const to = as_of ?? new Date().toISOString()
  if ((span === 'window') !== (from !== undefined))
    return refuse(
      c,
      span === 'window' ? 'a window has a beginning' : 'only a window has one; drop it',
    ) as never
  const start = from ?? new Date(Date.parse(to) - HOURS[span as keyof typeof HOURS] * HOUR_MS).toISOString()
  const length = Date.parse(to) - Date.parse(start)
  if (length <= 0 || length > LONGEST_WINDOW_MS)
    return refuse(c, 'a time before as_of, by 92 days at most') as never
  const channel = format in CHANNELS ? CHANNELS[format as ChannelName] : undefined
  const most = Math.min(limit ?? channel?.mostItems ?? 20, channel?.mostItems ?? 50)
  const options: Composition = { title: titleOf(span, topic), from: start, to, topic, filter, most }
  const digest = await compose(c.var.db, options)
  const base = publicOrigin(c.env, c.req.url)
  // the window moves on with the clock: what it holds is what an asker wants to know about
  c.header('etag', `"${sha256(JSON.stringify([digest.items, digest.leftOut, format, base])).slice(0, 32)}"`)
  return answer(c, digest, format, base) as never
})

function answer(c: Context, digest: Digest, format: (typeof FORMATS)[number], base: string) {
  switch (format) {
    case 'json':
      return c.json(shownDigest(digest))
    case 'markdown':
      return c.body(markdownOf(postOf(digest, base)), 200, { 'content-type': 'text/markdown; charset=utf-8' })
    case 'html':
      return c.html(htmlOf(postOf(digest, base)))
    case 'text':
      return c.text(textOf(postOf(digest, base)))
    default:
      return c.json({ messages: CHANNELS[format].render(digest, { base, silent: false }) })
  }
}

const refuse = (c: Context, detail: string) =>
  problem(c, 400, 'Bad request', 'Not understood: from.', [{ field: 'from', detail }])
