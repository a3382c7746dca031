interface Thing {
  type: 'table' | 'view' | 'index' | 'trigger'
  name: string
  sql: string
}

/**
 * What an export of a database table by table needs besides: the tables that hold data, and the SQL to run before and
 * after the data are put back. After them comes what would act on them meanwhile, and what is made from them: indexes,
 * full-text, triggers.
 */
export async function backupParts(
  db: D1Database,
): Promise<{ tables: string[]; before: string[]; after: string[] }> {
  const { results: things } = await db
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null and name not glob '_cf*' order by rowid`,
    )
    .all<Thing>()
  const fullText = things.filter(({ sql }) => /^create virtual table/i.test(sql))
  const indexes = fullText.filter(({ sql }) => /using fts5\s*\(/i.test(sql))
  /** A full-text table keeps its own in tables named after it. */
  const tables = things.filter(
    ({ type, name }) =>
      type === 'table' &&
      name !== 'sqlite_sequence' &&
      !fullText.some((f) => name === f.name || name.startsWith(`${f.name}_`)),
  )
  const of = (type: Thing['type']) => things.filter((thing) => thing.type === type)
  return {
    tables: tables.map(({ name }) => name),
    before: tables.map(({ sql }) => sql),
    after: [
      ...[...of('index'), ...of('view'), ...fullText].map(({ sql }) => sql),
      ...indexes.map(({ name }) => `INSERT INTO ${name} (${name}) VALUES ('rebuild')`),
      ...of('trigger').map(({ sql }) => sql),
    ],
  }
}
