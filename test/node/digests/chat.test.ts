import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../../../src/digests/commands/command.ts'
import { discordAnswerLater } from '../../../src/digests/commands/discord.ts'
import { say } from '../../../src/digests/commands/say.ts'
import { slackAnswer, slackAnswerLater } from '../../../src/digests/commands/slack.ts'
import { APPLICATION, discordFollowUp, slackResponseUrl } from '../../digests/commands/platforms.ts'

let server: Server
let base = ''
let answers: (request: Request) => Promise<Response>

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const init = {
      method: request.method ?? 'GET',
      headers: new Headers(request.headers as Record<string, string>),
      body: Buffer.concat(chunks),
    }
    const answer = await answers(new Request(`${base}${request.url}`, init))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const post = say('Figures', 'For “mining cost”.')
const open = { allowPrivate: true }

describe('an answer that comes later', () => {
  it('slack takes it where it said it would, as often as it said it would', async () => {
    const { answer, taken } = slackResponseUrl()
    answers = answer
    const message = slackAnswer(post, parse('claim mining cost'))
    const sent = [1, 2, 3, 4, 5, 6].map(() => slackAnswerLater(`${base}/commands/1/2`, message, open))
    expect((await Promise.all(sent)).filter(Boolean)).toHaveLength(5)
    expect(taken).toHaveLength(5)
  })

  it('discord takes it as an edit of its own message, once it knows that', async () => {
    const { answer, taken } = discordFollowUp(2)
    answers = answer
    const asked = { application: APPLICATION, token: 'A_UNIQUE_TOKEN' }
    expect(await discordAnswerLater(asked, post, { ...open, api: `${base}/api/v10` }, [1, 1, 1])).toBe(true)
    expect(taken).toHaveLength(1)
  })

  it('is given up where the token is none, and never sent to a private network unless that is let', async () => {
    answers = discordFollowUp().answer
    const asked = { application: APPLICATION, token: 'ANOTHER' }
    expect(await discordAnswerLater(asked, post, { ...open, api: base }, [1])).toBe(false)
    expect(await slackAnswerLater(base, slackAnswer(post, parse('')), { allowPrivate: false })).toBe(false)
  })
})
