import { createRoute, z } from '@hono/zod-openapi'
import { cursorOf, limit, numberPosition, timePosition } from '../lib/page.ts'
import { listAppearances, listRevisions } from '../revisions/read.ts'
import { readClaim } from '../revisions/read-claims.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { metricWords } from '../web/words.ts'
import { FEED_ENTRIES, revisionEntry } from './claim-feed.ts'
import { type ClaimListQuery, claimListQuery, claimReader } from './claim-list.ts'
import { answerList } from './formats/list.ts'
import { asOf } from './parameters.ts'
import { problem } from './problem.ts'
import { answers, newRouter, page } from './router.ts'
import { Appearance, Claim, showAppearance, showClaim } from './shapes/claim.ts'
import { Revision, showRevision } from './shapes/series.ts'

const params = z.object({ id: z.string().max(100) })

const list = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Tracked claims: filtered, sorted, as of any time, or changed since',
  request: { query: claimListQuery },
  responses: answers(page(Claim).extend({ changed_since: z.string().nullable() }), 'A page of claims'),
})

const read = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'One claim with the places it was last printed in',
  request: { params, query: z.strictObject({ as_of: asOf.optional() }) },
  responses: answers(Claim.extend({ appearances: z.array(Appearance) }), 'The claim'),
})

const history = createRoute({
  method: 'get',
  path: '/claims/{id}/revisions',
  summary: 'Every value a claim has had, first to last',
  request: {
    params,
    query: z.strictObject({ as_of: asOf.optional(), limit, cursor: cursorOf(numberPosition).optional() }),
  },
  responses: answers(page(Revision), 'The revisions'),
})

const printed = createRoute({
  method: 'get',
  path: '/claims/{id}/appearances',
  summary: 'Every place a claim was printed in, newest first',
  request: {
    params,
    query: z.strictObject({ as_of: asOf.optional(), limit, cursor: cursorOf(timePosition).optional() }),
  },
  responses: answers(page(Appearance), 'The appearances'),
})

/** What a list was narrowed to, for the title of its feed. */
const wordsOf = (query: ClaimListQuery): string =>
  [query.metric?.map(metricWords), query.topic, query.subject, query.place, query.series, query.claimant]
    .flat()
    .filter(Boolean)
    .join(', ') || 'all figures'

/** Appearances shown with a claim; the rest are a list of their own. */
const FEW = 20

const unknown = (id: string) => `There is no claim ${id}; /api/v1/claims lists them.`

export const claimRoutes = newRouter()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const reader = await claimReader(c.var.db, query)
    const { origin } = new URL(c.req.url)
    const listing = {
      read: reader.read,
      position: reader.position,
      show: showClaim,
      schema: Claim,
      more: (shown: ClaimRow[]) => ({ changed_since: reader.goOn(shown) }),
      feed: {
        channel: {
          title: `Claimline: ${wordsOf(query)}`,
          description: 'Every revision of every figure tracked, with its quote and source.',
          link: origin,
        },
        entries: async () => (await reader.revisions(FEED_ENTRIES)).map((row) => revisionEntry(row, origin)),
      },
    }
    return (await answerList(c, listing, query)) as never
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of } = c.req.valid('query')
    const { db } = c.var
    const row = await readClaim(db, id, as_of)
    if (!row) return problem(c, 404, 'No such claim', unknown(id)) as never
    const appearances = await listAppearances(db, id, { asOf: as_of, limit: FEW })
    return c.json({ ...showClaim(row), appearances: appearances.map(showAppearance) }, 200)
  })
  .openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, ...paging } = c.req.valid('query')
    const { db } = c.var
    if (!(await readClaim(db, id, as_of))) return problem(c, 404, 'No such claim', unknown(id)) as never
    const listing = {
      read: (limit: number, after: number | undefined) =>
        listRevisions(db, id, { asOf: as_of, after, limit }),
      position: (row: { state: { seq: number } }) => row.state.seq,
      show: showRevision,
      schema: Revision,
    }
    return (await answerList(c, listing, paging)) as never
  })
  .openapi(printed, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, ...paging } = c.req.valid('query')
    const { db } = c.var
    if (!(await readClaim(db, id, as_of))) return problem(c, 404, 'No such claim', unknown(id)) as never
    const listing = {
      read: (limit: number, after: { at: string; id: string } | undefined) =>
        listAppearances(db, id, { asOf: as_of, after, limit }),
      position: ({ appearance }: { appearance: { saidAt: string; id: string } }) => ({
        at: appearance.saidAt,
        id: appearance.id,
      }),
      show: showAppearance,
      schema: Appearance,
    }
    return (await answerList(c, listing, paging)) as never
  })
