import { beforeAll, describe, expect, it } from 'vitest'
import { ask, json, tell } from '../api/library.ts'

const AT = 'as_of=2026-11-02T00:00:00Z'

beforeAll(async () => {
  await tell({ value: '90500', publisher: 'wire', said: '2026-11-01T09:00:00.000Z' })
  await tell({ value: '112000', publisher: 'wire', said: '2026-11-01T12:00:00.000Z' })
})

describe('a digest for your own bot', () => {
  it('comes for a day, a week and any window', async () => {
    const daily = await json(`/digests/daily?${AT}`)
    expect(daily.items).toMatchObject([
      { kind: 'changed', before: { value: '90500' }, figure: { value: '112000' } },
    ])
    expect((await json(`/digests/weekly?${AT}`)).items).toEqual(daily.items)
    expect((await json(`/digests/window?from=2026-11-01T10:00:00Z&${AT}`)).items).toHaveLength(1)
    expect((await json(`/digests/window?from=2026-11-01T13:00:00Z&${AT}`)).items).toEqual([])
  })

  it.each([
    ['markdown', 'text/markdown', '~~$90,500 per bitcoin~~ → **$112,000 per bitcoin**'],
    ['html', 'text/html', '<del>$90,500 per bitcoin</del> → <strong>$112,000 per bitcoin</strong>'],
    ['text', 'text/plain', '$90,500 per bitcoin → $112,000 per bitcoin'],
  ])('comes as %s', async (format, type, expected) => {
    const answer = await ask(`/digests/daily?${AT}&format=${format}`)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(await answer.text()).toContain(expected)
  })

  it('says so where nothing happened', async () => {
    const quiet = await ask(`/digests/window?from=2026-11-01T13:00:00Z&${AT}&format=text`)
    expect(await quiet.text()).toContain('1 to 2 November 2026 · nothing new or changed')
  })

  it.each([
    ['slack', 'blocks'],
    ['discord', 'embeds'],
    ['telegram', 'text'],
    ['webhook', 'data'],
    ['matrix', 'formatted_body'],
  ])('comes in the shape of %s', async (format, field) => {
    const { messages } = await json(`/digests/daily?${AT}&format=${format}`)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toHaveProperty(field)
  })

  it('is not sent again while it holds the same', async () => {
    const first = await ask('/digests/weekly')
    const etag = first.headers.get('etag') ?? ''
    expect((await ask('/digests/weekly', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each([
    '/digests/window',
    '/digests/daily?from=2026-01-01',
    '/digests/monthly',
    '/digests/window?from=2020-01-01',
  ])('refuses %s and says why', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(400)
    expect((await answer.json<{ errors: unknown[] }>()).errors).toHaveLength(1)
  })
})
