import type { PublishedReview } from '../../desk/read.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { listAppearances, RevisionRow, readLedger } from '../../revisions/read.ts'
import type { Finding, Prints, Rival } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { Badge, badgesOf, isDispute } from '../parts/badges.tsx'
import { SourcesNote } from '../parts/claim-card.tsx'
import { ChangeLine, Figure } from '../parts/figure.tsx'
import { FindingBox } from '../parts/finding.tsx'
import { Quote } from '../parts/quote.tsx'
import { ReviewBox } from '../parts/review-box.tsx'
import { RevisionProof } from '../parts/revision-proof.tsx'
import { Day, Moment } from '../parts/time.tsx'
import { articlePath, claimantPath, claimPath, publisherPath, seriesPath, topicPath } from '../paths.ts'
import { standingOf } from '../standing.ts'
import { claimTitle } from '../title.ts'
import { figureText, periodWords, plural, safeUrl, seriesWords, shortDay } from '../words.ts'

export type PrintRow = Awaited<ReturnType<typeof listAppearances>>[number]

export interface ClaimPageData {
  row: ClaimRow
  revisions: RevisionRow[]
  /** The same revisions as the ledger has them. */
  ledger: Awaited<ReturnType<typeof readLedger>>
  appearances: PrintRow[]
  findings: Finding[]
  rivals: Rival[]
  prints: Prints | undefined
  /** What editors published about it. */
  reviews: PublishedReview[]
}

/** One figure's permanent page: what it is, who says so, every value it has had with the proof, and who disagrees. */
export function ClaimPage({ head, data }: { head: PageHead; data: ClaimPageData }) {
  const { row, revisions, rivals, findings } = data
  const { claim, series, appearance, article, publisher } = row
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
            <SourcesNote sources={sources} prints={data.prints} />
          </p>
          {badges.length > 0 && (
            <p class="badges">
              {badges.map((kind) => (
                <Badge kind={kind} />
              ))}
            </p>
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
        {revisions.length === 1 && (
          <p class="quiet">
            It has not changed since we first read it on <Day at={claim.recordedAt} />.
          </p>
        )}
        <ol class="revisions" reversed>
          {[...revisions].reverse().map((r) => (
            <RevisionProof
              now={r}
              before={revisions[r.revision.n - 2]}
              entry={data.ledger[r.revision.n - 1]}
            />
          ))}
        </ol>
      </section>

      <section aria-labelledby="printed">
        <h2 id="printed">Where it was printed</h2>
        <Chain appearances={data.appearances} />
      </section>

      <Cite row={row} head={head} />
    </Layout>
  )
}

const Outward = ({ url, text }: { url: string; text: string }) => (
  <a href={safeUrl(url)} rel="noopener nofollow external">
    {text}
  </a>
)

function Disagreement({ row, others }: { row: ClaimRow; others: Rival[] }) {
  const { claim, series } = row
  return (
    <>
      <p>
        {plural(others.length, 'other claimant gives', 'other claimants give')} another figure
        {claim.period && ` for ${periodWords(claim.period)}`}. They may measure different things: read what
        each counts before comparing.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Claimant</th>
            <th scope="col" class="num">
              Figure
            </th>
          </tr>
        </thead>
        <tbody>
          <tr class="self">
            <th scope="row">{claim.claimant} (this one)</th>
            <td class="num">{figureText(claim)}</td>
          </tr>
          {others.map((r) => (
            <tr>
              <th scope="row">
                <a href={claimPath(r.id)}>{r.claimant}</a>
              </th>
              <td class="num">{figureText(r)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={seriesPath(series.id)}>All of them on one chart</a>
      </p>
    </>
  )
}

/** Every article that printed the claim, the first one first; one row an article. */
function Chain({ appearances }: { appearances: PrintRow[] }) {
  const byArticle = groupBy(
    [...appearances].sort((a, b) => (a.appearance.saidAt < b.appearance.saidAt ? -1 : 1)),
    (a) => a.article.id,
  )
  const stories = new Set<string>()
  return (
    <ol class="chain">
      {[...byArticle.values()].map((said, i) => {
        const { article, publisher, appearance } = said.at(-1) as PrintRow
        const copy = stories.has(article.storyId)
        stories.add(article.storyId)
        return (
          <li>
            <p>
              <Day at={(said[0] as PrintRow).appearance.saidAt} />{' '}
              <a href={publisherPath(publisher.id)}>
                <b>{publisher.name}</b>
              </a>
              : <a href={articlePath(article.id)}>{article.title}</a>{' '}
              <span class="quiet">
                {i === 0 ? '(first seen here)' : copy ? '(same text as an earlier one: not independent)' : ''}
              </span>
            </p>
            <p class="said">“{appearance.quote}”</p>
          </li>
        )
      })}
    </ol>
  )
}

function Cite({ row, head }: { row: ClaimRow; head: PageHead }) {
  const { claim, article, publisher } = row
  const address = `${head.origin}${claimPath(claim.id)}#r${claim.n}`
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite this</h2>
      <p class="cite">
        {claim.claimant}: {claimTitle(row)}: {figureText(claim)}. In “{article.title}”, {publisher.name},{' '}
        {shortDay(claim.saidAt)}, {article.url}. Revision {claim.n} as recorded by Claimline on{' '}
        {shortDay(claim.recordedAt)}, {address}
      </p>
      <p class="quiet">
        The address ends in the revision: it will go on showing this value when the figure changes. The same
        as data: <a href={`/api/v1/claims/${encodeURIComponent(claim.id)}`}>JSON</a>,{' '}
        <a href={`/api/v1/claims/${encodeURIComponent(claim.id)}/revisions`}>its revisions</a>. Recorded{' '}
        <Moment at={claim.recordedAt} />.
      </p>
    </section>
  )
}
