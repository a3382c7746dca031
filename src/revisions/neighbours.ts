import { and, asc, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { series } from '../db/schema.ts'
import { slug } from '../lib/ids.ts'
import type { SeriesIdentity } from './identity.ts'
import { type RevisionRow, readTimeline } from './read.ts'

/** How another series of the same metric lies to one. */
export type Nearness = 'wider_place' | 'narrower_place' | 'other_subject'

/** A series of the same metric near one that is not tracked, with the newest figure in it. */
export interface Neighbour {
  nearness: Nearness
  latest: RevisionRow
}

/** Series looked at, and neighbours given with their figures. */
const MOST_SERIES = 60
const MOST_NEIGHBOURS = 3

const EVERYWHERE = 'global'

/** Whether one place contains another, as far as keys tell: a state its country's, and nowhere named or the world all of them. */
const contains = (wide: string | null, narrow: string | null): boolean =>
  wide !== narrow &&
  (wide === null || (narrow !== null && (wide === EVERYWHERE || narrow.startsWith(`${wide}-`))))

/**
 * The series nearest to one: the same subject in a place that contains its own (the narrowest first) or lies in it, then
 * other subjects in the same place. Ids begin with metric and subject, so both are found by index.
 */
export async function readNeighbours(db: Db, of: SeriesIdentity): Promise<Neighbour[]> {
  const begins = (start: string) => and(gte(series.id, start), lt(series.id, `${start}\uffff`))
  const metric = `${slug(of.metric)}.`
  const [places, subjects] = await Promise.all([
    db
      .select()
      .from(series)
      .where(begins(`${metric}${of.subjectKey}`))
      .orderBy(asc(series.id))
      .limit(MOST_SERIES),
    of.placeKey === null
      ? []
      : db
          .select()
          .from(series)
          .where(and(eq(series.placeKey, of.placeKey), begins(metric)))
          .orderBy(asc(series.id))
          .limit(MOST_NEIGHBOURS),
  ])
  const same = places.filter((s) => s.subjectKey === of.subjectKey && s.id !== of.id)
  const near: [Nearness, typeof places][] = [
    [
      'wider_place',
      same
        .filter((s) => contains(s.placeKey, of.placeKey))
        .sort((a, b) => (contains(a.placeKey, b.placeKey) ? 1 : contains(b.placeKey, a.placeKey) ? -1 : 0)),
    ],
    ['narrower_place', same.filter((s) => contains(of.placeKey, s.placeKey))],
    ['other_subject', subjects.filter((s) => s.subjectKey !== of.subjectKey)],
  ]
  const listed = near.flatMap(([nearness, list]) => list.map((s) => ({ nearness, id: s.id })))
  const found = await Promise.all(
    listed.slice(0, MOST_NEIGHBOURS).map(async ({ nearness, id }): Promise<Neighbour[]> => {
      const [latest] = await readTimeline(db, id, { newest: true, limit: 1 })
      return latest && !latest.revision.withdrawn ? [{ nearness, latest }] : []
    }),
  )
  return found.flat()
}
