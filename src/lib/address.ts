/**
 * Which addresses may be fetched. The URL parser has already turned every spelling of an IPv4 address (decimal,
 * octal, hex, short, full-width, trailing dot) into four decimals and every IPv6 address into its short form,
 * so these rules look at numbers, not at spellings.
 *
 * What cannot be seen here: a public name whose DNS answer is private. A Worker has no look-up before it connects;
 * deployed Workers reach no private network, and local ones are bound by workerd's own rule (`network.allow = public`).
 */

export type Refusal = { type: 'bad_address' | 'private_address'; message: string }

type CheckedAddress = { ok: true; url: URL; private: boolean } | { ok: false; error: Refusal }

const MAX_LENGTH = 4096
const PORTS = new Set(['', '80', '443', '8080', '8443'])

/**
 * Parses and judges an address. Without `allowPrivate` only http(s) on usual ports of public hosts passes.
 * `allowPrivate` lifts the rules on private and loopback hosts and on ports, never those on link-local
 * (cloud metadata), multicast and reserved addresses, where no feed can live.
 */
export function checkAddress(address: string, allowPrivate = false): CheckedAddress {
  const shown = address.slice(0, 200)
  if (address.length > MAX_LENGTH)
    return refuse('bad_address', `The address is longer than ${MAX_LENGTH} characters: ${shown}…`)
  if (!URL.canParse(address)) return refuse('bad_address', `This is not an address: "${shown}".`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('bad_address', `Only http and https are fetched, not ${url.protocol} (${shown}).`)
  if (url.username || url.password)
    return refuse('bad_address', `The address of ${url.hostname} carries a user name or password: remove it.`)
  const reach = reachOf(url.hostname)
  if (reach === 'never' || (reach === 'private' && !allowPrivate))
    return refuse('private_address', `${url.hostname} is not on the public internet (${shown}).`)
  if (!allowPrivate && !PORTS.has(url.port))
    return refuse(
      'bad_address',
      `Port ${url.port} of ${url.hostname} is not a web port: use 80, 443, 8080 or 8443.`,
    )
  return { ok: true, url, private: reach === 'private' }
}

const refuse = (type: Refusal['type'], message: string): CheckedAddress => ({
  ok: false,
  error: { type, message },
})

type Reach = 'public' | 'private' | 'never'

/** How far away a URL's host is: `never` is link-local, multicast and reserved. */
export function reachOf(hostname: string): Reach {
  if (hostname.startsWith('[')) return reachOfV6(groups(hostname.slice(1, -1)))
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  const octets = host.split('.').map(Number)
  if (octets.length === 4 && octets.every((n) => Number.isInteger(n))) return reachOfV4(octets)
  return reachOfName(host)
}

type Block = readonly [base: string, bits: number, reach: Reach]

/** IANA special-purpose registry, and the metadata services that hide on addresses of other blocks. */
const V4: readonly Block[] = [
  ['0.0.0.0', 8, 'never'],
  ['10.0.0.0', 8, 'private'],
  ['100.100.100.200', 32, 'never'], // metadata, Alibaba
  ['100.64.0.0', 10, 'private'], // carrier-grade NAT
  ['127.0.0.0', 8, 'private'],
  ['168.63.129.16', 32, 'never'], // host agent, Azure
  ['169.254.0.0', 16, 'never'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'never'],
  ['192.0.2.0', 24, 'never'],
  ['192.88.99.0', 24, 'never'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'private'], // benchmarks
  ['198.51.100.0', 24, 'never'],
  ['203.0.113.0', 24, 'never'],
  ['224.0.0.0', 3, 'never'], // multicast, reserved, broadcast
]

const number = (octets: number[]) => octets.reduce((n, octet) => n * 256 + octet, 0)

function reachOfV4(octets: number[]): Reach {
  const address = number(octets)
  for (const [base, bits, reach] of V4) {
    const size = 2 ** (32 - bits)
    if (Math.floor(address / size) === Math.floor(number(base.split('.').map(Number)) / size)) return reach
  }
  return 'public'
}

/** Eight 16-bit groups of an address as the URL parser writes it. */
function groups(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((g) => Number.parseInt(g, 16)))
  const [left, right] = [read(head), read(tail ?? '')]
  return tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill(0), ...right]
}

/** IPv6 is judged the other way round: what is not global unicast never passes as public. */
function reachOfV6(g: number[]): Reach {
  const [a = 0, b = 0] = g
  const zeros = (n: number) => g.slice(0, n).every((group) => group === 0)
  const v4 = (hi: number, lo: number) => reachOfV4([hi >> 8, hi & 255, lo >> 8, lo & 255])
  if (zeros(7) && g[7] === 1) return 'private'
  if (zeros(5) && g[5] === 0xffff) return v4(g[6] ?? 0, g[7] ?? 0) // mapped
  if (a === 0xfd00 && b === 0x0ec2) return 'never' // metadata, Amazon
  if ((a & 0xfe00) === 0xfc00) return 'private' // unique local
  const global = (a & 0xe000) === 0x2000
  // Tunnels carry an IPv4 address inside (6to4, Teredo), the others are set aside for protocols and documentation.
  const special = (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || a === 0x2002 || (a === 0x3fff && b < 0x1000)
  return global && !special ? 'public' : 'never'
}

/** Names of machines near by, and wildcard DNS services whose names answer with whatever address they spell. */
const PRIVATE_NAMES = [
  ...[
    'localhost',
    'localdomain',
    'local',
    'internal',
    'intranet',
    'private',
    'lan',
    'home',
    'corp',
    'home.arpa',
  ],
  ...['nip.io', 'sslip.io', 'xip.io', 'traefik.me', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com'],
]
const METADATA_NAMES = ['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal']

function reachOfName(host: string): Reach {
  const under = (name: string) => host === name || host.endsWith(`.${name}`)
  if (host === '' || METADATA_NAMES.some(under)) return 'never'
  return !host.includes('.') || PRIVATE_NAMES.some(under) ? 'private' : 'public'
}
