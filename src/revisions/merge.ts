/** What editors do to identities. Claims keep their ids and histories; an act only says under which claim they are told. */

import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { commit, type Db, type Statement } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { claimLinks, claims, identityActs, series } from '../db/schema.ts'
import { groupBy } from '../lib/group-by.ts'
import { idOf } from '../lib/ids.ts'
import { figureOf, openBook } from './book.ts'
import { retell } from './decide.ts'
import { markDue } from './due.ts'
import { tell } from './hear.ts'
import { type Filing, type Name, type Refiling, refiled } from './identity.ts'
import type { Kind } from './merged.ts'
import { readClaims, readUtterances } from './state.ts'

export type Act = { ok: true; actId: string; claims: number } | { ok: false; error: string }

/** Most claims one act moves: beyond it the merge is too sweeping for one transaction. */
const MOST_CLAIMS = 300
const MOST_WORDS = 2000

interface Editor {
  by: string
  why: string
  now: string
  /** Written in the same transaction: an audit row. */
  also?: Statement[]
}

/**
 * Two keys mean one thing: what is filed under `from` is told under `into` from now on, what comes later included.
 * Histories stay; {@link undo} takes it back. Fails with a reason for a key that isn't there, a merge in a circle or of
 * more than 300 claims.
 */
export async function merge(
  db: Db,
  { kind, from, into }: { kind: Kind; from: string; into: Name },
  editor: Editor,
): Promise<Act> {
  if (from === into.key) return { ok: false, error: 'a key cannot be merged into itself' }
  if (await leadsTo(db, kind, into.key, from))
    return { ok: false, error: `${into.key} is merged into ${from} already: undo that first` }
  const moved = await readFilings(
    db,
    kind === 'subject'
      ? eq(series.subjectKey, from)
      : kind === 'place'
        ? eq(series.placeKey, from)
        : eq(claims.claimantKey, from),
  )
  if (moved.length === 0) return { ok: false, error: `nothing is filed under the ${kind} ${from}` }
  const pairs = moved.map((filing) => ({ from: filing, into: refiled(filing, { [kind]: into }) }))
  return link(
    db,
    { act: 'merge', kind, fromKey: from, intoKey: into.key, intoName: into.name },
    pairs,
    editor,
  )
}

/** These claims belong elsewhere: they are told under another metric, subject, place, period or claimant; nothing else of their key moves. */
export async function split(db: Db, claimIds: string[], to: Refiling, editor: Editor): Promise<Act> {
  const moved = await readFilings(db, inArray(claims.id, claimIds))
  if (moved.length < new Set(claimIds).size) return { ok: false, error: 'one of the claims is not there' }
  const pairs = moved.map((filing) => ({ from: filing, into: refiled(filing, to) }))
  if (pairs.some(({ from, into }) => from.id === into.id))
    return { ok: false, error: 'a claim is there already' }
  const [first] = pairs
  if (!first) return { ok: false, error: 'no claims were named' }
  const { of, claimant } = first.into
  const intoName = [of.subject, of.place, claimant].filter(Boolean).join(', ')
  const keys = { fromKey: claimIds.join(' '), intoKey: of.id, intoName }
  return link(db, { act: 'split', kind: 'claim', ...keys }, pairs, editor)
}

/** Takes an act back: the claims are told under themselves again, with all that was heard of them meanwhile. */
export async function undo(db: Db, actId: string, editor: Editor): Promise<Act> {
  const { by, why, now, also = [] } = editor
  const act = await db.select().from(identityActs).where(eq(identityActs.id, actId)).get()
  if (!act || act.act === 'undo') return { ok: false, error: `there is no merge or split ${actId}` }
  const undone = await db.select().from(identityActs).where(eq(identityActs.undoes, actId)).get()
  if (undone) return { ok: false, error: 'that was undone already' }
  if (why.trim() === '') return { ok: false, error: 'say why' }
  const links = await db
    .select()
    .from(claimLinks)
    .where(and(eq(claimLinks.actId, actId), isNull(claimLinks.undoneAt)))
  const known = await readClaims(db, [...new Set(links.map((l) => l.intoId))])
  const book = openBook(db, known)
  const acted = { reason: 'editor_correction' as const, recordedAt: now, by, note: why }
  for (const root of known.values()) tell(book, root, await readUtterances(db, root, actId), acted)
  const { kind, fromKey, intoKey, intoName } = act
  const row = {
    act: 'undo' as const,
    kind,
    fromKey,
    intoKey,
    intoName,
    undoes: actId,
    by,
    why,
    recordedAt: now,
  }
  await commit(db, [
    db.insert(identityActs).values({ ...row, id: idOf('m', 'undo', actId, now) }),
    ...book.statements(now, []),
    db
      .update(claimLinks)
      .set({ undoneAt: now })
      .where(and(eq(claimLinks.actId, actId), isNull(claimLinks.undoneAt))),
    ...markDue(
      db,
      [...known.values()].map((c) => c.seriesId),
      now,
    ),
    ...also,
  ])
  return { ok: true, actId: row.undoes, claims: links.length }
}

type ActRow = Pick<typeof identityActs.$inferInsert, 'act' | 'kind' | 'fromKey' | 'intoKey' | 'intoName'>

async function link(
  db: Db,
  act: ActRow,
  pairs: { from: Filing; into: Filing }[],
  editor: Editor,
): Promise<Act> {
  const { by, why, now, also = [] } = editor
  if (why.trim() === '' || why.length > MOST_WORDS)
    return { ok: false, error: 'say why, in at most 2000 characters' }
  if (pairs.length > MOST_CLAIMS)
    return { ok: false, error: `that would move more than ${MOST_CLAIMS} claims: merge them in parts` }
  const actId = idOf('m', act.act, act.kind, act.fromKey, act.intoKey, now)
  const known = await readClaims(db, [...new Set(pairs.flatMap((p) => [p.from.id, p.into.id]))])
  const book = openBook(db, known)
  const acted = { reason: 'editor_correction' as const, recordedAt: now, by, note: why }
  for (const group of groupBy(pairs, (p) => p.into.id).values()) {
    const said = []
    for (const { from } of group) {
      const member = known.get(from.id)
      if (member) said.push(...(await readUtterances(db, member)))
    }
    const [{ from, into }] = group as [(typeof pairs)[number]]
    const [root, member] = [known.get(into.id), known.get(from.id)]
    if (root) tell(book, root, [...(await readUtterances(db, root)), ...said], acted)
    else if (member) {
      const end = retell(said).at(-1)?.decision.standing ?? member.standing
      book.create(into, { ...figureOf(member), reason: 'first_seen', recordedAt: now, by, note: why }, end)
    }
  }
  const links = pairs.map(({ from, into }) => ({ claimId: from.id, actId, intoId: into.id, linkedAt: now }))
  await commit(db, [
    db.insert(identityActs).values({ ...act, id: actId, by, why, recordedAt: now }),
    ...book.statements(now, []),
    ...insertRows(db, claimLinks, links),
    ...markDue(
      db,
      pairs.map((p) => p.into.of.id),
      now,
    ),
    ...also,
  ])
  return { ok: true, actId, claims: pairs.length }
}

async function readFilings(db: Db, where: SQL): Promise<Filing[]> {
  const rows = await db
    .select({ claim: claims, of: series })
    .from(claims)
    .innerJoin(series, eq(series.id, claims.seriesId))
    .where(where)
    .orderBy(asc(claims.id))
    .limit(MOST_CLAIMS + 1)
  return rows.map(({ claim, of }) => ({
    id: claim.id,
    of: of as Filing['of'],
    period: claim.period,
    claimant: claim.claimant,
    claimantKey: claim.claimantKey,
  }))
}

/** Whether what is filed under one key is told under another by merges in force. */
async function leadsTo(db: Db, kind: Kind, from: string, to: string): Promise<boolean> {
  const row = await db.get<{ found: number }>(sql`
    with recursive up(key, depth) as (select ${from}, 0 union
      select a.into_key, up.depth + 1 from up join identity_acts a
      on a.act = 'merge' and a.kind = ${kind} and a.from_key = up.key
      and not exists (select 1 from identity_acts u where u.undoes = a.id) where up.depth < 8)
    select exists (select 1 from up where key = ${to}) as found`)
  return row?.found === 1
}
