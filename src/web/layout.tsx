import type { Child } from 'hono/jsx'

export interface PageHead {
  title: string
  /** One sentence for search engines and social cards. */
  description: string
  /** Path and query that stand for this view, without the origin. */
  path: string
  origin: string
  /** The same content for machines. */
  alternates?: { type: string; href: string; title: string }[]
  /** Whether search engines should leave this view out: a filtered or past state of another page. */
  unlisted?: boolean
  jsonLd?: object
  /** Which entry of the navigation this page belongs to. */
  section?: Section
}

type Section = 'timeline' | 'mining' | 'ai' | 'forecasts' | 'about'

const NAVIGATION: { key: Section; href: string; name: string }[] = [
  { key: 'timeline', href: '/', name: 'Timeline' },
  { key: 'mining', href: '/topics/mining', name: 'Mining' },
  { key: 'ai', href: '/topics/edge-ai', name: 'Edge AI' },
  { key: 'forecasts', href: '/forecasts', name: 'Forecasts' },
  { key: 'about', href: '/about', name: 'About' },
]

/** JSON inside a script element: `<` could end it. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** The frame of every page. */
export const Layout = ({
  head,
  q,
  children,
}: {
  head: PageHead
  q?: string | undefined
  children: Child
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      <link rel="canonical" href={`${head.origin}${head.path}`} />
      {head.unlisted && <meta name="robots" content="noindex" />}
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={`${head.origin}${head.path}`} />
      <meta property="og:site_name" content="Claimline" />
      <meta property="og:image" content={`${head.origin}/card.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href="/style.css" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {(head.alternates ?? []).map((a) => (
        <link rel="alternate" type={a.type} href={a.href} title={a.title} />
      ))}
      <script src="/script.js" defer></script>
      {head.jsonLd && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(head.jsonLd) }} />
      )}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="site">
        <a class="brand" href="/">
          Claimline
        </a>
        <nav aria-label="Main">
          <ul>
            {NAVIGATION.map(({ key, href, name }) => (
              <li>
                <a href={href} aria-current={key === head.section ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <search>
          <form action="/search" method="get">
            <label class="visually-hidden" for="q">
              Search figures
            </label>
            <input id="q" name="q" type="search" placeholder="Find figures" value={q} maxlength={200} />
            <button type="submit">Search</button>
          </form>
        </search>
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer class="site">
        <p>
          Every figure links to the words it was read from and to the publisher who printed them.{' '}
          <a href="/about">How it works</a> · <a href="/status">Status of the feeds</a> ·{' '}
          <a href="/api/v1/docs">API</a>
        </p>
      </footer>
    </body>
  </html>
)
