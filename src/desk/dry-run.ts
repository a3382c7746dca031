import { draftOf } from '../articles/draft.ts'
import { extract } from '../claims/extract.ts'
import { askFeed } from '../feeds/ask.ts'
import type { FeedKind } from '../feeds/kinds.ts'

/** Entries a dry run reads. */
const MOST_ENTRIES = 10

export interface Yield {
  title: string
  claims: { quote: string; metric: string; value: string; unit: string }[]
}

/** What a feed would yield if it were followed: its latest entries and the figures in them. Nothing is stored. */
export async function dryRun(
  { url, kind }: { url: string; kind: FeedKind },
  options: Parameters<typeof askFeed>[1],
): Promise<{ ok: true; entries: Yield[] } | { ok: false; error: string }> {
  const answer = await askFeed({ url, kind, etag: null, lastModified: null, bodyHash: null }, options)
  if (answer.kind !== 'read') return { ok: false, error: 'error' in answer ? answer.error : 'nothing new' }
  const now = options.now.toISOString()
  return {
    ok: true,
    entries: answer.entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
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
