import type { Principal } from '../../api/auth/principal.ts'
import type { checkDraft } from '../../api/check-text.ts'
import { figureText } from '../../lib/figure-words.ts'
import { claimPath } from '../../web/paths.ts'
import { explained, plural, shortDay } from '../../web/words.ts'
import { Frame, Once, Refusal } from '../layout.tsx'

type Checked = Awaited<ReturnType<typeof checkDraft>>
type Verdict = Checked['figures'][number]['judgement']['verdict']

const VERDICTS: Record<Verdict, string> = {
  agrees: 'Agrees',
  outside_range: 'Far from what is tracked',
  outdated: 'Outdated',
  misattributed: "Somebody else's figure",
  contradicts_itself: 'Contradicts its own text',
  unknown: 'Nothing tracked',
}

interface Props {
  who: Principal
  draft?: { title: string; text: string }
  checked?: Checked
  error?: string
}

/** A draft with each of its figures marked in place, and what is known of it. */
export function DraftPage({ who, draft, checked, error }: Props) {
  return (
    <Frame title="Check a draft" who={who} section="draft">
      <h1>Check a draft</h1>
      <Refusal error={error} />
      {draft && checked && <Result draft={draft} checked={checked} />}
      <h2>{checked ? 'Check another' : 'The draft'}</h2>
      <form class="stack" method="post" action="/desk/draft" enctype="multipart/form-data" data-plain="">
        <Once from="/desk/draft" />
        <label for="title">Headline</label>
        <input id="title" name="title" maxlength={1000} />
        <label for="text">Text</label>
        <textarea id="text" name="text" rows={10} placeholder="Paste it here"></textarea>
        <label for="file">Or a file: txt, md or html</label>
        <input id="file" name="file" type="file" accept=".txt,.md,.html,.htm" />
        <button class="primary" type="submit">
          Check it
        </button>
        <p class="quiet">Nothing of a draft is stored.</p>
      </form>
    </Frame>
  )
}

function Result({ draft, checked }: { draft: { title: string; text: string }; checked: Checked }) {
  const { figures, findings } = checked
  return (
    <>
      <p class="lede">
        {plural(figures.length, 'figure')} found, {plural(findings.length, 'thing')} that does not add up
        within the text.
      </p>
      <form method="post" action="/desk/draft" data-plain="">
        <Once from="/desk/draft" />
        <input type="hidden" name="title" value={draft.title} />
        <textarea name="text" hidden>
          {draft.text}
        </textarea>
        <button type="submit" name="to" value="report">
          Download the report
        </button>
      </form>
      <h2>The text</h2>
      <div class="marked">{marked(draft.text, figures)}</div>
      <h2>Figure by figure</h2>
      {figures.length === 0 && <p class="empty">No figure of a kind we track.</p>}
      {figures.map(({ claim, judgement }, i) => (
        <section class={`verdict ${judgement.verdict}`} id={`figure-${i + 1}`}>
          <h3>
            {i + 1}. “{claim.quote}”: {VERDICTS[judgement.verdict]}
          </h3>
          <p>{explained(judgement.explanation)}</p>
          {judgement.tracked.length > 0 && (
            <ul class="evidence">
              {judgement.tracked.slice(0, 3).map(({ row }) => (
                <li>
                  <a href={claimPath(row.claim.id)}>
                    {row.claim.claimant}: {figureText(row.revision)}
                  </a>{' '}
                  “{row.appearance.quote}”, {row.publisher.name}, {shortDay(row.revision.saidAt)}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}

/** The text with each figure marked where it stands. */
function marked(text: string, figures: Checked['figures']) {
  let at = 0
  const parts = figures.flatMap(({ claim, judgement }, i) => {
    if (claim.start < at) return []
    const before = text.slice(at, claim.start)
    at = claim.end
    return [
      before,
      <mark class={judgement.verdict}>
        <a href={`#figure-${i + 1}`} title={VERDICTS[judgement.verdict]}>
          {text.slice(claim.start, claim.end)}
        </a>
      </mark>,
    ]
  })
  return [...parts, text.slice(at)]
}

/** The same as a Markdown file. */
export const reportOf = (title: string, { figures, findings }: Checked): string =>
  [
    `# Check of ${title ? `“${line(title)}”` : 'a draft'}`,
    ...figures.map(
      ({ claim, judgement }, i) =>
        `${i + 1}. “${line(claim.quote)}”: **${VERDICTS[judgement.verdict]}**. ${line(explained(judgement.explanation))}`,
    ),
    ...(findings.length > 0
      ? ['## Within the text', ...findings.map((f) => `- ${line(explained(f.explanation))}`)]
      : []),
    '',
  ].join('\n\n')

/** One line of words: nothing of it is taken for Markdown or markup where the report is read. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#!]/g, '\\$&')
