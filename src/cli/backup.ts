/**
 * `npm run -s backup -- names | before | after`: the tables that hold data, as options of `wrangler d1 export`, and the
 * SQL to run before and after they are put back, as of this version's migrations. docs/deploy.md has the whole way.
 */
import { backupParts } from './backup-parts.ts'
import { openState } from './state.ts'

const asked = process.argv[2]
if (asked !== 'names' && asked !== 'before' && asked !== 'after') {
  console.error('npm run -s backup -- names | before | after; docs/deploy.md says what for')
  process.exit(2)
}
const { db, stop } = await openState(null)
const parts = await backupParts(db).finally(stop)
if (asked === 'names') console.log(parts.tables.map((name) => `--table ${name}`).join(' '))
else for (const sql of parts[asked]) console.log(`${sql};`)
