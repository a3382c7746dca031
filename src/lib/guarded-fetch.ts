import { checkAddress } from './address.ts'
import { collect, unpack } from './body.ts'

export interface FetchOptions {
  /** Lets the address lie on loopback and private networks: demo, tests, intranets. */
  allowPrivate?: boolean | undefined
  /** Lower-case names. Those that carry secrets are not taken along to another origin. */
  headers?: Record<string, string> | undefined
  method?: string | undefined
  body?: string | Uint8Array | undefined
  /** Most bytes of body, counted after decompression. */
  maxBytes?: number | undefined
  /** Milliseconds for everything: redirects, headers and body. */
  timeoutMs?: number | undefined
  maxRedirects?: number | undefined
  /** Where a publisher can reach whoever runs this: part of the User-Agent. */
  contact?: string | undefined
  fetch?: typeof fetch | undefined
}

export interface Redirect {
  status: number
  from: string
  to: string
}

interface FetchError {
  type:
    | 'bad_address'
    | 'private_address'
    | 'timeout'
    | 'too_large'
    | 'too_many_redirects'
    | 'network'
    | 'bad_encoding'
  /** One sentence an editor can read: what was wrong and where. */
  message: string
}

export type FetchOutcome =
  | {
      ok: true
      status: number
      /** Lower-case names. */
      headers: Record<string, string>
      body: Uint8Array
      /** Address after redirects. */
      url: string
      redirects: Redirect[]
    }
  | { ok: false; error: FetchError }

const CONTACT = 'https://github.com/claimline/claimline'
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** What another origin may see of the caller's headers. */
const HARMLESS = new Set(['accept', 'accept-language', 'content-type', 'if-none-match', 'if-modified-since'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\x00-\x1f\x7f]/g
/** What nobody sees, whatever the caller passes. */
const NEVER_SENT = new Set(['cookie', 'referer', 'host', 'user-agent'])

/**
 * The one way to the network. Gives the response with its body read (any HTTP status is a success here), or the reason
 * why there is none; never throws. Every hop's address is judged by {@link checkAddress}; a public host can't redirect
 * to a private one even with `allowPrivate`. Redirects are followed for GET and HEAD only: anything else might carry
 * a message meant for one receiver. Time and bytes are bounded in all.
 */
export async function guardedFetch(address: string, options: FetchOptions = {}): Promise<FetchOutcome> {
  const { timeoutMs = 20_000 } = options
  const abort = new AbortController()
  const seconds = timeoutMs / 1000
  const late: FetchError = {
    type: 'timeout',
    message: `No complete answer from ${address.slice(0, 200)} within ${seconds} s.`,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<FetchOutcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, error: late })
      abort.abort()
    }, timeoutMs)
  })
  try {
    return await Promise.race([follow(address, options, abort.signal), timeout])
  } finally {
    clearTimeout(timer)
    abort.abort() // lets go of a body nobody reads on
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchOutcome> {
  const { allowPrivate = false, maxBytes = 5_000_000, maxRedirects = 5, method = 'GET' } = options
  const send = options.fetch ?? fetch
  const redirects: Redirect[] = []
  const first = checkAddress(address, allowPrivate)
  if (!first.ok) return first
  let at = first
  for (;;) {
    let response: Response
    try {
      const headers = headersFor(at.url, first.url, options)
      const init: RequestInit = { method, headers, redirect: 'manual', signal }
      if (options.body !== undefined) init.body = options.body
      response = await send(at.url.href, init)
    } catch (thrown) {
      return failed('network', `${at.url.host} could not be reached: ${reason(thrown)}.`)
    }
    const location = response.headers.get('location')
    if (!REDIRECTS.has(response.status) || location === null || (method !== 'GET' && method !== 'HEAD')) {
      const read = await readBody(response, maxBytes, at.url.host)
      if (!read.ok) return read
      const headers = Object.fromEntries(response.headers)
      return { ok: true, status: response.status, headers, body: read.body, url: at.url.href, redirects }
    }
    discard(response)
    const from = at.url.href
    if (redirects.length === maxRedirects)
      return failed(
        'too_many_redirects',
        `${first.url.href} redirects more than ${maxRedirects} times; the last was to ${location.slice(0, 200)}.`,
      )
    const next = checkAddress(URL.parse(location, from)?.href ?? location, allowPrivate && at.private)
    if (!next.ok)
      return failed(next.error.type, `${from} redirects to a refused address. ${next.error.message}`)
    redirects.push({ status: response.status, from, to: next.url.href })
    at = next
  }
}

function headersFor(url: URL, first: URL, options: FetchOptions): Headers {
  const headers = new Headers({ accept: '*/*', 'accept-encoding': 'gzip' })
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    const key = name.toLowerCase()
    if (NEVER_SENT.has(key) || (url.origin !== first.origin && !HARMLESS.has(key))) continue
    headers.set(key, value.replace(CONTROL, ''))
  }
  const contact = (options.contact ?? CONTACT).replace(/[^\x20-\x7e]/g, '')
  headers.set('user-agent', `Claimline/0.1 (+${contact})`)
  return headers
}

async function readBody(response: Response, maxBytes: number, host: string) {
  const tooLarge = () => failed('too_large', `The answer of ${host} is larger than ${maxBytes / 1e6} MB.`)
  if (Number(response.headers.get('content-length')) > maxBytes) {
    discard(response)
    return tooLarge()
  }
  const packed = response.headers.has('content-encoding')
  try {
    const body = await collect(response.body, maxBytes)
    const plain = body && (await unpack(body, response.headers.get('content-encoding') ?? '', maxBytes))
    return plain ? ({ ok: true, body: plain } as const) : tooLarge()
  } catch (thrown) {
    const what = packed ? 'could not be unpacked' : 'broke off'
    return failed(packed ? 'bad_encoding' : 'network', `The answer of ${host} ${what}: ${reason(thrown)}.`)
  }
}

/** Lets the connection go; that a body can't be cancelled any more concerns nobody. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => {})
}

const failed = (type: FetchError['type'], message: string) =>
  ({ ok: false, error: { type, message } }) as const

/** The innermost cause in words: Node hides it behind "fetch failed", workerd hides DNS and TLS failures altogether. */
function reason(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { message } = thrown.cause instanceof Error ? thrown.cause : thrown
  return message.startsWith('internal error')
    ? 'its name is not known or it refuses the connection'
    : message.replace(/\.$/, '')
}
