import { listVersions, readArticle } from '../../articles/read.ts'
import { evidenceKey } from '../../articles/store.ts'
import type { Db } from '../../db/client.ts'
import { pageOf } from '../../lib/page.ts'
import { listClaims } from '../../revisions/read-claims.ts'
import type { ArticlePageData } from '../pages/article.tsx'
import { type Difference, differencesOf } from '../sentences.ts'
import { surroundingsOf } from './surroundings.ts'

/** Figures on a page. */
const PAGE = 60
const MOST_VERSIONS = 500
/** Versions whose changes are shown: the latest. */
const MOST_COMPARED = 5
/** Longest text compared, in characters. */
const MOST_TEXT = 100_000

/** Everything a page of one article shows, its figures as the text has them, from `after` on; undefined if there is no such article. */
export async function loadArticle(
  db: Db,
  evidence: R2Bucket,
  id: string,
  after: number | undefined,
): Promise<ArticlePageData | undefined> {
  const row = await readArticle(db, id)
  if (!row) return undefined
  const [versions, found] = await Promise.all([
    listVersions(db, id, { limit: MOST_VERSIONS }),
    listClaims(db, { article: id, ascending: true, after, limit: PAGE + 1 }),
  ])
  const latest = versions.slice(-MOST_COMPARED - 1)
  const texts = await Promise.all(latest.map((v) => readText(evidence, v.contentHash)))
  const changes = new Map<number, Difference[]>()
  for (const [i, version] of latest.entries()) {
    const [before, after] = [texts[i - 1], texts[i]]
    if (before !== undefined && after !== undefined) changes.set(version.n, differencesOf(before, after))
  }
  const { items: claims, next_cursor: next } = pageOf(
    found,
    PAGE,
    (row) => row,
    ({ state }) => state.id,
  )
  claims.sort((a, b) => a.appearance.start - b.appearance.start)
  const around = await surroundingsOf(db, claims)
  return { row, versions, changes, claims, next, later: after !== undefined, around }
}

/** A stored text, or undefined where the evidence is no longer kept. */
async function readText(evidence: R2Bucket, contentHash: string): Promise<string | undefined> {
  const object = await evidence.get(evidenceKey(contentHash))
  return object ? (await object.text()).slice(0, MOST_TEXT) : undefined
}
