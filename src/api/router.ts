import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Db } from '../db/client.ts'
import type { Env } from '../env.ts'
import type { Principal } from './auth/principal.ts'
import { anyPartOf } from './fields.ts'
import { type Format, MEDIA } from './formats/format.ts'
import { issueWords } from './issues.ts'
import { problem } from './problem.ts'

/** What every handler finds in its context. */
export interface ApiEnv {
  Bindings: Env
  Variables: { db: Db; principal: Principal | null; requestId: string }
}

/** A router whose validation errors are problem+json naming each field and what it takes. */
export const newRouter = () =>
  new OpenAPIHono<ApiEnv>({
    // a slash at the end of an address makes no other address
    strict: false,
    defaultHook: (result, c) => {
      if (result.success) return
      // read once: an address of ten thousand parameters has ten thousand errors
      const given = new Map(result.target === 'query' ? Object.entries(c.req.queries()) : [])
      const errors = result.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((field) => ({ field, detail: 'no such parameter here; see /api/v1/openapi.json' }))
          : [{ field: issue.path.join('.'), detail: issueWords(issue) }],
      )
      for (const error of errors)
        if ((given.get(error.field)?.length ?? 0) > 1)
          error.detail = 'given more than once; what takes several values has commas between them'
      const names = errors.map((e) => e.field || 'the body').join(', ')
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

export const problemBody = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

/** The ways of not giving an answer. */
export const refusals = {
  400: problemBody('A parameter is unknown or malformed; `errors` names it'),
  401: problemBody('A token was sent that is not valid, or one is needed'),
  404: problemBody('No such thing'),
  406: problemBody('Not to be had in the format asked for'),
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
  403: problemBody('The token lacks the scope'),
}

/** A page of rows and the cursor of the next page. */
export const page = <S extends z.ZodType>(row: S) =>
  z.object({ items: z.array(row), next_cursor: z.string().nullable() })

const text = (format: Format) => [MEDIA[format], { schema: z.string() }]
const TABLES = Object.fromEntries((['csv', 'ndjson'] as const).map(text))
const FEEDS = Object.fromEntries((['atom', 'rss', 'jsonfeed'] as const).map(text))

/** For the types a row is whole; described it may also be a part, as `fields` has it. */
const selectable = <S extends z.ZodObject>(row: S, name: string): S =>
  z.union([row, anyPartOf(row).openapi(`${name}Part`)]) as unknown as S

/** For the types an answer is JSON; described it comes in every format. */
const inFormats = <T extends { 200: { content: object } }>(answer: T, ...formats: object[]): T => ({
  ...answer,
  200: { ...answer[200], content: Object.assign({}, answer[200].content, ...formats) },
})

/** For the content of answers in the words of schema.org. */
export const linkedData = {
  [MEDIA.jsonld]: {
    schema: z.looseObject({ '@context': z.string(), '@type': z.string() }).openapi('LinkedData'),
  },
}

/** A list of rows by name, in every format, with `more` beside the rows of a page of JSON. */
export const listed = <S extends z.ZodObject, M extends z.ZodRawShape = Record<never, never>>(
  name: string,
  row: S,
  more: M = {} as M,
  formats: object = {},
) =>
  inFormats(
    answers(page(selectable(row, name)).extend(more), `A page of ${name}, or the whole list, or its feed`),
    TABLES,
    FEEDS,
    formats,
  )

/** A list whose rows are of no time, so that it has no feed. */
export const tabled = <S extends z.ZodObject>(name: string, row: S) =>
  inFormats(answers(page(selectable(row, name)), `A page of ${name}, or the whole list`), TABLES)

/** One thing by name, as JSON or as a row of a table. */
export const single = <S extends z.ZodObject>(name: string, row: S, formats: object = {}) =>
  inFormats(answers(selectable(row, name), `${name}, or the fields asked for`), TABLES, formats)
