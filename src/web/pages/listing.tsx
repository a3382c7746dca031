import type { Child } from 'hono/jsx'
import type { ArticleRow } from '../../articles/read-stories.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { ClaimCard, type Surroundings } from '../parts/claim-card.tsx'
import { DataLinks } from '../parts/data-links.tsx'
import { Day } from '../parts/time.tsx'
import { articlePath, withQuery } from '../paths.ts'

/** Claims under one heading: those of a claimant, a publisher, a place, a story. */
export function Listing(props: {
  head: PageHead
  title: string
  intro: Child
  rows: ClaimRow[]
  around: Surroundings
  /** Address of the next page. */
  next?: string | null
  /** Whether this page comes after another. */
  later?: boolean
  /** Whether its address with an extension has the same as data. */
  data?: boolean
  children?: Child
}) {
  const { head, title, intro, rows, around, next } = props
  return (
    <Layout head={head}>
      <h1>{title}</h1>
      <div class="lede">{intro}</div>
      {props.children}
      {rows.length > 0 && <h2>{props.children ? 'Its figures' : 'Figures'}, the latest first</h2>}
      {rows.length === 0 && <p class="empty">No figures stand here at present.</p>}
      {rows.map((row) => (
        <ClaimCard row={row} around={around} />
      ))}
      {next && (
        <p class="more">
          <a class="button" rel="next" href={withQuery(head.path, { cursor: next })}>
            Older figures
          </a>
        </p>
      )}
      {rows.length > 0 && props.data && (
        <DataLinks path={head.path} shown={rows.length} more={props.later === true || Boolean(next)} />
      )}
    </Layout>
  )
}

/** Articles by day; of one publisher, without its name. */
export const ArticleList = ({ rows, own }: { rows: readonly ArticleRow[]; own?: boolean }) => (
  <ol class="chain">
    {rows.map(({ article, publisher }) => (
      <li>
        <p>
          <Day at={article.publishedAt} /> {!own && <b>{publisher.name}: </b>}
          <a href={articlePath(article.id)}>{article.title}</a>
        </p>
      </li>
    ))}
  </ol>
)
