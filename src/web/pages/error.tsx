import { Layout, type PageHead } from '../layout.tsx'

/** What went wrong and where to go on from here. */
export const ErrorPage = (props: { head: PageHead; title: string; detail: string }) => (
  <Layout head={props.head}>
    <h1>{props.title}</h1>
    <p>{props.detail}</p>
    <ul>
      <li>
        <a href="/">The timeline</a>: every figure, the latest first
      </li>
      <li>
        <a href="/topics/mining">Mining</a> and <a href="/topics/edge-ai">edge AI</a> in figures
      </li>
      <li>
        <a href="/search">Search</a> by metric, subject, place or claimant
      </li>
    </ul>
  </Layout>
)
