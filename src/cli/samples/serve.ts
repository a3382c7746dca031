import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ARTICLES, isWithdrawn, publishedAs, type SampleTime } from './articles.ts'
import { mediaTypeOf, PUBLISHER_IDS, sampleFeed, sampleFeeds } from './feeds.ts'
import { BROKEN_FEEDS, PUBLISHERS } from './publishers.ts'
import { articlePage, frontPage } from './templates.ts'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

const NOT_FOUND: Answer = { status: 404, headers: HTML, body: '<!doctype html><title>Not found</title>' }

/** What the sample web answers at a path and a simulated moment: feeds, front pages, articles, 404 and 410. */
export function answer(path: string, time: SampleTime, base: string): Answer {
  const feed = sampleFeeds(time, base).get(path)
  if (feed) {
    const { contentType, etag, lastModified, body } = feed
    return {
      status: 200,
      headers: { 'content-type': contentType, etag, 'last-modified': lastModified },
      body,
    }
  }
  if (path === BROKEN_FEEDS.oldmill.path)
    return {
      status: 200,
      headers: HTML,
      body: '<!doctype html><title>Oldmill Tribune</title><p>We have moved.',
    }
  const front = PUBLISHER_IDS.find((id) => path === `/${id}`)
  if (front)
    return { status: 200, headers: HTML, body: frontPage(sampleFeed(front, time, base), mediaTypeOf(front)) }
  const article = ARTICLES.find((a) => path === `/${a.publisher}/${a.id}`)
  if (!article) return NOT_FOUND
  if (isWithdrawn(article, time))
    return { status: 410, headers: HTML, body: '<!doctype html><title>Gone</title>' }
  const published = publishedAs(article, time, base)
  if (!published) return NOT_FOUND
  return { status: 200, headers: HTML, body: articlePage(published, PUBLISHERS[article.publisher].name) }
}

export interface SampleServer {
  url: string
  /** Moves the simulated moment. */
  setDay(day: Date): void
  close(): Promise<void>
}

/**
 * Serves the sample web on loopback, at first as it stands at `start`; `port` 0 takes any free one. A matching
 * If-None-Match gets a 304. Rejects if the port is taken.
 */
export async function serveSamples(options: {
  start: Date
  port?: number
  host?: string
}): Promise<SampleServer> {
  const { start, port = 0, host = '127.0.0.1' } = options
  let now = start
  let url = ''
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const { status, headers = {}, body } = answer(path, { start, now }, url)
    const fresh = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag
    response.writeHead(fresh ? 304 : status, headers)
    response.end(fresh || request.method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  url = `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    url,
    setDay: (day) => {
      now = day
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
