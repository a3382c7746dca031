import { titleOf } from '../../entities/entities.ts'
import { metricClass } from '../../metric-class.ts'
import { between, itemAt, nextFrom } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import { tokenAt } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'
import { isSegmentNoun } from './contents.ts'
import { companyBefore, firstFirm } from './firms.ts'
import { clauseSubject } from './grammar.ts'
import { CHANGE } from './kinds.ts'
import { namesIn } from './names.ts'
import { core, phraseStart } from './phrase.ts'
import { type Query, type Rule, type Subject, sentenceStart, worded } from './query.ts'
import { refer } from './refer.ts'
import { isDefinite, isIt, isMeasure } from './words.ts'

/** What parts of a firm that report results of their own are called. */
const isSegmentWord = wordClass(
  'data datacenter center centre gaming automotive auto client embedded networking professional visualization visualisation foundry cloud services hosting colocation self-mining wearables hpc ai compute lease memory mobile consumer enterprise iot handset handsets infrastructure advertising and',
)
/** How many sentences a segment goes on being "the segment". */
const REACH = 3

/** Whether a phrase names a part of a firm: "the Client segment", "data center". */
export function isSegment({ reading: { tokens } }: Query, { from, to }: Range): boolean {
  let end = to
  while (end > from && isMeasure(tokens[end - 1])) end--
  if (end - from > 1 && isSegmentNoun(tokens[end - 1])) return true
  if (end === from) return false
  for (let i = from; i < end; i++) if (!isSegmentWord(tokens[i])) return false
  return true
}

/** "Data Center revenue of $3.5 billion": the part of a firm whose measure stands right before the figure. */
export const segmental: Rule = (query) => {
  const { reading, figure } = query
  const { tokens } = reading
  if (itemAt(tokens, figure.from - 1)?.word !== 'of' || !isMeasure(tokens[figure.from - 2])) return null
  const range = core(reading, {
    from: phraseStart(reading, figure.from - 1, sentenceStart(query)),
    to: figure.from - 1,
  })
  if (!isSegment(query, range)) return null
  const spoken = refer(query, range)
  return spoken.is === 'thing' ? spoken.subject : null
}

/** "It posted growth of 40%", "this division accounted for 59%": the part of a firm that was spoken of right before. */
export function segmentSpokenOf(query: Query, { from, to }: Range): Subject | null {
  const { reading, figure } = query
  const { tokens, sentences, clauses } = reading
  if (to === from + 1 && isIt(tokens[from])) {
    const last = itemAt(sentences, figure.sentence - 1)
    const clause = last && nextFrom(clauses, last.from)
    const found = clause && clauseSubject(query, clause)
    const range = found?.is === 'phrase' ? core(reading, found.range) : null
    return range && isSegmentNoun(tokens[range.to - 1]) && isSegment(query, range)
      ? worded(reading, range, 'implied')
      : null
  }
  if (to !== from + 2 || !isDefinite(tokens[from]) || !isSegmentNoun(tokens[to - 1])) return null
  const floor = sentences[Math.max(0, figure.sentence - REACH)]?.from ?? 0
  for (let i = from - 1; i >= floor; i--) {
    if (!isSegmentNoun(tokens[i])) continue
    const range = core(reading, { from: phraseStart(reading, i + 1, floor), to: i + 1 })
    if (range.to - range.from > 1) return worded(reading, range, 'implied')
  }
  return null
}

const RESULTS = metricClass('revenue', 'net_income', 'operating_profit', 'gross_margin')
const isResult = wordClass('revenue revenues sales income profit profits margin loss')

/** "Data center" of a report on Halden is "Halden Data center": a part of a firm goes with the name of whoever it is part of. */
export function withFirm(query: Query, subject: Subject): Subject {
  const { reading, metric } = query
  const { from } = subject.grounding
  const ofFirm = RESULTS.has(metric)
  if (!from || !(ofFirm || CHANGE.has(metric) || metric.key === 'share')) return subject
  const start = tokenAt(reading.tokens, from.start)
  let end = start
  while (end < reading.tokens.length && (reading.tokens[end]?.start ?? 0) < from.end) end++
  const range = core(reading, { from: start, to: end })
  const last = reading.tokens[range.to - 1]
  if (!ofFirm && !isResult(last) && !isSegmentNoun(last)) return subject
  if (
    !isSegment(query, range) ||
    between(reading.entities, start, end).some((e) => e.value.kind === 'company')
  )
    return subject
  const owner = ownerOf(query, start) ?? companyBefore(query)?.name ?? firstFirm(query)?.name
  return owner && !subject.name?.includes(owner) ? { ...subject, name: `${owner} ${subject.name}` } : subject
}

/** The firm named in the sentence before the segment. */
function ownerOf(query: Query, at: number): string | undefined {
  const names = namesIn(query, query.reading.sentences[query.figure.sentence]?.from ?? 0, at)
  const firm = names.findLast((e) => e.value.kind === 'company')
  return firm && titleOf(firm.value)
}
