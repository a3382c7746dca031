import { randomBytes } from 'node:crypto'
import { openDb } from '../db/client.ts'
import { tokens } from '../db/schema.ts'
import { idOf, sha256 } from '../lib/ids.ts'

/** Makes the one admin token a new installation starts with; null where a token exists already. Only its hash is kept. */
export async function firstToken(d1: D1Database): Promise<string | null> {
  const db = openDb(d1)
  if (await db.select({ id: tokens.id }).from(tokens).limit(1).get()) return null
  const token = `cl_${randomBytes(24).toString('base64url')}`
  const hash = sha256(token)
  await db
    .insert(tokens)
    .values({ id: idOf('t', hash), name: 'first', hash, scope: 'admin', createdAt: new Date().toISOString() })
  return token
}
