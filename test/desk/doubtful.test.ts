import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import type { ExtractedClaim } from '../../src/claims/types.ts'
import { type Reader, rereadSome } from '../../src/rereading.ts'
import { listClaims } from '../../src/revisions/read-claims.ts'
import { bindings, db } from '../api/library.ts'
import { print } from '../revisions/press.ts'
import { account, rows, send, visit } from './newsdesk.ts'

const AT = '2026-11-01T00:00:00.000Z'
const FIGURES = ['4711', '4812', '4913', '5014']
const text = FIGURES.map(
  (figure) => `Bitcoin miners near the river wrote ${figure} on a card and the power went out in the valley.`,
).join(' ')

/** Reads the cards' numbers as costs of mining, without being sure of it. */
const unsure = (version: string): Reader => ({
  version,
  extract: (whole, context) => {
    const read = extract(whole, context)
    const doubtful = FIGURES.map((value): ExtractedClaim => {
      const start = whole.indexOf(value)
      const how = { how: 'implied' as const }
      return {
        start,
        end: start + value.length,
        quote: value,
        metric: 'mining_cost',
        subject: 'Bitcoin',
        region: null,
        value,
        valueHigh: null,
        unit: 'USD/BTC',
        comparator: 'eq',
        period: `20${value.slice(0, 2)}`,
        modality: 'reported',
        attributedTo: null,
        confidence: 0.41,
        rule: 'near/mining_cost',
        grounding: { subject: how, region: how, period: how, attributedTo: how },
      }
    })
    return { ...read, claims: [], doubtful: whole.includes('4711') ? doubtful : [] }
  },
})

let cookie = ''
const waiting = () =>
  rows<{ id: string; quote: string; status: string }>(
    `select id, claim ->> '$.quote' as quote, status from doubtful order by quote`,
  )
const idOf = async (quote: string) => (await waiting()).find((d) => d.quote === quote)?.id ?? ''
const decide = (id: string, to: 'release' | 'reject', by = cookie, key: string = crypto.randomUUID()) =>
  send(`/doubtful/${id}`, by, { key, to, why: 'Read it.' })
const shown = async () =>
  (await listClaims(db, { metric: ['mining_cost'], limit: 50 }))
    .map((r) => r.claim.value)
    .filter((v) => FIGURES.includes(v))

beforeAll(async () => {
  cookie = (await account('edit', { name: 'Ada' })).cookie
  await print(db, bindings.EVIDENCE, { paper: 'cards', slug: 'river', text, published: AT }, AT)
  await rereadSome(db, bindings.EVIDENCE, 100, AT, unsure('unsure-1'))
})

describe('a figure read with too little confidence', () => {
  it('is kept for editors, and no reader sees it', async () => {
    expect((await waiting()).map((d) => d.quote)).toEqual(FIGURES)
    const page = await (await visit('/doubtful', cookie)).text()
    expect(page).toContain('0.41')
    expect(page).toContain('<mark>4711</mark>')
    expect(await shown()).toEqual([])
  })

  it('is released once: tracked with its quote, surely read, on record', async () => {
    const id = await idOf('4711')
    const answer = await decide(id, 'release')
    expect(answer.headers.get('location')).toMatch(/^\/desk\/claims\/c_\w+\?done=released$/)
    expect(await shown()).toEqual(['4711'])
    const [row] = await listClaims(db, { metric: ['mining_cost'], period: ['2047'], limit: 1 })
    expect(row?.claim.confidence).toBe(1)
    expect(row?.appearance).toMatchObject({ quote: '4711', prefix: expect.stringContaining('wrote ') })
    expect(await rows('select act, "by", why from audit where subject = ?', id)).toEqual([
      { act: 'release_doubtful', by: 'Ada', why: 'Read it.' },
    ])
    expect((await decide(id, 'reject')).status).toBe(409)
  })

  it('is rejected once, and becomes an example and a near miss of its metric', async () => {
    const id = await idOf('4812')
    expect((await decide(id, 'reject')).status).toBe(303)
    expect((await decide(id, 'release')).status).toBe(409)
    expect(await shown()).toEqual(['4711'])
    expect(await (await visit('/examples.jsonl', cookie)).text()).toContain('"quote":"4812"')
    expect(await (await visit('/near-misses.jsonl', cookie)).text()).toContain(
      'wrote 4812 on a card and the power went out in the valley.',
    )
  })

  it('is decided by one of two editors at the same time', async () => {
    const id = await idOf('4913')
    const bob = (await account('edit', { name: 'Bob' })).cookie
    const answers = await Promise.all([
      decide(id, 'release'),
      decide(id, 'release', bob),
      decide(id, 'reject', bob),
    ])
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409, 409])
    expect(await rows('select 1 from audit where subject = ?', id)).toHaveLength(1)
  })

  it('waits again when its release is taken back, and readers see it no more; then it can be released anew', async () => {
    const id = await idOf('4711')
    const page = await (await visit('/doubtful', cookie)).text()
    expect(page).toContain('Said to be no claim')
    const [act] = await rows<{ id: string }>(
      `select id from audit where subject = ? and act = 'release_doubtful'`,
      id,
    )
    const undo = () => send('/undo', cookie, { act: act?.id ?? '' })
    expect((await undo()).headers.get('location')).toBe('/desk/doubtful?done=undone')
    expect(await shown()).not.toContain('4711')
    expect((await waiting()).find((d) => d.id === id)?.status).toBe('open')
    expect((await undo()).status).toBe(303)
    expect(await rows(`select 1 from audit where subject = ? and act = 'undo'`, id)).toHaveLength(1)
    expect((await decide(id, 'release')).status).toBe(303)
    expect(await shown()).toContain('4711')
    const history = await rows(
      `select r.n, r.reason, r.withdrawn from revisions r join claims c on c.id = r.claim_id where c.period = '2047' order by r.n`,
    )
    expect(history).toEqual([
      { n: 1, reason: 'first_seen', withdrawn: 0 },
      { n: 2, reason: 'editor_correction', withdrawn: 1 },
      { n: 3, reason: 'restated', withdrawn: 0 },
    ])
  })

  it('waits again when a rejection is taken back', async () => {
    const id = await idOf('4812')
    const [act] = await rows<{ id: string }>(`select id from audit where subject = ?`, id)
    expect((await send('/undo', cookie, { act: act?.id ?? '' })).status).toBe(303)
    expect((await waiting()).find((d) => d.id === id)?.status).toBe('open')
    expect(await (await visit('/examples.jsonl', cookie)).text()).not.toContain('"quote":"4812"')
    expect((await decide(id, 'reject')).status).toBe(303)
  })

  it('stays decided when the text is read again: released ones stand, rejected ones stay away, open ones wait', async () => {
    const before = await shown()
    await rereadSome(db, bindings.EVIDENCE, 100, '2026-11-02T00:00:00.000Z', unsure('unsure-2'))
    expect(await shown()).toEqual(before)
    const status = Object.fromEntries((await waiting()).map((d) => [d.quote, d.status]))
    expect(status).toMatchObject({ '4711': 'released', '4812': 'rejected', '5014': 'open' })
  })

  it('waits no more when a better reading is sure that it is none; what was released stands', async () => {
    const before = await shown()
    await rereadSome(db, bindings.EVIDENCE, 100, '2026-11-03T00:00:00.000Z', { version: 'sure', extract })
    expect((await waiting()).map((d) => d.quote)).not.toContain('5014')
    expect(await shown()).toEqual(before)
    expect((await decide('h_gone', 'release')).status).toBe(404)
  })
})
