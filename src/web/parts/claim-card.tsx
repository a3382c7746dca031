import type { revisions } from '../../db/schema.ts'
import { figureText } from '../../lib/figure-words.ts'
import type { Finding, Rival } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { claimantPath, claimPath, publisherPath, seriesPath } from '../paths.ts'
import { standingOf } from '../standing.ts'
import { metricWords, periodWords, plural, safeUrl, subjectParts } from '../words.ts'
import { Badges, badgesOf } from './badges.tsx'
import { ChangeLine, Figure } from './figure.tsx'
import { Quote } from './quote.tsx'
import { Day } from './time.tsx'

export type Revision = typeof revisions.$inferSelect

/** What a card tells of a claim besides the claim itself. */
export interface Surroundings {
  previous: Map<string, Revision>
  /** How many outlets printed a claim, where that is more than one. */
  outlets: Map<string, number>
  rivals: Map<string, Rival[]>
  findings: Map<string, Finding[]>
}

/** Where a card stands: by itself, or among others under the heading of the article they are from. */
interface Place {
  under?: 'article' | undefined
}

/** A claim in a list: what the figure is now, who says so, whether it changed, whether anyone disagrees. */
export function ClaimCard({ row, around, under }: { row: ClaimRow; around: Surroundings } & Place) {
  const { claim, series, appearance, article, publisher } = row
  const previous = around.previous.get(claim.id)
  const { sources, others } = standingOf(row, around.rivals.get(claim.id) ?? [])
  const badges = badgesOf(claim, around.findings.get(claim.id) ?? [], others.length > 0)
  const [rival] = others
  const Heading = under ? 'h4' : 'h3'
  return (
    <article class="claim">
      <div class="value">
        <Figure amount={claim} withdrawn={claim.withdrawn} />
        {previous && <ChangeLine before={previous} after={claim} />}
      </div>
      <div class="about">
        <Heading class="name">
          <a href={claimPath(claim.id)}>
            {metricWords(claim.metric)}
            <span class="subject">
              {[...subjectParts(series), claim.period && periodWords(claim.period)]
                .filter(Boolean)
                .map((part) => `, ${part}`)
                .join('')}
            </span>
          </a>
        </Heading>
        <Badges kinds={badges} />
        <Quote passage={appearance} cite={safeUrl(article.url)} most={110} />
        <p class="source">
          <a href={claimantPath(claim.claimantKey)}>
            <b>{claim.claimant}</b>
          </a>
          {!under && (
            <>
              {claim.claimant !== publisher.name && (
                <>
                  {' '}
                  in <a href={publisherPath(publisher.id)}>{publisher.name}</a>
                </>
              )}
              {' · '}
              <Day at={claim.saidAt} />
            </>
          )}
          <SourcesNote sources={sources} outlets={around.outlets.get(claim.id) ?? 1} />
        </p>
        {rival && (
          <p class="rival">
            <a href={seriesPath(series.id)}>
              {rival.claimant} says {figureText(rival)}
              {others.length > 1 && `, and ${plural(others.length - 1, 'other')} differ`}
            </a>
          </p>
        )}
      </div>
    </article>
  )
}

/** "· 2 independent sources, printed by 3 outlets". */
export const SourcesNote = ({ sources, outlets }: { sources: number; outlets: number }) => (
  <>
    {' · '}
    <span class="nowrap">{plural(sources, sources === 1 ? 'source' : 'independent source')}</span>
    {outlets > 1 && `, printed by ${plural(outlets, 'outlet')}`}
  </>
)
