import type { Subscription } from './store/subscriptions.ts'

const VALID_MS = 7 * 86_400_000
const text = new TextEncoder()

const keyOf = (key: string) =>
  crypto.subtle.importKey('raw', text.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])

/** What is signed. The sealed secret is part of it: with another one, or none, links given out before end. */
const signed = ({ id, secret }: Subscription, expires: string) =>
  text.encode(['manage', id, expires, secret].join('\n'))

/** An address that lets whoever has it look after one subscription for a week, without an account. */
export async function manageLink(
  subscription: Subscription,
  { key, base, now }: { key: string; base: string; now: string },
): Promise<{ url: string; expiresAt: string }> {
  const expires = Date.parse(now) + VALID_MS
  const bytes = await crypto.subtle.sign('HMAC', await keyOf(key), signed(subscription, String(expires)))
  const url = new URL(`/manage/${subscription.id}`, base)
  url.search = new URLSearchParams({
    expires: String(expires),
    signature: Buffer.from(bytes).toString('base64url'),
  }).toString()
  return { url: url.href, expiresAt: new Date(expires).toISOString() }
}

/** Whether a link for a subscription is one of ours that has not expired. Compared in constant time. */
export async function opens(
  subscription: Subscription,
  { expires, signature }: { expires: string; signature: string },
  { key, now }: { key: string; now: string },
): Promise<boolean> {
  if (key === '' || subscription.secret === '' || !/^\d{1,15}$/.test(expires)) return false
  if (Number(expires) <= Date.parse(now)) return false
  const given = Buffer.from(signature, 'base64url')
  return crypto.subtle.verify('HMAC', await keyOf(key), given, signed(subscription, expires))
}
