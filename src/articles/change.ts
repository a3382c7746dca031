import { withoutBoilerplate } from './boilerplate.ts'

/**
 * Whether a new version of a text says something else. White space, punctuation marks of another style, boilerplate
 * lines and counters are `minor`; any other word or figure, one is enough, is `major`.
 */
export function changeOf(before: string, after: string): 'minor' | 'major' {
  return wording(before) === wording(after) ? 'minor' : 'major'
}

/** What moves while the article stands still: ages, counters, and the line WordPress adds to each entry. */
const MOVING =
  /\b(?:\d+|an?|one) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month)s? ago\b|\b[\d.,]+[km]? (?:views?|comments?|shares?|likes?|reads?|reactions?|replies)\b|\b\d+ min(?:ute)?s? read\b/gi
const FEED_TAIL = /^the post .{1,300} (?:first appeared|appeared first) on .{1,100}$/i

/** The words and figures of a text in order. Signs that change a figure (minus, percent, currency) belong to it. */
function wording(text: string): string {
  const lines = withoutBoilerplate(text.normalize('NFKC'))
    .split('\n')
    .filter((line) => !FEED_TAIL.test(line.trim()))
  const tokens = lines
    .join(' ')
    .replace(MOVING, ' ')
    .replace(/[−–]/g, '-')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .match(TOKEN)
  return (tokens ?? []).join(' ')
}

const TOKEN = /-?\p{Sc}?\p{N}+(?:[.,:/]\p{N}+)*\p{Sc}?%?|\p{L}[\p{L}\p{M}']*/gu
