const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Up to which age an article's page is looked at how often: edits come early, and soon or never. */
const LADDER = [
  { age: 3 * HOUR, every: 15 * MINUTE },
  { age: DAY, every: HOUR },
  { age: 7 * DAY, every: 3 * HOUR },
  { age: 30 * DAY, every: 3 * DAY },
]

/** When an article's page is looked at next, ISO UTC; null once it is too old to be watched. */
export function nextCheck(publishedAt: string, now: string): string | null {
  const age = Date.parse(now) - Date.parse(publishedAt)
  const rung = LADDER.find((r) => age < r.age)
  return rung ? new Date(Date.parse(now) + rung.every).toISOString() : null
}
