import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Db } from '../db/client.ts'
import type { Env } from '../env.ts'
import type { Principal } from './auth/principal.ts'
import { problem } from './problem.ts'

/** What every handler finds in its context. */
export interface ApiEnv {
  Bindings: Env
  Variables: { db: Db; principal: Principal | null; requestId: string }
}

/** A router whose validation errors are problem+json naming each field and what it takes. */
export const newRouter = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      const errors = result.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((field) => ({ field, detail: 'no such parameter here; see /api/v1/openapi.json' }))
          : [{ field: issue.path.join('.'), detail: issue.message }],
      )
      const names = errors.map((e) => e.field).join(', ')
      return problem(c, 400, 'Bad request', `Not understood: ${names}.`, errors)
    },
  })

const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')

const problemBody = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

/** The ways of not giving an answer. */
export const refusals = {
  400: problemBody('A parameter is unknown or malformed; `errors` names it'),
  404: problemBody('No such thing'),
  413: problemBody('The request is too large'),
  429: problemBody('Too many requests; `Retry-After` says when to come back'),
}

/** A JSON answer and the ways of not giving it, for a route's `responses`. */
export const answers = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...refusals,
})

/** How a route that needs a scope refuses, for its `responses`. */
export const guarded = {
  401: problemBody('No valid token'),
  403: problemBody('The token lacks the scope'),
}

/** A page of rows and the cursor of the next page. */
export const page = <S extends z.ZodType>(row: S) =>
  z.object({ items: z.array(row), next_cursor: z.string().nullable() })
