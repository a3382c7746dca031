import { withQuery } from '../paths.ts'
import { allOf, plural } from '../words.ts'

type Query = Record<string, string | undefined>

/** How many of a list's figures the page shows, and where all of them are to be had: its own address with an extension. */
export function DataLinks(props: {
  path: string
  query?: Query
  shown: number
  more: boolean
  feed?: boolean
}) {
  const { path, query = {}, shown, more } = props
  const as = (extension: string) => withQuery(`${path}.${extension}`, query)
  return (
    <p class="quiet data">
      {more
        ? `This page shows ${plural(shown, 'figure')}; the files have all of them: `
        : `This page shows ${shown === 1 ? 'the one figure there is' : allOf(shown, 'figures')}. The same as data: `}
      <a href={as('csv')}>CSV</a>, <a href={as('ndjson')}>JSON Lines</a>; page by page:{' '}
      <a href={as('json')}>JSON</a>
      {props.feed !== false && (
        <>
          . Follow what changes: <a href={as('atom')}>feed</a>
        </>
      )}
      .
    </p>
  )
}
