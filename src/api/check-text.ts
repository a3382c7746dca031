import { type Judgement, judge } from '../checks/draft.ts'
import { checkText } from '../checks/within-text.ts'
import { extract } from '../claims/extract.ts'
import type { ExtractedClaim } from '../claims/types.ts'
import type { Db } from '../db/client.ts'
import { seriesOf } from '../revisions/identity.ts'
import { type Neighbour, readNeighbours } from '../revisions/neighbours.ts'
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
  /** Where nothing is tracked to hold it against: what is tracked near by. */
  neighbours: Neighbour[]
}

/** Series of a draft whose neighbours are looked up. */
const MOST_UNKNOWN = 10

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
  const judged = claims.map((claim, index) => {
    const of = seriesOf(claim)
    const own = findings.find((f) => f.claims[0] === index)
    return { claim, of, judgement: judge(claim, known.get(of.id) ?? [], own) }
  })
  const unknown = judged.filter(({ judgement }) => judgement.verdict === 'unknown').map(({ of }) => of)
  const neighbours = new Map<string, Neighbour[]>()
  for (const of of [...new Map(unknown.map((of) => [of.id, of])).values()].slice(0, MOST_UNKNOWN))
    neighbours.set(of.id, await readNeighbours(db, of))
  const figures = judged.map(
    ({ claim, of, judgement }): Judged => ({
      claim,
      series: of.id,
      judgement,
      neighbours: judgement.verdict === 'unknown' ? (neighbours.get(of.id) ?? []) : [],
    }),
  )
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
