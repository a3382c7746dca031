import { describe, expect, it } from 'vitest'
import { withoutBoilerplate } from '../../src/articles/boilerplate.ts'
import { readPage } from '../../src/articles/main-text.ts'
import { byline, dateInAddress } from '../../src/articles/page-metadata.ts'

const PARAGRAPHS = [
  'The site in northern Quebec now runs 41 megawatts of miners, the company told us on Tuesday, up from 28 a year ago.',
  'Its power comes from two dams, and the grid operator may switch it off for up to 300 hours each winter, the contract says.',
  'Analysts had expected slower growth, because new machines were late, and because the price of used ones had doubled.',
]

const page = ({
  head = '',
  lead = '',
  tail = '',
  paragraphs = PARAGRAPHS,
} = {}) => `<!doctype html><html lang="en-CA">
<head><title>Miner doubles in the north - The Daily Hash</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/ai">AI</a></nav>
<article><h1>Miner doubles in the north</h1>${lead}${paragraphs.map((p) => `<p>${p}</p>`).join('')}${tail}</article>
<footer>© The Daily Hash. All rights reserved.</footer></body></html>`

const read = (html: string, url = 'https://hash.example/north?x=1') => {
  const got = readPage(html, url)
  if (!got.ok) throw new Error(got.error)
  return got
}

describe('main text', () => {
  it('is the paragraphs, without what surrounds them', () => {
    expect(read(page()).text).toBe(PARAGRAPHS.join('\n'))
  })

  it.each([
    ['a byline', '<p>By Ada Ferris</p>'],
    ['a dateline', '<p>Published March 4, 2026 at 9:30 am EST | Updated 2 hours ago</p>'],
    ['a button', '<div>Continue reading below</div>'],
    ['a counter', '<p>1,204 views</p>'],
    ['a teaser', '<p><a href="/other">Rival buys 9,000 machines in Texas</a></p>'],
    ['a script', '<script>var shares = 41</script>'],
  ])('leaves out %s', (_, lead) => {
    expect(read(page({ lead })).text).toBe(PARAGRAPHS.join('\n'))
  })

  it('keeps links inside sentences, and sentences that start like a label', () => {
    const paragraphs = [
      ...PARAGRAPHS,
      'Share of renewables in its mix: 97%, the <a href="/r">report</a> says of the year.',
    ]
    expect(read(page({ paragraphs })).text).toContain(
      'Share of renewables in its mix: 97%, the report says of the year.',
    )
  })

  it('keeps cells, rows and items apart, and figures beside their words', () => {
    const tail =
      '<table><tr><th>Site</th><th>MW</th></tr><tr><td>North</td><td>41</td></tr></table><ul><li>one, of two</li><li>two, of two</li></ul><p>A to<b>tal</b> of<br>69 MW, by its own count.</p>'
    const { text } = read(page({ tail }))
    expect(text).toContain('| Site | MW |\n')
    expect(text).toContain('| North | 41 |')
    expect(text).toContain('- one, of two\n- two, of two')
    expect(text).toContain('A total of\n69 MW, by its own count.')
  })

  it('falls back on the text a page carries for machines', () => {
    const articleBody = PARAGRAPHS.join('\n\n')
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`
    expect(read(page({ head, paragraphs: ['Subscribe to read on, it is cheap.'] })).text).toBe(articleBody)
  })

  it.each([
    ['nothing', '', 'The page has no main text.'],
    ['no text', '<html><body><img src="x.png"></body></html>', 'The page has no main text.'],
    ['endless nesting', '<div>'.repeat(100_000), 'The page nests deeper than 200 elements.'],
    ['endless elements', '<br>'.repeat(100_000), 'The page has more than 20000 elements.'],
    [
      'endless attributes',
      `<p ${'a=1 '.repeat(200_000)}>`,
      'The page has more than 100000 pieces of text and attributes.',
    ],
    ['endless text', 'x'.repeat(3_000_001), 'The page is longer than 3000000 characters.'],
  ])('refuses a page of %s at once', (_, html, error) => {
    const start = Date.now()
    expect(readPage(html, 'https://hash.example/')).toEqual({ ok: false, error })
    expect(Date.now() - start).toBeLessThan(1500)
  })
})

describe('what a page says about itself', () => {
  it('is read from JSON-LD, nested or not, before meta tags', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Miner doubles',
      author: [{ '@type': 'Person', name: 'Ada Ferris' }, { name: 'Bo Lind' }],
      datePublished: '2026-03-04T09:30:00-05:00',
      dateModified: '2026-03-04T16:00:00Z',
    }
    const ld = JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] })
    const head = `<meta name="author" content="Desk"><script type="application/ld+json">{broken</script><script type="application/ld+json">${ld}</script>`
    expect(read(page({ head }))).toMatchObject({
      byline: 'Ada Ferris, Bo Lind',
      published: '2026-03-04T14:30:00.000Z',
      modified: '2026-03-04T16:00:00.000Z',
      language: 'en-CA',
    })
  })

  it('is read from meta tags otherwise', () => {
    const head = `<meta property="og:title" content="Miner doubles in the north"><meta property="og:site_name" content="The Daily Hash">
      <meta property="article:published_time" content="2026-03-04"><meta name="author" content="By Ada Ferris">
      <link rel="canonical" href="/north">`
    expect(read(page({ head }))).toMatchObject({
      title: 'Miner doubles in the north',
      byline: 'Ada Ferris',
      published: '2026-03-04T00:00:00.000Z',
      modified: null,
      siteName: 'The Daily Hash',
      canonical: 'https://hash.example/north',
    })
  })

  it('is null where the page says nothing usable', () => {
    const head =
      '<meta name="author" content="https://social.example/ada"><meta name="date" content="recently">'
    expect(read(page({ head }))).toMatchObject({ byline: null, published: null, canonical: null })
  })

  it.each([
    ['Miner doubles in the north - The Daily Hash', '', 'Miner doubles in the north'],
    ['Miner doubles in the north – again [Daily Hash]', '', 'Miner doubles in the north'],
    ['Miner doubles in the northern province', '', 'Miner doubles in the northern province'],
    ['Output doubles | Daily Hash', 'Daily Hash', 'Output doubles'],
    ['Output doubles, says Daily Hash', 'Daily Hash', 'Output doubles, says Daily Hash'],
  ])('a title of %j by %j is %j', (title, site, expected) => {
    const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`
    expect(read(page({ head })).title).toBe(expected)
  })

  it.each([
    ['<p>By Ada Ferris | March 4, 2026 at 9:05 am ET</p>', '2026-03-04T14:05:00.000Z'],
    ['<p>4 March 2026</p>', '2026-03-04T00:00:00.000Z'],
    ['<p>2026</p>', null],
    ['<p>On March 4, 2026 the hall was opened.</p>', null],
  ])('its day is in the line it begins with, where nothing else says it: %s', (lead, day) => {
    expect(read(page({ lead })).published).toBe(day)
  })

  it.each([
    ['By Ada Ferris', 'Ada Ferris'],
    ['BY: Ada Ferris', 'Ada Ferris'],
    ['Written by Ada Ferris\n   Edited by Bo Lind', 'Ada Ferris'],
    ['By\n\t Ada Ferris', 'Ada Ferris'],
    ['Ada FerrisMonday, March 2, 2026', 'Ada Ferris'],
    ['Ada Ferris - 2026-03-02', 'Ada Ferris'],
    ['Ada Ferris — Mar. 2, 2026 9:00 am', 'Ada Ferris'],
    ['June May', 'June May'],
    ['Byron Ash', 'Byron Ash'],
    ['https://social.example/ada', null],
    ['', null],
    [undefined, null],
  ])('a byline of %j names %j', (text, name) => expect(byline(text)).toBe(name))
})

describe('a day in an address', () => {
  it.each([
    ['https://hash.example/2026/03/04/miner-doubles', '2026-03-04T00:00:00.000Z'],
    ['https://hash.example/news/2026-3-4-miner', '2026-03-04T00:00:00.000Z'],
    ['https://hash.example/2026/mar/04/miner', '2026-03-04T00:00:00.000Z'],
    ['https://hash.example/2026/13/04/miner', null],
    ['https://hash.example/2026/03/miner', null],
    ['https://hash.example/a?d=/2026/03/04/', null],
    ['', null],
  ])('%s: %s', (url, day) => expect(dateInAddress(url)).toBe(day))

  it('is the last resort', () => {
    const head = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    expect(read(page({ head }), 'https://hash.example/2026/03/04/a').published).toBe(
      '2026-03-04T00:00:00.000Z',
    )
  })
})

describe('lines that are no text', () => {
  it.each([
    'Published Wed, 4 Mar 2026 10:00 GMT',
    'March 4, 2026',
    'Updated 3 hours ago',
    'By Ada Ferris',
    'Sign up for our newsletter',
    'Advertisement',
    'Read more: Hashrate passes 900 EH/s',
    'CLICK HERE FOR MORE ON MINING',
    '12 comments',
    '5 min read',
    '© 2026 The Daily Hash',
    'Copyright 2026 The Daily Hash. All rights reserved.',
    '* * *',
    'Photo: Bo Lind',
    'https://hash.example/news/article/miner-doubles-1.php',
    'ada@hash.example',
    'By Ada Ferris and Bo Lind on Wednesday, March 4th, 2026 at 9:05 a.m.',
    'March 4, 2026 at 9:05 AM HST - Updated March 4 at 11:05 AM',
  ])('%s', (line) => expect(withoutBoilerplate(`One, two.\n${line}\nThree.`)).toBe('One, two.\nThree.'))

  it('a caption given twice, but not a figure in two cells of a table', () => {
    expect(withoutBoilerplate('The hall at night\nThe hall at night\nOne.')).toBe('The hall at night\nOne.')
    expect(withoutBoilerplate('Rigs\n41\n41\nOne.')).toBe('Rigs\n41\n41\nOne.')
  })

  it.each([
    'Shares fell 12% on Tuesday.',
    '41 MW',
    '2026',
    'By March 2026, the fleet will draw 90 MW.',
    'By March 4 the grid had failed at 9:05 a.m.',
    'See https://hash.example for more.',
    'Home miners now make up 3% of the network, the survey found.',
    'Related costs rose to $4 million in the quarter.',
    'North',
  ])('but not: %s', (line) =>
    expect(withoutBoilerplate(`One, two.\n${line}\nThree.`)).toBe(`One, two.\n${line}\nThree.`),
  )
})
