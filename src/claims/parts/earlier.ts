import type { Figure, Reading } from '../reading.ts'
import { firstFrom } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { monthAt } from './calendar.ts'

/** How far before the time spoken of something lies. */
export type Step = 'year' | 'quarter' | 'month'

/** "74% a year ago", "$5 million in the prior-year period", "; a year earlier it held 13,000": of a time before the one named. */
export function earlierBy({ tokens, clauses }: Reading, figure: Figure): Step | null {
  const clause = clauses[firstFrom(clauses, figure.from + 1) - 1]
  return stepAt(tokens, figure.to) ?? (clause ? stepAt(tokens, clause.from) : null)
}

function stepAt(tokens: Token[], at: number): Step | null {
  let i = at
  const word = (n: number) => tokens[i + n]?.word ?? ''
  if (/^(in|of|for|during)$/.test(word(0))) i++
  if (/^(a|one|the)$/.test(word(0)) && isStep(word(1))) {
    const behind = word(0) === 'the' ? /^(before|earlier|prior)$/ : /^(ago|earlier|before|prior)$/
    return behind.test(word(2)) ? (word(1) as Step) : null
  }
  if (/^(the|its|their)$/.test(word(0))) i++
  if (/^(prior|previous|preceding)$/.test(word(0)) && isStep(word(1))) return word(1) as Step
  if (word(0) === 'year' && /^(ago|earlier)$/.test(word(1))) return 'year'
  if (word(0) !== 'same' || !/^(period|quarter|month|months|time|three|six|nine)$/.test(word(1))) return null
  const of = /^(of|in)$/.test(word(2)) ? 3 : 2
  const the = word(of) === 'the' ? of + 1 : of
  if (word(the + 1) === 'year' && /^(last|previous|prior|preceding)$/.test(word(the))) return 'year'
  return /^(a|one)$/.test(word(2)) && word(3) === 'year' && /^(ago|earlier|before)$/.test(word(4))
    ? 'year'
    : null
}

const isStep = (word: string): word is Step => word === 'year' || word === 'quarter' || word === 'month'

const months = (year = '', month = ''): number => Number(year) * 12 + Number(month) - 1

/** A period a year, quarter or month before; null where its kind has no such step ("the month before" a year). */
export function shifted(period: string, step: Step): string | null {
  if (step === 'year') return period.replace(/(?<=^|\/|FY)\d{4}/g, (y) => String(Number(y) - 1))
  const span = step === 'quarter' ? /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) : null
  if (span) {
    const [first, last] = [months(span[1], span[2]), months(span[3], span[4])]
    return last - first === 2 ? `${monthAt(first - 3)}/${monthAt(last - 3)}` : null
  }
  const part =
    step === 'quarter' ? /^(FY)?(\d{4})-Q(\d)$/.exec(period) : /^()(\d{4})-(\d\d)(?:-\d\d)?$/.exec(period)
  if (!part) return null
  const parts = step === 'quarter' ? 4 : 12
  const count = Number(part[2]) * parts + Number(part[3]) - 2
  const n = (count % parts) + 1
  const year = `${part[1] ?? ''}${Math.floor(count / parts)}`
  return step === 'quarter' ? `${year}-Q${n}` : `${year}-${String(n).padStart(2, '0')}`
}
