const DAY_MS = 86_400_000
/** A window longer than this looks for forecasts due in its last days only. */
const MOST_DAYS = 40

const pad = (n: number) => String(n).padStart(2, '0')

/** Periods, as claims name them, that end on a day within (from, to]: the day before `to` is the last that is over. */
export function periodsEnding(from: string, to: string): string[] {
  const last = Math.floor(Date.parse(to) / DAY_MS) - 1
  const first = Math.max(Math.floor(Date.parse(from) / DAY_MS), last - MOST_DAYS + 1)
  const periods: string[] = []
  for (let day = first; day <= last; day++) {
    const date = new Date(day * DAY_MS)
    const next = new Date((day + 1) * DAY_MS)
    if (next.getUTCDate() !== 1) continue
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
    periods.push(`${year}-${pad(month)}`)
    if (month % 3 === 0) periods.push(`${year}-Q${month / 3}`)
    if (month % 6 === 0) periods.push(`${year}-H${month / 6}`)
    if (month === 12) periods.push(`${year}`)
  }
  return periods
}

/** Whether a claim's period, a range's end included, is one of those. */
export const endsIn = (period: string | null, ended: readonly string[]): boolean =>
  period !== null && ended.includes(period.slice(period.lastIndexOf('/') + 1))
