import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { api } from '../../src/api/app.tsx'
import { accessPrincipal } from '../../src/api/auth/access.ts'
import { createToken } from '../../src/api/auth/tokens.ts'
import { tokens } from '../../src/db/schema.ts'
import { sha256 } from '../../src/lib/ids.ts'
import { web } from '../web.ts'
import { accessTeam } from './access-team.ts'
import { ask, bindings, db } from './library.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const secretOf = async (scope: 'read' | 'edit' | 'admin', expiresAt: string | null = null, now = NOW) =>
  (await createToken(db, { name: scope, scope, expiresAt }, now)).secret

const team = accessTeam(web)
const { jwt } = team
const access = team.settings

beforeAll(team.open)

/** Every way to come without the right to come. */
const intruders: [name: string, status: number, headers: () => Promise<Record<string, string>>][] = [
  ...team.forgeries.map(([name, forge]): (typeof intruders)[number] => [
    name,
    401,
    async () => ({ 'cf-access-jwt-assertion': await forge() }),
  ]),
  ['no token', 401, async () => ({})],
  ['an empty bearer', 401, async () => ({ authorization: 'Bearer ' })],
  ['an unknown token', 401, async () => ({ authorization: 'Bearer cl_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })],
  ['a token in Basic', 401, async () => ({ authorization: `Basic ${btoa(await secretOf('admin'))}` })],
  ['a reader', 403, async () => ({ authorization: `Bearer ${await secretOf('read')}` })],
  ['an editor', 403, async () => ({ authorization: `Bearer ${await secretOf('edit')}` })],
  [
    'an expired token',
    401,
    async () => ({ authorization: `Bearer ${await secretOf('admin', '2026-01-02T00:00:00.000Z')}` }),
  ],
  [
    'an editor by Access',
    403,
    async () => ({ 'cf-access-jwt-assertion': await jwt({ email: 'eve@desk.example' }) }),
  ],
]

/** What Access lets in by a browser's cookie, sent by a page that is not ours. */
const foreign: [name: string, headers: Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['an old browser on another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['another host of ours', { 'sec-fetch-site': 'same-site' }],
]

/** Every route that changes anything, found in the app itself. */
const mutating = api.routes.filter(
  (r) => !['GET', 'ALL', 'HEAD', 'OPTIONS'].includes(r.method) && r.path !== '/*',
)
/** These take a body and answer from it, and change nothing. */
const ANSWERING = new Set(['/extract', '/check', '/mcp'])
/** What editors may do; the rest is for administrators. */
const EDITING = /^\S+ \/(subscriptions|deliveries)\b/
const EDITORS = new Set(['an editor', 'an editor by Access'])
const routes = [
  ...new Set(mutating.filter((r) => !ANSWERING.has(r.path)).map((r) => `${r.method} ${r.path}`)),
]

describe('every route that changes something refuses', () => {
  it('and there are some', () => expect(routes.length).toBeGreaterThan(1))
  for (const route of [...routes, 'GET /tokens']) {
    const [method = '', path = ''] = route.split(' ')
    for (const [name, status, headers] of intruders.filter(
      ([who]) => !(EDITING.test(route) && EDITORS.has(who)),
    ))
      it(`${route}: ${name}`, async () => {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{"name":"x","scope":"admin"}' }
        const response = await ask(
          path.replace(/:\w+/g, 'x'),
          { method, headers: { 'content-type': 'application/json', ...(await headers()) }, ...body },
          access,
        )
        expect(response.status).toBe(status)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
      })
  }
})

describe('every route that changes something, asked with an administrator’s cookie of Access by a page of', () => {
  const sent = async (route: string, headers: Record<string, string>) => {
    const [method = '', path = ''] = route.split(' ')
    const all = { 'cf-access-jwt-assertion': await jwt(), 'content-type': 'text/plain', ...headers }
    return ask(path.replace(/:\w+/g, 'x'), { method, headers: all }, access)
  }
  for (const [name, headers] of foreign)
    it(`${name}, is refused`, async () => {
      for (const route of routes) {
        const answer = await sent(route, headers)
        expect(answer.status, route).toBe(403)
        expect(await answer.text(), route).toContain('another site')
      }
    })

  it('ours, or by a program, is not', async () => {
    for (const headers of [{ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, {}])
      expect((await sent('POST /subscriptions/:id/pause', headers)).status).toBe(404)
  })
})

describe('tokens', () => {
  const admin = async () => ({
    authorization: `Bearer ${await secretOf('admin')}`,
    'content-type': 'application/json',
  })

  it('are shown once, kept as a hash, used, and revoked', async () => {
    const headers = await admin()
    const made = await ask('/tokens', { method: 'POST', headers, body: '{"name":"bot","scope":"admin"}' })
    expect(made.status).toBe(201)
    expect(made.headers.get('cache-control')).toBe('no-store')
    const { id, secret } = (await made.json()) as { id: string; secret: string }
    const stored = await bindings.DB.prepare('select * from tokens').all()
    expect(JSON.stringify(stored.results)).not.toContain(secret)
    const own = { authorization: `Bearer ${secret}` }
    const listed = await (await ask('/tokens?limit=200', { headers: own })).text()
    expect(listed).not.toContain(secret)
    expect(JSON.parse(listed).items).toContainEqual(
      expect.objectContaining({ id, last_used_at: expect.any(String) }),
    )
    expect((await ask(`/tokens/${id}`, { method: 'DELETE', headers })).status).toBe(204)
    expect((await ask('/tokens', { headers: own })).status).toBe(401)
    expect((await ask('/tokens/none', { method: 'DELETE', headers })).status).toBe(404)
  })

  it('are not made to have expired already', async () => {
    const body = '{"name":"bot","scope":"read","expires_at":"2020-01-01T00:00:00Z"}'
    expect((await ask('/tokens', { method: 'POST', headers: await admin(), body })).status).toBe(400)
  })
})

describe('Cloudflare Access', () => {
  const enter = async (assertion: string) =>
    (await ask('/tokens', { headers: { 'cf-access-jwt-assertion': assertion } }, access)).status

  it('lets in whom it names, in their role', async () => expect(await enter(await jwt())).toBe(200))

  it('fetches its keys as everything is fetched: nothing private', async () => {
    const team = 'http://127.0.0.1:9'
    const settings = { team, audience: access.ACCESS_AUDIENCE, admins: [], allowPrivate: false }
    const asked: unknown[] = []
    const get = async (address: unknown) => {
      asked.push(address)
      return new Response('{"keys":[]}')
    }
    expect(await accessPrincipal(await jwt({ issuer: team }), settings, get as typeof fetch)).toBeNull()
    expect(asked).toEqual([])
  })

  it('is nothing where it is not set up', async () => {
    const headers = { 'cf-access-jwt-assertion': await jwt() }
    expect((await ask('/tokens', { headers })).status).toBe(401)
  })

  it('may rotate its keys', async () => {
    const rotated = await team.rotate()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await enter(rotated)).toBe(200)
    expect(await enter(await jwt())).toBe(401)
  })
})

describe('open reads', () => {
  it('need no token, and a good one where one is sent', async () => {
    const secret = await secretOf('read')
    const asked = (authorization: string) => ask('/claims', { headers: { authorization } })
    expect((await asked(`Bearer ${secret}`)).status).toBe(200)
    expect((await asked(`Basic ${btoa('proxy:password')}`)).status).toBe(200)
    for (const bad of ['Bearer cl_unknown', 'Bearer', `bearer ${secret} twice`]) {
      const response = await asked(bad)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    }
    await db
      .update(tokens)
      .set({ revokedAt: NOW })
      .where(eq(tokens.hash, sha256(secret)))
    expect((await asked(`Bearer ${secret}`)).status).toBe(401)
  })
})

describe('closed reads', () => {
  it('need a token of any scope', async () => {
    const closed = { READS: 'closed' } as const
    expect((await ask('/claims', {}, closed)).status).toBe(401)
    const headers = { authorization: `Bearer ${await secretOf('read')}` }
    const response = await ask('/claims', { headers }, closed)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('private')
  })
})
