import { wordClass } from '../../text/words.ts'
import { ownerNear } from './antecedent.ts'
import { before } from './apposed.ts'
import { phraseEnd, phraseStart } from './phrase.ts'
import { type Query, type Rule, type Subject, sentenceStart } from './query.ts'
import { refer, withNoun } from './refer.ts'

const isAt = wordClass('in at near')
const isToBe = wordClass('is are was were be')

/**
 * The noun a figure is an attribute of: "a 20 MW data center in Québec", "a data centre of three gigawatts", "a facility with
 * 18,693 GPUs"; a common noun goes with the name of whoever owns it.
 */
export const attached: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  const next = tokens[figure.to]
  if (query.metric.key === 'power_capacity' && next?.kind === 'word') {
    let to = phraseEnd(reading, figure.to, figure.sentenceEnd)
    // "200 MW site in Yguazú"
    if (to > figure.to && isAt(tokens[to])) to = phraseEnd(reading, to + 1, figure.sentenceEnd)
    if (to > figure.to)
      return owned(query, figure.to, to, tokens[figure.from - 1]?.possessive ? figure.from : -1)
  }
  let at = figure.from - 1
  while (qualifies(tokens[at])) at--
  const lead = tokens[at]?.word ?? ''
  const parts = query.metric.key === 'power_capacity' || query.thing
  if (lead !== 'with' && !(lead === 'of' && parts)) return null
  const from = phraseStart(reading, at, sentenceStart(query))
  // "it is a model with …" says something of "it"
  if (isToBe(tokens[from - 1])) return null
  return from < at ? owned(query, from, at) : null
}
const qualifies = wordClass(
  'about around some roughly nearly almost approximately just only over under more less than up to at least a an ~',
)

/** A named thing, or a common noun with its owner: "Bitdeer substation". */
function owned(query: Query, from: number, to: number, possessor = -1): Subject | null {
  const spoken = refer(query, { from, to })
  if (spoken.is === 'thing' && spoken.named) return spoken.subject
  const noun = spoken.is === 'thing' ? spoken.subject : spoken.is === 'back' ? spoken.fallback : null
  if (!noun?.name) return null
  const whose = possessor < 0 ? null : before(query, possessor)
  const owner = whose ?? (query.thing ? null : ownerNear(query))
  const { word } = query.reading.tokens[from] ?? { word: '' }
  if (!owner && query.thing && (word === 'a' || word === 'an')) return noun
  return owner ? withNoun(owner, noun.name) : spoken.is === 'thing' ? noun : null
}
