import { reachOf } from '../lib/address.ts'

/** Query parameters that say where a reader came from, not what is read. A trailing `*` stands for any ending. */
const TRACKING = matcher(
  'utm_* mtm_* pk_* piwik_* hsa_* gaa_* guce_* oly_* vero_* trk* at_* ga_* fb_* _hs* fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id rdt_cid igshid igsh mc_cid mc_eid mkt_tok rb_clickid s_cid cmpid cmp cvid ncid ocid ito smid smtyp sref spm si feature partner xtor guccounter ref_src ref_url referrer reflink refid soc_src soc_trk tsrc taid sr_share share shared sh shem srnd mod cx_* campaign_id campaignid mbid wt_mc wt.mc_id _ga _gl __twitter_impression rss output outputtype amp amp_js_v usqp unlocked_article_code giftcopy phpsessid jsessionid',
)

/** Addresses that only pass a reader on: host and path, and the parameter with the target. */
const REDIRECTORS: [start: string, param: string][] = [
  ['google.com/url', 'url'],
  ['google.com/url', 'q'],
  ['bing.com/news/apiclick.aspx', 'url'],
  ['l.facebook.com/l.php', 'u'],
  ['lm.facebook.com/l.php', 'u'],
  ['l.instagram.com', 'u'],
  ['out.reddit.com', 'url'],
  ['linkedin.com/redir/redirect', 'url'],
  ['youtube.com/redirect', 'q'],
  ['t.umblr.com/redirect', 'z'],
  ['steamcommunity.com/linkfilter', 'url'],
]

/** AMP caches carry the page's address in their own path. */
const AMP_CACHE =
  /^(?:[^/]+\.cdn\.ampproject\.org|(?:www\.)?google\.[a-z.]{2,6}\/amp|(?:www\.)?bing-amp\.com)\/(?:[cvi]\/)?(s\/)?(.+)$/

const MAX_LENGTH = 8_000

/**
 * The address of an article without what varies from link to link: tracking parameters, session ids, AMP and mobile
 * variants, redirectors, fragments, and the spellings RFC 3986 (6.2.2) calls equivalent. It still leads there.
 * Null for anything but http(s), and for what is longer than any article's address.
 */
export function canonicalUrl(address: string): string | null {
  if (address.length > MAX_LENGTH) return null
  // Feeds that escape twice write &amp; where & is meant.
  const url = unwrap(address.trim().replaceAll('&amp;', '&'), 3)
  if (!url) return null
  url.username = url.password = ''
  url.hostname = desktopHost(url.hostname)
  url.pathname = tidyPath(url.pathname)
  url.search = tidyQuery(url.searchParams)
  if (!url.hash.startsWith('#!')) url.hash = ''
  return url.href
}

/**
 * What makes two canonical addresses one article: neither scheme, `www.`, a trailing slash nor an index file tell
 * articles apart. Identities are derived from this key, links are not.
 */
export function articleKey(canonical: string): string {
  const { host, pathname, search, hash } = new URL(canonical)
  const path = pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/\/$/, '')
  return `${host.replace(/^www\./, '')}${path}${search}${hash}`
}

/**
 * What a page's own rel=canonical makes of its address: another spelling of the same site wins; another site means
 * that this is a copy of an article over there. A canonical that is a front page is a mistake of the publisher's.
 */
export function withRelCanonical(url: string, rel: string | null): { url: string; copyOf: string | null } {
  const own = canonicalUrl(url) ?? url
  const target = rel === null ? null : canonicalUrl(URL.parse(rel, url)?.href ?? '')
  if (target === null || (new URL(target).pathname === '/' && !new URL(target).search))
    return { url: own, copyOf: null }
  if (sameSite(new URL(own).hostname, new URL(target).hostname)) return { url: target, copyOf: null }
  return { url: own, copyOf: target }
}

function sameSite(a: string, b: string): boolean {
  const [x, y] = [a, b].map((host) => host.replace(/^www\./, '')) as [string, string]
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`)
}

/** The address behind redirectors and AMP caches. */
function unwrap(address: string, depth: number): URL | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null
  if (depth === 0) return url
  const bare = `${url.hostname}${url.pathname}`
  const cached = AMP_CACHE.exec(bare)
  if (cached?.[2]?.includes('.'))
    return unwrap(`${cached[1] ? 'https' : 'http'}://${cached[2]}${url.search}`, depth - 1)
  for (const [start, param] of REDIRECTORS) {
    const target = bare.replace(/^www\./, '').startsWith(start) ? url.searchParams.get(param) : null
    if (target && /^https?:/i.test(target)) return unwrap(target, depth - 1)
  }
  return url
}

/** `m.`, `mobile.` and `amp.` before a full name, and Wikipedia's `en.m.`, dropped; a trailing dot too. */
function desktopHost(hostname: string): string {
  if (reachOf(hostname) !== 'public') return hostname
  const labels = hostname.replace(/\.$/, '').split('.')
  if (labels.length > 2 && /^(?:m|mobile|amp)$/.test(labels[0] ?? '')) labels.shift()
  if (labels.length > 3 && labels[1] === 'm') labels.splice(1, 1)
  return labels.join('.')
}

function tidyPath(path: string): string {
  const plain = percentEncoding(path)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
  const parts = plain.split('/')
  // A path that is nothing but /amp is a page of that name.
  const rest = parts.filter((part) => part !== '').length
  if (rest > 1 && parts[1] === 'amp') parts.splice(1, 1)
  else if (rest > 1 && parts.at(-1) === 'amp') parts.pop()
  else if (rest > 1 && parts.at(-1) === '' && parts.at(-2) === 'amp') parts.splice(-2, 1)
  return parts.join('/').replace(/\.amp(\.html?)?$/, (_, html) => html ?? '')
}

/** Upper-case digits, and characters that need no escape unescaped. */
const percentEncoding = (text: string) =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : code.toUpperCase()
  })

function tidyQuery(params: URLSearchParams): string {
  const kept = [...params].filter(([name, value]) => !isTracking(name.toLowerCase(), value))
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return new URLSearchParams(kept).toString().replace(/=(?=&|$)/g, '')
}

/** `ref=123` may name what is read, `ref=twitter` doesn't; `source` only tracks when it names a feed. */
function isTracking(name: string, value: string): boolean {
  if (name === 'ref') return !/^\d+$/.test(value)
  if (name === 'source' || name === 'from')
    return /^(?:rss|feed|twitter|facebook|social|share|newsletter|email)/i.test(value)
  if (name === 'output' || name === 'outputtype') return /^(?:amp|rss)$/i.test(value)
  return TRACKING(name)
}

function matcher(list: string): (name: string) => boolean {
  const names = list.split(' ')
  const exact = new Set(names.filter((n) => !n.endsWith('*')))
  const starts = names.filter((n) => n.endsWith('*')).map((n) => n.slice(0, -1))
  return (name) => exact.has(name) || starts.some((s) => name.startsWith(s))
}
