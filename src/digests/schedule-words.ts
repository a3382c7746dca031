/** Schedules as an editor says them. */

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const SHORT = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "weekdays at 08:00", "every 30 minutes"; the expression itself where it is none of the usual ones. */
export function scheduleWords(cron: string): string {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.trim().split(/\s+/)
  if (month !== '*' || (day !== '*' && weekday !== '*')) return cron
  const days = daysWords(day, weekday)
  const times = timesWords(minute, hour)
  if (days === null || times === null) return cron
  // "every hour", every day, says the days already
  return times.startsWith('every') && days === 'daily' ? times : `${days} ${times}`
}

function daysWords(day: string, weekday: string): string | null {
  if (day !== '*') return /^\d+$/.test(day) ? `on day ${Number(day)} of the month` : null
  if (weekday === '*') return 'daily'
  const numbers = weekday.split(',').map(weekdaysOf)
  if (numbers.some((part) => part === null)) return null
  const all = [...new Set(numbers.flatMap((part) => part ?? []))].sort((a, b) => order(a) - order(b))
  switch (all.join()) {
    case '1,2,3,4,5':
      return 'weekdays'
    case '6,0':
      return 'weekends'
    case '1,2,3,4,5,6,0':
      return 'daily'
    default:
      return list.format(all.map((n) => `${DAYS[n]}s`))
  }
}

/** Sunday is the last day of a week. */
const order = (weekday: number) => (weekday + 6) % 7

/** Days of "1", "MON", "1-5", 0 for Sunday; null if it is written otherwise. */
function weekdaysOf(part: string): number[] | null {
  const ends = part
    .split('-')
    .map((end) => (/^[0-7]$/.test(end) ? Number(end) : SHORT.indexOf(end.toUpperCase())))
  const [first = -1, last = first] = ends
  if (ends.length > 2 || first < 0 || last < first) return null
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) % 7)
}

function timesWords(minute: string, hour: string): string | null {
  const every = /^\*\/(\d+)$/.exec(minute)?.[1]
  if (every && hour === '*') return 60 % Number(every) === 0 ? `every ${Number(every)} minutes` : null
  if (!/^\d+$/.test(minute)) return null
  const at = minute.padStart(2, '0')
  if (hour === '*') return `every hour at :${at}`
  const hours = hour.split(',')
  if (!hours.every((h) => /^\d+$/.test(h))) return null
  return `at ${list.format(hours.map((h) => `${h.padStart(2, '0')}:${at}`))}`
}
