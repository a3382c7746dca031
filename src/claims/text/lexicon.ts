import type { Token } from './tokens.ts'
import { entry, lexiconsOf, MOST_LEXICONS, MOST_WORDS, noteLexicon } from './words.ts'

/** A phrase found in the tokens: what it stands for, and the tokens [from, to) it covers. */
export interface Hit<T> {
  value: T
  from: number
  to: number
}

/** Phrases to values. All the phrases of a language in one tree, so that a text is walked once however many there are. */
export interface Lexicon<T> {
  /** What is of no kind asked for is passed over in `each`: a bit for each kind the value is of, all of them where none are told. */
  add(phrase: string, value: T, kinds?: number): void
  /** Every value of the longest phrase that starts at each token, in order; what lies inside a longer phrase is no hit. */
  scan(tokens: Token[]): Hit<T>[]
  /** Tells every value of every phrase in the tokens, in order, those inside longer phrases as well, the longest at a token first. */
  each(tokens: Token[], kinds: number, tell: (value: T, from: number, to: number) => void): void
}

const IRREGULAR: Record<string, string[]> = {
  grow: ['grows', 'growing', 'grew', 'grown'],
  rise: ['rises', 'rising', 'rose', 'risen'],
  fall: ['falls', 'falling', 'fell', 'fallen'],
  sell: ['sells', 'selling', 'sold'],
  buy: ['buys', 'buying', 'bought'],
  lose: ['loses', 'losing', 'lost'],
  make: ['makes', 'making', 'made'],
  get: ['gets', 'getting', 'got', 'gotten'],
  hold: ['holds', 'holding', 'held'],
  shrink: ['shrinks', 'shrinking', 'shrank', 'shrunk'],
  sink: ['sinks', 'sinking', 'sank', 'sunk'],
  drop: ['drops', 'dropping', 'dropped'],
  shed: ['sheds', 'shedding'],
  cut: ['cuts', 'cutting'],
  hit: ['hits', 'hitting'],
  top: ['tops', 'topping', 'topped'],
  put: ['puts', 'putting'],
  raise: ['raises', 'raising', 'raised'],
  spend: ['spends', 'spending', 'spent'],
  ship: ['ships', 'shipping', 'shipped'],
  draw: ['draws', 'drawing', 'drew', 'drawn'],
  take: ['takes', 'taking', 'took', 'taken'],
  bring: ['brings', 'bringing', 'brought'],
  win: ['wins', 'winning', 'won'],
  say: ['says', 'said', 'saying'],
  write: ['writes', 'wrote', 'written', 'writing'],
  tell: ['tells', 'told', 'telling'],
  find: ['finds', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  think: ['thinks', 'thought', 'thinking'],
  lay: ['lays', 'laid', 'laying'],
  leap: ['leaps', 'leapt', 'leaped', 'leaping'],
  slip: ['slips', 'slipped', 'slipping'],
  slide: ['slides', 'slid', 'sliding'],
  plan: ['plans', 'planned', 'planning'],
  pay: ['pays', 'paid', 'paying'],
  lend: ['lends', 'lent', 'lending'],
  build: ['builds', 'built', 'building'],
  bet: ['bets', 'betting'],
  bag: ['bags', 'bagged', 'bagging'],
  net: ['nets', 'netted', 'netting'],
  jump: ['jumps', 'jumped', 'jumping'],
  come: ['comes', 'came', 'coming'],
  mean: ['means', 'meant', 'meaning'],
  go: ['goes', 'went', 'going', 'gone'],
  stand: ['stands', 'stood', 'standing'],
  swell: ['swells', 'swelled', 'swollen', 'swelling'],
  lead: ['leads', 'led', 'leading'],
  keep: ['keeps', 'kept', 'keeping'],
  burn: ['burns', 'burned', 'burnt', 'burning'],
  wipe: ['wipes', 'wiped', 'wiping'],
  run: ['runs', 'ran', 'running'],
  set: ['sets', 'setting'],
  mine: ['mines', 'mined', 'mining'],
  bid: ['bids', 'bidding'],
  let: ['lets', 'letting'],
  lie: ['lies', 'lay', 'lying'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  control: ['controls', 'controlled', 'controlling'],
  swing: ['swings', 'swung', 'swinging'],
  feed: ['feeds', 'fed', 'feeding'],
}

/** All inflected forms of a verb or noun written with a trailing `~` ("raise~" is raise, raises, raised, raising). */
export function inflect(stem: string): string[] {
  const irregular = IRREGULAR[stem]
  if (irregular) return [stem, ...irregular]
  if (/[^aeiou]y$/.test(stem)) {
    const base = stem.slice(0, -1)
    return [stem, `${base}ies`, `${base}ied`, `${stem}ing`]
  }
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`]
  const s = /(s|x|ch|sh|z)$/.test(stem) ? 'es' : 's'
  const forms = [stem, `${stem}${s}`, `${stem}ed`, `${stem}ing`]
  // "totalled", "controlling"
  return /[^aeiou][aeiou]l$/.test(stem) ? [...forms, `${stem}led`, `${stem}ling`] : forms
}

/** Every reading of a phrase: `word~` inflects, `(a|b)` is one of several, a hyphen is as good as a space. */
export function readings(phrase: string): string[][] {
  let out: string[][] = [[]]
  for (const part of phrase.replaceAll('-', ' ').split(' ').filter(Boolean)) {
    const words = part.startsWith('(')
      ? part
          .slice(1, -1)
          .split('|')
          .flatMap((w) => (w.endsWith('~') ? inflect(w.slice(0, -1)) : [w]))
      : part.endsWith('~')
        ? inflect(part.slice(0, -1))
        : [part]
    out = out.flatMap((o) => words.map((w) => [...o, w]))
  }
  return out
}

/**
 * The phrases of all lexicons, a tree in one table: what words lead to is found by the hash of what those without the last
 * lead to and the last. All of it stands together in one row, so that a step of a walk reads memory once. The table and its
 * measures are constants of this function and not of the module for the same reason as those of words are.
 */
function phrases() {
  const mostWords = MOST_WORDS
  const bits = 14
  const mostRows = 1 << bits
  const tree = new Int32Array(mostRows * 4)
  // a row's numbers: the step that leads to it, 0 in a free one; the row of the same words without the last; of a phrase how many words it has, in the low bits, and which is its first value; their kinds
  const STEP = 0
  const SHORTER = 1
  const PHRASE = 2
  const KINDS = 3
  const lengthBits = 4
  /** No row. */
  const none = -1
  let lexicons = 0
  let rows = 0

  /** A step from a row by a word, as a number; never 0, for no word of a phrase has that number. */
  const stepOf = (row: number, word: number): number => row * mostWords + word

  /** The row that a step leads to, or the free one to enter it in. */
  function rowAt(step: number): number {
    let row = (Math.imul(step, 0x9e3779b1) >>> (32 - bits)) << 2
    while (tree[row + STEP] !== step && tree[row + STEP] !== 0) row = (row + 4) & (mostRows * 4 - 1)
    return row
  }

  /** An empty lexicon. Filled once at start, read only afterwards. */
  return function lexicon<T>(): Lexicon<T> {
    const index = lexicons++
    if (index >= MOST_LEXICONS) throw new Error(`there is room for ${MOST_LEXICONS} lexicons`)
    const begins = 1 << index
    const goesOn = begins << 16
    const root = mostRows * 4 + index
    /** All values, and the place of the next one of the same phrase, 0 for none; the first of all is no value. */
    const values: T[] = [undefined as T]
    const nexts = [0]
    const enter = (shorter: number, word: number): number => {
      const step = stepOf(shorter, word)
      const row = rowAt(step)
      if (tree[row + STEP] === 0 && ++rows > mostRows / 2)
        throw new Error(`there is room for ${mostRows / 2} beginnings of phrases`)
      tree[row + STEP] = step
      tree[row + SHORTER] = shorter === root ? none : shorter
      noteLexicon(word, shorter === root ? begins : goesOn)
      return row
    }
    const lengthOf = (row: number): number => (tree[row + PHRASE] as number) & ((1 << lengthBits) - 1)
    const firstOf = (row: number): number => (tree[row + PHRASE] as number) >> lengthBits
    /** The row of the longest phrase that starts at a token. */
    const longestAt = (tokens: Token[], from: number): number => {
      let longest = none
      let row = root
      for (let i = from, bit = begins; i < tokens.length; i++, bit = goesOn) {
        const { known } = tokens[i] as Token
        if ((lexiconsOf(known) & bit) === 0) break
        row = rowAt(stepOf(row, known))
        if (tree[row + STEP] === 0) break
        if (tree[row + PHRASE] !== 0) longest = row
      }
      return longest
    }
    return {
      add(phrase, value, kinds = -1) {
        for (const words of readings(phrase)) {
          if (words.length >> lengthBits !== 0) throw new Error(`"${phrase}" has too many words`)
          let row = root
          for (const word of words) row = enter(row, entry(word))
          tree[row + KINDS] = (tree[row + KINDS] as number) | kinds
          let last = 0
          let at = firstOf(row)
          while (at !== 0 && values[at] !== value) {
            last = at
            at = nexts[at] as number
          }
          if (at !== 0) continue
          const own = values.push(value) - 1
          nexts.push(0)
          if (last === 0) tree[row + PHRASE] = (own << lengthBits) | words.length
          else nexts[last] = own
        }
      },
      scan(tokens) {
        const hits: Hit<T>[] = []
        let covered = 0
        for (let from = 0; from < tokens.length; from++) {
          const longest = longestAt(tokens, from)
          if (longest === none) continue
          const to = from + lengthOf(longest)
          if (to <= covered) continue
          covered = to
          for (let at = firstOf(longest); at !== 0; at = nexts[at] as number)
            hits.push({ value: values[at] as T, from, to })
        }
        return hits
      },
      each(tokens, kinds, tell) {
        for (let from = 0; from < tokens.length; from++)
          // shorter phrases behind the longer one they begin
          for (let row = longestAt(tokens, from); row !== none; row = tree[row + SHORTER] as number) {
            if (((tree[row + KINDS] as number) & kinds) === 0) continue
            const to = from + lengthOf(row)
            for (let at = firstOf(row); at !== 0; at = nexts[at] as number) tell(values[at] as T, from, to)
          }
      },
    }
  }
}

export const lexicon = phrases()
