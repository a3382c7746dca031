import { describe, expect, it } from 'vitest'
import { readOpml, writeOpml } from '../../src/feeds/opml.ts'

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`

describe('a subscription list', () => {
  it('gives its feeds, folders walked through, with the site as publisher', () => {
    const text =
      opml(`<outline text="Mining"><outline text="Hash &amp; Watt" xmlUrl="https://www.hash.example/feed" htmlUrl="https://www.hash.example/"/></outline>
      <outline text="Loose" xmlUrl="https://loose.example/rss"/>`)
    expect(readOpml(text)).toMatchObject({
      ok: true,
      feeds: [
        { url: 'https://www.hash.example/feed', publisher: { id: 'hash-example', name: 'Hash & Watt' } },
        { url: 'https://loose.example/rss', publisher: { id: 'loose-example-loose', name: 'Loose' } },
      ],
    })
  })

  it.each([
    ['text that is no OPML', 'hello', /not an OPML/],
    ['a list without feeds', opml('<outline text="empty"/>'), /no feed/],
    ['addresses that are none', opml('<outline text="x" xmlUrl="javascript:alert(1)"/>'), /no feed/],
  ])('%s is refused in words', (_, text, error) => {
    const read = readOpml(text)
    expect(read.ok).toBe(false)
    expect(!read.ok && read.error).toMatch(error)
  })

  it('follows no address that carries a password, and says so without it; other feeds of the list are followed', () => {
    const secret = '<outline text="Paid" xmlUrl="https://ada:hunter2@paid.example/feed"/>'
    const free =
      '<outline text="Free" xmlUrl="https://free.example/feed" htmlUrl="https://ada:hunter2@free.example/"/>'
    const read = readOpml(opml(secret + free))
    expect(read).toMatchObject({
      feeds: [{ url: 'https://free.example/feed', publisher: { homepage: 'https://free.example/feed' } }],
      refused: [expect.stringContaining('paid.example carries a user name or password')],
    })
    expect(JSON.stringify(read)).not.toContain('hunter2')
    expect(readOpml(opml(secret))).toMatchObject({ ok: false, error: expect.stringContaining('password') })
  })

  it('holds names and sites to what they are', () => {
    const outline = `<outline text="${'x'.repeat(5000)}" xmlUrl="https://a.example/feed" htmlUrl="javascript:alert(1)"/>`
    const read = readOpml(opml(outline))
    const publisher = read.ok && read.feeds[0]?.publisher
    expect(publisher).toMatchObject({ name: 'x'.repeat(200), homepage: 'https://a.example/feed' })
    expect(publisher && publisher.id.length).toBeLessThan(250)
  })

  it('written is read back the same, topic and kind too', () => {
    const text = writeOpml('Feeds', [
      { url: 'https://a.example/?x=1&y=2', name: 'A & B', homepage: 'https://a.example/' },
      {
        url: 'https://m.example/@ada',
        name: 'Ada',
        homepage: 'https://m.example/@ada',
        topic: 'ai',
        kind: 'mastodon',
      },
    ])
    expect(readOpml(text)).toMatchObject({
      ok: true,
      feeds: [
        { url: 'https://a.example/?x=1&y=2', kind: 'feed', topic: 'both', publisher: { name: 'A & B' } },
        { url: 'https://m.example/@ada', kind: 'mastodon', topic: 'ai', publisher: { id: 'm-example-ada' } },
      ],
    })
  })

  it('tells the channels of one platform apart: it publishes none of them', () => {
    const channel = (id: string, name: string) =>
      `<outline text="${name}" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=${id}" htmlUrl="https://www.youtube.com/channel/${id}"/>`
    const blog = (name: string) =>
      `<outline text="${name}" xmlUrl="https://medium.com/feed/@${name}" htmlUrl="https://medium.com/@${name}"/>`
    const read = readOpml(opml(channel('UC1', 'One') + channel('UC2', 'Two') + blog('ada') + blog('bob')))
    const ids = read.ok && read.feeds.map((f) => f.publisher.id)
    expect(ids).toEqual(['youtube-com-one', 'youtube-com-two', 'medium-com-ada', 'medium-com-bob'])
  })
})
