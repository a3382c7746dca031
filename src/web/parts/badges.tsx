import type { Modality } from '../../claims/types.ts'
import type { Finding } from '../../revisions/read-context.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'

/** What a reader should know of a figure before trusting it: a sign and a word each, never colour alone. */
const BADGES = {
  edit: { sign: '✎', words: 'silent edit', title: 'The publisher changed the figure without a note' },
  retracted: { sign: '✕', words: 'taken back', title: 'Nobody stands by this figure any more' },
  conflict: { sign: '≠', words: 'others disagree', title: 'Another claimant gives another figure for this' },
  finding: { sign: '∑', words: 'does not add up', title: 'The figure contradicts others in the same text' },
  forecast: { sign: '◇', words: 'forecast', title: 'Expected by the claimant, not measured' },
  target: { sign: '◇', words: 'target', title: "The claimant's own plan, not measured" },
  estimate: { sign: '≈', words: 'estimate', title: 'The text calls it an estimate' },
  supported: { sign: '✔', words: 'checked: supported', title: 'Our editors found evidence for it' },
  refuted: { sign: '✘', words: 'checked: refuted', title: 'Our editors found evidence against it' },
  not_enough_evidence: {
    sign: '?',
    words: 'checked: not enough evidence',
    title: 'Our editors found too little to judge it by',
  },
  conflicting_evidence: {
    sign: '≠',
    words: 'checked: conflicting evidence',
    title: 'Our editors found evidence for and against it',
  },
} as const

export type BadgeKind = keyof typeof BADGES

export function Badge({ kind }: { kind: BadgeKind }) {
  const { sign, words, title } = BADGES[kind]
  return (
    <span class={`badge ${kind}`} title={title}>
      <span aria-hidden="true">{sign}</span> {words}
    </span>
  )
}

/** All badges of a claim; nothing where it has none. */
export const Badges = ({ kinds }: { kinds: readonly BadgeKind[] }) =>
  kinds.length > 0 && (
    <p class="badges">
      {kinds.map((kind) => (
        <Badge kind={kind} />
      ))}
    </p>
  )

type Review = NonNullable<ClaimRow['claim']['review']>

/** Findings that set claimants or outlets against each other, not a text against itself. */
const DISPUTES = new Set(['conflict', 'misquotation', 'restated_forecast'])

export const isDispute = (finding: Finding): boolean => DISPUTES.has(finding.rule)

/** The badges of a claim, those that warn first. */
export function badgesOf(
  claim: { reason: string; withdrawn: boolean; modality: Modality; review: Review | null },
  findings: readonly Finding[],
  rivals: boolean,
): BadgeKind[] {
  const { modality } = claim
  const badges: (BadgeKind | false)[] = [
    claim.withdrawn && 'retracted',
    claim.review ?? false,
    claim.reason === 'publisher_edit' && 'edit',
    findings.some((f) => !isDispute(f)) && 'finding',
    (rivals || findings.some(isDispute)) && 'conflict',
    modality !== 'reported' && modality !== 'change' && modality,
  ]
  return badges.filter((b) => b !== false)
}
