import type { Db } from '../db/client.ts'
import { type Candidate, due, found, revised } from './candidates.ts'
import { type Digest, KINDS } from './digest.ts'
import type { DigestFilter } from './filter.ts'
import type { Window } from './read.ts'

export interface Composition extends Window {
  title: string
  filter?: DigestFilter
  /** Items it may hold. */
  most: number
  /** Keys posted to this channel before. */
  posted?: ReadonlySet<string>
}

/** New figures that one story may contribute. */
const MOST_NEW_OF_STORY = 3

/**
 * What happened to the figures within a window: the gravest first, one text's figures once, as many as fit. The same
 * arguments give the same digest for as long as the ledger has what it had at `to`.
 */
export async function compose(db: Db, options: Composition): Promise<Digest> {
  const { from, to, topic, filter = {}, posted, title, most } = options
  const items = [...(await revised(db, options)), ...(await found(db, options)), ...(await due(db, options))]
    .filter((i) => matches(i, filter) && !posted?.has(i.item.key))
    .sort(graver)
  const told = oncePerStory(items).map((i) => i.item)
  return { title, from, to, topic, items: told.slice(0, most), leftOut: Math.max(0, told.length - most) }
}

/** The order of a digest: by kind, then by how widely it was printed and how surely it was read, then the latest. */
function graver(a: Candidate, b: Candidate): number {
  return (
    KINDS.indexOf(a.item.kind) - KINDS.indexOf(b.item.kind) ||
    b.weight - a.weight ||
    (a.item.recordedAt < b.item.recordedAt ? 1 : a.item.recordedAt > b.item.recordedAt ? -1 : 0) ||
    (a.item.key < b.item.key ? -1 : 1)
  )
}

/** Leaves out what a reprint tells again, and what goes past a story's share of new figures. */
function oncePerStory(items: Candidate[]): Candidate[] {
  const told = new Set<string>()
  const shares = new Map<string, number>()
  return items.filter(({ item, state, stories, pair }) => {
    if (!state || (item.claimId === null && pair === undefined)) return true
    const { seriesId, period, value, valueHigh } = state
    const figure = [item.kind, seriesId, period, ...(pair ? [pair] : [value, valueHigh])].join('|')
    const again = stories.some((story) => told.has(`${story}|${figure}`))
    for (const story of stories) told.add(`${story}|${figure}`)
    if (again || item.kind !== 'new') return !again
    const [story = item.key] = stories
    const share = (shares.get(story) ?? 0) + 1
    shares.set(story, share)
    return share <= MOST_NEW_OF_STORY
  })
}

function matches({ item, state }: Candidate, filter: DigestFilter): boolean {
  const among = (values: readonly string[] | undefined, ...held: (string | null | undefined)[]) =>
    !values?.length || held.some((h) => h && values.some((v) => v.toLowerCase() === h.toLowerCase()))
  return (
    among(filter.kinds, item.kind) &&
    among(filter.metric, state?.metric) &&
    among(filter.subject, state?.subject, state?.subjectKey) &&
    among(filter.place, state?.place, state?.placeKey) &&
    among(filter.series, state?.seriesId)
  )
}
