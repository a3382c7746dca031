import type { revisions } from '../db/schema.ts'
import type { ClaimRow } from '../revisions/read-states.ts'
import { Layout } from './layout.tsx'
import { comparatorWords, dayWords, figureText, metricWords, modalityWords, periodWords } from './words.ts'

type Revision = typeof revisions.$inferSelect

const TOPICS = [
  { key: undefined, name: 'All' },
  { key: 'mining', name: 'Mining' },
  { key: 'ai', name: 'Edge AI' },
] as const

/** The claim timeline, newest first, a heading a day. */
export function Home(props: {
  rows: ClaimRow[]
  previous: Map<string, Revision>
  topic: 'mining' | 'ai' | undefined
  next: string | null
}) {
  const days = Map.groupBy(props.rows, (row) => row.claim.saidAt.slice(0, 10))
  return (
    <Layout title="Claimline: the numbers in the news">
      <h1 class="visually-hidden">Claim timeline</h1>
      <nav class="topics" aria-label="Topic">
        {TOPICS.map(({ key, name }) => (
          <a href={key ? `/?topic=${key}` : '/'} aria-current={key === props.topic ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {props.rows.length === 0 && (
        <p class="empty">
          No claims yet. Feeds are polled every few minutes; <a href="/api/v1/feeds">their state</a> says when
          each was last read and what went wrong where one failed.
        </p>
      )}
      {[...days].map(([day, rows]) => (
        <section class="day">
          <h2>
            <time datetime={day}>{dayWords(day)}</time>
          </h2>
          {rows.map((row) => (
            <ClaimCard row={row} previous={props.previous.get(row.claim.id)} />
          ))}
        </section>
      ))}
      {props.next && (
        <p class="more">
          <a
            rel="next"
            href={`/?${new URLSearchParams({ ...(props.topic ? { topic: props.topic } : {}), cursor: props.next })}`}
          >
            Older claims
          </a>
        </p>
      )}
    </Layout>
  )
}

function ClaimCard({ row, previous }: { row: ClaimRow; previous: Revision | undefined }) {
  const { claim, series, appearance, article, publisher } = row
  const change = claim.reason === 'publisher_edit' ? 'edited by the publisher, was' : 'before'
  return (
    <article class="claim" id={claim.id}>
      <p class="figure" title={comparatorWords(claim.comparator)}>
        {figureText(claim)}
      </p>
      <div class="about">
        <h3>
          {metricWords(claim.metric)}
          {claim.modality !== 'reported' && <span class="tag">{modalityWords(claim.modality)}</span>}
          {claim.reason === 'publisher_edit' && <span class="tag alert">silent edit</span>}
        </h3>
        <p class="what">
          {series.subject === 'unspecified' ? 'subject not named' : series.subject}
          {series.place && ` · ${series.place}`}
          {claim.period && ` · ${periodWords(claim.period)}`}
        </p>
        {previous && (
          <p class="before">
            {change} <s>{figureText(previous)}</s> ({dayWords(previous.saidAt)})
          </p>
        )}
        <blockquote cite={article.url}>
          {appearance.prefix.length > 90 ? `…${appearance.prefix.slice(-90)}` : appearance.prefix}
          <mark>{appearance.quote}</mark>
          {appearance.suffix.length > 90 ? `${appearance.suffix.slice(0, 90)}…` : appearance.suffix}
        </blockquote>
        <p class="source">
          <b>{claim.claimant}</b> in{' '}
          <a href={article.url} rel="noopener nofollow">
            {article.title}
          </a>
          , {publisher.name}
        </p>
      </div>
    </article>
  )
}
