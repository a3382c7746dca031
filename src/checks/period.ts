/** When a figure holds, as a number of years, so that two of them can be put in order and their distance counted. */
export interface Span {
  /** Year with its fraction at the start of the first part ("2026-Q2" is 2026.25). */
  from: number
  /** The same for the start of the last part; equal to `from` unless the period is from/to. */
  to: number
  /** Length of one part in years: 1, 0.5, 0.25, a month or a day. */
  part: number
}

const POINT = /^(?:FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/

function point(text: string): { at: number; part: number } | null {
  const m = POINT.exec(text)
  if (!m) return null
  const year = Number(m[1])
  if (m[2]) return { at: year + (Number(m[2]) - 1) / 4, part: 1 / 4 }
  if (m[3]) return { at: year + (Number(m[3]) - 1) / 2, part: 1 / 2 }
  if (m[5]) return { at: year + (Number(m[4]) - 1) / 12 + (Number(m[5]) - 1) / 365, part: 1 / 365 }
  if (m[4]) return { at: year + (Number(m[4]) - 1) / 12, part: 1 / 12 }
  return { at: year, part: 1 }
}

/** Reads a claim's period, or null where it has none that fixes a time. */
export function spanOf(period: string | null): Span | null {
  if (period === null) return null
  const [first, last, more] = period.split('/')
  const a = point(first ?? '')
  const b = last === undefined ? a : point(last)
  if (!a || !b || more !== undefined || b.at < a.at) return null
  return { from: a.at, to: b.at, part: b.part }
}

/** Whether a period runs from one year (or quarter …) to another. */
export const isStretch = (span: Span): boolean => span.to > span.from
