import type { Token } from '../text/tokens.ts'

/** A stretch of time named in the text. */
export interface PeriodMention {
  /** Tokens [from, to). */
  from: number
  to: number
  /** As claims carry it, null where the text and the date of publication do not fix it ("now"). */
  period: string | null
  /** Last calendar year it touches, to tell what is still to come. */
  year: number | null
  /** A word such as "in", "by" or "for" stands before it. */
  preposition: string | null
  /** Fixed only with the help of the date of publication. */
  relative: boolean
}

const MONTHS: Record<string, number> = {}
for (const [
  i,
  names,
] of 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec'
  .split('|')
  .entries())
  for (const name of names.split(' ')) MONTHS[name] = i + 1

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const PREPOSITIONS = new Set([
  'in',
  'by',
  'for',
  'during',
  'of',
  'since',
  'on',
  'from',
  'to',
  'until',
  'through',
  'between',
  'at',
  'as',
  'throughout',
  'over',
  'before',
  'after',
  'within',
])
const pad = (n: number): string => String(n).padStart(2, '0')

/** Words a stretch of time can begin with. */
const OPENS = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(ORDINALS),
  ...'q1 q2 q3 q4 h1 h2 fy fiscal financial year last this next current previous yesterday the that quarter half month three six nine twelve'.split(
    ' ',
  ),
])

interface Day {
  year: number
  month: number
  day: number
}

function dayOf(published: string | undefined): Day | null {
  const m = published ? /^(\d{4})-(\d{2})-(\d{2})/.exec(published) : null
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : null
}

/** Every stretch of time the tokens name, resolved against the date of publication where need be. */
export function findPeriods(tokens: Token[], published?: string): PeriodMention[] {
  const today = dayOf(published)
  const out: PeriodMention[] = []
  const stated: Found[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const found =
      token.kind === 'mark' || (token.kind === 'word' && !OPENS.has(token.word) && !/^fy\d/.test(token.word))
        ? null
        : (parseEnded(tokens, i, today) ?? parseAt(tokens, i, today) ?? parseBack(tokens, i, stated))
    if (!found || found.to <= i) {
      i++
      continue
    }
    stated.push(found)
    let before = i - 1
    while (
      before >= 0 &&
      /^(the|early|late|mid|end|year|fiscal|about|around|its|calendar)$/.test((tokens[before] as Token).word)
    )
      before--
    const word = tokens[before]?.word
    out.push({
      from: i,
      to: found.to,
      period: found.period,
      year: found.year,
      relative: found.relative,
      preposition: word && PREPOSITIONS.has(word) ? word : null,
    })
    i = found.to
  }
  return out
}

interface Found {
  to: number
  period: string | null
  year: number | null
  relative: boolean
}

const fixed = (to: number, period: string, year: number): Found => ({ to, period, year, relative: false })
const resolved = (to: number, period: string | null, year: number | null): Found => ({
  to,
  period,
  year,
  relative: true,
})

const yearAt = (tokens: Token[], i: number): number | null => {
  const t = tokens[i]
  if (!t || t.end - t.start !== 4 || t.kind !== 'number') return null
  const n = Number(t.word)
  return n >= 1990 && n <= 2060 ? n : null
}

function parseAt(tokens: Token[], i: number, today: Day | null): Found | null {
  const t = tokens[i] as Token
  if (t.kind === 'number') return parseNumber(tokens, i, today)
  const w = t.word
  if (MONTHS[w] !== undefined && (t.capital || w.length > 4)) return parseMonth(tokens, i, today)
  const quarter = quarterAt(tokens, i)
  if (quarter) return withYear(tokens, quarter.to, `Q${quarter.n}`, quarter.n * 3, today)
  const half = halfAt(tokens, i)
  if (half) return withYear(tokens, half.to, `H${half.n}`, half.n * 6, today)
  if (w === 'fy' || w === 'fiscal' || w === 'financial') return parseFiscal(tokens, i)
  const glued = /^fy(\d{2}|\d{4})$/.exec(w)
  if (glued) return fixed(i + 1, `FY${century(glued[1] as string)}`, century(glued[1] as string))
  if (w === 'year' && tokens[i + 1]?.word === 'end')
    return yearAt(tokens, i + 2) ? null : today ? resolved(i + 2, String(today.year), today.year) : null
  return parseRelative(tokens, i, today)
}

const century = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

function parseNumber(tokens: Token[], i: number, today: Day | null): Found | null {
  const year = yearAt(tokens, i)
  if (year !== null) {
    const prev = tokens[i - 1]
    const dash = tokens[i + 1]
    // 2024-03-31
    if (dash?.joined && dash.kind === 'number' && dash.end - dash.start === 2) {
      const month = Number(dash.word)
      const day = tokens[i + 2]
      if (day?.joined && day.kind === 'number' && day.end - day.start === 2 && month >= 1 && month <= 12)
        return fixed(i + 3, `${year}-${dash.word}-${day.word}`, year)
      if (month > year % 100) return fixed(i + 2, `${year}/${2000 + month}`, 2000 + month)
    }
    // 2026-2031, 2026–2031, 2026 to 2031
    const span =
      /^[–—-]$/.test(dash?.word ?? '') ||
      (dash?.word === 'to' && /^(from|between)$/.test(prev?.word ?? '')) ||
      (dash?.word === 'through' && prev?.word === 'from') ||
      (dash?.word === 'and' && prev?.word === 'between')
    const end =
      dash?.joined && dash.kind === 'number' ? yearAt(tokens, i + 1) : span ? yearAt(tokens, i + 2) : null
    if (end !== null && end > year)
      return fixed(dash?.kind === 'number' ? i + 2 : i + 3, `${year}/${end}`, end)
    const q = quarterAt(tokens, i + 1)
    if (q && tokens[i + 1]?.word.startsWith('q')) return fixed(q.to, `${year}-Q${q.n}`, year)
    return fixed(i + 1, String(year), year)
  }
  // 25 July 2026, the 24th of September
  let j = i + 1
  const day = Number(tokens[i]?.word)
  if (!(day >= 1 && day <= 31)) return null
  if (/^(st|nd|rd|th)$/.test(tokens[j]?.word ?? '') && tokens[j]?.joined) j++
  if (tokens[j]?.word === 'of') j++
  const month = MONTHS[tokens[j]?.word ?? '']
  if (month === undefined || !tokens[j]?.capital) return null
  return dayMonth(tokens, j + 1, day, month, today)
}

function dayMonth(tokens: Token[], at: number, day: number, month: number, today: Day | null): Found | null {
  let j = at
  if (tokens[j]?.word === '.' || tokens[j]?.word === ',') j++
  const year = yearAt(tokens, j)
  if (year !== null) return fixed(j + 1, `${year}-${pad(month)}-${pad(day)}`, year)
  if (!today) return resolved(at, null, null)
  const before = month < today.month || (month === today.month && day <= today.day)
  const y = before || month - today.month < 3 ? (before ? today.year : today.year - 1) : today.year - 1
  return resolved(at, `${y}-${pad(month)}-${pad(day)}`, y)
}

function parseMonth(tokens: Token[], i: number, today: Day | null): Found | null {
  const month = MONTHS[tokens[i]?.word ?? ''] as number
  let j = i + 1
  if (tokens[j]?.word === '.') j++
  const direct =
    yearAt(tokens, j) ?? (tokens[j]?.word === ',' || tokens[j]?.word === 'of' ? yearAt(tokens, j + 1) : null)
  if (direct !== null) return fixed(yearAt(tokens, j) ? j + 1 : j + 2, `${direct}-${pad(month)}`, direct)
  const t = tokens[j]
  if (
    t?.kind === 'number' &&
    Number(t.word) >= 1 &&
    Number(t.word) <= 31 &&
    t.word.length <= 2 &&
    tokens[j + 1]?.word !== '%'
  ) {
    const ordinal = /^(st|nd|rd|th)$/.test(tokens[j + 1]?.word ?? '') && tokens[j + 1]?.joined
    return dayMonth(tokens, ordinal ? j + 2 : j + 1, Number(t.word), month, today)
  }
  if (
    tokens[i]?.word === 'may' &&
    !/^(in|by|since|of|during|mid|late|early|until|for|from|to|and)$/.test(tokens[i - 1]?.word ?? '')
  )
    return null
  // January through June 2026
  const between = tokens[j]?.word
  const second = MONTHS[tokens[j + 1]?.word ?? '']
  if ((between === 'through' || between === 'to' || between === '–') && second !== undefined) {
    const year = yearAt(tokens, j + 2)
    if (year !== null) return fixed(j + 3, `${year}-${pad(month)}/${year}-${pad(second)}`, year)
  }
  if (!today) return resolved(i + 1, null, null)
  // "by December" is still to come, "in December" is past
  const ahead = /^(by|until|before|through)$/.test(tokens[i - 1]?.word ?? '')
  const y = ahead
    ? month >= today.month
      ? today.year
      : today.year + 1
    : month <= today.month
      ? today.year
      : today.year - 1
  return resolved(i + 1, `${y}-${pad(month)}`, y)
}

function quarterAt(tokens: Token[], i: number): { n: number; to: number } | null {
  const w = tokens[i]?.word ?? ''
  const q = /^q([1-4])$/.exec(w)
  if (q) return { n: Number(q[1]), to: i + 1 }
  const n = ORDINALS[w]
  const next = tokens[i + 1]?.word
  if (n && next === 'quarter') return { n, to: i + 2 }
  if (n && next === 'fiscal' && tokens[i + 2]?.word === 'quarter') return { n, to: i + 3 }
  return null
}

function halfAt(tokens: Token[], i: number): { n: number; to: number } | null {
  const w = tokens[i]?.word ?? ''
  const h = /^h([12])$/.exec(w)
  if (h && tokens[i]?.capital) return { n: Number(h[1]), to: i + 1 }
  const n = ORDINALS[w]
  if (
    n &&
    n <= 2 &&
    tokens[i + 1]?.word === 'half' &&
    (tokens[i + 2]?.word === 'of' || yearAt(tokens, i + 2))
  )
    return { n, to: i + 2 }
  return null
}

function withYear(
  tokens: Token[],
  at: number,
  part: string,
  endMonth: number,
  today: Day | null,
): Found | null {
  let j = at
  while (/^(of|the|,|in|its|for)$/.test(tokens[j]?.word ?? '') && j < at + 3) j++
  const year = yearAt(tokens, j)
  if (year !== null) return fixed(j + 1, `${year}-${part}`, year)
  if (/^(fiscal|fy|financial)$/.test(tokens[j]?.word ?? '')) {
    const k = tokens[j + 1]?.word === 'year' ? j + 2 : j + 1
    const fy = yearAt(tokens, k)
    if (fy !== null) return fixed(k + 1, `FY${fy}-${part}`, fy)
  }
  const glued = /^fy(\d{2}|\d{4})$/.exec(tokens[j]?.word ?? '')
  if (glued) return fixed(j + 1, `FY${century(glued[1] as string)}-${part}`, century(glued[1] as string))
  if (!today) return resolved(at, null, null)
  const last = tokens[j]?.word === 'last' && tokens[j + 1]?.word === 'year'
  const word = tokens[j + 1]?.word === 'year' ? tokens[j]?.word : undefined
  if (word === 'this' || word === 'next')
    return resolved(
      j + 2,
      `${today.year + (word === 'next' ? 1 : 0)}-${part}`,
      today.year + (word === 'next' ? 1 : 0),
    )
  const y = last || endMonth - 2 > today.month ? today.year - 1 : today.year
  return resolved(at, `${y}-${part}`, y)
}

const SPANS: Record<string, number> = { quarter: 3, year: 12, half: 6, month: 1 }

/** "the quarter ended February 29, 2024", "fiscal year ended March 31, 2024": the months up to that day. */
function parseEnded(tokens: Token[], i: number, today: Day | null): Found | null {
  const w = tokens[i]?.word ?? ''
  const counted = tokens[i + 1]?.word === 'months' ? { three: 3, six: 6, nine: 9, twelve: 12 }[w] : undefined
  const months = counted ?? SPANS[w]
  if (months === undefined) return null
  let j = counted ? i + 2 : i + 1
  if (!/^(ended|ending|to)$/.test(tokens[j]?.word ?? '')) return null
  j++
  const day = tokens[j]
  const end =
    day?.kind === 'word' && MONTHS[day.word] !== undefined
      ? parseMonth(tokens, j, today)
      : day?.kind === 'number'
        ? parseNumber(tokens, j, today)
        : null
  const m = end?.period ? /^(\d{4})-(\d{2})/.exec(end.period) : null
  if (!end || !m) return null
  const last = Number(m[1]) * 12 + Number(m[2]) - 1
  const first = last - months + 1
  const name = (n: number) => `${Math.floor(n / 12)}-${pad((n % 12) + 1)}`
  return fixed(end.to, months === 1 ? name(last) : `${name(first)}/${name(last)}`, Number(m[1]))
}

/** "the quarter", "this period": the one spoken of before. */
function parseBack(tokens: Token[], i: number, stated: Found[]): Found | null {
  const w = tokens[i]?.word
  if (w !== 'the' && w !== 'that' && w !== 'this') return null
  if (!/^(in|for|during|over|that|of|ended|ending|finished|closed)$/.test(tokens[i - 1]?.word ?? ''))
    return null
  const fiscal = tokens[i + 1]?.word === 'fiscal'
  const unit = tokens[fiscal ? i + 2 : i + 1]?.word
  if (unit !== 'quarter' && unit !== 'period' && unit !== 'year' && unit !== 'month' && unit !== 'half')
    return null
  const to = fiscal ? i + 3 : i + 2
  if (/^(of|to|ended|ending|before|earlier|ago|end)$/.test(tokens[to]?.word ?? '')) return null
  const shape =
    unit === 'quarter'
      ? /Q\d$|^\d{4}-\d{2}\/\d{4}-\d{2}$/
      : unit === 'year'
        ? /^(FY)?\d{4}$|^\d{4}-\d{2}\/\d{4}-\d{2}$/
        : unit === 'month'
          ? /^\d{4}-\d{2}$/
          : unit === 'half'
            ? /H\d$/
            : /./
  const back = stated.findLast((f) => f.period !== null && shape.test(f.period))
  return back ? resolved(to, back.period, back.year) : null
}

function parseFiscal(tokens: Token[], i: number): Found | null {
  const j = tokens[i + 1]?.word === 'year' ? i + 2 : i + 1
  const year = yearAt(tokens, j)
  if (year !== null) return fixed(j + 1, `FY${year}`, year)
  return null
}

function parseRelative(tokens: Token[], i: number, today: Day | null): Found | null {
  const w = tokens[i]?.word ?? ''
  const next = tokens[i + 1]?.word
  if (w === 'last' || w === 'this' || w === 'next' || w === 'current' || w === 'previous') {
    const shift = w === 'last' || w === 'previous' ? -1 : w === 'next' ? 1 : 0
    if (next === 'year')
      return today && w !== 'previous'
        ? resolved(i + 2, String(today.year + shift), today.year + shift)
        : resolved(i + 2, null, null)
    if (next === 'month' && today) {
      const m = today.year * 12 + today.month - 1 + shift
      return resolved(i + 2, `${Math.floor(m / 12)}-${pad((m % 12) + 1)}`, Math.floor(m / 12))
    }
    if (next === 'quarter' && today && w !== 'previous') {
      const q = today.year * 4 + Math.floor((today.month - 1) / 3) + shift
      return resolved(i + 2, `${Math.floor(q / 4)}-Q${(q % 4) + 1}`, Math.floor(q / 4))
    }
    return null
  }
  if (w === 'yesterday' && today) {
    const d = new Date(Date.UTC(today.year, today.month - 1, today.day - 1))
    return resolved(i + 1, d.toISOString().slice(0, 10), d.getUTCFullYear())
  }
  return null
}
