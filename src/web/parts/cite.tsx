import type { Child } from 'hono/jsx'
import { figureText } from '../../lib/figure-words.ts'
import type { RevisionRow } from '../../revisions/read.ts'
import { revisionPath } from '../paths.ts'
import { claimTitle } from '../title.ts'
import { shortDay } from '../words.ts'

/** Words to copy and, below them, what they promise. */
export const Cite = ({ text, children }: { text: string; children: Child }) => (
  <section aria-labelledby="cite">
    <h2 id="cite">Cite this</h2>
    <p class="cite">{text}</p>
    <p class="quiet">{children}</p>
  </section>
)

/** One value of a figure with its claimant, the outlet that printed it first, both dates, and the address that keeps showing it. */
export const citation = (row: RevisionRow, origin: string): string => {
  const { claim, revision, article, publisher } = row
  return `${claim.claimant}: ${claimTitle(row)}: ${figureText(revision)}. In “${article.title}”, ${publisher.name}, ${shortDay(revision.saidAt)}, ${article.url}. Revision ${revision.n} as recorded by Claimline on ${shortDay(revision.recordedAt)}, ${origin}${revisionPath(claim.id, revision.n)}`
}
