/** The fetch-feed tool against a server that misbehaves in the ways the network allows, in the runtime that ships. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FEED = `<rss version="2.0"><channel><title>Hash</title><item><title>41 MW</title><link>https://hash.example/1</link></item></channel></rss>`
const BOMB = gzipSync(Buffer.alloc(50_000_000, 32))

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const packed =
  (encoding: string, body: Buffer): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body)
const moved =
  (status: number, location: string): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end()

const ANSWERS: Record<string, Answer> = {
  plain: (_, response) => response.end(FEED),
  gzip: packed('gzip', gzipSync(FEED)),
  'gzip twice': packed('gzip', gzipSync(gzipSync(FEED))),
  'gzip unannounced': packed('identity', gzipSync(FEED)),
  deflate: packed('deflate', deflateSync(FEED)),
  'raw deflate': packed('deflate', deflateRawSync(FEED)),
  brotli: packed('br', brotliCompressSync(FEED)),
  'any type': (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end(FEED),
  'moved here': moved(301, '/plain'),
  'redirects for ever': moved(302, '/redirects%20for%20ever'),
  'metadata service': moved(302, 'http://169.254.169.254/latest/'),
  'another protocol': moved(302, 'file:///etc/passwd'),
  'a bomb': packed('gzip', BOMB),
  'cut gzip': packed('gzip', gzipSync(FEED.repeat(100)).subarray(0, 60)),
  'not gzip': packed('gzip', Buffer.from(FEED)),
  'an endless body': (_, response) => {
    const chunk = Buffer.alloc(65_536, 32)
    const send = () => {
      while (response.writable && response.write(chunk));
    }
    response.on('drain', send)
    send()
  },
  'a lost connection': (request) => request.socket.destroy(),
  'a body cut short': (request, response) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write(FEED)
    setTimeout(() => request.socket.destroy(), 20)
  },
  'a web page': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hi</html>'),
}

const seen: IncomingMessage[] = []
const server = createServer((request, response) => {
  seen.push(request)
  response.on('error', () => {})
  ANSWERS[decodeURIComponent(request.url?.slice(1) ?? '')]?.(request, response)
})
const lines = new Map<string, { ok: boolean; error?: string; entries?: { title: string }[]; ms: number }>()

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const dir = mkdtempSync(join(tmpdir(), 'fetch-feed-'))
  const urls = join(dir, 'urls.txt')
  writeFileSync(
    urls,
    Object.keys(ANSWERS)
      .map((name) => `${base}/${encodeURIComponent(name)}`)
      .join('\n'),
  )
  const args = ['--import', 'tsx', 'src/cli/tool.ts', 'fetch-feed', '--allow-private', urls]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 })
  for (const line of stdout
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l)))
    lines.set(decodeURIComponent(new URL(line.url).pathname.slice(1)), line)
  rmSync(dir, { recursive: true })
}, 60_000)
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a feed is read however it is sent', () => {
  it.each([
    ...[
      'plain',
      'gzip',
      'gzip twice',
      'gzip unannounced',
      'deflate',
      'raw deflate',
      'brotli',
      'any type',
      'moved here',
    ],
  ])('%s', (name) => {
    expect(lines.get(name)).toMatchObject({ ok: true, entries: [{ title: '41 MW' }] })
  })
})

describe('an answer that is none is a sentence, soon', () => {
  it.each([
    ['redirects for ever', /redirects more than 5 times/],
    ['metadata service', /169\.254\.169\.254 is not on the public internet/],
    ['another protocol', /Only http and https are fetched, not file:/],
    ['a bomb', /larger than 5 MB/],
    ['an endless body', /larger than 5 MB/],
    ['cut gzip', /could not be unpacked/],
    ['not gzip', /could not be unpacked/],
    ['a lost connection', /could not be reached: Network connection lost/],
    ['a body cut short', /broke off/],
    ['a web page', /begins with <html>/],
  ])('%s', (name, sentence) => {
    const line = lines.get(name)
    expect(line).toMatchObject({ ok: false, error: expect.stringMatching(sentence) })
    expect(line?.ms).toBeLessThan(3000)
  })
})

it('every request names us and a contact, and nothing else about us', () => {
  expect(seen.length).toBeGreaterThan(Object.keys(ANSWERS).length)
  for (const { headers } of seen) {
    expect(headers['user-agent']).toMatch(/^Claimline\/[\d.]+ \(\+https:\/\/.+\)$/)
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|referer|authorization/)]),
    )
  }
})
