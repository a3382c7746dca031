import type { ExtractedClaim } from '../claims/types.ts'
import { EXTRACTOR_VERSION } from '../claims/version.ts'
import type { Db, Statement } from '../db/client.ts'
import { idOf } from '../lib/ids.ts'
import { type Book, type Change, openBook } from './book.ts'
import { sameFigure } from './compare.ts'
import { type Decision, decide, orderOf, quoteWindow, retell, type Utterance } from './decide.ts'
import { claimantKey, claimantOf, claimIdOf, type SeriesIdentity, seriesOf } from './identity.ts'
import { addedNote, cutShort, saysChanged } from './notices.ts'
import {
  type Appearance,
  type ClaimState,
  readClaims,
  readRoots,
  readUtterances,
  readVersion,
  stillCarried,
  utteranceOf,
} from './state.ts'

/** Where the claims were read. */
export interface Source {
  articleId: string
  version: number
  /** The article's text before; null for its first. */
  before: { version: number; text: string } | null
  publisher: { name: string; family: string }
  /** When this text was published; of a later version, when the change was seen. */
  saidAt: string
  text: string
}

/** Two outlets that quote one claimant otherwise: the appearance at odds with what stands, for the checks to file. */
export interface Misquote {
  claimId: string
  heard: Appearance
  /** Who printed it. */
  publisher: string
  standing: { value: string; valueHigh: string | null; unit: string; appearanceId: string }
}

/** What recording an article version comes to. Nothing is written until the statements are committed. */
export interface Filed {
  statements: Statement[]
  /** Ids of the claims, in the order they were given. */
  claimIds: string[]
  /** Series whose figures change with it. */
  series: string[]
  misquotes: Misquote[]
}

interface Heard {
  claim: ExtractedClaim
  of: SeriesIdentity
  claimant: { name: string; key: string }
  claimId: string
}

type Said = Utterance & { appearances: Appearance[] }

/** Characters of context kept on each side of a quote. */
const CONTEXT = 160

/**
 * Files the claims of one article version: series, claims, appearances and the revisions they cause, as statements
 * for the same commit that stores the version. Two runs that race for one claim collide on its count of writes, the
 * later commit fails whole and its job is retried.
 */
export async function prepareClaims(
  db: Db,
  source: Source,
  extracted: ExtractedClaim[],
  now: string,
): Promise<Filed> {
  const heard = extracted.map((claim): Heard => {
    const of = seriesOf(claim)
    const claimant = claimantOf(claim, source.publisher.name)
    return { claim, of, claimant, claimId: claimIdOf(of.id, claim.period, claimant.key) }
  })
  const before = source.before
    ? await readVersion(db, source.articleId, source.before.version)
    : new Map<string, Appearance[]>()
  const ids = [...new Set([...heard.map((h) => h.claimId), ...before.keys()])]
  const roots = await readRoots(db, ids)
  const known = await readClaims(db, [...new Set([...ids, ...[...roots.values()].flat()])])
  const book = openBook(db, known)
  const note = source.before && addedNote(source.text, source.before.text)

  const rows: Appearance[] = []
  const misquotes: Omit<Misquote, 'publisher'>[] = []
  for (const [claimId, mentions] of Map.groupBy(heard, (h) => h.claimId)) {
    const said = appearancesOf(mentions, source, before.get(claimId) ?? [], note !== null, now)
    rows.push(...said)
    const [{ of, claimant, claim }] = mentions as [Heard]
    const speaker = {
      family: source.publisher.family,
      own: claimantKey(source.publisher.name) === claimant.key,
      windowDays: quoteWindow(of.metric, claim.period),
    }
    const utterance = utteranceOf(said, speaker)
    if (!book.claim(claimId)) {
      const names = {
        id: claimId,
        of,
        period: claim.period,
        claimant: claimant.name,
        claimantKey: claimant.key,
      }
      const { standing } = decide(undefined, utterance)
      book.create(names, changeOf('first_seen', surest(utterance), now, null), standing)
    } else misquotes.push(...(await hear(db, book, claimId, utterance, now, note)))
    for (const root of roots.get(claimId) ?? [])
      misquotes.push(...(await hear(db, book, root, utterance, now, note)))
  }
  const gone = [...before.keys()].filter((id) => !rows.some((row) => row.claimId === id))
  await takeBack(db, book, source, gone, before, now, note)

  return {
    statements: book.statements(now, rows),
    claimIds: heard.map((h) => h.claimId),
    series: [...new Set([...book.revisions().map((r) => r.claimId), ...before.keys()])].flatMap(
      (id) => book.claim(id)?.seriesId ?? [],
    ),
    misquotes: misquotes.map((m) => ({ ...m, publisher: source.publisher.name })),
  }
}

/** One utterance reaches a known claim: the book gets what follows from it. */
async function hear(
  db: Db,
  book: Book,
  claimId: string,
  heard: Said,
  now: string,
  note: string | null,
): Promise<Omit<Misquote, 'publisher'>[]> {
  const claim = book.claim(claimId)
  if (!claim) throw new Error(`claim ${claimId} is not in the book`)
  const [first] = heard.appearances as [Appearance]
  const kept = first.turn === 'kept'
  if (claim.held) return []
  if (kept && !claim.withdrawn) return []
  if (orderOf(heard) < claim.standing.last && !kept) return hearLate(db, book, claim, heard, now)
  const decision: Decision = kept
    ? { kind: 'variant', standing: claim.standing }
    : decide(claim.standing, heard)
  switch (decision.kind) {
    case 'first':
    case 'edit':
    case 'restated': {
      const reason = decision.kind === 'edit' ? 'publisher_edit' : 'restated'
      book.revise(claimId, changeOf(reason, surest(heard), now, note), decision.standing)
      return []
    }
    case 'misquoted':
      book.hear(claimId, decision.standing)
      return [misquote(claim, first)]
    case 'variant':
    case 'oscillation':
      if (claim.withdrawn)
        book.revise(claimId, changeOf('restated', surest(heard), now, note), decision.standing)
      else book.hear(claimId, decision.standing)
      return []
  }
}

/**
 * An utterance said before others that are known: the claim's whole story is told again in the order it was said, so
 * that the order of arrival makes no difference. Only if another figure stands in the end is there a revision.
 */
async function hearLate(
  db: Db,
  book: Book,
  claim: ClaimState,
  heard: Said,
  now: string,
): Promise<Omit<Misquote, 'publisher'>[]> {
  const story = retell([...(await readUtterances(db, claim)), heard])
  const end = story.at(-1)?.decision.standing
  const source = story.findLast(
    ({ decision }) => 'figure' in decision && decision.kind !== 'misquoted',
  )?.heard
  if (!end || !source) throw new Error(`claim ${claim.id} has no story`)
  if (claim.withdrawn || !sameFigure(claim, end))
    book.revise(claim.id, changeOf('restated', surest(source), now, null), end)
  else book.hear(claim.id, end)
  const own = story.find((told) => told.heard === heard)
  return own?.decision.kind === 'misquoted' ? [misquote(claim, surest(heard))] : []
}

const misquote = ({ id, value, valueHigh, unit, appearanceId }: ClaimState, heard: Appearance) => ({
  claimId: id,
  heard,
  standing: { value, valueHigh, unit, appearanceId },
})

/** Figures that stood in the text before and no longer do are taken back, unless another article still stands by them. */
async function takeBack(
  db: Db,
  book: Book,
  source: Source,
  gone: string[],
  before: Map<string, Appearance[]>,
  now: string,
  note: string | null,
): Promise<void> {
  if (!source.before || cutShort(source.text, source.before.text)) return
  const removed = gone.filter((id) => !before.get(id)?.some((a) => source.text.includes(a.quote)))
  const carried = await stillCarried(db, removed, source.articleId)
  for (const id of removed) {
    const claim = book.claim(id)
    if (!claim || claim.held || claim.withdrawn || carried.has(id)) continue
    const { value, valueHigh, unit, comparator, modality, appearanceId, confidence } = claim
    const last = { value, valueHigh, unit, comparator, modality, appearanceId, confidence }
    book.revise(id, {
      ...last,
      reason: 'retracted',
      withdrawn: true,
      saidAt: source.saidAt,
      recordedAt: now,
      note,
    })
  }
}

const surest = (said: Said): Appearance => said.appearances[0] as Appearance

const changeOf = (reason: Change['reason'], from: Appearance, now: string, note: string | null): Change => ({
  value: from.value,
  valueHigh: from.valueHigh,
  unit: from.unit,
  comparator: from.comparator,
  modality: from.modality,
  reason,
  saidAt: from.saidAt,
  recordedAt: now,
  appearanceId: from.id,
  note,
  confidence: from.confidence,
})

/** Every place one text states a claim, as rows. A figure kept from the text before keeps the time it was said. */
function appearancesOf(
  mentions: Heard[],
  source: Source,
  before: Appearance[],
  announced: boolean,
  now: string,
): Appearance[] {
  const earlier = before[0]
  const kept = mentions.some(({ claim }) => before.some((b) => sameFigure(b, claim)))
  const turn = !earlier ? ('new' as const) : kept ? ('kept' as const) : ('edited' as const)
  const saidAt = kept && earlier ? earlier.saidAt : source.saidAt
  return mentions.map(({ claim, claimId }) => {
    const { articleId, version, text } = source
    const { start, end, value, valueHigh, unit, comparator } = claim
    const prefix = text.slice(Math.max(0, start - CONTEXT), start)
    const suffix = text.slice(end, end + CONTEXT)
    return {
      id: idOf('p', claimId, articleId, version, start, end, value, valueHigh, unit, comparator),
      claimId,
      articleId,
      version,
      start,
      end,
      quote: claim.quote,
      prefix,
      suffix,
      value,
      valueHigh,
      unit,
      comparator,
      modality: claim.modality,
      attributedTo: claim.attributedTo,
      confidence: claim.confidence,
      rule: claim.rule,
      grounding: claim.grounding,
      extractor: EXTRACTOR_VERSION,
      turn,
      restates: turn === 'edited' ? announced : saysChanged(`${prefix}${claim.quote}${suffix}`),
      saidAt,
      recordedAt: now,
    }
  })
}
