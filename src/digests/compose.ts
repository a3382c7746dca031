import type { Db } from '../db/client.ts'
import { sameAfterRounding } from '../revisions/compare.ts'
import type { ClaimState } from '../revisions/read-states.ts'
import { articlePath, claimPath } from '../web/paths.ts'
import { periodWords, reasonWords, ruleWords, seriesWords } from '../web/words.ts'
import { type Digest, type Figure, type Item, KINDS } from './digest.ts'
import type { DigestFilter } from './filter.ts'
import { endsIn, periodsEnding } from './periods.ts'
import {
  type Print,
  readClaimsAt,
  readForecasts,
  readRevisions,
  readStates,
  readStories,
  readWindowFindings,
  type Window,
} from './read.ts'

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

/** An item with what it is ranked and filtered by. */
interface Candidate {
  item: Item
  state: ClaimState | undefined
  stories: string[]
  weight: number
}

async function revised(db: Db, window: Window): Promise<Candidate[]> {
  const byClaim = [...Map.groupBy(await readStates(db, window), (s) => s.claimId)].map(([id, states]) => ({
    id,
    states,
  }))
  const listed = byClaim.filter(({ states }) => !states.at(-1)?.intoClaim)
  const ids = listed.map(({ id }) => id)
  const prints = await readStories(db, ids, window.to)
  const [firsts, lasts] = [firstRevision, lastRevision].map((pick) =>
    listed.flatMap(({ states }) => pick(states) ?? []).map((s) => ({ id: s.claimId, n: s.n })),
  )
  const before = await readRevisions(
    db,
    (firsts ?? []).map(({ id, n }) => ({ id, n: n - 1 })),
  )
  const current = await readRevisions(db, lasts ?? [])
  return listed.flatMap(({ id, states }) => {
    const print = prints.get(id)
    const review = states.findLast((s) => s.cause === 'review' && s.review !== null)
    const moved = changeOf(states, before.get(id), current.get(id)?.note ?? null)
    return [
      ...(moved ? [candidate(moved.state, print, moved)] : []),
      ...(review
        ? [
            candidate(review, print, {
              kind: 'review',
              before: null,
              key: `${id}:review:${review.seq}`,
              why: ratingWords(review),
            }),
          ]
        : []),
    ]
  })
}

const ratingWords = (s: ClaimState) => `Rated ${(s.review ?? '').replaceAll('_', ' ')}`
const firstRevision = (states: ClaimState[]) => states.find((s) => s.cause === 'revision')
const lastRevision = (states: ClaimState[]) => states.findLast((s) => s.cause === 'revision')

/** What a claim's revisions within the window come to; null where the figure is what it was or only our reading of it changed. */
function changeOf(states: ClaimState[], previous: Figure | undefined, note: string | null) {
  const [first, last] = [firstRevision(states), lastRevision(states)]
  if (!first || !last) return null
  const before = previous ?? (last.n > first.n ? first : null)
  const why = note ? `${reasonWords(last.reason)}: ${note}` : reasonWords(last.reason)
  if (last.withdrawn)
    return last.reason === 'extractor_fix' || !previous
      ? null
      : { state: last, kind: 'retracted' as const, before: null, why }
  const fresh = { state: last, kind: 'new' as const, before: null, why: '' }
  if (before === null) return fresh
  if (last.reason === 'extractor_fix' || sameAfterRounding(before, last)) return previous ? null : fresh
  const kind = last.reason === 'publisher_edit' ? ('silent_edit' as const) : ('changed' as const)
  return { state: last, kind, before: figureOf(before), why }
}

async function found(db: Db, window: Window): Promise<Candidate[]> {
  const rows = await readWindowFindings(db, window)
  const claims = await readClaimsAt(db, [...new Set(rows.flatMap((r) => r.finding.claimIds))], window.to)
  const prints = await readStories(db, [...claims.keys()], window.to)
  return rows.flatMap(({ finding, article, publisher }) => {
    const state = finding.claimIds.map((id) => claims.get(id)).find((s) => s !== undefined)
    const ofTopic = state?.topic === 'both' || state?.topic === window.topic
    if (window.topic !== null && !ofTopic) return []
    const item: Item = {
      key: finding.id,
      kind: finding.rule === 'conflict' || finding.rule === 'misquotation' ? 'conflict' : 'finding',
      claimId: null,
      n: null,
      findingId: finding.id,
      about: state ? aboutOf(state) : article.title,
      figure: null,
      before: null,
      claimant: state?.claimant ?? null,
      publisher: publisher.name,
      why: `${ruleWords(finding.rule)}: ${finding.explanation}`,
      quote: finding.stated,
      articleTitle: article.title,
      sourceUrl: article.url,
      independent: 0,
      path: state ? claimPath(state.claimId) : articlePath(article.id),
      recordedAt: finding.recordedAt,
      correction: null,
    }
    const stories = state ? (prints.get(state.claimId)?.stories ?? []) : [article.storyId]
    return [{ item, state, stories, weight: finding.status === 'changes_message' ? 1 : 0 }]
  })
}

async function due(db: Db, window: Window): Promise<Candidate[]> {
  const ended = periodsEnding(window.from, window.to)
  if (ended.length === 0) return []
  const rows = (await readForecasts(db, ended, window)).filter((r) => endsIn(r.claim.period, ended))
  const ids = rows.map((r) => r.claim.id)
  const states = await readClaimsAt(db, ids, window.to)
  const prints = await readStories(db, ids, window.to)
  return [...states.values()].map((state) =>
    candidate(state, prints.get(state.claimId), {
      kind: 'forecast_due',
      before: null,
      key: `${state.claimId}:due`,
      why: `${periodWords(state.period ?? '')} is over: time to hold it against what came`,
    }),
  )
}

function candidate(
  state: ClaimState,
  print: Print | undefined,
  told: { kind: Item['kind']; before: Figure | null; why: string; key?: string },
): Candidate {
  const independent = print?.independent ?? 1
  const item: Item = {
    key: told.key ?? `${state.claimId}:${state.n}`,
    kind: told.kind,
    claimId: state.claimId,
    n: state.n,
    findingId: null,
    about: aboutOf(state),
    figure: figureOf(state),
    before: told.before,
    claimant: state.claimant,
    publisher: state.publisherName,
    why: told.why,
    quote: `${state.prefix}${state.quote}${state.suffix}`,
    articleTitle: state.articleTitle,
    sourceUrl: state.articleUrl,
    independent,
    path: claimPath(state.claimId),
    recordedAt: state.recordedAt,
    correction: null,
  }
  return { item, state, stories: print?.stories ?? [], weight: independent + state.confidence }
}

const aboutOf = (s: ClaimState) =>
  [seriesWords(s), s.period && periodWords(s.period)].filter(Boolean).join(' · ')

const figureOf = ({ value, valueHigh, unit, comparator }: Figure): Figure => ({
  value,
  valueHigh,
  unit,
  comparator,
})

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
  return items.filter(({ item, state, stories }) => {
    if (item.claimId === null || !state) return true
    const figure = [item.kind, state.seriesId, state.period, state.value, state.valueHigh].join('|')
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
