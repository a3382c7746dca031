import { createRoute, z } from '@hono/zod-openapi'
import { numberPosition, timePosition } from '../lib/page.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { listAppearances, listRevisions } from '../revisions/read.ts'
import { readClaim } from '../revisions/read-claims.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { metricWords } from '../web/words.ts'
import { appearanceEntry, FEED_ENTRIES, revisionEntries, revisionEntry } from './claim-feed.ts'
import { type ClaimListQuery, claimListQuery, claimReader } from './claim-list.ts'
import { fieldsOf } from './fields.ts'
import { claimFeedOf, claimOf, claimText, MOST_PRINTED } from './formats/linked-data.ts'
import { answerList, answerOne } from './formats/list.ts'
import { asOf, claimFilterOf, sorted } from './parameters.ts'
import { pastListQuery } from './past-list.ts'
import { problem } from './problem.ts'
import { linkedData, listed, newRouter, single } from './router.ts'
import { Appearance, Claim, showAppearance, showClaim } from './shapes/claim.ts'
import { Revision, showRevision } from './shapes/series.ts'

const params = z.object({ id: z.string().max(100) })

const list = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Tracked claims: filtered, sorted, as of any time, or changed since',
  request: { query: claimListQuery },
  responses: listed('Claim', Claim, { changed_since: z.string().nullable() }, linkedData),
})

/** Appearances shown with a claim; the rest are a list of their own. */
const FEW = 20

const PrintedClaim = Claim.extend({
  appearances: z.array(Appearance).openapi({ description: `The latest ${FEW}, the last first` }),
  links: z.object({
    appearances: z.string(),
    revisions: z.string(),
    origins: z.string(),
    timeline: z.string(),
  }),
}).openapi('PrintedClaim')

const read = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'One claim with the places it was last printed in',
  request: { params, query: z.strictObject({ as_of: asOf.optional(), fields: fieldsOf(PrintedClaim) }) },
  responses: single('PrintedClaim', PrintedClaim, linkedData),
})

const history = createRoute({
  method: 'get',
  path: '/claims/{id}/revisions',
  summary: 'Every value a claim has had, first to last, or the last first',
  request: {
    params,
    query: pastListQuery(sorted('n', '-n'), numberPosition, Revision),
  },
  responses: listed('Revision', Revision),
})

const printed = createRoute({
  method: 'get',
  path: '/claims/{id}/appearances',
  summary: 'Every place a claim was printed in',
  request: {
    params,
    query: pastListQuery(sorted('-said', 'said'), timePosition, Appearance),
  },
  responses: listed('Appearance', Appearance),
})

/** What a list was narrowed to, for the title of its feed. */
const wordsOf = (query: ClaimListQuery): string =>
  [query.metric?.map(metricWords), query.topic, query.subject, query.place, query.series, query.claimant]
    .flat()
    .filter(Boolean)
    .join(', ') || 'all figures'

const unknown = (id: string) => `There is no claim ${id}; /api/v1/claims lists them.`

export const claimRoutes = newRouter()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { db } = c.var
    const reader = await claimReader(db, query)
    const origin = publicOrigin(c.env, c.req.url)
    const listing = {
      read: reader.read,
      position: reader.position,
      show: showClaim,
      schema: Claim,
      linked: (shown: ClaimRow[]) => claimFeedOf(shown, origin),
      more: (shown: ClaimRow[]) => ({ changed_since: reader.goOn(shown) }),
      feed: {
        channel: {
          title: `Claimline: ${wordsOf(query)}`,
          description: 'Every revision of every figure tracked, with its quote and source.',
          link: origin,
        },
        entries: () => revisionEntries(db, { ...claimFilterOf(query), asOf: query.as_of }, origin),
      },
    }
    return (await answerList(c, listing, query)) as never
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, fields } = c.req.valid('query')
    const { db } = c.var
    const [row, appearances] = await Promise.all([
      readClaim(db, id, as_of),
      listAppearances(db, id, { asOf: as_of, limit: FEW }),
    ])
    if (!row) return problem(c, 404, 'No such claim', unknown(id)) as never
    const here = `/api/v1/claims/${encodeURIComponent(id)}`
    const shown = {
      ...showClaim(row),
      appearances: appearances.map(showAppearance),
      links: {
        appearances: `${here}/appearances`,
        revisions: `${here}/revisions`,
        origins: `${here}/origins`,
        timeline: `/api/v1/series/${encodeURIComponent(row.series.id)}/timeline`,
      },
    }
    const linked = async () =>
      claimOf(
        row,
        await listAppearances(db, id, { asOf: as_of, limit: MOST_PRINTED }),
        publicOrigin(c.env, c.req.url),
      )
    return (await answerOne(c, shown, PrintedClaim, fields, linked)) as never
  })
  .openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, sort, ...paging } = c.req.valid('query')
    const { db } = c.var
    const claim = await readClaim(db, id, as_of)
    if (!claim) return problem(c, 404, 'No such claim', unknown(id)) as never
    const origin = publicOrigin(c.env, c.req.url)
    const revisions = (limit: number, newest: boolean, after?: number) =>
      listRevisions(db, id, { asOf: as_of, newest, after, limit })
    const listing = {
      feed: {
        channel: {
          title: `Claimline: ${claimText(claim)}`,
          description: 'Every value this claim has had.',
          link: `${origin}/claims/${id}`,
        },
        entries: async () => (await revisions(FEED_ENTRIES, true)).map((row) => revisionEntry(row, origin)),
      },
      read: (limit: number, after: number | undefined) => revisions(limit, sort === '-n', after),
      position: (row: { state: { seq: number } }) => row.state.seq,
      show: showRevision,
      schema: Revision,
    }
    return (await answerList(c, listing, paging)) as never
  })
  .openapi(printed, async (c) => {
    const { id } = c.req.valid('param')
    const { as_of, sort, ...paging } = c.req.valid('query')
    const { db } = c.var
    const claim = await readClaim(db, id, as_of)
    if (!claim) return problem(c, 404, 'No such claim', unknown(id)) as never
    const origin = publicOrigin(c.env, c.req.url)
    const listing = {
      feed: {
        channel: {
          title: `Claimline: where ${claimText(claim)} was printed`,
          description: 'Every place this claim was printed in.',
          link: `${origin}/claims/${id}`,
        },
        entries: async () =>
          (await listAppearances(db, id, { asOf: as_of, limit: FEED_ENTRIES })).map((row) =>
            appearanceEntry(row, origin),
          ),
      },
      read: (limit: number, after: { at: string; id: string } | undefined) =>
        listAppearances(db, id, { asOf: as_of, oldest: sort === 'said', after, limit }),
      position: ({ appearance }: { appearance: { saidAt: string; id: string } }) => ({
        at: appearance.saidAt,
        id: appearance.id,
      }),
      show: showAppearance,
      schema: Appearance,
    }
    return (await answerList(c, listing, paging)) as never
  })
