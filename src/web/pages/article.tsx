import type { listVersions, readArticle } from '../../articles/read.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Layout, type PageHead } from '../layout.tsx'
import { ClaimCard, type Surroundings } from '../parts/claim-card.tsx'
import { Day, Moment } from '../parts/time.tsx'
import { publisherPath, storyPath, withQuery } from '../paths.ts'
import type { Difference } from '../sentences.ts'
import { plural, safeUrl } from '../words.ts'

type Version = Awaited<ReturnType<typeof listVersions>>[number]

export interface ArticlePageData {
  row: NonNullable<Awaited<ReturnType<typeof readArticle>>>
  versions: Version[]
  /** What changed from the version before, by version number. */
  changes: Map<number, Difference[]>
  claims: ClaimRow[]
  /** Where its next figures begin, and whether these come after others. */
  next: string | null
  later: boolean
  around: Surroundings
}

/** One article: its passages with figures and what changed between its versions. The text itself is its publisher's. */
export function ArticlePage({ head, data }: { head: PageHead; data: ArticlePageData }) {
  const { article, publisher } = data.row
  const trivial = data.versions.filter((v) => v.change === 'minor')
  const told = data.versions.filter((v) => v.change !== 'minor')
  return (
    <Layout head={head}>
      <nav class="crumbs" aria-label="Where this is">
        <a href={publisherPath(publisher.id)}>{publisher.name}</a>
      </nav>
      <h1>{article.title}</h1>
      <p class="quiet">
        {article.author && `${article.author}, `}
        {publisher.name}, <Day at={article.publishedAt} long />
        {article.goneAt && ', since taken down'}
      </p>
      <p class="links">
        <a class="button" href={safeUrl(article.url)} rel="noopener nofollow external">
          Read it at {publisher.name}
        </a>{' '}
        <a href={storyPath(article.storyId)}>Who else tells this story</a>
      </p>

      <section aria-labelledby="figures">
        <h2 id="figures">Its figures</h2>
        {data.claims.length === 0 && <p class="quiet">No figure we track stands in its present text.</p>}
        {data.later && (
          <p class="quiet">
            These come after others. <a href={head.path}>From the beginning</a>
          </p>
        )}
        {data.claims.map((row) => (
          <ClaimCard row={row} around={data.around} />
        ))}
        {data.next && (
          <p class="more">
            <a class="button" rel="next" href={withQuery(head.path, { cursor: data.next })}>
              More of its figures
            </a>
          </p>
        )}
      </section>

      <section aria-labelledby="versions">
        <h2 id="versions">{plural(data.versions.length, 'version')} of its text</h2>
        <Versions versions={told} changes={data.changes} />
        {trivial.length > 0 && (
          <details>
            <summary>
              {plural(trivial.length, 'trivial change')} hidden: white space, furniture of the page
            </summary>
            <Versions versions={trivial} changes={data.changes} />
          </details>
        )}
      </section>
    </Layout>
  )
}

/** Versions with what changed in each, the latest first. */
const Versions = ({ versions, changes }: Pick<ArticlePageData, 'versions' | 'changes'>) => (
  <ol class="revisions" reversed>
    {versions.toReversed().map((version) => (
      <li id={`v${version.n}`} value={version.n}>
        <p>
          <a class="permalink" href={`#v${version.n}`}>
            Version {version.n}
          </a>
          <br />
          <span class="quiet">
            read <Moment at={version.recordedAt} />
          </span>
        </p>
        <div>
          <VersionChange version={version} differences={changes.get(version.n)} />
          <p class="quiet">
            Hash of the text <code>{version.contentHash.slice(0, 16)}</code>
          </p>
        </div>
      </li>
    ))}
  </ol>
)

function VersionChange({
  version,
  differences,
}: {
  version: Version
  differences: Difference[] | undefined
}) {
  if (version.n === 1) return <p>The first text we read.</p>
  if (version.change === 'gone') return <p>The page was taken down.</p>
  if (!differences || differences.length === 0)
    return <p>Only white space, headings or furniture of the page changed.</p>
  return (
    <>
      {differences.map((pieces) => (
        <blockquote>
          {pieces.map((p) =>
            p.kind === 'added' ? <ins>{p.text}</ins> : p.kind === 'removed' ? <del>{p.text}</del> : p.text,
          )}
        </blockquote>
      ))}
    </>
  )
}
