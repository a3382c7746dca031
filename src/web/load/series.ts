import { METRICS } from '../../claims/metrics.ts'
import type { Db } from '../../db/client.ts'
import { isExpected, sameAfterRounding } from '../../revisions/compare.ts'
import { type RevisionRow, readSeries, readTimeline } from '../../revisions/read.ts'
import { listClaims } from '../../revisions/read-claims.ts'
import { readFindings } from '../../revisions/read-context.ts'
import { type Axis, modelOf, usualAxis } from '../chart/model.ts'
import type { SeriesPageData } from '../pages/series.tsx'

/** Revisions a chart and its table show. */
const MOST_POINTS = 300
const MOST_FINDINGS = 6
/** Claims whose findings are looked at: the latest said. */
const MOST_DOUBTED = 50

/** Everything the page of one series shows, as at `asOf` (ISO time); undefined if there was no such series. */
export async function loadSeries(
  db: Db,
  id: string,
  view: { asOf: string | undefined; axis: Axis | undefined },
): Promise<SeriesPageData | undefined> {
  const series = await readSeries(db, id, view.asOf)
  if (!series) return undefined
  const found = await readTimeline(db, id, { asOf: view.asOf, newest: true, limit: MOST_POINTS + 1 })
  const rows = found.slice(0, MOST_POINTS).reverse()
  const doubted = view.asOf ? [] : await listClaims(db, { series: id, finding: 'any', limit: MOST_DOUBTED })
  const byClaim = await readFindings(
    db,
    doubted.map((r) => r.claim.id),
  )
  const findings = [...new Map([...byClaim.values()].flat().map((f) => [f.id, f])).values()]
  const farOff = new Set(findings.flatMap((f) => (f.rule === 'outlier' ? f.claimIds.slice(0, 1) : [])))
  const lead = leadOf(rows.filter((r) => !farOff.has(r.claim.id)))
  return {
    series,
    rows,
    more: found.length > MOST_POINTS,
    model: modelOf(rows, view.axis ?? usualAxis(rows), farOff),
    findings: findings.slice(0, MOST_FINDINGS),
    lead,
    ...(lead ? othersOf(lead, rows) : NO_OTHERS),
    before: lead && rows.find((r) => r.claim.id === lead.claim.id && r.revision.n === lead.revision.n - 1),
    definition: METRICS.find((m) => m.key === series.metric)?.definition ?? '',
  }
}

/** The figure a reader wants first: of those that stand, the latest measured one; where nothing was measured, the latest expected. */
function leadOf(rows: readonly RevisionRow[]): RevisionRow | undefined {
  const standing = rows.filter((r) => r.revision.supersededAt === null && !r.revision.withdrawn)
  const measured = standing.filter((r) => !isExpected(r.revision))
  return (measured.length > 0 ? measured : standing).at(-1)
}

/**
 * What other claimants say now for the time of the lead figure: who differs beyond rounding, how many agree, and, where
 * the lead was measured, who had expected what.
 */
function othersOf(
  lead: RevisionRow,
  rows: readonly RevisionRow[],
): Pick<SeriesPageData, 'others' | 'agreeing' | 'expected'> {
  if (lead.claim.period === null) return NO_OTHERS
  const rivals = rows.filter(
    ({ claim, revision }) =>
      revision.supersededAt === null &&
      !revision.withdrawn &&
      claim.period === lead.claim.period &&
      claim.claimantKey !== lead.claim.claimantKey &&
      revision.unit === lead.revision.unit,
  )
  const alike = rivals.filter((r) => isExpected(r.revision) === isExpected(lead.revision))
  const others = alike.filter(({ revision }) => !sameAfterRounding(revision, lead.revision))
  const agreeing = new Set(alike.filter((r) => !others.includes(r)).map((r) => r.claim.claimantKey))
  const expected = isExpected(lead.revision) ? [] : rivals.filter((r) => isExpected(r.revision))
  return { others, agreeing: agreeing.size, expected }
}

const NO_OTHERS = { others: [], agreeing: 0, expected: [] }
