/**
 * Where readers find this installation, as scheme, host and port: `PUBLIC_URL` where it says so, else the address that
 * was asked, which behind a proxy with TLS is not the one readers use. Empty where neither is known.
 */
export const publicOrigin = (env: { PUBLIC_URL?: string }, asked = ''): string =>
  webOrigin(env.PUBLIC_URL) ?? webOrigin(asked) ?? ''

/** Of an http(s) address; undefined for anything else. */
function webOrigin(address = ''): string | undefined {
  const url = URL.parse(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined
}
