import type { Figure, Reading } from '../reading.ts'
import { isIndefinite, isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { endingAt, firstFrom, itemAt } from '../text/ranges.ts'
import type { Range } from '../text/tables.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { hearBehind } from './governing-behind.ts'
import { outdoes } from './outdoing.ts'
import { attains, isPastAt } from './past.ts'
import { isAttribute, isComma, isHard, isPlan, kindOf, type Strengths } from './sign-kinds.ts'
import type { Sign } from './signs.ts'

const opensTime = wordClass('by in until')
/** Verbs that go on from an infinitive before: "will rise to … and reach …". */
const goesOn = wordClass(
  'rise reach hit grow climb fall drop increase double triple exceed surpass top pass expand raise boost cut reduce lift bring add deploy install energise energize build spend invest buy sell ship produce mine generate',
)

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

/** "Guidance -- Raised to $390 million", "its outlook was lifted to": what is done to an outlook is no past of it. */
const isRevised = wordClass('raised lifted increased lowered cut reduced revised narrowed updated')

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

/** "…, and by the end of the year increase it to 25 EH/s": a bare verb, with no more than a time before it. */
function joinsInfinitive(tokens: Token[], at: number): boolean {
  let i = at
  if (opensTime(tokens[i])) while (i < at + 7 && !isComma(tokens[i]) && !goesOn(tokens[i])) i++
  if (isComma(tokens[i])) i++
  return goesOn(tokens[i])
}

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
    const lists =
      (tokens[sign.to]?.word === ':' && isOutlook(tokens[sign.from])) || isBeforeList(tokens, sign.to)
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

/** "(projected): gas 40%, solar 18%, wind 12%" */
const isBeforeList = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === ')' && tokens[at + 1]?.word === ':'

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

/** "its $13 billion forecast, with $16 billion for chips": the noun of the figure right before it. */
const isNounOf = ({ tokens, figures }: Reading, { from, to }: Range): boolean =>
  isComma(tokens[to]) && endingAt(figures, from) !== undefined
