/**
 * The single truth of the tables. SQL in migrations/ is generated from it (`npm run db:generate -- --name TOPIC`),
 * reviewed and given the triggers Drizzle has no words for.
 *
 * Identities are derived from what they name (see lib/ids.ts), so storing the same thing twice is a no-op.
 * Times are ISO 8601 UTC text with milliseconds: they sort as text. Exact decimals are text beside a REAL used for sorting only.
 */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const COMPARATORS = ['eq', 'approx', 'gt', 'gte', 'lt', 'lte', 'range'] as const
export const MODALITIES = ['reported', 'estimate', 'forecast', 'target', 'change'] as const
export const REASONS = [
  'first_seen',
  'restated',
  'publisher_edit',
  'retracted',
  'editor_correction',
  'extractor_fix',
] as const

/** A figure as compared: exact decimals as text. */
export interface Amount {
  value: string
  valueHigh: string | null
  unit: string
}

/** A figure as told: "over" and "under" it, and a forecast and a report of it, are not the same. */
export interface Told extends Amount {
  comparator: (typeof COMPARATORS)[number]
  modality: (typeof MODALITIES)[number]
}

/** Where a claim stands after all that was heard of it, whatever order it came in; revisions/decide.ts keeps it. */
export interface Standing extends Told {
  /** Article, publisher family and time that gave the figure its present value. */
  articleId: string
  family: string
  saidAt: string
  /** The latest said of all that was heard: anything said before it has come late. */
  last: string
  /** The figure the present one displaced. */
  before: Told | null
  /** The figure displaced before that was this very one again: the article goes back and forth. */
  returned: boolean
}

/** A site. Labels of one family share an owner and corroborate a figure only once. */
export const publishers = sqliteTable(
  'publishers',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    family: text().notNull(),
    country: text(),
    homepage: text(),
  },
  (t) => [index('publishers_family').on(t.family, t.id)],
)

/** One address polled for one publisher. Its schedule and its last error are columns: a failing feed is a row. */
export const feeds = sqliteTable(
  'feeds',
  {
    id: text().primaryKey(),
    url: text().notNull().unique(),
    /** Who is asked: feeds of one host are polled one at a time. */
    host: text().notNull().default(''),
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
    /** Where it says it has moved for good, and how many polls in a row have said so. */
    movedTo: text('moved_to'),
    movedSightings: integer('moved_sightings').notNull().default(0),
    /** Whether articles are read from their pages, where robots.txt lets us: for feeds that carry summaries only. */
    fullText: integer('full_text', { mode: 'boolean' }).notNull().default(false),
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
  (t) => [
    index('feeds_due').on(t.nextDueAt).where(sql`status <> 'stopped'`),
    index('feeds_status').on(t.status, t.id),
    index('feeds_publisher').on(t.publisherId, t.id),
    index('feeds_busy').on(t.host).where(sql`leased_until is not null`),
  ],
)

/** Addresses a feed has had: it moves only after saying so several times. */
export const feedMoves = sqliteTable(
  'feed_moves',
  {
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'restrict' }),
    from: text('from_url').notNull(),
    to: text('to_url').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.feedId, t.recordedAt] })],
)

/** A site's rules for robots as last fetched; `status` 0 where it could not be reached. */
export const robotsRules = sqliteTable('robots_rules', {
  origin: text().primaryKey(),
  status: integer().notNull(),
  body: text().notNull(),
  fetchedAt: text('fetched_at').notNull(),
})

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
    /** Who states what the text says, where that is not the publisher: the author of a post, the site a copy is from. */
    speaker: text(),
    language: text(),
    publishedAt: text('published_at').notNull(),
    firstSeenAt: text('first_seen_at').notNull(),
    currentVersion: integer('current_version').notNull(),
    goneAt: text('gone_at'),
    /** Whether the text is the feed's or the page's own; the step from one to the other is no edit. */
    textFrom: text('text_from', { enum: ['feed', 'page'] })
      .notNull()
      .default('feed'),
    /** When the page is looked at next, null for never; validators of its last answer. */
    checkAt: text('check_at'),
    pageEtag: text('page_etag'),
    pageLastModified: text('page_last_modified'),
    /** Since when the page has not been found: it counts as taken down once that is so twice in a row. */
    missingSince: text('missing_since'),
  },
  (t) => [
    index('articles_gone').on(t.goneAt, t.id).where(sql`gone_at is not null`),
    index('articles_check').on(t.checkAt).where(sql`check_at is not null`),
    index('articles_newest').on(t.publishedAt, t.id),
    index('articles_story').on(t.storyId, t.publishedAt, t.id),
    index('articles_publisher').on(t.publisherId, t.publishedAt, t.id),
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
    /** `minor`: only white space, boilerplate or counters moved. `page`: the page's own text in place of the feed's. `gone`: the page was taken down; the text is the one before. */
    change: text({ enum: ['first', 'minor', 'major', 'page', 'gone'] }).notNull(),
    /** When the publisher said this: of a first text its date, of a later one the time the change was seen. */
    saidAt: text('said_at').notNull(),
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
export const quarantine = sqliteTable(
  'quarantine',
  {
    id: text().primaryKey(),
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'restrict' }),
    reason: text().notNull(),
    raw: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [index('quarantine_newest').on(t.recordedAt)],
)

/** Jobs that failed for good: an editor sees and replays them. */
export const failures = sqliteTable(
  'failures',
  {
    id: text().primaryKey(),
    job: text({ mode: 'json' }).notNull(),
    reason: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
    replayedAt: text('replayed_at'),
  },
  (t) => [index('failures_open').on(t.recordedAt).where(sql`replayed_at is null`)],
)

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
  (t) => [
    index('series_metric').on(t.metric, t.id),
    index('series_subject').on(t.subjectKey, t.id),
    index('series_place').on(t.placeKey, t.id),
  ],
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
    /** First day after the period: when the outcome of a forecast can be known. */
    dueAt: text('due_at'),
    firstRecordedAt: text('first_recorded_at').notNull(),
    n: integer().notNull(),
    value: text().notNull(),
    valueHigh: text('value_high'),
    valueSort: real('value_sort').notNull(),
    unit: text().notNull(),
    comparator: text({ enum: COMPARATORS }).notNull(),
    modality: text({ enum: MODALITIES }).notNull(),
    reason: text({ enum: REASONS }).notNull(),
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    appearanceId: text('appearance_id').notNull(),
    confidence: real().notNull(),
    /** Nobody stands by the figure any more: retracted, rejected by an editor, or misread. */
    withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
    /** An editor set the figure: what articles say no longer changes it. */
    held: integer({ mode: 'boolean' }).notNull().default(false),
    /** Commits that have written this row. Counts up by one each time, or the write is refused: two writers can't both win. */
    writes: integer().notNull(),
    /** What the next figure heard is measured against; see revisions/decide.ts. */
    standing: text({ mode: 'json' }).$type<Standing>().notNull(),
  },
  (t) => [
    index('claims_changed').on(t.recordedAt, t.id),
    index('claims_said').on(t.saidAt, t.id),
    index('claims_series').on(t.seriesId, t.period),
    index('claims_claimant').on(t.claimantKey, t.metric),
    index('claims_series_said').on(t.seriesId, t.saidAt, t.id),
  ],
)

/**
 * Every claim that has been a forecast or a target for a period, by when its outcome can be known. Derived: triggers on
 * claims and revisions write it. Awaited are those that stand while nobody has reported anything for the period.
 */
export const forecasts = sqliteTable(
  'forecasts',
  {
    claimId: text('claim_id')
      .primaryKey()
      .references(() => claims.id, { onDelete: 'restrict' }),
    seriesId: text('series_id').notNull(),
    claimantKey: text('claimant_key').notNull(),
    period: text().notNull(),
    /** As in claims; the end of time for a period without an end. */
    dueAt: text('due_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    awaited: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('forecasts_series').on(t.seriesId, t.dueAt, t.claimId),
    index('forecasts_claimant').on(t.claimantKey, t.seriesId, t.dueAt, t.claimId),
    index('forecasts_due').on(t.awaited, t.dueAt, t.claimId),
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
    comparator: text({ enum: COMPARATORS }).notNull(),
    modality: text({ enum: MODALITIES }).notNull(),
    attributedTo: text('attributed_to'),
    confidence: real().notNull(),
    rule: text().notNull(),
    grounding: text({ mode: 'json' }).notNull(),
    /** Version of the extractor that read it. */
    extractor: text().notNull(),
    /** Against the article's text before: new there, kept as it was, or edited. */
    turn: text({ enum: ['new', 'kept', 'edited'] }).notNull(),
    /** The text owns that the figure has changed, or a correction note does. */
    restates: integer({ mode: 'boolean' }).notNull(),
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    index('appearances_claim').on(t.claimId, t.saidAt, t.id),
    index('appearances_article').on(t.articleId, t.version),
  ],
)

/** How many outlets have printed a claim, where that is more than one. Counted by a trigger on appearances. */
export const claimOutlets = sqliteTable('claim_outlets', {
  claimId: text('claim_id').primaryKey(),
  outlets: integer().notNull(),
})

/**
 * One value of a claim. Append-only: triggers refuse every change. It was current from its recorded_at until that of
 * revision n + 1, which the primary key finds. `hash` chains it to the one before (see revisions/chain.ts).
 */
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
    comparator: text({ enum: COMPARATORS }).notNull(),
    modality: text({ enum: MODALITIES }).notNull(),
    reason: text({ enum: REASONS }).notNull(),
    /** When it was said (valid time) and when we recorded it. */
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    appearanceId: text('appearance_id').notNull(),
    /** True where the figure was taken back: the value is then the last one it had. */
    withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
    /** The editor behind it; null where it came out of articles. */
    by: text(),
    /** The publisher's correction note, or the editor's reason. A publisher_edit has none: that is what makes it silent. */
    note: text(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.n] }),
    uniqueIndex('revisions_recorded').on(t.recordedAt, t.claimId, t.n),
    index('revisions_said').on(t.saidAt, t.claimId, t.n, t.recordedAt),
  ],
)

/** Appearances that a better extractor no longer reads: the quote stays, the figure it gave no longer counts. Append-only. */
export const misreadings = sqliteTable('misreadings', {
  appearanceId: text('appearance_id')
    .primaryKey()
    .references(() => appearances.id, { onDelete: 'restrict' }),
  extractor: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
})

/**
 * Figures read with too little confidence for readers. They wait for an editor, who releases or rejects each once; those
 * nobody has decided on are replaced when the article's text is read again. The id is made of article, metric and words.
 */
export const doubtful = sqliteTable(
  'doubtful',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    /** As the extractor read it. */
    claim: text({ mode: 'json' }).$type<object>().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    extractor: text().notNull(),
    status: text({ enum: ['open', 'released', 'rejected'] })
      .notNull()
      .default('open'),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    index('doubtful_article').on(t.articleId, t.status),
    index('doubtful_open').on(t.recordedAt, t.id).where(sql`status = 'open'`),
  ],
)

/** What a check found, at the place where the figure in question stands. Superseded, never changed: findings have a history too. */
export const findings = sqliteTable(
  'findings',
  {
    id: text().primaryKey(),
    rule: text({
      enum: [
        'growth',
        'cagr',
        'multiple',
        'shares',
        'parts',
        'unit_slip',
        'magnitude',
        'headline',
        'stale_forecast',
        'outlier',
        'restated_forecast',
        'forecast_outcome',
        'conflict',
        'stale_figure',
        'misquotation',
      ],
    }).notNull(),
    status: text({ enum: ['inconsistent', 'changes_message'] }).notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    /** The series a check across articles went over; null for a check inside one text. */
    seriesId: text('series_id'),
    stated: text().notNull(),
    expected: text().notNull(),
    explanation: text().notNull(),
    /** Why the sides of a conflict differ; null for every other rule. */
    reason: text({ enum: ['scope', 'unit', 'period', 'method', 'rounding', 'genuine'] }),
    /** The figures gone by, with the values each may stand for. */
    inputs: text({ mode: 'json' })
      .$type<{ quote: string; low: string | null; high: string | null }[]>()
      .notNull(),
    claimIds: text('claim_ids', { mode: 'json' }).$type<string[]>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    supersededAt: text('superseded_at'),
  },
  (t) => [
    index('findings_newest').on(t.recordedAt, t.id),
    index('findings_open').on(t.recordedAt, t.id).where(sql`superseded_at is null`),
    index('findings_rule').on(t.rule, t.recordedAt, t.id).where(sql`superseded_at is null`),
    index('findings_article').on(t.articleId, t.version),
    index('findings_series').on(t.seriesId).where(sql`series_id is not null and superseded_at is null`),
  ],
)

/** Series whose figures have changed since they were last checked against each other. */
export const seriesDue = sqliteTable('series_due', {
  seriesId: text('series_id').primaryKey(),
  since: text().notNull(),
})

/** Which claims a finding speaks of. */
export const findingClaims = sqliteTable(
  'finding_claims',
  {
    claimId: text('claim_id').notNull(),
    findingId: text('finding_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.findingId] })],
)

/** Where near-duplicates meet: each article's bands of its text's MinHash signature. */
export const articleBands = sqliteTable(
  'article_bands',
  {
    band: text().notNull(),
    articleId: text('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.band, t.articleId] })],
)

/** What near-duplicates are told by; see articles/near-duplicate.ts. */
export const articleSketches = sqliteTable('article_sketches', {
  articleId: text('article_id').primaryKey(),
  sketch: text({ mode: 'json' }).$type<unknown>().notNull(),
})

/** What editors did to identities, append-only: an undo is one more row that names the act it undoes. */
export const identityActs = sqliteTable(
  'identity_acts',
  {
    id: text().primaryKey(),
    act: text({ enum: ['merge', 'split', 'undo'] }).notNull(),
    kind: text({ enum: ['subject', 'place', 'claimant', 'claim'] }).notNull(),
    /** Keys as in series and claims; claim ids for the kind claim. */
    fromKey: text('from_key').notNull(),
    intoKey: text('into_key').notNull(),
    /** What the key merged into is called. */
    intoName: text('into_name').notNull(),
    undoes: text(),
    by: text().notNull(),
    why: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [index('identity_acts_from').on(t.kind, t.fromKey), index('identity_acts_undoes').on(t.undoes)],
)

/**
 * Claims that are told under another one since an editor's act. Both keep their own history; from linked_at until
 * undone_at lists show only the one they lead into, which hears what they hear.
 */
export const claimLinks = sqliteTable(
  'claim_links',
  {
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'restrict' }),
    actId: text('act_id')
      .notNull()
      .references(() => identityActs.id, { onDelete: 'restrict' }),
    intoId: text('into_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'restrict' }),
    linkedAt: text('linked_at').notNull(),
    undoneAt: text('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.actId] }),
    index('claim_links_into').on(t.intoId),
    index('claim_links_act').on(t.actId),
  ],
)

/** Names that may be one thing, for editors to decide: nothing uncertain is merged by itself. */
export const suggestions = sqliteTable(
  'suggestions',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['subject', 'place', 'claimant', 'held', 'swinging'] }).notNull(),
    fromKey: text('from_key').notNull(),
    intoKey: text('into_key').notNull(),
    why: text().notNull(),
    status: text({ enum: ['open', 'accepted', 'dismissed'] })
      .notNull()
      .default('open'),
    recordedAt: text('recorded_at').notNull(),
    decidedAt: text('decided_at'),
    decidedBy: text('decided_by'),
  },
  (t) => [index('suggestions_open').on(t.recordedAt, t.id).where(sql`status = 'open'`)],
)

/** Subjects, places and claimants that have come up, with how they are called: what new names are compared with. */
export const entities = sqliteTable(
  'entities',
  {
    kind: text({ enum: ['subject', 'place', 'claimant'] }).notNull(),
    key: text().notNull(),
    name: text().notNull(),
    /** What similar names share (see revisions/similar.ts). */
    blockKey: text('block_key').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] }), index('entities_block').on(t.kind, t.blockKey)],
)

/** Runs of a newer extractor over the stored texts: how far each has come, so that it can be resumed. */
export const rereadings = sqliteTable('rereadings', {
  extractor: text().primaryKey(),
  /** Row of article_versions reached. */
  position: integer().notNull(),
  done: integer().notNull(),
  total: integer().notNull(),
  fixed: integer().notNull(),
  startedAt: text('started_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  finishedAt: text('finished_at'),
})

/**
 * What readers are shown of a claim, and since when: one row for each change of its record, with all a list filters by
 * and prints, so that a page costs two rows read per row shown. Written by triggers only, and derived: rebuilt from the
 * ledger at any time. `id` orders by what was said (second of `said_at`, then arrival), `seq` by arrival.
 */
export const claimStates = sqliteTable(
  'claim_states',
  {
    id: integer().primaryKey(),
    seq: integer().notNull().unique(),
    claimId: text('claim_id').notNull(),
    n: integer().notNull(),
    /** What made this row. */
    cause: text({ enum: ['revision', 'review', 'finding', 'link'] }).notNull(),
    seriesId: text('series_id').notNull(),
    metric: text().notNull(),
    topic: text({ enum: ['mining', 'ai', 'both'] }).notNull(),
    subject: text().notNull(),
    subjectKey: text('subject_key').notNull(),
    place: text(),
    placeKey: text('place_key'),
    period: text(),
    claimant: text().notNull(),
    claimantKey: text('claimant_key').notNull(),
    value: text().notNull(),
    valueHigh: text('value_high'),
    valueSort: real('value_sort').notNull(),
    unit: text().notNull(),
    comparator: text({ enum: COMPARATORS }).notNull(),
    modality: text({ enum: MODALITIES }).notNull(),
    reason: text({ enum: REASONS }).notNull(),
    confidence: real().notNull(),
    withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
    /** The claim an editor merged this one into: lists show only that. */
    intoClaim: text('into_claim'),
    saidAt: text('said_at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    /** Set once, when the next row of the same claim arrives. */
    supersededAt: text('superseded_at'),
    review: text({
      enum: ['supported', 'refuted', 'not_enough_evidence', 'conflicting_evidence'],
    }),
    finding: text({ enum: ['inconsistent', 'changes_message'] }),
    appearanceId: text('appearance_id').notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    articleId: text('article_id').notNull(),
    articleVersion: integer('article_version').notNull(),
    articleTitle: text('article_title').notNull(),
    articleUrl: text('article_url').notNull(),
    publisherId: text('publisher_id').notNull(),
    publisherName: text('publisher_name').notNull(),
    publisherFamily: text('publisher_family').notNull(),
  },
  (t) => [
    index('claim_states_claim').on(t.claimId, t.seq),
    index('claim_states_recorded').on(t.recordedAt, t.seq),
    index('claim_states_value').on(t.metric, t.valueSort, t.id).where(sql`superseded_at is null`),
    // what all claimants say now of the same thing and time, in the order it was said
    index('claim_states_rivals')
      .on(t.seriesId, t.period, t.unit)
      .where(sql`superseded_at is null and withdrawn = 0 and into_claim is null`),
  ],
)

/**
 * One row: the second in which anything readers see of claims, articles or findings was last written, by the
 * database's own clock. Written by triggers, at most once a second. What it is for: Last-Modified.
 */
export const ledgerClock = sqliteTable('ledger_clock', {
  id: integer().primaryKey(),
  changedAt: text('changed_at').notNull(),
})

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

/** Signed-in editors. The cookie's secret is kept as a hash; who it is and what they may do is read from the token each time. */
export const sessions = sqliteTable(
  'sessions',
  {
    hash: text().primaryKey(),
    tokenId: text('token_id')
      .notNull()
      .references(() => tokens.id, { onDelete: 'restrict' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [index('sessions_token').on(t.tokenId)],
)

/**
 * The editors' queue: what each claim weighs, who is at it, and until when it is put off. What it weighs is derived from
 * its newest state and worked out again when that changes (see desk/weigh.ts); `seq` says up to which state that is done.
 */
export const deskItems = sqliteTable(
  'desk_items',
  {
    claimId: text('claim_id')
      .primaryKey()
      .references(() => claims.id, { onDelete: 'restrict' }),
    seq: integer().notNull().default(0),
    /** Nobody has decided on the figure that stands. */
    open: integer({ mode: 'boolean' }).notNull().default(false),
    points: integer().notNull().default(0),
    /** The points one by one, with the reason for each. */
    parts: text({ mode: 'json' }).$type<{ points: number; words: string }[]>().notNull().default([]),
    findings: integer({ mode: 'boolean' }).notNull().default(false),
    conflicts: integer({ mode: 'boolean' }).notNull().default(false),
    edits: integer({ mode: 'boolean' }).notNull().default(false),
    unsure: integer({ mode: 'boolean' }).notNull().default(false),
    topic: text({ enum: ['mining', 'ai', 'both'] }),
    metric: text(),
    /** When its age will count for more; null once it no longer does. */
    weighAt: text('weigh_at'),
    takenBy: text('taken_by'),
    takenByName: text('taken_by_name'),
    takenUntil: text('taken_until'),
    snoozedUntil: text('snoozed_until'),
  },
  (t) => [
    index('desk_items_seq').on(t.seq),
    index('desk_items_worth').on(t.points, t.claimId).where(sql`open = 1`),
    index('desk_items_findings').on(t.points, t.claimId).where(sql`open = 1 and findings = 1`),
    index('desk_items_conflicts').on(t.points, t.claimId).where(sql`open = 1 and conflicts = 1`),
    index('desk_items_edits').on(t.points, t.claimId).where(sql`open = 1 and edits = 1`),
    index('desk_items_unsure').on(t.points, t.claimId).where(sql`open = 1 and unsure = 1`),
    index('desk_items_metric').on(t.metric, t.points, t.claimId).where(sql`open = 1`),
    index('desk_items_weigh').on(t.weighAt).where(sql`open = 1 and weigh_at is not null`),
    index('desk_items_taken')
      .on(t.takenBy, t.points, t.claimId)
      .where(sql`open = 1 and taken_by is not null`),
    index('desk_items_snoozed').on(t.snoozedUntil).where(sql`open = 1 and snoozed_until is not null`),
  ],
)

/**
 * What editors found out about a claim. Append-only: each saving is the next version, so two editors can't both write
 * the same one. The newest version that is no draft says what readers see: its rating, or nothing if withdrawn.
 */
export const reviews = sqliteTable(
  'reviews',
  {
    claimId: text('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'restrict' }),
    n: integer().notNull(),
    /** The claim's revision that was rated. */
    revision: integer().notNull(),
    status: text({ enum: ['draft', 'published', 'withdrawn'] }).notNull(),
    rating: text({
      enum: ['supported', 'refuted', 'not_enough_evidence', 'conflicting_evidence'],
    }).notNull(),
    /** Markdown. */
    rationale: text().notNull(),
    evidence: text({ mode: 'json' }).$type<{ url: string; quote: string; accessed: string }[]>().notNull(),
    by: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.n] }),
    index('reviews_newest').on(t.recordedAt, t.claimId, t.n),
  ],
)

/** One row for every act of an editor, append-only and written in the act's own transaction: who, when, what, why. */
export const audit = sqliteTable(
  'audit',
  {
    /** Derived from the editor and their Idempotency-Key: the same act sent twice is done once. */
    id: text().primaryKey(),
    act: text().notNull(),
    /** What it was done to: a claim, a feed, a failure, a name. */
    subject: text().notNull(),
    byId: text('by_id').notNull(),
    by: text().notNull(),
    why: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** Hash of what was asked: a key used again for something else is refused. */
    request: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    index('audit_newest').on(t.recordedAt, t.id),
    index('audit_subject').on(t.subject, t.recordedAt),
    index('audit_by').on(t.byId, t.recordedAt),
  ],
)

/** Who wants which figures, in which room and when. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    channel: text({ enum: ['webhook', 'slack', 'discord', 'telegram', 'matrix'] }).notNull(),
    /** Sealed with a key that is not in here; never shown again. */
    secret: text().notNull(),
    topic: text({ enum: ['mining', 'ai'] }),
    filter: text({ mode: 'json' }).$type<unknown>().notNull(),
    alerts: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    cron: text().notNull(),
    timezone: text().notNull(),
    /** Hours of silence, HH:MM in that zone; what falls due within is told when they end. */
    quietFrom: text('quiet_from'),
    quietTo: text('quiet_to'),
    silent: integer({ mode: 'boolean' }).notNull().default(false),
    /** Also says that there was nothing. */
    tellEmpty: integer('tell_empty', { mode: 'boolean' }).notNull().default(false),
    /** Corrections answer in a thread, where the platform has them. */
    threads: integer({ mode: 'boolean' }).notNull().default(false),
    /** The room a chat command made it for: "slack:C0123…". */
    room: text(),
    /** Another subscription: what goes wrong here is told there. */
    fallback: text(),
    /** `ending`: it says goodbye, then stops. `stopped`: the room is gone, locked to us or given up; `stopReason` says which. */
    status: text({ enum: ['active', 'paused', 'ending', 'stopped'] })
      .notNull()
      .default('active'),
    stopReason: text('stop_reason'),
    /** End of the last window told: nothing recorded before the subscription was made is ever told. */
    toldUntil: text('told_until').notNull(),
    nextDueAt: text('next_due_at').notNull(),
    /** Until then the room is left alone: its platform asks for so long a rest. */
    restsUntil: text('rests_until'),
    /** Counts the changes of its settings. */
    version: integer().notNull().default(1),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    index('subscriptions_due').on(t.nextDueAt).where(sql`status = 'active'`),
    uniqueIndex('subscriptions_room')
      .on(t.room)
      .where(sql`room is not null and status in ('active', 'paused')`),
  ],
)

/** Requests of chat platforms that were answered, so that a recorded one cannot be played again. */
export const chatRequests = sqliteTable(
  'chat_requests',
  { id: text().primaryKey(), recordedAt: text('recorded_at').notNull() },
  (t) => [index('chat_requests_recorded').on(t.recordedAt)],
)

/** What was composed for a subscription. `body` is as last corrected, `version` counts the corrections. */
export const digests = sqliteTable(
  'digests',
  {
    id: text().primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['digest', 'alert', 'correction', 'test', 'notice'] }).notNull(),
    /** The digest that a correction corrects. */
    corrects: text(),
    body: text({ mode: 'json' }).$type<unknown>().notNull(),
    version: integer().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [index('digests_subscription').on(t.subscriptionId, t.createdAt)],
)

/** What each subscriber was told, with the revision it carried: nothing is told twice, and what changes is corrected. */
export const digestItems = sqliteTable(
  'digest_items',
  {
    subscriptionId: text('subscription_id').notNull(),
    key: text().notNull(),
    digestId: text('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'restrict' }),
    claimId: text('claim_id'),
    /** Revision told, as last corrected. */
    n: integer(),
    /** A newer revision that was not told yet: set by a trigger on revisions. */
    revisedN: integer('revised_n'),
  },
  (t) => [
    primaryKey({ columns: [t.subscriptionId, t.key] }),
    index('digest_items_claim').on(t.claimId),
    index('digest_items_revised').on(t.digestId).where(sql`revised_n is not null`),
  ],
)

/** One message of a digest in its room. `version` is that of the digest it shows, 0 before it is there. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text().primaryKey(),
    digestId: text('digest_id')
      .notNull()
      .references(() => digests.id, { onDelete: 'restrict' }),
    part: integer().notNull(),
    subscriptionId: text('subscription_id').notNull(),
    /** `unknown`: nobody can say whether it arrived. `dead`: given up. */
    status: text({ enum: ['due', 'sent', 'unknown', 'dead'] }).notNull(),
    version: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    nextTryAt: text('next_try_at'),
    leasedUntil: text('leased_until'),
    /** The platform's name of the message. */
    reference: text(),
    sentAt: text('sent_at'),
    lastError: text('last_error'),
  },
  (t) => [
    uniqueIndex('deliveries_message').on(t.digestId, t.part),
    index('deliveries_due').on(t.nextTryAt).where(sql`next_try_at is not null`),
    index('deliveries_subscription').on(t.subscriptionId, t.id),
    index('deliveries_waiting').on(t.subscriptionId, t.nextTryAt).where(sql`next_try_at is not null`),
    index('deliveries_leased').on(t.subscriptionId).where(sql`leased_until is not null`),
  ],
)

/** Every try to send or edit, and how it ended. Append-only. */
export const deliveryAttempts = sqliteTable(
  'delivery_attempts',
  {
    id: text().primaryKey(),
    deliveryId: text('delivery_id').notNull(),
    at: text().notNull(),
    act: text({ enum: ['send', 'edit'] }).notNull(),
    outcome: text({ enum: ['sent', 'later', 'unknown', 'gone', 'refused'] }).notNull(),
    detail: text(),
  },
  (t) => [index('delivery_attempts_delivery').on(t.deliveryId, t.at)],
)
