import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { identityActs } from '../db/schema.ts'
import { type Filing, refiled } from './identity.ts'

export type Kind = 'subject' | 'place' | 'claimant'

/** Merges of merges are followed this far. */
const MOST_STEPS = 8

/** Merges in force by kind and key: what is filed under the key is told under another one. */
async function readMerges(db: Db, keys: Record<Kind, string[]>) {
  const wanted = (Object.keys(keys) as Kind[]).flatMap((kind) => keys[kind].map((key) => ({ kind, key })))
  const rows = await db
    .select()
    .from(identityActs)
    .where(
      and(
        eq(identityActs.act, 'merge'),
        inArray(
          sql`(${identityActs.kind}, ${identityActs.fromKey})`,
          sql`(select value ->> '$.kind', value ->> '$.key' from json_each(${JSON.stringify(wanted)}))`,
        ),
        sql`not exists (select 1 from identity_acts u where u.undoes = ${identityActs.id})`,
      ),
    )
  return new Map(rows.map((row) => [`${row.kind} ${row.fromKey}`, row]))
}

/** One merge that a claim goes through: it is linked to the claim it leads into by that act. */
export interface Step {
  from: string
  into: Filing
  actId: string
}

/**
 * Where claims never seen before lead, by claim id, if editors have merged their subject, place or claimant into
 * another: one step a merge, so that each can be undone by itself.
 */
export async function mergedFilings(db: Db, filings: Filing[]): Promise<Map<string, Step[]>> {
  const steps = new Map<string, Step[]>()
  let open = filings.map((filing) => ({ id: filing.id, filing }))
  for (let step = 0; step < MOST_STEPS && open.length > 0; step++) {
    const merges = await readMerges(db, {
      subject: open.map((o) => o.filing.of.subjectKey),
      place: open.flatMap((o) => o.filing.of.placeKey ?? []),
      claimant: open.map((o) => o.filing.claimantKey),
    })
    open = open.flatMap(({ id, filing }) => {
      const act =
        merges.get(`subject ${filing.of.subjectKey}`) ??
        merges.get(`place ${filing.of.placeKey}`) ??
        merges.get(`claimant ${filing.claimantKey}`)
      if (!act) return []
      const into = refiled(filing, { [act.kind]: { key: act.intoKey, name: act.intoName } })
      steps.set(id, [...(steps.get(id) ?? []), { from: filing.id, into, actId: act.id }])
      return [{ id, filing: into }]
    })
  }
  return steps
}
