import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { articleRoutes } from './articles.ts'
import { tokenRoutes } from './auth/routes.ts'
import { checkRoutes } from './check.ts'
import { claimRoutes } from './claims.ts'
import { digestRoutes } from './digests.ts'
import { feedRoutes } from './feeds.ts'
import { findingRoutes } from './findings.ts'
import { extensionOf, MEDIA } from './formats/format.ts'
import { cached, closedReads, crossOrigin, limitedBody, limitedRate, session } from './middleware.ts'
import { problem } from './problem.ts'
import { newRouter } from './router.ts'
import { searchRoutes } from './search.ts'
import { seriesRoutes } from './series.ts'

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
  return api.fetch(request, c.env)
})
api.use(requestId({ headerName: 'x-request-id' }), crossOrigin, limitedRate, limitedBody, session)
api.use(closedReads, cached)

const routes = api
  .route('/', claimRoutes)
  .route('/', seriesRoutes)
  .route('/', articleRoutes)
  .route('/', findingRoutes)
  .route('/', feedRoutes)
  .route('/', searchRoutes)
  .route('/', checkRoutes)
  .route('/', digestRoutes)
  .route('/', tokenRoutes)

/** For `hc`, the typed client. */
export type Api = typeof routes

api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
api.doc31('/openapi.json', {
  openapi: '3.1.0',
  info: {
    title: 'Claimline',
    version: '1',
    description:
      'The numbers in the news about crypto mining and edge AI. Every list also comes as .csv and .ndjson (whole, streamed), lists of claims as .atom, .rss and .jsonfeed.',
    license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
  },
  servers: [{ url: '/api/v1' }],
})
api.notFound((c) =>
  problem(c, 404, 'Not found', `There is nothing at ${c.req.path}; see /api/v1/openapi.json.`),
)
api.onError((error, c) => {
  if (error instanceof HTTPException) return problem(c, error.status, 'Bad request', error.message)
  console.error(error)
  return problem(c, 500, 'Internal error', 'Something went wrong on our side; it has been logged.')
})
