/** Every quote against the text it was taken from: text.slice(start, end) === quote, or the evidence is not what it was. */
import { and, eq } from 'drizzle-orm'
import type { Db } from './db/client.ts'
import { appearances } from './db/schema.ts'
import { allStoredTexts } from './evidence.ts'
import { sha256 } from './lib/ids.ts'
import type { Problem } from './revisions/verify.ts'

export async function verifyQuotes(
  db: Db,
  evidence: R2Bucket,
): Promise<{ texts: number; quotes: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let [texts, quotes] = [0, 0]
  for await (const { version, text } of allStoredTexts(db, evidence)) {
    const { articleId, n, contentHash } = version
    const rows = await db
      .select()
      .from(appearances)
      .where(and(eq(appearances.articleId, articleId), eq(appearances.version, n)))
    const whole = sha256(text.text) === contentHash
    for (const a of rows)
      if (!whole || text.text.slice(a.start, a.end) !== a.quote)
        problems.push({
          claimId: a.claimId,
          n,
          why: `quote ${a.id} does not stand in version ${n} of ${articleId}`,
        })
    texts++
    quotes += rows.length
  }
  return { texts, quotes, problems }
}
