import type { Entity } from '../entities/entities.ts'
import type { Figure, Reading } from '../reading.ts'
import { isIndefinite } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { PeriodMention } from './periods.ts'
import { isTheirs } from './subject/words.ts'

/** Nouns and verbs with times of their own: when it was told, aimed at, paid back, founded. */
export const posted = wordClass('posted wrote tweeted published released filed submitted issued dated')
export const isDocument = wordClass(
  'statement report release filing announcement letter note post tweet interview update memo presentation',
)
export const isAim = wordClass('goal target guidance guide outlook forecast consensus')
export const falls = wordClass('due maturing matures maturity expiring expires')
export const isFoundation = wordClass('founding founded inception launch creation incorporated listing')

/** "following a brutal 2022 showing": the year of what was before. */
export function isSequel(tokens: Token[], p: PeriodMention): boolean {
  if (p.preposition !== null || p.period?.length !== 4 || tokens[p.to]?.kind !== 'word') return false
  const article = isIndefinite(itemAt(tokens, p.from - 1)) ? p.from - 1 : p.from - 2
  return isIndefinite(itemAt(tokens, article)) && follows(itemAt(tokens, article - 1))
}
const follows = wordClass('following after')

/** Whether a time stands in a relative clause between commas that the figure stands behind. */
export function isInAside({ clauses, tokens }: Reading, { from }: Figure, p: PeriodMention): boolean {
  const clause = lastBefore(clauses, p.from + 1)
  if (!clause || clause.to >= from || !isWhich(tokens[clause.from])) return false
  return tokens[clause.from - 1]?.word === ',' && tokens[clause.to]?.word === ','
}
const isWhich = wordClass('which who')

/** "made good its August slump": behind the verb, the time of that noun. */
export function isAttribute({ tokens, clauses }: Reading, p: PeriodMention): boolean {
  if (
    !isTheirs(itemAt(tokens, p.from - 1)) ||
    tokens[p.to]?.kind !== 'word' ||
    /^(FY)?\d{4}$/.test(p.period ?? '')
  )
    return false
  const clause = lastBefore(clauses, p.from + 1)
  return clause !== undefined && clause.verb >= 0 && clause.verb < p.from
}

/** "the 2024 Bitcoin price": a coin's name has no year. */
export const isNamed = (entity: Hit<Entity> | undefined): boolean =>
  entity !== undefined && entity.value.kind !== 'coin'

/** "its 2026 capex outlook": a year before the noun for what is aimed at. */
export function isOfOutlook(tokens: Token[], p: PeriodMention): boolean {
  if (p.preposition !== null) return false
  for (let i = p.to; i < p.to + 4 && tokens[i]?.kind === 'word'; i++) if (isOutlook(tokens[i])) return true
  return false
}
const isOutlook = wordClass('outlook guidance forecast range target goal')

/** Whether a time stands before the verb of its clause, in a noun phrase that the clause begins with. */
export function isOfSubject({ clauses, tokens }: Reading, p: PeriodMention): boolean {
  const clause = lastBefore(clauses, p.from + 1)
  return (
    clause !== undefined && clause.verb >= p.to && p.from - clause.from > 1 && tokens[p.to]?.kind === 'word'
  )
}
