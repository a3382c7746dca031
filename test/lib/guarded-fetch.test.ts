import { describe, expect, it } from 'vitest'
import { type FetchOptions, guardedFetch } from '../../src/lib/guarded-fetch.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** A network of our own: what each address answers, and which requests reached it. */
function network(answers: Record<string, Answer>) {
  const seen: Request[] = []
  const send = async (address: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(address as string, init as RequestInit<RequestInitCfProperties>)
    seen.push(request)
    const answer = answers[request.url]
    if (!answer) throw new TypeError('no such host')
    return answer(request)
  }
  return { seen, fetch: send as typeof fetch }
}

const to =
  (location: string, status = 302) =>
  () =>
    new Response(null, { status, headers: { location } })
const says = (text: string) => () => new Response(text)
const text = (body: Uint8Array) => new TextDecoder().decode(body)

const outcome = async (answers: Record<string, Answer>, address: string, options: FetchOptions = {}) => {
  const { fetch, seen } = network(answers)
  const result = await guardedFetch(address, { ...options, fetch })
  return { result, seen, got: result.ok ? text(result.body) : result.error.type }
}

describe('requests', () => {
  it('name us and a contact, and carry neither cookies nor a referrer', async () => {
    const headers = {
      cookie: 'a=b',
      referer: 'https://x.example/',
      'user-agent': 'other',
      'if-none-match': 'W/"1"',
    }
    const { seen } = await outcome({ 'https://a.example/': says('') }, 'https://a.example/', {
      headers,
      contact: 'mailto:desk@claimline.example\r\nx: y',
    })
    expect(seen[0]?.headers.get('user-agent')).toMatch(
      /^Claimline\/[\d.]+ \(\+mailto:desk@claimline\.examplex: y\)$/,
    )
    expect(seen[0]?.headers.get('if-none-match')).toBe('W/"1"')
    expect(seen[0]?.headers.has('cookie')).toBe(false)
    expect(seen[0]?.headers.has('referer')).toBe(false)
  })

  it('never leave for a refused address', async () => {
    const { seen, got } = await outcome({}, 'http://2130706433/')
    expect(got).toBe('private_address')
    expect(seen).toEqual([])
  })
})

describe('redirects', () => {
  it('are followed and listed, relative ones too', async () => {
    const { result } = await outcome(
      {
        'https://a.example/f': to('/g', 301),
        'https://a.example/g': to('https://b.example/'),
        'https://b.example/': says('hi'),
      },
      'https://a.example/f',
    )
    expect(result).toMatchObject({
      ok: true,
      url: 'https://b.example/',
      redirects: [
        { status: 301, from: 'https://a.example/f', to: 'https://a.example/g' },
        { status: 302, from: 'https://a.example/g', to: 'https://b.example/' },
      ],
    })
  })

  it.each([
    ['http://127.0.0.1/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://2130706433/', 'private_address'],
    ['//0x7f.1/', 'private_address'],
    ['http://169.254.169.254/latest/', 'private_address'],
    ['ftp://b.example/', 'bad_address'],
    ['https://u:p@b.example/', 'bad_address'],
    ['https://b.example:25/', 'bad_address'],
    ['http://[', 'bad_address'],
  ])('to %s are refused: %s', async (location, type) => {
    const answers = { 'https://a.example/': to('https://a.example/2'), 'https://a.example/2': to(location) }
    const { got, seen } = await outcome(answers, 'https://a.example/')
    expect(got).toBe(type)
    expect(seen).toHaveLength(2)
  })

  it('from the public internet never lead to a private address, even where those are allowed', async () => {
    const answers = {
      'https://a.example/': to('http://10.0.0.1/'),
      'http://10.0.0.2/': to('http://10.0.0.1/'),
      'http://10.0.0.1/': says('x'),
    }
    expect((await outcome(answers, 'https://a.example/', { allowPrivate: true })).got).toBe('private_address')
    expect((await outcome(answers, 'http://10.0.0.2/', { allowPrivate: true })).got).toBe('x')
  })

  it('end after five, loops included', async () => {
    const { got, seen } = await outcome(
      { 'https://a.example/': to('https://a.example/') },
      'https://a.example/',
    )
    expect(got).toBe('too_many_redirects')
    expect(seen).toHaveLength(6)
  })

  it('do not take secrets to another origin', async () => {
    const answers = {
      'https://a.example/': to('https://a.example/2'),
      'https://a.example/2': to('https://b.example/'),
      'https://b.example/': says(''),
    }
    const { seen } = await outcome(answers, 'https://a.example/', {
      headers: { authorization: 'Bearer s', 'x-key': 's', accept: 'text/xml' },
    })
    expect(seen.map((r) => r.headers.get('authorization'))).toEqual(['Bearer s', 'Bearer s', null])
    expect(seen.map((r) => r.headers.get('x-key'))).toEqual(['s', 's', null])
    expect(seen.at(-1)?.headers.get('accept')).toBe('text/xml')
  })

  it('of a posted message are not followed', async () => {
    const { result, seen } = await outcome(
      { 'https://a.example/': to('https://b.example/', 307) },
      'https://a.example/',
      {
        method: 'POST',
        body: 'secret',
      },
    )
    expect(result).toMatchObject({ ok: true, status: 307 })
    expect(seen).toHaveLength(1)
  })
})

describe('answers', () => {
  it.each([304, 404, 410, 429, 500])('of status %i are values', async (status) => {
    const body = status === 304 ? null : 'x'
    const { result } = await outcome(
      { 'https://a.example/': () => new Response(body, { status }) },
      'https://a.example/',
    )
    expect(result).toMatchObject({ ok: true, status })
  })

  it('are cut off past the limit, however they announce themselves', async () => {
    let pulled = 0
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled++
            controller.enqueue(new Uint8Array(1000))
          },
        }),
      )
    const honest = () => new Response('x', { headers: { 'content-length': '5000001' } })
    const answers = { 'https://a.example/': endless, 'https://b.example/': honest }
    expect((await outcome(answers, 'https://a.example/', { maxBytes: 10_000 })).got).toBe('too_large')
    expect(pulled).toBeLessThan(15)
    expect((await outcome(answers, 'https://b.example/')).got).toBe('too_large')
  })

  it('that drip or never come end at the time limit', async () => {
    const drip = () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            await scheduler.wait(20)
            controller.enqueue(new Uint8Array(1))
          },
        }),
      )
    const never = () => new Promise<Response>(() => {})
    const answers = { 'https://a.example/': drip, 'https://b.example/': never }
    for (const address of Object.keys(answers)) {
      const { result } = await outcome(answers, address, { timeoutMs: 100 })
      expect(result).toEqual({
        ok: false,
        error: { type: 'timeout', message: `No complete answer from ${address} within 0.1 s.` },
      })
    }
  })

  it('that break off or cannot be reached say so', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new Error('connection reset'))
          },
        }),
      )
    const { result } = await outcome({ 'https://a.example/': broken }, 'https://a.example/')
    expect(result).toEqual({
      ok: false,
      error: { type: 'network', message: 'The answer of a.example broke off: connection reset.' },
    })
    const unknown = () => Promise.reject(new Error('internal error; reference = abc'))
    expect((await outcome({ 'https://b.example/': unknown }, 'https://b.example/')).result).toEqual({
      ok: false,
      error: {
        type: 'network',
        message: 'b.example could not be reached: its name is not known or it refuses the connection.',
      },
    })
    expect((await outcome({}, 'https://nowhere.example/')).result).toEqual({
      ok: false,
      error: { type: 'network', message: 'nowhere.example could not be reached: no such host.' },
    })
  })
})

describe('compression the runtime leaves on a body', () => {
  const pack = async (body: string | Uint8Array, format: 'gzip' | 'deflate' | 'deflate-raw') =>
    new Uint8Array(
      await new Response(new Response(body).body?.pipeThrough(new CompressionStream(format))).arrayBuffer(),
    )

  it.each(['gzip', 'deflate', 'deflate-raw'] as const)('%s is undone', async (format) => {
    const packed = await pack('<rss/>', format)
    const headers = { 'content-encoding': format === 'gzip' ? '' : 'deflate' }
    const { got } = await outcome(
      { 'https://a.example/': () => new Response(packed, { headers }) },
      'https://a.example/',
    )
    expect(got).toBe('<rss/>')
  })

  it('is counted after unpacking', async () => {
    const packed = await pack(new Uint8Array(1_000_000), 'gzip')
    expect(packed.length).toBeLessThan(2000)
    const { got } = await outcome(
      { 'https://a.example/': () => new Response(packed) },
      'https://a.example/',
      { maxBytes: 500_000 },
    )
    expect(got).toBe('too_large')
  })

  it('that is damaged or unknown is an error', async () => {
    const cut = (await pack('<rss/>'.repeat(100), 'gzip')).slice(0, 30)
    const zstd = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0])
    for (const body of [cut, zstd]) {
      const headers = { 'content-encoding': 'deflate' }
      const { got } = await outcome(
        { 'https://a.example/': () => new Response(body, { headers }) },
        'https://a.example/',
      )
      expect(got).toBe('bad_encoding')
    }
  })
})
