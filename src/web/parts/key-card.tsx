import { Spark } from '../chart/spark.tsx'
import type { KeySeries } from '../load/topic.ts'
import { seriesPath } from '../paths.ts'
import { metricWords, plural, shortPeriod, subjectParts } from '../words.ts'
import { ChangeLine, Figure } from './figure.tsx'

/** A series in small: what it is, the latest figure, who says so, how it moved. */
export function KeyCard({ series: { latest, before, path, claimants } }: { series: KeySeries }) {
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
