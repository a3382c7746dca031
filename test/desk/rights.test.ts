import { beforeAll, describe, expect, it } from 'vitest'
import { revokeToken } from '../../src/api/auth/tokens.ts'
import { desk } from '../../src/desk/app.tsx'
import { openSession } from '../../src/desk/session.ts'
import { bindings, db } from '../api/library.ts'
import { account, ORIGIN, send, visit } from './newsdesk.ts'
import { routes } from './routes.ts'

const ask = ({ post, path }: (typeof routes)[number], cookie: string) =>
  post ? send(path, cookie, {}) : visit(path, cookie)

type Visitor = 'nobody' | 'reader' | 'editor' | 'admin' | 'expired' | 'signed out' | 'revoked' | 'forged'
const cookies = {} as Record<Visitor, string>

const enter = async () => {
  cookies.nobody = ''
  cookies.reader = (await account('read')).cookie
  cookies.editor = (await account('edit')).cookie
  cookies.admin = (await account('admin')).cookie
  cookies.expired = (await account('admin', { now: '2026-01-01T00:00:00.000Z' })).cookie
  const left = await account('admin')
  await send('/sign-out', left.cookie, {})
  cookies['signed out'] = left.cookie
  const revoked = await account('admin')
  await revokeToken(db, revoked.id, new Date().toISOString())
  cookies.revoked = revoked.cookie
  cookies.forged = `desk=${'0'.repeat(64)}`
}

describe('every route, found in the app itself', () => {
  beforeAll(enter)

  it('is there to be tried', () => expect(routes.length).toBeGreaterThan(6))

  for (const at of routes) {
    const { route, post, path, needs } = at
    if (needs === 'nobody') continue
    it.each(['nobody', 'expired', 'signed out', 'revoked', 'forged'] as const)(
      `${route} refuses who is %s`,
      async (who) => {
        const answer = await ask(at, cookies[who])
        expect(answer.status).toBe(401)
        expect(await answer.text()).toContain('Sign in to the desk')
      },
    )
    if (needs !== 'reader')
      it(`${route} refuses a reader`, async () => expect((await ask(at, cookies.reader)).status).toBe(403))
    if (needs === 'admin')
      it(`${route} refuses an editor`, async () => expect((await ask(at, cookies.editor)).status).toBe(403))
    it(`${route} lets in ${needs}`, async () => {
      const cookie = route === 'POST /sign-out' ? (await account('read')).cookie : cookies[needs]
      expect([401, 403]).not.toContain((await ask(at, cookie)).status)
    })
    if (post)
      it.each([
        ['another origin', { origin: 'https://evil.example' }],
        ['another site, by what the browser says', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
        ['a sibling site', { 'sec-fetch-site': 'same-site' }],
        ['the null origin of a sandbox', { origin: 'null' }],
        ['nowhere it would say', {}],
      ])(`${route} refuses a post from %s`, async (_, headers) => {
        expect((await send(path, cookies.admin, {}, headers)).status).toBe(403)
      })
  }
})

describe('sessions', () => {
  it('begin with a token, in a cookie out of reach of scripts and other sites', async () => {
    const { secret } = await account('edit')
    const answer = await send('/sign-in', '', { token: secret, next: '/desk?filter=mine' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/desk?filter=mine')
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^desk=[0-9a-f]{64}; /)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect((await visit('/', cookie.split(';')[0])).status).toBe(200)
  })

  it('are Secure and bound to the host over https', async () => {
    const { secret } = await account('edit')
    const answer = await desk.request(
      'https://desk.test/sign-in',
      {
        method: 'POST',
        headers: { origin: 'https://desk.test' },
        body: new URLSearchParams({ token: secret }),
      },
      bindings,
    )
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-desk=.*Secure/)
  })

  it('are so too behind a proxy that speaks https for us, and forms sent through it are our own', async () => {
    const { secret } = await account('edit')
    const signIn = (publicUrl: string, origin: string) =>
      desk.request(
        'http://desk.test/sign-in',
        { method: 'POST', headers: { origin }, body: new URLSearchParams({ token: secret }) },
        { ...bindings, PUBLIC_URL: publicUrl },
      )
    const through = await signIn('https://desk.test', 'https://desk.test')
    expect(through.headers.get('set-cookie')).toMatch(/^__Host-desk=.*Secure/)
    const renamed = await signIn('https://public.test/', 'https://public.test')
    expect(renamed.headers.get('set-cookie')).toMatch(/^desk=/)
    expect((await signIn('https://public.test', 'https://desk.test')).status).toBe(403)
    expect((await signIn('no address', 'https://public.test')).status).toBe(403)
  })

  it('end everywhere at once', async () => {
    const { id, cookie } = await account('edit')
    const elsewhere = `desk=${await openSession(db, id, new Date().toISOString())}`
    expect((await visit('/', elsewhere)).status).toBe(200)
    await send('/sign-out', cookie, {})
    expect((await visit('/', elsewhere)).status).toBe(401)
  })

  it.each(['wrong', '', `cl_${'A'.repeat(32)}`])('do not begin with "%s"', async (token) => {
    const answer = await send('/sign-in', '', { token })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('do not come with a bearer token: forms are for browsers', async () => {
    const { secret } = await account('admin')
    expect((await visit('/', '', { authorization: `Bearer ${secret}` })).status).toBe(401)
  })

  it.each([
    'https://evil.example/desk',
    '//evil.example/desk',
    '/desk/../../evil',
    '/\\evil.example',
    '/desk\\@evil.example',
    'javascript:alert(1)',
    '/desk/%0d%0aset-cookie:x=y',
    '/deskevil',
  ])('lead nowhere but to the desk: %s', async (next) => {
    const { secret } = await account('edit')
    const to = (await send('/sign-in', '', { token: secret, next })).headers.get('location') ?? ''
    const url = new URL(to, ORIGIN)
    expect(url.origin).toBe(ORIGIN)
    expect(url.pathname).toMatch(/^\/desk(?:\/|$)/)
  })

  it('hand back what was written after they ended', async () => {
    const answer = await send('/claims/none/review', '', {
      rationale: 'They counted <b>twice</b> in the first half.',
    })
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain('They counted &lt;b&gt;twice&lt;/b&gt; in the first half.')
  })
})

it('pages allow scripts of their own only, no frames and no caching', async () => {
  const answer = await visit('/', (await account('read')).cookie)
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'(?:;|$)/)
  expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
