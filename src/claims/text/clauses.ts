import { inflect } from './lexicon.ts'
import { itemAt } from './ranges.ts'
import type { Sentence } from './sentences.ts'
import type { Range } from './tables.ts'
import type { Token } from './tokens.ts'
import { anyOf, wordClass } from './words.ts'

/** A stretch with at most one main verb: what stands before the verb is its grammatical subject. */
export interface Clause {
  from: number
  to: number
  sentence: number
  /** Index of the first verb, -1 where there is none. */
  verb: number
}

const AUXILIARIES =
  'is are was were be has have had will would could should may might can must do does did gets got'
const REGULAR =
  'raise stay exist vanish linger evaporate plummet explode struggle muster outrun crank sip gulp devour sustain inject commit earmark perform wield dissipate enjoy secure receive land bag attract collect invest spend pay earn generate post record book make take bring draw produce mine sell buy acquire hold own operate run deploy install host energize energise ship deliver sign win lease purchase order offer support serve use consume need require expect forecast project predict estimate plan aim intend intend hope say report announce reveal disclose claim note add write state argue believe suggest show find put see get climb rise fall drop grow jump surge soar leap slip slide sink plunge tumble decline decrease increase expand shrink double triple treble quadruple halve reach hit touch top surpass exceed pass stand come go account represent control command employ lay cut slash reduce lift boost trade fetch change cost train feature carry pack handle process settle move employ charge fetch sit peak swell approach average total number lead lag trail hold guide mull freeze halt close open build start begin launch release unveil raise attract pour commit pledge set let lend swing guzzle swallow dwarf outpace outperform underperform continue consist comprise outweigh want look remain seem keep give help house idle provide enable boast absorb eat gobble burn achieve attain earn save store weigh lose win join employ contribute comprise constitute emit curtail seize confiscate detect recover amount confirm unlock rank dominate feed fuel retain shed oversee sport pump tap tally tumble vary yield mean coincide arise occur rocket skyrocket rake hoover nab snag scoop balloon vault clinch garner amass accumulate maintain walk witness thrive respond emerge exit enter attribute occupy notch pair seek sought drove struck terminate eliminate trim axe activate integrate incorporate generate tout cram squeeze'
/** Pasts of verbs whose other forms are left out, or are nouns as well. */
const PAST =
  'broke chose spoke threw shook froze stole fought taught caught dealt met sent knew thought heard understood withstood underwent undertook withdrew foresaw oversaw outgrew became overcame swept gave flew left'
const NOUNISH = new Set(
  'own mean means project projects plan plans report reports cost costs order orders use uses claims claim note notes state states release releases offer offers support supports process number numbers total totals record records lead leads change changes drop drops fall falls rise rises increase increases decrease decline gain gains cut cuts lay ship ships post posts charge charges estimate estimates forecast forecasts show shows mine mining building mines start trade trades trading train training invest investing spending funding lease leases average set host hosting deal build sale need needs command control run runs open close host account accounts hit hits top tops land lands book books pack feature features draw carry average hope hopes jump surge slide halt peak approach lay let double triple total bag pay make purchase purchases stand stands sit serve move moves pass guide look want help house store rank feed fuel yield pump tap tally swing win save burn amount join lease rocket rockets rake rakes scoop scoops balloon balloons vault vaults pair pairs'.split(
    ' ',
  ),
)

const verbs = new Set<string>(`${AUXILIARIES} ${PAST}`.split(' '))
for (const stem of REGULAR.split(' ')) {
  for (const form of inflect(stem)) if (!NOUNISH.has(form) && !form.endsWith('ing')) verbs.add(form)
}
/** Forms that are nouns as often as verbs: verbs only right behind a name or a noun phrase, before a figure or an article. */
const soft = new Set([...NOUNISH].filter((w) => !w.endsWith('ing')))

const isSplit = wordClass([
  ',',
  ';',
  ':',
  '—',
  '–',
  '(',
  ')',
  '|',
  'while',
  'whereas',
  'but',
  'as',
  'which',
  'who',
  'when',
  'because',
  'after',
  'before',
  'although',
  'though',
  'if',
  'since',
  'where',
  'whose',
])

const isAnd = wordClass('and')

/** True for a finite verb, as far as a word list can tell. */
export const isVerb = wordClass(verbs)
export const isArticle = wordClass('a an the')
const isSoft = wordClass(soft)

/** True for a token that is the verb of the clause that starts at `from`: by its form, or by what stands round it. */
export function verbAt(tokens: Token[], i: number, from: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (isVerb(token)) return true
  // "a mine at Oslo", "the total to": behind an article it is a noun
  if (i <= from || isArticle(itemAt(tokens, i - 1))) return false
  // "to increase from 2.5 TWh"
  if (itemAt(tokens, i - 1)?.word === 'to' && isSoft(token) && !token.word.endsWith('s')) return true
  return (
    (isSoft(token) || token.word.endsWith('ed')) &&
    (takesObject(tokens, i) || followsPronoun(tokens, i, from) || foretells(tokens, i))
  )
}

const isForetelling = wordClass('projects estimates forecasts')
const isForecaster = wordClass(
  'agency bank firm company consultancy utility operator regulator watchdog department ministry institute administration report outlook note study',
)
const isInfinitive = (t: Token | undefined): boolean => isVerb(t) || (isSoft(t) && !t?.word.endsWith('s'))
const isWill = wordClass('will would could may might should')
/** How far behind a verb that foretells the verb of what it foretells may stand. */
const FORETOLD = 9

const isShowing = wordClass('show shows')
const isEvidence = wordClass('data figures statistics map chart study survey report index research numbers')

/** "The Energy Agency projects global consumption will reach", "Verity projects sales to soar", "its data show prices climbing": with a clause of its own behind it. */
export function foretells(tokens: Token[], i: number): boolean {
  if (isShowing(tokens[i])) return i > 0 && isEvidence(tokens[i - 1]) && tokens[i]?.capital === false
  if (!isForetelling(tokens[i]) || tokens[i]?.capital) return false
  if (!tokens[i - 1]?.capital && !isForecaster(itemAt(tokens, i - 1))) return false
  for (let at = i + 2; at < i + FORETOLD; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || isVerb(tokens[at - 1])) return false
    if (isWill(token) || (token.word === 'to' && isInfinitive(tokens[at + 1]))) return true
  }
  return false
}

/** "they now pay": behind a pronoun that can only be a subject. */
function followsPronoun(tokens: Token[], i: number, from: number): boolean {
  const at = isAlready(itemAt(tokens, i - 1)) ? i - 2 : i - 1
  return (
    isSubject(itemAt(tokens, at)) || (isIt(itemAt(tokens, at)) && (at === from || isThat(tokens[at - 1])))
  )
}
/** A subject where a clause begins: "it plans 40 MW", "an engine that it claims will halve the cost". */
const isIt = wordClass('it')
export const isThat = wordClass('that which')
const isAlready = wordClass('now also still already only just')
const isSubject = wordClass('they we he she who')

/** Cuts sentences into clauses, given the places of the text. */
export function clauses(tokens: Token[], sentences: readonly Sentence[], places: Range[]): Clause[] {
  let p = 0
  /** "at Hamar, Norway": a place within a place parts nothing. */
  const isWithin = (comma: number): boolean => {
    if (tokens[comma]?.word !== ',' || !itemAt(tokens, comma - 1)?.capital) return false
    while (p < places.length && (places[p]?.from ?? 0) <= comma) p++
    return (
      places[p]?.from === comma + 1 &&
      (leadsPlace(itemAt(tokens, comma - 2)) || leadsPlace(itemAt(tokens, comma - 3)))
    )
  }
  const out: Clause[] = []
  for (const [s, sentence] of sentences.entries()) {
    let from = sentence.from
    let verb = -1
    const close = (to: number, next: number) => {
      if (to > from) out.push({ from, to, sentence: s, verb })
      from = next
      verb = -1
    }
    for (let i = sentence.from; i < sentence.to; i++) {
      const t = tokens[i] as Token
      if (isSplit(t)) {
        // "GPU-as-a-service"
        if (isWithin(i) || (t.joined && t.kind === 'word')) continue
        // "as early as July", "as much as 5 MW": no clause opens there
        if (t.word === 'as' && (tokens[i + 2]?.word === 'as' || (i > 1 && tokens[i - 2]?.word === 'as')))
          continue
        // "its report as a listed firm showed", "funding as a whole": part of the subject
        if (t.word === 'as' && verb < 0 && i > from && tokens[i - 1]?.kind === 'word' && isRole(tokens, i))
          continue
        const short = shortEnd(tokens, i)
        if (short >= 0) {
          i = short
          continue
        }
        close(i, t.kind === 'mark' ? i + 1 : i)
        if (t.kind !== 'mark') from = i
        continue
      }
      if (verb >= 0) {
        if (isAnd(t) && opensClause(tokens, i + 1, sentence.to)) close(i, i + 1)
      } else if (t.kind === 'word' && verbAt(tokens, i, from)) verb = i
    }
    close(sentence.to, sentence.to)
  }
  return out
}

export const isIndefinite = wordClass('a an')
export const opensQuote = wordClass('“ "')
export const closesQuote = wordClass('” "')
/** Who can only be the subject, or "it" where it is. */
export const isSubjectPronoun = wordClass('it they he she we')
export const isWillOrWould = wordClass('will would')
export const isBracket = wordClass('( )')
export const isQuote = anyOf(opensQuote, closesQuote)
/** "as a listed firm": what someone is, no clause. */
export const isRole = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'as' && isIndefinite(tokens[at + 1])

/** Prepositions before a place. */
export const leadsPlace = wordClass('in at near outside')

const joinsShort = wordClass('/ :')

/** Where "(GW)", "(EH/s)" or "(NASDAQ: NLX)" that opens at a token closes, -1 where none opens: an abbreviation parts nothing. */
export function shortEnd(tokens: Token[], at: number): number {
  if (tokens[at]?.word !== '(' || tokens[at + 1]?.kind !== 'word') return -1
  const end = joinsShort(tokens[at + 2]) ? at + 4 : at + 2
  return tokens[end]?.word === ')' ? end : -1
}

/** End of "(AMD)" or "(NASDAQ: WULF)" at a token; the token itself where there is none. */
export function shortForm(tokens: Token[], at: number): number {
  if (tokens[at]?.word !== '(') return at
  const to = tokens[at + 2]?.word === ':' ? at + 4 : at + 2
  const isShort = /^[A-Z][A-Za-z]?[A-Z0-9]{0,6}s?$/.test(tokens[to - 1]?.raw ?? '')
  return isShort && tokens[to]?.word === ')' ? to + 1 : at
}

const isYear = (token: Token): boolean => /^(19|20)\d\d$/.test(token.word)

/** After "and": a name or noun that has its own verb within a few words. */
function opensClause(tokens: Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 6); i++) {
    const token = tokens[i]
    // "and the loss for 2026 may be …"
    if (token?.kind !== 'word' && !(token?.kind === 'number' && isYear(token))) return false
    if (verbAt(tokens, i, at)) return i > at
  }
  return false
}

const opensObject = wordClass(
  '$ € £ ¥ ₩ ₹ ~ the a an its their to by about around some nearly almost roughly approximately more over at that only just up down us between under two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions',
)

const isAccount = wordClass('account accounts')

function takesObject(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return false
  if (next.word === 'go') return tokens[i]?.word === 'let'
  return next.kind === 'number' || opensObject(next) || (next.word === 'for' && isAccount(tokens[i]))
}
