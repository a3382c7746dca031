import type { Child } from 'hono/jsx'
import { allows, type Principal } from '../api/auth/principal.ts'
import { Moment } from '../web/parts/time.tsx'
import { capital } from '../web/words.ts'
import { Keys } from './keys.tsx'
import type { LastDecision } from './undo.ts'

const NAVIGATION = [
  { key: 'queue', href: '/desk', name: 'Queue' },
  { key: 'doubtful', href: '/desk/doubtful', name: 'Doubtful' },
  { key: 'names', href: '/desk/names', name: 'Names' },
  { key: 'draft', href: '/desk/draft', name: 'Check a draft' },
  { key: 'feeds', href: '/desk/feeds', name: 'Feeds' },
  { key: 'rooms', href: '/desk/rooms', name: 'Rooms' },
  { key: 'failures', href: '/desk/failures', name: 'Failures' },
  { key: 'audit', href: '/desk/audit', name: 'Audit' },
] as const

export type Section = (typeof NAVIGATION)[number]['key']

/** The frame of the desk's pages: the reader's pages, with an editor's navigation. */
export const Frame = ({
  title,
  who,
  section,
  notice,
  last,
  children,
}: {
  title: string
  who?: Principal | undefined
  section?: Section
  /** What has just been done. */
  notice?: string | undefined
  /** The editor's last decision: the undo key takes it back. */
  last?: LastDecision | undefined
  children: Child
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · Claimline desk`}</title>
      <link rel="stylesheet" href="/style.css" />
      <link rel="stylesheet" href="/desk/desk.css" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <script src="/script.js" defer></script>
      <script src="/desk/desk.js" defer></script>
    </head>
    <body class="desk">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="site">
        <a class="brand" href="/desk">
          Claimline <span>desk</span>
        </a>
        {who && (
          <>
            <nav aria-label="Desk">
              <ul>
                {NAVIGATION.map(({ key, href, name }) => (
                  <li>
                    <a href={href} aria-current={key === section ? 'page' : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <form class="who" method="post" action="/desk/sign-out">
              <span class="quiet">
                {who.name},{' '}
                {allows(who.scope, 'admin') ? 'admin' : who.scope === 'edit' ? 'editor' : 'reader'}
              </span>
              <button type="submit" title="Ends your sessions everywhere">
                Sign out
              </button>
            </form>
          </>
        )}
      </header>
      <main id="main" tabindex={-1}>
        {notice && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        {last && <Undo last={last} />}
        {children}
      </main>
      <footer class="site">
        <p>
          <a href="/">Readers' pages</a>
          {who && (
            <span class="keys-toggle" hidden>
              {' · '}
              <label>
                <input type="checkbox" id="keys" /> Single keys
              </label>{' '}
              <button type="button" class="quiet-button" data-key="?" data-help="">
                All keys <kbd>?</kbd>
              </button>
            </span>
          )}
        </p>
      </footer>
      {who && <Keys />}
    </body>
  </html>
)

/** What was decided last, where the note about it is, and the way back. */
const Undo = ({ last: { act, words, title, path } }: { last: LastDecision }) => (
  <form class="undo" method="post" action="/desk/undo">
    <Once from="/desk" />
    <input type="hidden" name="act" value={act.id} />
    <span class="quiet">
      {words} <a href={path}>{title}</a>, <Moment at={act.recordedAt} />
    </span>
    <button type="submit" data-key="u">
      Undo <kbd>u</kbd>
    </button>
  </form>
)

/** Hidden fields of every form: the key under which its act is done once, and where it was filled in. */
export const Once = ({ from }: { from: string }) => (
  <>
    <input type="hidden" name="key" value={crypto.randomUUID()} />
    <input type="hidden" name="here" value={from} />
  </>
)

/** A refusal as a sentence; where it begins with the name of a field, that stands as it is written. */
export const sentence = (refusal: string): string => (/^[\w.]+: /.test(refusal) ? refusal : capital(refusal))

/** Why something was not done, if it was not. */
export const Refusal = ({ error }: { error: string | undefined }) =>
  error ? (
    <p class="refusal" role="alert">
      {sentence(error)}
    </p>
  ) : null
