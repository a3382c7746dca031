/** Reads the whole history from evidence again, into an empty database: the ledger must come out the same. */
import { commit, type Db } from './db/client.ts'
import { insertRows } from './db/insert-rows.ts'
import { articles, articleVersions, feeds, publishers } from './db/schema.ts'
import { allStoredTexts } from './evidence.ts'
import { track, trackGone } from './tracking.ts'

/** Gives the number of texts read. What editors did is no part of the articles' history and is not replayed. */
export async function replay(from: Db, evidence: R2Bucket, to: Db): Promise<number> {
  await commit(to, [
    ...insertRows(to, publishers, await from.select().from(publishers)),
    ...insertRows(to, feeds, await from.select().from(feeds)),
  ])
  let count = 0
  for await (const { version, article, before, text } of allStoredTexts(from, evidence)) {
    const { articleId, n, saidAt, contentHash, recordedAt } = version
    const gone = version.change === 'gone'
    const state = { currentVersion: n, goneAt: gone ? recordedAt : null }
    const statements = [
      to
        .insert(articles)
        .values({ ...article, ...state })
        .onConflictDoUpdate({ target: articles.id, set: state }),
      to.insert(articleVersions).values(version),
    ]
    const again = { articleId, n, before, saidAt, contentHash, statements }
    if (gone) await trackGone(to, evidence, again, text, recordedAt)
    else await track(to, evidence, again, text, recordedAt)
    count++
  }
  return count
}
