import { z } from '@hono/zod-openapi'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** How many rows an answer may hold. */
export const limit = z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT)

/** A position as an opaque cursor. */
export const encodeCursor = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** An opaque cursor holding a position, checked when it comes back: a made-up cursor is a 400, not a surprise. */
export function cursorOf<S extends z.ZodType>(position: S) {
  return z
    .string()
    .max(400)
    .transform((text, ctx): z.infer<S> => {
      try {
        const parsed = position.safeParse(JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
        if (parsed.success) return parsed.data
      } catch {
        // falls through to the issue below
      }
      ctx.addIssue({
        code: 'custom',
        message: 'not a cursor this server gave out; drop it to start from the first page',
      })
      return z.NEVER
    })
    .openapi({ type: 'string', maxLength: 400 })
}

/** A page of rows and the cursor of the next one, null on the last. One row more than shown is read to tell. */
export function pageOf<T, U>(rows: T[], size: number, show: (row: T) => U, position: (row: T) => unknown) {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const next = rows.length > size && last !== undefined ? encodeCursor(position(last)) : null
  return { items: shown.map(show), next_cursor: next }
}

/** The position of lists sorted by a time and an id. */
export const timePosition = z.strictObject({ at: z.iso.datetime(), id: z.string().max(100) })

/** The position of lists sorted by a number that only grows. */
export const numberPosition = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
