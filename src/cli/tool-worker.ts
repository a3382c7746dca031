/** The one-shot tools' program: the pipeline's own functions behind POST /<tool>, run in the runtime that ships. */
import { TOOLS } from './tools.ts'

export default {
  async fetch(request): Promise<Response> {
    const tool = TOOLS[new URL(request.url).pathname.slice(1)]
    if (!tool) return new Response('no such tool', { status: 404 })
    const allowPrivate = request.headers.get('x-allow-private') === '1'
    const lines = (await request.text()).split('\n').filter(Boolean)
    const out: string[] = []
    for (const line of lines) out.push(JSON.stringify(await answer(() => tool(line, { allowPrivate }))))
    return new Response(out.map((l) => `${l}\n`).join(''))
  },
} satisfies ExportedHandler

/** One unreadable line must not cost the others their answers. */
async function answer(read: () => unknown): Promise<unknown> {
  try {
    return await read()
  } catch (thrown) {
    return { ok: false, error: `the line could not be read: ${(thrown as Error).message}` }
  }
}
