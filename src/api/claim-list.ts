import { z } from '@hono/zod-openapi'
import type { Db } from '../db/client.ts'
import { cursorOf, encodeCursor, limit } from '../lib/page.ts'
import { type ClaimQuery, listByValue, listChanges, listClaims } from '../revisions/read-claims.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { unitsOf } from '../revisions/read-values.ts'
import { seqUpTo } from '../revisions/sequence.ts'
import { fieldsOf } from './fields.ts'
import { asOf, claimFilterOf, claimParameters, from } from './parameters.ts'
import { Claim } from './shapes/claim.ts'

const SORTS = ['-said', 'said', '-recorded', 'recorded', '-value', 'value'] as const

/** A position holds the order it was made in: in another it would mean something else. */
const claimPosition = z.strictObject({
  sort: z.enum(SORTS),
  id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  value: z.number().optional(),
})

type ClaimPosition = z.infer<typeof claimPosition>

const changePosition = z.strictObject({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })

/** Query of every list of claims. */
export const claimListQuery = z
  .strictObject({
    ...claimParameters,
    as_of: asOf.optional(),
    changed_since: z
      .union([from, cursorOf(changePosition)])
      .optional()
      .openapi({
        type: 'string',
        description:
          'Claims whose record changed since then, first changed first, those withdrawn or merged included. Start with a time, go on with the `changed_since` of the last answer: nothing is missed and nothing comes twice.',
      }),
    sort: z
      .enum(SORTS)
      .optional()
      .openapi({ description: 'Default -said; with changed_since always recorded' }),
    limit,
    cursor: cursorOf(claimPosition).optional(),
    fields: fieldsOf(Claim),
  })
  .superRefine((q, ctx) => {
    const wrong = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    const sort = sortOf(q)
    if (q.cursor && q.cursor.sort !== sort)
      wrong('cursor', `was given out for sort=${q.cursor.sort}; drop it`)
    if (q.changed_since && q.sort && q.sort !== 'recorded')
      wrong('sort', 'changed_since comes in the order recorded')
    if (q.changed_since && q.as_of) wrong('changed_since', 'not together with as_of')
    const byValue = sort === 'value' || sort === '-value'
    if (byValue && q.metric?.length !== 1) wrong('sort', 'values compare within one metric: give exactly one')
    if (byValue && q.as_of) wrong('sort', 'by value only as of now: drop as_of')
    const { value, metric } = claimFilterOf(q)
    if (value && value.min === undefined && value.max === undefined)
      wrong('unit', 'goes with value_min or value_max')
    else if (value && unitsOf(value, metric).length === 0)
      wrong(
        'unit',
        value.unit ? 'no metric asked for is measured in it' : 'give a unit or a metric with the values',
      )
  })

export type ClaimListQuery = z.output<typeof claimListQuery>

const sortOf = (q: { sort?: ClaimPosition['sort'] | undefined; changed_since?: unknown }) =>
  q.changed_since ? 'recorded' : (q.sort ?? '-said')

/** How the list a query asks for is read, page by page. */
export async function claimReader(db: Db, q: ClaimListQuery) {
  const sort = sortOf(q)
  const query = { ...claimFilterOf(q), asOf: q.as_of, ascending: !sort.startsWith('-') }
  const since = q.changed_since
  const start = typeof since === 'string' ? await seqUpTo(db, since) : since?.seq
  const read = (limit: number, after: ClaimPosition | undefined): Promise<ClaimRow[]> => {
    const page: ClaimQuery = { ...query, limit }
    switch (sort) {
      case '-said':
      case 'said':
        return listClaims(db, { ...page, after: after?.id })
      case '-recorded':
      case 'recorded': {
        const recordedFrom = latest(page.recordedFrom, typeof since === 'string' ? since : undefined)
        return listChanges(db, {
          ...page,
          recordedFrom,
          after: after?.id ?? start,
          show: since ? 'all' : 'listed',
        })
      }
      case '-value':
      case 'value':
        return listByValue(db, {
          ...page,
          metric: page.metric as readonly [string],
          after: after && { value: after.value ?? 0, id: after.id },
        })
    }
  }
  const position = ({ state, claim }: ClaimRow): ClaimPosition => {
    if (sort === 'said' || sort === '-said') return { sort, id: state.id }
    if (sort === 'recorded' || sort === '-recorded') return { sort, id: state.seq }
    return { sort, id: state.id, value: Number(claim.value) }
  }
  /** What a bot asks with next. */
  const goOn = (shown: ClaimRow[]): string | null => {
    const reached = shown.at(-1)?.state.seq ?? q.cursor?.id
    if (reached === undefined && typeof since === 'string') return since
    return since ? encodeCursor({ seq: reached ?? start ?? 0 }) : null
  }
  return { read, position, goOn }
}

const latest = (a: string | undefined, b: string | undefined) => (a && b ? (a > b ? a : b) : (a ?? b))
