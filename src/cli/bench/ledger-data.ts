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
  yield* crowded()
}

/** After everything else: 2026 on. */
const late = (k: string) => time(`${k} + 1052640`)

/** Things of which there is far more than one page: a claim printed and revised all over, a text edited daily, a series of forecasts. */
export function* crowded(): Generator<string> {
  yield `INSERT INTO series (id, metric, subject, subject_key, place, place_key, topic, created_at)
    SELECT 's-' || column1, 'market_size', column1, column1, 'bt', 'bt', 'both', ${late('0')} FROM (VALUES ('printed'), ('foreseen'))`
  const claim = (id: string, series: string, i: string, modality: string) => `
    INSERT INTO claims (id, series_id, metric, topic, period, due_at, claimant, claimant_key, first_recorded_at, n, value, value_sort, unit, comparator, modality, reason, said_at, recorded_at, appearance_id, confidence)
    SELECT '${id}-' || i, '${series}', 'market_size', 'both', CAST(2030 + i % 50 AS TEXT), (2031 + i % 50) || '-01-01', 'Seer ' || (${i} / 50), 'seer-' || (${i} / 50), ${late('i')}, 1, 1000 + i, 1000 + i, 'USD', 'eq',
    '${modality}', 'first_seen', ${late('i')}, ${late('i')}, '${id}-' || i || '-0', 0.9 FROM n`
  const printing = (id: string, of: string, i: string, modality: string) => `
    INSERT INTO appearances (id, claim_id, article_id, version, start, end, quote, prefix, suffix, value, unit, comparator, modality, confidence, rule, grounding, said_at, recorded_at, extractor)
    SELECT ${id}, ${of}, 'a-' || i, 1, 40, 60, '$' || (1000 + i), 'It said that ', ' would be spent.', 1000 + i, 'USD', 'eq', '${modality}', 0.9, 'bench', '{}', ${late(i)}, ${late(i)}, 'bench' FROM n`
  const revision = (of: string, n: string, modality: string, reason: string) => `
    INSERT INTO revisions (claim_id, n, value, unit, comparator, modality, reason, said_at, recorded_at, appearance_id)
    SELECT ${of}, ${n}, 1000 + i + ${n}, 'USD', 'eq', '${modality}', '${reason}', ${late(`i + ${n} * 10`)}, ${late(`i + ${n} * 10`)}, `
  yield `${counter(0, 1)} ${claim('printed', 's-printed', 'i', 'reported')}`
  yield `${counter(0, 3000)} ${printing(`'printed-0-' || i`, `'printed-0'`, 'i', 'reported')}`
  yield `${counter(1, 400)} ${revision(`'printed-0'`, 'i', 'reported', 'restated')} 'printed-0-' || i FROM n`
  yield `${counter(2, 400)} INSERT INTO article_versions (article_id, n, content_hash, title, change, said_at, recorded_at)
    SELECT 'a-0', i, 'v' || i, 'Report 0', 'minor', ${late('i')}, ${late('i + 5')} FROM n`
  yield `UPDATE articles SET current_version = 399 WHERE id = 'a-0'`
  yield `${counter(0, 1)} INSERT INTO reviews (claim_id, n, revision, status, rating, rationale, evidence, "by", recorded_at)
    SELECT 'printed-0', 1, 399, 'published', 'refuted', 'The filing says otherwise.', '[]', 'Ada', ${late('4000')} FROM n`
  for (const [id, modality, to] of [
    ['foreseen', 'forecast', 1000],
    ['come', 'reported', 50],
  ] as const) {
    yield `${counter(0, to)} ${claim(id, 's-foreseen', 'i', modality)}`
    yield `${counter(0, to)} ${printing(`'${id}-' || i || '-0'`, `'${id}-' || i`, 'i', modality)}`
    for (const n of id === 'come' ? [1] : [1, 2, 3])
      yield `${counter(0, to)} ${revision(`'${id}-' || i`, String(n), modality, n === 1 ? 'first_seen' : 'restated')} '${id}-' || i || '-0' FROM n`
  }
  yield `${counter(0, 1000)} INSERT INTO reviews (claim_id, n, revision, status, rating, rationale, evidence, "by", recorded_at)
    SELECT 'foreseen-' || i, 1, 3, 'published', 'supported', 'The report says so.', '[]', 'Ada', ${late('5000 + i')} FROM n`
}

const chunks = (total: number): [from: number, to: number][] =>
  Array.from({ length: Math.ceil(total / CHUNK) }, (_, i) => [i * CHUNK, Math.min(total, (i + 1) * CHUNK)])
