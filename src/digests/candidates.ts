/** What a digest may tell: each way for a figure to be news. */
import type { Db } from '../db/client.ts'
import type { reviews } from '../db/schema.ts'
import { sameAfterRounding } from '../revisions/compare.ts'
import type { ClaimState } from '../revisions/read-states.ts'
import { articlePath, claimPath } from '../web/paths.ts'
import { explained, periodWords, reasonWords, ruleWords, seriesWords } from '../web/words.ts'
import type { Figure, Item } from './digest.ts'
import { excerptOf } from './excerpt.ts'
import { endsIn, periodsEnding } from './periods.ts'
import { withoutMarkup } from './plain.ts'
import {
  type Print,
  readClaimsAt,
  readForecasts,
  readRationales,
  readRevisions,
  readStates,
  readStories,
  readWindowFindings,
  type Window,
} from './read.ts'

/** An item with what it is ranked and filtered by. */
export interface Candidate {
  item: Item
  state: ClaimState | undefined
  stories: string[]
  weight: number
  /** The figures of a conflict: other printings of a text are in the same one. */
  pair?: string | undefined
}

/** Figures whose record changed within the window, and those that editors rated. */
export async function revised(db: Db, window: Window): Promise<Candidate[]> {
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
  const rated = listed.filter(({ states }) => states.some((s) => s.cause === 'review')).map(({ id }) => id)
  const rationales =
    rated.length > 0 ? await readRationales(db, rated, window.to) : new Map<string, Rationale>()
  return listed.flatMap(({ id, states }) => {
    const print = prints.get(id)
    // One taken back, or of a figure that has changed since, is not told.
    const review = states.at(-1)?.review ? states.findLast((s) => s.cause === 'review') : undefined
    const moved = changeOf(states, before.get(id), current.get(id)?.note ?? null)
    return [
      ...(moved ? [candidate(moved.state, print, moved)] : []),
      ...(review
        ? [
            candidate(review, print, {
              kind: 'review',
              before: null,
              key: `${id}:review:${review.seq}`,
              why: ratingWords(review, rationales.get(id)),
            }),
          ]
        : []),
    ]
  })
}

type Rationale = typeof reviews.$inferSelect

/** "Rated refuted by Ada: the outlook says otherwise." */
function ratingWords({ review }: ClaimState, why: Rationale | undefined): string {
  const rating = `Rated ${(review ?? '').replaceAll('_', ' ')}${why ? ` by ${why.by}` : ''}`
  const reasons = why ? withoutMarkup(why.rationale) : ''
  return reasons ? `${rating}: ${reasons}` : rating
}

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

/** What was found not to add up. */
export async function found(db: Db, window: Window): Promise<Candidate[]> {
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
      why:
        finding.rule === 'conflict'
          ? explained(finding.explanation)
          : `${ruleWords(finding.rule)}: ${explained(finding.explanation)}`,
      quote: finding.stated,
      articleTitle: article.title,
      sourceUrl: article.url,
      independent: 0,
      path: state ? claimPath(state.claimId) : articlePath(article.id),
      recordedAt: finding.recordedAt,
      correction: null,
    }
    const sides = finding.claimIds.map((id) => claims.get(id)?.value ?? '').sort()
    const pair = item.kind === 'conflict' ? sides.join(' against ') : undefined
    const printed = finding.claimIds.flatMap((id) => prints.get(id)?.stories ?? [])
    const stories = printed.length > 0 ? printed : [article.storyId]
    return [{ item, state, stories, pair, weight: finding.status === 'changes_message' ? 1 : 0 }]
  })
}

/** Forecasts whose period ended. */
export async function due(db: Db, window: Window): Promise<Candidate[]> {
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
    quote: excerptOf(state),
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
