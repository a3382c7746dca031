import { type Amount, figureText } from '../../lib/figure-words.ts'
import { sameAfterRounding } from '../../revisions/compare.ts'
import { Spark, Spread } from '../chart/spark.tsx'
import type { KeySeries } from '../load/topic.ts'
import { seriesPath } from '../paths.ts'
import { metricWords, plural, shortPeriod, subjectParts } from '../words.ts'
import { ChangeLine, Figure } from './figure.tsx'

/** A series in small: what it is, the latest figure, who says so, how it moved. */
export function KeyCard({ series: { latest, before, path, claimants, others } }: { series: KeySeries }) {
  const { claim, series } = latest
  const differing = others.map((r) => r.claim).filter((other) => !sameAfterRounding(other, claim))
  return (
    <li class="key-card">
      <h2 class="name">
        <a href={seriesPath(series.id)}>
          {metricWords(series.metric)}
          <span class="subject">
            {subjectParts(series)
              .map((part) => `, ${part}`)
              .join('')}
          </span>
        </a>
      </h2>
      <Figure amount={claim} />
      {before && <ChangeLine before={before.claim} after={claim} />}
      {path.length > 1 ? (
        <Spark path={path} />
      ) : (
        <Spread own={Number(claim.value)} others={differing.map((other) => Number(other.value))} />
      )}
      {path.length < 2 && others.length > 0 && <Others count={others.length} differing={differing} />}
      <p class="source">
        <bdi>{claim.claimant}</bdi>
        {claim.period && `, ${shortPeriod(claim.period)}`}
        {claimants > 1 && (
          <>
            {' · '}
            <span class="nowrap">{plural(claimants, 'claimant')}</span>
          </>
        )}
      </p>
    </li>
  )
}

/** Whether the others say the same, or else between which ends what they say lies. */
function Others({ count, differing }: { count: number; differing: readonly Amount[] }) {
  const [low, high] = [differing[0], differing.at(-1)]
  if (!low || !high)
    return <p class="agree">{count === 1 ? 'Another claimant agrees' : `${count} others agree`}</p>
  const one = low.value === high.value
  const many = differing.length === 1 ? 'Another says' : `${differing.length} others${one ? ' say' : ':'}`
  const said = one ? low : { ...low, valueHigh: high.value, comparator: 'range' as const }
  return (
    <p class="rival">
      {many} {figureText(said)}
    </p>
  )
}
