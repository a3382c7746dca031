import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { tokens } from '../../db/schema.ts'
import { idOf, sha256 } from '../../lib/ids.ts'
import type { Principal, Scope } from './principal.ts'

const PREFIX = 'cl_'
const SECRET_BYTES = 24

/** Last use is kept to this precision: a write a request would cost more than the request. */
const LAST_USE_MS = 60_000

export type TokenRow = typeof tokens.$inferSelect

/** Makes a token: the secret is given this once, only its hash is kept. */
export async function createToken(
  db: Db,
  { name, scope, expiresAt }: { name: string; scope: Scope; expiresAt: string | null },
  now: string,
): Promise<{ secret: string; token: TokenRow }> {
  const random = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  const secret =
    PREFIX +
    btoa(String.fromCharCode(...random))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
  const hash = sha256(secret)
  const row = { id: idOf('t', hash), name, hash, scope, createdAt: now, expiresAt }
  return { secret, token: await db.insert(tokens).values(row).returning().get() }
}

/** Whose secret it is; null for an unknown, expired or revoked one. */
export async function principalOf(db: Db, secret: string, now: string): Promise<Principal | null> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null
  const alive = and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)))
  // the hash is looked up, not compared: how long it takes tells nothing about a secret
  const row = await db
    .select()
    .from(tokens)
    .where(and(eq(tokens.hash, sha256(secret)), alive))
    .get()
  if (!row) return null
  const stale = new Date(Date.parse(now) - LAST_USE_MS).toISOString()
  if (row.lastUsedAt === null || row.lastUsedAt < stale)
    await db.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, row.id))
  return { kind: 'token', id: row.id, name: row.name, scope: row.scope }
}

/** Ends a token at once; gives false if there is none. */
export async function revokeToken(db: Db, id: string, now: string): Promise<boolean> {
  const known = await db.select({ id: tokens.id }).from(tokens).where(eq(tokens.id, id)).get()
  await db
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
  return known !== undefined
}

/** Tokens by id, revoked and expired ones included. */
export const listTokens = (db: Db, filter: { after?: string | undefined; limit: number }) =>
  db
    .select()
    .from(tokens)
    .where(filter.after ? gt(tokens.id, filter.after) : undefined)
    .orderBy(asc(tokens.id))
    .limit(filter.limit)
