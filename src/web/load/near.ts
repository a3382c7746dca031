import { METRICS } from '../../claims/metrics.ts'
import { read } from '../../claims/read.ts'
import type { Db } from '../../db/client.ts'
import { keysNamed } from '../../revisions/identity.ts'
import { listClaims } from '../../revisions/read-claims.ts'
import type { ClaimFilter } from '../../revisions/read-facets.ts'
import { placePath, withQuery } from '../paths.ts'
import { metricWords } from '../words.ts'

/** A page to go on from, and what it is about. */
export interface Near {
  href: string
  name: string
}

/** Where to look when a search found nothing: the place and the metric its words speak of, as far as there are figures. */
export async function nearTo(db: Db, q: string): Promise<Near[]> {
  const text = q.toLowerCase()
  // a text names places with a capital, a reader in a hurry does not
  const place = read(
    q.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase()),
    {},
  ).places[0]?.value.name
  const key = place && keysNamed('place', place)[0]
  const metric = METRICS.find(
    (m) => text.includes(m.key.replaceAll('_', ' ')) || text.includes(metricWords(m.key).toLowerCase()),
  )?.key
  const ways: [ClaimFilter, Near][] = []
  if (place && key) ways.push([{ place: [key] }, { href: placePath(key), name: place }])
  if (metric)
    ways.push([{ metric: [metric] }, { href: withQuery('/', { metric }), name: metricWords(metric) }])
  const found = await Promise.all(ways.map(([filter]) => listClaims(db, { ...filter, limit: 1 })))
  return ways.flatMap(([, near], i) => (found[i]?.length ? [near] : []))
}
