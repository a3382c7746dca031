import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { kinds } from '../../../src/feeds/kinds.ts'
import { type Get, type PagesOptions, readPages } from '../../../src/feeds/social/pages.ts'
import { guardedFetch } from '../../../src/lib/guarded-fetch.ts'

interface Answer {
  status?: number
  headers?: Record<string, string>
  /** Objects are sent as JSON. */
  body?: unknown
}
/** Answers by path; the query is the test's to look at. */
export type Routes = Record<string, (url: URL, request: IncomingMessage) => Answer>

const NOW = new Date('2026-03-01T12:00:00Z')

/**
 * Reads `address` through the real guarded fetch from a server on loopback that stands in for the service of every host.
 * Gives what came of it and the requests made.
 */
export async function poll(
  kind: keyof typeof kinds,
  address: string,
  routes: Routes,
  options: Partial<PagesOptions> = {},
) {
  const requests: { url: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback')
    const answer = routes[url.pathname]?.(url, request) ?? {
      status: 404,
      body: { error: 'Record not found' },
    }
    const text = typeof answer.body === 'string'
    response.writeHead(answer.status ?? 200, {
      'content-type': text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      ...answer.headers,
    })
    response.end(text ? answer.body : JSON.stringify(answer.body ?? null))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const get: Get = async (asked, headers) => {
    const url = new URL(asked)
    requests.push({ url: asked, headers })
    const outcome = await guardedFetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, {
      headers,
      allowPrivate: true,
    })
    // The adapter sees the host it asked, as it would outside.
    return outcome.ok ? { ...outcome, url: asked } : outcome
  }
  try {
    const pages = await readPages(kinds[kind], address, get, { secrets: {}, now: NOW, ...options })
    return { pages, requests }
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

/** The posts of a poll that must have succeeded. */
export function postsOf({ pages }: Awaited<ReturnType<typeof poll>>) {
  if (pages.kind !== 'read') throw new Error(JSON.stringify(pages))
  return pages.entries
}
