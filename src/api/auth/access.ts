import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Principal } from './principal.ts'

/** Cloudflare Access in front of this Worker. */
export interface AccessSettings {
  /** https://<team>.cloudflareaccess.com */
  team: string
  /** The application's audience tag. */
  audience: string
  /** E-mail addresses of those who may administer; everyone else Access lets in may edit. */
  admins: readonly string[]
}

const Claims = z.object({ sub: z.string().min(1), email: z.email() })

/** Keys by team: fetched once, again when a token names a key that is not among them (Access rotates its keys). */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

/** Whom an Access token speaks for; null where signature, algorithm, issuer, audience or time is not right. */
export async function accessPrincipal(
  jwt: string,
  { team, audience, admins }: AccessSettings,
  get: typeof fetch,
): Promise<Principal | null> {
  let keys = keySets.get(team)
  if (!keys) {
    keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team), {
      cooldownDuration: 1000,
      [customFetch]: (url, init) => get(url, init as RequestInit),
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
