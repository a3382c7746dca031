import { scaledText } from '../../lib/numbers.ts'
import type { Finding } from '../../revisions/read-context.ts'
import { explained, ruleWords } from '../words.ts'
import { isDispute } from './badges.tsx'

const bounds = (low: string | null, high: string | null): string => {
  if (low === null && high === null) return 'any value'
  if (low === null) return `up to ${scaledText(high as string)}`
  if (high === null) return `${scaledText(low)} or more`
  return low === high ? scaledText(low) : `${scaledText(low)} to ${scaledText(high)}`
}

/** What a check found: its sentence, then the arithmetic line by line, with the rounding it allowed for. */
export const FindingBox = ({ finding, folded }: { finding: Finding; folded?: boolean }) => (
  <div class="check" id={finding.id}>
    <p>
      <b>{ruleWords(finding.rule)}.</b> {explained(finding.explanation)}
    </p>
    {folded ? (
      <details>
        <summary>The arithmetic</summary>
        <Arithmetic finding={finding} />
      </details>
    ) : (
      <Arithmetic finding={finding} />
    )}
  </div>
)

const Arithmetic = ({ finding }: { finding: Finding }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">In the text</th>
        <th scope="col" class="num">
          May stand for, with rounding
        </th>
      </tr>
    </thead>
    <tbody>
      {finding.inputs.map((input) => (
        <tr>
          <td>“{input.quote}”</td>
          <td class="num">{bounds(input.low, input.high)}</td>
        </tr>
      ))}
      {!isDispute(finding) && (
        <tr class="sum">
          <th scope="row">Stated</th>
          <td class="num">{finding.stated}</td>
        </tr>
      )}
      {!isDispute(finding) && finding.expected && (
        <tr>
          <th scope="row">What the other figures lead to</th>
          <td class="num">{finding.expected}</td>
        </tr>
      )}
    </tbody>
  </table>
)
