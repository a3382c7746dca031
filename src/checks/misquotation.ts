import type { Told } from './finding.ts'
import { judge } from './rate.ts'
import { endpoint, input, type Stated, statedRange } from './reading.ts'

/** A figure as one outlet prints it. */
export interface Printed extends Stated {
  unit: string
  publisher: string
  /** ISO time at which it was printed. */
  saidAt: string
}

/**
 * Two outlets that quote one claimant for one series and period otherwise, within the time in which they must mean the
 * same figure: one of them misquotes. Null where rounding or the qualifiers explain it.
 */
export function misquotation(claimant: string, heard: Printed, known: Printed): Told | null {
  const [range, expected] = [statedRange(heard), endpoint(known)]
  if (!range || !expected || heard.unit !== known.unit) return null
  const status = judge(expected, range)
  if (status === 'consistent') return null
  return {
    rule: 'misquotation',
    status,
    stated: heard.quote,
    expected: known.quote,
    explanation: `${heard.publisher} quotes ${claimant} with "${heard.quote}" on ${heard.saidAt.slice(0, 10)}, ${known.publisher} with "${known.quote}" on ${known.saidAt.slice(0, 10)}, further apart than rounding allows, and neither text says that the figure has changed.`,
    inputs: [input(heard, range), input(known, expected)],
  }
}
