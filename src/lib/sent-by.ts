import { publicOrigin } from './public-origin.ts'

interface Sent {
  url: string
  header(name: string): string | undefined
}

/**
 * Which page sent a request, as the browser says: one of ours (at the address asked, or at PUBLIC_URL, which is another
 * where a proxy with TLS stands before us), somebody else's, or null where nothing says so: no browser, or an old one.
 */
export function sentBy(request: Sent, env: { PUBLIC_URL?: string }): 'us' | 'others' | null {
  const origin = request.header('origin')
  const site = request.header('sec-fetch-site')
  if (origin === undefined && site === undefined) return null
  const own = [new URL(request.url).origin, publicOrigin(env, request.url)]
  const ours =
    (origin === undefined || own.includes(origin)) && (site === undefined || site === 'same-origin')
  return ours ? 'us' : 'others'
}
