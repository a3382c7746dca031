/** One look at an article's own page: its full text where the feed carries a summary, and later its silent edits. */
import { changeOf } from './articles/change.ts'
import { fetchPage } from './articles/fetch-page.ts'
import { nextCheck } from './articles/ladder.ts'
import {
  type PageTarget,
  pageLooked,
  prepareGone,
  preparePageVersion,
  readPageTarget,
  releasePages,
} from './articles/page-store.ts'
import { readRules } from './articles/rules-store.ts'
import { readText } from './articles/store.ts'
import { articleText } from './articles/text.ts'
import { EXTRACTOR_VERSION } from './claims/version.ts'
import { commit, type Db, type Statement } from './db/client.ts'
import type { PipelineContext, PollReport } from './pipeline.ts'
import { track, trackGone } from './tracking.ts'

/** Sites not to be asked again in this run, and how many seconds they want to be left alone. */
type Spared = Map<string, number>

/** Of a site that says "later" without a time, in seconds. */
const LATER = 3600
const DAY = 86_400

/**
 * Looks at an article's page as often as the ladder says, where its feed asks for full texts and robots.txt lets us.
 * A page shorter than what the feed carries is left alone. Expected failures only put the next look off. A site that
 * asks for time between two requests (Crawl-delay, Retry-After) is asked for one page a run.
 */
export async function checkPage(
  articleId: string,
  context: PipelineContext,
  spared: Spared = new Map(),
): Promise<PollReport> {
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
  const { origin } = new URL(url)
  const wait = spared.get(origin)
  if (wait !== undefined) {
    await commit(db, [pageLooked(db, articleId, { checkAt: after(wait, now) })])
    return { ...report, outcome: 'skipped', error: `${origin} asks to be left alone for ${wait} s` }
  }
  if (rules.crawlDelay) spared.set(origin, rules.crawlDelay)
  const known = { url, etag: target.article.pageEtag, lastModified: target.article.pageLastModified }
  const answer = await fetchPage(known, { contact, allowPrivate, now: new Date(now) })
  const looked = (look: Partial<Parameters<typeof pageLooked>[2]> = {}) =>
    pageLooked(db, articleId, { checkAt, missingSince: null, ...look })
  const failed = { ...report, outcome: 'failed' as const }
  switch (answer.kind) {
    case 'not_modified':
      await commit(db, [looked()])
      return { ...report, outcome: 'unchanged' }
    case 'gone':
      await takenDown(target, looked({ checkAt: null }), context)
      return { ...failed, error: answer.error }
    case 'rate_limited': {
      const seconds = Math.min(answer.retryAfter ?? LATER, DAY)
      spared.set(origin, seconds)
      const asked = after(seconds, now)
      const next = checkAt !== null && checkAt < asked ? asked : checkAt
      await commit(db, [pageLooked(db, articleId, { checkAt: next })])
      return { ...failed, error: answer.error }
    }
    case 'failed':
      if (answer.status === 404) await missing(target, checkAt, context)
      else await commit(db, [pageLooked(db, articleId, { checkAt })])
      return { ...failed, error: answer.error }
    case 'read': {
      const text = articleText(answer.page.title ?? target.version.title, answer.page.text)
      const { etag: pageEtag, lastModified: pageLastModified } = answer
      const claims = await storePage(target, text, looked({ pageEtag, pageLastModified }), context)
      return claims === null
        ? { ...report, outcome: 'unchanged' }
        : { ...report, outcome: 'new', articles: 1, claims }
    }
  }
}

/**
 * Looks at pages of one host, one request at a time, and gives back the lease taken for it (at `leasedAt`). Throws for
 * those that failed on our side once all are done: the lease then stands until it ends, or the job is done again.
 */
export async function checkPages(
  articleIds: string[],
  context: PipelineContext,
  leasedAt = context.now,
): Promise<PollReport[]> {
  const reports: PollReport[] = []
  const errors: unknown[] = []
  const spared: Spared = new Map()
  for (const id of articleIds)
    await checkPage(id, context, spared).then(
      (report) => reports.push(report),
      (error) => errors.push(error),
    )
  if (errors.length > 0) throw errors[0]
  await releasePages(context.db, articleIds, leasedAt)
  return reports
}

/** Ends looks that failed on our side until they were given up. */
export async function pagesGivenUp(db: Db, articleIds: string[], now: string): Promise<Statement[]> {
  const targets = await Promise.all(articleIds.map((id) => readPageTarget(db, id)))
  return targets.flatMap((target) =>
    target
      ? [pageLooked(db, target.article.id, { checkAt: nextCheck(target.article.publishedAt, now) })]
      : [],
  )
}

const after = (seconds: number, now: string) => new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Seconds until a page that was not found is looked for again. */
const AGAIN = 3600

/** A page not found twice in a row is taken down: once may be a bad evening of its server. It is looked for further on: it may be put back. */
async function missing(target: PageTarget, checkAt: string | null, context: PipelineContext) {
  const { db, now } = context
  const { id, missingSince } = target.article
  if (missingSince !== null) return takenDown(target, pageLooked(db, id, { checkAt }), context)
  const soon = after(AGAIN, now)
  const next = checkAt !== null && checkAt < soon ? checkAt : soon
  await commit(db, [pageLooked(db, id, { checkAt: next, missingSince: now })])
}

/** Retracts what only this page said, together with the look that found it gone. */
async function takenDown(target: PageTarget, looked: Statement, context: PipelineContext) {
  const { db, evidence, now } = context
  const gone = prepareGone(db, target, EXTRACTOR_VERSION, now)
  if (!gone) return commit(db, [looked])
  const { name: speaker, family } = target.publisher
  const version = { ...gone, statements: [...gone.statements, looked] }
  await trackGone(db, evidence, version, { speaker, family }, now)
}

/** Stores the page's text, if it says anything new, together with the look at it; gives the number of its claims, null if it does not. */
async function storePage(target: PageTarget, text: string, looked: Statement, context: PipelineContext) {
  const { db, evidence, now } = context
  const { article, version, publisher } = target
  const before = await readText(evidence, version.contentHash)
  const first = article.textFrom === 'feed'
  const says = before !== text || article.goneAt !== null
  if (!says || (first && text.length < before.length)) {
    await commit(db, [looked])
    return null
  }
  const change = first ? ('page' as const) : changeOf(before, text)
  const { title } = version
  const next = await preparePageVersion(db, evidence, target, { text, title, change }, EXTRACTOR_VERSION, now)
  const { publishedAt, language, speaker } = article
  const { name, family } = publisher
  const told = { text, title, publishedAt, language, speaker: speaker ?? name, family }
  return track(db, evidence, { ...next, statements: [...next.statements, looked] }, told, now)
}
