import type { z } from '@hono/zod-openapi'
import { stringify } from 'csv-stringify/sync'
import { among, leavesOf, type Path } from '../fields.ts'

/** The columns of a row, nested objects opened up ("figure.value"); only the fields asked for, where any are. */
export const columnsOf = (schema: z.ZodObject, fields?: readonly string[]): Path[] =>
  leavesOf(schema).filter((leaf) => among(fields, leaf))

export const csvHeader = (columns: Path[]): string => stringify([columns.map((c) => c.join('.'))])

export const csvRows = (columns: Path[], rows: object[]): string =>
  stringify(rows.map((row) => columns.map((path) => cell(at(row, path)))))

const at = (row: object, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], row)

const NUMBER = /^-?\d+(\.\d+)?$/

/** Text that a spreadsheet would run as a formula is given a leading apostrophe; numbers keep their sign. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
