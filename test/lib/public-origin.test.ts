import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '../../src/env.ts'
import { publicOrigin } from '../../src/lib/public-origin.ts'
import worker from '../../src/worker.ts'
import { follow, publish, tick } from '../pipeline/newsroom.ts'

describe('where readers find us', () => {
  it.each([
    [
      'the address asked, where nothing else is told',
      undefined,
      'http://inner:8787/claims?q=1',
      'http://inner:8787',
    ],
    [
      'PUBLIC_URL where it is told',
      'https://figures.example',
      'http://inner:8787/',
      'https://figures.example',
    ],
    ['its scheme and host alone', 'https://figures.example/path/?q#x', '', 'https://figures.example'],
    ['PUBLIC_URL where nobody asked', 'http://localhost:8787', '', 'http://localhost:8787'],
    ['the address asked, where PUBLIC_URL has no scheme', 'figures.example', 'http://inner/', 'http://inner'],
    ['and not what no browser opens', 'javascript:alert(1)', 'http://inner/', 'http://inner'],
    ['nowhere, where neither is known', undefined, '', ''],
  ])('is %s', (_, told, asked, origin) => {
    expect(publicOrigin(told === undefined ? {} : { PUBLIC_URL: told }, asked)).toBe(origin)
  })
})

describe('behind a proxy with TLS', () => {
  const asked = (path: string) =>
    Promise.resolve(
      worker.fetch(
        new Request(`http://inner.test${path}`),
        { ...(env as unknown as Env), PUBLIC_URL: 'https://figures.example' },
        {} as ExecutionContext,
      ),
    ).then((answer) => answer.text())

  let claim = ''
  let series = ''
  beforeAll(async () => {
    const body = 'The average cost of mining one bitcoin in Texas was $74,600 in 2025, the company said.'
    await publish('daily', [{ guid: 'plant', body, date: '2026-11-01T08:00:00Z' }])
    await follow('daily', '2026-11-04T00:00:00.000Z')
    await tick('2026-11-04T00:05:00.000Z')
    claim = (await asked('/')).match(/\/claims\/c_\w+/)?.[0] ?? ''
    series = (await asked(claim)).match(/\/series\/[\w.-]+/)?.[0] ?? ''
  })

  it.each([
    ['canonical links and cards', () => ['/', claim, series]],
    ['citations and embeds', () => [`${claim}/revisions/1`, `/embed${claim}`, `/embed${series}`]],
    ['linked data', () => [`${claim}.jsonld`, '/api/v1/claims.jsonld']],
    [
      'feeds',
      () => [
        '/api/v1/claims.atom',
        '/api/v1/claims.rss',
        `/api/v1${series}/timeline.jsonfeed`,
        '/api/v1/articles.atom',
      ],
    ],
    ['what machines read first', () => ['/robots.txt', '/sitemap.xml', '/api/v1/docs']],
    ['digests', () => ['/api/v1/digests/window?from=2026-11-01&format=markdown']],
  ])('%s have the address readers use', async (_, paths) => {
    for (const path of paths()) {
      const text = await asked(path)
      expect(text, path).not.toContain('inner.test')
      expect(text, path).toContain('https://figures.example')
    }
  })
})
