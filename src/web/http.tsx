import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../env.ts'
import { publicOrigin } from '../lib/public-origin.ts'
import { today } from './as-of.ts'
import type { PageHead } from './layout.tsx'
import { ErrorPage } from './pages/error.tsx'

export type WebContext = Context<{ Bindings: Env }>

/** How long a page may be shown without asking again: figures change by the poll, not by the second. */
const PAGE_CACHE = 'public, max-age=60, stale-while-revalidate=600'

/** What was known on a day that is over does not change any more; only how we show it does. */
const SETTLED_CACHE = 'public, max-age=86400, stale-while-revalidate=604800'

/** Answers with a page. Its validator is added on the way out. `settledOn`: the day whose knowledge it shows. */
export function page(
  c: WebContext,
  body: Child,
  { status = 200, settledOn }: { status?: ContentfulStatusCode; settledOn?: string | undefined } = {},
): Response | Promise<Response> {
  const settled = settledOn !== undefined && settledOn < today()
  c.header('cache-control', status !== 200 ? 'no-store' : settled ? SETTLED_CACHE : PAGE_CACHE)
  return c.html(html`<!doctype html>${body}`, status)
}

/** Where this request came in, and what its page is called. */
export const headOf = (
  c: WebContext,
  head: Omit<PageHead, 'origin' | 'path'> & { path?: string },
): PageHead => {
  const path = new URL(c.req.url).pathname.replace(/(?<=.)\/$/, '')
  return { origin: publicOrigin(c.env, c.req.url), path, ...head }
}

/** A page that says what is missing and where to look instead. */
export const missing = (c: WebContext, title: string, detail: string) =>
  page(
    c,
    <ErrorPage
      head={headOf(c, { title: `${title} · Claimline`, description: detail, unlisted: true })}
      title={title}
      detail={detail}
    />,
    { status: 404 },
  )

/** The page for an address that leads nowhere. */
export const nothingHere = (c: WebContext) =>
  missing(
    c,
    'Nothing here',
    'This address leads nowhere. If a link of ours brought you here, it is our mistake.',
  )

/** A page for what went wrong on our side. */
export function sorry(c: WebContext) {
  const detail = 'Something went wrong on our side; it has been logged. Trying again in a minute may help.'
  const head = headOf(c, { title: 'Something went wrong · Claimline', description: detail, unlisted: true })
  return page(c, <ErrorPage head={head} title="Something went wrong" detail={detail} />, { status: 500 })
}
