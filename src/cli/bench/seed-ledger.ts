/** Fills a ledger with made-up claims, five appearances each, by SQL alone: the shape of a large one, not its sense. */
const CHUNK = 10_000
const PER_SERIES = 20
const APPEARANCES = 5
const PAPERS = 100

/** A date between 2025 and 2026 from a number. */
const time = (n: string) =>
  `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1735689600 + (${n}) * 7 % 47000000, 'unixepoch')`
const numbers = (from: number, to: number) =>
  `with recursive i(n) as (select ${from} union all select n + 1 from i where n + 1 < ${to})`

/** Adds `size` claims in `size / 20` series, each with one revision, in articles of five claims, a hundred papers. */
export async function seedLedger(d1: D1Database, size: number): Promise<void> {
  await d1.exec(
    `${numbers(0, PAPERS)} insert into publishers (id, name, family) select 'paper-' || n, 'Paper ' || n, 'family-' || (n % 40) from i`,
  )
  await d1.exec(
    `insert into feeds (id, url, publisher_id, next_due_at, added_at) select 'f_' || id, 'https://' || id || '.example/feed', id, '2027', '2025' from publishers`,
  )
  for (let from = 0; from < size; from += CHUNK) {
    const to = Math.min(from + CHUNK, size)
    const i = numbers(from, to)
    await d1.exec(
      `${i} insert or ignore into series (id, metric, subject, subject_key, topic, created_at) select 'market-size.s-' || (n / ${PER_SERIES}), 'market_size', 'S ' || (n / ${PER_SERIES}), 's-' || (n / ${PER_SERIES}), 'both', '2025' from i`,
    )
    await d1.exec(
      `${i} insert into articles (id, url, publisher_id, feed_id, story_id, title, published_at, first_seen_at, current_version) select 'a_' || n, 'https://x.example/' || n, 'paper-' || (n % ${PAPERS}), 'f_paper-' || (n % ${PAPERS}), 'a_' || n, 'Article ' || n, ${time('n')}, ${time('n')}, 1 from i`,
    )
    await d1.exec(
      `${i} insert into article_versions (article_id, n, content_hash, title, change, said_at, extracted_by, recorded_at) select 'a_' || n, 1, 'h' || n, 'Article ' || n, 'first', ${time('n')}, '1', ${time('n')} from i`,
    )
    const claim = `'c_' || n, 'market-size.s-' || (n / ${PER_SERIES})`
    await d1.exec(
      `${i} insert into claims (id, series_id, metric, period, claimant, claimant_key, topic, first_recorded_at, n, value, value_sort, unit, comparator, modality, reason, said_at, recorded_at, appearance_id, confidence, writes, standing) select ${claim}, 'market_size', 2020 + n % 10, 'C ' || (n % 997), 'c-' || (n % 997), 'both', ${time('n')}, 1, n || '000000', n * 1000000.0, 'USD', 'eq', 'estimate', 'first_seen', ${time('n')}, ${time('n')}, 'p_' || n || '_0', 0.9, 1, '{}' from i`,
    )
    for (let k = 0; k < APPEARANCES; k++)
      await d1.exec(
        `${i} insert into appearances (id, claim_id, article_id, version, start, "end", quote, prefix, suffix, value, unit, comparator, modality, confidence, rule, grounding, extractor, turn, restates, said_at, recorded_at) select 'p_' || n || '_${k}', 'c_' || n, 'a_' || (${from} + (n - ${from} + ${k} * 37) % ${to - from}), 1, 0, 10, '$' || n || ' million', 'The market was worth ', ' in that year, the firm said.', n || '000000', 'USD', 'eq', 'estimate', 0.9, 'seed', '{}', '1', 'new', 0, ${time(`n + ${k}`)}, ${time(`n + ${k}`)} from i`,
      )
    await d1.exec(
      `${i} insert into revisions (claim_id, n, value, unit, comparator, modality, reason, said_at, recorded_at, appearance_id, hash) select 'c_' || n, 1, n || '000000', 'USD', 'eq', 'estimate', 'first_seen', ${time('n')}, ${time('n')}, 'p_' || n || '_0', '' from i`,
    )
    await d1.exec(
      `${i} insert into article_bands (band, article_id) select k.value || '.' || (n % 50000), 'a_' || n from i, json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18]') k`,
    )
  }
}
