import type { z } from '@hono/zod-openapi'
import { stringify } from 'csv-stringify/sync'

/** A column: its dotted name and the way to it. */
type Column = string[]

/** The columns of a row, nested objects opened up ("figure.value"), in the order of the schema. */
export function columnsOf(schema: z.ZodObject, path: Column = []): Column[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const inner = bare(field as z.ZodType)
    return 'shape' in inner ? columnsOf(inner as z.ZodObject, [...path, key]) : [[...path, key]]
  })
}

const bare = (field: z.ZodType): z.ZodType =>
  'unwrap' in field && typeof field.unwrap === 'function' ? bare(field.unwrap() as z.ZodType) : field

export const csvHeader = (columns: Column[]): string => stringify([columns.map((c) => c.join('.'))])

export const csvRows = (columns: Column[], rows: object[]): string =>
  stringify(rows.map((row) => columns.map((path) => cell(at(row, path)))))

const at = (row: object, path: Column): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], row)

const NUMBER = /^-?\d+(\.\d+)?$/

/** Text that a spreadsheet would run as a formula is given a leading apostrophe; numbers keep their sign. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
