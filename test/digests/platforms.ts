/**
 * The platforms as their documentation has them, strict where they are strict: what they would refuse, these refuse.
 * Each answers a request, so that a test may serve it on loopback or hand it to the code as `fetch`.
 */
import { Webhook } from 'standardwebhooks'
import { limit } from './limits.ts'

export interface Platform {
  answer(request: Request): Promise<Response>
  /** Messages in the room, by reference, as last edited. */
  messages: Map<string, Record<string, unknown>>
  /** Every edit and every send that took effect, in order. */
  acts: string[]
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

// biome-ignore lint/suspicious/noExplicitAny: whatever somebody sends
type Body = any

const bodyOf = async (request: Request): Promise<Body> => {
  try {
    return await request.json()
  } catch {
    return null
  }
}

const room = () => ({ messages: new Map<string, Record<string, unknown>>(), acts: [] as string[] })
const long = (value: unknown, most: number) => typeof value !== 'string' || value.length > most

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export function webhookReceiver(secret: string): Platform {
  const { messages, acts } = room()
  return {
    messages,
    acts,
    async answer(request) {
      const text = await request.text()
      const headers = Object.fromEntries(request.headers)
      try {
        new Webhook(secret).verify(text, {
          ...headers,
          'webhook-timestamp': headers['webhook-timestamp'] ?? '',
        })
      } catch (error) {
        // the tests' clock stands still: only a signature that does not fit is refused
        if (!/timestamp/i.test(String(error))) return json(401, {})
        const at = new Date(Number(headers['webhook-timestamp']) * 1000)
        const signature = new Webhook(secret).sign(headers['webhook-id'] ?? '', at, text)
        if (!(headers['webhook-signature'] ?? '').split(' ').includes(signature)) return json(401, {})
      }
      const id = headers['webhook-id'] ?? ''
      if (!messages.has(id)) acts.push(`send ${id}`)
      messages.set(id, JSON.parse(text))
      return json(200, {})
    },
  }
}

const BLOCKS = new Set(['header', 'context', 'section', 'divider', 'rich_text'])

/** https://docs.slack.dev/reference/methods/chat.postMessage, /reference/block-kit/blocks and /apis/web-api/rate-limits */
export function slackApi(token: string, channel: string, clock: () => number): Platform {
  const { messages, acts } = room()
  const blockFault = (block: Body): boolean =>
    !BLOCKS.has(block?.type) ||
    (block.type === 'header' && (block.text?.type !== 'plain_text' || long(block.text.text, 150))) ||
    (block.type === 'context' && !(block.elements?.length >= 1 && block.elements.length <= 10)) ||
    (block.type === 'rich_text' &&
      !block.elements.every(
        (e: Body) =>
          e.type === 'rich_text_section' &&
          e.elements.every(
            (x: Body) =>
              (x.type === 'text' && typeof x.text === 'string' && x.text !== '') ||
              (x.type === 'link' && /^https?:\/\//.test(x.url) && typeof x.text === 'string'),
          ),
      ))
  const limits: Record<string, ReturnType<typeof limit>> = {
    'chat.postMessage': limit(1, 1, clock),
    'chat.update': limit(50, 60, clock),
    'conversations.history': limit(50, 60, clock),
  }
  return {
    messages,
    acts,
    async answer(request) {
      if (request.headers.get('authorization') !== `Bearer ${token}`)
        return json(200, { ok: false, error: 'invalid_auth' })
      const url = new URL(request.url)
      const name = url.pathname.split('/').at(-1) ?? ''
      const turn = limits[name]?.()
      if (turn && !turn.ok)
        return json(
          429,
          { ok: false, error: 'ratelimited' },
          { 'retry-after': String(Math.ceil(turn.after)) },
        )
      if (name === 'conversations.history') {
        const asked = (name: string) => url.searchParams.get(name) ?? ''
        const all = asked('include_all_metadata') === 'true'
        const limit = Math.min(Number(asked('limit') || 100), 999)
        const from = Number(asked('cursor') || 0)
        const list = [...messages]
          .filter(([ts]) => Number(ts) > Number(asked('oldest') || 0))
          .map(([ts, m]) => ({ ts, ...(all ? { metadata: m.metadata } : {}) }))
          .reverse()
        const more = list.length > from + limit
        return json(200, {
          ok: true,
          messages: list.slice(from, from + limit),
          has_more: more,
          response_metadata: { next_cursor: more ? String(from + limit) : '' },
        })
      }
      if (!/^application\/json; ?charset=utf-8$/i.test(request.headers.get('content-type') ?? ''))
        return json(200, { ok: false, error: 'invalid_post_type' })
      const body = await bodyOf(request)
      if (body?.channel !== channel) return json(200, { ok: false, error: 'channel_not_found' })
      if (!Array.isArray(body.blocks) || body.blocks.length > 50 || body.blocks.some(blockFault))
        return json(200, { ok: false, error: 'invalid_blocks' })
      if (long(body.text, 40_000)) return json(200, { ok: false, error: 'msg_too_long' })
      if (name === 'chat.postMessage') {
        const ts = `${Math.floor(clock() / 1000)}.${String(messages.size + 1).padStart(6, '0')}`
        messages.set(ts, body)
        acts.push(`send ${ts}`)
        return json(200, { ok: true, channel, ts })
      }
      if (name !== 'chat.update') return json(200, { ok: false, error: 'unknown_method' })
      if (!messages.has(body.ts)) return json(200, { ok: false, error: 'message_not_found' })
      messages.set(body.ts, { ...messages.get(body.ts), ...body })
      acts.push(`edit ${body.ts}`)
      return json(200, { ok: true, channel, ts: body.ts })
    },
  }
}

/**
 * https://discord.com/developers/docs/resources/webhook, /resources/message#embed-object-embed-limits and
 * /topics/rate-limits. How many a webhook may send is not documented, but told with every answer: five in two seconds.
 * Its room's history is for those with the bot's token.
 */
export function discordWebhook(path: string, clock: () => number, bot?: string): Platform {
  const { messages, acts } = room()
  const api = path.slice(0, path.indexOf('/webhooks/'))
  /** https://discord.com/developers/docs/reference#snowflakes */
  const snowflake = () =>
    String((BigInt(Math.max(0, clock() - 1_420_070_400_000)) << 22n) + BigInt(messages.size))
  const history = (request: Request, { searchParams }: URL) => {
    if (!bot || request.headers.get('authorization') !== `Bot ${bot}`)
      return json(401, { code: 0, message: '401: Unauthorized' })
    const [most, after] = [Number(searchParams.get('limit') ?? 50), BigInt(searchParams.get('after') ?? 0)]
    if (!(most >= 1 && most <= 100)) return json(400, { code: 50_035, message: 'Invalid Form Body' })
    const list = [...messages]
      .filter(([id]) => BigInt(id) > after)
      .slice(0, most)
      .map(([id, { embeds }]) => ({
        id,
        webhook_id: '1',
        embeds: (embeds as Body[]).map((e) => ({
          ...e,
          ...(e.timestamp ? { timestamp: e.timestamp.replace('Z', '000+00:00') } : {}),
        })),
      }))
    return json(200, list.reverse())
  }
  const [bucket, looks, global] = [limit(5, 2, clock), limit(50, 1, clock), limit(50, 1, clock)]
  const fault = (body: Body): boolean => {
    if (!body || (body.content !== undefined && long(body.content, 2000))) return true
    if (!Array.isArray(body.embeds) || body.embeds.length > 10) return true
    if (!body.content && body.embeds.length === 0) return true
    let total = 0
    for (const e of body.embeds) {
      total += (e.title ?? '').length + (e.description ?? '').length + (e.footer?.text ?? '').length
      if (e.timestamp !== undefined && Number.isNaN(Date.parse(e.timestamp))) return true
      if ((e.title ?? '').length > 256 || (e.description ?? '').length > 4096 || !e.description) return true
    }
    return total > 6000
  }
  return {
    messages,
    acts,
    async answer(request) {
      const url = new URL(request.url)
      if (request.method === 'GET' && url.pathname === `${api}/channels/7/messages`)
        return history(request, url)
      if (!url.pathname.startsWith(path)) return json(404, { code: 10_015, message: 'Unknown Webhook' })
      const everywhere = global()
      const turn = everywhere.ok ? (request.method === 'GET' ? looks() : bucket()) : everywhere
      const limits = {
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': String(turn.left),
        'x-ratelimit-reset-after': turn.after.toFixed(3),
        'x-ratelimit-bucket': 'abcd1234',
      }
      if (!turn.ok)
        return json(
          429,
          { message: 'You are being rate limited.', retry_after: turn.after, global: !everywhere.ok },
          {
            ...limits,
            'retry-after': String(Math.ceil(turn.after)),
            'x-ratelimit-scope': everywhere.ok ? 'shared' : 'global',
            ...(everywhere.ok ? {} : { 'x-ratelimit-global': 'true' }),
          },
        )
      if (request.method === 'GET') return json(200, { id: '1', channel_id: '7', type: 1 })
      const body = await bodyOf(request)
      if (fault(body)) return json(400, { code: 50_035, message: 'Invalid Form Body' })
      if (request.method === 'POST' && url.pathname === path) {
        const id = snowflake()
        messages.set(id, body)
        acts.push(`send ${id}`)
        return url.searchParams.get('wait') === 'true'
          ? json(200, { id }, limits)
          : new Response(null, { status: 204, headers: limits })
      }
      const id = url.pathname.slice(`${path}/messages/`.length)
      if (request.method !== 'PATCH' || !messages.has(id))
        return json(404, { code: 10_008, message: 'Unknown Message' })
      messages.set(id, body)
      acts.push(`edit ${id}`)
      return json(200, { id }, limits)
    },
  }
}

const TAG = /<(?:\/?(?:b|i|s|u|code|pre)|a href="[^"<>]*"|\/a)>/g

/** https://core.telegram.org/bots/api: sendMessage, editMessageText, HTML style; /bots/faq: twenty a minute in a group, thirty a second in all */
export function telegramApi(token: string, chat: string, now: () => number): Platform {
  const { messages, acts } = room()
  const sentAt = new Map<string, number>()
  const limits = [limit(30, 1, now), limit(20, 60, now)]
  const refuse = (status: number, description: string) =>
    json(status, { ok: false, error_code: status, description })
  const htmlFault = (text: string): boolean => /[<>]/.test(text.replace(TAG, '')) || !balanced(text)
  return {
    messages,
    acts,
    async answer(request) {
      const [, bot, method] = new URL(request.url).pathname.split('/')
      if (bot !== `bot${token}`) return refuse(401, 'Unauthorized')
      const full = limits.map((turn) => turn()).find((turn) => !turn.ok)
      if (full) {
        const retry_after = Math.ceil(full.after)
        const description = `Too Many Requests: retry after ${retry_after}`
        return json(429, { ok: false, error_code: 429, description, parameters: { retry_after } })
      }
      const body = await bodyOf(request)
      if (String(body?.chat_id) !== chat) return refuse(400, 'Bad Request: chat not found')
      if (body.parse_mode !== 'HTML' || htmlFault(body.text))
        return refuse(400, "Bad Request: can't parse entities")
      const shown = body.text.replace(TAG, '').replace(/&(?:lt|gt|amp|quot);/g, ' ')
      if (shown.length === 0) return refuse(400, 'Bad Request: message text is empty')
      if (shown.length > 4096) return refuse(400, 'Bad Request: message is too long')
      if (method === 'sendMessage') {
        const id = messages.size + 1
        messages.set(String(id), body)
        sentAt.set(String(id), now())
        acts.push(`send ${id}`)
        return json(200, { ok: true, result: { message_id: id } })
      }
      const old = messages.get(String(body.message_id))
      if (method !== 'editMessageText' || !old) return refuse(400, 'Bad Request: message to edit not found')
      if (now() - (sentAt.get(String(body.message_id)) ?? 0) > 48 * 3_600_000)
        return refuse(400, "Bad Request: message can't be edited")
      if (old.text === body.text) return refuse(400, 'Bad Request: message is not modified')
      messages.set(String(body.message_id), { ...old, ...body })
      acts.push(`edit ${body.message_id}`)
      return json(200, { ok: true, result: { message_id: body.message_id } })
    },
  }
}

function balanced(html: string): boolean {
  const open: string[] = []
  for (const [tag] of html.matchAll(TAG)) {
    const name = tag.match(/[a-z]+/)?.[0] ?? ''
    if (!tag.startsWith('</')) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/**
 * https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid and #rate-limiting.
 * How many a homeserver takes is its own affair: ten at once, as many do.
 */
export function matrixServer(token: string, room_: string, clock: () => number): Platform {
  const bucket = limit(10, 10, clock)
  const { messages, acts } = room()
  const transactions = new Map<string, string>()
  return {
    messages,
    acts,
    async answer(request) {
      const parts = new URL(request.url).pathname.split('/').map(decodeURIComponent)
      const [, , client, version, rooms, id, send, type, txn = ''] = parts
      if (request.headers.get('authorization') !== `Bearer ${token}`)
        return json(401, { errcode: 'M_UNKNOWN_TOKEN' })
      if (
        [client, version, rooms, send, type].join() !== 'client,v3,rooms,send,m.room.message' ||
        request.method !== 'PUT'
      )
        return json(404, { errcode: 'M_UNRECOGNIZED' })
      if (id !== room_) return json(403, { errcode: 'M_FORBIDDEN' })
      const known = transactions.get(txn)
      if (known) return json(200, { event_id: known })
      const turn = bucket()
      if (!turn.ok)
        return json(429, { errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: Math.ceil(turn.after * 1000) })
      const text = await request.text()
      if (text.length > 65_536) return json(413, { errcode: 'M_TOO_LARGE' })
      const body: Body = JSON.parse(text)
      const event = `$${transactions.size + 1}:example`
      transactions.set(txn, event)
      const relation = body['m.relates_to']
      if (relation?.rel_type === 'm.replace') {
        if (!messages.has(relation.event_id)) return json(400, { errcode: 'M_BAD_JSON' })
        messages.set(relation.event_id, body['m.new_content'])
        acts.push(`edit ${relation.event_id}`)
      } else {
        messages.set(event, body)
        acts.push(`send ${event}`)
      }
      return json(200, { event_id: event })
    },
  }
}
