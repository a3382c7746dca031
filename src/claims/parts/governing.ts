import type { Figure, Reading } from '../reading.ts'
import { isIndefinite, isSubjectPronoun, isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { endingAt, firstFrom, itemAt, nextFrom } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { isOfThose, isOfWhole } from './of-others.ts'
import { isComma, isHard, isModal, kindOf, type Strengths } from './sign-kinds.ts'
import type { Sign } from './signs.ts'
import { isTheirs } from './subject/words.ts'

const isRelative = wordClass('that which who')
/** The present does not lie ahead: "would outdo today's record holder, …". */
export const isPresent = wordClass('today currently already existing')
/** "the 900 MW it has today" */
export const isOfToday = (tokens: Token[], to: number): boolean =>
  isPresent(tokens[to]) ||
  (isSubjectPronoun(tokens[to]) && isVerb(tokens[to + 1]) && isPresent(tokens[to + 2]))
const opensTime = wordClass('by in until')
/** Verbs that go on from an infinitive before: "will rise to … and reach …". */
const goesOn = wordClass(
  'rise reach hit grow climb fall drop increase double triple exceed surpass top pass expand raise boost cut reduce lift bring add deploy install energise energize build spend invest buy sell ship produce mine generate',
)
export const isPast = wordClass(
  'was were rose fell grew stood reached came hit took picked acquired bought secured landed raised spent sold mined held earned dropped climbed jumped increased decreased declined leapt gained lost recorded reported posted accounted averaged totaled totalled went met made brought paid signed shipped saw witnessed resulted closed',
)
const foresees = wordClass(
  'projects predicts forecasts expects projected predicted anticipates reckon reckons sees',
)
const OUTDID = 'exceeded surpassed topped beat missed trailed outpaced'
const OUTDOES = `${OUTDID} surpassing beating topping exceeding missing above below beats`
/** "…, surpassing forecasts" */
const meets = wordClass(`${OUTDOES} matching than of with`)
/** "capex of $18 billion exceeded the forecast": what stands before was not forecast. */
const outdid = wordClass(OUTDID)
export const outdoes = wordClass(OUTDOES)
/** "exceeding the high end of its previous guidance range, …": what was expected is what came is measured by. */
function isMet(tokens: Token[], sign: number): boolean {
  if (!isOutlook(tokens[sign])) return false
  for (let i = sign - 1; i > sign - 9 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (outdoes(tokens[i])) return true
  return false
}
const isOutlook = wordClass(
  'guidance outlook forecast forecasts projection projections expectations expected',
)
/** "achieved its target of 10 EH/s": what was aimed at has come. */
function isAttained(tokens: Token[], sign: number): boolean {
  if (!isGoal(tokens[sign])) return false
  for (let i = sign - 1; i > sign - 7 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (attains(tokens[i])) return true
  return false
}
const isGoal = wordClass('target targets goal goals')
export const attains = wordClass('achieved reached met hit attained exceeded surpassed fulfilled')

/** "Guidance -- Raised to $390 million", "its outlook was lifted to": what is done to an outlook is no past of it. */
const isRevised = wordClass('raised lifted increased lowered cut reduced revised narrowed updated')
const closes = wordClass(', . ; : ) — ” "')

/** What the words of expectation, plan and estimate in its sentence say of a figure. */
export function strengths(reading: Reading, figure: Figure): Strengths {
  const scores = { forecast: 0, target: 0, estimate: 0 }
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return scores
  hearBefore(reading, figure, sentence, scores)
  hearBehind(reading, figure, sentence, scores)
  return scores
}

/** "puts", "says", "is": a verb that opens another statement. */
const opensStatement = (tokens: Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' && /s$/.test(tokens[i]?.word ?? '') && isVerb(tokens[i])

/** "has spent", "have already been sold"; not "to have", "let miners have 500 MW". */
function isPerfect(tokens: Token[], i: number): boolean {
  // "will have a preferred stake"
  if (isModal(tokens[i - 1]) || tokens[i + 1]?.word === 'to') return false
  for (let j = i + 1; j < i + 3; j++) {
    const word = tokens[j]?.word ?? ''
    if (tokens[j]?.kind === 'word' && (/(ed|en|wn)$/.test(word) || isPast(tokens[j]))) return true
  }
  return tokens[i]?.word === 'has'
}

/** "…, and by the end of the year increase it to 25 EH/s": a bare verb, with no more than a time before it. */
function joinsInfinitive(tokens: Token[], at: number): boolean {
  let i = at
  if (opensTime(tokens[i])) while (i < at + 7 && !isComma(tokens[i]) && !goesOn(tokens[i])) i++
  if (isComma(tokens[i])) i++
  return goesOn(tokens[i])
}

const isPastAt = (tokens: Token[], i: number): boolean =>
  (isPast(tokens[i]) && !isModal(tokens[i - 1])) ||
  // "is set to grow after buying 9,000 rigs"
  (tokens[i]?.word === 'after' && /ing$/.test(tokens[i + 1]?.word ?? '')) ||
  isPresent(tokens[i]) ||
  (isHave(tokens[i]) && isPerfect(tokens, i))
const isHave = wordClass('has have')

/** Words before a figure govern it: strongly in their own clause, weakly over commas and past verbs. Heard in one walk, nearest first. */
function hearBefore(reading: Reading, figure: Figure, sentence: Range, scores: Strengths): void {
  const { tokens, signs } = reading
  let at = figure.from
  let commas = 0
  let hard = 0
  let past = 0
  let closed = 0
  // where a verb is joined to an infinitive before it, and the commas from there on
  let joint = -1
  let commasFromJoint = 0
  for (let s = firstFrom(signs, figure.from) - 1; s >= 0; s--) {
    const sign = signs[s] as Hit<Sign>
    if (sign.from < sentence.from) return
    const kind = kindOf(reading, sign, sentence)
    if (!kind || sign.to > figure.from || isAttained(tokens, sign.from)) continue
    while (at > sign.to) {
      const token = tokens[--at]
      if (token?.word === 'and') {
        // "plans to buy GPUs and puts its revenue at $3 billion": a verb of its own
        if (opensStatement(tokens, at + 1)) hard++
        else if (joint < 0 && joinsInfinitive(tokens, at + 1)) {
          joint = at
          commasFromJoint = commas
        }
      } else if (
        (isOutlook(tokens[sign.from]) || isPlan(tokens[sign.from])) &&
        isRevised(token) &&
        tokens[at + 1]?.word === 'to'
      )
        joint = -1
      else if (token?.word === ')') closed++
      // "to $71 billion (NT$2.3 trillion), a 33% rise": past what stands in brackets
      else if (token?.word === '(' && closed > 0) closed--
      else if (isComma(token)) commas += closed > 0 || isItemEnd(reading, figure, at) ? 0 : 1
      // "between $31 and $33 billion — a 38% rise"
      else if (token?.word === '—' && isIndefinite(tokens[at + 1]) && figure.from - at < 4) commas++
      else if (isHard(token)) hard++
      else if (isPastAt(tokens, at)) {
        past++
        joint = -1
      }
    }
    // "guidance: revenue of $90 million, gross margin of 61%": a list of what it is for
    const lists = tokens[sign.to]?.word === ':' && isOutlook(tokens[sign.from])
    const parting = lists ? 0 : joint < 0 ? commas : commasFromJoint
    // "against a consensus of $6.67, on revenue of $56.3B", "against an expected $6.67, and …"
    const ofAnother =
      tokens[sign.from]?.word === 'consensus' ||
      isAttribute(reading, sign) ||
      isNounOf(reading, sign) ||
      isMet(tokens, sign.from)
    if (parting > 0 && ofAnother) {
      // "(consensus: $1.41B; +24%"
      if (tokens[sign.to]?.word === ':' && figure.from - sign.to <= 2) scores[kind] = 1
      continue
    }
    const distance = figure.from - (joint < 0 ? sign.to : joint)
    const strength = 1 / (1 + distance * 0.04 + parting * 0.4 + hard * 2 + past * 1.6)
    scores[kind] = Math.max(scores[kind], strength)
  }
}

/** "plans $200 billion, Meta $125 billion and Oracle $50 billion": a comma between a figure and the next of its kind, no verb between. */
function isItemEnd({ tokens, figures }: Reading, { measures, to }: Figure, comma: number): boolean {
  const n = firstFrom(figures, comma)
  const [first, next] = [itemAt(figures, n - 1), figures[n]]
  if (!next || first?.to !== comma || first.measures !== measures || next.measures !== measures) return false
  if (next.to > to || next.from - comma > 5) return false
  const name = tokens[comma + 1]?.word === 'and' ? comma + 2 : comma + 1
  if (!tokens[name]?.capital) return false
  for (let i = name; i < next.from; i++)
    if (tokens[i]?.kind !== 'word' || (isVerb(tokens[i]) && !tokens[i]?.capital)) return false
  return true
}

/** "an expected $3.10": said of the figure right behind it. */
const isAttribute = ({ tokens, figures }: Reading, { from, to }: Range): boolean =>
  isArticle(itemAt(tokens, from - 1)) && nextFrom(figures, to)?.from === to
const isArticle = wordClass('a an the')

/** "its $13 billion forecast, with $16 billion for chips": the noun of the figure right before it. */
const isNounOf = ({ tokens, figures }: Reading, { from, to }: Range): boolean =>
  isComma(tokens[to]) && endingAt(figures, from) !== undefined

const isPlan = wordClass('plan plans goal ambitious')

/** No sign is longer, in tokens. */
const LONGEST_SIGN = 8

/** What stands between a figure and a word behind it. */
interface Passed {
  commas: number
  hard: number
  past: number
  joins: number
}

/** Words in a figure and behind it, in one walk. */
function hearBehind(reading: Reading, figure: Figure, sentence: Range, scores: Strengths): void {
  const { tokens, signs } = reading
  const passed: Passed = { commas: 0, hard: 0, past: 0, joins: 0 }
  let at = figure.to
  const first = Math.max(sentence.from, figure.from - LONGEST_SIGN)
  for (let s = firstFrom(signs, first); s < signs.length; s++) {
    const sign = signs[s] as Hit<Sign>
    if (sign.from >= sentence.to) return
    const kind = sign.to <= figure.from ? null : kindOf(reading, sign, sentence)
    if (!kind || isAttribute(reading, sign) || isOfNext(reading, figure, sign)) continue
    if (isOfWhole(tokens, figure, sign) || isOfThose(reading, figure, sign)) continue
    for (; at < sign.from; at++) {
      const token = tokens[at]
      if (token?.word === 'and') passed.joins++
      else if (isComma(token)) passed.commas++
      // "$9.39 billion vs. $9.34 billion expected": of what it is set against
      // "pays $0.05, a figure management expects to fall": a statement on it
      else if (isHard(token) || isSetBeside(token) || (isIndefinite(token) && isFigure(tokens[at + 1])))
        passed.hard++
      else if (isPastAt(tokens, at) || outdid(token)) passed.past++
    }
    scores[kind] = Math.max(scores[kind], strengthBehind(tokens, figure, sign, passed))
  }
}

/** "$686 million of the $818 million it intends to raise": said of the figure right before it, by its own subject. */
function isOfNext({ tokens, figures }: Reading, { to }: Figure, sign: Range): boolean {
  const last = figures[firstFrom(figures, sign.from) - 1]
  if (!last || last.from < to || sign.from - last.to > 2 || sign.from === last.to) return false
  return isSubjectPronoun(tokens[last.to])
}

const isSetBeside = wordClass(
  'vs versus against compared above below beating topping exceeding surpassing missing',
)

/** "slightly ahead of market forecasts" */
function isMeasureFor(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i > at - 4 && itemAt(tokens, i)?.kind === 'word'; i--)
    if (meets(tokens[i])) return true
  return false
}

const isFigure = wordClass('figure level number rate price pace amount')

const isFronted = (tokens: Token[], { from, to }: Figure): boolean =>
  itemAt(tokens, from - 1)?.word === 'at' && tokens[from - 1]?.capital === true && tokens[to]?.word === ','

/** How far a word behind a figure governs it: hardly, unless nothing parts them or it tells who expects it. */
function strengthBehind(tokens: Token[], figure: Figure, { from, to }: Range, passed: Passed): number {
  if (from >= figure.from && to <= figure.to) return 1
  const distance = from - figure.to
  // "1.9 billion units in 2027 (forecast)"
  if (distance >= 0 && distance <= 9 && tokens[from - 1]?.word === '(' && tokens[to]?.word === ')') return 0.9
  // "raised $556 million to fuel its bold plans": what it is for
  if (isPlan(tokens[from]) && [1, 2].some((n) => isTheirs(tokens[from - n]))) return 0
  // "raised $250 million in a round aimed at growth"
  if (tokens[from]?.word === 'aimed' && tokens[to]?.word === 'at') return 0
  // "3.6% of all that will ever exist": of something else
  if (isRelative(tokens[from - 1])) return 0
  const { commas, hard, past, joins } = passed
  // "At $9 billion, it would be paying for half"
  if (commas === 1 && tokens[from]?.word === 'would' && isFronted(tokens, figure)) return 0.6
  // "…, the IEA projects"
  if (foresees(tokens[from]) && !isMeasureFor(tokens, from) && hard === 0 && past === 0)
    return joins === 0 || !tokens[to] || closes(tokens[to]) ? 0.8 / (1 + distance * 0.02) : 0
  return commas + hard + joins > 0 ? 0 : 0.75 / (1 + distance * 0.06 + past)
}
