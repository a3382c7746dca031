/** First day after a period, ISO UTC; of "from/to" after its end; null for periods of another form. */
export function dueOf(period: string): string | null {
  const end = period.split('/').at(-1)?.replace(/^FY/, '') ?? ''
  const m = end.match(/^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/)
  if (!m) return null
  const year = Number(m[1])
  const month = m[2] ? Number(m[2]) * 3 : m[3] ? Number(m[3]) * 6 : m[4] ? Number(m[4]) : 12
  const date = m[5]
    ? new Date(Date.UTC(year, month - 1, Number(m[5]) + 1))
    : new Date(Date.UTC(year, month, 1))
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
