import { nearest } from './spelling.ts'

/** What can be asked for in a chat: the one list that help, the platforms' menus and the parser go by. */
export const COMMANDS = [
  { name: 'claim', takes: 'words', says: 'Figures with these words, each with its quote and source' },
  { name: 'series', takes: 'words', says: 'What is tracked about these words, and where it stands' },
  { name: 'check', takes: 'text', says: 'Holds the figures of a text against what is tracked' },
  { name: 'digest', takes: 'mining or ai', says: 'What happened to the figures in the last 24 hours' },
  { name: 'follow', takes: 'series', says: 'Tells this room when a figure of the series changes' },
  { name: 'unfollow', takes: 'series', says: 'Stops that' },
  { name: 'help', takes: '', says: 'This list' },
] as const
type CommandName = (typeof COMMANDS)[number]['name']

const ALSO: Record<string, CommandName> = {
  find: 'claim',
  search: 'claim',
  verify: 'check',
  news: 'digest',
  subscribe: 'follow',
  unsubscribe: 'unfollow',
  start: 'help',
  '?': 'help',
}
const KNOWN = new Map<string, CommandName>([
  ...COMMANDS.map(({ name }) => [name, name] as const),
  ...Object.entries(ALSO),
])

export interface Command {
  name: CommandName
  /** What follows the name, at most {@link MOST_TEXT} characters. */
  words: string
  /** Who is to see the answer; null leaves it to the platform's custom. */
  shown: 'private' | 'public' | null
}

export const MOST_TEXT = 4000

/**
 * What somebody typed, as a command: "[private|public] name words". A name may be mistyped; where no name was meant,
 * the words are looked up as a claim, and where there are none, help is given; a "/name" that is none is told so with
 * help, its words being that name. Never fails.
 */
export function parse(text: string): Command {
  const said = text.trim().slice(0, MOST_TEXT)
  const [first = '', rest] = headOf(said)
  const shown = first === 'private' || first === 'public' ? first : null
  const body = shown ? rest : said
  const [word = '', words] = headOf(body)
  const meant = KNOWN.get(word) ?? KNOWN.get(nearest(word, KNOWN.keys()) ?? '')
  if (meant) return { name: meant, words, shown }
  if (body === '' || body.startsWith('/')) return { name: 'help', words: body && `/${word}`, shown }
  return { name: 'claim', words: body, shown }
}

/** The first word, as names are written, and what follows it. */
function headOf(text: string): [string, string] {
  const head = /^\S*/.exec(text)?.[0] ?? ''
  return [head.toLowerCase().replace(/^\//, '').replace(/:$/, ''), text.slice(head.length).trim()]
}
