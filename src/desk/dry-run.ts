import { draftOf } from '../articles/draft.ts'
import { extract } from '../claims/extract.ts'
import { fetchFeed, type PollOptions } from '../feeds/fetch.ts'
import { parseFeed } from '../feeds/parse/parse.ts'

/** Entries a dry run reads. */
const MOST_ENTRIES = 10

export interface Yield {
  title: string
  claims: { quote: string; metric: string; value: string; unit: string }[]
}

/** What a feed would yield if it were followed: its latest entries and the figures in them. Nothing is stored. */
export async function dryRun(
  url: string,
  options: PollOptions,
): Promise<{ ok: true; entries: Yield[] } | { ok: false; error: string }> {
  const answer = await fetchFeed({ url }, options)
  if (answer.kind !== 'fetched')
    return { ok: false, error: answer.kind === 'not_modified' ? 'nothing new' : answer.error }
  const parsed = await parseFeed(answer.source)
  if (!parsed.ok) return { ok: false, error: parsed.error }
  const now = options.now.toISOString()
  return {
    ok: true,
    entries: parsed.entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
      const read = draftOf(entry, now)
      if (!read.ok) return []
      const { title, text, publishedAt } = read.draft
      const claims = extract(text, { title, published: publishedAt }).claims
      return [
        { title, claims: claims.map(({ quote, metric, value, unit }) => ({ quote, metric, value, unit })) },
      ]
    }),
  }
}
