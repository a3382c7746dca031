import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { desk } from '../../src/desk/app.tsx'
import { renderMarkdown } from '../../src/desk/markdown.ts'
import { bindings, tell } from '../api/library.ts'
import { HOSTILE } from './hostile.ts'
import { account, ORIGIN, send, visit } from './newsdesk.ts'

/** What Markdown may become. */
const PROSE = /^(p|em|strong|code|pre|a|ul|ol|li|blockquote|h[1-6]|hr|br)$/

interface Tag {
  name: string
  attributes: Record<string, string>
}

function tagsOf(html: string): Tag[] {
  const tags: Tag[] = []
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) })
  parser.end(html)
  return tags
}

/** What could act by itself, or on a click: a script, a handler, a frame, an address that runs. */
const active = (tags: Tag[]): Tag[] =>
  tags.filter(
    ({ name, attributes }) =>
      /^(iframe|object|embed|base|style|svg|math|img|video|audio|template|frame)$/.test(name) ||
      (name === 'script' && !/^\/(script|desk\/desk)\.js$/.test(attributes.src ?? '')) ||
      (name === 'meta' && 'http-equiv' in attributes) ||
      (name === 'link' && !attributes.href?.startsWith('/')) ||
      Object.entries(attributes).some(
        ([key, value]) =>
          /^on/i.test(key) ||
          (/^(href|src|action|formaction|data)$/.test(key) &&
            !/^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/.test(value) &&
            value !== ''),
      ),
  )

describe('Markdown', () => {
  it.each(HOSTILE)('of %j is words', (payload) => {
    const tags = tagsOf(renderMarkdown(payload))
    expect(active(tags)).toEqual([])
    expect(tags.filter(({ name }) => !PROSE.test(name))).toEqual([])
    expect(
      tags
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((k) => !/^(href|rel|title|start|class)$/.test(k)),
    ).toEqual([])
  })

  it('keeps what editors need: links, emphasis, lists, code', () => {
    expect(renderMarkdown('**No.** See [their report](https://ok.example/a?b=c&d).\n\n- `12 %`')).toBe(
      '<p><strong>No.</strong> See <a rel="noopener nofollow ugc" href="https://ok.example/a?b=c&amp;d">their report</a>.</p>\n<ul>\n<li><code>12 %</code></li>\n</ul>',
    )
  })
})

describe('the check itself', () => {
  it.each([
    '<script>x</script>',
    '<img src=x onerror=x>',
    '<a href="javascript:x">',
    '<a href="//evil.example">',
    '<p onclick=x>',
  ])('sees %s', (html) => expect(active(tagsOf(html))).toHaveLength(1))
})

describe('every page that shows what was written', () => {
  const all = HOSTILE.join('\n\n')
  let claim = ''
  let cookie = ''

  beforeAll(async () => {
    claim = await tell({ claimant: `Hostile "><img src=x onerror=x>`, quote: '"><svg onload=x>' })
    cookie = (await account('admin', { name: '<b onclick=x>Eve</b>' })).cookie
    const review = { base: '0', revision: '1', rating: 'refuted', rationale: all, to: 'publish' }
    const evidence = {
      evidence_url: 'https://ok.example/?"><script>x</script>',
      evidence_quote: '<img src=x onerror=x>',
      evidence_accessed: '2026-11-01',
    }
    expect((await send(`/claims/${claim}/review`, cookie, { ...review, ...evidence })).status).toBe(303)
    expect((await send(`/claims/${claim}/letter`, cookie, { letter: all.slice(0, 15_000) })).status).toBe(303)
  })

  it.each([
    ['the queue', () => visit('/', cookie)],
    ['the figure', () => visit(`/claims/${claim}`, cookie)],
    ['the letter', () => visit(`/claims/${claim}/letter`, cookie)],
    [
      'the audit',
      () => visit(`/audit?q=${encodeURIComponent('<img src=x onerror=x>')}&by=<svg onload=x>`, cookie),
    ],
    ['the audit of it', () => visit(`/audit?subject=${claim}`, cookie)],
    ['a query nobody sends', () => visit(`/?filter="><script>x</script>&done=<script>`, cookie)],
    ['a figure in a filter nobody has', () => visit(`/claims/${claim}?filter="><script>x</script>`, cookie)],
    [
      'a form sent back',
      () =>
        send(`/claims/${claim}/review`, cookie, {
          base: '1',
          revision: '1',
          rating: 'refuted',
          rationale: all,
          evidence_url: 'javascript:x',
          to: 'publish',
        }),
    ],
    ['sign-in with what was written', () => send(`/claims/${claim}/review`, '', { rationale: all })],
    [
      'names that are made one',
      () =>
        send('/names/merge', cookie, {
          kind: 'claimant',
          from: '<svg onload=x>',
          into: '<b onclick=x>',
          why: 'x',
        }),
    ],
    [
      'a site that is looked at',
      () => send('/feeds/look', cookie, { address: 'javascript:alert(1)//<svg onload=x>' }),
    ],
    [
      'a draft',
      () =>
        send('/draft', cookie, {
          title: HOSTILE[0] ?? '',
          text: `${all}\nMining one Bitcoin costs $90,500 per Bitcoin.`,
        }),
    ],
  ])('is inert: %s', async (_, ask) => {
    const answer = await ask()
    expect(active(tagsOf(await answer.text()))).toEqual([])
    expect(answer.headers.get('content-security-policy')).toContain(`script-src 'self'`)
  })

  it.each([
    '"><img src=x onerror=x>.html',
    '../../etc/passwd.md',
    'x\r\nset-cookie: a=b.txt',
    `${'a'.repeat(5000)}.html`,
    '.html',
  ])('is inert: an uploaded file called %j', async (name) => {
    const body = new FormData()
    body.set('file', new File([`${all}<p>Mining one Bitcoin costs $90,500 per Bitcoin.</p>`], name))
    const init = { method: 'POST', headers: { cookie, origin: ORIGIN }, body }
    const answer = await desk.request(`${ORIGIN}/draft`, init, bindings)
    expect([200, 422]).toContain(answer.status)
    expect(active(tagsOf(await answer.text()))).toEqual([])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('is a file, not a page, where it is downloaded', async () => {
    const answer = await send('/draft', cookie, { title: all.slice(0, 900), text: all, to: 'report' })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="draft-check.md"')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
