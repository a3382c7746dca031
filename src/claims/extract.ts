import { type Bound, bindAll } from './bind.ts'
import { claimOf } from './claim.ts'
import { PUBLISH } from './confidence.ts'
import { findAttributions } from './parts/claimant.ts'
import type { Told } from './parts/inherit-period.ts'
import { read } from './read.ts'
import type { Figure } from './reading.ts'
import type { ExtractContext, Extraction, Quantity } from './types.ts'

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
      extraction.unbound.push(plain(figure))
      continue
    }
    const claim = claimOf(reading, figure, binding, before, attributions)
    before = { claim, figure }
    if (claim.confidence >= PUBLISH) extraction.claims.push(claim)
    else extraction.doubtful.push(claim)
  }
  return extraction
}

/** The quantity alone, without what the rules noted of it. */
function plain(figure: Figure): Quantity {
  const {
    from: _from,
    to: _to,
    sentence: _sentence,
    measures: _measures,
    frames: _frames,
    cell: _cell,
    change: _change,
    heading: _heading,
    clauseEnd: _clauseEnd,
    sentenceEnd: _sentenceEnd,
    ...quantity
  } = figure
  return quantity
}
