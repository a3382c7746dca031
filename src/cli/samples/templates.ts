import type { PublishedArticle } from './types.ts'

/** A feed before it is written in one of the formats. */
export interface SampleFeed {
  title: string
  /** The publisher's front page. */
  home: string
  /** The feed's own address. */
  self: string
  articles: PublishedArticle[]
}

const NOTICE = 'Sample text of the Claimline demo: publishers, companies and figures are invented.'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for element content and attributes, in XML and HTML alike. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)

/** The text of an article as HTML paragraphs. */
const html = (article: PublishedArticle): string =>
  article.paragraphs.map((p) => `<p>${escapeXml(p)}</p>`).join('\n')

const tag = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`

/** RSS 2.0 with full text in content:encoded. */
export const rss = ({
  title,
  home,
  self,
  articles,
}: SampleFeed): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${tag('title', title)}
${tag('link', home)}
${tag('description', NOTICE)}
<language>en</language>
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>
${articles
  .map(
    (a) => `<item>
${tag('title', a.title)}
${tag('link', a.url)}
${tag('guid', a.url, ' isPermaLink="true"')}
${tag('pubDate', a.published.toUTCString())}
${tag('dc:creator', a.author)}
${tag('description', a.paragraphs[0] ?? '')}
${tag('content:encoded', html(a))}
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`

/** Atom 1.0 with full text in content. */
export const atom = ({
  title,
  home,
  self,
  articles,
}: SampleFeed): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
${tag('id', self)}
${tag('title', title)}
${tag('subtitle', NOTICE)}
<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
${tag('updated', newest(articles).toISOString())}
${articles
  .map(
    (a) => `<entry>
${tag('id', a.url)}
${tag('title', a.title)}
<link rel="alternate" type="text/html" href="${escapeXml(a.url)}"/>
<author>${tag('name', a.author)}</author>
${tag('published', a.published.toISOString())}
${tag('updated', a.updated.toISOString())}
${tag('summary', a.paragraphs[0] ?? '')}
${tag('content', html(a), ' type="html"')}
</entry>`,
  )
  .join('\n')}
</feed>
`

/** JSON Feed 1.1 with full text in content_html. */
export const jsonFeed = ({ title, home, self, articles }: SampleFeed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: self,
      description: NOTICE,
      language: 'en',
      items: articles.map((a) => ({
        id: a.url,
        url: a.url,
        title: a.title,
        authors: [{ name: a.author }],
        date_published: a.published.toISOString(),
        date_modified: a.updated.toISOString(),
        summary: a.paragraphs[0],
        content_html: html(a),
      })),
    },
    null,
    2,
  )

/** Time of the last change a feed admits to; the epoch for an empty feed. */
export const newest = (articles: PublishedArticle[]): Date =>
  new Date(Math.max(0, ...articles.map((a) => a.updated.getTime())))

const page = (title: string, publisher: string, head: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} | ${escapeXml(publisher)}</title>
${head}</head>
<body>
<main>
${main}
</main>
<footer><p>${NOTICE}</p></footer>
</body>
</html>
`

/** An article's page: headline, byline, date, text. */
export const articlePage = (a: PublishedArticle, publisher: string): string =>
  page(
    a.title,
    publisher,
    `<link rel="canonical" href="${escapeXml(a.url)}">
<meta name="author" content="${escapeXml(a.author)}">
<meta property="article:published_time" content="${a.published.toISOString()}">
`,
    `<article>
${tag('h1', a.title)}
<p class="byline">By <span rel="author">${escapeXml(a.author)}</span>,
<time datetime="${a.published.toISOString()}">${a.published.toISOString().slice(0, 10)}</time></p>
${html(a)}
</article>`,
  )

/** A publisher's front page: what it shows, newest first. */
export const frontPage = ({ title, self, articles }: SampleFeed, type: string): string =>
  page(
    'Latest',
    title,
    `<link rel="alternate" type="${type}" href="${escapeXml(self)}">\n`,
    `${tag('h1', title)}\n<ul>
${articles.map((a) => `<li>${tag('a', a.title, ` href="${escapeXml(a.url)}"`)}</li>`).join('\n')}
</ul>`,
  )
