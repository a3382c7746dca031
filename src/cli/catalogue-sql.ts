/** `npm run -s catalogue-sql`: the catalogue as SQL for `wrangler d1 execute`; feeds already known keep their state. */
import { catalogueFeeds } from '../feeds/catalogue.ts'
import { idOf } from '../lib/ids.ts'

const quote = (value: string | null | undefined) =>
  value == null ? 'null' : `'${value.replaceAll("'", "''")}'`
const row = (...values: (string | null | undefined)[]) => `(${values.map(quote).join(', ')})`
const now = new Date().toISOString()

for (const { url, kind = 'feed', topic = 'both', publisher: p } of catalogueFeeds()) {
  console.log(
    `insert or ignore into publishers (id, name, family, country, homepage) values ${row(p.id, p.name, p.family, p.country, p.homepage)};`,
  )
  console.log(
    `insert or ignore into feeds (id, url, publisher_id, kind, topic, next_due_at, added_at) values ${row(idOf('f', url), url, p.id, kind, topic, now, now)};`,
  )
}
