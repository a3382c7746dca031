import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { encodeCursor } from '../../lib/page.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { picker } from '../fields.ts'
import { problem } from '../problem.ts'
import { columnsOf, csvHeader, csvRows } from './csv.ts'
import { formatOf, MEDIA } from './format.ts'
import { type Channel, type Entry, feedOf } from './syndication.ts'

/** A list that can be given out in every format. */
interface AnyListing<Row> {
  show(row: Row): object
  schema: z.ZodObject
  /** What a page of JSON says besides its items. */
  more?(shown: Row[]): object
  /** A page of it in the words of schema.org; without, asking for that is a 406. */
  linked?(shown: Row[]): object
  /** Its feed; without one, asking for a feed is a 406. */
  feed?: { channel: Omit<Channel, 'self'>; entries(): Promise<Entry[]> } | undefined
}

/** One whose rows are found one after the other. `P` is a position in it. */
interface DenseListing<Row, P> extends AnyListing<Row> {
  /** Rows after a position; at most as many as asked for. */
  read(limit: number, after: P | undefined): Promise<Row[]>
  position(row: Row): P
}

/** One in which much may have to be passed over to find a row. */
interface SparseListing<Row, P> extends AnyListing<Row> {
  /** Rows after a position, fewer than asked for where a look has its end, and where to go on; null after the last row. */
  look(limit: number, after: P | undefined): Promise<{ rows: Row[]; next: P | null }>
}

export type Listing<Row, P> = DenseListing<Row, P> | SparseListing<Row, P>

/** A page of a list, and where the next one begins. One row more than given is read to tell. */
async function pageAfter<Row, P>(listing: Listing<Row, P>, limit: number, after: P | undefined) {
  if ('look' in listing) return listing.look(limit, after)
  const found = await listing.read(limit + 1, after)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? listing.position(last) : null }
}

/** Which rows of a list, and which of their fields. */
interface Asked<P> {
  limit: number
  cursor?: P | undefined
  fields?: readonly string[] | undefined
}

/** Rows read at a time while a whole list is exported. */
const EXPORT_PAGE = 1000

/** Longest export: D1 answers 1,000 queries an invocation. */
const EXPORT_PAGES = 900

/** Answers with a page of JSON, or with the whole list from the cursor on as CSV or NDJSON, or with its feed. */
export async function answerList<Row, P>(
  c: Context,
  listing: Listing<Row, P>,
  { limit, cursor, fields }: Asked<P>,
): Promise<Response> {
  const format = formatOf(c)
  const pick = picker(fields)
  const show = (row: Row) => pick(listing.show(row))
  c.header('vary', 'Accept', { append: true })
  switch (format) {
    case 'json': {
      const { rows, next } = await pageAfter(listing, limit, cursor)
      const next_cursor = next === null ? null : encodeCursor(next)
      return c.json({ items: rows.map(show), next_cursor, ...listing.more?.(rows) })
    }
    case 'csv':
    case 'ndjson': {
      const { head, lines } = tableOf(format, listing.schema, fields)
      const type = { 'content-type': `${MEDIA[format]}; charset=utf-8` }
      // nobody would ever take from the stream
      if (c.req.method === 'HEAD') return c.body(null, 200, type)
      return c.body(
        stream(listing, cursor, head, (rows) => lines(rows.map(show))),
        200,
        type,
      )
    }
    case 'jsonld':
      if (!listing.linked) return noSuchFormat(c, 'This list')
      if (fields) return noRows(c)
      return linkedAnswer(c, listing.linked((await pageAfter(listing, limit, cursor)).rows))
    case 'atom':
    case 'rss':
    case 'jsonfeed': {
      if (!listing.feed) return noSuchFormat(c, 'This list')
      if (fields) return noRows(c)
      const self = new URL(c.req.url)
      const channel = {
        ...listing.feed.channel,
        self: `${publicOrigin(c.env, c.req.url)}/api/v1${self.pathname.replace(/^\/api\/v1/, '')}.${format}${self.search}`,
      }
      return c.body(feedOf(format, channel, await listing.feed.entries()), 200, {
        'content-type': `${MEDIA[format]}; charset=utf-8`,
      })
    }
  }
}

/** Answers with one thing: as JSON, as a table of one row, or in the words of schema.org where it has some. */
export async function answerOne(
  c: Context,
  shown: object,
  schema: z.ZodObject,
  fields: readonly string[] | undefined,
  linked?: () => Promise<object>,
): Promise<Response> {
  const format = formatOf(c)
  const picked = picker(fields)(shown)
  c.header('vary', 'Accept', { append: true })
  switch (format) {
    case 'json':
      return c.json(picked)
    case 'csv':
    case 'ndjson': {
      const { head, lines } = tableOf(format, schema, fields)
      return c.body(head + lines([picked]), 200, { 'content-type': `${MEDIA[format]}; charset=utf-8` })
    }
    case 'jsonld':
      if (!linked) return noSuchFormat(c, 'This')
      return fields ? noRows(c) : linkedAnswer(c, await linked())
    case 'atom':
    case 'rss':
    case 'jsonfeed':
      return noSuchFormat(c, 'One thing')
  }
}

const linkedAnswer = (c: Context, linked: object) =>
  c.body(JSON.stringify(linked), 200, { 'content-type': MEDIA.jsonld })

const noSuchFormat = (c: Context, what: string) =>
  problem(c, 406, 'No such format', `${what} does not come in this format; ask for JSON, CSV or NDJSON.`)

const noRows = (c: Context) =>
  problem(c, 400, 'Bad request', 'Not understood: fields.', [
    { field: 'fields', detail: 'this format has no rows to take them from; drop it' },
  ])

/** How rows are written one a line, and what stands above them. */
function tableOf(format: 'csv' | 'ndjson', schema: z.ZodObject, fields: readonly string[] | undefined) {
  if (format === 'ndjson')
    return { head: '', lines: (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('') }
  const columns = columnsOf(schema, fields)
  return { head: csvHeader(columns), lines: (rows: object[]) => csvRows(columns, rows) }
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
      // what is not enqueued is not asked for again: a page without rows is followed by the next at once
      for (let rows: Row[] = []; rows.length === 0; ) {
        const page = await pageAfter(listing, EXPORT_PAGE, after)
        rows = page.rows
        if (rows.length > 0) controller.enqueue(encoder.encode(write(rows)))
        if (page.next === null || ++pages === EXPORT_PAGES) return controller.close()
        after = page.next
      }
    },
  })
}
