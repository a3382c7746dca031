import { between, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { before } from './apposed.ts'
import { ownerNear } from './firms.ts'
import { ownSubject } from './grammar.ts'
import { named, namesIn } from './names.ts'
import { phraseEnd, phraseStart } from './phrase.ts'
import { type Query, type Rule, type Subject, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { withNoun } from './reference.ts'
import { isSites } from './site.ts'
import { isEmpty, isMeasure } from './words.ts'

const isArticle = wordClass('a an the its their')
const isAt = wordClass('in at near')
const isOn = wordClass('on in for')
const goesOn = wordClass('and ,')
const isToBe = wordClass('is are was were be')
const outdoes = wordClass(
  'surpassed surpasses overtook overtakes passed passes beat beats topped tops leads led trails trailed follows followed outsold rivals behind',
)

/**
 * The noun a figure is an attribute of: "a 20 MW data center in Québec", "a data centre of three gigawatts", "a facility with
 * 18,693 GPUs"; a common noun goes with the name of whoever owns it.
 */
export const attached: Rule = (query) => {
  const { reading, figure } = query
  const to = siteEnd(query)
  const whole = ofSites(query)
  if (whole) return whole
  if (to > figure.to) {
    const extended =
      reading.tokens[to]?.word === 'of'
        ? refer(query, { from: to + 1, to: phraseEnd(reading, to + 1, figure.sentenceEnd) })
        : null
    // "a 48 MW expansion of the Oulu campus"
    if (extended?.is === 'thing' && extended.named) return extended.subject
    const at = isStanding(itemAt(reading.tokens, figure.from - 1)) ? figure.from - 1 : figure.from
    const possessor = itemAt(reading.tokens, at - 1)?.possessive ? at : -1
    return owned(query, figure.to, to, possessor)
  }
  return described(query) ?? endowed(query)
}

const isStanding = wordClass('existing new planned current total')

/** "380 MW of mining projects": those it is the power of. */
function ofSites(query: Query): Subject | null {
  const { reading, figure, metric } = query
  if (metric.key !== 'power_capacity' || reading.tokens[figure.to]?.word !== 'of') return null
  const end = phraseEnd(reading, figure.to + 1, figure.sentenceEnd)
  let to = figure.to + 2
  while (to <= end && !isSites(reading.tokens[to - 1])) to++
  // "700 MW of sites": of no sites we are told of
  if (to > end || to === figure.to + 2) return null
  const spoken = refer(query, { from: figure.to + 1, to })
  return spoken.is === 'thing' ? spoken.subject : null
}

/** End of the noun that megawatts are an attribute of: "200 MW site in Yguazú"; of the figure where there is none. */
function siteEnd({ reading, figure, metric }: Query): number {
  const { tokens } = reading
  if (metric.key !== 'power_capacity' || tokens[figure.to]?.kind !== 'word') return figure.to
  // "132 MW now running on hydropower", "8 MW online": how it stands, not what it is
  if (isState(tokens[figure.to])) return figure.to
  const to = phraseEnd(reading, figure.to, figure.sentenceEnd)
  return to > figure.to && isAt(tokens[to]) ? phraseEnd(reading, to + 1, figure.sentenceEnd) : to
}

const isState = wordClass(
  'online offline now currently running operating operational energized energised live',
)

/** "$2/M going in, $9/M coming out" */
const isMoving = wordClass('going coming')

/** "a 45 W module", "sub-100-millisecond windows": the thing behind a figure that describes it. */
function described(query: Query): Subject | null {
  const { reading, figure } = query
  const { tokens } = reading
  const [unit, next] = [tokens[figure.to - 1], tokens[figure.to]]
  const isAdjective =
    isArticle(itemAt(tokens, figure.from - 1)) ||
    (unit?.joined && unit.kind === 'word' && figure.to - figure.from > 1)
  if (!query.thing || !isAdjective || next?.kind !== 'word' || next.newline || isMoving(next)) return null
  const range = qualified(query)
  const spoken = range ? refer(query, range) : null
  // "can run a 70-billion-parameter model": any that is so large
  if (range && spoken?.is === 'back' && query.metric.key === 'model_parameters' && isAnyRun(query))
    return worded(reading, range)
  return spoken?.is === 'thing' ? spoken.subject : null
}
const isAnyRun = ({ reading: { tokens }, figure }: Query): boolean =>
  tokens[figure.from - 1]?.word === 'a' && runs(itemAt(tokens, figure.from - 2))
const runs = wordClass(
  'run runs running fit fits fitting load loads loading hold holds host hosts hosting serve serves serving compile train trains training tuning tune store on',
)

/** "a facility with 18,693 GPUs", "models containing 1 billion parameters": the noun before the word that gives it the figure. */
function endowed(query: Query): Subject | null {
  const { reading } = query
  const { tokens } = reading
  let at = listStart(query) - 1
  while (qualifies(itemAt(tokens, at))) at--
  const lead = itemAt(tokens, at)?.word ?? ''
  const parts = query.metric.key === 'power_capacity' || query.thing
  // "two reactors capable of delivering 690 MW"
  if (parts && isAble(tokens, at)) at -= 2
  // "an NPU capable of 45 TOPS"
  else if (lead === 'of' && itemAt(tokens, at - 1)?.word === 'capable') at--
  const giver = itemAt(tokens, at)
  const has = lead === 'with' || (query.thing && hasThat(giver)) || giver?.word === 'capable'
  if (!has && !(lead === 'of' && parts)) return null
  // "hosting capacity of 551 MW", "keeps the lead with 28%"
  if (isEmpty(itemAt(tokens, at - 1)) || (lead === 'of' && isMeasure(tokens[at - 1]))) return null
  const from = phraseStart(reading, at, sentenceStart(query))
  // "and ships with 8 GB": a lone word that goes on from another verb
  if (from === at - 1 && goesOn(tokens[from - 1]) && /^[a-z]+s$/.test(tokens[from]?.raw ?? '')) return null
  // "the desktop pairs a CPU with 128 GB"
  if (hasWord(tokens, query.clause.from, from, pairs)) return null
  // "overtook Samsung with 36%": who did
  if (lead === 'with' && outdoes(itemAt(tokens, from - 1))) return null
  // "it is a model with …", "the fastest chip on laptops with …" say something of "it"
  const left = itemAt(tokens, from - 1)
  if (isToBe(left)) return null
  if (isOn(left) && isToBe(itemAt(tokens, phraseStart(reading, from - 1, sentenceStart(query)) - 1)))
    return null
  return from < at ? owned(query, from, at) : null
}

/** "capable of delivering", where a word in -ing stands at a token; behind a comma it is said of who acts. */
const isAble = (tokens: Token[], at: number): boolean =>
  at > 2 &&
  tokens[at - 2]?.word === 'capable' &&
  tokens[at]?.word.endsWith('ing') === true &&
  tokens[at - 3]?.kind === 'word'

const hasThat = wordClass('containing having featuring packing boasting ranging spanning offering carrying')
const lists = wordClass(', and or')
const pairs = wordClass('pairs paired pair combines combined combine couples pairing combining')

/** "1 billion, 7 billion and 13 billion parameters": where the first figure of the list begins. */
function listStart({ reading, figure }: Query): number {
  let from = figure.from
  for (const f of between(reading.figures, figure.from - 12, figure.from).reverse()) {
    let at = from - 1
    while (lists(reading.tokens[at])) at--
    if (f.measures !== figure.measures || at !== f.to - 1) break
    from = f.from
  }
  return from
}

const qualifies = wordClass(
  'about around some roughly nearly almost approximately just only over under more less than up to at least a an ~ combined total',
)

/** The noun phrase a figure qualifies, up to what may be a verb we do not know ("machine answered", "network fits"). */
function qualified({ reading, figure }: Query): Range | null {
  const { tokens } = reading
  const from = isParameter(tokens[figure.to]) ? figure.to + 1 : figure.to
  const end = phraseEnd(reading, from, figure.sentenceEnd)
  let to = from
  while (
    to < end &&
    tokens[to]?.word !== 'and' &&
    !(to > from && /(ed|[a-rt-z]s)$/.test(tokens[to]?.word ?? ''))
  )
    to++
  // "two 45 W modules": the plural of the noun itself
  if (
    to < end &&
    to === end - 1 &&
    /s$/.test(tokens[to]?.word ?? '') &&
    !/^[a-z]/.test(tokens[end]?.word ?? '')
  )
    to++
  if (to === from || (isMeasure(tokens[to - 1]) && !isMeasuredAlone(tokens[to - 1]))) return null
  // "windows for manoeuvres at high speed"
  return { from, to: tokens[to]?.word === 'for' ? phraseEnd(reading, to + 1, figure.sentenceEnd) : to }
}
/** "Sub-10ms inference latency": what is measured can be all that is named. */
const isMeasuredAlone = wordClass('latency')
const isParameter = wordClass('parameter parameters')

/** "According to Vantor, Halden has a pipeline of 288 MW": who has it, though a firm is named nearer. */
function nameInSubject(query: Query): Subject | null {
  const found = ownSubject(query)
  if (found.is !== 'phrase' || query.clause.verb < 0) return null
  const [name] = namesIn(query, found.range.from, found.range.to)
  return name && name.from === found.range.from && name.to === found.range.to
    ? named(query.reading, name)
    : null
}

/** A named thing, or a common noun with its owner: "Bitdeer substation". */
function owned(query: Query, from: number, to: number, possessor = -1): Subject | null {
  const spoken = refer(query, { from, to })
  if (spoken.is === 'thing' && spoken.named) return spoken.subject
  const noun = spoken.is === 'thing' ? spoken.subject : spoken.is === 'back' ? spoken.fallback : null
  if (!noun?.name) return null
  const whose = possessor < 0 ? null : before(query, possessor)
  const owner = whose ?? (query.thing ? null : (nameInSubject(query) ?? ownerNear(query)))
  const { word } = query.reading.tokens[from] ?? { word: '' }
  if (!owner && query.thing && (word === 'a' || word === 'an')) return noun
  return owner ? withNoun(owner, noun.name) : spoken.is === 'thing' ? noun : null
}
