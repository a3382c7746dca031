import { articleRoutes } from './articles.ts'
import { claimRoutes } from './claims.ts'
import { feedRoutes } from './feeds.ts'
import { problem } from './problem.ts'
import { newRouter } from './router.ts'
import { seriesRoutes } from './series.ts'

/** Everything under /api/v1, and its own description. */
export const api = newRouter()
  .route('/', claimRoutes)
  .route('/', seriesRoutes)
  .route('/', articleRoutes)
  .route('/', feedRoutes)

api.doc31('/openapi.json', {
  openapi: '3.1.0',
  info: { title: 'Claimline', version: '1' },
  servers: [{ url: '/api/v1' }],
})
api.notFound((c) =>
  problem(c, 404, 'Not found', `There is nothing at ${c.req.path}; see /api/v1/openapi.json.`),
)
api.onError((error, c) => {
  console.error(error)
  return problem(c, 500, 'Internal error', 'Something went wrong on our side; it has been logged.')
})
