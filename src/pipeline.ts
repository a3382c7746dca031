/** The way of the data on one page: feed → articles → claims → revisions. One call polls one feed. */
import { draftOf } from './articles/draft.ts'
import { type Draft, knownEntries, prepareVersion } from './articles/store.ts'
import { checkText } from './checks/within-text.ts'
import { prepareFindings } from './checks/store.ts'
import { extract } from './claims/extract.ts'
import { commit, type Db } from './db/client.ts'
import { fetchFeed } from './feeds/fetch.ts'
import { parseFeed } from './feeds/parse/parse.ts'
import { nextPoll } from './feeds/schedule.ts'
import { type Feed, pollFailed, pollSucceeded, quarantineEntries, readFeed } from './feeds/store.ts'
import { sha256 } from './lib/ids.ts'
import { prepareClaims } from './revisions/record.ts'

export interface PipelineContext {
  db: Db
  evidence: R2Bucket
  now: string
  contact: string
  allowPrivate: boolean
  fetch?: typeof fetch
}

/** What one poll did, in numbers: printed as progress, never stored. */
export interface PollReport {
  feed: string
  outcome: 'new' | 'unchanged' | 'failed' | 'skipped'
  articles: number
  claims: number
  error?: string
}
