import { listVersions, readArticle } from '../../articles/read.ts'
import { evidenceKey } from '../../articles/store.ts'
import type { Db } from '../../db/client.ts'
import { listClaims } from '../../revisions/read-claims.ts'
import type { ArticlePageData } from '../pages/article.tsx'
import { type Difference, differencesOf } from '../sentences.ts'
import { surroundingsOf } from './surroundings.ts'

const MOST_CLAIMS = 60
const MOST_VERSIONS = 500
/** Versions whose changes are shown: the latest. */
const MOST_COMPARED = 5
/** Longest text compared, in characters. */
const MOST_TEXT = 100_000

/** Everything the page of one article shows; undefined if there is no such article. */
export async function loadArticle(
  db: Db,
  evidence: R2Bucket,
  id: string,
): Promise<ArticlePageData | undefined> {
  const row = await readArticle(db, id)
  if (!row) return undefined
  const [versions, claims] = await Promise.all([
    listVersions(db, id, { limit: MOST_VERSIONS }),
    listClaims(db, { article: id, limit: MOST_CLAIMS }),
  ])
  const latest = versions.slice(-MOST_COMPARED - 1)
  const texts = await Promise.all(latest.map((v) => readText(evidence, v.contentHash)))
  const changes = new Map<number, Difference[]>()
  for (const [i, version] of latest.entries()) {
    const [before, after] = [texts[i - 1], texts[i]]
    if (before !== undefined && after !== undefined) changes.set(version.n, differencesOf(before, after))
  }
  claims.sort((a, b) => a.appearance.start - b.appearance.start)
  return { row, versions, changes, claims, around: await surroundingsOf(db, claims) }
}

/** A stored text, or undefined where the evidence is no longer kept. */
async function readText(evidence: R2Bucket, contentHash: string): Promise<string | undefined> {
  const object = await evidence.get(evidenceKey(contentHash))
  return object ? (await object.text()).slice(0, MOST_TEXT) : undefined
}
