import { EXPECTED } from '../revisions/compare.ts'
import type { ClaimFilter } from '../revisions/read-facets.ts'

/** Reasons by which a figure that was known becomes another. */
export const CHANGE_REASONS = ['publisher_edit', 'restated', 'retracted', 'editor_correction'] as const

/** Ways of narrowing the timeline down, as the address and the page call them. */
export const SHOWS = {
  changes: { name: 'Changed', filter: { reason: CHANGE_REASONS } },
  edits: { name: 'Silently edited', filter: { reason: ['publisher_edit'] } },
  doubts: { name: 'Disputed', filter: { finding: 'any' } },
  forecasts: { name: 'Forecasts', filter: { modality: EXPECTED } },
} as const satisfies Record<string, { name: string; filter: ClaimFilter }>

export type Show = keyof typeof SHOWS

export const SHOW_KEYS = Object.keys(SHOWS) as Show[]
