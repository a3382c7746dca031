import { type Bound, bindAll } from './bind.ts'
import { claimOf } from './claim.ts'
import { PUBLISH } from './confidence.ts'
import { readHeadline } from './headline.ts'
import { findAttributions } from './parts/claimant/find.ts'
import { type Told, told } from './parts/told.ts'
import { read } from './read.ts'
import { quantityOf } from './reading.ts'
import type { ExtractContext, Extraction } from './types.ts'

/** Reads every numeric claim out of a text. Pure: no clock, no I/O; the same text and context give the same claims. */
export function extract(text: string, context: ExtractContext = {}): Extraction {
  const extraction: Extraction = { claims: [], doubtful: [], unbound: [] }
  const reading = read(text, context)
  const bound: Bound[] = bindAll(reading)
  const attributions = findAttributions(reading)
  let before: Told | null = null
  for (const [i, figure] of reading.figures.entries()) {
    const binding = bound[i]
    if (!binding || binding === 'other') {
      extraction.unbound.push(quantityOf(figure))
      continue
    }
    const claim = claimOf(reading, figure, binding, before, attributions)
    if (claim.confidence < PUBLISH) {
      extraction.doubtful.push(claim)
      continue
    }
    extraction.claims.push(claim)
    before = told(reading, { claim, figure }, before)
  }
  readHeadline(extraction.claims, text, context.title)
  return extraction
}
