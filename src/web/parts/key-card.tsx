import { Spark } from '../chart/spark.tsx'
import type { KeySeries } from '../load/topic.ts'
import { seriesPath } from '../paths.ts'
import { type Amount, figureText, metricWords, plural, shortPeriod, subjectParts } from '../words.ts'
import { ChangeLine, Figure } from './figure.tsx'

/** A series in small: what it is, the latest figure, who says so, how it moved. */
export function KeyCard({ series: { latest, before, path, claimants, others } }: { series: KeySeries }) {
  const { claim, series } = latest
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
      <Spark path={path} />
      {path.length < 2 && others.length > 0 && <p class="rival">{othersWords(others.map((r) => r.claim))}</p>}
      <p class="source">
        {claim.claimant}
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

/** What the others say, by the ends of what they say. */
function othersWords(others: readonly Amount[]): string {
  const [low, high] = [others[0], others.at(-1)] as [Amount, Amount]
  return others.length === 1
    ? `Another says ${figureText(low)}`
    : `${others.length} others say ${figureText(low)} to ${figureText(high)}`
}
