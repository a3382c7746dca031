import { z } from '@hono/zod-openapi'
import type { listFeeds, listPublishers } from '../../feeds/read.ts'
import type { Row } from './row.ts'

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
