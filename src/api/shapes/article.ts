import { z } from '@hono/zod-openapi'
import { type listArticles, type listVersions, versionOf } from '../../articles/read.ts'
import type { Row } from './row.ts'

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
