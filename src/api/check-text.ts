import { type Judgement, judge } from '../checks/draft.ts'
import { checkText } from '../checks/within-text.ts'
import { extract } from '../claims/extract.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import type { Db } from '../db/client.ts'
import { seriesOf } from '../revisions/identity.ts'
import { type RevisionRow, readTimeline } from '../revisions/read.ts'

export interface Draft {
  text: string
  title?: string | undefined
  published?: string | undefined
}

/** Series a draft is held against, and revisions of each, newest first: D1 answers so many queries a request. */
const MOST_SERIES = 40
const MOST_REVISIONS = 60

export interface Judged {
  claim: ExtractedClaim
  series: string
  judgement: Judgement<ReturnType<typeof trackedOf>>
}

/** Reads a text: its claims, each with the series it belongs to, and what its own figures say against each other. */
export function readText({ text, title, published }: Draft) {
  const context = { ...(title ? { title } : {}), ...(published ? { published } : {}) }
  const { claims } = extract(text, context)
  return { claims, findings: checkText({ text, claims, ...context }) }
}

/** Each figure of a draft against what is tracked. */
export async function checkDraft(db: Db, draft: Draft) {
  const { claims, findings } = readText(draft)
  const slugs = [...new Set(claims.map((claim) => seriesOf(claim).id))].slice(0, MOST_SERIES)
  const known = new Map<string, ReturnType<typeof trackedOf>[]>()
  for (const slug of slugs)
    known.set(slug, (await readTimeline(db, slug, { newest: true, limit: MOST_REVISIONS })).map(trackedOf))
  const figures = claims.map((claim, index): Judged => {
    const series = seriesOf(claim).id
    const own = findings.find((f) => f.claims[0] === index)
    return { claim, series, judgement: judge(claim, known.get(series) ?? [], own) }
  })
  return { figures, findings }
}

const trackedOf = (row: RevisionRow) => ({
  claimId: row.claim.id,
  claimant: row.claim.claimant,
  claimantKey: row.claim.claimantKey,
  period: row.claim.period,
  value: row.revision.value,
  valueHigh: row.revision.valueHigh,
  unit: row.revision.unit,
  saidAt: row.revision.saidAt,
  // nobody stands by a figure taken back
  supersededAt: row.revision.supersededAt ?? (row.revision.withdrawn ? row.revision.recordedAt : null),
  row,
})
