import type { Child } from 'hono/jsx'

/** The frame of every page. */
export const Layout = (props: { title: string; children: Child }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.title}</title>
      <link rel="stylesheet" href="/style.css" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the claims
      </a>
      <header class="site">
        <a class="brand" href="/">
          Claimline
        </a>
        <p>
          The numbers in the news about crypto mining and edge AI: who says what, since when, and what it used
          to be.
        </p>
      </header>
      <main id="main">{props.children}</main>
      <footer class="site">
        <p>
          Every figure links to its quote and source. Machine-readable at <a href="/api/v1/claims">/api/v1</a>
          , described by <a href="/api/v1/openapi.json">OpenAPI</a>.
        </p>
      </footer>
    </body>
  </html>
)
