/** Puts texts straight into the ledger, without a feed around them. */
import { type Draft, prepareVersion } from '../../src/articles/store.ts'
import type { Db } from '../../src/db/client.ts'
import { addFeeds } from '../../src/feeds/store.ts'
import { idOf, sha256 } from '../../src/lib/ids.ts'
import { track } from '../../src/tracking.ts'

export interface Printed {
  paper: string
  family?: string
  slug: string
  text: string
  published: string
}

/** Stores a text as the pipeline would at `now`; gives the number of claims, null if the text was known. */
export async function print(db: Db, evidence: R2Bucket, item: Printed, now: string): Promise<number | null> {
  const { paper, family = paper, slug, text, published } = item
  const url = `https://${paper}.example/feed`
  await addFeeds(db, [{ url, publisher: { id: paper, name: paper, family } }], now)
  const draft: Draft = {
    guid: slug,
    entryHash: sha256(text),
    url: `https://${paper}.example/${slug}`,
    title: slug,
    author: null,
    speaker: null,
    links: [],
    language: null,
    publishedAt: published,
    text: `${slug}\n\n${text}`,
  }
  const feed = { id: idOf('f', url), publisherId: paper, fullText: false }
  const version = await prepareVersion(db, evidence, feed, draft, '1', now)
  if (version.n === null) return null
  return track(db, evidence, version, { ...draft, speaker: paper, family }, now)
}
