/** Fills a newsroom with made-up articles by SQL alone: the shape of a large one, not its sense. */
const CHUNK = 50_000
const FEEDS = 200

const time = (n: string) =>
  `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1735689600 + (${n}) * 7 % 47000000, 'unixepoch')`
const numbers = (from: number, to: number) =>
  `with recursive i(n) as (select ${from} union all select n + 1 from i where n + 1 < ${to})`

/** Adds articles, each with a version, a feed entry and keys for near-duplicates, in 200 feeds. */
export async function seedArticles(d1: D1Database, size: number): Promise<void> {
  await d1.exec(
    `${numbers(0, FEEDS)} insert into publishers (id, name, family) select 'paper-' || n, 'Paper ' || n, 'family-' || (n % 40) from i`,
  )
  await d1.exec(
    `insert into feeds (id, url, host, publisher_id, next_due_at, added_at) select 'f_' || id, 'https://' || id || '.example/feed', id || '.example', id, '2099', '2025' from publishers`,
  )
  for (let at = 0; at < size; at += CHUNK) {
    const i = numbers(at, Math.min(at + CHUNK, size))
    const paper = `'paper-' || (n % ${FEEDS})`
    await d1.batch(
      [
        `${i} insert into articles (id, url, publisher_id, feed_id, story_id, title, published_at, first_seen_at, current_version, check_at) select 'a_' || n, 'https://x.example/' || n, ${paper}, 'f_' || ${paper}, 'a_' || n, 'Article ' || n, ${time('n')}, ${time('n')}, 1, iif(n % 100 = 0, '2098', null) from i`,
        `${i} insert into article_versions (article_id, n, content_hash, title, change, said_at, extracted_by, recorded_at) select 'a_' || n, 1, 'h' || n, 'Article ' || n, 'first', ${time('n')}, '1', ${time('n')} from i`,
        `${i} insert into feed_entries (feed_id, guid, article_id, entry_hash) select 'f_' || ${paper}, 'https://x.example/' || n, 'a_' || n, 'e' || n from i`,
        `${i} insert into article_bands (band, article_id) select k.value || '.' || (n % 50000), 'a_' || n from i, json_each('[0,1]') k`,
      ].map((sql) => d1.prepare(sql)),
    )
  }
}
