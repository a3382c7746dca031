import { type Amount, figureParts, figureText, unitWords } from '../../lib/figure-words.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Bar } from '../chart/spark.tsx'
import { Layout, type PageHead } from '../layout.tsx'
import { type Ranking, reach, type TopicPageData } from '../load/topic.ts'
import { ClaimCard } from '../parts/claim-card.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Days } from '../parts/days.tsx'
import { KeyCard } from '../parts/key-card.tsx'
import { Day } from '../parts/time.tsx'
import { articlePath, claimPath, placePath, storyPath, withQuery } from '../paths.ts'
import { metricWords, plural, shortDay, shortPeriod } from '../words.ts'

export const TOPICS = {
  mining: {
    title: 'Crypto mining in figures',
    intro: 'What a coin costs, who runs the machines, and where they move for cheap power.',
  },
  ai: {
    title: 'Edge AI in figures',
    intro: 'How big the market is said to be, what the chips can do, and what has become of the forecasts.',
  },
} as const

/** One topic told in figures: key series, what changed, places ranked, the newest claims, the stories behind them. */
export function TopicPage({ head, data }: { head: PageHead; data: TopicPageData }) {
  const { title, intro } = TOPICS[data.topic]
  return (
    <Layout head={head}>
      <h1>{title}</h1>
      <p class="lede">{intro}</p>
      {data.key.length > 0 && (
        <ul class="key-cards">
          {data.key.map((series) => (
            <KeyCard series={series} />
          ))}
        </ul>
      )}
      {data.changed.length > 0 && (
        <section aria-labelledby="changed">
          <h2 id="changed">What changed lately</h2>
          <div class="pairs">
            {data.changed.map((row) => (
              <ClaimCard row={row} around={data.around} />
            ))}
          </div>
        </section>
      )}
      {data.rankings.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">Place by place</h2>
          <div class="rankings">
            {data.rankings.map((ranking) => (
              <RankingTable ranking={ranking} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="newest">
        <h2 id="newest">Newest figures</h2>
        <Days rows={data.newest} around={data.around} />
        <p class="more">
          <a class="button" href={withQuery('/', { topic: data.topic })}>
            All of them, day by day
          </a>
        </p>
        <DataLinks path={head.path} shown={data.newest.length} more />
      </section>
      <section aria-labelledby="stories">
        <h2 id="stories">The stories behind them</h2>
        <ol class="chain">
          {data.stories.map((told) => {
            const [first] = told
            return (
              first && (
                <li>
                  <p>
                    <Day at={first.article.publishedAt} /> <b>{first.publisher.name}</b>:{' '}
                    <a href={articlePath(first.article.id)}>{first.article.title}</a>
                    {told.length > 1 && (
                      <>
                        {' '}
                        <a class="quiet" href={storyPath(first.article.storyId)}>
                          also told in {plural(told.length - 1, 'other article')}
                        </a>
                      </>
                    )}
                  </p>
                </li>
              )
            )
          })}
        </ol>
      </section>
    </Layout>
  )
}

/** A figure without its unit, which the table's caption has. */
const numberWords = (amount: Amount): string => {
  const { qualifier, number } = figureParts(amount)
  return [qualifier, number].filter(Boolean).join(' ')
}

/** On which side a figure is left open: "more than" above, "less than" below. */
const openSide = ({ comparator }: Amount): 'above' | 'below' | undefined =>
  comparator === 'gt' || comparator === 'gte'
    ? 'above'
    : comparator === 'lt' || comparator === 'lte'
      ? 'below'
      : undefined

/** Who says so, and for when: the time the figure is about, else the day it was said. */
const SaidBy = ({ claim }: ClaimRow) => (
  <>
    <bdi>{claim.claimant}</bdi>, {claim.period ? shortPeriod(claim.period) : shortDay(claim.saidAt)}
  </>
)

/** Places by their latest measured figure, each with who says so: claimants may count differently. */
function RankingTable({ ranking }: { ranking: Ranking }) {
  const most = Math.max(...ranking.bars.map((r) => reach(r.claim)))
  return (
    <div>
      <table class="ranking">
        <caption>
          {metricWords(ranking.metric)} <span class="quiet">{unitWords(ranking.unit)}</span>
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Figure</th>
            <th scope="col">Claimant and time</th>
          </tr>
        </thead>
        <tbody>
          {ranking.bars.map((row) => (
            <tr>
              <th scope="row">
                <a href={placePath(row.series.placeKey ?? '')}>{row.series.place}</a>
              </th>
              <td class="size">
                <Bar
                  low={Number(row.claim.value) / most}
                  high={reach(row.claim) / most}
                  open={openSide(row.claim)}
                />
                <a href={claimPath(row.claim.id)}>{numberWords(row.claim)}</a>
              </td>
              <td class="quiet">
                <SaidBy {...row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ranking.others.length > 0 && (
        <p class="quiet elsewhere">
          In another unit or currency:{' '}
          {ranking.others.map((row, i) => (
            <>
              {i > 0 && '; '}
              {row.series.place} <a href={claimPath(row.claim.id)}>{figureText(row.claim)}</a> (
              <SaidBy {...row} />)
            </>
          ))}
          .
        </p>
      )}
    </div>
  )
}
