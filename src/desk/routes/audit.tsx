import { Hono } from 'hono'
import { z } from 'zod'
import { columnsOf, csvHeader, csvRows } from '../../api/formats/csv.ts'
import { cursorOf, pageOf, timePosition } from '../../lib/page.ts'
import { Moment } from '../../web/parts/time.tsx'
import { withQuery } from '../../web/paths.ts'
import { type AuditRow, listAudit } from '../audit.ts'
import { listExamples, nearMisses } from '../examples.ts'
import { type DeskEnv, role } from '../guard.ts'
import { page } from '../http.tsx'
import { Frame } from '../layout.tsx'
import { itemPath } from '../paths.ts'
import { readTitles } from '../read.ts'

const PAGE = 100
/** Rows of one export; the time of the last one is where the next begins. */
const MOST_EXPORTED = 10_000

const text = z.string().trim().max(100).optional().catch(undefined)
const Query = z.object({
  q: text,
  act: text,
  by: text,
  subject: text,
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  cursor: cursorOf(timePosition).optional().catch(undefined),
})

const filterOf = (query: unknown) => {
  const { cursor, from, to, ...rest } = Query.parse(query)
  const end = to && `${to}T23:59:59.999Z`
  return { ...rest, from, to: end, after: cursor, shown: { ...rest, from, to } }
}

const Row = z.object({
  recorded_at: z.string(),
  by: z.string(),
  act: z.string(),
  subject: z.string(),
  why: z.string(),
  detail: z.unknown(),
  id: z.string(),
})

const exported = (r: AuditRow) => ({
  recorded_at: r.recordedAt,
  by: r.by,
  act: r.act,
  subject: r.subject,
  why: r.why,
  detail: r.detail,
  id: r.id,
})

export const auditRoutes = new Hono<DeskEnv>()
  .get('/audit', role('read'), async (c) => {
    const { shown, ...filter } = filterOf(c.req.query())
    const found = await listAudit(c.var.db, { ...filter, limit: PAGE + 1 })
    const { items, next_cursor } = pageOf(
      found,
      PAGE,
      (row) => row,
      (row) => ({ at: row.recordedAt, id: row.id }),
    )
    return page(
      c,
      <Frame title="Audit" who={c.var.who} section="audit">
        <h1>Everything editors did</h1>
        <p class="lede quiet">
          Nothing here can be changed or removed; taking something back is one more line.
        </p>
        <form class="filters" method="get" action="/desk/audit">
          <input name="q" type="search" placeholder="Words" aria-label="Words" value={shown.q} />
          <input name="by" placeholder="Who" aria-label="Who" value={shown.by} />
          <input name="act" placeholder="Act" aria-label="Act" value={shown.act} />
          <label>
            From <input name="from" type="date" value={shown.from} />
          </label>
          <label>
            to <input name="to" type="date" value={shown.to} />
          </label>
          <button type="submit">Find</button>
        </form>
        <p class="quiet data">
          These as <a href={withQuery('/desk/audit.csv', shown)}>CSV</a>,{' '}
          <a href={withQuery('/desk/audit.ndjson', shown)}>JSON Lines</a>. What was thrown out{' '}
          <a href="/desk/examples.jsonl">as examples</a>, or{' '}
          <a href="/desk/near-misses.jsonl">as near misses of each metric</a>.
        </p>
        {items.length === 0 ? (
          <p class="empty">
            {Object.values(shown).some(Boolean)
              ? 'No act matches. Fewer conditions find more.'
              : 'No editor has done anything yet. What they do is written here as they do it.'}
          </p>
        ) : (
          <AuditTable
            rows={items}
            titles={
              await readTitles(
                c.var.db,
                items.map((r) => r.subject),
              )
            }
          />
        )}
        {next_cursor && (
          <p class="more">
            <a class="button" href={withQuery('/desk/audit', { ...shown, cursor: next_cursor })}>
              Earlier
            </a>
          </p>
        )}
      </Frame>,
    )
  })
  .get('/audit.csv', role('read'), async (c) => {
    const columns = columnsOf(Row)
    const found = await listAudit(c.var.db, { ...filterOf(c.req.query()), limit: MOST_EXPORTED })
    return download(c, 'audit.csv', 'text/csv', csvHeader(columns) + csvRows(columns, found.map(exported)))
  })
  .get('/audit.ndjson', role('read'), async (c) => {
    const found = await listAudit(c.var.db, { ...filterOf(c.req.query()), limit: MOST_EXPORTED })
    return download(c, 'audit.ndjson', 'application/x-ndjson', lines(found.map(exported)))
  })
  .get('/examples.jsonl', role('read'), async (c) =>
    download(c, 'examples.jsonl', 'application/x-ndjson', lines(await listExamples(c.var.db, MOST_EXPORTED))),
  )
  .get('/near-misses.jsonl', role('read'), async (c) => {
    const misses = nearMisses(await listExamples(c.var.db, MOST_EXPORTED))
    return download(c, 'near-misses.jsonl', 'application/x-ndjson', lines(misses))
  })

const lines = (rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const download = (
  c: { body: (b: string, s: 200, h: Record<string, string>) => Response },
  name: string,
  type: string,
  body: string,
) =>
  c.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  })

const LONGEST_WHY = 300

/** "review published", "undo: review published". */
const actWords = ({ act, detail }: AuditRow): string =>
  (act === 'undo' && typeof detail.act === 'string' ? `${act}: ${detail.act}` : act).replaceAll('_', ' ')

const AuditTable = ({ rows, titles }: { rows: AuditRow[]; titles: Map<string, string> }) => (
  <div class="scroll audit">
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr>
            <td>
              <Moment at={r.recordedAt} />
            </td>
            <td>{r.by}</td>
            <td>{actWords(r)}</td>
            <td class="to">
              {r.subject.startsWith('c_') ? (
                <a href={itemPath(r.subject)}>{titles.get(r.subject) ?? r.subject}</a>
              ) : (
                r.subject
              )}
            </td>
            <td>
              {r.why.length > LONGEST_WHY ? `${r.why.slice(0, LONGEST_WHY)}…` : r.why}
              <details>
                <summary>Details</summary>
                <code>{JSON.stringify(r.detail)}</code>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
