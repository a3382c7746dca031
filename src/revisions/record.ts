import type { ExtractedClaim } from '../claims/types.ts'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { claimLinks } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'
import { appearancesOf, type Place } from './appearances.ts'
import { type Book, figureOf, openBook } from './book.ts'
import { decide, quoteWindow } from './decide.ts'
import { markDue } from './due.ts'
import { introduce, questions } from './entities.ts'
import { changeOf, hear, type Remark, type Said, surest } from './hear.ts'
import { claimantKey, claimantOf, claimIdOf, type Filing, seriesOf } from './identity.ts'
import { mergedFilings } from './merged.ts'
import { addedNote, cutShort } from './notices.ts'
import { periodName } from './period-name.ts'
import { type Appearance, readClaims, readRoots, readVersion, stillCarried, utteranceOf } from './state.ts'

/** Where the claims were read. */
export interface Source extends Place {
  /** The article's text before; null for its first. */
  before: { version: number; text: string } | null
  /** The page was taken down, and this version says so: it has no text. */
  gone?: boolean
  publisher: { name: string; family: string }
}

/** What recording an article version comes to. Nothing is written until the statements are committed. */
export interface Filed {
  statements: Statement[]
  /** Ids of the claims, in the order they were given. */
  claimIds: string[]
  /** Figures at odds with what another outlet quotes. */
  misquotes: (Remark & { publisher: string })[]
}

/** The claims of one text under their identity. */
interface Heard extends Filing {
  mentions: ExtractedClaim[]
}

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
  const filed = extracted.map((claim) => ({ claim, filing: filingOf(claim, source.publisher.name) }))
  const heard = groupHeard(filed)
  const before = source.before
    ? await readVersion(db, source.articleId, source.before.version)
    : new Map<string, Appearance[]>()
  const ids = [...new Set([...heard.map((h) => h.id), ...before.keys()])]
  const roots = await readRoots(db, ids)
  const known = await readClaims(db, [...new Set([...ids, ...[...roots.values()].flat()])])
  const fresh = heard.filter((h) => !known.has(h.id))
  const merged = await mergedFilings(db, fresh)
  const steps = [...merged.values()].flat()
  const targets = await readClaims(db, [...new Set(steps.map((step) => step.into.id))])
  const book = openBook(db, new Map([...known, ...targets]))
  const note = source.before && addedNote(source.text, source.before.text)

  const rows: Appearance[] = []
  const remarks: Remark[] = []
  for (const filing of heard) {
    const said = appearancesOf(
      filing.id,
      filing.mentions,
      source,
      before.get(filing.id) ?? [],
      note !== null,
      now,
    )
    rows.push(...said)
    const utterance = utteranceOf(said, speakerOf(filing, source.publisher))
    for (const file of [filing, ...(merged.get(filing.id) ?? []).map((step) => step.into)])
      remarks.push(...(await hearOrCreate(db, book, file, utterance, now, note)))
    for (const root of roots.get(filing.id) ?? [])
      remarks.push(...(await hear(db, book, root, utterance, now, note)))
  }
  const gone = [...before.keys()].filter((id) => !rows.some((row) => row.claimId === id))
  await takeBack(db, book, source, gone, { before, roots }, now, note)

  const changed = [...book.revisions().map((r) => r.claimId), ...before.keys()]
  const links = steps.map(({ from, into, actId }) => ({
    claimId: from,
    actId,
    intoId: into.id,
    linkedAt: now,
  }))
  return {
    statements: [
      ...book.statements(now, rows),
      ...insertRows(db, claimLinks, links),
      ...(await introduce(db, fresh, now)),
      ...questions(db, remarks, now),
      ...markDue(
        db,
        changed.flatMap((id) => book.claim(id)?.seriesId ?? []),
        now,
      ),
    ],
    claimIds: filed.map((f) => f.filing.id),
    misquotes: remarks
      .filter((r) => r.kind === 'misquoted')
      .map((r) => ({ ...r, publisher: source.publisher.name })),
  }
}

/** Under which identity a claim is filed. */
export function filingOf(claim: ExtractedClaim, publisher: string): Filing {
  const of = seriesOf(claim)
  const { name, key } = claimantOf(claim, publisher)
  const period = periodName(claim.period)
  return {
    id: claimIdOf(of.id, period, key),
    of,
    period,
    claimant: name,
    claimantKey: key,
  }
}

export function groupHeard(filed: { claim: ExtractedClaim; filing: Filing }[]): Heard[] {
  const groups = [...groupBy(filed, (f) => f.filing.id).values()]
  return groups.flatMap((group) =>
    group[0] ? { ...group[0].filing, mentions: group.map((f) => f.claim) } : [],
  )
}

export const speakerOf = (filing: Filing, publisher: { name: string; family: string }) => ({
  family: publisher.family,
  own: claimantKey(publisher.name) === filing.claimantKey,
  windowDays: quoteWindow(filing.of.metric, filing.period),
})

async function hearOrCreate(
  db: Db,
  book: Book,
  filing: Filing,
  heard: Said,
  now: string,
  note: string | null,
): Promise<Remark[]> {
  if (book.claim(filing.id)) return hear(db, book, filing.id, heard, now, note)
  const { standing } = decide(undefined, heard)
  book.create(filing, changeOf('first_seen', surest(heard), now, null), standing)
  return []
}

/** Figures that stood in the text before and no longer do are taken back, unless another article still stands by them. */
async function takeBack(
  db: Db,
  book: Book,
  source: Source,
  gone: string[],
  { before, roots }: { before: Map<string, Appearance[]>; roots: Map<string, string[]> },
  now: string,
  note: string | null,
): Promise<void> {
  if (!source.before || (!source.gone && cutShort(source.text, source.before.text))) return
  const removed = gone.filter((id) => !before.get(id)?.some((a) => source.text.includes(a.quote)))
  const reached = [...new Set([...removed, ...removed.flatMap((id) => roots.get(id) ?? [])])]
  const carried = await stillCarried(db, reached, source.articleId)
  for (const id of reached) {
    const claim = book.claim(id)
    if (!claim || claim.held || claim.withdrawn || carried.has(id)) continue
    const { saidAt } = source
    const gone = { reason: 'retracted' as const, withdrawn: true, saidAt, recordedAt: now, note }
    book.revise(id, { ...figureOf(claim), ...gone })
  }
}
