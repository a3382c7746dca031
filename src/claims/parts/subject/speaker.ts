import { isSignature } from '../../entities/headlines.ts'
import type { Reading } from '../../reading.ts'
import { closesQuote } from '../../text/clauses.ts'
import { between, nextFrom } from '../../text/ranges.ts'
import type { Token } from '../../text/tokens.ts'
import { hasWord, wordClass } from '../../text/words.ts'
import { mentionedEarlier } from './antecedent.ts'
import { firstFirm, issuer } from './firms.ts'
import { FIRM } from './kinds.ts'
import { named } from './names.ts'
import { product } from './product.ts'
import type { Query, Rule } from './query.ts'

const saysSo = wordClass('said says added told commented noted explained')

/** How many words a speaker's name and title take. */
const TITLED = 8

/** "We", "our": whoever speaks, the company of the speaker where it is named, else the one the context names, else the firm spoken of. */
export const ourselves: Rule = (query) => {
  const { reading, figure } = query
  const { tokens, sentences, entities, context } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence || !speaksOfItself(reading.tokens, sentence.from, endOfThought(query))) return null
  // "In our test the Q5 ran at 21 tokens per second"
  if (product(query)) return null
  for (let i = figure.to; i < Math.min(tokens.length, figure.to + 60); i++) {
    // '… in May."' over "Marit Dahl, Chief Executive, Tarn"
    const signed = closesQuote(tokens[i]) && tokens[i + 1]?.newline === true
    if (!saysSo(tokens[i]) && !(signed && signsAt(reading, i + 1))) continue
    // "…,” said Marit Dahl of Tarn", "…,” Marit Dahl, chief executive of Tarn, told the press"
    const company =
      between(entities, i, i + 16).find((e) => e.value.kind === 'company') ??
      between(entities, Math.max(figure.to, i - TITLED), i).find((e) => e.value.kind === 'company')
    if (company) return named(reading, company)
  }
  if (context.speaker) return { name: context.speaker, grounding: { how: 'implied' } }
  if (!FIRM.has(query.metric)) return null
  return issuer(query) ?? mentionedEarlier(query) ?? firstFirm(query)
}

/** Whether the line that opens at a token is the name and office of who spoke. */
function signsAt({ tokens, sentences }: Reading, at: number): boolean {
  const line = nextFrom(sentences, at)
  return line?.from === at && isSignature(tokens, line)
}

/** "The Atlas puts it at 2.4%; we had swapped two digits": behind a semicolon another thought begins. */
function endOfThought({ reading: { tokens }, figure }: Query): number {
  let to = figure.to
  while (to < figure.sentenceEnd && tokens[to]?.word !== ';') to++
  return to
}

/** "The miners in our update": who writes is no firm. */
const isOurText = (tokens: Token[], at: number): boolean =>
  tokens[at]?.word === 'our' && hasWord(tokens, at + 1, at + 3, isText)
const isText = wordClass(
  'update list survey article analysis chart table newsletter story review sample coverage dataset tracker readers',
)

const isWe = wordClass("we our we've we're us")

function speaksOfItself(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isWe(tokens[i]) && tokens[i]?.raw !== 'US' && !isOurText(tokens, i)) return true
  return false
}
