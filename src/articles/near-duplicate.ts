/**
 * Copies, excerpts and light rewrites of one text, found without comparing every pair: MinHash over pairs of words
 * (A. Broder, "On the resemblance and containment of documents", 1997), looked up by keys that near-duplicates share.
 */

const BANDS = 16
const ROWS = 3
const HASHES = BANDS * ROWS
/** A reprint is often cut, but from the end: its first sentences are those of the original. */
const LEADS = 3
const MIN_WORDS = 12
const MAX_WORDS = 3000
const MAX_FIGURES = 64

/** Of a text: enough to tell how much of it another text shares. About a kilobyte as JSON, whatever its length. */
export interface Sketch {
  /** Least hash of all word pairs under each of 48 permutations, 32 bits each. */
  minima: number[]
  /** How many different word pairs there are. */
  size: number
  /** Hashes of the different figures. */
  figures: number[]
  /** Hashes of the first sentences. */
  leads: number[]
}

/** Null for a text too short to be told from others. */
export function sketch(text: string): Sketch | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
  const words = (plain.match(WORD) ?? []).slice(0, MAX_WORDS)
  if (words.length < MIN_WORDS) return null
  const pairs = new Set<number>()
  for (let i = 1; i < words.length; i++) pairs.add(hash(`${words[i - 1]} ${words[i]}`))
  const minima = new Array<number>(HASHES).fill(0xffffffff)
  for (const pair of pairs)
    for (let i = 0; i < HASHES; i++) {
      const value = (Math.imul(pair, MULTIPLIERS[i] ?? 1) + (ADDENDS[i] ?? 0)) >>> 0
      if (value < (minima[i] ?? 0)) minima[i] = value
    }
  const figures = new Set(words.filter((w) => /\d/.test(w)).map(hash))
  const leads = plain
    .slice(0, 5000)
    .split(/[.!?]\s|\n/)
    .map((sentence) => sentence.match(WORD) ?? [])
    .filter((sentence) => sentence.length >= 8)
    .slice(0, LEADS)
    .map((sentence) => hash(sentence.join(' ')))
  return { minima, size: pairs.size, figures: [...figures].slice(0, MAX_FIGURES), leads }
}

/** Keys to file a sketch under and to look others up by: near-duplicates share at least one, nearly always. */
export function lookupKeys({ minima, leads }: Sketch): string[] {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = minima.slice(band * ROWS, (band + 1) * ROWS)
    return `${band.toString(36)}.${hash(rows.join()).toString(36)}`
  })
  return [...bands, ...leads.map((lead) => `s.${lead.toString(36)}`)]
}

/**
 * Whether two texts are copies, excerpts or light rewrites of one. Half of the shorter one's word pairs must stand in
 * the longer, and most of its figures: reports made from one template, week after week, differ in nothing else.
 */
export function sameStory(a: Sketch, b: Sketch): boolean {
  const [few, many] = a.figures.length < b.figures.length ? [a.figures, b.figures] : [b.figures, a.figures]
  const common = few.filter((figure) => many.includes(figure)).length
  return containment(a, b) >= 0.5 && common >= 0.6 * few.length
}

/** Share of the shorter text's word pairs that stand in the longer as well, estimated; 0 to 1. */
export function containment(a: Sketch, b: Sketch): number {
  const resemblance = a.minima.filter((least, i) => least === b.minima[i]).length / HASHES
  const shared = (resemblance * (a.size + b.size)) / (1 + resemblance)
  return Math.min(1, shared / Math.min(a.size, b.size))
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu

/** FNV-1a, then MurmurHash3's finish, so that near texts get far hashes. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

// Sketches are stored, so the permutations stay the same for ever.
const MULTIPLIERS = Array.from({ length: HASHES }, (_, i) => hash(`multiplier ${i}`) | 1)
const ADDENDS = Array.from({ length: HASHES }, (_, i) => hash(`addend ${i}`))
