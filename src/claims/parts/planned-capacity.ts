import type { Figure, Reading } from '../reading.ts'
import { itemAt, lastBefore } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { isHedge, pastHedges } from './leading.ts'
import { isPast } from './past.ts'

/**
 * Power or hash rate that is not there yet, told by the nouns round it rather than by a verb: "a potential 160 MW", "a 48 MW
 * expansion", "a development pipeline of 288 MW", "construction of a 30 MW hall", "the 400 MW now under construction".
 */
export function isPlannedCapacity({ tokens }: Reading, { from, to, clauseEnd }: Figure): boolean {
  let lead = from - 1
  while (isHedge(itemAt(tokens, lead)) || isMore(itemAt(tokens, lead))) lead--
  if (isPossible(itemAt(tokens, lead)) || isScaledTo(tokens, lead) || isSignedFor(tokens, lead)) return true
  if (tokens[to]?.word === 'coming' && tokens[to + 1]?.word === 'from') return true
  if (isBeingBuilt(tokens, lead, to) || isSetAside(tokens, lead, to)) return true
  const noun = leadsCapacity(itemAt(tokens, lead)) ? lead - 1 : -1
  if (isOption(itemAt(tokens, noun)) || isPromised(tokens, lead)) return true
  if (isBuilding(itemAt(tokens, noun)) || (isPipeline(itemAt(tokens, noun)) && isGrowth(tokens[noun - 1])))
    return !hasWord(tokens, Math.max(0, noun - 4), noun, completes)
  return isNamedAfter(tokens, to, clauseEnd) && !hasWord(tokens, Math.max(0, from - 6), from, completes)
}

/** "signed up for 25 MW": what is agreed on. */
const isSignedFor = (tokens: Token[], lead: number): boolean =>
  itemAt(tokens, lead)?.word === 'for' &&
  itemAt(tokens, lead - 1)?.word === 'up' &&
  signs(itemAt(tokens, lead - 2))
const signs = wordClass('sign signs signed signing')

/** "set aside 2,000 MW for miners", "2,000 MW have been set aside": not yet in use. */
function isSetAside(tokens: Token[], lead: number, to: number): boolean {
  if (itemAt(tokens, lead)?.word === 'aside') return tokens[lead - 1]?.word === 'set'
  let i = to
  while (isAux(tokens[i])) i++
  return i > to && tokens[i]?.word === 'set' && tokens[i + 1]?.word === 'aside'
}
const isAux = wordClass('is are was were has have had been')

/** How long, in tokens, an aside may be that says what a site has. */
const ASIDE = 12

/** "The hall, with 50 MW of capacity, is being built": of a site that is not there yet. */
function isBeingBuilt(tokens: Token[], lead: number, to: number): boolean {
  if (itemAt(tokens, lead)?.word !== 'with' || itemAt(tokens, lead - 1)?.word !== ',') return false
  let i = to
  while (i < to + ASIDE && tokens[i]?.kind === 'word') i++
  if (tokens[i]?.word !== ',' || (tokens[i + 1]?.word !== 'is' && tokens[i + 1]?.word !== 'are')) return false
  return tokens[i + 2]?.word === 'being' ? isMade(tokens[i + 3]) : isDue(tokens[i + 2])
}
const isMade = wordClass('built put developed constructed raised erected planned set')
const isDue = wordClass('planned due slated scheduled expected')

const isMore = wordClass('additional further another extra new')
const isPossible = wordClass('potential prospective upcoming eventual')
const leadsCapacity = wordClass('of for on')
const isOption = wordClass('option options refusal')
const isBuilding = wordClass('construction buildout build-out groundbreaking')
const isPipeline = wordClass('pipeline')
const isGrowth = wordClass('development expansion growth')
const completes = wordClass(
  'completed completes completing completion finished finishes energized energised commissioned concluded',
)

/** "designed to scale to 1 GW", "expandable to 300 MW": what a site may come to. */
function isScaledTo(tokens: Token[], lead: number): boolean {
  const verb = itemAt(tokens, lead)?.word === 'to' ? lead - 1 : lead
  if (isScalable(itemAt(tokens, verb))) return true
  return scales(itemAt(tokens, verb)) && tokens[verb - 1]?.word === 'to' && isMeant(itemAt(tokens, verb - 2))
}
const isScalable = wordClass('scalable expandable')
const scales = wordClass('scale expand grow')
const isMeant = wordClass('designed engineered able built room potential')

/** "a contract for Halden to supply up to 16 MW": what is agreed on, how many words soever stand between. */
const isPromised = (tokens: Token[], lead: number): boolean =>
  supplies(itemAt(tokens, lead)) &&
  itemAt(tokens, lead - 1)?.word === 'to' &&
  hasWord(tokens, Math.max(0, lead - 9), lead - 1, isContract)
const supplies = wordClass('supply deliver provide host')
const isContract = wordClass('contract contracts agreement agreements deal lease')

/** How far behind a figure what it is of may be said to come, in tokens. */
const BEHIND = 6

/** "48 MW expansion", "500 MW of potential new capacity", "15 MW under construction": said right behind the figure. */
function isNamedAfter(tokens: Token[], to: number, end: number): boolean {
  if (expands(tokens[to]) || isPipeline(tokens[to])) return true
  if (isGrowth(tokens[to]) && isPipeline(tokens[to + 1])) return true
  for (let i = to; i < Math.min(end, to + BEHIND) && tokens[i]?.kind === 'word'; i++) {
    if (tokens[i]?.word === 'of' && isPossible(tokens[i + 1])) return true
    if (tokens[i]?.word === 'under' && isUnderWay(tokens[i + 1])) return true
  }
  return false
}
const expands = wordClass('expansion')
const isUnderWay = wordClass('construction development')

/** "land to build a 200 MW data center": what it is to become. */
export function isToBuild(tokens: Token[], { from }: Figure): boolean {
  let i = from - 1
  while (i > from - 4 && (isArticle(itemAt(tokens, i)) || isHedge(itemAt(tokens, i)))) i--
  // "took a century to build up 11 GW"
  return isArticle(itemAt(tokens, i + 1)) && builds(itemAt(tokens, i)) && itemAt(tokens, i - 1)?.word === 'to'
}
const isArticle = wordClass('a an its new another')
const builds = wordClass('build construct develop')

/** "raised $300 million to expand its campus by 20 MW": what it is for; "helped it to grow to 40 MW" tells what came. */
export function isPurpose({ tokens, clauses }: Reading, { from }: Figure): boolean {
  let i = pastHedges(tokens, from - 1, from - 4)
  if (!leadsSize(itemAt(tokens, i))) return false
  const first = Math.max(lastBefore(clauses, from + 1)?.from ?? 0, from - LONGEST_PURPOSE)
  for (i--; i > first; i--) {
    if (tokens[i]?.kind !== 'word' || isPast(tokens[i])) return false
    if (tokens[i]?.word === 'to') return enlarges(tokens[i + 1]) && !isBrought(tokens, i)
  }
  return false
}
const LONGEST_PURPOSE = 14
const leadsSize = wordClass('by to with')
const enlarges = wordClass('expand increase boost raise scale grow enlarge upgrade extend')
/** "helped Tarn to", "allowed it to", "managed to" */
const isBrought = (tokens: Token[], to: number): boolean => hasWord(tokens, Math.max(0, to - 4), to, brings)
const brings = wordClass('helped allowed enabled managed used able continued led')
