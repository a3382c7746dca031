import type { PublishedReview } from '../../desk/read.ts'
import type { RevisionRow, readLedger } from '../../revisions/read.ts'
import type { Finding, Rival } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { today } from '../as-of.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Badges, badgesOf, isDispute } from '../parts/badges.tsx'
import { Chain, type PrintRow } from '../parts/chain.tsx'
import { Cite, citation } from '../parts/cite.tsx'
import { SourcesNote } from '../parts/claim-card.tsx'
import { Disagreement } from '../parts/disagreement.tsx'
import { EmbedCode } from '../parts/embed-code.tsx'
import { ChangeLine, Figure } from '../parts/figure.tsx'
import { FindingBox } from '../parts/finding.tsx'
import { Quote } from '../parts/quote.tsx'
import { ReviewBox } from '../parts/review-box.tsx'
import { RevisionProof } from '../parts/revision-proof.tsx'
import { Day } from '../parts/time.tsx'
import {
  articlePath,
  claimantPath,
  claimPath,
  publisherPath,
  seriesPath,
  topicPath,
  withQuery,
} from '../paths.ts'
import { standingOf } from '../standing.ts'
import { claimTitle } from '../title.ts'
import { safeUrl, seriesWords } from '../words.ts'

export interface ClaimPageData {
  row: ClaimRow
  revisions: RevisionRow[]
  /** The same revisions as the ledger has them. */
  ledger: Awaited<ReturnType<typeof readLedger>>
  appearances: PrintRow[]
  findings: Finding[]
  rivals: Rival[]
  /** How many outlets printed it. */
  outlets: number
  /** What editors published about it. */
  reviews: PublishedReview[]
}

/** One figure's permanent page: what it is, who says so, every value it has had with the proof, and who disagrees. */
export function ClaimPage({ head, data }: { head: PageHead; data: ClaimPageData }) {
  const { row, revisions, rivals, findings } = data
  const { claim, series, appearance, article, publisher } = row
  const current = revisions.find((r) => r.revision.n === claim.n)
  const previous = revisions.find((r) => r.revision.n === claim.n - 1)?.revision
  const { sources, others } = standingOf(row, rivals)
  const badges = badgesOf(claim, findings, others.length > 0)
  const [disputes, doubts] = [findings.filter(isDispute), findings.filter((f) => !isDispute(f))]
  const edited = revisions.some((r) => r.revision.reason === 'publisher_edit')
  return (
    <Layout head={head}>
      <nav class="crumbs" aria-label="Where this is">
        {series.topic !== 'both' && (
          <>
            <a href={topicPath(series.topic)}>{series.topic === 'mining' ? 'Mining' : 'Edge AI'}</a> ›{' '}
          </>
        )}
        <a href={seriesPath(series.id)}>{seriesWords(series)}</a>
      </nav>
      <h1>{claimTitle(row)}</h1>
      <div class="hero">
        <div class="value">
          <Figure amount={claim} withdrawn={claim.withdrawn} />
          {previous && <ChangeLine before={previous} after={claim} />}
        </div>
        <div>
          <p class="says">
            <a href={claimantPath(claim.claimantKey)}>{claim.claimant}</a> said so on{' '}
            <Day at={claim.saidAt} long />
            {claim.claimant !== publisher.name && (
              <>
                , printed by <a href={publisherPath(publisher.id)}>{publisher.name}</a>
              </>
            )}
            <SourcesNote sources={sources} outlets={data.outlets} />
          </p>
          <Badges kinds={badges} />
          {claim.period &&
            disputes.length === 0 &&
            rivals.every((r) => r.claimantKey === claim.claimantKey) && (
              <p class="quiet">No other claimant gives a figure for this.</p>
            )}
          <Quote passage={appearance} cite={safeUrl(article.url)} most={400} />
          <p class="source">
            From <Outward url={article.url} text={article.title} />, {publisher.name}.{' '}
            <a href={articlePath(article.id)}>Other figures in this article</a>
          </p>
        </div>
      </div>

      {data.reviews.length > 0 && (
        <section aria-labelledby="reviewed">
          <h2 id="reviewed">What our editors found</h2>
          {data.reviews.map((review) => (
            <ReviewBox review={review} n={claim.n} />
          ))}
        </section>
      )}

      {(others.length > 0 || disputes.length > 0) && (
        <section aria-labelledby="disagree">
          <h2 id="disagree">Who disagrees</h2>
          {others.length > 0 && <Disagreement row={row} others={others} />}
          {disputes.map((finding) => (
            <FindingBox finding={finding} />
          ))}
        </section>
      )}

      {doubts.length > 0 && (
        <section aria-labelledby="checks">
          <h2 id="checks">What does not add up</h2>
          {doubts.map((finding) => (
            <FindingBox finding={finding} />
          ))}
        </section>
      )}

      <section aria-labelledby="history">
        <h2 id="history">{edited ? 'What it used to say, with proof' : 'Every value it has had'}</h2>
        {current && revisions.length === 1 && (
          <p class="quiet">
            It has not changed since we first read it on <Day at={current.revision.recordedAt} />.
          </p>
        )}
        <ol class="revisions" reversed>
          {[...revisions].reverse().map((r) => (
            <RevisionProof
              now={r}
              before={revisions.find((earlier) => earlier.revision.n === r.revision.n - 1)}
              entry={data.ledger[r.revision.n - 1]}
            />
          ))}
        </ol>
      </section>

      <section aria-labelledby="printed">
        <h2 id="printed">Where it was printed</h2>
        <Chain appearances={data.appearances} />
      </section>

      <EmbedCode
        address={`${head.origin}/embed${claimPath(claim.id)}`}
        title={claimTitle(row)}
        height={280}
        day={today()}
      />
      {current && (
        <Cite text={citation(current, head.origin)}>
          The address is that of the revision: it will go on showing this value when the figure changes. The
          same as data: <a href={`/api/v1/claims/${encodeURIComponent(claim.id)}`}>JSON</a>,{' '}
          <a href={`/api/v1/claims/${encodeURIComponent(claim.id)}/revisions.csv`}>every revision (CSV)</a>.
          Follow what changes in its series:{' '}
          <a href={withQuery('/api/v1/claims.atom', { series: series.id })}>feed</a>.
        </Cite>
      )}
    </Layout>
  )
}

const Outward = ({ url, text }: { url: string; text: string }) => (
  <a href={safeUrl(url)} rel="noopener nofollow external">
    {text}
  </a>
)
