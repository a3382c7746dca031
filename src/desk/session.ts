import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Principal } from '../api/auth/principal.ts'
import type { Db } from '../db/client.ts'
import { sessions, tokens } from '../db/schema.ts'
import { sha256 } from '../lib/ids.ts'

const SECRET_BYTES = 32
/** A working day; whoever comes back the next one signs in again. */
const SESSION_MS = 12 * 3_600_000

/** Opens a session for the holder of a token; gives the secret for the cookie, of which only the hash is kept. */
export async function openSession(db: Db, tokenId: string, now: string): Promise<string> {
  const secret = crypto
    .getRandomValues(new Uint8Array(SECRET_BYTES))
    .reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '')
  const expiresAt = new Date(Date.parse(now) + SESSION_MS).toISOString()
  await db.insert(sessions).values({ hash: sha256(secret), tokenId, createdAt: now, expiresAt })
  return secret
}

/** Whose session it is; null for one that is unknown, has ended or expired, or whose token has. */
export async function sessionPrincipal(db: Db, secret: string, now: string): Promise<Principal | null> {
  if (!/^[0-9a-f]{64}$/.test(secret)) return null
  const row = await db
    .select({ id: tokens.id, name: tokens.name, scope: tokens.scope })
    .from(sessions)
    .innerJoin(tokens, eq(tokens.id, sessions.tokenId))
    .where(
      and(
        eq(sessions.hash, sha256(secret)),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        isNull(tokens.revokedAt),
        or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)),
      ),
    )
    .get()
  return row ? { kind: 'token', ...row } : null
}

/** Signs out everywhere: ends all sessions opened with a token. */
export async function endSessions(db: Db, tokenId: string, now: string): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.tokenId, tokenId), isNull(sessions.endedAt)))
}
