import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { publicOrigin } from '../lib/public-origin.ts'
import { articleRoutes } from './articles.ts'
import { tokenRoutes } from './auth/routes.ts'
import { checkRoutes } from './check.ts'
import { claimRoutes } from './claims.ts'
import { deliveryRoutes } from './deliveries.ts'
import { digestRoutes } from './digests.ts'
import { factCheckRoutes } from './fact-check.ts'
import { feedRoutes } from './feeds.ts'
import { findingRoutes } from './findings.ts'
import { followingRoutes } from './following.ts'
import { forecastRoutes } from './forecasts.ts'
import { extensionOf, MEDIA } from './formats/format.ts'
import { dated } from './last-modified.ts'
import { answerMcp } from './mcp.ts'
import { memo } from './memo.ts'
import { metricRoutes } from './metrics.ts'
import { cached, crossOrigin, guardedReads, inert, limitedBody, limitedRate, session } from './middleware.ts'
import { originRoutes } from './origins.ts'
import { problem } from './problem.ts'
import { recordRoutes } from './records.ts'
import { type Document, Reference } from './reference.tsx'
import { reviewRoutes } from './reviews.ts'
import { newRouter } from './router.ts'
import { searchRoutes } from './search.ts'
import { seriesRoutes } from './series.ts'
import { subscriptionRoutes } from './subscriptions.ts'
import { unmatched } from './unmatched.ts'

/** Everything under /api/v1, and its own description. */
export const api = newRouter()

// An extension is an Accept header people can type: /claims.csv is /claims as CSV.
api.use(async (c, next) => {
  const asked = extensionOf(c.req.path)
  if (!asked) return next()
  const url = new URL(c.req.url)
  url.pathname = asked.path.replace(/^\/api\/v1/, '')
  const request = new Request(url, c.req.raw)
  request.headers.set('accept', MEDIA[asked.format])
  const read = c.req.method === 'GET' || c.req.method === 'HEAD'
  const answer = read || asked.format === 'json' ? await api.fetch(request, c.env) : undefined
  // what knows one format only does not look at the header: JSON under the name of a feed would be a lie
  const other = answer?.ok && !answer.headers.get('content-type')?.startsWith(MEDIA[asked.format])
  if (answer && !other) return answer
  for (const [name, value] of answer?.headers ?? [])
    if (/^(x-|access-control-)/.test(name)) c.header(name, value)
  return problem(c, 406, 'No such format', `There is no ${asked.format} of this; ask without extension.`)
})
api.use(
  requestId({ headerName: 'x-request-id' }),
  crossOrigin,
  inert,
  limitedRate,
  limitedBody,
  memo,
  session,
)
api.use(guardedReads)
api.all('/mcp', (c) => answerMcp(c.var.db, c.req.raw))
api.use(cached, dated)

const routes = api
  .route('/', claimRoutes)
  .route('/', originRoutes)
  .route('/', seriesRoutes)
  .route('/', forecastRoutes)
  .route('/', metricRoutes)
  .route('/', recordRoutes)
  .route('/', articleRoutes)
  .route('/', findingRoutes)
  .route('/', feedRoutes)
  .route('/', followingRoutes)
  .route('/', reviewRoutes)
  .route('/', factCheckRoutes)
  .route('/', searchRoutes)
  .route('/', checkRoutes)
  .route('/', digestRoutes)
  .route('/', subscriptionRoutes)
  .route('/', deliveryRoutes)
  .route('/', tokenRoutes)

/** For `hc`, the typed client. */
export type Api = typeof routes

api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
/** What the document says besides the routes. */
export const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Claimline',
    version: '1',
    description:
      'The numbers in the news about crypto mining and edge AI. Every list also comes as .csv and .ndjson (whole, streamed), and every list whose rows are of a time as .atom, .rss and .jsonfeed.',
    license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
  },
  servers: [{ url: '/api/v1' }],
}

api.doc31('/openapi.json', ABOUT)
api.get('/docs', (c) => {
  const document = api.getOpenAPI31Document(ABOUT) as unknown as Document
  return c.html(
    html`<!doctype html>${<Reference document={document} origin={publicOrigin(c.env, c.req.url)} />}`,
  )
})
api.get('/', (c) => c.redirect('/api/v1/docs'))
api.all('*', unmatched(api))
api.onError((error, c) => {
  if (error instanceof HTTPException && error.status === 415)
    return problem(
      c,
      415,
      'Unsupported media type',
      'Send JSON, with the header content-type: application/json.',
    )
  if (error instanceof HTTPException) return problem(c, error.status, 'Bad request', error.message)
  console.error(error)
  return problem(c, 500, 'Internal error', 'Something went wrong on our side; it has been logged.')
})
