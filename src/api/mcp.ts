import { z } from '@hono/zod-openapi'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import type { Db } from '../db/client.ts'
import { readTimeline } from '../revisions/read.ts'
import { readClaim } from '../revisions/read-claims.ts'
import { search } from '../revisions/search.ts'
import { Checked, DraftSchema, showChecked } from './check.ts'
import { checkDraft } from './check-text.ts'
import { asOf } from './parameters.ts'
import { Claim, showClaim } from './shapes/claim.ts'
import { Point, showPoint } from './shapes/series.ts'

const MOST_HITS = 50
const MOST_POINTS = 500

const id = z.string().min(1).max(100)
const time = z.string().max(40).optional().describe('ISO time or date: answer with what was recorded by then')
const words = z
  .string()
  .min(1)
  .max(300)
  .describe('Words, "a phrase", or a figure: mining cost > 90k USD Texas 2026')

const readOnly = { annotations: { readOnlyHint: true, openWorldHint: false } }

/** Answers one MCP request (streamable HTTP, no session kept) with the tools over a database. */
export const answerMcp = (db: Db, request: Request): Promise<Response> =>
  createMcpHandler(() => serverOf(db)).fetch(request)

function serverOf(db: Db): McpServer {
  const server = new McpServer({ name: 'claimline', version: '1' })
  server.registerTool(
    'search_claims',
    {
      title: 'Search claims',
      description:
        'Finds tracked figures in the news on crypto mining and edge AI, each with quote and source.',
      inputSchema: z.object({ q: words, limit: z.number().int().min(1).max(MOST_HITS).default(10) }),
      outputSchema: z.object({ claims: z.array(Claim) }),
      ...readOnly,
    },
    async ({ q, limit }) => {
      const { found } = await search(db, q, { limit })
      return answer({ claims: found.map(({ row }) => showClaim(row)) })
    },
  )
  server.registerTool(
    'get_claim',
    {
      title: 'Get a claim',
      description: 'One claim by its id: figure, claimant, quote, source, review and finding.',
      inputSchema: z.object({ id, as_of: time }),
      outputSchema: Claim,
      ...readOnly,
    },
    async ({ id, as_of }) => {
      const then = timeOf(as_of)
      if (then === null) return refuse('as_of is no ISO time or date')
      const row = await readClaim(db, id, then)
      return row ? answer(showClaim(row)) : refuse(`there is no claim ${id}`)
    },
  )
  server.registerTool(
    'get_timeline',
    {
      title: 'Get a timeline',
      description:
        'Every revision of every claim in a series (a claim names its series), in the order they were said.',
      inputSchema: z.object({ series: z.string().min(1).max(300), as_of: time }),
      outputSchema: z.object({ points: z.array(Point) }),
      ...readOnly,
    },
    async ({ series, as_of }) => {
      const then = timeOf(as_of)
      if (then === null) return refuse('as_of is no ISO time or date')
      const rows = await readTimeline(db, series, { asOf: then, newest: true, limit: MOST_POINTS })
      return answer({ points: rows.reverse().map(showPoint) })
    },
  )
  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description:
        'Holds every figure of a text against what is tracked, with a verdict, sources and quotes for each.',
      inputSchema: DraftSchema,
      outputSchema: Checked,
      ...readOnly,
    },
    async (draft) => answer(showChecked(await checkDraft(db, draft))),
  )
  return server
}

const answer = <T extends Record<string, unknown>>(value: T) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(value) }],
  structuredContent: value,
})

const refuse = (why: string) => ({ content: [{ type: 'text' as const, text: why }], isError: true })

/** Undefined where none is given, null where it is no time. */
function timeOf(text: string | undefined): string | undefined | null {
  if (text === undefined) return undefined
  const parsed = asOf.safeParse(text)
  return parsed.success ? parsed.data : null
}
