import { between } from '../../text/ranges.ts'
import { named } from './names.ts'
import type { Rule } from './query.ts'

/** "We", "our": whoever speaks, the company of the speaker where it is named, else the one the context names. */
export const ourselves: Rule = ({ reading, figure }) => {
  const { tokens, sentences, entities, context } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence || !speaksOfItself(reading.tokens, sentence.from, sentence.to)) return null
  for (let i = figure.to; i < Math.min(tokens.length, figure.to + 60); i++) {
    if (!/^(said|says|added)$/.test(tokens[i]?.word ?? '')) continue
    const company = between(entities, i, i + 16).find((e) => e.value.kind === 'company')
    if (company) return named(reading, company)
  }
  return context.speaker ? { name: context.speaker, grounding: { how: 'implied' } } : null
}

function speaksOfItself(tokens: { word: string; raw: string }[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i]
    if (t && /^(we|our|we've|we're|us)$/.test(t.word) && t.raw !== 'US') return true
  }
  return false
}
