import { readSeries } from '../../revisions/read.ts'
import { seriesWords } from '../../web/words.ts'
import { DigestFilter } from '../filter.ts'
import type { Post } from '../post.ts'
import { Settings } from '../settings.ts'
import { unsubscribe } from '../standing.ts'
import { refilter, subscriptionOfRoom } from '../store/subscriptions.ts'
import { subscribe } from '../subscribe.ts'
import type { Asking } from './answer.ts'
import { seriesEntries, seriesEntry } from './entries.ts'
import { foundNote, say } from './say.ts'

/** Series one room may follow. */
const MOST_FOLLOWED = 20
const MOST_CANDIDATES = 5

/** Has the room told of a series' changes once a day, and of silent edits at once; the first series makes its subscription. */
export async function follow(words: string, asking: Asking): Promise<Post> {
  const { db, base, room, key, now } = asking
  const wanted = await theSeries(words, asking)
  if (!wanted.ok) return wanted.post
  const { id, title } = wanted
  const entry = await seriesEntry(db, id, base)
  const told = (note: string) => say(`Following: ${title}`, note, entry ? [entry] : [])
  const known = await subscriptionOfRoom(db, room.id)
  if (known) {
    const { series = [] } = DigestFilter.parse(known.filter)
    if (series.includes(id)) return told('This room follows it already.')
    if (series.length >= MOST_FOLLOWED)
      return say('Not followed', `A room follows ${MOST_FOLLOWED} series at most; unfollow one first.`)
    const filter = { ...DigestFilter.parse(known.filter), series: [...series, id] }
    if (!(await refilter(db, known, filter)))
      return say('Not followed', 'Somebody else changed this just now; ask again.')
    return told('Changes are told here once a day, silent edits at once. Nothing of the past is.')
  }
  const reach = await room.reach()
  if (!reach.ok) return say('Not followed', reach.why)
  const made = await subscribe(
    db,
    {
      ...Settings.parse({
        name: room.name,
        channel: reach.channel,
        filter: { series: [id] },
        alerts: [{ when: 'silent_edit' }],
        cron: '0 8 * * *',
      }),
      secret: reach.secret,
      room: room.id,
    },
    { key, by: room.by, now },
  )
  return made.ok
    ? told('Changes are told here once a day, silent edits at once. Nothing of the past is.')
    : say('Not followed', `This room cannot be reached: ${made.faults.map((f) => f.detail).join('; ')}.`)
}

/** Ends that for one series; the room's subscription ends with its last. */
export async function unfollow(words: string, asking: Asking): Promise<Post> {
  const { db, room, now } = asking
  const known = await subscriptionOfRoom(db, room.id)
  const filter = DigestFilter.parse(known?.filter ?? {})
  const { series = [] } = filter
  if (!known || series.length === 0) return say('Nothing to end', 'This room follows no series.')
  const wanted = series.includes(words)
    ? { ok: true as const, id: words, title: words }
    : await theSeries(words, asking, series)
  if (!wanted.ok) return wanted.post
  const left = series.filter((id) => id !== wanted.id)
  if (left.length === series.length) return say('Nothing to end', 'This room does not follow that series.')
  if (left.length === 0) await unsubscribe(db, known.id, 'Its last series was unfollowed in this room', now)
  else if (!(await refilter(db, known, { ...filter, series: left })))
    return say('Not ended', 'Somebody else changed this just now; ask again.')
  return say(
    `Followed no more: ${wanted.title}`,
    left.length > 0 ? `${left.length} left.` : 'That was the last one.',
  )
}

/** The one series that words name: its id, its address, or words that only one has. */
async function theSeries(
  words: string,
  { db, base }: Asking,
  among?: readonly string[],
): Promise<{ ok: true; id: string; title: string } | { ok: false; post: Post }> {
  const exact = await readSeries(db, idIn(words))
  if (exact) return { ok: true, id: exact.id, title: seriesWords(exact) }
  const { entries, ids, instead } = await seriesEntries(db, words, base, MOST_CANDIDATES)
  const candidates = among ? ids.filter((id) => among.includes(id)) : ids
  const [only] = candidates
  const series = only !== undefined && candidates.length === 1 ? await readSeries(db, only) : undefined
  if (series) return { ok: true, id: series.id, title: seriesWords(series) }
  const note =
    entries.length > 1 ? 'Several series have these words: which one?' : foundNote(words, instead, 0)
  return { ok: false, post: say('Which series?', note, entries) }
}

/** A series' id where the words are one, or an address that ends in one. */
function idIn(words: string): string {
  const last =
    words
      .replaceAll('\u2060', '')
      .trim()
      .split(/[\s/]+/)
      .filter(Boolean)
      .at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
