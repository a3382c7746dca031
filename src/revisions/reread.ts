import type { ExtractedClaim } from '../claims/types.ts'
import type { Db, Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { misreadings } from '../db/schema.ts'
import { appearancesOf } from './appearances.ts'
import { openBook } from './book.ts'
import { decide } from './decide.ts'
import { markDue } from './due.ts'
import { changeOf, surest, tell } from './hear.ts'
import { addedNote } from './notices.ts'
import { filingOf, groupHeard, type Source, speakerOf } from './record.ts'
import { type Appearance, readClaims, readRoots, readUtterances, readVersion, utteranceOf } from './state.ts'

/** What reading a stored text again comes to. */
interface Reread {
  statements: Statement[]
  claimIds: string[]
  /** Revisions with the reason extractor_fix, and claims found for the first time. */
  fixed: number
}

/**
 * Files what a better extractor reads in a text that was read before. What it reads otherwise is marked as misread and
 * the claims' stories are told again without it: a figure that changes so is an extractor_fix, a claim that has nothing
 * left is withdrawn. What it reads as before costs nothing.
 */
export async function prepareReread(
  db: Db,
  source: Source,
  extracted: ExtractedClaim[],
  now: string,
): Promise<Reread> {
  const filed = extracted.map((claim) => ({ claim, filing: filingOf(claim, source.publisher.name) }))
  const heard = groupHeard(filed)
  const old = [...(await readVersion(db, source.articleId, source.version)).values()].flat()
  const before = source.before
    ? await readVersion(db, source.articleId, source.before.version)
    : new Map<string, Appearance[]>()
  const note = source.before && addedNote(source.text, source.before.text)
  const read = heard.flatMap((filing) =>
    appearancesOf(filing.id, filing.mentions, source, before.get(filing.id) ?? [], note !== null, now),
  )
  const added = read.filter((a) => !old.some((o) => sameReading(o, a)))
  const dropped = old.filter((o) => !read.some((a) => sameReading(o, a)))

  const touched = [...new Set([...added, ...dropped].map((a) => a.claimId))]
  const roots = await readRoots(db, touched)
  const ids = [...new Set([...touched, ...[...roots.values()].flat()])]
  const book = openBook(db, await readClaims(db, ids))
  const act = { reason: 'extractor_fix' as const, recordedAt: now, by: null, note: null }
  const gone = new Set(dropped.map((a) => a.id))
  for (const id of ids) {
    const filing = heard.find((h) => h.id === id)
    const claim = book.claim(id)
    const members = new Set([id, ...touched.filter((t) => roots.get(t)?.includes(id))])
    const fresh = heard
      .filter((h) => members.has(h.id))
      .flatMap((h) => {
        const said = read.filter((a) => a.claimId === h.id && a.turn !== 'kept')
        return said.length > 0 ? [utteranceOf(said, speakerOf(h, source.publisher))] : []
      })
    if (claim) {
      const known = (await readUtterances(db, claim)).filter(
        (u) =>
          !(u.articleId === source.articleId && u.version === source.version) ||
          !(fresh.length > 0 || u.appearances.every((a) => gone.has(a.id))),
      )
      tell(book, claim, [...known, ...fresh], act, gone)
    } else if (filing) {
      const said = utteranceOf(
        read.filter((a) => a.claimId === id),
        speakerOf(filing, source.publisher),
      )
      book.create(filing, changeOf('first_seen', surest(said), now, null), decide(undefined, said).standing)
    }
  }
  const lost = dropped.map((a) => ({ appearanceId: a.id, extractor: source.extractor, recordedAt: now }))
  return {
    statements: [
      ...book.statements(now, added),
      ...insertRows(db, misreadings, lost),
      ...markDue(
        db,
        ids.flatMap((id) => book.claim(id)?.seriesId ?? []),
        now,
      ),
    ],
    claimIds: filed.map((f) => f.filing.id),
    fixed: book.revisions().length,
  }
}

/** Offsets may move by a character and confidence by a hair: the same figure of the same claim is the same reading. */
const sameReading = (a: Appearance, b: Appearance): boolean =>
  a.claimId === b.claimId &&
  a.value === b.value &&
  a.valueHigh === b.valueHigh &&
  a.unit === b.unit &&
  a.comparator === b.comparator &&
  a.modality === b.modality
