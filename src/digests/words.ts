import { figureText } from '../lib/figure-words.ts'
import { changeBetween } from '../web/change.ts'
import { dayWords, plural, reasonWords, shortDay } from '../web/words.ts'
import { type Digest, type Figure, type Item, isErratum } from './digest.ts'
import { linkable, plain } from './plain.ts'

const LABELS: Record<Item['kind'], string> = {
  silent_edit: 'Silent edit',
  retracted: 'Taken back',
  changed: 'Changed',
  conflict: 'Sources disagree',
  finding: 'Does not add up',
  review: 'Checked by editors',
  forecast_due: 'Forecast due',
  new: 'New',
}

/** An item in the pieces every channel sets in its own markup. Each is safe against mentions and links, none is escaped. */
export interface Wording {
  label: string
  about: string
  /** The figure struck out by a change or a correction; empty where there is none. */
  was: string
  is: string
  /** Size of the move, reason or explanation. */
  why: string
  by: string
  quote: string
  source: string | null
  permalink: string | null
}

const ABOUT = 160
const WHY = 320
const QUOTE = 200

/** Says an item; `base` is the address of this installation, empty where nobody has told it. */
export function wordingOf(item: Item, base: string): Wording {
  const { correction, figure } = item
  const before = correction ? figure : item.before
  const now = correction ? correction.figure : figure
  const withdrawn = correction ? correction.withdrawn : item.kind === 'retracted'
  const was = withdrawn ? now : before
  const why = correction ? correctionWords(item) : item.why
  const move = was && now && !withdrawn ? moveWords(was, now) : ''
  return {
    label: correction ? (isErratum(correction) ? 'Corrected' : 'Since changed') : LABELS[item.kind],
    about: plain(item.about, ABOUT) || '…',
    was: was ? figureText(was) : '',
    is: withdrawn ? 'taken back' : now ? figureText(now) : '',
    why: [move, plain(why, WHY)].filter(Boolean).join(' · '),
    by: byWords(item),
    quote: plain(item.quote, QUOTE),
    source: linkable(item.sourceUrl),
    permalink: permalink(item.path, base),
  }
}

/** An address of ours, null where nobody has told where we are found. */
export const permalink = (path: string, base: string): string | null =>
  base ? linkable(new URL(path, base).href) : null

function correctionWords({ correction }: Item): string {
  if (!correction) return ''
  const note = correction.note ? `: ${correction.note}` : ''
  return `${reasonWords(correction.reason)} on ${shortDay(correction.recordedAt)}${note}`
}

/** How far a figure moved: "up 12%"; empty where it cannot be said. */
export function moveWords(before: Figure, after: Figure): string {
  const change = changeBetween(before, after)
  return change?.size ? `${change.direction} ${change.size}` : ''
}

function byWords({ claimant, publisher, independent }: Item): string {
  const printed = plain(publisher, 80)
  const who = claimant && claimant !== publisher ? `${plain(claimant, 80)} in ${printed}` : printed
  return independent > 1 ? `${who}, ${plural(independent, 'independent source')}` : who
}

/** The heading's second line: "15 to 22 November 2026 · 12 items, 3 more left out". */
export function windowWords({ from, to, items, leftOut }: Digest): string {
  const [a, b] = [dayWords(from), dayWords(to)]
  const more = leftOut > 0 ? `, ${leftOut} more left out` : ''
  const what = items.length > 0 ? `${plural(items.length, 'item')}${more}` : 'nothing new or changed'
  return `${a === b ? b : `${sharedLess(a, b)} to ${b}`} · ${what}`
}

/** "15 November 2026" before "22 November 2026" is "15": what both have, month and year, is said once. */
function sharedLess(a: string, b: string): string {
  const [first, last] = [a.split(' '), b.split(' ')]
  while (first.length > 1 && first.at(-1) === last.at(-1)) {
    first.pop()
    last.pop()
  }
  return first.join(' ')
}

/** An item as one line of plain text, for notifications and for reading aloud. */
export const lineOf = (w: Wording): string =>
  [`${w.label}: ${w.about}`, w.was && w.is ? `${w.was} → ${w.is}` : w.is, w.why, w.by]
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ''))
    .join('; ')

const TOPICS = { mining: 'crypto mining', ai: 'edge AI' }

/** What a digest is headed: "Daily figures: crypto mining". */
export function titleOf(
  span: 'daily' | 'weekly' | 'window' | 'alert' | 'correction',
  topic: Digest['topic'],
): string {
  const heads = {
    daily: 'Daily figures',
    weekly: 'Weekly figures',
    window: 'Figures',
    alert: 'Alert',
    correction: 'Correction',
  }
  return `${heads[span]}: ${topic ? TOPICS[topic] : 'mining and edge AI'}`
}
