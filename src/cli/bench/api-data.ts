/** A ledger of any size, made by the database itself out of a counter. */

const CHUNK = 10_000
const PER_CLAIM = 5
const FIRST = "strftime('%s', '2024-01-01')"

/** The time the k-th thing was said, a minute apart and more. */
const time = (k: string) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', ${FIRST} + (${k}) * 60, 'unixepoch')`

const counter = (from: number, to: number) =>
  `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to - 1})`

/** Metric, unit and typical value of the k-th claim, by its remainder. */
const METRIC = `CASE i % 5 WHEN 0 THEN 'mining_cost' WHEN 1 THEN 'btc_price' WHEN 2 THEN 'network_hashrate' WHEN 3 THEN 'power_capacity' ELSE 'market_size' END`
const UNIT = `CASE i % 5 WHEN 0 THEN 'USD/BTC' WHEN 1 THEN 'USD/BTC' WHEN 2 THEN 'EH/s' WHEN 3 THEN 'MW' ELSE 'USD' END`
const VALUE = `CAST(CASE i % 5 WHEN 0 THEN 60000 + i * 7919 % 60000 WHEN 1 THEN 40000 + i * 104729 % 80000 WHEN 2 THEN 300 + i * 31 % 900 WHEN 3 THEN 1 + i * 17 % 3000 ELSE 1000000 * (1 + i * 613 % 200000) END AS INTEGER)`
const TOPIC = `CASE i % 5 WHEN 3 THEN 'both' WHEN 4 THEN 'both' ELSE 'mining' END`
const PLACES = ['us-tx', 'no', 'py', 'kz', 'ca', 'ae', 'se', 'br', 'is', 'bt']
const PLACE = `CASE i / 5 % 10 ${PLACES.map((p, k) => `WHEN ${k} THEN '${p}'`).join(' ')} END`

/** The statements that fill an empty database with so many claims, five appearances each, every tenth revised once. */
export function* ledgerOf(claims: number): Generator<string> {
  yield `${counter(0, 200)} INSERT INTO publishers (id, name, family) SELECT 'pub-' || i, 'Publisher ' || i, 'family-' || (i / 2) FROM n`
  yield `${counter(0, 200)} INSERT INTO feeds (id, url, publisher_id, next_due_at, added_at, status, topic, host)
    SELECT 'feed-' || i, 'https://p' || i || '.example/feed', 'pub-' || i, ${time('0')}, ${time('0')}, CASE i % 20 WHEN 0 THEN 'failing' ELSE 'active' END, 'both', 'p' || i || '.example' FROM n`
  const series = Math.max(50, Math.round(claims / 100))
  for (const [from, to] of chunks(series))
    yield `${counter(from, to)} INSERT INTO series (id, metric, subject, subject_key, place, place_key, topic, created_at)
      SELECT 's-' || i, ${METRIC}, 'Subject ' || (i / 50), 'subject-' || (i / 50), ${PLACE}, ${PLACE}, ${TOPIC}, ${time('0')} FROM n`
  for (const [from, to] of chunks(claims)) {
    yield `${counter(from, to)} INSERT INTO articles (id, url, publisher_id, feed_id, story_id, title, published_at, first_seen_at, current_version)
      SELECT 'a-' || i, 'https://p' || (i % 200) || '.example/' || i, 'pub-' || (i % 200), 'feed-' || (i % 200), 'a-' || i,
      'Report ' || i || ' on the cost of things', ${time('i')}, ${time('i + 5')}, 1 FROM n`
    yield `${counter(from, to)} INSERT INTO article_versions (article_id, n, content_hash, title, change, said_at, recorded_at)
      SELECT 'a-' || i, 1, 'h' || i, 'Report ' || i, 'first', ${time('i')}, ${time('i + 5')} FROM n`
  }
  for (const [from, to] of chunks(claims)) {
    yield `${counter(from, to)} INSERT INTO claims (id, series_id, metric, topic, period, claimant, claimant_key, first_recorded_at, n, value, value_sort, unit, comparator, modality, reason, said_at, recorded_at, appearance_id, confidence)
      SELECT 'c-' || i, 's-' || (i % ${series}), ${METRIC}, ${TOPIC}, CAST(2020 + i % 12 AS TEXT), 'Claimant ' || (i / ${series}), 'claimant-' || (i / ${series}), ${time('i + 5')}, 1, ${VALUE}, ${VALUE}, ${UNIT}, 'eq',
      'reported', 'first_seen', ${time('i')}, ${time('i + 5')}, 'p-' || i || '-0', 0.5 + i % 50 / 100.0 FROM n`
    yield `${counter(from * PER_CLAIM, to * PER_CLAIM)}, k(i, r) AS (SELECT i / ${PER_CLAIM}, i % ${PER_CLAIM} FROM n)
      INSERT INTO appearances (id, claim_id, article_id, version, start, end, quote, prefix, suffix, value, unit, comparator, modality, confidence, rule, grounding, said_at, recorded_at, extractor)
      SELECT 'p-' || i || '-' || r, 'c-' || i, 'a-' || ((i + r * 37) % ${claims}), 1, 40, 60, '$' || ${VALUE} || ' a coin',
      'The operators of the site said on that day that it ', ' in all, which nobody had thought before of it.', ${VALUE}, ${UNIT}, 'eq', 'reported', 0.9, 'bench', '{}', ${time('i')}, ${time('i + 5')}, 'bench' FROM k`
    yield `${counter(from, to)} INSERT INTO revisions (claim_id, n, value, unit, comparator, modality, reason, said_at, recorded_at, appearance_id)
      SELECT 'c-' || i, 1, ${VALUE}, ${UNIT}, 'eq', 'reported', 'first_seen', ${time('i')}, ${time('i + 5')}, 'p-' || i || '-0' FROM n`
    yield `${counter(from, to)} INSERT INTO revisions (claim_id, n, value, unit, comparator, modality, reason, said_at, recorded_at, appearance_id)
      SELECT 'c-' || i, 2, ${VALUE} + 1, ${UNIT}, 'eq', 'reported', 'restated', ${time('i + 900')}, ${time('i + 905')}, 'p-' || i || '-1' FROM n WHERE i % 10 = 0`
    yield `${counter(from, to)} INSERT INTO findings (id, rule, status, article_id, version, stated, expected, explanation, claim_ids, recorded_at)
      SELECT 'x-' || i, 'growth', 'inconsistent', 'a-' || i, 1, 'stated', 'expected', 'It does not follow.', json_array('c-' || i), ${time('i + 5')} FROM n WHERE i % 50 = 0`
    yield `${counter(from, to)} INSERT INTO finding_claims (claim_id, finding_id) SELECT 'c-' || i, 'x-' || i FROM n WHERE i % 50 = 0`
  }
}

const chunks = (total: number): [from: number, to: number][] =>
  Array.from({ length: Math.ceil(total / CHUNK) }, (_, i) => [i * CHUNK, Math.min(total, (i + 1) * CHUNK)])
