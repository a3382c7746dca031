import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Page {
  status?: number
  headers?: Record<string, string>
  body?: string
  /** Milliseconds before the answer. */
  delay?: number
}

/**
 * Starts a web the tests poll, and gives its address: a real HTTP server on loopback that serves what it is told. PUT an
 * address with a JSON `Page` to set it, GET it to be served; GET with `?log` tells how often it was asked and what it
 * answered. It ends with the process.
 */
export async function serveWeb(): Promise<string> {
  const pages = new Map<string, Page>()
  const log = new Map<string, number[]>()
  const server = createServer(async (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?')
    if (request.method === 'PUT') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      pages.set(path, JSON.parse(Buffer.concat(chunks).toString()))
      response.end()
      return
    }
    if (query === 'log') {
      response.end(JSON.stringify(log.get(path) ?? []))
      return
    }
    const page = pages.get(path) ?? { status: 404 }
    const fresh = page.headers?.etag !== undefined && request.headers['if-none-match'] === page.headers.etag
    const status = fresh ? 304 : (page.status ?? 200)
    log.set(path, [...(log.get(path) ?? []), status])
    if (page.delay) await new Promise((resolve) => setTimeout(resolve, page.delay))
    response.writeHead(status, page.headers)
    response.end(fresh ? undefined : page.body)
  })
  // A test that asks nothing for a while must not find its connection closed under it.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
