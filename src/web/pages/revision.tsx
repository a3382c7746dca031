import type { PublishedReview } from '../../desk/read.ts'
import { figureText } from '../../lib/figure-words.ts'
import type { RevisionRow, readLedger } from '../../revisions/read.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Cite, citation } from '../parts/cite.tsx'
import { ReviewBox } from '../parts/review-box.tsx'
import { RevisionProof } from '../parts/revision-proof.tsx'
import { Day } from '../parts/time.tsx'
import { claimPath, seriesPath } from '../paths.ts'
import { claimTitle } from '../title.ts'
import { seriesWords } from '../words.ts'

export interface RevisionPageData {
  now: RevisionRow
  before: RevisionRow | undefined
  /** The one that stands today, if it is another. */
  latest: ClaimRow['claim'] | undefined
  entry: Awaited<ReturnType<typeof readLedger>>[number] | undefined
  /** Reviews of this very revision. */
  reviews: PublishedReview[]
}

/** One value a figure has had, for good: what it was, its proof, and what has become of it. */
export function RevisionPage({ head, data }: { head: PageHead; data: RevisionPageData }) {
  const { now, latest } = data
  const { claim, series, revision } = now
  return (
    <Layout head={head}>
      <nav class="crumbs" aria-label="Where this is">
        <a href={seriesPath(series.id)}>{seriesWords(series)}</a> ›{' '}
        <a href={claimPath(claim.id)}>{claim.claimant}</a> › revision {revision.n}
      </nav>
      <h1>
        {claimTitle(now)}
        <span class="subject">
          Revision {revision.n}: {figureText(revision)}, by {claim.claimant}
        </span>
      </h1>
      {latest ? (
        <p class="past" role="note">
          This value stood from <Day at={revision.saidAt} long /> until{' '}
          <Day at={revision.supersededAt ?? latest.recordedAt} long />. Now:{' '}
          <a href={claimPath(claim.id)}>{figureText(latest)}</a>
        </p>
      ) : (
        <p class="quiet">
          The figure stands at this value. <a href={claimPath(claim.id)}>Its history and who disagrees</a>
        </p>
      )}
      {data.reviews.map((review) => (
        <ReviewBox review={review} n={revision.n} />
      ))}
      <ol class="revisions">
        <RevisionProof now={now} before={data.before} entry={data.entry} />
      </ol>
      <Cite text={citation(now, head.origin)}>
        This page will go on showing this value, whatever becomes of the figure.
      </Cite>
    </Layout>
  )
}
