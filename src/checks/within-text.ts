/** The checks inside one text, in the order they run. A new check is one file and one line here. */
import { cagr } from './cagr.ts'
import type { Check, CheckedText, Finding } from './finding.ts'
import { growth } from './growth.ts'
import { headline } from './headline.ts'
import { magnitude } from './magnitude.ts'
import { multiple } from './multiple.ts'
import { parts } from './parts.ts'
import { shares } from './shares.ts'
import { staleForecast } from './stale-forecast.ts'
import { unitSlip } from './unit-slip.ts'

const CHECKS: Check[] = [growth, cagr, multiple, shares, parts, unitSlip, magnitude, headline, staleForecast]

/**
 * What the figures of one text say against each other. Only inconsistencies, unless `all` asks for what is consistent or
 * not checkable too. Pure and deterministic.
 */
export function checkText(input: CheckedText, { all = false } = {}): Finding[] {
  const findings = CHECKS.flatMap((check) => check(input))
  return all
    ? findings
    : findings.filter((f) => f.status === 'inconsistent' || f.status === 'changes_message')
}
