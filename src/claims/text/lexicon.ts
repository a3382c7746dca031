import type { Token } from './tokens.ts'
import { entry, lexiconsOf, MOST_LEXICONS, noteLexicon } from './words.ts'

/** Where the words so far lead: to longer phrases, and to what they mean themselves. */
interface Node<T> {
  /** The same without the last word. */
  shorter: Node<T> | null
  /** How many words lead here. */
  length: number
  /** By the word it goes on with. */
  next: Map<number, Node<T>> | null
  values: T[] | null
}

/** A phrase found in the tokens: what it stands for, and the tokens [from, to) it covers. */
export interface Hit<T> {
  value: T
  from: number
  to: number
}

/** Phrases to values. All the phrases of a language in one tree, so that a text is walked once however many there are. */
export interface Lexicon<T> {
  add(phrase: string, value: T): void
  /** Every value of the longest phrase that starts at each token, in order; what lies inside a longer phrase is no hit. */
  scan(tokens: Token[]): Hit<T>[]
  /** Tells every value of every phrase in the tokens, in order, those inside longer phrases as well, the longest at a token first. */
  each(tokens: Token[], tell: (value: T, from: number, to: number) => void): void
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

let lexicons = 0

/** An empty lexicon. Filled once at start, read only afterwards. */
export function lexicon<T>(): Lexicon<T> {
  const index = lexicons++
  if (index >= MOST_LEXICONS) throw new Error(`there is room for ${MOST_LEXICONS} lexicons`)
  const bit = 1 << index
  /** Where the phrases that begin with a word go on, by the word. */
  const firsts = new Map<number, Node<T>>()
  const child = (shorter: Node<T> | null): Node<T> => ({
    shorter,
    length: (shorter?.length ?? 0) + 1,
    next: null,
    values: null,
  })
  const longestAt = (tokens: Token[], from: number): Node<T> | null => {
    const first = (tokens[from] as Token).known
    return lexiconsOf(first) & bit ? follow(firsts.get(first) as Node<T>, tokens, from + 1, bit << 16) : null
  }
  return {
    add(phrase, value) {
      for (const [first = '', ...rest] of readings(phrase)) {
        const start = entry(first)
        noteLexicon(start, bit)
        let node = firsts.get(start) ?? child(null)
        firsts.set(start, node)
        for (const word of rest) {
          const on = entry(word)
          noteLexicon(on, bit << 16)
          node.next ??= new Map()
          const next = node.next.get(on) ?? child(node)
          node.next.set(on, next)
          node = next
        }
        node.values ??= []
        if (!node.values.includes(value)) node.values.push(value)
      }
    },
    scan(tokens) {
      const hits: Hit<T>[] = []
      let covered = 0
      for (let from = 0; from < tokens.length; from++) {
        const longest = longestAt(tokens, from)
        if (!longest?.values || from + longest.length <= covered) continue
        covered = from + longest.length
        for (const value of longest.values) hits.push({ value, from, to: covered })
      }
      return hits
    },
    each(tokens, tell) {
      for (let from = 0; from < tokens.length; from++)
        // shorter phrases behind the longer one they begin
        for (let node = longestAt(tokens, from); node; node = node.shorter)
          if (node.values) for (const value of node.values) tell(value, from, from + node.length)
    },
  }
}

/** The longest phrase that the tokens go on with. */
function follow<T>(start: Node<T>, tokens: Token[], at: number, bit: number): Node<T> | null {
  let longest = start.values ? start : null
  let node: Node<T> | undefined = start
  for (let i = at; i < tokens.length && node.next; i++) {
    const { known } = tokens[i] as Token
    if ((lexiconsOf(known) & bit) === 0) break
    node = node.next.get(known)
    if (!node) break
    if (node.values) longest = node
  }
  return longest
}
