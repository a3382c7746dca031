import { z } from '@hono/zod-openapi'

/** What a token allows; each scope includes those before it. */
const SCOPES = ['read', 'edit', 'admin'] as const

export const Scope = z.enum(SCOPES)
export type Scope = z.infer<typeof Scope>

/** Who asks, once proved: `name` goes into the audit log. */
export interface Principal {
  kind: 'token' | 'access'
  id: string
  name: string
  scope: Scope
}

export const allows = (held: Scope, needed: Scope): boolean => SCOPES.indexOf(held) >= SCOPES.indexOf(needed)
