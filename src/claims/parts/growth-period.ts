import type { Figure, Reading } from '../reading.ts'
import { between, itemAt } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { PeriodMention } from './periods.ts'

/** "That is 17% a year": over the years the sentence before runs through. */
function spanBefore({ periods, sentences }: Reading, figure: Figure): PeriodMention | null {
  const above = itemAt(sentences, figure.sentence - 1)
  const own = sentences[figure.sentence]
  if (!above || above.paragraph !== own?.paragraph) return null
  const named = between(periods, above.from, above.to)
  const span = named.find((p) => /^\d{4}\/\d{4}$/.test(p.period ?? ''))
  if (span) return { ...span, relative: true }
  const years = named.filter((p) => /^\d{4}$/.test(p.period ?? ''))
  const [first, last] = [years[0], years.at(-1)]
  if (!first?.year || !last?.year || first.year === last.year) return null
  const [low, high] = [Math.min(first.year, last.year), Math.max(first.year, last.year)]
  return { ...last, period: `${low}/${high}`, year: high, relative: true }
}

/** A growth rate runs over a span: the one named, else from the first to the last year its sentence names. */
export function growthPeriod(reading: Reading, figure: Figure, sentence: Range): PeriodMention | null {
  const { periods } = reading
  const own = between(periods, sentence.from, sentence.to).filter((p) => p.period !== null)
  const span = own
    .filter((p) => p.period?.includes('/'))
    .sort((a, b) => Math.abs(a.from - figure.from) - Math.abs(b.from - figure.from))[0]
  if (span) return span
  const years = own.filter((p) => /^(FY)?\d{4}$/.test(p.period ?? ''))
  const low = years.reduce((m, p) => Math.min(m, p.year ?? m), 9999)
  const high = years.reduce((m, p) => Math.max(m, p.year ?? m), 0)
  const last = years.find((p) => p.year === high)
  if (!last) return own.length === 0 ? spanBefore(reading, figure) : null
  const fiscal = years.every((p) => p.period?.startsWith('FY')) ? 'FY' : ''
  if (low < high) return { ...last, period: `${fiscal}${low}/${fiscal}${high}` }
  return /^(by|to|through|until)$/.test(last.preposition ?? '') ? last : null
}
