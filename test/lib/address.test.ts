import { describe, expect, it } from 'vitest'
import { checkAddress } from '../../src/lib/address.ts'

const verdict = (address: string, allowPrivate = false) => {
  const checked = checkAddress(address, allowPrivate)
  return checked.ok ? 'passes' : checked.error.type
}

describe('addresses of the public internet pass', () => {
  it.each([
    'https://example.com/feed.xml',
    'http://example.com:8080/rss',
    'https://EXAMPLE.com:443/',
    'https://example.com./feed',
    'https://bücher.example/feed',
    'https://localhost.example.com/',
    'https://internal-news.example/',
    'https://10.example.com/',
    'http://8.8.8.8/',
    'http://172.15.255.255/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://169.253.1.1/',
    'http://223.255.255.255/',
    'http://[2606:4700::1111]/',
    'http://[2001:4860:4860::8888]/',
    'http://[::ffff:8.8.8.8]/',
  ])('%s', (address) => expect(verdict(address)).toBe('passes'))
})

describe('what is not a web address is refused', () => {
  it.each([
    '',
    'example.com/feed',
    '/feed',
    'ftp://example.com/feed',
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'javascript:alert(1)',
    'gopher://example.com/',
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://example.com@elsewhere.example/',
    'https://example.com:22/',
    'https://example.com:6379/',
    'http://exa mple.com/',
    'http://[::1',
    'http://1.2.3.4.5/',
    'http://256.1.1.1/',
    `https://example.com/${'a'.repeat(5000)}`,
  ])('%s', (address) => {
    expect(verdict(address)).toBe('bad_address')
  })
})

describe('private addresses are refused in every spelling', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0x7F.1/',
    'http://127.0.0.1./',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://127。0。0。1/',
    'http:\\\\127.0.0.1\\',
    'http:127.0.0.1',
    'http://\t127.0.\n0.1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://198.19.0.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://app.localhost/',
    'http://printer.local/',
    'http://db.internal/',
    'http://wiki.corp/',
    'http://router.home.arpa/',
    'http://nas/',
    'http://127.0.0.1.nip.io/',
    'http://7f000001.sslip.io/',
    'http://www.localtest.me/',
  ])('%s', (address) => {
    expect(verdict(address)).toBe('private_address')
    expect(verdict(address, true)).toBe('passes')
  })
})

describe('addresses where no feed can live are refused even when private ones are allowed', () => {
  it.each([
    'http://0.0.0.0/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xA9FEA9FE/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://192.0.2.1/',
    'http://203.0.113.9/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://metadata.google.internal/',
  ])('%s', (address) => {
    expect(verdict(address)).toBe('private_address')
    expect(verdict(address, true)).toBe('private_address')
  })
})

it('says what was wrong with which address', () => {
  expect(checkAddress('http://10.0.0.7/feed')).toEqual({
    ok: false,
    error: {
      type: 'private_address',
      message: '10.0.0.7 is not on the public internet (http://10.0.0.7/feed).',
    },
  })
})

it('keeps secrets in a refused address out of the message', () => {
  const checked = checkAddress('https://reader:hunter2@example.com/')
  expect(JSON.stringify(checked)).not.toContain('hunter2')
})
