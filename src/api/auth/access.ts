import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import { z } from 'zod'
import { guardedFetch } from '../../lib/guarded-fetch.ts'
import type { Principal } from './principal.ts'

/** Cloudflare Access in front of this Worker. */
export interface AccessSettings {
  /** https://<team>.cloudflareaccess.com */
  team: string
  /** The application's audience tag. */
  audience: string
  /** E-mail addresses of those who may administer; everyone else Access lets in may edit. */
  admins: readonly string[]
  /** Lets the team's address lie on a private network: tests. */
  allowPrivate: boolean
}

const Claims = z.object({ sub: z.string().min(1), email: z.email() })

const KEYS_MS = 5000
const KEYS_BYTES = 100_000
/** Least time between two looks at the keys: made-up tokens can't have us ask all the time. */
const COOL_MS = 1000

/** Keys by team: kept ten minutes, fetched again when a token names a key that is not among them (Access rotates its keys). */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

/** Whom an Access token speaks for; null where signature, algorithm, issuer, audience or time is not right. */
export async function accessPrincipal(
  jwt: string,
  { team, audience, admins, allowPrivate }: AccessSettings,
  get: typeof fetch,
): Promise<Principal | null> {
  let keys = keySets.get(team)
  if (!keys) {
    keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team), {
      cooldownDuration: COOL_MS,
      [customFetch]: async (address) => {
        const limits = { timeoutMs: KEYS_MS, maxBytes: KEYS_BYTES, maxRedirects: 0 }
        const answer = await guardedFetch(address, { ...limits, allowPrivate, fetch: get })
        if (!answer.ok) throw new Error(answer.error.message)
        return new Response(answer.body as Uint8Array<ArrayBuffer>, { status: answer.status })
      },
    })
    keySets.set(team, keys)
  }
  try {
    const { payload } = await jwtVerify(jwt, keys, {
      issuer: team,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat'],
    })
    const who = Claims.safeParse(payload)
    if (!who.success) return null
    const { sub, email } = who.data
    return { kind: 'access', id: sub, name: email, scope: admins.includes(email) ? 'admin' : 'edit' }
  } catch {
    return null
  }
}
