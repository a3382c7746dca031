import { isSignature } from '../../entities/headlines.ts'
import type { Reading } from '../../reading.ts'
import { closesQuote, opensQuote } from '../../text/clauses.ts'
import { endingAt, itemAt, startingAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import { anyOf, wordClass } from '../../text/words.ts'
import { type Attribution, as, entityIndex, type Found, type Search, speaks } from './attribution.ts'
import { makerOf, owner, ownGuidance, parenthesis } from './document.ts'
import { entityFrom, named, nameFrom } from './name.ts'
import { byPhrase } from './phrases.ts'
import { scopeOf } from './scope.ts'
import { speakerAt } from './speech.ts'
import {
  isClosing,
  isExpecting,
  isFigureNoun,
  isFinding,
  isGathered,
  isGuidance,
  isLooking,
  isSaying,
  isTelling,
  isValued,
} from './words.ts'

const isCentre = wordClass('center centers centre centres')
const opensSource = wordClass('according per from by of if has asked ( : ;')
const isSpeech = anyOf(isSaying, isFinding, isClosing, isExpecting, isLooking, isTelling)
const mayTell = anyOf(isSpeech, isGuidance, isFigureNoun, opensSource)

/** Everyone the text names as a source, with the stretch of text each stands for. */
export function findAttributions(reading: Reading): Attribution[] {
  const search: Search = { reading, index: entityIndex(reading), said: [] }
  for (const [s, sentence] of reading.sentences.entries()) {
    signature(search, sentence)
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = reading.tokens[i] as Token
      if (!mayTell(token)) continue
      const guidance = isGuidance(token) ? ownGuidance(search, i) : null
      if (guidance) add(search, sentence, i, as(guidance, 'guidance'))
      // "in the United States, Kentucky leads": no verb of saying
      const speech = isSpeech(token) && !(token.capital && endingAt(reading.places, i + 1))
      if (!speech && !isFigureNoun(token) && !opensSource(token)) continue
      if (token.word === '(' && i === sentence.from && s > 0) {
        afterwards(search, i, s)
        continue
      }
      if (token.word === ';') {
        gapped(search, i, sentence)
        continue
      }
      if (token.word === ':') {
        add(search, sentence, i, beforeColon(search, i, sentence) ?? behindColon(search, i, sentence))
        continue
      }
      add(search, sentence, i, sourceAt(search, i, sentence.from))
      if (speech) add(search, sentence, i, speakerAt(search, i, sentence))
    }
  }
  return search.said
}

function add({ reading, said }: Search, sentence: Range, at: number, found: Found): void {
  if (!found) return
  const [{ name, grounding, is }, by] = found
  const { from, to, rule } = scopeOf(reading, sentence, at, by)
  said.push({ from, to, at, rule, name, grounding, is })
}

/** "according to X", "data from X", "polled by X", "(X, 2025)", "X's estimate" */
function sourceAt(search: Search, i: number, floor: number): Found {
  const { tokens } = search.reading
  const token = tokens[i] as Token
  const before = itemAt(tokens, i - 1)
  switch (token.word) {
    case 'according':
      return tokens[i + 1]?.word === 'to' ? as(nameFrom(search, i + 2), 'according') : null
    case 'per':
      return before?.word === ',' || before?.word === 'as' || i === floor
        ? as(nameFrom(search, i + 1), 'according')
        : null
    case '(':
      return as(parenthesis(search, i), 'source')
    case 'from':
    case 'of':
      // "one estimate of Halden's model": whose it is of did not make it
      if (token.word === 'of' && isAbout(before)) return null
      return isFigureNoun(before) ? as(entityFrom(search, i + 1), 'survey') : null
    case 'if':
    case 'has':
    case 'asked':
      return byPhrase(search, i)
    case 'by':
      // "going by Halden's count"
      if (before?.word === 'going') return as(nameFrom(search, i + 1), 'according')
      if (isFigureNoun(before) || isGathered(before)) return as(entityFrom(search, i + 1), 'survey')
      // "expected by two thirds of buyers"
      if (startingAt(search.reading.figures, i + 1)) return null
      return valuedBefore(search.reading, i, floor) ? as(nameFrom(search, i + 1), 'valued') : null
    default:
      // "its data-centre business", "half of SK hynix's figure" name no document
      if (
        (tokens[i + 1]?.joined && tokens[i + 1]?.kind === 'word') ||
        isCentre(tokens[i + 1]) ||
        token.word === 'figure' ||
        (token.word === 'accounts' && tokens[i + 1]?.word === 'for')
      )
        return null
      return isFigureNoun(token) ? as(owner(search, i) ?? makerOf(search, i), 'possessive') : null
  }
}

const isAbout = wordClass('estimate estimates analysis study review test tests')

/** 'Marit Dahl: "We have 50 MW."' */
function beforeColon({ reading, index }: Search, colon: number, { from }: Range): Found {
  const e = index.get(-colon)
  if (!e || e.from !== from || !speaks(e) || !opensQuote(reading.tokens[colon + 1])) return null
  return [named(reading, e), 'speech']
}

/** "A coin costs $84,500 to mine: JPMorgan" */
function behindColon({ reading, index }: Search, colon: number, { to }: Range): Found {
  const e = index.get(colon + 1)
  return e && e.to === to && speaks(e) ? [named(reading, e), 'source'] : null
}

/** "Tarn says 0.2 Wh; Marit Dahl, 0.3": whose verb of saying is left out. */
function gapped({ reading, index, said }: Search, at: number, sentence: Range): void {
  const e = index.get(at + 1)
  if (!e || !speaks(e) || (said.at(-1)?.from ?? -1) < sentence.from) return
  if (reading.tokens[e.to]?.word !== ',' || !startingAt(reading.figures, e.to + 1)) return
  let to = e.to
  while (to < sentence.to && reading.tokens[to]?.word !== ';') to++
  said.push({ from: e.from, to, at: e.from, rule: 'speech', ...named(reading, e) })
}

/** "… above $70,000. (AInvest)": a source in brackets behind the sentence it stands for. */
function afterwards({ reading, index, said }: Search, open: number, s: number): void {
  const e = index.get(open + 1)
  const before = reading.sentences[s - 1]
  if (!e || !before || !speaks(e) || reading.tokens[e.to]?.word !== ')') return
  said.push({ from: before.from, to: before.to, at: open, rule: 'source', ...named(reading, e) })
}

/** '"… in May."' over "Marit Dahl, Chief Executive, Tarn": who signs the quotation in the line above. */
function signature({ reading, index, said }: Search, sentence: Range): void {
  const { tokens } = reading
  const mark = sentence.from - 1
  if (mark < 0 || !closesQuote(tokens[mark]) || tokens[sentence.from]?.newline !== true) return
  const e = index.get(sentence.from)
  if (!e || !speaks(e) || !isSignature(tokens, sentence)) return
  said.push({ from: mark, to: sentence.from, at: mark, rule: 'speech', ...named(reading, e) })
}

/** "put at $2 billion by …": a verb of valuing before a "by", in its part of the sentence. */
function valuedBefore({ tokens }: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - 10); i--) {
    if (tokens[i]?.word === ',') return false
    if (isValued(tokens[i])) return true
  }
  return false
}
