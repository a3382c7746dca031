import { between } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { named } from './names.ts'
import { breaks } from './phrase.ts'
import type { Query, Rule } from './query.ts'

const isUser = wordClass('users subscribers customers subscriptions accounts seats members developers')
const ties = wordClass('of on use used uses using')

const isParted = wordClass('; .')

/** How many words stand between what is counted and the name of what is used, at most. */
const REACH = 8

/** "a million new ChatGPT users", "users of Copilot", "900 million people using ChatGPT": what those counted use. */
export const usersOf: Rule = (query) => {
  const { reading, figure, metric } = query
  if (metric.key !== 'user_count') return null
  for (const e of between(reading.entities, figure.to, figure.to + REACH)) {
    if (e.value.kind !== 'product' && e.value.kind !== 'company' && e.value.kind !== 'name') continue
    if (reading.tokens[e.to]?.joined) continue
    // "1 billion; those of Claude": told of another
    if (hasWord(reading.tokens, figure.to, e.from, isParted)) return null
    if (countsUsers(query, e.from, e.to) || ties(reading.tokens[e.from - 1])) return named(reading, e)
  }
  return null
}

/** Whether a name is part of the noun phrase that is counted, and that counts users. */
function countsUsers({ reading, figure }: Query, from: number, to: number): boolean {
  const { tokens } = reading
  for (let i = figure.to; i < from; i++)
    if (tokens[i]?.kind !== 'word' || breaks(tokens[i] as Token)) return false
  for (let i = to; i < to + 4; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return false
    if (isUser(token)) return true
    if (breaks(token)) return false
  }
  return false
}
