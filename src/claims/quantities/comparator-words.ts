import type { Comparator } from '../types.ts'
import { lookUp } from './characters.ts'

/** Phrases before a figure, in the words of news prose; `*` after a phrase lets an article stand between it and the figure. */
const BEFORE: Record<Exclude<Comparator, 'eq' | 'range'>, string> = {
  gt:
    'over|above|more than|much more than|greater than|higher than|larger than|bigger than|better than|longer than|exceeding|exceed*|exceeds*|exceeded*|surpass*|' +
    'surpassed*|surpasses*|surpassing*|topped*|topping*|tops*|top|past*|passed*|passing*|passes*|pass*|crossed*|crossing*|crosses*|cross*|breached*|breaching*|breaches*|breach*|beyond*|beating|in excess of|north of|a little over|' +
    'just over|slightly over|slightly above|just above|well over|well above|far above|far more than|a little more than|slightly more than|just more than|eclipsed*|broke through|breaking through|broken through|broke|upward of',
  gte:
    'min.|minimum|at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|upwards of|greater than or equal to|more than or equal to|' +
    'higher or equal than|greater or equal than|equal to or more than|equal to or greater than|at least or equal to|as low as|as little as',
  lt: 'under|below|less than|fewer than|lower than|smaller than|shorter than|just under|slightly below|slightly under|well below|well under|a little under|just below|just shy of|shy of|south of|short of|beneath|sub',
  lte:
    'up to|as much as|as many as|as high as|as long as|at most|no more than|not more than|a maximum of|maximum of|max|max.|maximum|upto|less than or equal to|lower or equal than|less or equal than|' +
    'fewer than or equal to|equal to or less than|lower than or equal to|capped at|a cap of|limited to|restricted to|a limit of|not exceed|not exceeding|cannot exceed|within',
  approx:
    'about|around|approximately|approx|approx.|app.|roughly|nearly|almost|close to|circa|ca|ca.|c.|some|in the region of|in the neighborhood of|in the neighbourhood of|on the order of|in the order of|near|nearing|' +
    'approaching|nearer|nearer to|closer to|just about|more or less|not quite|all but|as good as|virtually|in the vicinity of|in the ballpark of|approximate|ballpark|something like|estimated at about|perhaps|maybe|possibly',
}

/** A phrase before a figure, from its last word on backwards. */
export interface Phrase {
  words: string[]
  comparator: Comparator
  article: boolean
}

const BY_LAST = new Map<string, Phrase[]>()
for (const [comparator, list] of Object.entries(BEFORE)) {
  for (const entry of list.split('|')) {
    const article = entry.endsWith('*')
    const words = entry.replace('*', '').split(' ').reverse()
    const last = words[0] as string
    const same = BY_LAST.get(last) ?? []
    same.push({ words: words.slice(1), comparator: comparator as Comparator, article })
    same.sort((a, b) => b.words.length - a.words.length)
    BY_LAST.set(last, same)
  }
}

/** The phrases that end with a word of a text, longest first. */
export const phrasesAt = lookUp(BY_LAST)

/** Signs before a figure. */
export const SYMBOLS: Record<string, Comparator> = {
  '~': 'approx',
  '≈': 'approx',
  '∼': 'approx',
  '>': 'gt',
  '<': 'lt',
  '≥': 'gte',
  '≤': 'lte',
  '⩾': 'gte',
  '⩽': 'lte',
}

/** A clause ends, or goes on with a preposition or a verb: "$5 million at least in May", not "$5 million at least twice". */
const ENDS = '(?=[^\\w\\s]|\\s*$|\\n|[^\\S\\n](?:in|by|for|this|per|from|to|will|would|must|that|are|is)\\b)'

/** What follows a figure that it qualifies. */
export const AFTER: [RegExp, Comparator][] = [
  [
    /(?:[^\S\n]|-)or[^\S\n](?:more|higher|above|greater|better|over|longer|larger)(?: than or equal to)?\b/iy,
    'gte',
  ],
  [/(?:[^\S\n]|-)or[^\S\n](?:less|fewer|lower|below|under|smaller|better)\b/iy, 'lte'],
  [
    new RegExp(
      `[^\\S\\n](?:at[^\\S\\n](?:the[^\\S\\n]very[^\\S\\n])?(?:least|minimum)|and[^\\S\\n](?:above|more))${ENDS}`,
      'iy',
    ),
    'gte',
  ],
  [new RegExp(`[^\\S\\n]at[^\\S\\n](?:the[^\\S\\n]very[^\\S\\n])?(?:most|maximum)${ENDS}`, 'iy'), 'lte'],
  [/,?[^\S\n](?:or so|or thereabouts|give or take|more or less)\b/iy, 'approx'],
  [/(?:-?ish|-odd|-some)\b/y, 'approx'],
  [/,?[^\S\n]and[^\S\n](?:counting|rising|climbing|growing|up)\b(?![^\S\n](?:to|by|from)\b)/iy, 'gte'],
]

/** "50 million transactions so far and rising" */
export const COUNTING: typeof AFTER = [
  [/(?:[^\S\n][a-z]{1,14}){1,4},?[^\S\n]and[^\S\n](?:counting|rising)\b/iy, 'gte'],
]

/** What the words of `AFTER` begin with. */
export const TAILS = new Set(['or', 'an', 'mo', 'gi', 'at'])
/** What "at" is followed by where it qualifies. */
export const AT_TAILS = new Set(['le', 'mo', 'mi', 'ma', 'th'])
