import { type Entity, titleOf } from '../../entities/entities.ts'
import { metricClass } from '../../metric-class.ts'
import { leadsPlace } from '../../text/clauses.ts'
import type { Hit } from '../../text/lexicon.ts'
import { itemAt, lastBefore } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { namesIn } from './names.ts'
import { phraseStart } from './phrase.ts'
import { type Query, type Subject, sentenceStart, worded } from './query.ts'
import { isDefinite, isIt } from './words.ts'

/** What sites have. */
const OF_SITES = metricClass(
  'power_capacity',
  'company_hashrate',
  'machine_count',
  'gpu_count',
  'energy_consumption',
  'electricity_price',
)

/** Nouns for any site, and for those of one kind. */
const isAnySite = wordClass('site facility plant campus complex project building')
export const isSiteNoun = wordClass(
  'site facility plant campus complex project mine farm hall datacenter center centre building park substation',
)
export const isSites = wordClass('sites facilities plants campuses mines farms halls buildings projects')

/** How many sentences a site goes on being "the site". */
const REACH = 4

/** "the site", "the facility": the site named before that it can stand for, with whoever has it ("Halden site near Oulu"). */
export function siteSpokenOf(query: Query, { from, to }: Range): Subject | null {
  const { reading, figure } = query
  const { tokens, sentences } = reading
  const noun = tokens[to - 1]
  if (!OF_SITES.has(query.metric) || !isDefinite(tokens[from]) || !noun || !isSiteNoun(noun)) return null
  // "the Oulu site" is named itself
  if (to - from > 2 && !(to - from === 3 && noun.word.startsWith('cent'))) return null
  const floor = sentences[Math.max(0, figure.sentence - REACH)]?.from ?? 0
  for (let i = from - 1; i >= floor; i--) {
    if (!isSiteNoun(tokens[i]) || !standsFor(noun, tokens[i] as Token)) continue
    const site = siteAt(query, i, floor)
    if (site) return site
  }
  return null
}

/** "it", "power at the site": the site that the sentence points to before the verb of the figure. */
export function sitePointedAt(query: Query, range: Range): Subject | null {
  const { tokens } = query.reading
  const from = isIt(tokens[range.from]) && range.to === range.from + 1 ? sentenceStart(query) : range.from
  for (let i = range.to - 1; i > from; i--)
    if (isSiteNoun(tokens[i]) && isDefinite(tokens[i - 1]))
      return siteSpokenOf(query, { from: i - 1, to: i + 1 })
  return null
}

const standsFor = (noun: Token, site: Token): boolean => isAnySite(noun) || noun.word === site.word

/** The site that a noun at a token names by where it is or what it is called, with whoever has it; null for one that is only pointed at. */
function siteAt(query: Query, at: number, floor: number): Subject | null {
  const { reading } = query
  const start = phraseStart(reading, at + 1, floor)
  const to = placeEnd(query, at + 1)
  if (isDefinite(reading.tokens[start]) && to === at + 1) return null
  const own = namesIn(query, start, at)
  if (to === at + 1 && own.length === 0) return null
  const site = worded(reading, { from: nounFrom(query, start, at), to }, 'implied')
  if (own.some(isFirm)) return site
  const opens = lastBefore(reading.sentences, at + 1)?.from ?? floor
  const owner = namesIn(query, opens, start).findLast(isFirm)
  return owner ? { ...site, name: `${titleOf(owner.value)} ${site.name}` } : site
}
const isFirm = (e: Hit<Entity>): boolean => e.value.kind === 'company'

/** End of "near Oulu" at a token; the token itself where no place is named. */
function placeEnd({ reading: { tokens } }: Query, at: number): number {
  if (!leadsPlace(tokens[at])) return at
  let to = at + 1
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital && !tokens[to]?.newline) to++
  return to > at + 1 ? to : at
}

/** "its own huge data centre" without what only introduces it. */
function nounFrom({ reading: { tokens } }: Query, start: number, at: number): number {
  let from = start
  while (from < at && opensSite(tokens[from])) from++
  return from
}
const opensSite = wordClass('a an the this its their his her own new second third first former')

/** "the two halls": sites that are counted, with whoever has them. */
export const areSites = (query: Query, { to }: Range): boolean => {
  let last = to - 1
  while (last > to - 3 && !isSites(itemAt(query.reading.tokens, last))) last--
  return OF_SITES.has(query.metric) && isSites(itemAt(query.reading.tokens, last))
}
