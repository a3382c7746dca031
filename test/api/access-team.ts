/** A Cloudflare Access team of our own: it publishes keys, signs assertions, and its enemies forge them. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { serve } from '../pipeline/newsroom.ts'

type Key = Awaited<ReturnType<typeof generateKeyPair>>

const AUDIENCE = 'app-audience-tag'
const newKey = () => generateKeyPair('RS256', { extractable: true })
const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')

/** A team at an address; `open` it before anything else. Ada may administer, everyone else edits. */
export function accessTeam(team: string) {
  const keys = {} as { own: Key; other: Key }

  const publish = async (kid: string, key: Key) => {
    const jwk = { ...(await exportJWK(key.publicKey)), kid, alg: 'RS256', use: 'sig' }
    const headers = { 'content-type': 'application/json' }
    await serve('/cdn-cgi/access/certs', { headers, body: JSON.stringify({ keys: [jwk] }) })
  }

  const assertion = (change: { issuer?: string; audience?: string; email?: string; expires?: string }) =>
    new SignJWT({ email: change.email ?? 'ada@desk.example' })
      .setSubject('user-1')
      .setIssuer(change.issuer ?? team)
      .setAudience(change.audience ?? AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(change.expires ?? '5m')

  const jwt = (change: Parameters<typeof assertion>[0] & { key?: Key; kid?: string } = {}) =>
    assertion(change)
      .setProtectedHeader({ alg: 'RS256', kid: change.kid ?? 'one' })
      .sign((change.key ?? keys.own).privateKey)

  /** Everything that is almost right. */
  const forgeries: [name: string, forge: () => Promise<string>][] = [
    ['Access for another application', () => jwt({ audience: 'another' })],
    ['Access of another team', () => jwt({ issuer: 'https://evil.example' })],
    ['Access that has expired', () => jwt({ expires: '-1m' })],
    ['Access signed by another key', () => jwt({ key: keys.other })],
    ['Access signed by a key nobody published', () => jwt({ key: keys.other, kid: 'three' })],
    ['Access that does not name a person', () => jwt({ email: 'nobody' })],
    [
      'Access with the algorithm none',
      async () => `${base64url({ alg: 'none', kid: 'one' })}.${(await jwt()).split('.')[1]}.`,
    ],
    [
      'Access signed by HMAC with the public key',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.own.publicKey)))
        return assertion({}).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)
      },
    ],
    [
      'Access with other words under an old signature',
      async () => {
        const [head, , signature] = (await jwt({ email: 'eve@desk.example' })).split('.')
        return `${head}.${(await jwt()).split('.')[1]}.${signature}`
      },
    ],
  ]

  return {
    settings: {
      ACCESS_TEAM: team,
      ACCESS_AUDIENCE: AUDIENCE,
      ACCESS_ADMINS: 'ada@desk.example',
      ALLOW_PRIVATE: '1',
    },
    jwt,
    forgeries,
    async open() {
      keys.own = await newKey()
      keys.other = await newKey()
      await publish('one', keys.own)
    },
    /** Publishes a new key in place of the old; gives an assertion signed with it. */
    async rotate() {
      const fresh = await newKey()
      await publish('two', fresh)
      return jwt({ key: fresh, kid: 'two' })
    },
  }
}
