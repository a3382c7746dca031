import { AI } from './ai.ts'
import { addDays, fillDates, midnight } from './dates.ts'
import { MINING } from './mining.ts'
import { ORIGIN } from './origin.ts'
import type { PublishedArticle, SampleArticle } from './types.ts'
import { WEEKLY } from './weekly.ts'

/** Every sample article, in no particular order. */
export const ARTICLES: readonly SampleArticle[] = [ORIGIN, ...MINING, ...WEEKLY, ...AI]

/** Days from the first article to the last: a walk of this many days shows them all. */
export const WALK_DAYS = 35

export interface SampleTime {
  /** First day of the walk; its time of day is ignored. */
  start: Date
  /** The simulated moment. */
  now: Date
}

const dayOf = ({ start }: SampleTime, day: number, hour = 0): Date =>
  new Date(addDays(midnight(start), day).getTime() + hour * 3_600_000)

/** True once the publisher has taken the article down. */
export const isWithdrawn = (article: SampleArticle, time: SampleTime): boolean =>
  article.withdrawn !== undefined && dayOf(time, article.withdrawn) <= time.now

/** An article as it stands at the simulated moment; null before it appears and after it is withdrawn. */
export function publishedAs(article: SampleArticle, time: SampleTime, base: string): PublishedArticle | null {
  const published = dayOf(time, article.day, article.hour)
  if (published > time.now || isWithdrawn(article, time)) return null
  let body = article.body.replace(/(?<!\n)\n(?!\n)/g, ' ')
  let updated = published
  for (const edit of article.edits ?? []) {
    if (dayOf(time, edit.day) > time.now) continue
    body = body.replace(edit.from, () => edit.to)
    if (edit.note === undefined) continue
    body += `\n\n${edit.note}`
    updated = dayOf(time, edit.day)
  }
  const fill = (text: string) => fillDates(text, published, time.start)
  return {
    id: article.id,
    publisher: article.publisher,
    url: `${base}/${article.publisher}/${article.id}`,
    title: fill(article.title),
    author: article.author,
    paragraphs: fill(body).split('\n\n'),
    published,
    updated,
  }
}

/** What one publisher shows at the simulated moment, newest first. */
export const shownBy = (publisher: string, time: SampleTime, base: string): PublishedArticle[] =>
  ARTICLES.filter((a) => a.publisher === publisher)
    .map((a) => publishedAs(a, time, base))
    .filter((a) => a !== null)
    .sort((a, b) => b.published.getTime() - a.published.getTime())
