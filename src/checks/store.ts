import type { Db } from '../db/client.ts'
import { insertRows } from '../db/insert-rows.ts'
import { findings } from '../db/schema.ts'
import { idOf } from '../lib/ids.ts'
import type { Finding } from './finding.ts'

/** Files what the checks found in one article version, as statements for the commit that stores the version. */
export const prepareFindings = (
  db: Db,
  at: { articleId: string; version: number },
  found: Finding[],
  claimIds: string[],
  now: string,
) =>
  insertRows(
    db,
    findings,
    found.flatMap((finding) => {
      const { rule, status, stated, expected, explanation, inputs } = finding
      if (status !== 'inconsistent' && status !== 'changes_message') return []
      const ids = finding.claims.flatMap((index) => claimIds[index] ?? [])
      const id = idOf('x', at.articleId, at.version, rule, stated, expected)
      return [
        { id, ...at, rule, status, stated, expected, explanation, inputs, claimIds: ids, recordedAt: now },
      ]
    }),
  )
