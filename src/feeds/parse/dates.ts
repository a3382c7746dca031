/** Dates in the forms feeds really carry: RFC 822, ISO 8601, asctime, localised, with every known mistake. */
import { monthNamed } from './month-names.ts'
import { zoneOffset } from './zones.ts'

const MAX_LENGTH = 100

/**
 * A date as ISO 8601 in UTC to the second, `2025-01-06T10:00:00Z`; null if it can't be read or doesn't exist (30 February).
 * Without a zone it is taken as UTC, without a time as midnight; `6/7/2025` is read month first as Americans do.
 */
export function parseDate(text: string | null | undefined): string | null {
  const written = (text ?? '').trim()
  if (written === '' || written.length > MAX_LENGTH) return null
  const digits = /^(\d+)(?:\.\d{1,9})?$/.exec(written)?.[1]
  const ms = standard(written) ?? (digits ? digitsOnly(digits) : inWords(withoutWeek(written)))
  if (ms === undefined || !(ms >= EARLIEST && ms < LATEST)) return null
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

const RFC_822 = /^(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) ([A-Z]{3}|[+-]\d{4})$/
const ISO_8601 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** The two forms the standards ask for and nearly all feeds use: read at once, ten times as fast as word by word. */
function standard(text: string): number | undefined {
  const rfc = RFC_822.exec(text)
  if (rfc)
    return moment(
      dayMs(Number(rfc[3]), monthNamed(rfc[2] ?? '') ?? 0, Number(rfc[1])),
      clockMs(rfc[4]),
      rfc[5],
    )
  const iso = ISO_8601.exec(text)
  if (iso) return moment(dayMs(Number(iso[1]), Number(iso[2]), Number(iso[3])), clockMs(iso[4]), iso[5])
  return undefined
}

/** The moment of a day and a clock's reading in a zone; undefined if any of them is. */
function moment(day: number | undefined, clock: number | undefined, zone = 'UTC'): number | undefined {
  if (day === undefined || clock === undefined) return undefined
  const offset = zoneOffset(zone, day + clock)
  return offset === undefined ? undefined : day + clock - offset * 60_000
}

/** `2003`, `03335` (day of the year), `031231`, `2003335`, `20031231`, `20031231101455`, Unix seconds or milliseconds. */
function digitsOnly(digits: string): number | undefined {
  const part = (from: number, to?: number) => digits.slice(from, to)
  switch (digits.length) {
    case 4:
      return midnight([digits])
    case 5:
    case 7:
      return midnight([part(0, -3), part(-3)])
    case 6:
    case 8:
      return midnight([part(0, -4), part(-4, -2), part(-2)])
    case 12:
    case 14:
      return moment(
        midnight([part(0, 4), part(4, 6), part(6, 8)]),
        clockMs(`${part(8, 10)}:${part(10, 12)}:${part(12) || '00'}`),
      )
    case 10:
      return Number(digits) * 1000
    case 13:
      return Number(digits)
    default:
      return undefined
  }
}

/** ISO 8601's `2025-W03-4` or `2025W034`, with what follows, as a day of its month; a week alone is its Monday. */
const withoutWeek = (text: string) =>
  text.replace(/^(\d{4})-?W(\d\d)(?:-?([1-7]))?(?!\d)/, (whole, year, week, day = 1) => {
    // The first week is the one with 4 January in it, and begins on the Monday before.
    const fourth = Date.UTC(Number(year), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS
    const ms = monday + ((Number(week) - 1) * 7 + Number(day) - 1) * DAY_MS
    return week >= '01' && week <= '53' ? new Date(ms).toISOString().slice(0, 10) : whole
  })

const DAY_MS = 24 * 60 * 60_000

/** Spaces between date, time and zone, whatever stood there; East Asian dates in digits, digits of other scripts. */
const separated = (text: string) =>
  text
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(
      /[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59\uff10-\uff19]/g,
      (digit) => `${digit.charCodeAt(0) & 15}`,
    )
    .replace(/(\d{1,2}) tháng (\d{1,2})(?:,| năm)? (\d{4})/i, '$1.$2.$3')
    .replace(/\b(klo?|um)\.? (\d{1,2})\.(\d\d)(?!\d)/i, '$1 $2:$3')
    // RFC 9557 names the zone behind the offset, or alone; pages put a label before the date.
    .replace(/([+-]\d\d:\d\d|Z)\[[^[\]]{1,40}\]$/, '$1')
    .replace(/\[([^[\]]{1,40})\]$/, ' $1')
    .replace(/^\p{L}{1,20}:\s/u, '')
    .replace(/(:\d\d ?[+-]) (?=\d{4}$)/, '$1')
    .replace(/(?<![\d:])(\d{1,2}) ?h ?(\d\d)(?!\d)/, '$1:$2')
    .replace(/(?<![\d:.])(\d{1,2}) ?([ap])\.?m(?!\p{L})/iu, '$1:00 $2m')
    // Day first where there are points; a year without its century would else be taken for the first of three.
    .replace(/^(0?[1-9]|[12]\d|3[01])\.(\d{1,2})\.(\d\d)(?!\d)/, '$1.$2.20$3')
    .replace(/(:\d\d[.,]\d{1,9})\d{0,20}/, '$1')
    .replace(/(\d)T(\d\d)$/, '$1 $2:00')
    .replace(/(\d)\s?[년年월月]/g, '$1-')
    .replace(/(\d)\s?[일日]/g, '$1 ')
    .replace(/(\d{1,2})[時时点點시]\s?(\d{1,2})[分분](?:\s?\d{1,2}[秒초])?/, ' $1:$2 ')
    .replace(/^(\d{4})(\d\d)(\d\d)(?=[Tt ])/, '$1-$2-$3')
    .replace(/(\d)[Tt](\d\d)(\d\d)(\d\d)?(?![\d:])/, (_, day, h, m, s) => `${day} ${h}:${m}:${s ?? '00'}`)
    .replace(/(\d)[Tt](\d)/, '$1 $2')
    // A comment, as in `+0000 (Coordinated Universal Time)`, or the zone; a year without century, as in `-03-12`.
    .replace(/[(（]([^()（）]{0,60})[)）]/, (_, said) =>
      zoneOffset(said, 0) === undefined ? ' ' : ` ${said} `,
    )
    .replace(
      /\b(eastern|central|mountain|pacific)(?: (standard|daylight))? time\b/i,
      (_, region: string, half = '') => `${region.charAt(0)}${half.charAt(0)}T`,
    )
    .replace(/^-(\d\d)-?(\d\d)$/, '20$1-$2')

const TOKEN = new RegExp(
  [
    /(?<time>\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d{1,9})?)?)(?![:\d])/u,
    /(?<region>[A-Z][A-Za-z]{1,20}\/[A-Z][\w+/-]{1,30})/u,
    /(?<offset>[+-]\d{1,2}(?::?\d{2})?)(?![:\d])/u,
    /(?<number>\d+)(?:(?:st|nd|rd|th|er|º|ª)(?!\p{L}))?/u,
    /(?<word>\p{L}[\p{L}\p{M}.]*)/u,
    /[\s,.;/()–،、-]/u,
    /(?<junk>.)/u,
  ]
    .map((r) => r.source)
    .join('|'),
  'gsu',
)

/** Words that may stand beside a date and change nothing; any other unknown word after the first number is refused. */
const FILLERS =
  /^(?:mon|tues?|wed|thu|thur|thurs|fri|sat|sun|t|at|of|the|um|uhr|klo?|ore|alle|las|às|ás|de|del|do|den|le|il|el|à|a|г|г\.)(?:day)?$/i
const HALF_DAYS: Record<string, number> = {
  am: 0,
  오전: 0,
  上午: 0,
  午前: 0,
  pm: 12,
  오후: 12,
  下午: 12,
  午後: 12,
}

function inWords(text: string): number | undefined {
  const numbers: string[] = []
  let month: number | undefined
  let time: string | undefined
  let zone: string | undefined
  let half: number | undefined
  let isNamed = false
  for (const { groups = {} } of separated(text).matchAll(TOKEN)) {
    const word = groups.word?.replaceAll('.', '')
    if (groups.junk !== undefined) return undefined
    if (groups.time !== undefined) {
      if (time !== undefined) return undefined
      time = groups.time
    } else if (groups.offset !== undefined && time !== undefined) zone = groups.offset
    else if (groups.offset !== undefined) numbers.push(groups.offset.slice(1))
    else if (groups.region !== undefined) zone = groups.region
    else if (groups.number !== undefined) numbers.push(groups.number)
    else if (word) {
      const halfDay = HALF_DAYS[word.toLowerCase()]
      const isZone = numbers.length > 0 && zoneOffset(word, 0) !== undefined
      if (halfDay !== undefined) half = halfDay
      else if (isZone && (time !== undefined || !FILLERS.test(word))) zone ??= word
      else if (!FILLERS.test(word)) {
        const named = monthNamed(word)
        // An unknown word at the beginning is a weekday in some language, anywhere else no date at all.
        if (named === undefined && (numbers.length > 0 || month !== undefined)) return undefined
        isNamed ||= named === undefined
        month = named ?? month
      }
    }
  }
  // `Spring 2025` is no day, and no month either.
  if (isNamed && month === undefined && numbers.length < 2) return undefined
  // With three figures the date is complete, and what looked like a month was a weekday, as French `mar.`.
  const inFigures = month === undefined || numbers.length > 2
  const day = inFigures ? midnight(numbers, /\d\/\d/.test(text)) : midnightInMonth(numbers, month as number)
  return moment(day, clockMs(time, half), zone ?? (/\p{Script=Hangul}/u.test(text) ? 'KST' : 'UTC'))
}

function clockMs(time: string | undefined, half?: number): number | undefined {
  const [hour = 0, minute = 0, second = 0] = (time ?? '').split(/[:.,]/).map(Number)
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined
  const hours = half === undefined || hour > 12 ? hour : (hour % 12) + half
  return ((hours * 60 + minute) * 60 + second) * 1000
}

/** Day and year around a month's name: the four digits are the year, else the second number. */
function midnightInMonth(numbers: string[], month: number): number | undefined {
  const year = numbers.find((n) => n.length === 4) ?? numbers[1]
  const day = numbers.find((n) => n !== year) ?? '1'
  return year === undefined ? undefined : dayMs(fullYear(year), month, Number(day))
}

/** Year, month and day in figures; `slashed` dates without a leading year are month first if they can be. */
function midnight(numbers: string[], slashed = false): number | undefined {
  const [a = '', b, c] = numbers
  if (numbers.length > 3) return undefined
  if (b === undefined) return a.length === 4 ? dayMs(Number(a), 1, 1) : undefined
  if (c === undefined) {
    if (b.length === 3) return dayMs(fullYear(a), 1, 1, Number(b))
    return a.length === 4 ? dayMs(Number(a), Number(b), 1) : undefined
  }
  if (a.length === 4) return dayMs(Number(a), Number(b), Number(c))
  if (c.length !== 4 && !slashed) return dayMs(fullYear(a), Number(b), Number(c))
  const monthFirst = slashed ? Number(a) <= 12 : Number(b) > 12
  return monthFirst ? dayMs(fullYear(c), Number(a), Number(b)) : dayMs(fullYear(c), Number(b), Number(a))
}

/** Undefined for a day that does not exist; `ofYear` counts days from 1 January instead. */
function dayMs(year: number, month: number, day: number, ofYear?: number): number | undefined {
  const ms = Date.UTC(year, month - 1, ofYear ?? day)
  const date = new Date(ms)
  const exists = date.getUTCFullYear() === year && (ofYear !== undefined || date.getUTCMonth() === month - 1)
  return exists && day > 0 ? ms : undefined
}

/** RFC 2822 4.3: two digits mean 1950 to 2049. Thailand counts from 543 years before. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year > 2400 ? year - 543 : year
  return year < 50 ? year + 2000 : year + 1900
}
