import { Hono } from 'hono'
import { z } from 'zod'
import { METRICS } from '../../claims/metrics.ts'
import { commit } from '../../db/client.ts'
import { COMPARATORS, MODALITIES } from '../../db/schema.ts'
import { correct, reject } from '../../revisions/correct.ts'
import { claimantKey, claimIdOf, seriesOf } from '../../revisions/identity.ts'
import { split } from '../../revisions/merge.ts'
import { type DeskEnv, role } from '../guard.ts'
import { goTo, readForm } from '../http.tsx'
import { itemPath, type Notice } from '../paths.ts'
import { snooze } from '../queue.ts'
import { Evidence, RATED, saveReview } from '../reviews.ts'
import { base, key, why } from './fields.ts'
import { backTo, onClaim, showItem } from './on-claim.tsx'
import { nextItem } from './queue.tsx'

const DAY_MS = 86_400_000

const list = z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(z.string()).max(20))

const ReviewForm = z.object({
  key,
  base,
  revision: base,
  rating: z.enum(RATED, 'choose one'),
  rationale: z.string().default(''),
  evidence_url: list,
  evidence_quote: list,
  evidence_accessed: list,
  to: z.enum(['draft', 'publish', 'publish-next', 'withdraw']),
})

/** What each button of the review's form makes of it. */
const SAVED_AS = {
  draft: { status: 'draft', notice: 'draft' },
  publish: { status: 'published', notice: 'published-here' },
  'publish-next': { status: 'published', notice: 'published' },
  withdraw: { status: 'withdrawn', notice: 'withdrawn' },
} as const satisfies Record<string, { status: 'draft' | 'published' | 'withdrawn'; notice: Notice }>

/** 2025, 2026-04, 2026-Q1, 2025-H2, FY2026-Q1, 2026-04-12, or from/to as 2025/2033; empty where no time is fixed. */
const PERIOD =
  /^(?:(?:FY)?\d{4}(?:-(?:[QH]\d|\d{2}(?:-\d{2})?))?(?:\/(?:FY)?\d{4}(?:-(?:[QH]\d|\d{2}(?:-\d{2})?))?)?)?$/

const CorrectForm = z.object({
  key,
  base,
  why,
  value: z.string().trim().max(60),
  value_high: z
    .string()
    .trim()
    .max(60)
    .transform((v) => v || null),
  unit: z.string().trim().min(1).max(40),
  comparator: z.enum(COMPARATORS),
  modality: z.enum(MODALITIES),
})

const RefileForm = z.object({
  key,
  base,
  why,
  metric: z.enum(METRICS.map((m) => m.key)),
  subject: z.string().trim().max(200),
  place: z.string().trim().max(200),
  period: z.string().trim().max(40).regex(PERIOD, 'a year, 2026-Q1, 2026-04, 2026-04-12, or from/to'),
  claimant: z.string().trim().min(1).max(200),
})

const RejectForm = z.object({ key, base, why })
const SnoozeForm = z.object({ key })

export const itemRoutes = new Hono<DeskEnv>()
  .get('/claims/:id', role('read'), (c) => showItem(c))

  .post('/claims/:id/review', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, ReviewForm)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const { key, base, revision, rating, rationale, to, ...fields } = read.form
    const rows = fields.evidence_url
      .map((url, i) => ({
        url: url.trim(),
        quote: fields.evidence_quote[i]?.trim() ?? '',
        accessed: fields.evidence_accessed[i] || now.slice(0, 10),
      }))
      .filter((row) => row.url !== '')
    const draft = { rating, rationale, evidence: rows }
    const evidence = z.array(Evidence).max(20).safeParse(rows)
    if (!evidence.success)
      return showItem(c, 422, { error: 'Evidence needs a whole address, https://…, and a date.', draft })
    const { status, notice } = SAVED_AS[to]
    const review = { base, revision, status, rating, rationale, evidence: evidence.data }
    const failed = await onClaim(
      c,
      { key, act: `review_${status}`, why: rationale.slice(0, 2000), asked: review },
      status === 'published' ? revision : null,
      ({ claim }, also) => saveReview(db, { ...review, claimId: claim.id }, who.name, now, also),
      { draft },
    )
    if (failed) return failed
    return to === 'publish-next' ? nextItem(c, c.req.param('id'), notice) : backTo(c, notice)
  })

  .post('/claims/:id/correct', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, CorrectForm)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const { key, base, why, value_high, ...rest } = read.form
    const figure = { ...rest, valueHigh: value_high }
    const failed = await onClaim(
      c,
      { key, act: 'correct', why, asked: { base, ...figure } },
      base,
      ({ claim }, also) => correct(db, claim.id, figure, { by: who.name, why, now, base, also }),
    )
    return failed ?? backTo(c, 'corrected')
  })

  .post('/claims/:id/refile', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, RefileForm)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const { key, base, why, ...to } = read.form
    let target = ''
    const failed = await onClaim(
      c,
      { key, act: 'refile', why, asked: { base, ...to } },
      base,
      async ({ claim }, also) => {
        const of = seriesOf({ metric: to.metric, subject: to.subject || null, region: to.place || null })
        const filing = {
          metric: to.metric,
          subject: { key: of.subjectKey, name: of.subject },
          place: of.placeKey === null ? null : { key: of.placeKey, name: to.place },
          period: to.period || null,
          claimant: { key: claimantKey(to.claimant), name: to.claimant },
        }
        target = claimIdOf(of.id, filing.period, filing.claimant.key)
        return split(db, [claim.id], filing, { by: who.name, why, now, also })
      },
    )
    return failed ?? goTo(c, `${itemPath(target || c.req.param('id'))}?done=refiled`)
  })

  .post('/claims/:id/reject', role('edit'), async (c) => {
    const { db, who, now } = c.var
    const read = await readForm(c, RejectForm)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const { key, base, why } = read.form
    const failed = await onClaim(c, { key, act: 'reject', why, asked: { base } }, base, ({ claim }, also) =>
      reject(db, claim.id, { by: who.name, why, now, base, also }),
    )
    return failed ?? nextItem(c, c.req.param('id'), 'rejected')
  })

  .post('/claims/:id/snooze', role('edit'), async (c) => {
    const { db, now } = c.var
    const read = await readForm(c, SnoozeForm)
    if (!read.ok) return showItem(c, 422, { error: read.error })
    const until = new Date(Date.parse(now) + DAY_MS).toISOString()
    const act = { key: read.form.key, act: 'snooze', why: '', asked: { days: 1 } }
    const failed = await onClaim(c, act, null, async ({ claim }, also) => {
      await commit(db, [snooze(db, claim.id, until), ...also])
      return { ok: true }
    })
    return failed ?? nextItem(c, c.req.param('id'), 'snoozed')
  })
