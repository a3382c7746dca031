import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { issueWords } from '../api/issues.ts'
import type { DeskContext } from './guard.ts'
import { Frame } from './layout.tsx'
import { SignIn } from './pages/sign-in.tsx'

/** Answers with a page of the desk. Nothing of it is kept by any cache. */
export const page = (c: DeskContext, body: Child, status: ContentfulStatusCode = 200) =>
  c.html(html`<!doctype html>${body}`, status)

/** Says in one sentence why something was not done. */
export const refuse = (c: DeskContext, status: ContentfulStatusCode, title: string, detail: string) =>
  page(
    c,
    <Frame title={title} who={c.var.who}>
      <h1>{title}</h1>
      <p class="lede">{detail}</p>
      <p>
        <a href="/desk">Back to the queue</a>
      </p>
    </Frame>,
    status,
  )

/** A path on the desk to go on to; anything else is the desk's front page: no address from outside is followed. */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/desk(?:[/?][\w/?&=.%~:@+-]*)?$/.test(path)) return '/desk'
  const url = URL.parse(path, 'https://desk.invalid')
  return url?.host === 'desk.invalid' && /^\/desk(?:\/|$)/.test(url.pathname)
    ? url.pathname + url.search
    : '/desk'
}

/** Text longer than this that was posted after a session ended is handed back to the one who wrote it. */
const WORTH_KEEPING = 20

/** The sign-in form in place of what was asked for. Whatever was written stays on the page. */
export async function signInPage(c: DeskContext, error?: string) {
  const url = new URL(c.req.url)
  const posted = c.req.method === 'POST' && !error ? await c.req.parseBody() : {}
  const kept = Object.values(posted).filter(
    (v) => typeof v === 'string' && v.length > WORTH_KEEPING && /\s/.test(v),
  )
  const asked = typeof posted.here === 'string' ? posted.here : c.req.query('next')
  const next = ownPath(asked ?? (c.req.method === 'GET' ? url.pathname + url.search : '/desk'))
  return page(c, <SignIn next={next} error={error} kept={kept as string[]} />, 401)
}

/** A posted form as a schema has it, or the first thing wrong with it in words. Fields sent several times are lists. */
export async function readForm<S extends z.ZodType>(
  c: DeskContext,
  schema: S,
): Promise<{ ok: true; form: z.infer<S> } | { ok: false; error: string }> {
  const parsed = schema.safeParse(await c.req.parseBody({ all: true }))
  if (parsed.success) return { ok: true, form: parsed.data }
  const [issue] = parsed.error.issues
  return {
    ok: false,
    error: issue ? `${issue.path.join('.') || 'form'}: ${issueWords(issue)}` : 'not understood',
  }
}

/** On to another page of the desk: by a redirect, or, for our script, by its address. */
export const goTo = (c: DeskContext, path: string) =>
  c.req.header('x-desk') ? c.json({ to: path }) : c.redirect(path, 303)
