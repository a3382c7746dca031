/** The job that reads stored texts again after the extractor has become better: resumable, a bounded number at a time. */
import { eq, ne, sql } from 'drizzle-orm'
import { readText } from './articles/store.ts'
import { checkDueSeries, prepareFindings } from './checks/store.ts'
import { checkText } from './checks/within-text.ts'
import { extract } from './claims/extract.ts'
import { EXTRACTOR_VERSION } from './claims/version.ts'
import { commit, type Db } from './db/client.ts'
import { articleVersions, rereadings } from './db/schema.ts'
import { type StoredText, storedTexts } from './evidence.ts'
import { keepDoubtful, settle } from './revisions/doubtful.ts'
import { prepareReread } from './revisions/reread.ts'
import { readClaims } from './tracking.ts'

/** An extractor and the version that names it. */
export interface Reader {
  version: string
  extract: typeof extract
}

export type Progress = typeof rereadings.$inferSelect

const READER: Reader = { version: EXTRACTOR_VERSION, extract }

/**
 * Reads up to `limit` stored texts again, going on where the last call ended; each text is one transaction together
 * with the progress made. Texts this extractor has read are passed over. Gives the progress, finished or not.
 */
export async function rereadSome(
  db: Db,
  evidence: R2Bucket,
  limit: number,
  now: string,
  reader: Reader = READER,
): Promise<Progress> {
  const progress = (await readProgress(db, reader.version)) ?? (await begin(db, reader.version, now))
  if (progress.finishedAt !== null) return progress
  const texts = await storedTexts(db, evidence, progress.position, limit)
  for (const stored of texts) await reread(db, evidence, stored, reader, now)
  if (texts.length < limit)
    await db.update(rereadings).set({ finishedAt: now }).where(eq(rereadings.extractor, reader.version))
  await checkDueSeries(db, now)
  return (await readProgress(db, reader.version)) ?? progress
}

const readProgress = (db: Db, extractor: string) =>
  db.select().from(rereadings).where(eq(rereadings.extractor, extractor)).get()

async function begin(db: Db, extractor: string, now: string): Promise<Progress> {
  const total = await db.$count(articleVersions, ne(articleVersions.extractedBy, extractor))
  const row = {
    extractor,
    position: 0,
    done: 0,
    total,
    fixed: 0,
    startedAt: now,
    updatedAt: now,
    finishedAt: null,
  }
  await db.insert(rereadings).values(row).onConflictDoNothing()
  return row
}

async function reread(
  db: Db,
  evidence: R2Bucket,
  stored: StoredText,
  reader: Reader,
  now: string,
): Promise<void> {
  const { version, position } = stored
  const at = eq(rereadings.extractor, reader.version)
  if (version.extractedBy === reader.version || version.change === 'gone') {
    await db.update(rereadings).set({ position, updatedAt: now }).where(at)
    return
  }
  const { text, title, publishedAt, speaker, family } = stored.text
  const { articleId, n, saidAt } = version
  const fresh = readClaims(stored.text, reader.extract)
  const { claims, doubtful, unbound } = await settle(db, articleId, text, fresh)
  const before = stored.before && {
    version: stored.before.version,
    text: await readText(evidence, stored.before.contentHash),
  }
  const place = { articleId, version: n, saidAt, text, extractor: reader.version }
  const source = { ...place, before, publisher: { name: speaker, family } }
  const read = await prepareReread(db, source, claims, now)
  const findings = checkText({ text, title, published: publishedAt, claims, unbound })
  const current = stored.article.currentVersion === n
  await commit(db, [
    ...read.statements,
    ...(current ? keepDoubtful(db, place, doubtful, now) : []),
    ...(current
      ? await prepareFindings(db, { articleId, version: n }, findings, read.claimIds, now, { again: true })
      : []),
    db
      .update(articleVersions)
      .set({ extractedBy: reader.version })
      .where(sql`${articleVersions.articleId} = ${articleId} and ${articleVersions.n} = ${n}`),
    db
      .update(rereadings)
      .set({
        position,
        done: sql`${rereadings.done} + 1`,
        fixed: sql`${rereadings.fixed} + ${read.fixed}`,
        updatedAt: now,
      })
      .where(at),
  ])
}
