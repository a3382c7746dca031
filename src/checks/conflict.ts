import { decimal, overlaps } from '../lib/decimal.ts'
import { unitWords } from '../lib/figure-words.ts'
import { isExpected } from '../revisions/compare.ts'
import { contentWords } from './endpoints.ts'
import type { ConflictReason } from './finding.ts'
import { judge } from './rate.ts'
import { endpoint, input } from './reading.ts'
import { inTime, type SeriesCheck, type SeriesFigure } from './series-figure.ts'

/** Every pair is compared: of more claimants only the latest. */
const MOST_CLAIMANTS = 100

const METHODS: [name: string, words: RegExp][] = [
  ['all-in cost', /\ball[- ]in\b|\bfully loaded\b|\btotal cost\b/i],
  ['cash cost', /\bcash[- ]cost|\bcash basis\b/i],
  [
    'electricity only',
    /\belectricity[- ](?:only|alone)\b|\b(?:direct )?(?:power|electricity|energy) costs?\b/i,
  ],
  ['including depreciation', /\bdepreciation\b|\bdepreciat\w+/i],
  ['GAAP', /(?<!non-)\bGAAP\b/i],
  ['non-GAAP', /\bnon-GAAP\b|\badjusted\b/i],
  ['average', /\b(?:average|mean)\b/i],
  ['median', /\bmedian\b/i],
  ['installed', /\b(?:installed|nameplate)\b/i],
  ['energised', /\b(?:energi[sz]ed|operational|operating)\b/i],
]

/**
 * Claimants whose last figures for one period, both measured or both expected, disagree beyond rounding, with the first reason their texts show: the unit
 * (the same digits), the scope (place or qualifying words of the subject), the method, a period of other grain; else genuine.
 */
export const conflict: SeriesCheck = (figures) => {
  const last = new Map<string, number>()
  for (const i of inTime(figures)) {
    const f = figures[i] as SeriesFigure
    const key = JSON.stringify([f.claimant.toLowerCase(), f.period])
    last.delete(key)
    last.set(key, i)
  }
  const current = [...last.values()].slice(-MOST_CLAIMANTS).sort((a, b) => a - b)
  return current.flatMap((i, k) => current.slice(k + 1).flatMap((j) => compare(figures, i, j)))
}

function compare(figures: SeriesFigure[], i: number, j: number): ReturnType<SeriesCheck> {
  const [a, b] = [figures[i] as SeriesFigure, figures[j] as SeriesFigure]
  if (a.claimant.toLowerCase() === b.claimant.toLowerCase() || a.metric !== b.metric) return []
  // what was expected and what came is another check's
  if (isExpected(a) !== isExpected(b) || !samePeriod(a, b)) return []
  const [x, y] = [endpoint(a), endpoint(b)]
  if (!x || !y) return []
  const agree = a.unit === b.unit && overlaps(x, y)
  if (agree && a.value === b.value) return []
  const reason = agree ? 'rounding' : reasonOf(a, b)
  return [
    {
      rule: 'conflict',
      reason,
      status: agree ? 'consistent' : a.unit === b.unit ? judge(x, y) : 'not_checkable',
      stated: a.quote,
      expected: b.quote,
      explanation: `For ${a.period ?? 'the same time'} ${a.claimant} has "${a.quote}" and ${b.claimant} "${b.quote}": ${WORDS[reason](a, b)}.`,
      claims: [i, j],
      inputs: [input(a, x), input(b, y)],
    },
  ]
}

/** Equal, or one lies in the other ("2026-Q1" in "2026"); two open periods are compared only if said within a month. */
function samePeriod(a: SeriesFigure, b: SeriesFigure): boolean {
  if (a.period === null || b.period === null)
    return a.period === b.period && Math.abs(Date.parse(a.saidAt) - Date.parse(b.saidAt)) <= 31 * 86_400_000
  return a.period === b.period || a.period.startsWith(`${b.period}-`) || b.period.startsWith(`${a.period}-`)
}

const WORDS: Record<ConflictReason, (a: SeriesFigure, b: SeriesFigure) => string> = {
  rounding: () => 'they agree within rounding',
  unit: (a, b) =>
    a.unit === b.unit
      ? 'the same digits with another magnitude, so a unit or scale word is likely a slip'
      : `the units differ (${unitWords(a.unit)} and ${unitWords(b.unit)})`,
  scope: (a, b) => `they measure different things (${scope(a)} and ${scope(b)})`,
  method: (a, b) =>
    `the methods differ (${a.claimant}: ${methods(a).join(', ') || 'none named'}; ${b.claimant}: ${methods(b).join(', ') || 'none named'})`,
  period: (a, b) => `the periods differ (${a.period} and ${b.period})`,
  genuine: () => 'they disagree beyond rounding, and the texts show no reason',
}

function reasonOf(a: SeriesFigure, b: SeriesFigure): ConflictReason {
  const [x, y] = [decimal(a.value), decimal(b.value)]
  if (a.unit !== b.unit) return 'unit'
  if (x && y && x.c.length > 1 && x.c.join() === y.c.join() && (x.e - y.e) % 3 === 0) return 'unit'
  if (a.region?.toLowerCase() !== b.region?.toLowerCase() || words(a) !== words(b)) return 'scope'
  if (methods(a).join() !== methods(b).join()) return 'method'
  return a.period === b.period ? 'genuine' : 'period'
}

const words = (f: SeriesFigure): string =>
  contentWords(f.subject ?? '')
    .sort()
    .join(' ')
const scope = (f: SeriesFigure): string =>
  [f.subject, f.region].filter((s) => s !== null).join(', ') || 'unnamed'
const methods = (f: SeriesFigure): string[] =>
  METHODS.filter(([, re]) => re.test(f.context)).map(([name]) => name)
