import { beforeEach, describe, expect, it } from 'vitest'
import { failures } from '../../src/db/schema.ts'
import { desk } from '../../src/desk/app.tsx'
import { claimantKey } from '../../src/revisions/identity.ts'
import { readClaim } from '../../src/revisions/read-claims.ts'
import { bindings, db, tell } from '../api/library.ts'
import { account, formOf, ORIGIN, rows, send, visit } from './newsdesk.ts'

let editor = ''
let admin = ''
let count = 0
let name = ''

beforeEach(async () => {
  editor = (await account('edit', { name: 'Ada' })).cookie
  admin = (await account('admin', { name: 'Grace' })).cookie
  name = `Firm ${++count}`
})

const intoOf = async (claim: string) => (await readClaim(db, claim))?.claim.intoClaim

describe('names', () => {
  it('are made one, and taken apart again', async () => {
    const claim = await tell({ claimant: name })
    await tell({ claimant: `${name} Research` })
    const why = 'The report is by the same house.'
    const merged = await send('/names/merge', editor, {
      kind: 'claimant',
      from: name,
      into: `${name} Research`,
      why,
    })
    expect(merged.status).toBe(303)
    expect(await intoOf(claim)).toMatch(/^c_/)
    const [act] = await rows<{ id: string }>(
      'select id from identity_acts where from_key = ?',
      claimantKey(name),
    )
    expect((await send(`/names/acts/${act?.id}/undo`, editor, { why: 'Two houses after all.' })).status).toBe(
      303,
    )
    expect(await intoOf(claim)).toBeNull()
    expect((await send(`/names/acts/${act?.id}/undo`, editor, { why: 'Once more.' })).status).toBe(422)
  })

  it('are not made one without a reason, nor where nothing is filed', async () => {
    const form = { kind: 'claimant', from: 'Nobody at all', into: 'Somebody' }
    expect((await send('/names/merge', editor, { ...form, why: '' })).status).toBe(422)
    expect((await send('/names/merge', editor, { ...form, why: 'Because.' })).status).toBe(422)
    expect(await rows(`select 1 from audit where subject = 'claimant:nobody-at-all'`)).toEqual([])
  })

  it('that are suggested are decided once', async () => {
    await tell({ claimant: name })
    const key = claimantKey(name)
    await rows(
      `insert into suggestions (id, kind, from_key, into_key, why, recorded_at) values (?, 'claimant', ?, 'another', 'alike', '2026-01-01')`,
      `g_${key}`,
      key,
    )
    expect(await (await visit('/names', editor)).text()).toContain('alike')
    const form = { to: 'dismiss', why: 'Two firms.' }
    expect((await send(`/names/suggestions/g_${key}`, editor, form)).status).toBe(303)
    expect((await send(`/names/suggestions/g_${key}`, editor, form)).status).toBe(409)
  })
})

describe('a figure', () => {
  it('about something else is told there from now on', async () => {
    const claim = await tell({ claimant: name })
    const form = {
      metric: 'mining_cost',
      subject: 'Bitcoin',
      place: 'Texas',
      period: '2026-Q1',
      claimant: name,
    }
    const answer = await send(`/claims/${claim}/refile`, editor, {
      base: '1',
      why: 'It is of Texas.',
      ...form,
    })
    expect(answer.status).toBe(303)
    const into = await intoOf(claim)
    expect(answer.headers.get('location')).toContain(into)
    const row = await readClaim(db, into ?? '')
    expect(row?.series.place).toBe('Texas')
    expect(row?.claim.period).toBe('2026-Q1')
  })

  it('thrown out becomes an example', async () => {
    const claim = await tell({ claimant: name, quote: `$${count}0,500 in jest` })
    await send(`/claims/${claim}/reject`, editor, { base: '1', why: 'A joke.' })
    expect(await (await visit('/examples.jsonl', editor)).text()).toContain(`$${count}0,500 in jest`)
  })

  it('is asked to be corrected in a letter that is kept', async () => {
    const claim = await tell({ claimant: name })
    const letter = await (await visit(`/claims/${claim}/letter`, editor)).text()
    expect(letter).toContain('$90,500')
    expect(letter).toContain(`/claims/${claim}`)
    expect((await send(`/claims/${claim}/letter`, editor, { letter: 'Dear editors,' })).status).toBe(303)
    expect(await rows('select act from audit where subject = ?', claim)).toEqual([
      { act: 'request_correction' },
    ])
  })
})

describe('work given up', () => {
  it('is sent again once, by an admin', async () => {
    const id = `d_${count}`
    await db.insert(failures).values({
      id,
      job: { kind: 'poll', feedId: 'none', at: '2026-01-01T00:00:00.000Z' },
      reason: 'gave up',
      recordedAt: '2026-01-01T00:00:00.000Z',
    })
    expect(await (await visit('/failures', admin)).text()).toContain('gave up')
    expect((await send(`/failures/${id}/replay`, admin, {})).status).toBe(303)
    expect((await send(`/failures/${id}/replay`, admin, {})).status).toBe(409)
    expect(await rows('select act from audit where subject = ?', id)).toEqual([{ act: 'replay' }])
  })
})

describe('feeds', () => {
  it('are added and retired, each on record', async () => {
    const url = `https://feeds.example/${count}.xml`
    const form = { url, publisher: 'Example Wire', topic: 'mining', why: 'Covers Texas.' }
    expect((await send('/feeds/add', admin, form)).status).toBe(303)
    const [feed] = await rows<{ id: string; status: string }>(
      'select id, status from feeds where url = ?',
      url,
    )
    expect(feed?.status).toBe('active')
    expect((await send(`/feeds/${feed?.id}/retire`, admin, { why: 'Closed down.' })).status).toBe(303)
    expect(await rows('select status from feeds where url = ?', url)).toEqual([{ status: 'stopped' }])
  })

  it('are not added where the record of it could not be written', async () => {
    const url = `https://lost.example/${count}.xml`
    const failing = new Proxy(bindings.DB, {
      get(target, property) {
        const value = Reflect.get(target, property)
        if (property !== 'batch') return typeof value === 'function' ? value.bind(target) : value
        return (list: D1PreparedStatement[]) =>
          target.batch([...list, target.prepare(`insert into audit (id) values ('no act at all')`)])
      },
    })
    const body = formOf({
      key: 'add-and-fail',
      url,
      publisher: 'Lost Wire',
      topic: 'ai',
      why: 'Covers chips.',
    })
    const init = { method: 'POST', headers: { cookie: admin, origin: ORIGIN }, body }
    const answer = await desk.request(`${ORIGIN}/feeds/add`, init, { ...bindings, DB: failing })
    expect(answer.status).toBe(503)
    expect(await rows('select 1 from feeds where url = ?', url)).toEqual([])
    expect(await rows(`select 1 from publishers where name = 'Lost Wire'`)).toEqual([])
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'nonsense'])('are not added from %s', async (url) => {
    const form = { url, publisher: 'X', topic: 'mining', why: 'Because.' }
    expect((await send('/feeds/add', admin, form)).status).toBe(422)
  })
})

describe('a draft', () => {
  it('has its figures marked in place, held against what is tracked', async () => {
    await tell({ claimant: 'Draft House', value: '90500' })
    const text = 'Draft House says the cost of mining one Bitcoin has reached $90,500 per Bitcoin.'
    const page = await (await send('/draft', editor, { text })).text()
    expect(page).toMatch(/<mark class="\w+"><a href="#figure-1"/)
  })

  it('is checked where a browser sends an empty part for the file', async () => {
    const body = new FormData()
    body.set('text', 'Mining one Bitcoin costs $90,500 per Bitcoin.')
    body.set('file', new File([], ''))
    const headers = { cookie: editor, origin: ORIGIN }
    const answer = await desk.request(`${ORIGIN}/draft`, { method: 'POST', headers, body }, bindings)
    expect(await answer.text()).toContain('class="marked"')
  })

  it('comes back as a report to download', async () => {
    const text = 'Mining one Bitcoin costs $90,500 per Bitcoin.'
    const answer = await send('/draft', editor, { text, to: 'report' })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="draft-check.md"')
    expect(await answer.text()).toMatch(/^# Check of a draft/)
  })

  it('of nothing, or of too much, is refused in words', async () => {
    expect((await send('/draft', editor, { text: ' ' })).status).toBe(422)
    expect((await send('/draft', editor, { text: 'x'.repeat(100_001) })).status).toBe(422)
    expect((await send('/draft', editor, { text: 'x'.repeat(1_100_000) })).status).toBe(413)
  })
})

describe('the audit', () => {
  it('is found by words and by who, and exported without formulas', async () => {
    const claim = await tell({ claimant: name })
    const why = `=HYPERLINK("https://evil.example") ${name}`
    await send(`/claims/${claim}/reject`, editor, { base: '1', why })
    expect(await (await visit(`/audit?q=${encodeURIComponent(name)}`, editor)).text()).toContain(claim)
    expect(await (await visit('/audit?by=Nobody', editor)).text()).toContain('No act matches')
    const csv = await (await visit(`/audit.csv?subject=${claim}`, editor)).text()
    expect(csv).toContain(`'=HYPERLINK`)
    expect(csv.trim().split('\n')).toHaveLength(2)
    expect(JSON.parse(await (await visit(`/audit.ndjson?subject=${claim}`, editor)).text())).toMatchObject({
      why,
    })
  })
})
