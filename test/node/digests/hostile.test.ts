import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { CHANNEL_NAMES, CHANNELS } from '../../../src/digests/channels/channels.ts'
import type { Item } from '../../../src/digests/digest.ts'
import { htmlOf } from '../../../src/digests/formats/html.ts'
import { markdownOf } from '../../../src/digests/formats/markdown.ts'
import { postOf } from '../../../src/digests/post.ts'
import { SAMPLE } from '../../digests/sample-digest.ts'

const BASE = 'https://claimline.example'
const SOURCE = 'https://courier.example/costs'

/** What a feed may carry to be taken for more than text. */
const HOSTILE: [what: string, text: string][] = [
  ['everybody', 'costs @everyone and @here rise'],
  ['a Discord mention', 'ask <@80351110224678912> <@&165511591545143296> <#41771983423143937> <:x:1>'],
  ['a Slack mention', 'ask <@U012AB3CD> <!channel> <!here> <!subteam^S1> <#C1|general>'],
  ['a Slack link', 'see <https://evil.example|our prices>'],
  ['a Markdown link', 'see [our prices](https://evil.example) and ![x](https://evil.example/p.png)'],
  ['a link by reference', '[x]: https://evil.example\n[prices][x]'],
  ['HTML', '<a href="https://evil.example">prices</a><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['HTML that closes ours', '</b></i></a><h1>big</h1><tg-spoiler>x</tg-spoiler>'],
  ['entities', '&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;b&#x3e;'],
  ['a bare address', 'see https://evil.example/pay and http://evil.example'],
  ['a bare domain', 'see evil.com or www.evil.org/pay or bit.ly/x'],
  ['other schemes', 'javascript:alert(1) tg://resolve?domain=x mailto:a@evil.com data:text/html,x'],
  ['an address in a figure', '$90,000(https://evil.example)'],
  ['Markdown', '**bold** __u__ ~~gone~~ `code` ```block``` ||spoiler|| > quote # head - list'],
  ['a heading and a list', '# head\n- one\n1. two\n> three'],
  ['backslashes', '\\*\\*not escaped\\\\**bold** \\[x](https://evil.example)'],
  ['a command', '/start now\n/kick everyone !ban #channel'],
  ['an override', 'costs fell to \u202e000,09\u202c dollars'],
  ['isolates and marks', '\u2066a\u2067b\u2068c\u2069 \u200fd\u200e \u061c'],
  ['nothing to see', 'mining\u200b\u200c\u200d\u2060\ufeff costs \u00ad \u180e \u3164 \u{e0041}'],
  ['new lines', 'one\n\n\nPayment due: two\r\nthree\u2028four\u2029five\u0085six'],
  ['controls', 'a\u0000b\u0007c\u001b[31md\u0008'],
  ['towers of marks', `Z${'\u0315\u0321'.repeat(200)}algo`],
  ['half a character', 'cut \ud83d here \udc00'],
  ['no end', 'x'.repeat(100_000)],
  ['nothing but marks', '\u200b\u202e\u2066'],
]

const itemWith = (text: string): Item => ({
  ...(SAMPLE.items[0] as Item),
  about: text,
  why: text,
  quote: text,
  claimant: text,
  publisher: text,
  articleTitle: text,
  sourceUrl: SOURCE,
})
const digestWith = (text: string) => ({ ...SAMPLE, title: text, note: text, items: [itemWith(text)] })

const ALLOWED = new Set([`${BASE}/claims/c%5Fsilent%5Fedit`, SOURCE])
/** What nobody sees or what turns the direction; the word joiner is ours, and stands where a link would begin. */
const UNSEEN =
  /(?!\n)\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2061-\u206f\u3164\ufeff]|[\u{e0000}-\u{e007f}]/u
/** What clients make a link, a mention or a command of by themselves. */
const LIVE =
  /:\/\/|@(?=[\w<])|(?:^|\s)[/#!](?=\w)|[\p{L}\p{N}]\.(?=\p{L}{2})|\b(?:javascript|mailto|data|tg):/u

function expectInert(text: string) {
  expect(text).not.toMatch(UNSEEN)
  expect(text).not.toMatch(/\p{M}{4}/u)
  expect(text.isWellFormed()).toBe(true)
}

interface Seen {
  text: string[]
  links: string[]
  tags: Set<string>
}

/** HTML as a client reads it. */
function readHtml(html: string): Seen {
  const seen: Seen = { text: [], links: [], tags: new Set() }
  const walk = (node: {
    type: string
    name?: string
    attribs?: Record<string, string>
    data?: string
    children?: unknown[]
  }) => {
    if (node.type === 'text') seen.text.push(node.data ?? '')
    if (node.name) seen.tags.add(node.name)
    for (const [name, value] of Object.entries(node.attribs ?? {})) {
      expect(name).toBe('href')
      seen.links.push(value)
    }
    for (const child of node.children ?? []) walk(child as never)
  }
  walk(parseDocument(html, { decodeEntities: true }) as never)
  return seen
}

/** Markdown as clients read it: links where an unescaped "](" stands, marks where no backslash does. */
function readMarkdown(markdown: string): Seen {
  const bare = markdown.replace(/\\[\s\S]/g, '·')
  const links = [...bare.matchAll(/\]\(<?([^)>\s]*)>?\)/g)].map((m) => m[1] ?? '')
  return { text: [bare.replace(/\]\(<?[^)>\s]*>?\)/g, '')], links, tags: new Set() }
}

describe.each(HOSTILE)('%s in every field', (_, text) => {
  it('slack: text and two links of ours', () => {
    const [message] = CHANNELS.slack.render(digestWith(text), { base: BASE, silent: false })
    const links: string[] = []
    const walk = (node: unknown, key = ''): void => {
      if (Array.isArray(node)) for (const child of node) walk(child, key)
      else if (node && typeof node === 'object') for (const [k, v] of Object.entries(node)) walk(v, k)
      else if (key === 'url') links.push(String(node))
      else if (key === 'text' && typeof node === 'string') {
        expectInert(node)
        expect(node).not.toMatch(LIVE)
        expect(node).not.toBe('')
      }
    }
    walk(message?.blocks)
    for (const link of links) expect(ALLOWED).toContain(link)
    expect(message?.text).not.toMatch(/[<>]/)
    expect(message).toMatchObject({ link_names: false, parse: 'none', unfurl_links: false })
  })

  it('discord: nobody is pinged, and only two links lead anywhere', () => {
    const [message] = CHANNELS.discord.render(digestWith(text), { base: BASE, silent: false })
    expect(message?.allowed_mentions).toEqual({ parse: [] })
    const embeds = (message?.embeds ?? []) as {
      title?: string
      description?: string
      footer?: { text: string }
    }[]
    const { title = '', description = '', footer } = embeds[0] ?? {}
    expect(description).not.toBe('')
    for (const part of [title, description, footer?.text ?? '']) expectInert(part)
    const { links, text: plain } = readMarkdown(description)
    for (const link of links) expect(ALLOWED).toContain(link)
    const ours = plain.join('').replace(/\*\*|~~/g, '')
    expect(ours.replaceAll('[', '')).not.toMatch(/[`|_<>]|@|:\/\//)
    // our own marks come in pairs: none is opened by what stands between
    expect((plain.join('').match(/\*\*/g) ?? []).length % 2).toBe(0)
  })

  it.each(['telegram', 'matrix'] as const)('%s: the tags we set and no other, two links', (name) => {
    const [message] = CHANNELS[name].render(digestWith(text), { base: BASE, silent: false })
    const { links, text: seen, tags } = readHtml(String(message?.text ?? message?.formatted_body))
    for (const tag of tags)
      expect(['b', 'i', 's', 'a', 'h3', 'p', 'ul', 'li', 'br', 'strong', 'em', 'del']).toContain(tag)
    for (const link of links) expect(ALLOWED).toContain(link)
    for (const part of seen) {
      expectInert(part)
      expect(part).not.toMatch(LIVE)
    }
    if (name === 'telegram') expect(String(message?.text).length).toBeLessThanOrEqual(4096)
  })

  it('markdown and HTML for other people’s bots: the same', () => {
    const post = postOf(digestWith(text), BASE)
    for (const link of [...readHtml(htmlOf(post)).links, ...readMarkdown(markdownOf(post)).links])
      expect(ALLOWED).toContain(link)
    expect(readMarkdown(markdownOf(post)).text.join('')).not.toMatch(/[`<]/)
  })
})

describe('an address of a source', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@bank.example/',
    `https://a.example/${'x'.repeat(3000)}`,
    '',
  ])('%s is not linked', (sourceUrl) => {
    for (const name of CHANNEL_NAMES) {
      if (name === 'webhook') continue
      const items = [{ ...itemWith('costs'), sourceUrl }]
      const said = JSON.stringify(CHANNELS[name].render({ ...SAMPLE, items }, { base: BASE, silent: false }))
      if (sourceUrl) expect(said).not.toContain(sourceUrl)
    }
  })

  it('ends no link early', () => {
    const sourceUrl = 'https://a.example/x)](https://evil.example) "><b>|*_~`'
    const items = [{ ...itemWith('costs'), sourceUrl }]
    const [message] = CHANNELS.discord.render({ ...SAMPLE, items }, { base: BASE, silent: false })
    expect(JSON.stringify(message)).toContain(
      'https://a.example/x%29%5D%28https://evil.example%29%20%22%3E%3Cb%3E%7C%2A%5F%7E%60',
    )
  })
})
