import { figureText } from '../lib/figure-words.ts'
import type { ClaimPageData } from '../web/pages/claim.tsx'
import { claimPath } from '../web/paths.ts'
import { claimTitle } from '../web/title.ts'
import { explained, shortDay } from '../web/words.ts'
import type { Review } from './reviews.ts'

/** A letter that asks a publisher to correct a figure: what stands there, why it is in doubt, and where the proof is. */
export function letterFor(
  data: ClaimPageData,
  review: Review | undefined,
  origin: string,
  by: string,
): string {
  const { claim, article, appearance, publisher } = data.row
  const reasons = review ? [review.rationale.trim()] : data.findings.map((f) => explained(f.explanation))
  return `Subject: A figure in “${article.title}”

To the editors of ${publisher.name},

your article “${article.title}” (${article.url}, ${shortDay(claim.saidAt)}) says:

  “${passage(appearance)}”

We read this as ${claimTitle(data.row)}: ${figureText(claim)}, according to ${claim.claimant}.
${reasons.length > 0 ? `\nWe have reason to doubt it:\n\n${reasons.map((r) => `  ${r}`).join('\n\n')}\n` : ''}
The figure, every value it has had and the other sources are here:
${origin}${claimPath(claim.id)}

Would you look into it and, if you agree, correct the article with a note? If we have misread you, please tell us, and we will correct our page.

${by}
`
}

const passage = ({ prefix, quote, suffix }: { prefix: string; quote: string; suffix: string }): string =>
  `${prefix.slice(-120)}${quote}${suffix.slice(0, 120)}`.replace(/\s+/g, ' ').trim()
