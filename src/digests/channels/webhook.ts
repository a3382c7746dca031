import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { shownDigest, shownItem } from '../formats/json.ts'
import { wordingOf } from '../words.ts'
import { type Channel, call, outcomeOf } from './channel.ts'

const Secret = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'an address that begins with https://' }).max(2000),
  /** The secret in use first; while one is being replaced, the old one too: receivers accept either signature. */
  signing: z.preprocess(
    (v) => (typeof v === 'string' ? v.split(/[\s,]+/).filter(Boolean) : v),
    z
      .array(z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'whsec_ and 24 to 64 bytes in base64'))
      .min(1)
      .max(3),
  ),
})

/** Signed JSON to any address, as Standard Webhooks describes it. Cannot edit: a correction is an event of its own. */
export const webhook: Channel<z.infer<typeof Secret>> = {
  name: 'webhook',
  documentation: 'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  mostItems: 30,
  secret: Secret,
  asks: { url: 'Address', signing: 'Signing secrets, whsec_…, the newest first' },
  idempotent: true,
  render: (digest, { base }) => [
    {
      type: digest.items.some((i) => i.correction) ? 'digest.corrected' : 'digest.published',
      timestamp: digest.to,
      data: {
        ...shownDigest(digest),
        items: digest.items.map((item) => ({ ...shownItem(item), words: wordingOf(item, base) })),
      },
    },
  ],
  async send(payload, { url, signing }, context) {
    const body = JSON.stringify(payload)
    const at = new Date(context.now)
    const headers = {
      'webhook-id': context.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signing.map((s) => new Webhook(s).sign(context.id, at, body)).join(' '),
    }
    const got = await call(url, body, headers, context)
    if (!got.ok) return got.outcome
    return outcomeOf(got.answer) ?? { kind: 'sent', reference: context.id }
  },
}
