import { figureText } from '../../lib/figure-words.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import type { Finding } from '../../revisions/read-context.ts'
import { claimantPath, claimPath } from '../paths.ts'
import { periodWords, plural } from '../words.ts'
import { Badges, badgesOf } from './badges.tsx'
import { ChangeLine, Figure } from './figure.tsx'
import { Day } from './time.tsx'

/** The figure a series leads with: how much, who says so, whether it moved, who disagrees. */
export function Lead({
  row,
  before,
  others,
  agreeing,
  expected,
  findings,
}: {
  row: RevisionRow
  before: RevisionRow | undefined
  others: RevisionRow[]
  /** How many other claimants give the same figure for the same time. */
  agreeing: number
  /** What others had expected for that time, where it was measured. */
  expected: RevisionRow[]
  findings: Finding[]
}) {
  const { claim, revision } = row
  const badges = badgesOf(
    { ...claim, reason: revision.reason, modality: revision.modality, withdrawn: revision.withdrawn },
    findings.filter((f) => f.claimIds.includes(claim.id)),
    others.length > 0,
  )
  return (
    <div class="hero">
      <div class="value">
        <Figure amount={revision} withdrawn={revision.withdrawn} />
        {before && <ChangeLine before={before.revision} after={revision} />}
      </div>
      <div>
        <p class="says">
          <a href={claimantPath(claim.claimantKey)}>{claim.claimant}</a>
          {claim.period && `, for ${periodWords(claim.period)}`} · said <Day at={revision.saidAt} long />
        </p>
        <Badges kinds={badges} />
        {others.slice(0, 3).map((other) => (
          <p class="rival">
            <a href={claimPath(other.claim.id)}>
              {other.claim.claimant} says {figureText(other.revision)}
            </a>
          </p>
        ))}
        {expected.slice(0, 3).map((other) => (
          <p class="quiet">
            <a href={claimPath(other.claim.id)}>
              {other.claim.claimant} had expected {figureText(other.revision)}
            </a>
          </p>
        ))}
        {others.length === 0 && badges.includes('conflict') && (
          <p class="rival">
            <a href="#disagree">What others say of it</a>
          </p>
        )}
        {others.length === 0 && !badges.includes('conflict') && claim.period && (
          <p class="quiet">
            {agreeing > 0
              ? `${plural(agreeing, 'other claimant agrees', 'other claimants agree')}.`
              : `No other claimant ${expected.length > 0 ? 'has measured it' : 'gives a figure for this time'}.`}
          </p>
        )}
        <p>
          <a href={claimPath(claim.id)}>The quote and its sources</a>
        </p>
      </div>
    </div>
  )
}
