import { bindAll } from './bind.ts'
import { ranker } from './binding/candidates.ts'
import { confidenceOf, PUBLISH } from './confidence.ts'
import { extract } from './extract.ts'
import { FRAMES, type Frame } from './frames.ts'
import { nonClaim } from './parts/non-claims.ts'
import { read } from './read.ts'
import type { ExtractContext, ExtractedClaim, Grounding } from './types.ts'

/** One step on the way from a number to a claim, for editors and contributors. */
export interface Step {
  step:
    | 'number'
    | 'frames'
    | 'not a claim'
    | 'metric'
    | 'subject'
    | 'region'
    | 'period'
    | 'claimant'
    | 'modality'
    | 'confidence'
  says: string
}

/** The steps that made the claim, or none, of the number at an offset of the text; null where no number is. */
export function explain(text: string, offset: number, context: ExtractContext = {}): Step[] | null {
  const reading = read(text, context)
  const at = reading.figures.findIndex((f) => f.start <= offset && offset < f.end)
  const figure = reading.figures[at]
  if (!figure) return null
  const frames = (Object.keys(FRAMES) as Frame[]).filter(
    (f) => f !== 'always' && (figure.frames & FRAMES[f]) !== 0,
  )
  const steps: Step[] = [
    {
      step: 'number',
      says: `"${text.slice(figure.start, figure.end)}" is ${figure.value}${figure.valueHigh ? ` to ${figure.valueHigh}` : ''}${figure.unit ? ` ${figure.unit}` : ''}, ${figure.comparator}`,
    },
    { step: 'frames', says: frames.join(', ') || 'none' },
  ]
  const reason = nonClaim(reading, figure)
  if (reason) return [...steps, { step: 'not a claim', says: reason }]
  const bound = bindAll(reading)[at]
  const { rank, says } = ranker(reading)
  const list = rank(figure).map(({ row, score, slot }) => {
    const cues = says()
      .filter((s) => s.slot === slot)
      .map((s) => `${s.cue.phrase} ${s.gain.toFixed(2)}`)
    return `${row.key} ${score.toFixed(2)} (${cues.join(', ') || 'frames alone'})`
  })
  if (!bound || bound === 'other')
    return [...steps, { step: 'metric', says: `none: ${list.join('; ') || 'nothing speaks for any'}` }]
  const { claims, doubtful } = extract(text, context)
  const claim = [...claims, ...doubtful].find((c) => c.start === figure.start && c.end === figure.end)
  const confidence = claim?.confidence ?? confidenceOf(bound)
  const settled = claim && claim.metric !== bound.metric.key ? `${claim.metric} by its subject, from ` : ''
  return [
    ...steps,
    {
      step: 'metric',
      says: `${settled}${bound.metric.key} by ${bound.how}: ${list.join('; ') || 'its neighbour'}`,
    },
    ...(claim ? partsOf(text, claim) : []),
    {
      step: 'confidence',
      says: `${confidence} (score ${bound.score.toFixed(2)}, ahead by ${bound.margin.toFixed(2)}): ${confidence >= PUBLISH ? 'published' : 'for editors'}`,
    },
  ]
}

function partsOf(text: string, claim: ExtractedClaim): Step[] {
  const from = ({ how, from: span }: Grounding) =>
    span ? `${how} by "${text.slice(span.start, span.end)}"` : how
  return [
    {
      step: 'subject',
      says: claim.subject === null ? 'none' : `${claim.subject}, ${from(claim.grounding.subject)}`,
    },
    { step: 'region', says: claim.region ?? 'none' },
    {
      step: 'period',
      says: claim.period === null ? 'not fixed' : `${claim.period}, ${from(claim.grounding.period)}`,
    },
    {
      step: 'claimant',
      says:
        claim.attributedTo === null
          ? 'nobody named'
          : `${claim.attributedTo}, ${from(claim.grounding.attributedTo)}`,
    },
    { step: 'modality', says: claim.modality },
  ]
}
