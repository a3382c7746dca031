import type { RevisionRow, readLedger } from '../../revisions/read.ts'
import { articlePath, revisionPath } from '../paths.ts'
import { wordDiff } from '../word-diff.ts'
import { reasonWords } from '../words.ts'
import { ChangeLine, Figure } from './figure.tsx'
import { passageOf, Quote } from './quote.tsx'
import { Day, Moment } from './time.tsx'

/** One revision under its permanent anchor; where a publisher changed its text, both versions word by word. */
export function RevisionProof(props: {
  now: RevisionRow
  before: RevisionRow | undefined
  /** The revision's line in the ledger. */
  entry: Awaited<ReturnType<typeof readLedger>>[number] | undefined
}) {
  const { now, before, entry } = props
  const { revision, article, publisher } = now
  const sameArticle = before?.article.id === article.id
  return (
    <li id={`r${revision.n}`} value={revision.n}>
      <div class="value">
        <Figure amount={revision} withdrawn={revision.withdrawn} />
        {before && <ChangeLine before={before.revision} after={revision} />}
      </div>
      <div>
        <p>
          <a class="permalink" href={revisionPath(revision.claimId, revision.n)}>
            Revision {revision.n}
          </a>{' '}
          <b class={`reason ${revision.reason}`}>{reasonWords(revision.reason)}</b>,{' '}
          <Day at={revision.saidAt} />, in <a href={articlePath(article.id)}>{publisher.name}</a>
          {entry?.by && `, by ${entry.by}`}
        </p>
        {entry?.note && <p class="note">Note: {entry.note}</p>}
        {before && sameArticle ? (
          <BothVersions before={before} now={now} />
        ) : (
          <Quote passage={now.appearance} />
        )}
        <p class="quiet">
          Recorded <Moment at={revision.recordedAt} />, text version {now.appearance.version}
          {entry && (
            <>
              , chain hash <code>{entry.hash.slice(0, 12)}</code>
            </>
          )}
        </p>
      </div>
    </li>
  )
}

const whole = (row: RevisionRow): string => {
  const { prefix, quote, suffix } = passageOf(row.appearance, 400)
  return `${prefix}${quote}${suffix}`
}

function BothVersions({ before, now }: { before: RevisionRow; now: RevisionRow }) {
  const pieces = wordDiff(whole(before), whole(now))
  return (
    <div class="versions">
      <figure>
        <figcaption>
          Before, version {before.appearance.version}, read <Day at={before.revision.recordedAt} />
        </figcaption>
        <blockquote>
          {pieces.map((p) => (p.kind === 'added' ? '' : p.kind === 'removed' ? <del>{p.text}</del> : p.text))}
        </blockquote>
      </figure>
      <figure>
        <figcaption>
          After, version {now.appearance.version}, read <Day at={now.revision.recordedAt} />
        </figcaption>
        <blockquote>
          {pieces.map((p) => (p.kind === 'removed' ? '' : p.kind === 'added' ? <ins>{p.text}</ins> : p.text))}
        </blockquote>
      </figure>
    </div>
  )
}
