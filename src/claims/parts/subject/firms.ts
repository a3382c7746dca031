import type { Reading } from '../../reading.ts'
import { isVerb } from '../../text/clauses.ts'
import type { Range } from '../../text/tables.ts'
import { issuerOf, titledFirm } from '../issuer.ts'
import { named, namesIn } from './names.ts'
import { type Query, type Subject, sentenceStart } from './query.ts'

/** The firm whose own words the text is. */
export function issuer({ reading }: Query): Subject | null {
  const firm = issuerOf(reading)
  return firm ? named(reading, firm, 'implied') : null
}

/** The company of the sentences right before. */
export function companyBefore(query: Query): Subject | null {
  const { reading, figure } = query
  const from = reading.sentences[Math.max(0, figure.sentence - 3)]?.from ?? 0
  const name = namesIn(query, from, figure.from).findLast((e) => e.value.kind === 'company')
  return name ? named(reading, name, 'implied') : null
}

/** The company named last before the figure, up to two sentences back; else the first behind it. */
export function ownerNear(query: Query): Subject | null {
  const { reading, figure } = query
  const from = reading.sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  const names = namesIn(query, from, figure.from)
  const name =
    names.findLast((e) => e.value.kind === 'company') ?? names.findLast((e) => e.value.kind === 'name')
  if (!name) return companyAhead(query)
  return named(reading, name, name.from >= sentenceStart(query) ? 'stated' : 'implied')
}

/** The first company of the text. */
export function firstFirm(query: Query): Subject | null {
  const name = namesIn(query, 0, Math.min(query.figure.from, 400)).find((e) => e.value.kind === 'company')
  return name ? named(query.reading, name, 'implied') : null
}

/** "Their strategy includes 15 exahash. … HIVE's": who the next sentences name. */
export function companyAhead(query: Query): Subject | null {
  const { figure, reading } = query
  const name = namesIn(query, figure.to, figure.sentenceEnd + 80).find(
    (e) =>
      (e.value.kind === 'company' || (e.value.kind === 'name' && e.to - e.from > 1 && acts(reading, e))) &&
      // a heading is of what it stands above
      !(reading.tokens[e.from]?.newline && reading.tokens[e.to]?.newline),
  )
  return name ? named(reading, name, 'implied') : null
}

/** Whether a name that could be of anything owns or does something. */
const acts = ({ tokens }: Reading, { to }: Range): boolean =>
  tokens[to - 1]?.possessive === true || isVerb(tokens[to])

/** The company the title names, where the text itself names none. */
export function titled({ reading }: Query): Subject | null {
  const name = titledFirm(reading)
  return name ? { name, grounding: { how: 'implied' } } : null
}
