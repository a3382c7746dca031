import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { pageOf } from '../../lib/page.ts'
import { problem } from '../problem.ts'
import { columnsOf, csvHeader, csvRows } from './csv.ts'
import { formatOf, MEDIA } from './format.ts'
import { type Channel, type Entry, feedOf } from './syndication.ts'

/** A list that can be given out in every format. `P` is a position in it. */
export interface Listing<Row, P> {
  /** Rows after a position; at most as many as asked for. */
  read(limit: number, after: P | undefined): Promise<Row[]>
  position(row: Row): P
  show(row: Row): object
  schema: z.ZodObject
  /** What a page of JSON says besides its items. */
  more?(shown: Row[]): object
  /** Its feed; without one, asking for a feed is a 406. */
  feed?: { channel: Omit<Channel, 'self'>; entries(): Promise<Entry[]> } | undefined
}

/** Rows read at a time while a whole list is exported. */
const EXPORT_PAGE = 1000

/** Longest export: D1 answers 1,000 queries an invocation. */
const EXPORT_PAGES = 900

/** Answers with a page of JSON, or with the whole list from the cursor on as CSV or NDJSON, or with its feed. */
export async function answerList<Row, P>(
  c: Context,
  listing: Listing<Row, P>,
  page: { limit: number; cursor?: P | undefined },
): Promise<Response> {
  const format = formatOf(c)
  c.header('vary', 'Accept', { append: true })
  switch (format) {
    case 'json': {
      const rows = await listing.read(page.limit + 1, page.cursor)
      return c.json({
        ...pageOf(rows, page.limit, listing.show, listing.position),
        ...listing.more?.(rows.slice(0, page.limit)),
      })
    }
    case 'csv':
    case 'ndjson': {
      const columns = columnsOf(listing.schema)
      const head = format === 'csv' ? csvHeader(columns) : ''
      const write = (rows: Row[]) => {
        const shown = rows.map(listing.show)
        return format === 'csv'
          ? csvRows(columns, shown)
          : shown.map((s) => `${JSON.stringify(s)}\n`).join('')
      }
      return c.body(stream(listing, page.cursor, head, write), 200, {
        'content-type': `${MEDIA[format]}; charset=utf-8`,
      })
    }
    case 'atom':
    case 'rss':
    case 'jsonfeed': {
      if (!listing.feed)
        return problem(c, 406, 'No such format', 'This list has no feed; ask for JSON, CSV or NDJSON.')
      const self = new URL(c.req.url)
      const channel = {
        ...listing.feed.channel,
        self: `${self.origin}/api/v1${self.pathname.replace(/^\/api\/v1/, '')}.${format}${self.search}`,
      }
      return c.body(feedOf(format, channel, await listing.feed.entries()), 200, {
        'content-type': `${MEDIA[format]}; charset=utf-8`,
      })
    }
  }
}

/** Reads the next rows only when the reader has taken the last ones. */
function stream<Row, P>(
  listing: Listing<Row, P>,
  start: P | undefined,
  head: string,
  write: (rows: Row[]) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after = start
  let pages = 0
  return new ReadableStream({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head))
    },
    async pull(controller) {
      const rows = await listing.read(EXPORT_PAGE, after)
      const last = rows.at(-1)
      if (rows.length > 0) controller.enqueue(encoder.encode(write(rows)))
      if (last === undefined || rows.length < EXPORT_PAGE || ++pages === EXPORT_PAGES)
        return controller.close()
      after = listing.position(last)
    },
  })
}
