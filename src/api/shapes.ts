import { z } from '@hono/zod-openapi'
import { type listArticles, type listVersions, versionOf } from '../articles/read.ts'
import type { listFindings } from '../checks/read.ts'
import { METRICS } from '../claims/metrics.ts'
import type { listFeeds, listPublishers } from '../feeds/read.ts'
import type { listAppearances, listSeries, RevisionRow } from '../revisions/read.ts'
import type { ClaimRow } from '../revisions/read-states.ts'

type Row<F extends (...args: never[]) => PromiseLike<unknown[]>> = Awaited<ReturnType<F>>[number]

/** A figure: exact decimals as text, the number beside it for charts and sorting. */
export const Figure = z
  .object({
    value: z.string(),
    value_high: z.string().nullable(),
    number: z.number(),
    unit: z.string(),
    comparator: z.enum(['eq', 'approx', 'gt', 'gte', 'lt', 'lte', 'range']),
    modality: z.enum(['reported', 'estimate', 'forecast', 'target', 'change']),
  })
  .openapi('Figure')

/** Where a figure stands: the quote with its context, and the article. */
export const Quote = z
  .object({
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    article: z.object({ id: z.string(), title: z.string(), url: z.string(), version: z.number().int() }),
    publisher: z.object({ id: z.string(), name: z.string() }),
  })
  .openapi('Quote')

/** One place a claim was printed in, with the figure as that text gave it. */
export const Appearance = z
  .object({
    id: z.string(),
    figure: Figure,
    attributed_to: z.string().nullable(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    source: Quote,
  })
  .openapi('Appearance')

export const Claim = z
  .object({
    id: z.string(),
    series: z.string(),
    metric: z.string(),
    subject: z.string(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    claimant: z.string(),
    figure: Figure,
    revision: z.number().int(),
    reason: z.string(),
    confidence: z.number(),
    withdrawn: z.boolean(),
    merged_into: z.string().nullable(),
    review: z.enum(['supported', 'refuted', 'not_enough_evidence', 'conflicting_evidence']).nullable(),
    finding: z.enum(['inconsistent', 'changes_message']).nullable(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
    source: Quote,
  })
  .openapi('Claim')

export const Revision = z
  .object({
    n: z.number().int(),
    reason: z.string(),
    figure: Figure,
    withdrawn: z.boolean(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
    source: Quote,
  })
  .openapi('Revision')

export const Point = Revision.extend({
  claim: z.string(),
  period: z.string().nullable(),
  claimant: z.string(),
}).openapi('Point')

export const Series = z
  .object({
    slug: z.string(),
    metric: z.string(),
    subject: z.string(),
    place: z.string().nullable(),
    topic: z.enum(['mining', 'ai', 'both']),
    unit: z.string(),
    recorded_at: z.iso.datetime(),
  })
  .openapi('Series')

export const Article = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    author: z.string().nullable(),
    publisher: z.object({ id: z.string(), name: z.string() }),
    published_at: z.iso.datetime(),
    story: z.string(),
    versions: z.number().int(),
    recorded_at: z.iso.datetime(),
  })
  .openapi('Article')

export const Version = z
  .object({
    n: z.number().int(),
    title: z.string(),
    change: z.enum(['first', 'minor', 'major', 'page', 'gone']),
    content_hash: z.string(),
    said_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
  })
  .openapi('Version')

export const Finding = z
  .object({
    id: z.string(),
    rule: z.string(),
    status: z.enum(['inconsistent', 'changes_message']),
    stated: z.string(),
    expected: z.string(),
    explanation: z.string(),
    inputs: z.array(z.object({ quote: z.string(), low: z.string().nullable(), high: z.string().nullable() })),
    claims: z.array(z.string()),
    series: z.string().nullable(),
    article: z.object({ id: z.string(), title: z.string(), url: z.string(), version: z.number().int() }),
    publisher: z.object({ id: z.string(), name: z.string() }),
    recorded_at: z.iso.datetime(),
    superseded_at: z.iso.datetime().nullable(),
  })
  .openapi('Finding')

export const Publisher = z
  .object({
    id: z.string(),
    name: z.string(),
    family: z.string(),
    country: z.string().nullable(),
    homepage: z.string().nullable(),
  })
  .openapi('Publisher')

export const Feed = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    kind: z.string(),
    topic: z.string(),
    publisher: z.object({ id: z.string(), name: z.string() }),
    status: z.enum(['active', 'failing', 'stopped']),
    last_polled_at: z.iso.datetime().nullable(),
    last_ok_at: z.iso.datetime().nullable(),
    last_status: z.number().int().nullable(),
    last_error: z.string().nullable(),
    error_count: z.number().int(),
    next_due_at: z.iso.datetime(),
  })
  .openapi('Feed')

type Amount = Pick<ClaimRow['claim'], 'value' | 'valueHigh' | 'unit' | 'comparator' | 'modality'>

const figure = (a: Amount): z.infer<typeof Figure> => ({
  value: a.value,
  value_high: a.valueHigh,
  number: Number(a.value),
  unit: a.unit,
  comparator: a.comparator,
  modality: a.modality,
})

/** What a quote is shown of, whether it comes from a state or from the tables themselves. */
interface Quoted {
  appearance: { quote: string; prefix: string; suffix: string; start: number; end: number; version: number }
  article: { id: string; title: string; url: string }
  publisher: { id: string; name: string }
}

export const showQuote = (row: Quoted): z.infer<typeof Quote> => ({
  quote: row.appearance.quote,
  prefix: row.appearance.prefix,
  suffix: row.appearance.suffix,
  start: row.appearance.start,
  end: row.appearance.end,
  article: {
    id: row.article.id,
    title: row.article.title,
    url: row.article.url,
    version: row.appearance.version,
  },
  publisher: { id: row.publisher.id, name: row.publisher.name },
})

export const showAppearance = (row: Row<typeof listAppearances>): z.infer<typeof Appearance> => ({
  id: row.appearance.id,
  figure: figure(row.appearance),
  attributed_to: row.appearance.attributedTo,
  said_at: row.appearance.saidAt,
  recorded_at: row.appearance.recordedAt,
  source: showQuote(row),
})

export const showClaim = (row: ClaimRow): z.infer<typeof Claim> => ({
  id: row.claim.id,
  series: row.series.id,
  metric: row.claim.metric,
  subject: row.series.subject,
  place: row.series.place,
  period: row.claim.period,
  claimant: row.claim.claimant,
  figure: figure(row.claim),
  revision: row.claim.n,
  reason: row.claim.reason,
  confidence: row.claim.confidence,
  withdrawn: row.claim.withdrawn,
  merged_into: row.claim.intoClaim,
  review: row.claim.review,
  finding: row.claim.finding,
  said_at: row.claim.saidAt,
  recorded_at: row.claim.recordedAt,
  superseded_at: row.state.supersededAt,
  source: showQuote(row),
})

export const showRevision = (row: RevisionRow): z.infer<typeof Revision> => ({
  n: row.revision.n,
  reason: row.revision.reason,
  figure: figure(row.revision),
  withdrawn: row.revision.withdrawn,
  said_at: row.revision.saidAt,
  recorded_at: row.revision.recordedAt,
  superseded_at: row.revision.supersededAt,
  source: showQuote(row),
})

export const showPoint = (row: RevisionRow): z.infer<typeof Point> => ({
  ...showRevision(row),
  claim: row.claim.id,
  period: row.claim.period,
  claimant: row.claim.claimant,
})

export const showArticle = (row: Row<typeof listArticles>): z.infer<typeof Article> => ({
  id: row.article.id,
  url: row.article.url,
  title: versionOf(row).title,
  author: row.article.author,
  publisher: { id: row.publisher.id, name: row.publisher.name },
  published_at: row.article.publishedAt,
  story: row.article.storyId,
  versions: versionOf(row).n,
  recorded_at: row.article.firstSeenAt,
})

export const showVersion = (row: Row<typeof listVersions>): z.infer<typeof Version> => ({
  n: row.n,
  title: row.title,
  change: row.change,
  content_hash: row.contentHash,
  said_at: row.saidAt,
  recorded_at: row.recordedAt,
})

/** As known at `asOf`: a finding that ended later still stood. */
export const showFinding = (
  { finding, article, publisher }: Row<typeof listFindings>,
  asOf?: string,
): z.infer<typeof Finding> => ({
  id: finding.id,
  rule: finding.rule,
  status: finding.status,
  stated: finding.stated,
  expected: finding.expected,
  explanation: finding.explanation,
  inputs: finding.inputs,
  claims: finding.claimIds,
  series: finding.seriesId,
  article: { id: article.id, title: article.title, url: article.url, version: finding.version },
  publisher: { id: publisher.id, name: publisher.name },
  recorded_at: finding.recordedAt,
  superseded_at: asOf && finding.supersededAt && finding.supersededAt > asOf ? null : finding.supersededAt,
})

export const showPublisher = (row: Row<typeof listPublishers>): z.infer<typeof Publisher> => ({
  id: row.id,
  name: row.name,
  family: row.family,
  country: row.country,
  homepage: row.homepage,
})

export const showFeed = ({ feed, publisher }: Row<typeof listFeeds>): z.infer<typeof Feed> => ({
  id: feed.id,
  url: feed.url,
  title: feed.title,
  kind: feed.kind,
  topic: feed.topic,
  publisher: { id: publisher.id, name: publisher.name },
  status: feed.status,
  last_polled_at: feed.lastPolledAt,
  last_ok_at: feed.lastOkAt,
  last_status: feed.lastStatus,
  last_error: feed.lastError,
  error_count: feed.errorCount,
  next_due_at: feed.nextDueAt,
})

export const showSeries = (row: Row<typeof listSeries>): z.infer<typeof Series> => ({
  slug: row.id,
  metric: row.metric,
  subject: row.subject,
  place: row.place,
  topic: row.topic,
  unit: METRICS.find((m) => m.key === row.metric)?.unit ?? '',
  recorded_at: row.createdAt,
})
