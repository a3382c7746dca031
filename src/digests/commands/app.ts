/** Where chat platforms ask: one path each. Who asks is proved by the platform's signature, never by an address. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Db, openDb } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { sha256 } from '../../lib/ids.ts'
import { publicOrigin } from '../../lib/public-origin.ts'
import { within } from '../../lib/within.ts'
import type { Post } from '../post.ts'
import { isFirst } from '../store/chat-requests.ts'
import { answer } from './answer.ts'
import type { Command } from './command.ts'
import {
  DISCORD_API,
  DISCORD_COMMANDS,
  discordAnswer,
  discordAnswerLater,
  discordDeferred,
  discordRequest,
  PONG,
} from './discord.ts'
import type { Room } from './room.ts'
import { sorry } from './say.ts'
import { sameSecret, signedByDiscord, signedBySlack } from './signature.ts'
import { slackAnswer, slackAnswerLater, slackRequest } from './slack.ts'
import { TELEGRAM_COMMANDS, telegramAnswer, telegramRequest } from './telegram.ts'

interface ChatEnv {
  Bindings: Env
  Variables: { db: Db; now: string }
}

export interface ChatOptions {
  fetch?: typeof fetch
  /** Milliseconds an answer may take before it is sent later: Slack and Discord wait for three seconds in all. */
  patienceMs?: number
}

const MAX_BODY = 128 * 1024
const PATIENCE_MS = 1800

export function chatApp({ fetch, patienceMs = PATIENCE_MS }: ChatOptions = {}) {
  const network = (env: Env) => ({ allowPrivate: env.ALLOW_PRIVATE === '1', ...(fetch ? { fetch } : {}) })

  return new Hono<ChatEnv>()
    .use(bodyLimit({ maxSize: MAX_BODY }), async (c, next) => {
      c.set('db', openDb(c.env.DB))
      c.set('now', new Date().toISOString())
      await next()
      c.header('cache-control', 'no-store')
    })

    .post('/slack', async (c) => {
      const body = await textOf(c)
      const secret = c.env.SLACK_SIGNING_SECRET
      if (!secret) return notSetUp(c)
      const signature = c.req.header('x-slack-signature') ?? ''
      const timestamp = c.req.header('x-slack-request-timestamp') ?? ''
      if (!(await signedBySlack({ signature, timestamp, body }, secret, c.var.now))) return refused(c)
      if (new URLSearchParams(body).has('ssl_check')) return c.body(null, 200)
      const asked = slackRequest(body, c.env.SLACK_BOT_TOKEN)
      if (!asked) return c.text('Not a slash command.', 400)
      if (!(await isFirst(c.var.db, sha256(`slack ${signature}`), c.var.now))) return refused(c)
      const { command, answersTo } = asked
      const working = carriedOut(c, asked)
      const ready = await within(working, patienceMs)
      if (ready) return c.json(slackAnswer(ready, command))
      const later = async () =>
        said(await slackAnswerLater(answersTo, slackAnswer(await working, command), network(c.env)), 'Slack')
      c.executionCtx.waitUntil(later())
      return c.body(null, 200)
    })

    .post('/discord', async (c) => {
      const body = await textOf(c)
      const key = c.env.DISCORD_PUBLIC_KEY
      if (!key) return notSetUp(c)
      const signature = c.req.header('x-signature-ed25519') ?? ''
      const timestamp = c.req.header('x-signature-timestamp') ?? ''
      if (!(await signedByDiscord({ signature, timestamp, body }, key, c.var.now))) return refused(c)
      const context = {
        ...network(c.env),
        api: c.env.DISCORD_API ?? DISCORD_API,
        bot: c.env.DISCORD_BOT_TOKEN,
      }
      const asked = discordRequest(body, context)
      if (!asked) return c.text('Not an interaction that is offered here.', 400)
      if (asked.kind === 'ping') return c.json(PONG)
      if (!(await isFirst(c.var.db, sha256(`discord ${signature}`), c.var.now))) return refused(c)
      const working = carriedOut(c, asked)
      const ready = await within(working, patienceMs)
      if (ready) return c.json(discordAnswer(ready, asked.command))
      const later = async () => said(await discordAnswerLater(asked, await working, context), 'Discord')
      c.executionCtx.waitUntil(later())
      return c.json(discordDeferred(asked.command))
    })
    .get('/discord/commands', (c) => c.json(DISCORD_COMMANDS))

    .post('/telegram', async (c) => {
      const secret = c.env.TELEGRAM_WEBHOOK_SECRET
      if (!secret) return notSetUp(c)
      if (!(await sameSecret(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret)))
        return refused(c)
      const update = telegramRequest(await c.req.json().catch(() => null), c.env.TELEGRAM_BOT_TOKEN)
      if (!update) return c.text('Not an update.', 400)
      // what is repeated was answered: anything but 200 would have it repeated for a day
      const asked = (await isFirst(c.var.db, `telegram ${update.updateId}`, c.var.now)) ? update.asked : null
      if (!asked) return c.body(null, 200)
      return c.json(telegramAnswer(await carriedOut(c, asked), asked))
    })
    .get('/telegram/commands', (c) => c.json(TELEGRAM_COMMANDS))
}

const notSetUp = (c: Context) => c.text('This platform is not set up here; docs/digests.md says how.', 404)
const refused = (c: Context) => c.text('The signature does not fit, is too old, or was used before.', 401)

const said = (taken: boolean, platform: string): void => {
  if (!taken) console.error(`${platform} did not take an answer.`)
}

/** The answer to a command; where carrying it out fails, an apology. */
async function carriedOut(
  c: Context<ChatEnv>,
  { command, room }: { command: Command; room: Room },
): Promise<Post> {
  const { db, now } = c.var
  const base = publicOrigin(c.env, c.req.url)
  try {
    return await answer(command, { db, now, base, key: c.env.SEAL_KEY ?? '', room })
  } catch (error) {
    console.error(error)
    return sorry()
  }
}

/** The body as it came: signatures are over its bytes. */
const textOf = async (c: Context) => new TextDecoder().decode(await c.req.arrayBuffer())
