import { describe, expect, it } from 'vitest'
import { read, readOk } from './read.ts'

const feed = (more: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Grid', ...more })

describe('JSON Feed', () => {
  it('reads 1.1', async () => {
    const body = feed({
      home_page_url: 'https://grid.example/',
      language: 'en',
      next_url: '/feed?page=2',
      authors: [{ name: 'Desk' }],
      items: [
        {
          id: 7,
          url: '/7',
          title: 'Hash price up',
          summary: 'Short',
          content_html: '<p>Long</p>',
          date_published: '2025-03-04T09:05:07+01:00',
          authors: [{ name: 'A. Writer' }],
        },
        { id: 'b', content_text: 'Only text' },
      ],
    })
    const { feed: head, entries } = await readOk(body)
    expect(head).toMatchObject({ title: 'Grid', language: 'en', next: 'https://mine.example/feed?page=2' })
    expect(entries[0]).toMatchObject({
      id: '7',
      link: 'https://grid.example/7',
      author: 'A. Writer',
      published: '2025-03-04T08:05:07Z',
      content: '<p>Long</p>',
    })
    expect(entries[1]).toMatchObject({ id: 'b', author: 'Desk', link: null, content: 'Only text' })
  })

  it('reads 1.0 with its single author', async () => {
    const { entries } = await readOk(feed({ author: { name: 'Desk' }, items: [{ id: 'a' }] }))
    expect(entries[0]?.author).toBe('Desk')
  })

  it('reads past fields of the wrong kind, capitals and a single item', async () => {
    const { entries } = await readOk(
      feed({ Items: { ID: 'a', Title: ['no'], url: 'https://grid.example/a' } }),
    )
    expect(entries).toMatchObject([{ id: 'a', title: null, link: 'https://grid.example/a' }])
  })

  it('puts an item that is none into quarantine and keeps the others', async () => {
    const items = Array.from({ length: 50 }, (_, i) => (i === 20 ? 'not an item' : { id: `${i}` }))
    const { entries, quarantined } = await readOk(feed({ items }))
    expect(entries).toHaveLength(49)
    expect(quarantined).toEqual([{ index: 20, reason: 'not an object', raw: '"not an item"' }])
  })

  it.each([
    ['line breaks in a string', '[{"id":"1","content_text":"One\nTwo\tThree"}]', 'One\nTwo\tThree'],
    ['commas before a closing bracket', '[{"id":"1","content_text":"One, ]",},]', 'One, ]'],
    ['PHP’s list that has lost its first', '{"1":{"content_text":"One"},"2":{}}', 'One'],
    ['quotes and brackets in its strings', '[{"content_text":"a \\" } ] \\\\",}]', 'a " } ] \\'],
  ])('reads one with %s', async (_, items, content) => {
    const { entries } = await readOk(`{"version":"1","title":"Grid","items":${items}}`)
    expect(entries[0]).toMatchObject({ content })
  })

  it('reads one with a script behind its end', async () => {
    expect(
      (await readOk(`${feed({ items: [{ id: 'a' }] })}\n<script>count()</script>`)).entries,
    ).toHaveLength(1)
  })

  it('keeps the whole items of one cut off, wherever that is', async () => {
    const items = [{ id: 'a', tags: ['x', 'y'] }, { id: 'b', authors: [{ name: 'N' }] }, { id: 'c' }]
    const body = feed({ items })
    const whole = items.map((item) => body.indexOf(JSON.stringify(item)) + JSON.stringify(item).length)
    for (let length = whole[0] ?? 0; length < body.length - 1; length++) {
      const { entries, quarantined } = await readOk(body.slice(0, length))
      expect(entries).toHaveLength(whole.filter((end) => end <= length).length)
      expect(quarantined).toMatchObject([{ index: entries.length, reason: 'cut off before its end' }])
    }
  })

  it.each([
    '{',
    '{"version": "1"}',
    '{"title": "x", "items": []}',
    '{"title": "Issues", "items": [{"url": "https://x.example/1", "state": "open"}]}',
  ])('refuses %s', async (body) => {
    expect(await read(body)).toMatchObject({ ok: false, error: expect.stringContaining('not a JSON Feed') })
  })

  it('refuses one made of brackets before they fill the memory', async () => {
    const body = `{"version":"1","items":${'['.repeat(300_000)}${']'.repeat(300_000)}}`
    expect(await read(body)).toEqual({ ok: false, error: 'more than 200000 objects and arrays' })
  })

  it.each(['[]', 'null', '"feed"'])('refuses %s', async (body) => {
    expect((await read(body)).ok).toBe(false)
  })

  it('that names no version is read where its items have an address and something to read', async () => {
    const item = { url: '/1', title: 'One', content_html: '<a href="more">More</a>' }
    const { entries } = await readOk(JSON.stringify({ title: 'Grid', items: [item] }))
    expect(entries).toMatchObject([
      {
        link: 'https://mine.example/1',
        title: 'One',
        content: '<a href="https://mine.example/more">More</a>',
      },
    ])
  })
})
