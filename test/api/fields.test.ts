import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { ask, json, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', period: '2026' })

describe('fields', () => {
  const some: [path: string, found: object][] = [
    ['/claims?fields=id,figure.value', { id, figure: { value: '97000' } }],
    ['/claims?fields=figure.unit,figure.value', { figure: { unit: 'USD/BTC', value: '97000' } }],
    ['/claims?fields=place,source.article.version', { place: 'Texas', source: { article: { version: 1 } } }],
    ['/search?q=Texas&fields=id', { id }],
    [`/claims/${id}/revisions?fields=n`, { n: 1 }],
    [`/claims/${id}/appearances?fields=attributed_to`, { attributed_to: null }],
    ['/series?fields=unit', { unit: 'USD/BTC' }],
    ['/articles?fields=versions', { versions: 1 }],
    ['/publishers?fields=id', { id: 'wire' }],
    ['/feeds?fields=publisher.name', { publisher: { name: 'wire' } }],
  ]
  for (const [path, found] of some)
    it(`${path}: these and no others`, async () => expect((await json(path)).items).toEqual([found]))

  it('of one thing', async () => {
    expect(await json(`/claims/${id}?fields=period,appearances`)).toEqual({
      period: '2026',
      appearances: [expect.objectContaining({ figure: expect.any(Object) })],
    })
  })

  it('a whole member takes its parts with it, in whatever order they are asked for', async () => {
    const { figure } = await json(`/claims/${id}`)
    for (const fields of ['figure,figure.value', 'figure.value,figure'])
      expect(await json(`/claims/${id}?fields=${fields}`)).toEqual({ figure })
  })

  it('saves bytes', async () => {
    const all = await (await ask('/claims')).text()
    const few = await (await ask('/claims?fields=id,figure.value')).text()
    expect(few.length).toBeLessThan(all.length / 4)
  })

  it('are the columns of CSV and the members of NDJSON', async () => {
    const csv = await (await ask('/claims.csv?fields=id,figure')).text()
    const [row] = parse(csv, { columns: true }) as Record<string, string>[]
    expect(Object.keys(row ?? {})).toEqual([
      'id',
      'figure.value',
      'figure.value_high',
      'figure.number',
      'figure.unit',
      'figure.comparator',
      'figure.modality',
    ])
    expect(await (await ask('/claims.ndjson?fields=id')).text()).toBe(`{"id":"${id}"}\n`)
  })

  const wrong = ['nonsense', 'id,', 'figure.nonsense', 'figure.value.x', '__proto__', 'constructor', 'ID']
  for (const fields of wrong)
    it(`${fields} is a 400 that names fields`, async () => {
      for (const path of ['/claims', `/claims/${id}`, '/claims.csv', '/series', '/search?q=x']) {
        const response = await ask(`${path}${path.includes('?') ? '&' : '?'}fields=${fields}`)
        expect(response.status, path).toBe(400)
        const { errors } = (await response.json()) as { errors: { field: string }[] }
        expect(errors.map((e) => e.field)).toContain('fields')
      }
    })

  it('mean nothing to a feed, which says so', async () => {
    expect((await ask('/claims.atom?fields=id')).status).toBe(400)
  })

  it('are in the document of every list and every single thing', async () => {
    const document = await json('/openapi.json')
    const named = (path: string) => document.paths[path].get.parameters.map((p: { name: string }) => p.name)
    for (const path of [
      '/claims',
      '/claims/{id}',
      '/series',
      '/articles',
      '/findings',
      '/search',
      '/metrics',
    ])
      expect(named(path), path).toContain('fields')
  })
})

describe('one thing', () => {
  it('is a table of one row', async () => {
    const { series, source } = await json(`/claims/${id}`)
    for (const path of [
      `/claims/${id}`,
      `/series/${series}`,
      `/articles/${source.article.id}`,
      '/publishers/wire',
    ]) {
      const rows = parse(await (await ask(`${path}.csv`)).text(), { columns: true })
      expect(rows, path).toHaveLength(1)
      const line = await (await ask(`${path}.ndjson`)).text()
      expect(JSON.parse(line)).toEqual(await json(path))
    }
  })

  it('has no feed', async () => expect((await ask(`/claims/${id}.atom`)).status).toBe(406))

  it('is a Claim to schema.org', async () => {
    const response = await ask(`/claims/${id}.jsonld`)
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    expect(await response.json()).toMatchObject({
      '@type': 'Claim',
      name: 'Cost of mining, Bitcoin, Texas, 2026: $97,000 per bitcoin',
    })
    expect(await json('/claims.jsonld?place=Texas')).toMatchObject({
      '@type': 'DataFeed',
      dataFeedElement: [{ item: { '@type': 'Claim' } }],
    })
    expect((await ask('/feeds.jsonld')).status).toBe(406)
  })
})
