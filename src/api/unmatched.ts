import type { Context } from 'hono'
import { problem } from './problem.ts'
import type { ApiEnv, newRouter } from './router.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Answers what no route did: 405 with `Allow` where the address takes another method, else 404. Said here and not by the
 * program at large, whose pages for readers are no answer to a program.
 */
export const unmatched = (api: ReturnType<typeof newRouter>) => (c: Context<ApiEnv>) => {
  const path = c.req.path.replace(/^\/api\/v1(?=\/|$)/, '') || '/'
  const reached = (method: string) => api.router.match(method, path)[0].length
  // what answers any method is middleware, and this
  const allowed = METHODS.filter((method) => reached(method) > reached('NONE'))
  if (allowed.length === 0 || allowed.includes(c.req.method))
    return problem(c, 404, 'Not found', `There is nothing at ${c.req.path}; see /api/v1/openapi.json.`)
  c.header('allow', allowed.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)).join(', '))
  return problem(
    c,
    405,
    'Method not allowed',
    `${c.req.path} takes ${allowed.join(', ')}, not ${c.req.method}.`,
  )
}
