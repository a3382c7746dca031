import { Cron } from 'croner'

/** When something is told: a cron expression of five fields, in a time zone. */
interface Schedule {
  cron: string
  timezone: string
  quietFrom: string | null
  quietTo: string | null
}

/** No room is told more often. */
const LEAST_MINUTES = 5
/** Runs looked at to judge how often a schedule tells. */
const LOOKED_AT = 12

/** Why a schedule can't be kept, in words; null for a good one. */
export function scheduleFault({ cron, timezone }: Pick<Schedule, 'cron' | 'timezone'>): string | null {
  if (!isZone(timezone)) return `${timezone} is no time zone such as Europe/Berlin`
  try {
    const runs = new Cron(cron, { timezone, mode: '5-part' }).nextRuns(LOOKED_AT)
    if (runs.length === 0) return 'this never comes'
    const close = runs.some(
      (run, i) => i > 0 && run.getTime() - (runs[i - 1]?.getTime() ?? 0) < LEAST_MINUTES * 60_000,
    )
    return close ? `more often than every ${LEAST_MINUTES} minutes` : null
  } catch {
    return 'not a cron expression of five fields, such as 0 8 * * 1-5'
  }
}

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone })
    return true
  } catch {
    return false
  }
}

/** The next time after `now` that a schedule names, daylight saving minded: ISO UTC. Never comes: a century on. */
export function nextRun({ cron, timezone }: Pick<Schedule, 'cron' | 'timezone'>, now: string): string {
  const next = new Cron(cron, { timezone, mode: '5-part' }).nextRun(new Date(now))
  return (next ?? new Date(Date.parse(now) + 3.15e12)).toISOString()
}

/** When the quiet hours that `now` lies in end; null outside of them. */
export function quietUntil({ quietFrom, quietTo, timezone }: Schedule, now: string): string | null {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return null
  const daily = (clock: string) => {
    const [hour, minute] = clock.split(':').map(Number)
    return nextRun({ cron: `${minute} ${hour} * * *`, timezone }, now)
  }
  const [from, to] = [daily(quietFrom), daily(quietTo)]
  return to < from ? to : null
}
