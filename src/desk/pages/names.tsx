import { allows, type Principal } from '../../api/auth/principal.ts'
import { Moment } from '../../web/parts/time.tsx'
import { explained, plural } from '../../web/words.ts'
import { Frame, Once, Refusal } from '../layout.tsx'
import type { Suggestion, standingActs } from '../names.ts'
import { itemPath } from '../paths.ts'

interface Props {
  who: Principal
  open: Suggestion[]
  acts: Awaited<ReturnType<typeof standingActs>>
  notice?: string | undefined
  error?: string | undefined
}

const KINDS: Record<Suggestion['kind'], string> = {
  claimant: 'claimant',
  subject: 'subject',
  place: 'place',
  held: 'an article differs',
  swinging: 'goes back and forth',
}

/** Points at a figure, not at two names. */
const isFigure = (s: Suggestion): boolean => s.kind === 'held' || s.kind === 'swinging'

/** Which names may mean one thing, and which an editor made one. */
export function NamesPage({ who, open, acts, notice, error }: Props) {
  const edits = allows(who.scope, 'edit')
  return (
    <Frame title="Names" who={who} section="names" notice={notice}>
      <h1>Names</h1>
      <Refusal error={error} />
      <h2>{plural(open.length, 'suggestion')} to decide</h2>
      {open.length === 0 && <p class="empty">Nothing is in doubt.</p>}
      <ul class="queue">
        {open.map((s) => (
          <li class="suggestion">
            <p>
              <span class="badge">{KINDS[s.kind]}</span> {explained(s.why)}{' '}
              <span class="quiet">
                <Moment at={s.recordedAt} />
              </span>
              {isFigure(s) && (
                <>
                  {' '}
                  <a href={itemPath(s.fromKey)}>Look at the figure</a>
                </>
              )}
            </p>
            {edits && (
              <form method="post" action={`/desk/names/suggestions/${s.id}`}>
                <Once from="/desk/names" />
                <input name="why" placeholder="Why" aria-label="Why" required maxlength={2000} />
                <button type="submit" name="to" value="accept">
                  {isFigure(s) ? 'Dealt with' : 'One and the same'}
                </button>
                <button type="submit" name="to" value="dismiss">
                  {isFigure(s) ? 'Leave it' : 'Different'}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {edits && (
        <section aria-labelledby="merge">
          <h2 id="merge">Make two names one</h2>
          <form method="post" action="/desk/names/merge">
            <Once from="/desk/names" />
            <select name="kind" aria-label="Kind">
              <option>claimant</option>
              <option>subject</option>
              <option>place</option>
            </select>
            <input name="from" placeholder="This name …" aria-label="This name" required maxlength={200} />
            <input name="into" placeholder="… is told as" aria-label="Is told as" required maxlength={200} />
            <input name="why" placeholder="Why" aria-label="Why" required maxlength={2000} />
            <button type="submit">Merge</button>
          </form>
        </section>
      )}
      <h2>What was made one or taken apart</h2>
      {acts.length === 0 ? (
        <p class="quiet">Nothing yet.</p>
      ) : (
        <ul class="log">
          {acts.map((a) => (
            <li>
              <b>{a.by}</b>, <Moment at={a.recordedAt} />: {a.act} {a.kind} “{a.fromKey}” → “{a.intoName}”.{' '}
              {a.why}
              {edits && (
                <form method="post" action={`/desk/names/acts/${a.id}/undo`}>
                  <Once from="/desk/names" />
                  <input
                    name="why"
                    placeholder="Why take it back"
                    aria-label="Why take it back"
                    required
                    maxlength={2000}
                  />
                  <button type="submit">Undo</button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
