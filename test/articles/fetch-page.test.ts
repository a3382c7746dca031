import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../src/articles/fetch-page.ts'

const now = new Date('2026-03-04T12:00:00.000Z')
const SENTENCE =
  'Northfield now runs 41 megawatts of miners, it said, and pays 3 cents for its power – “a record”.'
const page = (head = '') =>
  `<html><head><title>Northfield grows</title>${head}</head><body><article>${`<p>${SENTENCE}</p>`.repeat(4)}</article></body></html>`

async function visit(response: Response, known: { etag?: string } = {}) {
  const send = async (_: string, init: RequestInit) => {
    headers = new Headers(init.headers as HeadersInit)
    return response
  }
  let headers = new Headers()
  const answer = await fetchPage(
    { url: 'https://hash.example/a?utm_x=1', ...known },
    { fetch: send as typeof fetch, now },
  )
  return { answer, headers }
}

const html = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html', ...headers } })

describe('a page', () => {
  it('is fetched and read, with its canonical address and validators', async () => {
    const { answer, headers } = await visit(
      html(page('<link rel="canonical" href="/2026/northfield">'), { etag: '"2"' }),
      {
        etag: '"1"',
      },
    )
    expect(headers.get('if-none-match')).toBe('"1"')
    expect(headers.get('accept')).toContain('text/html')
    expect(answer).toMatchObject({
      kind: 'read',
      url: 'https://hash.example/2026/northfield',
      copyOf: null,
      etag: '"2"',
      page: { title: 'Northfield grows', text: expect.stringContaining(SENTENCE) },
    })
  })

  it('names the article it is a copy of', async () => {
    const { answer } = await visit(html(page('<link rel="canonical" href="https://wire.example/n">')))
    expect(answer).toMatchObject({ url: 'https://hash.example/a', copyOf: 'https://wire.example/n' })
  })

  it.each([
    ['its own head', '<meta charset="windows-1252">', {}],
    ['its older head', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', {}],
    ['the server', '', { 'content-type': 'text/html; charset=windows-1252' }],
  ])('is read in the charset of %s', async (_, head, headers) => {
    const bytes = Uint8Array.from(
      page(head),
      (char) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0),
    )
    const { answer } = await visit(html(bytes, headers))
    expect(answer.kind === 'read' && answer.page.text).toContain(SENTENCE)
  })

  it.each<[string, Response, object]>([
    ['unchanged', new Response(null, { status: 304 }), { kind: 'not_modified' }],
    [
      'gone',
      new Response('', { status: 410 }),
      { kind: 'gone', error: 'hash.example answered 410: the page is gone for good.' },
    ],
    [
      'missing',
      new Response('', { status: 404 }),
      { kind: 'failed', error: 'hash.example answered 404: there is no page at this address.' },
    ],
    [
      'a PDF',
      new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }),
      { kind: 'failed', error: 'This is no web page but application/pdf.' },
    ],
    ['empty', html(''), { kind: 'failed' }],
    [
      'without text',
      html('<html><body></body></html>'),
      { kind: 'failed', error: 'The page has no main text.' },
    ],
  ])('may be %s', async (_, response, expected) => {
    expect((await visit(response, { etag: '"1"' })).answer).toMatchObject(expected)
  })
})
