import { z } from '@hono/zod-openapi'
import { Correction, Digest, type Figure, FigureShape, Item } from '../digest.ts'

const PublicFigure = FigureShape.omit({ valueHigh: true })
  .extend({ value_high: z.string().nullable() })
  .openapi('DigestFigure')

const PublicItem = Item.omit({
  claimId: true,
  findingId: true,
  articleTitle: true,
  sourceUrl: true,
  recordedAt: true,
})
  .extend({
    claim_id: z.string().nullable(),
    finding_id: z.string().nullable(),
    figure: PublicFigure.nullable(),
    before: PublicFigure.nullable(),
    article_title: z.string(),
    source_url: z.string(),
    recorded_at: z.string(),
    correction: Correction.omit({ recordedAt: true })
      .extend({ figure: PublicFigure, recorded_at: z.string() })
      .nullable(),
  })
  .openapi('DigestItem')

/** A digest as the API and webhooks give it: in the spelling of everything else under /api/v1. */
export const PublicDigest = Digest.omit({ leftOut: true })
  .extend({ items: z.array(PublicItem), left_out: z.number().int() })
  .openapi('Digest')

const shownFigure = ({ valueHigh, ...figure }: Figure): z.infer<typeof PublicFigure> => ({
  ...figure,
  value_high: valueHigh,
})

export const shownItem = ({
  claimId,
  findingId,
  articleTitle,
  sourceUrl,
  recordedAt,
  ...item
}: Item): z.infer<typeof PublicItem> => ({
  ...item,
  claim_id: claimId,
  finding_id: findingId,
  figure: item.figure && shownFigure(item.figure),
  before: item.before && shownFigure(item.before),
  article_title: articleTitle,
  source_url: sourceUrl,
  recorded_at: recordedAt,
  correction: item.correction && shownCorrection(item.correction),
})

const shownCorrection = ({ recordedAt, figure, ...correction }: Correction) => ({
  ...correction,
  figure: shownFigure(figure),
  recorded_at: recordedAt,
})

/** A stored digest as {@link PublicDigest}. */
export const shownDigest = ({ leftOut, items, ...digest }: Digest): z.infer<typeof PublicDigest> => ({
  ...digest,
  items: items.map(shownItem),
  left_out: leftOut,
})
