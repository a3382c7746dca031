import { beforeEach, describe, expect, it } from 'vitest'
import { reviews } from '../../src/db/schema.ts'
import { ask, bindings, db, json, tell } from './library.ts'

const id = await tell({ place: 'Texas', value: '97000', period: '2026' })
await tell({ place: 'Texas', value: '98000', period: '2026', said: '2026-11-02T00:00:00.000Z' })
const { series, source } = await json(`/claims/${id}`)

/** Every statement D1 was asked, with its values. */
await db.insert(reviews).values({
  claimId: id,
  n: 1,
  revision: 2,
  status: 'published',
  rating: 'refuted',
  rationale: 'No.',
  evidence: [],
  by: 'Ada',
  recordedAt: '2026-11-09T00:00:00.000Z',
})

const asked: { sql: string; values: unknown[] }[] = []

/** The same database, taking notes. */
const noting = (target: object): object =>
  new Proxy(target, {
    get(object, name) {
      const value = Reflect.get(object, name)
      if (typeof value !== 'function') return value
      if (name === 'withSession') return (...args: unknown[]) => noting(value.apply(object, args))
      if (name === 'prepare')
        return (sql: string) => {
          const statement = value.call(object, sql)
          const bind = statement.bind.bind(statement)
          statement.bind = (...values: unknown[]) => {
            asked.push({ sql, values })
            return bind(...values)
          }
          return statement
        }
      return value.bind(object)
    },
  })

const DB = noting(bindings.DB) as D1Database
const CURSOR_SAID = btoa(JSON.stringify({ sort: '-said', id: 9e14 }))

const paths = [
  '/claims',
  `/claims?cursor=${CURSOR_SAID}`,
  '/claims?metric=mining_cost&place=Texas&period=2026&topic=mining&min_confidence=0.5',
  '/claims?metric=mining_cost&value_min=50000&sort=said',
  '/claims?metric=mining_cost&sort=-value',
  '/claims?metric=mining_cost&sort=value&value_min=1&place=Texas',
  '/claims?sort=-recorded&publisher=wire',
  '/claims?changed_since=2026-11-01',
  '/claims?as_of=2026-11-01&place=Texas',
  '/claims?as_of=2026-11-01&sort=-recorded',
  '/claims?recorded_from=2026-11-01&said_to=2026-11-03',
  `/claims/${id}`,
  `/claims/${id}?as_of=2026-11-01`,
  `/claims/${id}/revisions`,
  `/claims/${id}/revisions?sort=-n`,
  `/claims/${id}/appearances`,
  `/claims/${id}/appearances?sort=said`,
  `/claims/${id}/origins`,
  `/claims/${id}/review`,
  '/claims.atom?metric=mining_cost',
  '/series',
  '/series?metric=mining_cost',
  '/series?subject=Bitcoin',
  '/series?place=Texas',
  `/series/${series}`,
  `/series/${series}/timeline`,
  `/series/${series}/timeline?sort=-said`,
  '/series.atom?metric=mining_cost',
  '/forecasts',
  '/forecasts?due_to=2027-01-01',
  `/series/${series}/timeline?as_of=2026-11-01`,
  '/articles',
  '/articles?sort=published',
  '/articles?as_of=2026-11-01',
  '/articles?publisher=wire&published_from=2026-01-01',
  `/articles/${source.article.id}`,
  `/articles/${source.article.id}/versions`,
  `/articles/${source.article.id}/versions?sort=-n`,
  `/series/${series}/forecasts`,
  `/series/${series}/forecasts?claimant=Hashlab`,
  `/claims/${id}/revisions?as_of=2026-11-01`,
  `/claims/${id}/appearances?as_of=2026-11-01`,
  '/publishers/wire/record',
  '/claimants/hashlab/record',
  `/claims/${id}.jsonld`,
  '/findings',
  '/findings?sort=recorded',
  '/findings?rule=growth',
  '/findings?as_of=2026-11-01',
  `/findings?claim=${id}`,
  `/findings?article=${source.article.id}`,
  '/publishers',
  '/publishers?family=wire',
  '/publishers/wire',
  '/feeds',
  '/feeds?status=failing',
  '/feeds?publisher=wire',
  '/search?q=coin',
  '/search?q=mining%20cost%20%3E%2090k%20USD%20Texas',
  '/search?q=coin&sort=-said',
  '/search.rss?q=coin',
  '/reviews',
  '/claims:search?query=coin&offset=10',
]

/** Small tables may be walked in the order of their key: a page of it is what is shown. */
const WALKED =
  /^SCAN (publishers|feeds|series|articles|findings|claim_states)( USING (COVERING )?INDEX \w+)?$/

/** Rows of a full-text match, words looked up, the list a statement was given, and what it has read itself. */
const GIVEN =
  /VIRTUAL TABLE INDEX \d+:.*M|^SCAN (c|j|json_each) VIRTUAL TABLE|^SCAN w VIRTUAL TABLE INDEX [1-9]|^SCAN \(subquery/

/** What is found in one article or about one claim is a handful, what a record counts has a bound: it may be sorted. */
const FEW = /^\/findings\?(claim|article)=|\/record$/

describe('no query reads a table from end to end, or sorts one', () => {
  beforeEach(() => asked.splice(0))
  for (const path of paths)
    it(path, async () => {
      expect((await ask(path, {}, { DB })).status).toBe(200)
      expect(asked.length).toBeGreaterThan(0)
      for (const { sql, values } of asked) {
        const { results } = await bindings.DB.prepare(`explain query plan ${sql}`)
          .bind(...values)
          .all<{ detail: string }>()
        for (const { detail } of results) {
          if (!FEW.test(path)) expect(detail, sql).not.toMatch(/TEMP B-TREE/)
          if (detail.startsWith('SCAN') && !GIVEN.test(detail)) {
            expect(detail, sql).toMatch(WALKED)
            expect(sql, 'a walk must stop by its limit').toMatch(/limit \?/)
            expect(sql, 'nothing may be skipped on a walk').not.toMatch(
              / where \(?"?(status|rule|metric|family|subject_key|place_key)/,
            )
          }
        }
      }
    })
})
