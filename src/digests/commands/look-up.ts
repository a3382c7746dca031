import type { Db } from '../../db/client.ts'
import { listClaimants, listSeries } from '../../revisions/read.ts'
import type { ClaimRow } from '../../revisions/read-states.ts'
import { search } from '../../revisions/search.ts'
import { seriesWords } from '../../web/words.ts'
import { nearest } from './spelling.ts'

/** Words people ask with, that no claim needs to have. */
const ASKING = new Set(
  'a an and are about at by did do does for from has have how in is it its latest many me much now of on or show tell that the there to was what whats when where which who with'.split(
    ' ',
  ),
)
const MOST_WORDS = 12
const MOST_LENGTH = 300
/** Series and claimants whose names a mistyped word is compared with. */
const MOST_NAMES = 2000

interface LookedUp {
  rows: ClaimRow[]
  /** What was looked for in place of mistyped words; null where nothing was mistyped. */
  instead: string | null
}

/** Claims that have all the words, read as a search reads them; where there are none, those with the words that were meant. */
export async function lookUp(db: Db, said: string, limit: number): Promise<LookedUp> {
  const words = asked(said)
  const rows = await find(db, words.join(' '), limit)
  if (rows.length > 0 || words.length === 0) return { rows, instead: null }
  const meant = await respelled(db, words)
  if (meant === null) return { rows, instead: null }
  const instead = meant.join(' ')
  const others = await find(db, instead, limit)
  return others.length > 0 ? { rows: others, instead } : { rows, instead: null }
}

function asked(said: string): string[] {
  const words = said
    .slice(0, MOST_LENGTH)
    .replace(/[?!]+(?=\s|$)/g, '')
    .split(/\s+/)
    .filter(Boolean)
  const kept = words.filter((w) => !ASKING.has(w.toLowerCase().replace(/[’']/g, '')))
  return (kept.length > 0 ? kept : words).slice(0, MOST_WORDS)
}

async function find(db: Db, query: string, limit: number): Promise<ClaimRow[]> {
  const { found } = await search(db, query, { limit })
  return found.map(({ row }) => row)
}

/** The words with those that no claim has replaced by the nearest name of a metric, subject, place or claimant; null where none is near. */
async function respelled(db: Db, words: string[]): Promise<string[] | null> {
  const known = await names(db)
  let changed = false
  const meant: string[] = []
  for (const word of words) {
    const near = (await find(db, word, 1)).length > 0 ? undefined : nearest(word.toLowerCase(), known)
    changed ||= near !== undefined
    meant.push(near ?? word)
  }
  return changed ? meant : null
}

async function names(db: Db): Promise<Set<string>> {
  const series = await listSeries(db, { limit: MOST_NAMES })
  const claimants = await listClaimants(db, MOST_NAMES)
  const text = [...series.map((s) => seriesWords(s)), ...claimants].join(' ')
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}
