/** What stands in the ledger, for a line of progress. */
interface Counts {
  polled: number
  failing: number
  articles: number
  claims: number
  revisions: number
  leased: number
}

const COUNTS = `select
  (select count(*) from feeds where last_polled_at is not null) as polled,
  (select count(*) from feeds where status <> 'active') as failing,
  (select count(*) from feeds where leased_until is not null) as leased,
  (select count(*) from articles) as articles,
  (select count(*) from claims) as claims,
  (select count(*) from revisions) as revisions`

type Count = () => Promise<Counts>

/**
 * What counts what is stored; `leased` feeds are still being worked on. Prepared once: to prepare at each count would
 * stop this process each time, as Miniflare asks a proxied binding synchronously, and under load such a call can fail.
 */
export function counter(db: D1Database): Count {
  const statement = db.prepare(COUNTS)
  return async () => {
    const counts = await statement.first<Counts>()
    if (!counts) throw new Error('D1 gave no answer to a count')
    return counts
  }
}

/** One line a person can follow: "12 feeds polled (1 failing) · 40 articles · 120 claims · 131 revisions". */
export const progressLine = (c: Counts): string =>
  `${c.polled} feeds polled${c.failing > 0 ? ` (${c.failing} failing)` : ''} · ${c.articles} articles · ${c.claims} claims · ${c.revisions} revisions`

/** Waits until no feed is leased any more, or `timeoutMs` have passed; `tell` gets the counts now and then, once they have changed. */
export async function settled(
  count: Count,
  timeoutMs: number,
  tell?: (line: string) => void,
): Promise<boolean> {
  const end = Date.now() + timeoutMs
  let line = ''
  for (let told = Date.now(); Date.now() < end; ) {
    const counts = await count()
    if (counts.leased === 0) return true
    if (tell && Date.now() - told > 1000 && progressLine(counts) !== line) {
      line = progressLine(counts)
      tell(line)
      told = Date.now()
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
