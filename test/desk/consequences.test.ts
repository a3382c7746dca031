import { beforeAll, expect, it } from 'vitest'
import { deliveries, digestItems, digests, findings, subscriptions } from '../../src/db/schema.ts'
import { db, tell } from '../api/library.ts'
import { account, rows, send, visit } from './newsdesk.ts'

const AT = '2026-11-01T00:00:00.000Z'
let claim = ''
let other = ''
let cookie = ''

/** A digest of a room, its message in this state, that told a claim. */
async function digest(id: string, room: string, status: 'sent' | 'due', claimId: string) {
  const subscription = {
    id: `s_${room}`,
    name: room,
    channel: 'webhook' as const,
    secret: 'x',
    filter: {},
    alerts: [],
  }
  const when = {
    cron: '0 8 * * *',
    timezone: 'UTC',
    toldUntil: AT,
    nextDueAt: AT,
    createdAt: AT,
    createdBy: 'test',
  }
  await db
    .insert(subscriptions)
    .values({ ...subscription, ...when })
    .onConflictDoNothing()
  const of = { subscriptionId: `s_${room}`, digestId: id }
  await db.insert(digests).values({ ...of, id, kind: 'digest', body: {}, version: 1, createdAt: AT })
  await db.insert(digestItems).values({ ...of, key: `${claimId}:${id}`, claimId, n: 1 })
  for (const part of [0, 1]) await db.insert(deliveries).values({ ...of, id: `${id}${part}`, part, status })
}

beforeAll(async () => {
  claim = await tell({ claimant: 'Reaching' })
  other = await tell({ claimant: 'Beside' })
  cookie = (await account('edit')).cookie
  await digest('g_1', '#figures', 'sent', claim)
  await digest('g_2', '#figures', 'sent', claim)
  await digest('g_3', '#mining', 'sent', claim)
  await digest('g_4', '#mining', 'due', claim)
  await digest('g_5', '#mining', 'sent', other)
  const [appearance] = await rows<{ article_id: string }>(
    'select article_id from appearances where claim_id = ?',
    claim,
  )
  await db.insert(findings).values({
    id: 'i_beside',
    rule: 'conflict',
    status: 'inconsistent',
    articleId: appearance?.article_id ?? '',
    version: 1,
    stated: 'x',
    expected: '',
    explanation: 'They disagree.',
    inputs: [],
    claimIds: [claim, other],
    recordedAt: AT,
  })
  await rows(
    `insert into finding_claims (claim_id, finding_id) values (?, 'i_beside'), (?, 'i_beside')`,
    claim,
    other,
  )
  for (const id of [claim, other]) {
    const review = { base: '0', revision: '1', rating: 'supported', rationale: 'Seen.', to: 'publish' }
    expect((await send(`/claims/${id}/review`, cookie, review)).status).toBe(303)
  }
})

it('a correction says before it is sent which digests and reviews it corrects', async () => {
  const page = await (await visit(`/claims/${claim}`, cookie)).text()
  expect(page).toContain('This corrects 3 digests (#figures, #mining) and 2 published reviews.')
  expect(page).toMatch(new RegExp(`Look at these again: <a href="/desk/claims/${other}"`))
})

it('says so where it reaches nothing', async () => {
  const quiet = await tell({ claimant: 'Unheard' })
  const page = await (await visit(`/claims/${quiet}`, cookie)).text()
  expect(page).toContain('No digest and no published review went by it yet.')
})

it('a correction is told by the digests it said it would correct', async () => {
  const figure = { value: '95000', value_high: '', unit: 'USD/BTC', comparator: 'eq', modality: 'reported' }
  expect(
    (await send(`/claims/${claim}/correct`, cookie, { base: '1', why: 'Misprint.', ...figure })).status,
  ).toBe(303)
  expect(await rows('select distinct digest_id from digest_items where revised_n = 2 order by 1')).toEqual(
    ['g_1', 'g_2', 'g_3', 'g_4'].map((digest_id) => ({ digest_id })),
  )
})
