import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Outcome } from '../desk/audit.ts'
import { problem } from './problem.ts'
import { problemBody } from './router.ts'

/** The header that makes sending again safe; without it each sending stands alone. */
export const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .optional()
    .openapi({ description: 'Your own name of this request: sent again, it is done once' }),
})

/** The key a request came with, or one of its own. */
export const keyOf = (headers: z.infer<typeof keyHeader>): string =>
  headers['idempotency-key'] ?? crypto.randomUUID()

/** How a route that takes a key refuses, for its `responses`. */
export const collisions = {
  409: problemBody('Somebody else was faster'),
  422: problemBody('The Idempotency-Key was sent with something else'),
}

/** Why an act was not done; a key of another request is 422, as draft-ietf-httpapi-idempotency-key-header has it. */
export function undone(c: Context, outcome: Exclude<Outcome, { kind: 'done' }>): Response {
  if (outcome.kind === 'conflict')
    return problem(c, 409, 'Changed meanwhile', 'Somebody else was faster: look, and send it again.')
  if (!outcome.reused) return problem(c, 400, 'Bad request', `Not done: ${outcome.error}.`)
  const detail = 'This Idempotency-Key was sent with something else: each request needs its own.'
  return problem(c, 422, 'Key used before', detail)
}
