/** Words for stories at the desk: an editor signs in, opens pages and sends forms, as a browser would. */
import { createToken } from '../../src/api/auth/tokens.ts'
import { desk } from '../../src/desk/app.tsx'
import { openSession } from '../../src/desk/session.ts'
import { bindings, db } from '../api/library.ts'

export const ORIGIN = 'http://desk.test'

export type Scope = 'read' | 'edit' | 'admin'

/** Makes an account; gives its token's id and the cookie of a session. */
export async function account(scope: Scope, { name = scope as string, now = new Date().toISOString() } = {}) {
  const { token, secret } = await createToken(db, { name, scope, expiresAt: null }, now)
  return { id: token.id, secret, cookie: `desk=${await openSession(db, token.id, now)}` }
}

/** Asks the desk for a page. */
export const visit = (path: string, cookie = '', headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(desk.request(`${ORIGIN}${path}`, { headers: { cookie, ...headers } }, bindings))

export const formOf = (fields: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([k, v]) => [v].flat().map((one): [string, string] => [k, one])),
  )

/** Sends a form from one of the desk's own pages; a key of its own unless one is given. */
export const send = (
  path: string,
  cookie: string,
  fields: Record<string, string | string[]>,
  headers: Record<string, string> = { origin: ORIGIN },
): Promise<Response> =>
  Promise.resolve(
    desk.request(
      `${ORIGIN}${path}`,
      {
        method: 'POST',
        headers: { cookie, ...headers },
        body: formOf({ key: crypto.randomUUID(), ...fields }),
      },
      bindings,
    ),
  )

export const rows = async <T = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<T[]> =>
  (
    await bindings.DB.prepare(sql)
      .bind(...values)
      .all<T>()
  ).results
