import type { Child } from 'hono/jsx'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { revisionPath } from '../paths.ts'
import { claimTitle } from '../title.ts'
import { figureText, shortDay } from '../words.ts'

/** Words to copy and, below them, what they promise. */
export const Cite = ({ text, children }: { text: string; children: Child }) => (
  <section aria-labelledby="cite">
    <h2 id="cite">Cite this</h2>
    <p class="cite">{text}</p>
    <p class="quiet">{children}</p>
  </section>
)

/** A figure with its claimant, the outlet that printed it first, both dates, and the address that keeps showing it. */
export const citation = (row: ClaimRow, origin: string): string => {
  const { claim, article, publisher } = row
  return `${claim.claimant}: ${claimTitle(row)}: ${figureText(claim)}. In “${article.title}”, ${publisher.name}, ${shortDay(claim.saidAt)}, ${article.url}. Revision ${claim.n} as recorded by Claimline on ${shortDay(claim.recordedAt)}, ${origin}${revisionPath(claim.id, claim.n)}`
}
