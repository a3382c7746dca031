import { z } from '@hono/zod-openapi'
import { several } from './parameters.ts'

/** The way to a member of a row: ["figure", "value"]. */
export type Path = string[]

const bare = (field: z.ZodType): z.ZodType =>
  'unwrap' in field && typeof field.unwrap === 'function' ? bare(field.unwrap() as z.ZodType) : field

/** The shape of a member that is an object itself, null or not; undefined for any other. */
function innerOf(field: z.ZodType): z.ZodObject | undefined {
  const inner = bare(field)
  return inner instanceof z.ZodObject ? inner : undefined
}

/** Ways to the members that are no objects themselves, in the order of the schema. */
export const leavesOf = (schema: z.ZodObject, path: Path = []): Path[] =>
  Object.entries(schema.shape).flatMap(([key, field]) => {
    const inner = innerOf(field as z.ZodType)
    return inner ? leavesOf(inner, [...path, key]) : [[...path, key]]
  })

/** Dotted names of every member: "figure", "figure.value" … */
const namesOf = (schema: z.ZodObject, before = ''): string[] =>
  Object.entries(schema.shape).flatMap(([key, field]) => {
    const inner = innerOf(field as z.ZodType)
    return [before + key, ...(inner ? namesOf(inner, `${before}${key}.`) : [])]
  })

const MOST_FIELDS = 60

/** The parameter by which a client takes only some members of each row: a name that is none of them is a 400. */
export const fieldsOf = (schema: z.ZodObject) => {
  const names = namesOf(schema)
  return several(names, { most: MOST_FIELDS })
    .optional()
    .openapi({
      type: 'string',
      description: `Only these, with commas between: ${names.join(', ')}`,
      example: names[0],
    })
}

/** Whether a leaf is among the fields asked for, by itself or with what it is part of. */
export const among = (fields: readonly string[] | undefined, leaf: Path): boolean => {
  const name = leaf.join('.')
  return fields === undefined || fields.some((f) => f === name || name.startsWith(`${f}.`))
}

type Members = Record<string, unknown>

/** Takes the fields asked for out of a row, in the order asked; all of them where none are. */
export function picker(fields: readonly string[] | undefined): (row: object) => object {
  if (fields === undefined) return (row) => row
  const paths = fields.map((f) => f.split('.'))
  return (row) => {
    const picked: Members = {}
    for (const path of paths) copy(row as Members, picked, path)
    return picked
  }
}

function copy(from: Members, to: Members, [key = '', ...rest]: Path): void {
  const value = from[key]
  if (rest.length === 0 || value === null) to[key] = value
  else {
    const part = { ...(to[key] as Members | undefined) }
    copy(value as Members, part, rest)
    to[key] = part
  }
}

/** The same shape with any of its members left out: a row of which only some fields were asked for. */
export const anyPartOf = (schema: z.ZodObject): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(schema.shape).map(([key, field]) => {
        const inner = innerOf(field as z.ZodType)
        if (!inner) return [key, (field as z.ZodType).optional()]
        const part = anyPartOf(inner)
        return [key, ((field as z.ZodType).safeParse(null).success ? part.nullable() : part).optional()]
      }),
    ),
  )
