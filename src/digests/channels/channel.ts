import type { z } from 'zod'
import { guardedFetch } from '../../lib/guarded-fetch.ts'
import { retryAfterSeconds } from '../../lib/retry-after.ts'
import type { Digest } from '../digest.ts'

interface RenderOptions {
  /** Address of this installation, empty where nobody has told it: links then go unsaid. */
  base: string
  /** Arrives without a sound, where the platform can. */
  silent: boolean
}

/** One message as the platform takes it, without credentials. */
export type Payload = Record<string, unknown>

/** What a platform needs of the caller. `now` is when, `id` is the same at every try: receivers tell a repetition by it. */
export interface SendContext {
  id: string
  now: string
  /** Before this the message was certainly not sent: where to begin to look for it. */
  since: string
  allowPrivate: boolean
  fetch?: typeof fetch
}

/**
 * How a try ended. `sent`: the platform wants a rest of so many seconds before the next message. `unknown`: it may have
 * arrived, nobody can say, and where it is `blind` nobody will. `gone`: the channel is closed for good.
 */
export type Outcome =
  | { kind: 'sent'; reference: string | null; restSeconds?: number }
  | { kind: 'later'; reason: string; afterSeconds: number | null }
  | { kind: 'unknown'; reason: string; blind?: true }
  | { kind: 'gone'; reason: string }
  | { kind: 'refused'; reason: string }

/** What a look for a message of unknown fate says. `unclear`: a later one may say more. `blind`: nobody is let look. */
export type Found = { kind: 'there'; reference: string } | { kind: 'absent' | 'unclear' | 'blind' }

/** A chat platform. A new one is one file of this shape and a row in channels.ts. */
export interface Channel<Secret = unknown> {
  name: string
  /** Where the platform states what is enforced here. */
  documentation: string
  /** Items that fit a message or two without drowning the room. */
  mostItems: number
  /** What a subscription must tell to post there. */
  secret: z.ZodType<Secret>
  /** How a form asks for the parts of it; some may be left out. */
  asks: Record<string, string>
  optional?: readonly string[]
  /** The messages that tell a digest, in order. Each is within the platform's limits. */
  render(digest: Digest, options: RenderOptions): Payload[]
  send(payload: Payload, secret: Secret, context: SendContext): Promise<Outcome>
  /** Replaces a message; absent where none can be. */
  edit?(reference: string, payload: Payload, secret: Secret, context: SendContext): Promise<Outcome>
  /** Milliseconds after sending within which {@link edit} works; absent for ever. */
  editableMs?: number
  /** The payload as an answer to an earlier message; absent where the platform has no such thing. */
  inReplyTo?(payload: Payload, reference: string): Payload
  /** An answer goes into a thread there, out of sight of most: only where a room asks for it. */
  threads?: true
  /** A repeated send with the same id is told by the receiver, so that a time-out may simply be tried again. */
  idempotent: boolean
  /** Looks whether a message of unknown fate arrived; absent where the platform lets nobody look. */
  find?(secret: Secret, context: SendContext, payload: Payload): Promise<Found>
}

export interface Answer {
  status: number
  headers: Record<string, string>
  json: unknown
}

/** Sends JSON to a platform. A time-out or a connection cut is `unknown`: the message may have arrived. */
export async function call(
  url: string,
  body: string,
  headers: Record<string, string>,
  context: Pick<SendContext, 'allowPrivate' | 'fetch'>,
  method = 'POST',
): Promise<{ ok: true; answer: Answer } | { ok: false; outcome: Outcome }> {
  const got = await guardedFetch(url, {
    method,
    body: method === 'GET' ? undefined : body,
    headers: { 'content-type': 'application/json', ...headers },
    allowPrivate: context.allowPrivate,
    fetch: context.fetch,
    timeoutMs: 15_000,
    maxBytes: 1_000_000,
    maxRedirects: 0,
  })
  if (!got.ok) {
    const { type } = got.error
    const reason = REASONS[type] ?? 'The answer could not be read.'
    const refused = type === 'bad_address' || type === 'private_address'
    return { ok: false, outcome: refused ? { kind: 'refused', reason } : { kind: 'unknown', reason } }
  }
  return { ok: true, answer: { status: got.status, headers: got.headers, json: jsonOf(got.body) } }
}

/** Said without the address: those of webhooks hold the secret. */
const REASONS: Record<string, string> = {
  timeout: 'No answer in time.',
  network: 'The connection failed.',
  bad_address: 'The address is not one that can be asked.',
  private_address: 'The address lies on a private network.',
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

/** What an HTTP status means where the platform says nothing more; null for success. */
export function outcomeOf({ status, headers }: Answer, detail = ''): Outcome | null {
  if (status >= 200 && status < 300) return null
  const reason = `HTTP ${status}${detail ? `: ${detail.slice(0, 200)}` : ''}`
  if (status === 410) return { kind: 'gone', reason: `${reason}, gone for good` }
  if (status >= 300 && status < 400)
    return {
      kind: 'refused',
      reason: `${reason}: the address sends on to another, and secrets are sent nowhere else`,
    }
  if (status >= 500 || status === 429 || status === 408 || status === 425)
    return { kind: 'later', reason, afterSeconds: retryAfter(headers) }
  return { kind: 'refused', reason }
}

/** What was sent, with the rest its platform wants before the next message. */
export const rested = (outcome: Outcome, restSeconds: number): Outcome =>
  outcome.kind === 'sent' && restSeconds > 0 ? { ...outcome, restSeconds } : outcome

/** Seconds the headers of an answer ask us to wait; null where they ask for none. */
export const retryAfter = (headers: Answer['headers']): number | null =>
  retryAfterSeconds(headers['retry-after'], new Date())
