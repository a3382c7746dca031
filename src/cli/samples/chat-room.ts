import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Message = z.object({
  content: z.string().max(2000).optional(),
  embeds: z
    .array(
      z.object({
        title: z.string().max(256).optional(),
        description: z.string().max(4096),
        footer: z.object({ text: z.string().max(2048) }).optional(),
      }),
    )
    .max(10),
})

interface Posted {
  id: string
  now: z.infer<typeof Message>
  /** What it said before it was edited. */
  before: z.infer<typeof Message>[]
}

const HOOK = '/api/webhooks/1/demo'

export interface ChatRoom {
  /** The page people look at. */
  url: string
  /** Where a Discord webhook would be. */
  webhook: string
  close(): Promise<void>
}

/** A chat room on loopback that takes messages and edits as a Discord webhook does, and shows them on a page. */
export async function openChatRoom(): Promise<ChatRoom> {
  const messages: Posted[] = []
  const server = createServer((request, response) => {
    void answer(request, response, messages)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    webhook: `${url}${HOOK}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, messages: Posted[]): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') {
    response.writeHead(path === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(path === '/' ? page(messages) : '<!doctype html><title>Not found</title>')
    return
  }
  const message = Message.safeParse(await json(request))
  if (!message.success) return reply(400, { code: 50_035, message: 'Invalid Form Body' })
  if (request.method === 'POST' && path === HOOK) {
    const id = String(messages.length + 1)
    messages.push({ id, now: message.data, before: [] })
    return reply(200, { id })
  }
  const posted = messages.find((m) => request.method === 'PATCH' && path === `${HOOK}/messages/${m.id}`)
  if (!posted) return reply(404, { code: 10_008, message: 'Unknown Message' })
  posted.before.push(posted.now)
  posted.now = message.data
  reply(200, { id: posted.id })
}

async function json(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const MARKUP = /\\(.)|\*\*|~~|\[((?:\\.|[^\]\\])*)\]\((https?:\/\/[^)\s]+)\)|\n/g

/** The little of Discord's Markdown that digests use. */
function html(markdown: string): string {
  const open = new Set<string>()
  let out = ''
  let end = 0
  const toggle = (tag: string) => {
    if (open.delete(tag)) return `</${tag}>`
    open.add(tag)
    return `<${tag}>`
  }
  for (const match of markdown.matchAll(MARKUP)) {
    const [all, literal, text, url] = match
    out += escaped(markdown.slice(end, match.index))
    if (literal !== undefined) out += escaped(literal)
    else if (text !== undefined && url !== undefined)
      out += `<a href="${escaped(url)}">${escaped(text.replace(/\\(.)/g, '$1'))}</a>`
    else out += all === '\n' ? '<br>' : toggle(all === '**' ? 'b' : 's')
    end = match.index + all.length
  }
  return out + escaped(markdown.slice(end))
}

/** An item of a digest that says what was wrong. */
const isCorrection = (block: string): boolean => /^\*\*(Corrected|Since changed)\*\*/.test(block)
/** Items of a message shown at once; the rest unfolds. */
const SHOWN = 2

function itemsOf(description: string): string {
  const blocks = description.split('\n\n')
  const first = blocks.filter((block, i) => i < SHOWN || isCorrection(block))
  const rest = blocks.filter((block) => !first.includes(block))
  const paragraph = (block: string) =>
    `<p${isCorrection(block) ? ' class="corrected"' : ''}>${html(block)}</p>`
  const more =
    rest.length > 0
      ? `<details><summary>${rest.length} more</summary>${rest.map(paragraph).join('')}</details>`
      : ''
  return first.map(paragraph).join('') + more
}

const bodyOf = ({ embeds }: z.infer<typeof Message>): string =>
  embeds
    .map(
      (e) =>
        `${e.title ? `<h2>${html(e.title)}</h2>` : ''}${itemsOf(e.description)}${e.footer ? `<footer>${escaped(e.footer.text)}</footer>` : ''}`,
    )
    .join('')

function messageHtml({ id, now, before }: Posted): string {
  const earlier = before.map((b) => `<details><summary>what it said before</summary>${bodyOf(b)}</details>`)
  const edited = before.length > 0 ? ' <em>(edited)</em>' : ''
  const answer = now.embeds.some((e) => e.title?.startsWith('Correction'))
  const kind = edited ? 'edited' : answer ? 'answer' : ''
  return `<article id="m${id}" class="${kind}"><header>Claimline <b>bot</b>${edited}</header>${bodyOf(now)}${earlier.join('')}</article>`
}

/** What was put right after it was posted, before everything else: it is what no other bot does. */
function correctionsHtml(messages: Posted[]): string {
  const corrected = messages.flatMap(({ id, now, before }) =>
    before.length === 0
      ? []
      : now.embeds
          .flatMap((e) => e.description.split('\n\n'))
          .filter(isCorrection)
          .map((block) => `<li>${html(block)}<br><a href="#m${id}">in the message it was posted in</a></li>`),
  )
  if (corrected.length === 0) return ''
  return `<section class="note"><h2>Put right after it was posted</h2><p>The publisher changed the figure; the poll saw it, and the message was edited.</p><ul>${corrected.join('')}</ul></section>`
}

function page(messages: Posted[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>#figures</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem;background:#f6f5f1;color:#1d1c1a}
h1{font-size:1.2rem}h2{font-size:1rem;margin:.1rem 0 .5rem}p{margin:.3rem 0;overflow-wrap:anywhere}
article{background:#fff;border:1px solid #e2dfd6;border-left:4px solid #2f6f4f;border-radius:6px;padding:.7rem 1rem;margin:.9rem 0}
article.edited,article.answer{border-left-color:#b3541e}article.answer{margin-left:2rem}article p{padding:0 .6rem;border-left:3px solid transparent}article p+p{margin-top:.8rem}p.corrected{background:#fbeee4;border-left-color:#b3541e;padding:.4rem .6rem}summary{cursor:pointer}section li{margin:.6rem 0}section ul{padding-left:1.2rem}header{color:#6b675e;font-size:.85rem}header b{background:#2f6f4f;color:#fff;border-radius:3px;padding:0 .3rem;font-size:.7rem}
footer,details{color:#6b675e;font-size:.85rem;margin-top:.5rem}a{color:#1d5c8f}s{color:#8a4b2a}.note{background:#fbeee4;border-radius:6px;padding:.5rem .8rem}
</style><h1>#figures</h1><p>A stand-in for a chat room. Digests arrive here; when a figure changes afterwards, the message is edited and one short answer says so.</p>${correctionsHtml(messages)}
${messages.map(messageHtml).join('\n')}</html>`
}
