/**
 * `npm run verify -- [--state DIR] [--replay]`: walks the ledger kept in a folder and says what broke where: the hash
 * chain of every claim, the rows lists are made from, and every quote against its stored text. `--replay` also reads
 * the whole history from evidence again and compares. Exit code 1 if anything is wrong. For a deployment, bring its
 * data here first (docs/tracking.md says how).
 */
import { existsSync } from 'node:fs'
import { openDb } from '../db/client.ts'
import { replay } from '../replaying.ts'
import { verifyLedger } from '../revisions/verify.ts'
import { verifyQuotes } from '../verifying.ts'
import { openState } from './state.ts'
import { takeState } from './take-state.ts'

const args = process.argv.slice(2)
const named = args.indexOf('--state')
const dir = named >= 0 ? (args[named + 1] ?? '') : ['.wrangler/live', '.wrangler/demo'].find(existsSync)
if (!dir || !existsSync(dir)) {
  console.error(
    'There is no state to verify: run `npm run demo` or `npm start` first, or name its folder with --state DIR.',
  )
  process.exit(2)
}
await takeState(dir)
const state = await openState(dir)
try {
  const db = openDb(state.db)
  console.log(`Verifying the ledger in ${dir} …`)
  const ledger = await verifyLedger(db, (n) => n % 10_000 === 0 && console.log(`  ${n} revisions`))
  const quotes = await verifyQuotes(db, state.evidence)
  const problems = [...ledger.problems, ...quotes.problems]
  for (const { claimId, n, why } of problems) console.log(`  BROKEN ${claimId} at ${n}: ${why}`)
  console.log(
    `${ledger.claims} claims, ${ledger.revisions} revisions, ${quotes.quotes} quotes in ${quotes.texts} texts`,
  )
  console.log(`Head ${ledger.head}`)
  let same = true
  if (args.includes('--replay')) {
    const empty = await openState(null)
    const texts = await replay(db, state.evidence, openDb(empty.db))
    const again = await verifyLedger(openDb(empty.db))
    await empty.stop()
    same = again.head === ledger.head
    console.log(
      `Replayed ${texts} texts: ${same ? 'the same ledger, hash for hash' : `another ledger, head ${again.head}`}`,
    )
  }
  console.log(problems.length === 0 ? 'Nothing is broken.' : `${problems.length} broken.`)
  process.exitCode = problems.length === 0 && same ? 0 : 1
} finally {
  await state.stop()
}
