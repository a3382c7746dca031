/** One look at an article's own page: its full text where the feed carries a summary, and later its silent edits. */
import { changeOf } from './articles/change.ts'
import { fetchPage } from './articles/fetch-page.ts'
import { nextCheck } from './articles/ladder.ts'
import { type PageTarget, pageLooked, preparePageVersion, readPageTarget } from './articles/page-store.ts'
import { readRules } from './articles/rules-store.ts'
import { prepareGone, readText } from './articles/store.ts'
import { articleText } from './articles/text.ts'
import { EXTRACTOR_VERSION } from './claims/version.ts'
import { commit } from './db/client.ts'
import type { PipelineContext, PollReport } from './pipeline.ts'
import { track, trackGone } from './tracking.ts'

/**
 * Looks at an article's page as often as the ladder says, where its feed asks for full texts and robots.txt lets us.
 * A page shorter than what the feed carries is left alone. Expected failures only put the next look off.
 */
export async function checkPage(articleId: string, context: PipelineContext): Promise<PollReport> {
  const { db, now, contact, allowPrivate } = context
  const target = await readPageTarget(db, articleId)
  const report = { url: target?.article.url ?? articleId, articles: 0, claims: 0, error: null }
  if (!target?.feed.fullText) {
    await commit(db, target ? [pageLooked(db, articleId, { checkAt: null })] : [])
    return { ...report, outcome: 'skipped' }
  }
  const { url, publishedAt } = target.article
  const checkAt = nextCheck(publishedAt, now)
  const rules = await readRules(db, url, { contact, allowPrivate, now })
  if (!rules.allows(url)) {
    await commit(db, [pageLooked(db, articleId, { checkAt })])
    return { ...report, outcome: 'skipped', error: `robots.txt of ${new URL(url).host} does not let us in` }
  }
  const known = { url, etag: target.article.pageEtag, lastModified: target.article.pageLastModified }
  const answer = await fetchPage(known, { contact, allowPrivate, now: new Date(now) })
  switch (answer.kind) {
    case 'not_modified':
      await commit(db, [pageLooked(db, articleId, { checkAt })])
      return { ...report, outcome: 'unchanged' }
    case 'gone':
      await takenDown(target, context)
      await commit(db, [pageLooked(db, articleId, { checkAt: null })])
      return { ...report, outcome: 'failed', error: answer.error }
    case 'rate_limited':
    case 'failed':
      if (answer.status === 404) await takenDown(target, context)
      await commit(db, [pageLooked(db, articleId, { checkAt })])
      return { ...report, outcome: 'failed', error: answer.error }
    case 'read': {
      const text = articleText(answer.page.title ?? target.version.title, answer.page.text)
      const claims = await storePage(target, text, context)
      const { etag: pageEtag, lastModified: pageLastModified } = answer
      await commit(db, [pageLooked(db, articleId, { checkAt, pageEtag, pageLastModified })])
      return claims === null
        ? { ...report, outcome: 'unchanged' }
        : { ...report, outcome: 'new', articles: 1, claims }
    }
  }
}

/** Retracts what only this page said. A page that was missing (404) is looked for again: it may be put back. */
async function takenDown({ article, publisher }: PageTarget, { db, evidence, now }: PipelineContext) {
  const gone = await prepareGone(db, article.id, EXTRACTOR_VERSION, now)
  const { name: speaker, family } = publisher
  if (gone) await trackGone(db, evidence, gone, { speaker, family }, now)
}

/** Stores the page's text if it says anything new; gives the number of its claims, null if it does not. */
async function storePage(target: PageTarget, text: string, { db, evidence, now }: PipelineContext) {
  const { article, version, publisher } = target
  const before = await readText(evidence, version.contentHash)
  if (before === text && article.goneAt === null) return null
  const first = article.textFrom === 'feed'
  if (first && text.length < before.length) return null
  const change = first ? ('page' as const) : changeOf(before, text)
  const { title } = version
  const next = await preparePageVersion(db, evidence, target, { text, title, change }, EXTRACTOR_VERSION, now)
  const { publishedAt, language } = article
  const told = { text, title, publishedAt, language, speaker: publisher.name, family: publisher.family }
  return track(db, evidence, next, told, now)
}
