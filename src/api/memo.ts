import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './router.ts'

/** How long an answer may be given again without asking D1. Said in docs/api.md. */
const FRESH_MS = 1000
const MOST_ANSWERS = 200
const LONGEST = 100_000

interface Answer {
  until: number
  body: string
  headers: [string, string][]
}

const answers = new Map<string, Answer>()

/** Headers of the answer itself, apart from those of one request. */
const KEPT = ['content-type', 'cache-control', 'etag', 'vary', 'last-modified']

/**
 * Gives a public answer again for a second: however many ask for the front page, D1 is asked once a second in each
 * place. Not for those who go on from where they were (changed_since, a bookmark) or who prove who they are.
 */
export const memo = createMiddleware<ApiEnv>(async (c, next) => {
  const { req } = c
  const personal =
    req.header('authorization') ?? req.header('cf-access-jwt-assertion') ?? req.header('x-d1-bookmark')
  if (
    !c.env.MEMO ||
    req.method !== 'GET' ||
    c.env.READS === 'closed' ||
    personal ||
    req.query('changed_since')
  )
    return next()
  const key = `${req.url} ${req.header('accept') ?? ''}`
  const now = Date.now()
  const known = answers.get(key)
  if (known && known.until > now) {
    const etag = known.headers.find(([name]) => name === 'etag')?.[1]
    const same = etag !== undefined && req.header('if-none-match') === etag
    for (const [name, value] of known.headers) c.header(name, value)
    return same ? c.body(null, 304) : c.body(known.body, 200)
  }
  await next()
  if (c.res.status !== 200 || !c.res.headers.has('etag')) return
  const body = await c.res.clone().text()
  if (body.length > LONGEST) return
  answers.delete(key)
  const [oldest] = answers.keys()
  if (answers.size >= MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  const headers = KEPT.flatMap((name): [string, string][] => {
    const value = c.res.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  answers.set(key, { until: now + FRESH_MS, body, headers })
})
