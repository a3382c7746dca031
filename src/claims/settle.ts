import type { Binding } from './bind.ts'
import { metricOf } from './metrics.ts'
import { queryOf, type Subject } from './parts/subject/query.ts'
import { areOfMarket } from './parts/subject/seller.ts'
import { subjectOf } from './parts/subject/subject.ts'
import type { Told } from './parts/told.ts'
import type { Figure, Reading } from './reading.ts'

/** What a figure stands for, and whose it is. */
export interface Settled {
  binding: Binding
  subject: Subject
}

const MARKET_SIZE = metricOf('market_size')

/** The subject of a bound figure, and its metric where whose it is decides that: the sales of a firm are its revenue, those of an industry the size of its market. */
export function settle(reading: Reading, figure: Figure, binding: Binding, told: Told | null): Settled {
  const before = told?.claim ?? null
  const subject = subjectOf(reading, figure, binding.metric, before)
  if (binding.metric.key !== 'revenue') return { binding, subject }
  if (!areOfMarket(queryOf(reading, figure, binding.metric, before), subject, told?.sales ?? null))
    return { binding, subject }
  return {
    binding: { ...binding, metric: MARKET_SIZE, how: binding.how === 'cues' ? 'subject' : binding.how },
    subject: subjectOf(reading, figure, MARKET_SIZE, before),
  }
}
