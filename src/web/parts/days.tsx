import { groupBy } from '../../lib/group-by.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { articlePath, publisherPath } from '../paths.ts'
import { ClaimCard, type Surroundings } from './claim-card.tsx'
import { Day } from './time.tsx'

/** Claims under the day they were said and the article they are from. */
export const Days = ({ rows, around }: { rows: ClaimRow[]; around: Surroundings }) => (
  <>
    {[...groupBy(rows, (row) => row.claim.saidAt.slice(0, 10))].map(([day, claims]) => (
      <section class="day">
        <h3>
          <Day at={day} long />
        </h3>
        {[...groupBy(claims, (row) => row.article.id).values()].map((own) => (
          <FromArticle rows={own} around={around} />
        ))}
      </section>
    ))}
  </>
)

/** The figures of one article under its title. */
function FromArticle({ rows, around }: { rows: ClaimRow[]; around: Surroundings }) {
  const { article, publisher } = rows[0] as ClaimRow
  return (
    <div class="from">
      <p class="origin">
        <a href={publisherPath(publisher.id)}>{publisher.name}</a>{' '}
        <a class="title" href={articlePath(article.id)}>
          {article.title}
        </a>
      </p>
      {rows.map((row) => (
        <ClaimCard row={row} around={around} under="article" />
      ))}
    </div>
  )
}
