import robotsParser from 'robots-parser'

/** The name publishers address us by in robots.txt: the first word of our User-Agent. */
const ROBOT = 'Claimline'
const MAX_LENGTH = 500_000
const MAX_DELAY = 3600

/** What a site lets us fetch. */
export interface Robots {
  allows(url: string): boolean
  /** Seconds the site asks us to leave between two requests, null if it does not say; at most an hour. */
  crawlDelay: number | null
}

/** Where the rules for a page stand. */
export const robotsAddress = (url: string): string => new URL('/robots.txt', url).href

/**
 * Rules of a site from what its robots.txt answered (RFC 9309, 2.3.1): no such file (4xx) allows everything; a server
 * that fails, defers or can't be reached (status 0) allows nothing for now.
 */
export function robotsOf(address: string, { status, body }: { status: number; body: string }): Robots {
  if (status >= 400 && status < 500 && status !== 429) return { allows: () => true, crawlDelay: null }
  if (status < 200 || status > 299) return { allows: () => false, crawlDelay: null }
  const rules = robotsParser(address, body.slice(0, MAX_LENGTH))
  const delay = rules.getCrawlDelay(ROBOT)
  return {
    allows: (url) => rules.isAllowed(url, ROBOT) ?? false,
    crawlDelay: delay !== undefined && delay >= 0 ? Math.min(delay, MAX_DELAY) : null,
  }
}
