/**
 * The platforms as those who ask: each signs as its documentation says, by other means than the code under test, and
 * takes late answers where and how it says it does.
 */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

export interface Asked {
  path: string
  init: { method: 'POST'; headers: Record<string, string>; body: string }
}

export const secondsOf = (at: number): string => String(Math.floor(at / 1000))

export const SLACK_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'

/** https://docs.slack.dev/authentication/verifying-requests-from-slack, step by step. */
export function fromSlack(text: string, at = Date.now(), more: Record<string, string> = {}): Asked {
  const body = new URLSearchParams({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T0001',
    channel_id: 'C0123456789',
    channel_name: 'figures',
    user_id: 'U2147483697',
    command: '/claimline',
    text,
    response_url: 'https://hooks.slack.example/commands/1234/5678',
    trigger_id: `13345224609.${at}`,
    ...more,
  }).toString()
  const timestamp = secondsOf(at)
  const digest = createHmac('sha256', SLACK_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  }
  return { path: '/slack', init: { method: 'POST', headers, body } }
}

const pair = generateKeyPairSync('ed25519')
export const DISCORD_KEY = pair.publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex')
export const APPLICATION = '845027738276462632'

/** https://discord.com/developers/docs/interactions/overview, signed with a key of ours. */
export function fromDiscord(
  interaction: object,
  { at = Date.now(), key = pair.privateKey }: { at?: number; key?: KeyObject } = {},
): Asked {
  const body = JSON.stringify({
    id: String(at),
    version: 1,
    application_id: APPLICATION,
    token: 'A_UNIQUE_TOKEN',
    channel_id: '645027906669510667',
    channel: { id: '645027906669510667', name: 'figures', type: 0 },
    guild_id: '290926798626357999',
    member: { user: { id: '53908232506183680', username: 'ada' }, permissions: '2147483647' },
    ...interaction,
  })
  const timestamp = secondsOf(at)
  const headers = {
    'content-type': 'application/json',
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
  }
  return { path: '/discord', init: { method: 'POST', headers, body } }
}

/** /claimline NAME words, as Discord sends a command within a command. */
export const discordCommand = (name: string, words?: string, more: object[] = []) => ({
  type: 2,
  data: {
    id: '771825006014889984',
    name: 'claimline',
    type: 1,
    options: [
      { name, type: 1, options: [...(words ? [{ name: 'words', type: 3, value: words }] : []), ...more] },
    ],
  },
})

export const TELEGRAM_SECRET = 'a_secret-token_256'
let updates = 10_000

/** https://core.telegram.org/bots/api#update, with the header that setWebhook's secret_token makes it send. */
export function fromTelegram(
  text: string,
  chat: object = { id: 7, type: 'private' },
  updateId = ++updates,
): Asked {
  const from = { id: 7, is_bot: false, first_name: 'Ada' }
  const message = { message_id: 365, from, chat, date: 1_780_000_000, text }
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': TELEGRAM_SECRET }
  const body = JSON.stringify({ update_id: updateId, message })
  return { path: '/telegram', init: { method: 'POST', headers, body } }
}

/** A response_url: JSON, a type of response it knows, five times at most. */
export function slackResponseUrl() {
  const taken: Record<string, unknown>[] = []
  const answer = async (request: Request): Promise<Response> => {
    if (request.method !== 'POST' || !/^application\/json/.test(request.headers.get('content-type') ?? ''))
      return new Response('invalid_payload', { status: 400 })
    if (taken.length === 5) return new Response('used_url', { status: 404 })
    const body = await request.json<Record<string, unknown>>()
    if (!['ephemeral', 'in_channel'].includes(String(body.response_type)) || !Array.isArray(body.blocks))
      return new Response('invalid_payload', { status: 400 })
    taken.push(body)
    return new Response('ok')
  }
  return { taken, answer }
}

/** An interaction's webhook: it knows the message only once the deferral has arrived, and nothing of other tokens. */
export function discordFollowUp(knownAfter = 0) {
  const taken: Record<string, unknown>[] = []
  let asked = 0
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const known = pathname.endsWith(`/webhooks/${APPLICATION}/A_UNIQUE_TOKEN/messages/@original`)
    if (!known || asked++ < knownAfter)
      return Response.json({ code: 10_015, message: 'Unknown Webhook' }, { status: 404 })
    if (request.method !== 'PATCH')
      return Response.json({ code: 0, message: '405: Method Not Allowed' }, { status: 405 })
    const body = await request.json<{ embeds?: { description?: string }[]; flags?: number }>()
    // who sees it was settled when it was deferred
    if (body.flags !== undefined || !body.embeds?.every((e) => e.description))
      return Response.json({ code: 50_035, message: 'Invalid Form Body' }, { status: 400 })
    taken.push(body)
    return Response.json({ id: '1' })
  }
  return { taken, answer }
}
