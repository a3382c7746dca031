import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error as RFC 9457 describes it: what was wrong, which field, what to do. */
export interface Problem {
  type: 'about:blank'
  title: string
  status: ContentfulStatusCode
  detail: string
  errors?: { field: string; detail: string }[]
}

/** Answers with a problem+json document. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  errors?: Problem['errors'],
) {
  const body: Problem = { type: 'about:blank', title, status, detail, ...(errors ? { errors } : {}) }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
