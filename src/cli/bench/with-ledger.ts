import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Local, startLocal } from '../local.ts'
import { ledgerOf } from './ledger-data.ts'

/** How often a line says how far the making of a ledger has come. */
const TELL_MS = 5000

/**
 * Runs a Worker over a ledger of so many claims and gives what `use` finds out. The ledger is made first, a line telling
 * how far it is; in the folder BENCH_STATE names it is kept, and made no second time.
 */
export async function withLedger<T>(
  claims: number,
  script: string,
  use: (local: Local) => Promise<T>,
): Promise<T> {
  const kept = process.env.BENCH_STATE && join(process.env.BENCH_STATE, String(claims))
  const made = kept && existsSync(join(kept, 'made'))
  // what was left half made
  if (kept && !made) rmSync(kept, { recursive: true, force: true })
  const state = kept || mkdtempSync(join(tmpdir(), 'claimline-bench-'))
  const local = await startLocal({ port: 0, state, quiet: true, script })
  try {
    if (made) console.log(`${claims} claims: kept from an earlier run`)
    else await make(local, claims)
    if (kept) writeFileSync(join(kept, 'made'), '')
    return await use(local)
  } finally {
    await local.stop()
    if (!kept) rmSync(state, { recursive: true, force: true })
  }
}

async function make({ db }: Local, claims: number): Promise<void> {
  const statements = [...ledgerOf(claims)]
  const began = Date.now()
  let told = began
  for (const [done, sql] of statements.entries()) {
    if (Date.now() - told > TELL_MS) {
      told = Date.now()
      console.log(`  making ${claims} claims: ${Math.round((100 * done) / statements.length)} %`)
    }
    await db.prepare(sql).run()
  }
  console.log(
    `${claims} claims, ${claims * 5} appearances: made in ${Math.round((Date.now() - began) / 1000)} s`,
  )
}
