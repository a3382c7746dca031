import { beforeAll, describe, expect, it } from 'vitest'
import { desk } from '../../src/desk/app.tsx'
import { accessTeam } from '../api/access-team.ts'
import { bindings } from '../api/library.ts'
import { web } from '../web.ts'
import { formOf, ORIGIN } from './newsdesk.ts'
import { routes } from './routes.ts'

const team = accessTeam(`${web}/`)
beforeAll(team.open)

/** Asks for a page or sends a form behind Cloudflare Access, as whoever the assertion says. */
const ask = ({ post, path }: { post: boolean; path: string }, assertion: string, settings = team.settings) =>
  desk.request(
    `${ORIGIN}${path}`,
    {
      method: post ? 'POST' : 'GET',
      headers: { 'cf-access-jwt-assertion': assertion, origin: ORIGIN },
      ...(post ? { body: formOf({ key: crypto.randomUUID() }) } : {}),
    },
    { ...bindings, ...settings },
  )

/** What every guarded route answers to an assertion. */
const answers = async (assertion: string) =>
  Promise.all(
    routes
      .filter((r) => r.needs !== 'nobody')
      .map(async (at) => ({ ...at, status: (await ask(at, assertion)).status })),
  )

describe('every route, behind Cloudflare Access', () => {
  it.each(team.forgeries)('refuses %s', async (_, forge) => {
    const let_in = (await answers(await forge())).filter((a) => a.status !== 401)
    expect(let_in).toEqual([])
  })

  it('lets an administrator do everything', async () => {
    const kept_out = (await answers(await team.jwt())).filter((a) => a.status === 401 || a.status === 403)
    expect(kept_out).toEqual([])
  })

  it('lets everyone else Access knows edit, and no more', async () => {
    const all = await answers(await team.jwt({ email: 'eve@desk.example' }))
    expect(all.filter((a) => (a.status === 403) !== (a.needs === 'admin'))).toEqual([])
    expect(all.filter((a) => a.status === 401)).toEqual([])
  })

  it('is not asked where it is not set up', async () => {
    const none = { ...team.settings, ACCESS_TEAM: '' }
    expect((await ask({ post: false, path: '/' }, await team.jwt(), none)).status).toBe(401)
  })

  it('follows its keys when they are changed', async () => {
    const queue = { post: false, path: '/' }
    const before = await team.jwt()
    expect((await ask(queue, before)).status).toBe(200)
    const after = await team.rotate()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await ask(queue, after)).status).toBe(200)
    expect((await ask(queue, before)).status).toBe(401)
  })
})
