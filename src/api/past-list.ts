import { z } from '@hono/zod-openapi'
import { cursorOf, limit } from '../lib/page.ts'
import { fieldsOf } from './fields.ts'
import { asOf } from './parameters.ts'

/** What the list of all that one thing has had asks for: as of when, in which order, which page, which fields of a row. */
export const pastListQuery = <Sort extends z.ZodType, Position extends z.ZodType>(
  sort: Sort,
  position: Position,
  row: z.ZodObject,
) =>
  z.strictObject({
    as_of: asOf.optional(),
    sort,
    limit,
    cursor: cursorOf(position).optional(),
    fields: fieldsOf(row),
  })
