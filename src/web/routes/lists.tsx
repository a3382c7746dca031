import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listByPublisher, listStory, readPublisher } from '../../articles/read-stories.ts'
import { openDb } from '../../db/client.ts'
import type { Env } from '../../env.ts'
import { pageOf } from '../../lib/page.ts'
import { listClaims } from '../../revisions/read-claims.ts'
import type { ClaimFilter } from '../../revisions/read-facets.ts'
import { search } from '../../revisions/search.ts'
import { headOf, missing, page } from '../http.tsx'
import { nearTo } from '../load/near.ts'
import { surroundingsOf } from '../load/surroundings.ts'
import { ArticleList, Listing } from '../pages/listing.tsx'
import { Search } from '../pages/search.tsx'
import { cursorAsked } from '../paging.ts'
import { withQuery } from '../paths.ts'
import { capital, placeWords, plural } from '../words.ts'

const PAGE = 25
const MOST_ARTICLES = 20
/** Articles of a story whose figures are listed. */
const TOLD_BY = 5

/** What somebody pasted is searched by its beginning. */
const LONGEST_SEARCH = 200

const SearchQuery = z.object({
  q: z
    .string()
    .transform((words) => words.slice(0, LONGEST_SEARCH).trim())
    .catch(''),
  cursor: cursorAsked,
})

const Query = z.object({ cursor: cursorAsked })

/** A page of claims with what stands around them. */
async function claimsOf(c: Context<{ Bindings: Env }>, filter: ClaimFilter) {
  const db = openDb(c.env.DB)
  const { cursor } = Query.parse(c.req.query())
  const found = await listClaims(db, { ...filter, after: cursor, limit: PAGE + 1 })
  const { items, next_cursor } = pageOf(
    found,
    PAGE,
    (row) => row,
    ({ state }) => state.id,
  )
  const around = await surroundingsOf(db, items)
  return { rows: items, next: next_cursor, around, later: cursor !== undefined, data: true }
}

/** Everything one claimant, place, publisher or story says. */
export const listRoutes = new Hono<{ Bindings: Env }>()
  .get('/claimants/:key', async (c) => {
    const list = await claimsOf(c, { claimant: [c.req.param('key')] })
    const name = list.rows[0]?.claim.claimant
    if (!name) return missing(c, 'No such claimant', 'Nobody under this address has stated a figure we know.')
    const revised = list.rows.filter((r) => r.claim.n > 1).length
    const head = headOf(c, {
      title: `${name}: figures · Claimline`,
      description: `Every figure stated by ${name}, with sources and revisions.`,
    })
    const intro = (
      <p>
        What {name} says, whoever printed it.{' '}
        {revised > 0 &&
          `Of these, ${plural(revised, 'figure has', 'figures have')} changed since first said.`}
      </p>
    )
    return page(c, <Listing head={head} title={name} intro={intro} {...list} />)
  })
  .get('/places/:key', async (c) => {
    const list = await claimsOf(c, { place: [c.req.param('key')] })
    const name = list.rows[0]?.series.place
    if (!name) return missing(c, 'No such place', 'We know no figure about a place of this name.')
    const head = headOf(c, {
      title: `${capital(placeWords(name))} in figures · Claimline`,
      description: `What is said about mining, power and AI in ${placeWords(name)}, in figures.`,
    })
    const intro = <p>Figures about mining, power and AI in {placeWords(name)}.</p>
    return page(
      c,
      <Listing head={head} title={`${capital(placeWords(name))} in figures`} intro={intro} {...list} />,
    )
  })
  .get('/publishers/:id', async (c) => {
    const db = openDb(c.env.DB)
    const publisher = await readPublisher(db, c.req.param('id'))
    if (!publisher) return missing(c, 'No such publisher', 'We follow no publisher under this address.')
    const [list, articles] = await Promise.all([
      claimsOf(c, { publisher: [publisher.id] }),
      listByPublisher(db, publisher.id, MOST_ARTICLES),
    ])
    const head = headOf(c, {
      title: `${publisher.name}: figures and articles · Claimline`,
      description: `Figures printed by ${publisher.name}, and which of them it changed.`,
    })
    const intro = (
      <p>
        {publisher.family === publisher.id
          ? 'Shares an owner with no other publisher here, as far as we know.'
          : `Has the same owner (${publisher.family}) as others here: what they print together counts as one source.`}
      </p>
    )
    return page(
      c,
      <Listing head={head} title={publisher.name} intro={intro} {...list}>
        <h2>Latest articles</h2>
        <ArticleList rows={articles} own />
      </Listing>,
    )
  })
  .get('/stories/:id', async (c) => {
    const db = openDb(c.env.DB)
    const articles = await listStory(db, c.req.param('id'), MOST_ARTICLES)
    const [first] = articles
    if (!first) return missing(c, 'No such story', 'There is no story under this address.')
    const told = await Promise.all(
      articles.slice(0, TOLD_BY).map(({ article }) => listClaims(db, { article: article.id, limit: PAGE })),
    )
    const rows = told.flat()
    const owners = new Set(articles.map((a) => a.publisher.family)).size
    const head = headOf(c, {
      title: `${first.article.title} · Claimline`,
      description: `Who told this story, in which order, and its figures.`,
    })
    const intro = (
      <p>
        {articles.length === 1
          ? `Told by ${first.publisher.name} alone, as far as we know.`
          : `${plural(articles.length, 'article')} by ${plural(owners, 'owner')} that are copies or rewrites of one text: together they count as one source.`}
      </p>
    )
    return page(
      c,
      <Listing
        head={head}
        title={first.article.title}
        intro={intro}
        rows={rows}
        around={await surroundingsOf(db, rows)}
      >
        <h2>Who told it, in order</h2>
        <ArticleList rows={articles} />
      </Listing>,
    )
  })
  .get('/search', async (c) => {
    const { q, cursor } = SearchQuery.parse(c.req.query())
    const db = openDb(c.env.DB)
    const { found, by, figure } = await search(db, q, { after: cursor, limit: PAGE + 1 })
    const { items, next_cursor } = pageOf(
      found,
      PAGE,
      ({ row }) => row,
      ({ row }) => row.state.id,
    )
    const head = headOf(c, {
      title: q ? `${q} · Claimline` : 'Search figures · Claimline',
      description: 'Figures by what is measured, place, name, year or value.',
      path: withQuery('/search', { q }),
      unlisted: true,
    })
    const around = await surroundingsOf(db, items)
    const near = items.length === 0 ? await nearTo(db, q) : []
    const next = by === 'said' ? next_cursor : null
    return page(
      c,
      <Search
        head={head}
        q={q}
        rows={items}
        {...{ around, next, near }}
        more={cursor !== undefined || next_cursor !== null}
        figure={figure}
      />,
    )
  })
