const DAY = 86_400_000

/** `n` days after `date`. */
export const addDays = (date: Date, n: number): Date => new Date(date.getTime() + n * DAY)

/** Midnight UTC of a moment's day. */
export const midnight = (date: Date): Date => new Date(Math.floor(date.getTime() / DAY) * DAY)

const words = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date)

/** "third quarter of 2026": the last quarter that was over at `date`. */
function lastQuarter(date: Date): string {
  const quarter = Math.floor(date.getUTCMonth() / 3)
  const year = date.getUTCFullYear()
  return quarter === 0
    ? `fourth quarter of ${year - 1}`
    : `${['first', 'second', 'third'][quarter - 1]} quarter of ${year}`
}

/**
 * Fills the date words of a sample text, seen from its day of publication: {weekday}, {month}, {lastMonth}, {year},
 * {date}, {date+N} and {date-N}. {quarter} is the last full quarter before the walk began, the same in every article.
 */
export function fillDates(text: string, published: Date, start: Date): string {
  const month = (offset: number) =>
    words(new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + offset, 1)), {
      month: 'long',
      year: 'numeric',
    })
  return text.replace(/\{(\w+)([+-]\d+)?\}/g, (token, name: string, days: string | undefined) => {
    const date = addDays(published, Number(days ?? 0))
    switch (name) {
      case 'weekday':
        return words(date, { weekday: 'long' })
      case 'month':
        return month(0)
      case 'lastMonth':
        return month(-1)
      case 'year':
        return String(published.getUTCFullYear())
      case 'date':
        return words(date, { day: 'numeric', month: 'long', year: 'numeric' })
      case 'quarter':
        return lastQuarter(start)
      default:
        throw new Error(`unknown date word ${token}`)
    }
  })
}
