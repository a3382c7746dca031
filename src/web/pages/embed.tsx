import type { Child } from 'hono/jsx'
import type { Amount } from '../../lib/figure-words.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { Chart, NARROW, WIDE } from '../chart/chart.tsx'
import { Legend } from '../chart/legend.tsx'
import { Badges, badgesOf } from '../parts/badges.tsx'
import { ChangeLine, Figure } from '../parts/figure.tsx'
import { Quote } from '../parts/quote.tsx'
import { Day } from '../parts/time.tsx'
import { claimPath, seriesPath, withQuery } from '../paths.ts'
import { claimTitle } from '../title.ts'
import { dayWords, plural, safeUrl, seriesWords } from '../words.ts'
import type { SeriesPageData } from './series.tsx'

/** A page made to stand in another site's frame: the thing itself, its date, and the way to us. Its links open a tab. */
const Embed = (props: { title: string; home: string; asOf: string | undefined; children: Child }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.title}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href="/style.css" />
      <base target="_blank" />
    </head>
    <body class="embedded">
      <main>
        <h1>{props.title}</h1>
        {props.children}
        <p class="source">
          {props.asOf ? `As known on ${dayWords(props.asOf)}` : 'As it stands now'} ·{' '}
          <a href={props.home} rel="noopener">
            Sources and every revision at Claimline
          </a>
        </p>
      </main>
    </body>
  </html>
)

interface View {
  origin: string
  /** The day whose knowledge is shown; without it, now. */
  asOf: string | undefined
}

/** One figure with its quote. */
export const ClaimEmbed = (props: { row: ClaimRow; previous: Amount | undefined; view: View }) => {
  const { claim, appearance, article, publisher } = props.row
  const { origin, asOf } = props.view
  return (
    <Embed title={claimTitle(props.row)} home={`${origin}${claimPath(claim.id)}`} asOf={asOf}>
      <Figure amount={claim} withdrawn={claim.withdrawn} />
      {props.previous && <ChangeLine before={props.previous} after={claim} />}
      <Badges kinds={badgesOf(claim, [], false)} />
      <Quote passage={appearance} cite={safeUrl(article.url)} most={160} />
      <p class="source">
        {claim.claimant}
        {claim.claimant !== publisher.name && ` in ${publisher.name}`}, <Day at={claim.saidAt} />
      </p>
    </Embed>
  )
}

/** One chart. */
export const SeriesEmbed = ({ data, view }: { data: SeriesPageData; view: View }) => {
  const { series, model } = data
  const home = withQuery(`${view.origin}${seriesPath(series.id)}`, { as_of: view.asOf })
  const label = `${seriesWords(series)}: ${plural(model.points.length, 'figure')} by ${plural(model.claimants.length, 'claimant')}`
  return (
    <Embed title={seriesWords(series)} home={home} asOf={view.asOf}>
      {model.points.length > 0 && (
        <figure>
          <Chart model={model} size={WIDE} label={label} />
          <Chart model={model} size={NARROW} label={label} />
          <Legend model={model} />
        </figure>
      )}
    </Embed>
  )
}
