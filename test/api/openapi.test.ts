import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { createToken } from '../../src/api/auth/tokens.ts'
import { extensionOf, MEDIA } from '../../src/api/formats/format.ts'
import { ask, db, json, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', period: '2026' })
const { series, source } = await json(`/claims/${id}`)
const { secret } = await createToken(
  db,
  { name: 'fuzz', scope: 'admin', expiresAt: null },
  new Date().toISOString(),
)

// biome-ignore lint/suspicious/noExplicitAny: a JSON document
const document: any = await json('/openapi.json')

interface Parameter {
  name: string
  in: 'query' | 'path' | 'header'
  required?: boolean
  known?: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON Schema
  schema: any
}

interface Operation {
  method: string
  path: string
  parameters: Parameter[]
  // biome-ignore lint/suspicious/noExplicitAny: JSON Schema
  responses: Record<string, any>
  body: boolean
}

/** What there is one of, by the collection it is in. */
const KNOWN: Record<string, string> = {
  claims: id,
  series,
  articles: source.article.id,
  publishers: 'wire',
  claimants: 'Hashlab',
  digests: 'daily',
}

const operations: Operation[] = Object.entries<Record<string, never>>(document.paths).flatMap(
  ([path, item]) =>
    // biome-ignore lint/suspicious/noExplicitAny: a JSON document
    Object.entries<any>(item).map(([method, op]) => ({
      method: method.toUpperCase(),
      path,
      parameters: (op.parameters ?? []).map((p: Parameter) => ({
        ...p,
        known: KNOWN[path.split('/')[1] ?? ''],
      })),
      responses: op.responses,
      body: op.requestBody !== undefined,
    })),
)

/** What people, attackers and bad clients put into a parameter. */
const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '1000000000',
  '9007199254740993',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  "' OR 1=1 --",
  '"; DROP TABLE claims; --',
  '%',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\u0007',
  '🚀'.repeat(50),
  'ﬃ',
  'İ',
  '../../etc/passwd',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack as it is sent
  '${jndi:x}',
  'x'.repeat(5000),
  'a,'.repeat(3000),
  '1970-01-01',
  '9999-12-31T23:59:59Z',
  '2026-02-30',
  '0000-00-00',
  '-271821-04-20',
  'eyJzb3J0IjoiLXNhaWQiLCJpZCI6MX0',
  'MQ',
  'bnVsbA',
  'NEAR(a b)',
  'a AND',
  '*',
  '"',
]

/** Parameters that take some of a list of words, of which the document has only the sentence. */
const LISTED: Record<string, string> = {
  modality: 'reported,forecast',
  reason: 'first_seen',
  review: 'refuted',
  kinds: 'new',
}

const goodValue = (p: Parameter): fc.Arbitrary<string> => {
  const schema = p.schema
  if (p.in === 'path') return fc.constant(p.known ?? 'none')
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 200 }).map(String)
  if (schema.type === 'number') return fc.constantFrom('0', '0.5', '1')
  if (p.name === 'q') return fc.constantFrom('mining cost > 90k USD', 'wire', '"it cost"', 'coi*')
  if (p.name === 'metric') return fc.constantFrom('mining_cost', 'mining_cost,btc_price')
  if (/_from|_to|as_of|since/.test(p.name)) return fc.constantFrom('2026-11-01', '2026-11-20T10:00:00+02:00')
  if (/value_/.test(p.name)) return fc.constantFrom('1', '90000', '-0.5')
  if (p.name in LISTED) return fc.constant(LISTED[p.name] ?? '')
  if (p.name === 'fields' && p.schema.example) return fc.constant(p.schema.example)
  if (p.name === 'unit') return fc.constantFrom('USD/BTC', 'GW', '$')
  return fc.constantFrom('Texas', 'a', source.article.id)
}

const anyValue = (p: Parameter): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: goodValue(p) },
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

const bodyOf = fc.oneof(
  fc.json(),
  fc
    .record({ text: fc.oneof(fc.string(), fc.constant('Mining one bitcoin in Texas cost $97,000 in 2026.')) })
    .map((b) => JSON.stringify(b)),
  fc
    .record({
      name: fc.string(),
      scope: fc.constantFrom('read', 'root'),
      expires_at: fc.constantFrom(null, 'x'),
    })
    .map((b) => JSON.stringify(b)),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '\ud800',
    '{"text":"x","text":1}',
    '{"__proto__":{"text":"x"}}',
  ),
)

const STRAY = fc.tuple(
  fc.constantFrom('vintage_date', '__proto__', 'Limit', '%'),
  fc.constantFrom(...HOSTILE),
)

const requestOf = (op: Operation, valid: boolean) => {
  const value = valid ? goodValue : anyValue
  const query = op.parameters.filter((p) => p.in === 'query' && !(valid && p.name === 'cursor'))
  const needed = query.filter((p) => p.required)
  return fc.record({
    path: fc.tuple(
      ...op.parameters.filter((p) => p.in === 'path').map((p) => fc.tuple(fc.constant(p.name), value(p))),
    ),
    query: fc
      .subarray(query, valid ? { maxLength: Math.min(2, query.length) } : {})
      .map((ps) => (valid ? [...new Set([...needed, ...ps])] : ps))
      .chain((ps) => fc.tuple(...ps.map((p) => fc.tuple(fc.constant(p.name), value(p))))),
    stray: valid ? fc.constant(null) : fc.option(STRAY, { freq: 9 }),
    body: bodyOf,
    extension: fc.option(
      fc.constantFrom(...Object.keys(MEDIA).map((format) => `.${format}`), '.xml', '.JSON'),
    ),
    accept: fc.option(fc.oneof(fc.constantFrom(...Object.values(MEDIA)), fc.constantFrom(...ACCEPTS))),
    method: op.method === 'GET' ? fc.constantFrom('GET', 'GET', 'GET', 'HEAD') : fc.constant(op.method),
  })
}

/** What browsers, feed readers and careless clients say they accept. */
const ACCEPTS = [
  '',
  '*/*',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'application/atom+xml, application/rss+xml;q=0.9, application/xml;q=0.8',
  'text/csv;q=0.2, application/json;q=0.1',
  'application/json; charset=utf-8',
  'image/png',
  '*/*;q=0',
  'text/csv;q=huge',
  ',;/',
  'x'.repeat(2000),
]

/** What is wrong with an answer, by the media type it says it has. */
function wrongWith(type: string, text: string, op: Operation, status: number): string[] {
  const content = op.responses[status]?.content ?? {}
  const schema = content[type]?.schema
  if (!schema) return [`${type} is not described for ${status}`]
  const whole = content['application/json']?.schema
  switch (type) {
    case MEDIA.ndjson: {
      const row = resolved(whole).properties?.items?.items ?? whole
      return text
        .split('\n')
        .filter(Boolean)
        .flatMap((line) => faults(JSON.parse(line), row))
    }
    case MEDIA.csv: {
      const [head, ...rows] = parse(text) as string[][]
      return rows.some((row) => row.length !== head?.length) ? ['a row of another length than the head'] : []
    }
    case MEDIA.atom:
    case MEDIA.rss:
    case MEDIA.jsonfeed:
      return parseFeed(text).format ===
        { [MEDIA.atom]: 'atom', [MEDIA.rss]: 'rss', [MEDIA.jsonfeed]: 'json' }[type]
        ? []
        : ['another kind of feed']
    default:
      return faults(/json/.test(type) ? JSON.parse(text) : text, schema)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema
const resolved = (schema: any): any =>
  schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema

/** Checks a value against a JSON Schema of the document: the parts of it that the document uses. */
// biome-ignore lint/suspicious/noExplicitAny: JSON Schema
function faults(value: unknown, schema: any, at = '$'): string[] {
  if (schema.$ref) return faults(value, document.components.schemas[schema.$ref.split('/').at(-1)], at)
  if (schema.allOf) return faults(value, merged(schema.allOf), at)
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives)
    return alternatives.some((s: unknown) => faults(value, s, at).length === 0) ? [] : [`${at}: none of`]
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${value} is none of ${schema.enum}`]
  const types = [schema.type].flat().filter(Boolean)
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const fits =
    types.length === 0 ||
    types.includes(type) ||
    (type === 'number' && Number.isInteger(value) && types.includes('integer'))
  if (!fits) return [`${at}: ${type} for ${types}`]
  if (Array.isArray(value)) return value.flatMap((v, i) => faults(v, schema.items ?? {}, `${at}[${i}]`))
  if (type !== 'object') return []
  const object = value as Record<string, unknown>
  return [
    ...(schema.required ?? [])
      .filter((k: string) => !(k in object))
      .map((k: string) => `${at}.${k} is missing`),
    ...Object.entries(object).flatMap(([k, v]) =>
      schema.properties?.[k]
        ? faults(v, schema.properties[k], `${at}.${k}`)
        : schema.properties && schema.additionalProperties === undefined
          ? [`${at}.${k} is not in the schema`]
          : [],
    ),
  ]
}

/** Several schemas of an object as one. */
// biome-ignore lint/suspicious/noExplicitAny: JSON Schema
function merged(all: any[]): any {
  const parts = all.map((s) => (s.$ref ? document.components.schemas[s.$ref.split('/').at(-1)] : s))
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map((p) => p.properties)),
    required: parts.flatMap((p) => p.required ?? []),
  }
}

/** Media types of good answers: a fuzzer that is refused all the time has tried nothing. */
const answered = new Set<string>()

describe('the OpenAPI document', () => {
  it('has the resources', () => {
    const paths = Object.keys(document.paths)
    for (const path of [
      '/claims',
      '/claims/{id}',
      '/claims/{id}/revisions',
      '/series',
      '/series/{slug}',
      '/series/{slug}/timeline',
      '/articles',
      '/articles/{id}',
      '/findings',
      '/publishers',
      '/feeds',
      '/search',
      '/extract',
      '/check',
    ])
      expect(paths).toContain(path)
  })

  it('describes no format of a list that is refused', async () => {
    const lists = operations.filter((op) => op.method === 'GET' && !op.path.includes('{'))
    for (const { path, responses } of lists)
      for (const accept of Object.keys(responses[200].content)) {
        const needed = path === '/search' ? '?q=wire' : path === '/claims:search' ? '?query=wire' : ''
        const headers = { accept, authorization: `Bearer ${secret}` }
        expect((await ask(path + needed, { headers })).status, `${path} as ${accept}`).toBe(200)
      }
  })

  for (const op of operations)
    it(`${op.method} ${op.path}: whatever comes, the answer is one it describes, and no failure`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(requestOf(op, true), requestOf(op, false)),
          async ({ path, query, stray, body, extension, accept, method }) => {
            const address = path.reduce(
              (p, [name, value]) => p.replace(`{${name}}`, encode(value) || 'x'),
              op.path,
            )
            const search = [...query, ...(stray ? [stray] : [])]
              .map(([k, v]) => `${encode(k)}=${encode(v)}`)
              .join('&')
            const headers = {
              'content-type': 'application/json',
              authorization: `Bearer ${secret}`,
              ...(accept === null ? {} : { accept }),
            }
            const asked = extension === null ? null : extensionOf(`${address}${extension}`)
            // the fuzzer's own token must live
            if (op.method === 'DELETE' && address.includes('/t_')) return
            const response = await ask(`${address}${asked ? extension : ''}?${search}`, {
              method,
              headers,
              ...(op.body ? { body } : {}),
            })
            const text = await response.text()
            expect(response.status, text).toBeLessThan(500)
            if (response.status === 404 && !response.headers.get('content-type')?.includes('problem')) return
            expect(text).not.toMatch(/SQLITE|D1_ERROR|at .*\.ts:/)
            const described = op.responses[response.status]
            expect(described, `${response.status} is not described`).toBeDefined()
            if (stray) expect(response.status).toBeGreaterThanOrEqual(400)
            const type = response.headers.get('content-type')?.split(';')[0] ?? ''
            if (response.status === 200) answered.add(type)
            if (asked && response.status === 200) expect(type).toBe(MEDIA[asked.format])
            if (method === 'HEAD' || described.content === undefined) expect(text).toBe('')
            else expect(wrongWith(type, text, op, response.status)).toEqual([])
          },
        ),
        { numRuns: 30, seed: 7 },
      )
    }, 60_000)
})

it('good answers came in every format', () => {
  for (const type of Object.values(MEDIA)) expect(answered).toContain(type)
})

/** As a client that knows no better would: lone surrogates and bad escapes included. */
const encode = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}
