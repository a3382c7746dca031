/** Following feeds, from the desk and through the API alike. */
import type { Principal } from '../api/auth/principal.ts'
import { commit, type Db } from '../db/client.ts'
import type { Env } from '../env.ts'
import { kindOf } from '../feeds/kinds.ts'
import { type NewFeed, newFeeds } from '../feeds/store.ts'
import { slug } from '../lib/ids.ts'
import { type Outcome, once } from './audit.ts'

/** What looking for feeds may use of the network. */
export const networkOf = (env: Env, now: string) => ({
  allowPrivate: env.ALLOW_PRIVATE === '1',
  contact: env.CONTACT,
  secrets: { xBearerToken: env.X_BEARER_TOKEN },
  now: new Date(now),
})

/** Starts following a feed for a publisher by that name, once and on record. A feed that is there already stays as it is. */
export function follow(
  db: Db,
  who: Principal,
  now: string,
  { key, why }: { key: string; why: string },
  asked: { url: string; publisher: string; topic: NonNullable<NewFeed['topic']>; fullText?: boolean },
): Promise<Outcome> {
  const { url, publisher, topic, fullText = false } = asked
  const id = slug(publisher) || new URL(url).hostname
  const feed = { url, kind: kindOf(url), topic, fullText, publisher: { id, name: publisher, family: id } }
  return followAll(db, who, now, { key, act: 'add_feed', subject: url, why, asked }, [feed])
}

/** Starts following feeds as one act, all and on record or none. What is there already stays as it is. */
export const followAll = (
  db: Db,
  who: Principal,
  now: string,
  act: Parameters<typeof once>[3],
  list: NewFeed[],
) =>
  once(db, who, now, act, async (also) => {
    await commit(db, [...newFeeds(db, list, now), ...also])
    return { ok: true }
  })
