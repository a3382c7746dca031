/** The parts of a year by their first and last months. */
const PARTS = new Map([
  ['01/03', '-Q1'],
  ['04/06', '-Q2'],
  ['07/09', '-Q3'],
  ['10/12', '-Q4'],
  ['01/06', '-H1'],
  ['07/12', '-H2'],
  ['01/12', ''],
])

/**
 * The one name a stretch of time is filed under: what texts call "the three months to June" and "the second quarter" is
 * `2026-Q2` either way, six months a half-year, twelve the year. Fiscal years and all other stretches keep their own.
 */
export function periodName(period: string | null): string | null {
  const months = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period ?? '')
  if (!months) return period
  const [, year, from, lastYear, to] = months
  if (year !== lastYear) return period
  if (from === to) return `${year}-${from}`
  const part = PARTS.get(`${from}/${to}`)
  return part === undefined ? period : `${year}${part}`
}
