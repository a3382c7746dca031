import { type Hit, lexicon } from '../text/lexicon.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { PLACES } from './places-table.ts'

export interface Place {
  name: string
  /** ISO 3166 code, or a word of ours for what has none ("global"). */
  key: string
}

const byAlias = new Map<string, Place>()
const found = lexicon<Place>()
const adjectives: string[] = []
for (const line of PLACES.trim().split('\n')) {
  const [names = '', said = ''] = line.split(';')
  const [key = '', name = '', ...aliases] = names.split('|')
  const own = said.split('|').filter(Boolean)
  const place = { key, name: name.replace(' (country)', '') }
  for (const alias of [name, ...aliases, ...own]) add(alias, place)
  adjectives.push(...own)
}

function add(alias: string, place: Place): void {
  byAlias.set(alias.toLowerCase().replaceAll('.', ''), place)
  if (alias.includes('(')) return
  const spaced = alias.replaceAll('.', ' . ').replace(/'s$/, '')
  found.add(spaced.trim().toLowerCase(), place)
}

/** Adjectives that are found as their country, by the last of their words: "Chinese hashrate", "South Korean sites". */
export const isDemonym = wordClass(
  adjectives.map((words) => (words.split(' ').at(-1) as string).toLowerCase()),
)
const isPartOfAmerica = wordClass('north south latin central pan native')
const isGivenName = wordClass('jordan chad georgia virginia israel')

/** Places named in the tokens. A word that is only sometimes a place counts with a capital; the US of "US$" and of "US cents" is none, nor the Jordan of "Jordan Weekes". */
export function findPlaces(tokens: Token[]): Hit<Place>[] {
  return found.scan(tokens).filter((hit) => {
    const { value, from, to } = hit
    if (value.key !== 'global' && !tokens[from]?.capital) return false
    if (isMoney(tokens[to]) || isPerson(tokens, hit)) return false
    return tokens[from]?.word !== 'american' || !isPartOfAmerica(itemAt(tokens, from - 1))
  })
}
const isMoney = wordClass('$ cent cents dollar dollars')

/** "Jordan Weekes": a given name, with another name behind it. */
function isPerson(tokens: Token[], { from, to }: Hit<Place>): boolean {
  const next = tokens[to]
  return (
    isGivenName(tokens[from]) &&
    tokens[from]?.possessive === false &&
    next?.capital === true &&
    next.kind === 'word' &&
    next.raw !== next.raw.toUpperCase()
  )
}

/** A stable key of a place name: ISO 3166 where there is one ("Texas" is `US-TX`), else the name in lower case. */
export function placeKey(region: string | null): string | null {
  if (region === null) return null
  const clean = region.trim().toLowerCase().replaceAll('.', '').replace(/^the /, '')
  const whole = byAlias.get(clean)
  if (whole) return whole.key
  // "Texas, US": the narrower name first
  const first = byAlias.get((clean.split(',')[0] ?? '').trim())
  return first ? first.key : clean.replace(/\s+/g, ' ')
}
