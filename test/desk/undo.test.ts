import { beforeEach, describe, expect, it } from 'vitest'
import { listPublishedReviews } from '../../src/desk/read.ts'
import { lastDecision } from '../../src/desk/undo.ts'
import { readClaim } from '../../src/revisions/read-claims.ts'
import { db, tell } from '../api/library.ts'
import { account, rows, send, visit } from './newsdesk.ts'

let claim = ''
let ada = { id: '', cookie: '' }
let count = 0

beforeEach(async () => {
  claim = await tell({ claimant: `Undone ${++count}` })
  ada = await account('edit', { name: 'Ada' })
})

const now = () => new Date().toISOString()
const act = async (path: string, fields: Record<string, string>, cookie = ada.cookie) => {
  const answer = await send(`/claims/${claim}/${path}`, cookie, fields)
  expect(answer.status).toBe(303)
}
const review = (rating: string, base = '0', cookie = ada.cookie) =>
  act('review', { base, revision: '1', rating, rationale: `It is ${rating}.`, to: 'publish' }, cookie)
const correct = (value: string, base: string) =>
  act('correct', {
    base,
    why: 'Misprint.',
    value,
    value_high: '',
    unit: 'USD/BTC',
    comparator: 'eq',
    modality: 'reported',
  })
const last = async () => (await lastDecision(db, ada.id, now()))?.act
const undo = async (id?: string, cookie = ada.cookie) =>
  (await send('/undo', cookie, { act: id ?? (await last())?.id ?? 'none' })).status
const figure = async () => {
  const { value, withdrawn, n } = (await readClaim(db, claim))?.claim ?? {}
  return { value, withdrawn, n }
}
const held = async () => (await rows('select held from claims where id = ?', claim))[0]?.held

describe('the undo key', () => {
  it('withdraws a review just published, and keeps it on record', async () => {
    await review('refuted')
    expect(await undo()).toBe(303)
    expect(await listPublishedReviews(db, claim)).toEqual([])
    expect((await readClaim(db, claim))?.claim.review).toBeNull()
    expect(await rows('select status from reviews where claim_id = ? order by n', claim)).toEqual([
      { status: 'published' },
      { status: 'withdrawn' },
    ])
  })

  it('is in the audit with what was taken back, of which figure', async () => {
    await review('refuted')
    await undo()
    const page = await (await visit(`/audit?subject=${claim}`, ada.cookie)).text()
    expect(page).toContain('undo: review published')
    expect(page).toContain(`<a href="/desk/claims/${claim}">Cost of mining, Bitcoin</a>`)
  })

  it('brings back the review that stood before, word by word', async () => {
    await review('supported')
    await review('refuted', '1')
    expect(await undo()).toBe(303)
    expect((await listPublishedReviews(db, claim))[0]).toMatchObject({
      rating: 'supported',
      rationale: 'It is supported.',
    })
  })

  it('takes a correction back by one more revision, and articles change the figure again', async () => {
    await correct('95000', '1')
    expect(await held()).toBe(1)
    expect(await undo()).toBe(303)
    expect(await figure()).toEqual({ value: '90500', withdrawn: false, n: 3 })
    expect(await held()).toBe(0)
    expect(
      await rows('select reason, "by", note from revisions where claim_id = ? and n = 3', claim),
    ).toEqual([{ reason: 'editor_correction', by: 'Ada', note: 'Taken back by the editor who did it.' }])
  })

  it('goes back step by step: the correction before, then what the article says', async () => {
    await correct('95000', '1')
    await correct('97000', '2')
    expect(await undo()).toBe(303)
    expect(await figure()).toMatchObject({ value: '95000', n: 4 })
    expect(await undo()).toBe(409)
  })

  it('puts back what was thrown out', async () => {
    await act('reject', { base: '1', why: `Joke ${claim}.` })
    const examples = async () => (await visit('/examples.jsonl', ada.cookie)).text()
    expect(await examples()).toContain(`Joke ${claim}.`)
    expect((await figure()).withdrawn).toBe(true)
    expect(await undo()).toBe(303)
    expect(await figure()).toMatchObject({ value: '90500', withdrawn: false })
    expect(await examples()).not.toContain(`Joke ${claim}.`)
  })

  it('brings back what was put off, and files back what was filed anew', async () => {
    await act('snooze', {})
    expect(await (await visit('/', ada.cookie)).text()).not.toContain(`claims/${claim}"`)
    expect(await undo()).toBe(303)
    expect(await (await visit('/', ada.cookie)).text()).toContain(`claims/${claim}"`)
    const to = { metric: 'mining_cost', subject: 'Bitcoin', place: 'Texas', period: '', claimant: 'Another' }
    await act('refile', { base: '1', why: 'It is of Texas.', ...to })
    expect((await readClaim(db, claim))?.claim.intoClaim).toMatch(/^c_/)
    expect(await undo()).toBe(303)
    expect((await readClaim(db, claim))?.claim.intoClaim).toBeNull()
  })

  it('does an act back once, however often and from wherever it is pressed', async () => {
    await review('refuted')
    const id = (await last())?.id
    expect(await Promise.all([undo(id), undo(id), undo(id)])).toEqual([303, 303, 303])
    expect(await undo(id)).toBe(303)
    expect(await rows('select n from reviews where claim_id = ?', claim)).toHaveLength(2)
    expect(await rows(`select 1 from audit where subject = ? and act = 'undo'`, claim)).toHaveLength(1)
  })

  it('touches nobody else’s acts, and nothing that was decided on top', async () => {
    const bob = await account('edit', { name: 'Bob' })
    await review('refuted')
    const id = (await last())?.id
    expect(await undo(id, bob.cookie)).toBe(404)
    await review('supported', '1', bob.cookie)
    expect(await undo(id)).toBe(409)
    expect((await listPublishedReviews(db, claim))[0]?.by).toBe('Bob')
  })

  it('is offered on the queue and on the figure, for the last decision that stands', async () => {
    await review('supported')
    const first = (await last())?.id
    await act('snooze', {})
    expect(await (await visit('/', ada.cookie)).text()).toContain('Put off <a')
    await undo()
    expect((await last())?.id).toBe(first)
    expect(await (await visit(`/claims/${claim}`, ada.cookie)).text()).toContain('Published a review of <a')
  })
})

describe('the note to paste', () => {
  it('tells the correction, from what to what and why, or the rating', async () => {
    await review('refuted')
    expect(await (await visit(`/claims/${claim}`, ada.cookie)).text()).toMatch(
      /refuted, as of .* It is refuted\./,
    )
    await correct('95000', '1')
    expect(await (await visit(`/claims/${claim}`, ada.cookie)).text()).toMatch(
      /Correction, .*\$95,000 per bitcoin, not \$90,500 per bitcoin as told before\. Misprint\. http/,
    )
  })
})
