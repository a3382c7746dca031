/**
 * The single truth of the tables. SQL in migrations/ is generated from it (`npm run db:generate -- --name TOPIC`),
 * reviewed and given the triggers Drizzle has no words for.
 *
 * Identities are derived from what they name (see lib/ids.ts), so storing the same thing twice is a no-op.
 * Times are ISO 8601 UTC text with milliseconds: they sort as text. Exact decimals are text beside a REAL used for sorting only.
 */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A site. Labels of one family share an owner and corroborate a figure only once. */
export const publishers = sqliteTable('publishers', {
  id: text().primaryKey(),
  name: text().notNull(),
  family: text().notNull(),
  country: text(),
  homepage: text(),
})

/** One address polled for one publisher. Its schedule and its last error are columns: a failing feed is a row. */
export const feeds = sqliteTable(
  'feeds',
  {
    id: text().primaryKey(),
    url: text().notNull().unique(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['feed', 'mastodon', 'bluesky', 'reddit', 'hackernews', 'youtube', 'x'] })
      .notNull()
      .default('feed'),
    topic: text({ enum: ['mining', 'ai', 'both'] })
      .notNull()
      .default('both'),
    title: text(),
    status: text({ enum: ['active', 'failing', 'stopped'] })
      .notNull()
      .default('active'),
    /** Validators, sent back byte for byte; saved only after the entries are stored. */
    etag: text(),
    lastModified: text('last_modified'),
    bodyHash: text('body_hash'),
    intervalSeconds: integer('interval_seconds').notNull().default(3600),
    nextDueAt: text('next_due_at').notNull(),
    leasedUntil: text('leased_until'),
    lastPolledAt: text('last_polled_at'),
    lastOkAt: text('last_ok_at'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    errorCount: integer('error_count').notNull().default(0),
    addedAt: text('added_at').notNull(),
  },
  (t) => [index('feeds_due').on(t.nextDueAt).where(sql`status <> 'stopped'`)],
)

/** One canonical URL. `current_version` points at the newest text. */
export const articles = sqliteTable(
  'articles',
  {
    id: text().primaryKey(),
    url: text().notNull().unique(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publishers.id, { onDelete: 'restrict' }),
    /** The feed whose text is followed: the same article in another feed, cut otherwise, is not an edit. */
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'restrict' }),
    /** Articles that are copies or rewrites of one text share the id of the first. */
    storyId: text('story_id').notNull(),
    title: text().notNull(),
    author: text(),
    language: text(),
    publishedAt: text('published_at').notNull(),
    firstSeenAt: text('first_seen_at').notNull(),
    currentVersion: integer('current_version').notNull(),
    goneAt: text('gone_at'),
  },
  (t) => [
    index('articles_newest').on(t.publishedAt, t.id),
    index('articles_story').on(t.storyId, t.publishedAt),
    index('articles_publisher').on(t.publisherId, t.publishedAt),
  ],
)

/** Which article a feed's entry became: finds it again when its link changes. */
export const feedEntries = sqliteTable(
  'feed_entries',
  {
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'restrict' }),
    guid: text().notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    /** Hash of the entry as last stored: an unchanged entry costs no further work. */
    entryHash: text('entry_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.feedId, t.guid] })],
)

/** The text of an article at one time. The text itself is evidence in R2 under its hash. */
export const articleVersions = sqliteTable(
  'article_versions',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    n: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    title: text().notNull(),
    /** `minor`: only white space, boilerplate or counters moved. */
    change: text({ enum: ['first', 'minor', 'major'] }).notNull(),
    /** Version of the extractor that has read this text; null until it has. */
    extractedBy: text('extracted_by'),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.n] }),
    index('article_versions_unread').on(t.recordedAt).where(sql`extracted_by is null`),
  ],
)

/** Items that could not be read, with the reason and their first 2,000 characters. */
export const quarantine = sqliteTable('quarantine', {
  id: text().primaryKey(),
  feedId: text('feed_id')
    .notNull()
    .references(() => feeds.id, { onDelete: 'restrict' }),
  reason: text().notNull(),
  raw: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
})

/** Jobs that failed for good: an editor sees and replays them. */
export const failures = sqliteTable('failures', {
  id: text().primaryKey(),
  job: text({ mode: 'json' }).notNull(),
  reason: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  replayedAt: text('replayed_at'),
})

/** Metric + subject + place: what a chart shows. The id is the slug in addresses. */
export const series = sqliteTable(
  'series',
  {
    id: text().primaryKey(),
    metric: text().notNull(),
    subject: text().notNull(),
    /** Stable key of the subject: aliases of one entity share it. */
    subjectKey: text('subject_key').notNull(),
    place: text(),
    placeKey: text('place_key'),
    topic: text({ enum: ['mining', 'ai', 'both'] }).notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [index('series_metric').on(t.metric, t.id)],
)

/**
 * Series + period + claimant. The value is not part of it: the columns from `n` on mirror the newest revision
 * so that lists need no join; the ledger is `revisions`.
 */
export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id, { onDelete: 'restrict' }),
    metric: text().notNull(),
    period: text(),
    claimant: text().notNull(),
    claimantKey: text('claimant_key').notNull(),
    topic: text({ enum: ['mining', 'ai', 'both'] }).notNull(),
    firstRecordedAt: text('first_recorded_at').notNull(),
    n: integer().notNull(),
    value: text().notNull(),
    valueHigh: text('value_high'),
    valueSort: real('value_sort').notNull(),
    unit: text().notNull(),
    comparator: text({ enum: ['eq', 'approx', 'gt', 'gte', 'lt', 'lte', 'range'] }).notNull(),
    modality: text({ enum: ['reported', 'estimate', 'forecast', 'target', 'change'] }).notNull(),
    reason: text({
      enum: ['first_seen', 'restated', 'publisher_edit', 'retracted', 'editor_correction', 'extractor_fix'],
    }).notNull(),
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    appearanceId: text('appearance_id').notNull(),
    confidence: real().notNull(),
  },
  (t) => [
    index('claims_changed').on(t.recordedAt, t.id),
    index('claims_said').on(t.saidAt, t.id),
    index('claims_series').on(t.seriesId, t.period),
  ],
)

/** One claim in one article version: the exact quote with its offsets, and the figure as that text gave it. Append-only. */
export const appearances = sqliteTable(
  'appearances',
  {
    id: text().primaryKey(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'restrict' }),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    value: text().notNull(),
    valueHigh: text('value_high'),
    unit: text().notNull(),
    comparator: text({ enum: ['eq', 'approx', 'gt', 'gte', 'lt', 'lte', 'range'] }).notNull(),
    modality: text({ enum: ['reported', 'estimate', 'forecast', 'target', 'change'] }).notNull(),
    attributedTo: text('attributed_to'),
    confidence: real().notNull(),
    rule: text().notNull(),
    grounding: text({ mode: 'json' }).notNull(),
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    index('appearances_claim').on(t.claimId, t.recordedAt),
    index('appearances_article').on(t.articleId, t.version),
  ],
)

/** One value of a claim. Append-only: triggers refuse every change. */
export const revisions = sqliteTable(
  'revisions',
  {
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'restrict' }),
    n: integer().notNull(),
    value: text().notNull(),
    valueHigh: text('value_high'),
    unit: text().notNull(),
    comparator: text({ enum: ['eq', 'approx', 'gt', 'gte', 'lt', 'lte', 'range'] }).notNull(),
    modality: text({ enum: ['reported', 'estimate', 'forecast', 'target', 'change'] }).notNull(),
    reason: text({
      enum: ['first_seen', 'restated', 'publisher_edit', 'retracted', 'editor_correction', 'extractor_fix'],
    }).notNull(),
    /** When it was said (valid time) and when we recorded it. */
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    appearanceId: text('appearance_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.n] }),
    uniqueIndex('revisions_recorded').on(t.recordedAt, t.claimId, t.n),
  ],
)

/** What a check found inside one article version. */
export const findings = sqliteTable(
  'findings',
  {
    id: text().primaryKey(),
    rule: text().notNull(),
    status: text({ enum: ['inconsistent', 'changes_message'] }).notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    stated: text().notNull(),
    expected: text().notNull(),
    explanation: text().notNull(),
    claimIds: text('claim_ids', { mode: 'json' }).$type<string[]>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    supersededAt: text('superseded_at'),
  },
  (t) => [
    index('findings_newest').on(t.recordedAt, t.id),
    index('findings_article').on(t.articleId, t.version),
  ],
)

/** Access tokens. Only the hash is kept: a token is shown once, when it is made. */
export const tokens = sqliteTable('tokens', {
  id: text().primaryKey(),
  name: text().notNull(),
  hash: text().notNull().unique(),
  scope: text({ enum: ['read', 'edit', 'admin'] }).notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at'),
  revokedAt: text('revoked_at'),
  lastUsedAt: text('last_used_at'),
})
