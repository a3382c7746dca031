import { allows, type Principal } from '../../api/auth/principal.ts'
import type { openDoubtful } from '../../revisions/doubtful.ts'
import { Figure } from '../../web/parts/figure.tsx'
import { Quote } from '../../web/parts/quote.tsx'
import { Day } from '../../web/parts/time.tsx'
import { articlePath, withQuery } from '../../web/paths.ts'
import { metricWords, periodWords } from '../../web/words.ts'
import { Frame, Once, Refusal } from '../layout.tsx'
import type { LastDecision } from '../undo.ts'

type Line = Awaited<ReturnType<typeof openDoubtful>>[number]

interface Props {
  who: Principal
  lines: Line[]
  /** Where the next page begins; null on the last one. */
  next: string | null
  notice?: string | undefined
  last?: LastDecision | undefined
  error?: string | undefined
}

/** Figures that were read with too little confidence for readers, each to be released or rejected. */
export function DoubtfulPage({ who, lines, next, notice, last, error }: Props) {
  const edits = allows(who.scope, 'edit')
  return (
    <Frame title="Doubtful" who={who} section="doubtful" notice={notice} last={last}>
      <h1>Read with too little confidence</h1>
      <p class="lede">Readers don't see these. Released, a figure is tracked like any other, for good.</p>
      <Refusal error={error} />
      {lines.length === 0 ? (
        <p class="empty">Nothing is in doubt.</p>
      ) : (
        <ol class="queue" data-list="">
          {lines.map((line) => (
            <Doubt line={line} edits={edits} />
          ))}
        </ol>
      )}
      {next && (
        <p class="more">
          <a class="button" href={withQuery('/desk/doubtful', { cursor: next })}>
            Further down
          </a>
        </p>
      )}
    </Frame>
  )
}

function Doubt({ line: { doubt, article, publisher }, edits }: { line: Line; edits: boolean }) {
  const { claim } = doubt
  const subject = [claim.subject, claim.region, claim.period && periodWords(claim.period)]
  return (
    <li class="item">
      <p class="points" title="Confidence">
        {claim.confidence.toFixed(2)}
      </p>
      <div class="value">
        <Figure amount={claim} />
        <p class="quiet">
          {claim.attributedTo ?? publisher.name}, <Day at={doubt.recordedAt} />
        </p>
      </div>
      <div>
        <h2>
          <a href={articlePath(article.id)}>
            {[metricWords(claim.metric), ...subject].filter(Boolean).join(', ')}
          </a>
        </h2>
        <Quote passage={{ ...doubt, quote: claim.quote }} most={160} />
        <p class="quiet">
          “{article.title}”, {publisher.name}
        </p>
        {edits && (
          <form method="post" action={`/desk/doubtful/${doubt.id}`}>
            <Once from="/desk/doubtful" />
            <input name="why" placeholder="Why" aria-label={`Why, of ${claim.quote}`} maxlength={2000} />
            <button type="submit" name="to" value="release">
              Release it
            </button>
            <button type="submit" name="to" value="reject">
              Not a claim
            </button>
          </form>
        )}
      </div>
    </li>
  )
}
