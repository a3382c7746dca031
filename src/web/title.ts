import type { ClaimRow } from '../revisions/read-states.ts'
import { metricWords, periodWords, subjectParts } from './words.ts'

/** What a claim is about, as a heading: "Cost of mining, Bitcoin, United States, Q3 2026". */
export const claimTitle = ({ claim, series }: ClaimRow): string =>
  [metricWords(claim.metric), ...subjectParts(series), claim.period && periodWords(claim.period)]
    .filter(Boolean)
    .join(', ')
