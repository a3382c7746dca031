/** What the pages need of a ledger besides its claims: an article long and often rewritten, and forecasts. */
import type { Local } from '../local.ts'

/** The article that is rewritten, and how long and how often. */
export const LONG = 'a-21'
const SENTENCES = 150
const VERSIONS = 6
const FORECASTS = 300
/** Of these, as many stand in the long article. */
const IN_LONG = 40
const SAID = '2024-01-03T00:00:00.000Z'

/** Adds them; what is there already stays. */
export async function addReading({ url, db }: Local): Promise<void> {
  for (let n = 1; n <= VERSIONS; n++) {
    const text = Array.from({ length: SENTENCES }, (_, i) => {
      const edition = i % 3 === 0 ? n : 1
      return `In report ${i} the operators of the site put the cost of power at ${i * edition} dollars, ${edition} more than was known before.`
    })
    await fetch(`${url}/text/text-${n}`, { method: 'PUT', body: text.join(' ') })
    await db
      .prepare(
        `INSERT OR IGNORE INTO article_versions (article_id, n, content_hash, title, change, said_at, recorded_at)
         SELECT article_id, ?1, 'text-' || ?2, title, 'major', said_at, recorded_at FROM article_versions WHERE article_id = '${LONG}' AND n = 1`,
      )
      .bind(n + 1, n)
      .run()
  }
  const kept = await db.prepare(`SELECT 1 FROM claims WHERE id = 'f-0'`).first()
  if (!kept) for (const sql of forecasts()) await db.prepare(sql).run()
}

function* forecasts(): Generator<string> {
  const counter = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${FORECASTS - 1})`
  const year = `CAST(${new Date().getUTCFullYear()} + i % 11 AS TEXT)`
  yield `${counter} INSERT INTO claims (id, series_id, metric, topic, period, claimant, claimant_key, first_recorded_at, n, value, value_sort, unit, comparator, modality, reason, said_at, recorded_at, appearance_id, confidence)
    SELECT 'f-' || i, s.id, s.metric, s.topic, ${year}, 'Forecaster ' || (i / 50), 'forecaster-' || (i / 50), '${SAID}', 1, 1000 + i, 1000 + i, 'MW', 'approx',
    'forecast', 'first_seen', '${SAID}', '${SAID}', 'q-' || i, 0.9 FROM n CROSS JOIN series s WHERE s.id = 's-' || (i % 50)`
  yield `${counter} INSERT INTO appearances (id, claim_id, article_id, version, start, end, quote, prefix, suffix, value, unit, comparator, modality, confidence, rule, grounding, said_at, recorded_at, extractor)
    SELECT 'q-' || i, 'f-' || i, CASE WHEN i < ${IN_LONG} THEN '${LONG}' ELSE 'a-' || (i + 100) END, 1, 100 + i * 110, 120 + i * 110, 'some ' || (1000 + i) || ' MW',
    'The operators of the site expect it to grow to ', ' in all by then, which nobody had thought before of it.', 1000 + i, 'MW', 'approx', 'forecast', 0.9, 'bench', '{}', '${SAID}', '${SAID}', 'bench' FROM n`
  yield `${counter} INSERT INTO revisions (claim_id, n, value, unit, comparator, modality, reason, said_at, recorded_at, appearance_id)
    SELECT 'f-' || i, 1, 1000 + i, 'MW', 'approx', 'forecast', 'first_seen', '${SAID}', '${SAID}', 'q-' || i FROM n`
}
