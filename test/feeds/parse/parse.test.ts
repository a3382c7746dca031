import { describe, expect, it } from 'vitest'
import { atom, firstEntry, read, readOk, rss } from './read.ts'

describe('the dialects', () => {
  it('RSS 2.0 with its usual modules', async () => {
    const { feed, entries } = await readOk(
      rss(
        `<title>Grid</title><link>https://grid.example/</link><description>Power news</description><language>en-gb</language>
         <pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><lastBuildDate>Tue, 04 Mar 2025 10:00:00 GMT</lastBuildDate>
         <image><title>Logo</title><link>https://logo.example/</link></image>
         <item><title>Hash price up</title><link>https://grid.example/1</link><guid isPermaLink="false">g1</guid>
           <dc:creator>A. Writer</dc:creator><pubDate>Tue, 04 Mar 2025 09:05:07 +0100</pubDate>
           <source url="https://wire.example/feed">Wire</source>
           <description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>`,
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    )
    expect(feed).toEqual({
      title: 'Grid',
      author: null,
      link: 'https://grid.example/',
      id: null,
      description: 'Power news',
      language: 'en-gb',
      published: '2025-03-04T09:00:00Z',
      updated: '2025-03-04T10:00:00Z',
      ttlMinutes: null,
      next: null,
    })
    expect(entries).toEqual([
      {
        id: 'g1',
        title: 'Hash price up',
        link: 'https://grid.example/1',
        author: 'A. Writer',
        published: '2025-03-04T08:05:07Z',
        publishedRaw: 'Tue, 04 Mar 2025 09:05:07 +0100',
        updated: null,
        summary: 'Short',
        content: '<p>Long</p>',
        source: { title: 'Wire', url: 'https://wire.example/feed' },
      },
    ])
  })

  it('RSS 1.0, whose items stand beside the channel', async () => {
    const { feed, entries } = await readOk(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <channel rdf:about="https://grid.example/rdf"><title>Grid</title><items><rdf:Seq/></items></channel>
         <item rdf:about="https://grid.example/1"><title>One</title><dc:date>2025-03-04</dc:date></item>
         <item rdf:about="https://grid.example/2"><title>Two</title></item></rdf:RDF>`,
    )
    expect(feed).toMatchObject({ title: 'Grid', id: 'https://grid.example/rdf' })
    expect(entries.map((e) => [e.id, e.title, e.published])).toEqual([
      ['https://grid.example/1', 'One', '2025-03-04T00:00:00Z'],
      ['https://grid.example/2', 'Two', null],
    ])
  })

  it.each([
    ['0.91', '<rss version="0.91"><channel><item><title>One</title></item></channel></rss>'],
    [
      '0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/><item><title>One</title></item></rdf:RDF>',
    ],
    ['without a version', '<rss><channel><item><title>One</title></item></channel></rss>'],
    ['in capitals', '<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>'],
    ['without a channel', '<rss><item><title>One</title></item></rss>'],
    [
      'with the namespace of another format',
      '<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>One</title></item></channel></rss>',
    ],
  ])('RSS %s', async (_, feed) => {
    expect(await firstEntry(feed)).toMatchObject({ title: 'One' })
  })

  it('Atom 1.0, each entry with its own or the feed’s author', async () => {
    const { feed, entries } = await readOk(
      atom(
        `<entry><id>urn:1</id><title>One</title><published>2025-03-04T09:00:00Z</published><updated>2025-03-05T09:00:00Z</updated>
           <author><name>A. Writer</name><email>a@grid.example</email></author><summary>Short</summary></entry>
         <entry><id>urn:2</id><updated>2025-03-05T09:00:00Z</updated><source><title>Wire</title><id>urn:wire</id></source></entry>
         <title>Grid</title><subtitle>Power news</subtitle><id>urn:grid</id><updated>2025-03-05T09:00:00Z</updated><author><name>Desk</name></author>`,
        ' xml:lang="en"',
      ),
    )
    expect(feed).toMatchObject({
      title: 'Grid',
      description: 'Power news',
      id: 'urn:grid',
      language: 'en',
      updated: '2025-03-05T09:00:00Z',
    })
    expect(entries).toMatchObject([
      {
        id: 'urn:1',
        title: 'One',
        author: 'A. Writer',
        published: '2025-03-04T09:00:00Z',
        updated: '2025-03-05T09:00:00Z',
      },
      { id: 'urn:2', title: null, author: 'Desk', published: '2025-03-05T09:00:00Z' },
    ])
  })

  it('an Atom entry by itself, as a feed of one', async () => {
    const entry = '<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><id>urn:1</id></entry>'
    expect((await readOk(entry)).entries).toMatchObject([{ title: 'Alone', id: 'urn:1' }])
  })

  it('Atom 0.3', async () => {
    const entry = await firstEntry(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">A &amp;amp; B</title>
         <issued>2025-03-04T09:00:00Z</issued><modified>2025-03-05T09:00:00Z</modified>
         <content mode="base64">PHA+TG9uZzwvcD4=</content></entry></feed>`,
    )
    expect(entry).toMatchObject({
      title: 'A &amp; B',
      published: '2025-03-04T09:00:00Z',
      updated: '2025-03-05T09:00:00Z',
      content: '<p>Long</p>',
    })
  })
})

describe('text', () => {
  it.each([
    ['text', '<content>3 &lt; 4 MW</content>', '3 < 4 MW'],
    ['escaped HTML', '<content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>', '<p>A &amp; B</p>'],
    [
      'XHTML, without its wrapper',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &amp; <b>B</b><br/></div></content>',
      'A &amp; <b>B</b><br/>',
    ],
    [
      'escaped HTML in a <div> that is not escaped',
      '<content type="html"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt;B&lt;/b&gt;</div></content>',
      'A <b>B</b>',
    ],
    [
      'HTML that is not escaped at all',
      '<content type="html"><div>3 &lt; 4 <b>MW</b></div></content>',
      '<div>3 &lt; 4 <b>MW</b></div>',
    ],
    [
      'XHTML under a prefix',
      '<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div><h:p>A</h:p></h:div></content>',
      '<p>A</p>',
    ],
    [
      'a Base64 document',
      '<content type="application/octet-stream">PHA+TG9uZzwvcD4=</content>',
      '<p>Long</p>',
    ],
    ['what only looks like Base64', '<content type="application/octet-stream">not so</content>', 'not so'],
  ])('of Atom as %s', async (_, content, text) => {
    expect((await firstEntry(atom(`<entry>${content}</entry>`))).content).toBe(text)
  })

  it.each([
    ['CDATA', '<![CDATA[<p>3 < 4 & 5</p>]]>', '<p>3 < 4 & 5</p>'],
    ['CDATA with its own end inside', '<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
    ['naked markup', '<p>A <b>B</b> &amp; C</p>', '<p>A <b>B</b> &amp; C</p>'],
    ['an entity of HTML', 'Caf&eacute; &#8211; 3&nbsp;GW', 'Café – 3\u00a0GW'],
    ['an entity that does not exist', '&watts; &', '&watts; &'],
    ['windows-1252 in numbers', '&#147;GW&#148;', '“GW”'],
    ['windows-1252 among UTF-8', '\u0093GW\u0094', '“GW”'],
    ['a comment within', 'A<!-- x -->B', 'AB'],
    ['CDATA in small letters', '<![cdata[3 < 4 & 5]]>', '3 < 4 & 5'],
    ['a comparison of words', 'if hash<price then off', 'if hash<price then off'],
    ['one with a word of JavaScript', 'if hash<constructor then off', 'if hash<constructor then off'],
    [
      'more levels than a page has',
      `${'<a>'.repeat(999)}deep${'</a>'.repeat(999)}`,
      expect.stringContaining('>deep<'),
    ],
  ])('of RSS in %s', async (_, description, text) => {
    const item = `<item><description>${description}</description><link>/1</link></item>`
    const link = 'https://mine.example/1'
    expect(await firstEntry(rss(item))).toMatchObject({ summary: text, link })
  })

  it('expands what the DOCTYPE declares once, and fetches nothing', async () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY co "Grid &amp; Co"><!ENTITY all "&co;&co;"><!ENTITY file SYSTEM "file:///x">]>'
    const entry = await firstEntry(`${doctype}${rss('<item><title>&co; &all; &file;</title></item>')}`)
    expect(entry.title).toBe('Grid & Co &co;&co; &file;')
  })

  it('finds the end of a DOCTYPE whatever its values and comments hold', async () => {
    const doctype = `<?xml version="1.0"?><!-- Ours --><!DOCTYPE rss PUBLIC "-//Grid//DTD" "http://grid.example/rss.dtd" [
      <!-- that's ]> for the wire -->
      <!ELEMENT rss ANY> <!ENTITY % more SYSTEM "http://grid.example/more.ent"> %more;
      <!ENTITY up "<b>5 > 4</b> ]>"><!ENTITY name 'The "Grid"'>
    ]>`
    const { feed, entries } = await readOk(
      `${doctype}${rss('<title>&name;</title><item><title>&up;</title></item>')}`,
    )
    expect([feed.title, entries[0]?.title]).toEqual(['The "Grid"', '<b>5 > 4</b> ]>'])
  })

  it('reads a feed whose DOCTYPE never ends', async () => {
    expect(
      await firstEntry(`<!DOCTYPE rss [<!ENTITY a "b">${rss('<item><title>One</title></item>')}`),
    ).toMatchObject({
      title: 'One',
    })
  })
})

describe('namespaces', () => {
  it.each([
    '<prism:publicationDate xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">2025-03-04</prism:publicationDate>',
    '<published>2025-03-04</published>',
    '<date>2025-03-04</date>',
    '<updated>2025-03-04</updated>',
  ])('finds a date in %s', async (element) => {
    expect((await firstEntry(rss(`<item>${element}</item>`))).published).toBe('2025-03-04T00:00:00Z')
  })

  it('counts the address, not the prefix', async () => {
    const entry = await firstEntry(
      rss(
        '<item><x:title>Of Atom</x:title><y:encoded>Long</y:encoded><title:title>None of ours</title:title></item>',
        ' xmlns:x="http://www.w3.org/2005/Atom" xmlns:y="https://purl.org/RSS/1.0/modules/content" xmlns:title="urn:other"',
      ),
    )
    expect(entry).toMatchObject({ title: 'Of Atom', content: 'Long' })
  })

  it('takes an undeclared prefix for what it usually means', async () => {
    expect(await firstEntry(rss('<item><dc:creator>A. Writer</dc:creator></item>'))).toMatchObject({
      author: 'A. Writer',
    })
  })

  it('keeps the address that FeedBurner put its own in the place of', async () => {
    const links =
      '<link>https://feeds.example/~r/1</link><feedburner:origLink>https://mine.example/1</feedburner:origLink>'
    expect(await firstEntry(rss(`<item>${links}</item>`))).toMatchObject({
      link: 'https://feeds.example/~r/1',
      original: 'https://mine.example/1',
    })
  })

  it('finds media text in its group', async () => {
    const group =
      '<media:group><media:title>Video</media:title><media:description>About</media:description></media:group>'
    const entry = await firstEntry(
      rss(`<item>${group}</item>`, ' xmlns:media="http://search.yahoo.com/mrss/"'),
    )
    expect(entry).toMatchObject({ title: 'Video', summary: 'About' })
  })
})

describe('dates', () => {
  it.each([
    ['Tue, 04 Mar 2025 09:05:07 GMT', '2025-03-04T09:05:07Z'],
    ['at the end of the quarter', null],
  ])('are given as read and as written: %s', async (written, published) => {
    const entry = await firstEntry(rss(`<item><pubDate>${written}</pubDate></item>`))
    expect(entry).toMatchObject({ published, publishedRaw: written })
  })
})

describe('poll interval', () => {
  it.each([
    ['<ttl>45</ttl>', 45],
    ['<ttl>often</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 15],
    ['<sy:updatePeriod> daily </sy:updatePeriod>', 1440],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', null],
  ])('%s → %s minutes', async (head, minutes) => {
    expect((await readOk(rss(head))).feed.ttlMinutes).toBe(minutes)
  })
})

describe('broken feeds', () => {
  it.each([
    ['a bare ampersand', '<item><title>R&D at Q&A</title></item>', 'R&D at Q&A'],
    ['a bare bracket', '<item><title>Miners <3 power at <$10</title></item>', 'Miners <3 power at <$10'],
    ['a stray end tag', '<item></b><title>Power</title></item>', 'Power'],
    ['an open tag', '<item><title>Power<br></title><link>https://x.example/</link></item>', 'Power<br></br>'],
    ['a comment that never ends', '<!-- <item><title>Power</title></item>', 'Power'],
    ['brackets in a comment', '<!-- <3 <![CDATA[ --><item><title>Power</title></item>', 'Power'],
    ['an item that never ends', '<item><title>First</title><item><title>Second</title></item>', 'First'],
    ['an empty item within', '<item><item/><title>Outer</title></item>', 'Outer'],
    ['a title closed under another name', '<item><title>Power</titel><guid>g</guid></item>', 'Power'],
    ['a title never closed', '<item><title>Power<link>https://x.example/</link></item>', 'Power'],
    ['a control character', '<item><title>Up\u0008time</title></item>', 'Uptime'],
    ['an attribute given twice', '<item><title a="1" a="2">Power</title></item>', 'Power'],
  ])('reads past %s', async (_, items, title) => {
    expect((await firstEntry(rss(items))).title).toBe(title)
  })

  it.each(['\n\n ', '\uFEFF\n', 'Warning: line 3 <br />\n'])(
    'reads past %j before the feed',
    async (before) => {
      expect((await firstEntry(before + rss('<item><title>One</title></item>'))).title).toBe('One')
    },
  )

  it('keeps the fields and items that follow a text nobody closed', async () => {
    const { entries } = await readOk(
      rss(
        '<item><title>One<link>https://x.example/1</link><description><![CDATA[It <b>rains</b>.</description></item><item><title>Two</title></item>',
      ),
    )
    expect(entries).toMatchObject([
      { title: 'One', link: 'https://x.example/1', summary: 'It <b>rains</b>.' },
      { title: 'Two' },
    ])
  })

  it('keeps the address that follows a title of Atom nobody closed', async () => {
    const entry = await firstEntry(
      atom('<entry><title>One<link href="https://x.example/1"/><id>a</id></entry>'),
    )
    expect(entry).toMatchObject({ title: 'One', link: 'https://x.example/1', id: 'a' })
  })

  it('leaves markup in a text alone that only looks like a field', async () => {
    const html =
      '<p>See <link rel="stylesheet" href="https://x.example/a.css"></link></p><title>Not this</title>'
    expect((await firstEntry(rss(`<item><description>${html}</description></item>`))).summary).toBe(html)
  })

  it('keeps the other items of a feed cut off in its last one', async () => {
    const whole = rss(
      '<title>Grid</title><item><title>One</title></item><item><title>Two</title><link>https://x.exa',
    )
    const { feed, entries, quarantined } = await readOk(whole.slice(0, whole.indexOf('</channel>')))
    expect(feed.title).toBe('Grid')
    expect(entries.map((e) => e.title)).toEqual(['One'])
    expect(quarantined).toEqual([
      { index: 1, reason: 'cut off before its end', raw: '<item><title>Two</title><link>https://x.exa' },
    ])
  })

  it('keeps 49 of 50 items where one is too long to be an article', async () => {
    const items = Array.from(
      { length: 50 },
      (_, i) =>
        `<item><title>${i}</title><description>${'x'.repeat(i === 7 ? 1_000_001 : 10)}</description></item>`,
    )
    const { entries, quarantined } = await readOk(rss(items.join('')))
    expect(entries).toHaveLength(49)
    expect(quarantined).toMatchObject([{ index: 7, reason: 'longer than 1000000 characters' }])
  })

  it.each([
    ['nothing', '', 'the answer is empty'],
    ['words', 'service unavailable', 'no XML and no JSON found'],
    ['a web page', '<!doctype html><html><body>Hi</body></html>', 'begins with <html>'],
    ['an image', '<svg xmlns="http://www.w3.org/2000/svg"><title>Grid</title></svg>', 'begins with <svg>'],
    [
      'a feed cut off in its title',
      '<rss version="2.0"><channel><title>Gri',
      'cut off before it says anything',
    ],
    ['nesting without end', `<rss><channel>${'<a>'.repeat(100_000)}`, 'nested deeper than 10000 levels'],
    ['more than 5 MB', ' '.repeat(5_000_001), 'larger than 5 MB'],
  ])('refuses %s with a reason', async (_, body, reason) => {
    expect(await read(body)).toMatchObject({ ok: false, error: expect.stringContaining(reason) })
  })
})
