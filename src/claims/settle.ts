import type { Binding } from './bind.ts'
import { metricOf } from './metrics.ts'
import { queryOf, type Subject } from './parts/subject/query.ts'
import { areOfMarket, isByAll } from './parts/subject/seller.ts'
import { subjectOf } from './parts/subject/subject.ts'
import type { Told } from './parts/told.ts'
import type { Figure, Reading } from './reading.ts'

/** What a figure stands for, and whose it is. */
export interface Settled {
  binding: Binding
  subject: Subject
}

const MARKET_SIZE = metricOf('market_size')

/** The subject of a bound figure, and its metric where whose it is decides that: the sales of a firm are its revenue, those of an industry, and what all spend on its goods, the size of its market. */
export function settle(reading: Reading, figure: Figure, binding: Binding, told: Told | null): Settled {
  const before = told?.claim ?? null
  const subject = subjectOf(reading, figure, binding.metric, before)
  const { key } = binding.metric
  if (key !== 'revenue' && key !== 'capex') return { binding, subject }
  const query = queryOf(reading, figure, binding.metric, before)
  const ofMarket =
    key === 'revenue' ? areOfMarket(query, subject, told?.sales ?? null) : isByAll(query, subject)
  if (!ofMarket) return { binding, subject }
  return {
    binding: { ...binding, metric: MARKET_SIZE, how: binding.how === 'cues' ? 'subject' : binding.how },
    subject: subjectOf(reading, figure, MARKET_SIZE, before),
  }
}
