import type { Figure, Reading } from '../reading.ts'
import { anyBetween, between, itemAt, lastBefore } from '../text/ranges.ts'
import { isHeading } from '../text/sentences.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import type { PeriodMention } from './periods.ts'

/** The stretch of time a report is on, from the token on from where it says so. */
export interface ReportPeriod {
  from: number
  /** null from where it turns to what lies ahead. */
  mention: PeriodMention | null
  /** It is still to come: what is expected is of its time. */
  ahead?: boolean
}

const reports = wordClass(
  'report reports reported reporting announce announces announced release releases released posts posted publishes published unveils presents presented following',
)
const isReport = wordClass(
  'results earnings highlights update figures production operations review roundup summary performance statements numbers',
)
const isOutlook = wordClass('outlook guidance forecast forecasts projections targets plans market')
const isOurs = wordClass('its their our')
const SHAPE = /^(FY)?\d{4}(-[QH]\d|-\d\d)?$|^\d{4}-\d\d\/\d{4}-\d\d$/

/**
 * The stretches of time a text reports on: "announced results for the quarter ended June 30, 2026", the heading "May 2026
 * Production Update". What it tells from there on is of that time, until it names another.
 */
export function findReportPeriods({ tokens, sentences, periods, figures }: Reading): ReportPeriod[] {
  const out: ReportPeriod[] = []
  for (const [s, sentence] of sentences.entries()) {
    const named = between(periods, sentence.from, sentence.to).filter(
      (p) => !p.baseline && SHAPE.test(p.period ?? ''),
    )
    if (isHeading(tokens, sentences, s) && !anyBetween(figures, sentence.from, sentence.to)) {
      if (find(tokens, sentence, isOutlook) >= 0) out.push({ from: sentence.to, mention: null })
      else if (named[0] && (leadsList(tokens, sentence) || find(tokens, sentence, isReport) >= 0))
        out.push({ from: sentence.to, mention: { ...named[0], relative: true } })
    } else if (named[0] && leadsList(tokens, sentence)) {
      if (find(tokens, sentence, isOutlook) < 0)
        out.push({ from: sentence.to, mention: { ...named[0], relative: true } })
    } else if (named.length > 0) {
      const verb = find(tokens, sentence, reports)
      const due = isDue(tokens, verb)
        ? named.find((p) => p.from > verb && OF_RESULTS.test(p.period ?? ''))
        : undefined
      if (due) {
        out.push({ from: sentence.from, mention: { ...due, relative: true }, ahead: true })
        continue
      }
      const mention =
        named.find((p) => isOfReport(tokens, p) || isTheme(tokens, sentence, p)) ??
        (verb < 0 ? undefined : named.find((p) => p.from > verb && isReported(tokens, sentence, p)))
      if (mention) out.push({ from: sentence.from, mention: { ...mention, relative: true } })
    }
  }
  return out
}

/** "is expected to report", "will release" */
function isDue(tokens: Token[], verb: number): boolean {
  for (let i = verb - 1; i > verb - 5 && i >= 0; i--) if (awaits(tokens[i])) return true
  return false
}
const awaits = wordClass('will expected anticipated projected forecast set scheduled slated due')
const OF_RESULTS = /[QH]\d$|^FY|\//

/** "Key numbers for the three months ended June 30:": a line that ends in a colon tells of the lines below it. */
const leadsList = (tokens: Token[], { to }: Range): boolean =>
  tokens[to - 1]?.word === ':' && tokens[to]?.newline === true

/** "Alder's Q3 Mining Report shows", "its second-quarter report": the time a report is on is part of its name. */
function isOfReport(tokens: Token[], p: PeriodMention): boolean {
  const before = itemAt(tokens, p.from - 1)
  if (!before?.possessive && !isOurs(before) && !isThe(before) && !before?.capital) return false
  for (let i = p.to; i < p.to + 4 && tokens[i]?.kind === 'word'; i++)
    if (tokens[i]?.word === 'report') return true
  return false
}
/** "May was a strong month", "Q3 was our best": the time is what its sentence is about. */
const isTheme = (tokens: Token[], sentence: Range, p: PeriodMention): boolean =>
  p.from - sentence.from <= 1 && p.preposition === null && was(tokens[p.to])
const was = wordClass(
  'was marked reads brought left saw proved turned ended closed went made looked looks belonged belongs tells',
)
const isThe = wordClass('the latest')

/** "reported its second quarter ended …", "results for the second quarter", "reported first quarter 2026 results". */
function isReported(tokens: Token[], sentence: Range, p: PeriodMention): boolean {
  return (
    find(tokens, { from: Math.max(sentence.from, p.from - 7), to: p.from }, isReport) >= 0 ||
    find(tokens, { from: p.to, to: Math.min(sentence.to, p.to + 4) }, isReport) >= 0 ||
    (reports(tokens[p.from - 2]) && isOurs(tokens[p.from - 1]))
  )
}

/** Where the first word of a kind stands, -1 where none does. */
function find(tokens: Token[], range: Range, is: (token: Token | undefined) => boolean): number {
  for (let i = range.from; i < range.to; i++) if (is(tokens[i])) return i
  return -1
}

/** The time of the report a figure stands in, or of the one it is awaited in. */
export function reportPeriod({ reports }: Reading, figure: Figure, awaited = false): PeriodMention | null {
  const report = lastBefore(reports, figure.from + 1)
  return report && (report.ahead ?? false) === awaited ? report.mention : null
}
