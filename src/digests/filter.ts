import { z } from '@hono/zod-openapi'
import { KINDS } from './digest.ts'

const some = z.array(z.string().min(1).max(200)).max(20).optional()

/** What a digest is narrowed to; several values of one part are alternatives. */
export const DigestFilter = z
  .strictObject({
    kinds: z.array(z.enum(KINDS)).max(KINDS.length).optional(),
    metric: some,
    subject: some,
    place: some,
    series: some,
  })
  .openapi('DigestFilter')
export type DigestFilter = z.infer<typeof DigestFilter>
