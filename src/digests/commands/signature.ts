/** Seconds a signed request may be old, or ahead of our clock: what was recorded is not played again later. */
const MOST_AGE_S = 300

const text = new TextEncoder()

const fresh = (timestamp: string, now: string): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(Date.parse(now) / 1000 - Number(timestamp)) <= MOST_AGE_S

function bytesOf(hex: string, length: number): Uint8Array<ArrayBuffer> | null {
  return hex.length === 2 * length && /^[0-9a-f]+$/i.test(hex)
    ? Uint8Array.from(Buffer.from(hex, 'hex'))
    : null
}

export interface Signed {
  signature: string
  timestamp: string
  /** As it came, byte for byte. */
  body: string
}

/** Slack's v0 scheme: HMAC-SHA256 of "v0:timestamp:body". https://docs.slack.dev/authentication/verifying-requests-from-slack */
export async function signedBySlack({ signature, timestamp, body }: Signed, secret: string, now: string) {
  const given = signature.startsWith('v0=') ? bytesOf(signature.slice(3), 32) : null
  if (!given || secret === '' || !fresh(timestamp, now)) return false
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', text.encode(secret), hmac, false, ['verify'])
  return crypto.subtle.verify('HMAC', key, given, text.encode(`v0:${timestamp}:${body}`))
}

/** Discord's scheme: Ed25519 over timestamp and body. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint */
export async function signedByDiscord(
  { signature, timestamp, body }: Signed,
  publicKey: string,
  now: string,
) {
  const [given, raw] = [bytesOf(signature, 64), bytesOf(publicKey, 32)]
  if (!given || !raw || !fresh(timestamp, now)) return false
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, given, text.encode(timestamp + body))
}

/** Whether two secrets are the same, in a time that tells nothing of how far they are. */
export async function sameSecret(a: string, b: string): Promise<boolean> {
  if (a === '' || b === '') return false
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = (await crypto.subtle.generateKey(hmac, false, ['sign', 'verify'])) as CryptoKey
  return crypto.subtle.verify(
    'HMAC',
    key,
    await crypto.subtle.sign('HMAC', key, text.encode(a)),
    text.encode(b),
  )
}
