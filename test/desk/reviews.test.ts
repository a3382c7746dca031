import { beforeEach, describe, expect, it } from 'vitest'
import { listPublishedReviews } from '../../src/desk/read.ts'
import { compose } from '../../src/digests/compose.ts'
import { readClaim } from '../../src/revisions/read-claims.ts'
import { db, tell } from '../api/library.ts'
import { account, rows, send, visit } from './newsdesk.ts'

let claim = ''
let ada = ''
let bob = ''
let count = 0

beforeEach(async () => {
  claim = await tell({ claimant: `Reviewed ${++count}` })
  ada = (await account('edit', { name: 'Ada' })).cookie
  bob = (await account('edit', { name: 'Bob' })).cookie
})

const review = (change: Record<string, string> = {}) => ({
  base: '0',
  revision: '1',
  rating: 'refuted',
  rationale: 'Their own report says otherwise.',
  to: 'publish',
  ...change,
})

const acts = () => rows<{ act: string; by: string }>('select act, "by" from audit where subject = ?', claim)

describe('a review', () => {
  it('published, is what readers see: in the reading function, on the claim, in the audit', async () => {
    expect((await send(`/claims/${claim}/review`, ada, review())).status).toBe(303)
    const [shown] = await listPublishedReviews(db, claim)
    expect(shown).toMatchObject({ rating: 'refuted', by: 'Ada', revision: 1 })
    expect((await readClaim(db, claim))?.claim.review).toBe('refuted')
    expect(await acts()).toEqual([{ act: 'review_published', by: 'Ada' }])
  })

  it('kept as a draft, is seen by editors only, and changes nothing that was published', async () => {
    await send(`/claims/${claim}/review`, ada, review())
    await send(
      `/claims/${claim}/review`,
      ada,
      review({ base: '1', to: 'draft', rating: 'supported', rationale: '' }),
    )
    expect((await listPublishedReviews(db, claim))[0]?.rating).toBe('refuted')
    expect((await readClaim(db, claim))?.claim.review).toBe('refuted')
  })

  it('withdrawn, is gone for readers and stays on record', async () => {
    await send(`/claims/${claim}/review`, ada, review())
    await send(`/claims/${claim}/review`, ada, review({ base: '1', to: 'withdraw' }))
    expect(await listPublishedReviews(db, claim)).toEqual([])
    expect((await readClaim(db, claim))?.claim.review).toBeNull()
    expect((await acts()).map((a) => a.act)).toEqual(['review_published', 'review_withdrawn'])
  })

  it('is told in the next digest, and no more once it is withdrawn or the figure has changed', async () => {
    const told = async () => {
      const [from, to] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString())
      const window = { title: 'Figures', from: from ?? '', to: to ?? '', topic: null, most: 50 }
      const items = (await compose(db, window)).items.filter((i) => i.claimId === claim)
      return items.map((i) => [i.kind, i.why])
    }
    expect((await send(`/claims/${claim}/review`, ada, review())).status).toBe(303)
    expect(await told()).toEqual([
      ['review', expect.stringMatching(/^Rated refuted by Ada.*Their own report says otherwise/)],
    ])
    await send(`/claims/${claim}/review`, ada, review({ base: '1', to: 'withdraw' }))
    expect(await told()).toEqual([])
    await send(`/claims/${claim}/review`, ada, review({ base: '2' }))
    await tell({ claimant: `Reviewed ${count}`, value: '99000', recorded: new Date().toISOString() })
    expect((await told()).map(([kind]) => kind)).toEqual(['changed'])
  })

  it('needs a rationale to be published, and says so with the form as it was', async () => {
    const answer = await send(`/claims/${claim}/review`, ada, review({ rationale: '  ' }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('needs a rationale')
    expect(await acts()).toEqual([])
  })

  it('does not speak of a figure that has changed since: the editor is shown the new one', async () => {
    await tell({ claimant: `Reviewed ${count}`, value: '91000', said: '2026-11-02T00:00:00.000Z' })
    const answer = await send(`/claims/${claim}/review`, ada, review())
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Their own report says otherwise.')
    expect(await acts()).toEqual([])
  })

  it.each(['javascript:alert(1)', 'not an address', 'ftp://files.example/x'])(
    'takes no evidence at %s',
    async (url) => {
      const answer = await send(`/claims/${claim}/review`, ada, { ...review(), evidence_url: url })
      expect(answer.status).toBe(422)
      expect(await acts()).toEqual([])
    },
  )
})

describe('two editors at once', () => {
  it('the second is shown both texts and can save over the first', async () => {
    await send(`/claims/${claim}/review`, ada, review({ rationale: 'Ada wrote this.' }))
    const late = await send(`/claims/${claim}/review`, bob, review({ rationale: 'Bob wrote that.' }))
    expect(late.status).toBe(409)
    const text = await late.text()
    expect(text).toContain('Ada wrote this.')
    expect(text).toContain('Bob wrote that.')
    expect(
      (await send(`/claims/${claim}/review`, bob, review({ base: '1', rationale: 'Bob wrote that.' })))
        .status,
    ).toBe(303)
    expect((await listPublishedReviews(db, claim))[0]?.by).toBe('Bob')
  })

  it('ten at the very same time: one wins, nothing is half done', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        send(`/claims/${claim}/review`, i % 2 ? ada : bob, review({ rationale: `Text ${i}` })),
      ),
    )
    expect(answers.map((a) => a.status).sort()).toEqual([303, ...Array(9).fill(409)])
    expect(await acts()).toHaveLength(1)
    expect(await rows('select n from reviews where claim_id = ?', claim)).toEqual([{ n: 1 }])
  })
})

describe('the same form sent again', () => {
  it('is done once, whether one after the other or both at once', async () => {
    const form = { ...review(), key: 'one-and-the-same' }
    const answers = await Promise.all([1, 2, 3].map(() => send(`/claims/${claim}/review`, ada, form)))
    answers.push(await send(`/claims/${claim}/review`, ada, form))
    expect(answers.map((a) => a.status)).toEqual([303, 303, 303, 303])
    expect(await acts()).toHaveLength(1)
  })

  it('is refused if something else is in it', async () => {
    const key = 'used-for-two-things'
    await send(`/claims/${claim}/review`, ada, { ...review(), key })
    expect(
      (await send(`/claims/${claim}/review`, ada, { ...review({ rating: 'supported' }), key })).status,
    ).toBe(422)
  })

  it('does not stand for the form of another editor', async () => {
    const key = 'a-key-both-have'
    await send(`/claims/${claim}/review`, ada, { ...review(), key })
    await send(`/claims/${claim}/review`, bob, { ...review({ base: '1' }), key })
    expect(await acts()).toHaveLength(2)
  })

  it('is refused without a key', async () => {
    expect((await send(`/claims/${claim}/review`, ada, { ...review(), key: '' })).status).toBe(422)
  })
})

describe('the queue', () => {
  it('gives two editors different items, gives one back, and forgets what is decided', async () => {
    const path = async (cookie: string, fields = {}) =>
      (await send('/next', cookie, fields)).headers.get('location') ?? ''
    const [first, second] = [await path(ada), await path(bob)]
    expect(first).toMatch(/^\/desk\/claims\/c_/)
    expect(second).toMatch(/^\/desk\/claims\/c_/)
    expect(second).not.toBe(first)
    const id = first.split('/').at(-1) ?? ''
    const third = await path(ada, { after: id })
    expect([first, second]).not.toContain(third)
    const decided = third.split('/').at(-1) ?? ''
    const n = (await readClaim(db, decided))?.claim.n ?? 0
    const answer = await send(
      `/claims/${decided}/review`,
      ada,
      review({ revision: String(n), to: 'publish-next' }),
    )
    expect(answer.headers.get('location')).toMatch(/done=published$/)
    expect(answer.headers.get('location')).not.toContain(decided)
    expect(await (await visit('/', ada)).text()).not.toContain(`claims/${decided}"`)
  })

  it('puts an item off until tomorrow', async () => {
    await send(`/claims/${claim}/snooze`, ada, {})
    expect(await (await visit('/', ada)).text()).not.toContain(`claims/${claim}"`)
    expect(await (await visit('/?filter=snoozed', ada)).text()).toContain(`claims/${claim}?filter=snoozed"`)
  })
})

describe('corrections', () => {
  const figure = {
    value: '95000',
    value_high: '',
    unit: 'USD/BTC',
    comparator: 'approx',
    modality: 'reported',
  }

  it('are revisions with the editor and the reason, and are undone by nothing but another act', async () => {
    const answer = await send(`/claims/${claim}/correct`, ada, {
      base: '1',
      why: 'A typing slip.',
      ...figure,
    })
    expect(answer.status).toBe(303)
    const last = await rows(
      'select reason, value, "by", note from revisions where claim_id = ? and n = 2',
      claim,
    )
    expect(last).toEqual([{ reason: 'editor_correction', value: '95000', by: 'Ada', note: 'A typing slip.' }])
    expect(await acts()).toEqual([{ act: 'correct', by: 'Ada' }])
  })

  it('of a figure that has changed meanwhile are shown, not made', async () => {
    await send(`/claims/${claim}/correct`, ada, { base: '1', why: 'First.', ...figure })
    const late = await send(`/claims/${claim}/correct`, bob, {
      base: '1',
      why: 'Second.',
      ...figure,
      value: '96000',
    })
    expect(late.status).toBe(409)
    expect(await acts()).toHaveLength(1)
  })

  it.each([
    ['no reason', { why: ' ' }],
    ['a value that is no number', { value: 'many' }],
    ['a range upside down', { value: '9', value_high: '8', comparator: 'range' }],
  ])('with %s are refused and leave no trace', async (_, change) => {
    const answer = await send(`/claims/${claim}/correct`, ada, {
      base: '1',
      why: 'Because.',
      ...figure,
      ...change,
    })
    expect(answer.status).toBe(422)
    expect(await acts()).toEqual([])
  })

  it('throw out what is no claim', async () => {
    await send(`/claims/${claim}/reject`, ada, { base: '1', why: 'A price in a joke.' })
    expect((await readClaim(db, claim))?.claim.withdrawn).toBe(true)
  })
})
