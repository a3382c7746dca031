import type { ExtractedClaim } from '../claims/types.ts'
import { idOf } from '../lib/ids.ts'
import { sameFigure } from './compare.ts'
import { saysChanged } from './notices.ts'
import type { Appearance } from './state.ts'

/** Where a text stands. */
export interface Place {
  articleId: string
  version: number
  saidAt: string
  text: string
  /** Version of the extractor that reads it. */
  extractor: string
}

/** Characters of context kept on each side of a quote. */
const CONTEXT = 160

/** Every place one text states a claim, as rows. A figure kept from the text before keeps the time it was said. */
export function appearancesOf(
  claimId: string,
  mentions: ExtractedClaim[],
  source: Place,
  before: Appearance[],
  announced: boolean,
  now: string,
): Appearance[] {
  const earlier = before[0]
  const kept = mentions.some((claim) => before.some((b) => sameFigure(b, claim)))
  const turn = !earlier ? ('new' as const) : kept ? ('kept' as const) : ('edited' as const)
  const saidAt = kept && earlier ? earlier.saidAt : source.saidAt
  return mentions.map((claim) => {
    const { articleId, version, text } = source
    const { start, end, value, valueHigh, unit, comparator } = claim
    const prefix = text.slice(Math.max(0, start - CONTEXT), start)
    const suffix = text.slice(end, end + CONTEXT)
    return {
      id: idOf('p', claimId, articleId, version, start, end, value, valueHigh, unit, comparator),
      claimId,
      articleId,
      version,
      start,
      end,
      quote: claim.quote,
      prefix,
      suffix,
      value,
      valueHigh,
      unit,
      comparator,
      modality: claim.modality,
      attributedTo: claim.attributedTo,
      confidence: claim.confidence,
      rule: claim.rule,
      grounding: claim.grounding,
      extractor: source.extractor,
      turn,
      restates: turn === 'edited' ? announced : saysChanged(`${prefix}${claim.quote}${suffix}`),
      saidAt,
      recordedAt: now,
    }
  })
}
