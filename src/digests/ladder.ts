/** What comes after a try: never, later, or once more with a look first. */
import type { Channel, Outcome } from './channels/channel.ts'
import type { Delivery } from './store/deliveries.ts'

const FIRST_STEP_S = 5

/** Seconds to wait after the first, second, … failed try, as Standard Webhooks advises; after the last there is no more. */
export const LADDER_S = [FIRST_STEP_S, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** Longest a platform is believed that wants to be left alone: its answers are as hostile as any. */
const MOST_WAIT_S = 24 * 3600

/** Where a try leaves its message, and until when its whole room is left alone: for the rest its platform wants, or after a failure. */
export function standing(
  row: Delivery,
  outcome: Outcome,
  { channel, version }: { channel: Channel; version: number },
  now: string,
): { change: Partial<Delivery>; after: string | null } {
  const sent = row.status === 'sent'
  switch (outcome.kind) {
    case 'sent':
      return {
        change: {
          status: 'sent',
          version,
          nextTryAt: null,
          lastError: null,
          attempts: 0,
          ...(sent ? {} : { reference: outcome.reference, sentAt: now }),
        },
        after: outcome.restSeconds ? secondsAfter(now, believed(outcome.restSeconds)) : null,
      }
    case 'unknown':
      if (channel.idempotent) return later(row, outcome.reason, null, now)
      if (channel.find && !outcome.blind) return lookLater(row, outcome.reason, now)
      return { change: { status: 'unknown', nextTryAt: null, lastError: outcome.reason }, after: null }
    case 'later':
      return later(row, outcome.reason, outcome.afterSeconds, now)
    case 'gone':
    case 'refused':
      return {
        change: { status: sent ? 'sent' : 'dead', nextTryAt: null, lastError: outcome.reason },
        after: null,
      }
  }
}

function later(
  row: Delivery,
  reason: string,
  afterSeconds: number | null,
  now: string,
): { change: Partial<Delivery>; after: string | null } {
  const step = LADDER_S[row.attempts - 1]
  if (step === undefined)
    return {
      change: { status: row.status === 'sent' ? 'sent' : 'dead', nextTryAt: null, lastError: reason },
      after: null,
    }
  const asked = afterSeconds === null ? null : believed(afterSeconds)
  const change = { nextTryAt: secondsAfter(now, Math.max(step, asked ?? 0)), lastError: reason }
  return { change, after: secondsAfter(now, asked ?? FIRST_STEP_S) }
}

const believed = (seconds: number): number => Math.min(Math.max(Math.ceil(seconds), 1), MOST_WAIT_S)

/** A moment so many seconds later. */
export const secondsAfter = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

/** The lease is left behind as of a try that died: the next one looks before it sends. Given up, the fate stays unknown. */
function lookLater(row: Delivery, reason: string, now: string): ReturnType<typeof later> {
  const { change, after } = later(row, reason, null, now)
  return {
    change: change.nextTryAt ? { ...change, leasedUntil: now } : { ...change, status: 'unknown' },
    after,
  }
}

/** What somebody should be told of in words; null where all is well, or may yet be. */
export function troubleOf(outcome: Outcome, { status }: Partial<Delivery>): string | null {
  if (outcome.kind === 'gone')
    return `The room is closed to us: ${outcome.reason}. Nothing more is sent there until its secret is replaced.`
  const reason = 'reason' in outcome ? outcome.reason : ''
  if (status === 'dead') return `A message was given up: ${reason}. It can be sent again from the desk.`
  if (status === 'unknown')
    return `Nobody can say whether a message arrived: ${reason} Look there, and send it again from the desk if it did not.`
  return null
}
