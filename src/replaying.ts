/** Reads the whole history from evidence again, into an empty database: the ledger must come out the same. */
import { commit, type Db } from './db/client.ts'
import { insertRows } from './db/insert-rows.ts'
import { articles, articleVersions, feeds, publishers } from './db/schema.ts'
import { storedTexts } from './evidence.ts'
import { track } from './tracking.ts'

const PAGE = 50

/** Gives the number of texts read. What editors did is no part of the articles' history and is not replayed. */
export async function replay(from: Db, evidence: R2Bucket, to: Db): Promise<number> {
  await commit(to, [
    ...insertRows(to, publishers, await from.select().from(publishers)),
    ...insertRows(to, feeds, await from.select().from(feeds)),
  ])
  let count = 0
  for (let after = 0; ; ) {
    const page = await storedTexts(from, evidence, after, PAGE)
    for (const { version, article, before, text } of page) {
      const { articleId, n, saidAt, contentHash, recordedAt } = version
      const first = { ...article, currentVersion: n, goneAt: null }
      const statements = [
        to
          .insert(articles)
          .values(first)
          .onConflictDoUpdate({ target: articles.id, set: { currentVersion: n, goneAt: null } }),
        to.insert(articleVersions).values(version),
      ]
      await track(to, evidence, { articleId, n, before, saidAt, contentHash, statements }, text, recordedAt)
      count++
    }
    const last = page.at(-1)
    if (!last) return count
    after = last.position
  }
}
