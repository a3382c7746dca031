import { checkDraft } from '../../api/check-text.ts'
import type { Db } from '../../db/client.ts'
import { seriesPath } from '../../web/paths.ts'
import { explained, ruleWords, seriesWords } from '../../web/words.ts'
import { compose } from '../compose.ts'
import { linkable, plain } from '../plain.ts'
import { type Post, postOf } from '../post.ts'
import { permalink, titleOf, type Wording } from '../words.ts'
import { COMMANDS, type Command } from './command.ts'
import { claimEntry, seriesEntries } from './entries.ts'
import { follow, unfollow } from './follow.ts'
import { lookUp } from './look-up.ts'
import type { Room } from './room.ts'
import { BARE, foundNote, say } from './say.ts'
import { nearest } from './spelling.ts'

export interface Asking {
  db: Db
  now: string
  /** Address of this installation, for links. */
  base: string
  /** Seals what a room made by a command is reached with. */
  key: string
  room: Room
}

const MOST_ENTRIES = 5
const MOST_FIGURES = 8
const MOST_ITEMS = 8
const DAY_MS = 86_400_000

/** Carries a command out and gives what to say. Expected failures are said as well; throws only what D1 throws. */
export async function answer(command: Command, asking: Asking): Promise<Post> {
  const { db, base } = asking
  const { words } = command
  switch (command.name) {
    case 'help':
      return help(words.startsWith('/') ? `There is no command “${words}”.` : undefined)
    case 'check':
      return words ? check(words, asking) : help('Add a text to check.')
    case 'digest':
      return digest(words, asking)
    case 'claim': {
      if (!words) return help('Add what to look for.')
      const { rows, instead } = await lookUp(db, words, MOST_ENTRIES)
      const entries = rows.map((row) => claimEntry(row, base))
      return say('Figures', foundNote(words, instead, entries.length), entries)
    }
    case 'series': {
      if (!words) return help('Add what to look for.')
      const { entries, instead } = await seriesEntries(db, words, base, MOST_ENTRIES)
      return say('Series', foundNote(words, instead, entries.length), entries)
    }
    case 'follow':
      return words ? follow(words, asking) : help('Add the series to follow.')
    case 'unfollow':
      return words ? unfollow(words, asking) : help('Add the series to follow no more.')
  }
}

function help(fault?: string): Post {
  const entries = COMMANDS.map(({ name, takes, says }) => ({
    ...BARE,
    label: name,
    ...(takes ? { about: takes, why: says } : { about: says }),
  }))
  const note = 'Write “public” before a command to let the whole room see the answer, “private” to keep it.'
  return say('What can be asked', fault ? `${fault} ${note}` : note, entries)
}

async function digest(words: string, { db, now, base }: Asking): Promise<Post> {
  const topic = topicOf(words)
  const from = new Date(Date.parse(now) - DAY_MS).toISOString()
  const title = titleOf('daily', topic)
  if (words && !topic) return help(`“${words.slice(0, 100)}” is no topic: digest takes mining or ai.`)
  const body = await compose(db, { title, from, to: now, topic, most: MOST_ITEMS })
  return body.items.length > 0
    ? postOf(body, base)
    : say(title, 'No figure changed in the last 24 hours, and none was added.')
}

const TOPICS = new Map([
  ['mining', 'mining'],
  ['miners', 'mining'],
  ['crypto', 'mining'],
  ['bitcoin', 'mining'],
  ['ai', 'ai'],
  ['edge', 'ai'],
] as const)

function topicOf(words: string): 'mining' | 'ai' | null {
  for (const word of words.toLowerCase().match(/[a-z]+/g) ?? []) {
    const topic = TOPICS.get(nearest(word, TOPICS.keys()) ?? (word as 'ai'))
    if (topic) return topic
  }
  return null
}

const VERDICTS = {
  agrees: 'Agrees',
  outside_range: 'Outside of what is known',
  outdated: 'Outdated',
  misattributed: 'Somebody else’s figure',
  contradicts_itself: 'Contradicts itself',
  unknown: 'Not tracked',
}

async function check(text: string, { db, base }: Asking): Promise<Post> {
  const { figures, findings } = await checkDraft(db, { text })
  const shown = figures.slice(0, MOST_FIGURES)
  const told = new Set(shown.map(({ judgement }) => judgement.explanation))
  const entries: Wording[] = shown.map(({ claim, series, judgement }) => {
    const [known] = judgement.tracked
    const about = { metric: claim.metric, subject: claim.subject ?? 'unspecified', place: claim.region }
    return {
      ...BARE,
      label: VERDICTS[judgement.verdict],
      about: plain(seriesWords(about), 160),
      quote: plain(claim.quote, 200),
      why: plain(explained(judgement.explanation), 320),
      by: known ? plain(`${known.row.claim.claimant} in ${known.row.publisher.name}`, 160) : '',
      source: known ? linkable(known.row.article.url) : null,
      permalink: known ? permalink(seriesPath(series), base) : null,
    }
  })
  const others: Wording[] = findings
    .filter(
      (f) => (f.status === 'inconsistent' || f.status === 'changes_message') && !told.has(f.explanation),
    )
    .map((f) => ({
      ...BARE,
      label: 'Does not add up',
      about: ruleWords(f.rule),
      quote: plain(f.stated, 200),
      why: plain(explained(f.explanation), 320),
    }))
  if (figures.length + others.length === 0)
    return say('Checked', 'That text states no figure that is read here.')
  const more = figures.length - shown.length
  const note = `${figures.length === 1 ? '1 figure' : `${figures.length} figures`} read${more > 0 ? `, the first ${shown.length} shown` : ''}.`
  return say('Checked', note, [...entries, ...others].slice(0, MOST_FIGURES + 2))
}
