import robotsParser from 'robots-parser'
import type { FetchOutcome } from '../lib/guarded-fetch.ts'

/** The name publishers address us by in robots.txt: the first word of our User-Agent. */
const ROBOT = 'Claimline'
const MAX_BYTES = 500_000

/** What a site lets us fetch. */
export interface Robots {
  allows(url: string): boolean
  /** Seconds the site asks us to leave between two requests, null if it does not say; at most an hour. */
  crawlDelay: number | null
}

/** Where the rules for a page stand. */
export const robotsAddress = (url: string): string => new URL('/robots.txt', url).href

/**
 * Rules of a site from the answer to its robots.txt (RFC 9309, 2.3.1): no such file (4xx) allows everything; a server
 * that fails or can't be reached allows nothing for now.
 */
export function robotsOf(address: string, answer: FetchOutcome): Robots {
  if (!answer.ok) return NOTHING
  const { status } = answer
  if (status >= 400 && status < 500 && status !== 429) return EVERYTHING
  if (status < 200 || status > 299) return NOTHING
  const rules = robotsParser(address, new TextDecoder().decode(answer.body.subarray(0, MAX_BYTES)))
  const delay = rules.getCrawlDelay(ROBOT)
  return {
    allows: (url) => rules.isAllowed(url, ROBOT) ?? false,
    crawlDelay: delay !== undefined && delay >= 0 ? Math.min(delay, 3600) : null,
  }
}

const EVERYTHING: Robots = { allows: () => true, crawlDelay: null }
const NOTHING: Robots = { allows: () => false, crawlDelay: null }
