import type { Reading } from '../../reading.ts'
import { closesQuote } from '../../text/clauses.ts'
import { itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { as, type Found, type Search } from './attribution.ts'
import { entityFrom, nameFrom } from './name.ts'
import { beforeApposition, nameBefore } from './speaker.ts'
import { closes, isClosing, isFinding, isLooking, isPassive } from './words.ts'

const isListing = wordClass('listed counted rated')
const isPutting = wordClass('put puts pegs pegged')
const isPosting = wordClass('posted posts')
const isTold = wordClass('shared outlined mentioned')
const isSpeaking = wordClass('speak speaks spoke talks talked')
const isShowing = wordClass('show shows showed')
const isFind = wordClass('find finds found')
const isBlock = wordClass('block blocks')
const isDeterminer = wordClass('a an the its their this')
const isEnding = wordClass('concluded concludes')
const isSpan = wordClass('month quarter year period week day half')
const isClaiming = wordClass('claim claims claimed')
const isPlacing = wordClass(
  'spot title position lead crown place rank top first second third largest biggest',
)
const isBelieving = wordClass('believe believes')
const opensResult = wordClass(
  'a an its net revenue revenues sales record total operating profit profits income earnings',
)
const opensFound = wordClass(
  'that a an the of some about around only nearly almost more over at just roughly fewer less most one two three four five six seven eight nine ten half',
)
const mayFollow = wordClass('that on in at')

/** "X said …", "…, said X", "…, X added" */
export function speakerAt(search: Search, i: number, { from: floor, to: ceiling }: Range): Found {
  const { tokens } = search.reading
  const token = tokens[i] as Token
  const next = tokens[i + 1]?.word
  // "8,000 units forecast to be online", "those questioned by Alder", "a miner listed on Nasdaq", "its TDP rated at 700 W": participles, nobody's saying
  if (next === 'by' || (next === 'to' && isPassive(token))) return null
  if (((next === 'in' || next === 'at') && isListing(token)) || (next === 'on' && token.word === 'listed'))
    return null
  if (isLooking(token) && next !== 'for') return null
  // "the Beekman project in Oulu", "solar PV projects across the country": works, nobody's saying
  if (isWorks(tokens, i)) return null
  // "maintains the lead with 80%"
  if (token.word === 'maintains' && next !== 'that') return null
  // "claimed the top spot"
  if (isClaiming(token) && isDeterminer(tokens[i + 1]) && hasWord(tokens, i + 2, i + 5, isPlacing))
    return null
  // "Earnings Release Highlights": a heading
  if (token.capital && token.word === 'highlights' && (!tokens[i + 1] || tokens[i + 1]?.newline)) return null
  // "investors believe in it"
  if (next === 'in' && isBelieving(token)) return null
  // "following a report of growth", "consumed an estimated 800 MW": a noun, an adjective
  if (isDeterminer(itemAt(tokens, i - 1))) return null
  // "concluded the month with 9 EH/s"
  if (isEnding(token) && isSpan(tokens[i + 2])) return null
  if (isClosing(token) && !closesQuote(tokens[i - 1]) && !endsSaying(search.reading, i)) return null
  const loose = isFinding(token)
  if (closes(itemAt(tokens, i - 1)) && !loose) {
    const apposed = tokens[i - 1]?.word === ',' ? beforeApposition(search, i - 1, floor) : null
    const who = apposed ?? nameFrom(search, i + 1)
    if (who)
      return who.is === 'noun' && search.index.get(i + 1)?.value.kind === 'group' ? null : [who, 'speech']
  }
  const who = nameBefore(search, i, floor)
  // "manufacturers told Rootstock": whom those asked told
  if (!who && token.word === 'told') return as(entityFrom(search, i + 1), 'survey')
  if (!who || (loose && !isFinder(search, i, ceiling))) return null
  return [who, 'speech']
}

/** Whether "project" is a noun: several people project, one firm projects something. */
const isWorks = (tokens: Token[], i: number): boolean =>
  tokens[i]?.word === 'project'
    ? tokens[i - 1]?.capital === true
    : tokens[i]?.word === 'projects' && endsNoun(tokens[i + 1])
const endsNoun = wordClass('across of with under near and or totaling totalling worth will are have were')

/** Whether a verb that need not be one of saying is: "put it at $2 billion", "found that half"; not "put money into", "as Oracle shows". */
function isFinder({ reading: { tokens }, index }: Search, i: number, ceiling: number): boolean {
  const token = tokens[i]
  if (isPutting(token)) {
    for (let j = i + 1; j < Math.min(ceiling, i + 24); j++) if (tokens[j]?.word === 'at') return true
    return false
  }
  // "a sum the agency worked out"
  if (token?.word === 'worked') return tokens[i + 1]?.word === 'out'
  // "shared that it has 50 million users", not "shared offices"
  if (isTold(token)) return tokens[i + 1]?.word === 'that'
  // "spoke of 60,000 cards", "talks now of 8%"; not "spoke at a fair"
  if (isSpeaking(token)) return tokens[i + 1]?.word === 'of' || tokens[i + 2]?.word === 'of'
  if (isPosting(token)) return opensResult(tokens[i + 1])
  if (isShowing(token)) return itemAt(tokens, (index.get(-i)?.from ?? 0) - 1)?.word !== 'as'
  // "found 22% of all blocks": a pool at work
  if (isFind(token) && hasWord(tokens, i + 1, Math.min(ceiling, i + 8), isBlock)) return false
  if (isFind(token))
    return tokens[i + 1]?.kind === 'number' || tokens[i + 1]?.kind === 'mark' || opensFound(tokens[i + 1])
  return true
}

function endsSaying(reading: Reading, i: number): boolean {
  const next = reading.tokens[i + 1]
  return !next || next.kind === 'mark' || next.newline || mayFollow(next)
}
