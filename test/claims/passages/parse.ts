import { htmlToText } from '../../../src/articles/html-text.ts'
import { METRICS } from '../../../src/claims/metrics.ts'
import type { Comparator, Modality } from '../../../src/claims/types.ts'

/** One claim as a careful reader labels it. */
export interface Label {
  quote: string
  start: number
  metric: string
  value: number
  valueHigh: number | null
  unit: string
  comparator: Comparator
  period: string | null
  modality: Modality
  /** '' where nothing is asked. */
  subject: string
  /** '' where nothing is asked, `-` where the text names nobody. */
  claimant: string
}

/** A text with every numeric claim in it, and the spans nobody asks about. */
export interface Passage {
  id: string
  published: string
  text: string
  labels: Label[]
  ignored: { start: number; end: number }[]
}

const UNITS = new Map<string, string>(METRICS.map((m) => [m.key, m.unit]))

/**
 * Reads a file of passages: a head `== id published [html]`, the text, then a label a line,
 * `> quote | metric value[..high] [currency] | comparator period modality [| subject [| claimant]]` in text order (a period of
 * `-` is one the text leaves open, a claimant of `-` one it does not name), and `~ quote` for a number that is no claim of ours and may be read or not.
 */
export function parsePassages(file: string): Passage[] {
  return file
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n')
      const [id = '', published = '', html] = head.split(' ')
      const marked = lines.findIndex((l) => /^[>~] /.test(l))
      const body = (marked < 0 ? lines : lines.slice(0, marked)).join('\n').trim()
      const text = html === 'html' ? htmlToText(body) : body
      const passage: Passage = { id, published, text, labels: [], ignored: [] }
      const plain = text.replaceAll('\u00a0', ' ')
      let from = 0
      for (const line of marked < 0 ? [] : lines.slice(marked)) {
        if (!/^[>~] /.test(line)) continue
        const [quote = '', ...parts] = line.slice(2).split(' | ')
        const start = plain.indexOf(quote, from)
        if (start < 0) throw new Error(`${id}: "${quote}" does not stand behind the label before it`)
        from = start + quote.length
        if (line.startsWith('~')) passage.ignored.push({ start, end: from })
        else passage.labels.push(labelOf(quote, start, parts))
      }
      return passage
    })
}

function labelOf(
  quote: string,
  start: number,
  [what = '', how = '', subject = '', claimant = '']: string[],
): Label {
  const [metric = '', figure = '', currency] = what.split(' ')
  const [low, high] = figure.split('..')
  const [comparator, period, modality] = how.split(' ')
  const unit = UNITS.get(metric)
  if (!unit || !modality || Number.isNaN(Number(low))) throw new Error(`label of "${quote}" is incomplete`)
  return {
    quote,
    start,
    metric,
    value: Number(low),
    valueHigh: high === undefined ? null : Number(high),
    unit: currency ? unit.replace('USD', currency) : unit,
    comparator: comparator as Comparator,
    period: period === '-' || period === undefined ? null : period,
    modality: modality as Modality,
    subject,
    claimant,
  }
}
