/**
 * Lines that stand in an article's column without being its text: bylines and datelines, buttons, counters, teasers,
 * copyright. They are no evidence, and they change while the article doesn't.
 */

const LABEL =
  /^(?:sign (?:in|up)|log ?in|register|subscribe|share|tweet|print|e-?mail|save|close|menu|search|home|caption|advertisement|advertising|sponsored|promoted|loading|comments?|newsletters?|breaking news|trending|popular|latest|related|recommended|highlights|read (?:more|next|also)|see also|also read|more (?:from|on|stories)|continue reading|you (?:may|might) also|don.t miss|follow us|skip to|image \d+ of|copyright|all rights reserved)\b|^(?:©|photo:|image:|credit:)/i

const CLICK = /\bclick(?:ing)? (?:here|for)\b/i
const COUNTER = /^[\d.,]+[km]?\+? (?:views?|shares?|comments?|likes?|reads?|reactions?|min(?:ute)?s? read)$/i
const BYLINE = /^by:? \p{Lu}/iu
const COPYRIGHT = /^(?:copyright|©|all rights reserved)/i
const SENTENCE_END = /(?<!\b[ap]\.m)[.!?…]["'”’)]?$/i
/** Nothing but the address of a page or a person. */
const ADDRESS = /^(?:https?:\/\/\S+|\S+@\S+\.\w+|(?:twitter|x|facebook|linkedin)\.com\/\S+)$/i

/** Words a dateline is made of: with figures and nothing else, a line of them is one. */
const DATE_WORDS = new Set(
  'published posted updated modified last first on at ago by utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt hst akst bst cet cest ist sgt hkt jst aest aedt am pm a p m second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years yesterday today just now mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december st nd rd th t z'.split(
    ' ',
  ),
)

/** Whether a whole line of a page is boilerplate. A long line or a full sentence never is, unless it begs for a click. */
function isBoilerplate(line: string): boolean {
  return line.length <= 200 && line.split(/[|·•]/).every(isBoilerplatePart)
}

function isBoilerplatePart(part: string): boolean {
  const line = part.trim()
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return !/\d/.test(line)
  if (ADDRESS.test(line)) return true
  if (CLICK.test(line) && words.length <= 15) return true
  if (COUNTER.test(line)) return true
  if (isDateline(line)) return true
  if (SENTENCE_END.test(line) && words.length > 4) return COPYRIGHT.test(line)
  return (LABEL.test(line) && words.length <= 20) || (BYLINE.test(line) && isSignature(line))
}

/** Names, and when: a sentence that begins with "By" has other words in small letters. */
function isSignature(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? []
  const names = words.filter((word) => !DATE_WORDS.has(word.toLowerCase()))
  if (names.length > 8) return false
  return names.length === words.length || names.slice(1).every((word) => /^(?:\p{Lu}|and$)/u.test(word))
}

/** Whether a line says when, and nothing else. */
const isDateline = (line: string) =>
  /\b(?:20\d\d|ago)\b/i.test(line) &&
  (line.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => DATE_WORDS.has(word))

/** The day that a page's text begins with, as written; null if it does not. */
export function datelineOf(text: string): string | null {
  const parts = text
    .split('\n')
    .slice(0, MAX_DATELINE)
    .filter((line) => line.length <= 200)
    .flatMap((line) => line.split(/[|·•]/))
  // A year alone is a heading.
  const isDay = (part: string) => /\b20\d\d\b/.test(part) && /\d\D+\d/.test(part)
  return parts.find((part) => isDateline(part) && isDay(part))?.trim() ?? null
}

/** Lines of a text in which its day is looked for. */
const MAX_DATELINE = 6

/** What may be given twice by mistake; words and figures by themselves are the cells of a table. */
const isCaption = (line: string) => line.split(' ').length > 2 && !SENTENCE_END.test(line)

/** Text without its boilerplate lines, without captions given twice, and without a first line that repeats the title. */
export function withoutBoilerplate(text: string, title: string | null = null): string {
  const kept: string[] = []
  let before = ''
  for (const line of text.split('\n')) {
    if (line !== '') {
      if ((line === before && isCaption(line)) || isBoilerplate(line)) continue
      if (before === '' && title !== null && same(line, title)) continue
      before = line
    }
    kept.push(line)
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const bare = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const same = (a: string, b: string) => bare(a) === bare(b)
