/** Which story an article belongs to: that of the earliest text it copies, cuts or lightly rewrites. */
import { inArray, sql } from 'drizzle-orm'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { articleBands, articleSketches, articles } from '../db/schema.ts'
import { lookupKeys, type Sketch, sameStory, sketch } from './near-duplicate.ts'

/** Articles looked at under one key, the latest stored: a line every article of a site opens with is no lead to follow far. */
const MOST_UNDER_KEY = 10
/** Articles whose sketches are compared. */
const MOST_CANDIDATES = 20

/** The story of a new text, null if it is the first of its own, and the statements that let later ones find it. */
export async function storyOfText(
  db: Db,
  articleId: string,
  text: string,
): Promise<{ storyId: string | null; statements: Statement[] }> {
  const own = sketch(text)
  if (!own) return { storyId: null, statements: [] }
  const keys = lookupKeys(own)
  const likely = await db.all<{ id: string }>(sql`
    select b.article_id as id from json_each(${JSON.stringify(keys)}) j join article_bands b on b.rowid in (
      select rowid from article_bands where band = j.value order by rowid desc limit ${MOST_UNDER_KEY})
    where b.article_id <> ${articleId} group by 1 order by count(*) desc, 1 limit ${MOST_CANDIDATES}`)
  const candidates =
    likely.length === 0
      ? []
      : await db
          .select({ sketch: articleSketches.sketch, storyId: articles.storyId, at: articles.publishedAt })
          .from(articleSketches)
          .innerJoin(articles, sql`${articles.id} = ${articleSketches.articleId}`)
          .where(
            inArray(
              articleSketches.articleId,
              likely.map((l) => l.id),
            ),
          )
          .orderBy(articles.publishedAt, articles.id)
  const found = candidates.find((c) => sameStory(own, c.sketch as Sketch))
  const bands = keys.map((band) => ({ band, articleId }))
  return {
    storyId: found?.storyId ?? null,
    statements: [
      ...insertRows(db, articleSketches, [{ articleId, sketch: own }]),
      ...insertRows(db, articleBands, bands),
    ],
  }
}
