import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { requireScope } from './auth/require-scope.ts'
import { problem } from './problem.ts'
import type { ApiEnv } from './router.ts'

/** What every route about subscriptions asks for: an editor. */
export const forEditors = { middleware: requireScope('edit'), security: [{ bearer: [] }] }

/** The path of one subscription. */
export const bySubscription = z.object({ id: z.string().max(100) })

export const noSubscription = (c: Context<ApiEnv>) =>
  problem(c, 404, 'No such thing', 'There is none by that id; /api/v1/subscriptions lists them.')
