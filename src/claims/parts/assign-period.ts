import type { Figure, Reading } from '../reading.ts'
import type { PeriodMention } from './periods.ts'

const INSIDE = new Set([
  'in',
  'by',
  'for',
  'during',
  'of',
  'as',
  'on',
  'throughout',
  'at',
  'until',
  'through',
  'since',
  'over',
])

/** The stretch of time a figure speaks of, among those its sentence names. */
export function periodOf(reading: Reading, figure: Figure): PeriodMention | null {
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return null
  const { periods, figures } = reading
  let best: PeriodMention | null = null
  let top = 0
  for (const p of periods) {
    if (p.from < sentence.from) continue
    if (p.from >= sentence.to) break
    if (p.from < figure.to && p.to > figure.from) continue
    const score = fitness(reading, figure, p, figures)
    if (score > top) {
      top = score
      best = p
    }
  }
  return best
}

function fitness(reading: Reading, figure: Figure, p: PeriodMention, figures: Figure[]): number {
  const { tokens } = reading
  const after = p.from >= figure.to
  const [a, b] = after ? [figure.to, p.from] : [p.to, figure.from]
  let between = 0
  for (const f of figures) {
    if (f.from >= b) break
    if (f.from >= a) between++
  }
  let marks = 0
  for (let i = a; i < b; i++) {
    const w = tokens[i]?.word ?? ''
    if (w === ';' || w === '|') marks += 2
    else if (w === ',' || w === '(' || w === ')' || w === ':') marks += 0.5
    else if (w === 'and' || w === 'while' || w === 'but' || w === 'from' || w === 'versus' || w === 'against')
      marks += 0.5
  }
  const distance = b - a
  const related = p.preposition && INSIDE.has(p.preposition) ? 1 : 0
  if (after) return (2.2 + related) / (1 + distance * 0.06 + marks * 0.4 + between * 1.6)
  // a mention that another figure already follows or that stands right behind another figure is more likely that one's
  const taken = figures.some((f) => f.to <= p.from && p.from - f.to <= 3 && f.sentence === figure.sentence)
    ? 1
    : 0
  return (1.8 + related) / (1 + distance * 0.04 + marks * 0.15 + between * 0.5 + taken * 1.4)
}
