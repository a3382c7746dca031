/** Addresses as feeds write them. */

const MAX_LENGTH = 4096

/** What nearly all addresses are: absolute, a lower-case host, no credentials, no blanks. They need no parsing. */
const PLAIN = /^https?:\/\/[a-z\d](?:[a-z\d-]|\.(?=[a-z\d])){1,250}\.[a-z]{2,20}(?:[/?#][^\s@]*)?$/

/**
 * An address made absolute against `base`. Null if it is empty, longer than 4,096 characters, carries credentials or is
 * anything but http(s), as `//` is nowhere. An absolute one is left as written but for its host; a relative one without a usable base too.
 */
export function resolveLink(href: string | null | undefined, base: string): string | null {
  if (!href || href.length > MAX_LENGTH) return null
  if (PLAIN.test(href)) return href
  const written = repaired(href)
  if (written === '') return null
  const parsed = URL.parse(written)
  if (parsed !== null)
    return !isWeb(parsed) ? null : written.includes(parsed.hostname) ? written : parsed.href
  const resolved = URL.parse(written, base)
  if (resolved === null) return URL.canParse(base) ? null : written
  return isWeb(resolved) ? resolved.href : null
}

/** Without the line breaks of pretty-printing and the tags behind a quote nobody closed; `www.` with its scheme, `https:/` and `http//` whole. */
const repaired = (href: string) => {
  const written = href
    .split(/[\t\r\n]/)
    .map((part) => part.trim())
    .join('')
    .replace(/[<>].*$/, '')
    .replace(/ \/$/, '')
    .replace(/^https?:\/\/(?=https?:\/\/)/i, '')
    .replace(/^(https?)(?::\/|\/\/)(?!\/)/i, '$1://')
  return /^www\.[a-z\d-]+\.[a-z]/i.test(written) ? `https://${written}` : written
}

const isWeb = (url: URL) => /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
