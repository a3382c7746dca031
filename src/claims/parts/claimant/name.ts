import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { between, firstFrom } from '../../text/ranges.ts'
import { wordClass } from '../../text/words.ts'
import { type Index, type Name, named, span, speaks } from './attribution.ts'
import { BARE, OPENERS, SELF, SOURCE_NOUN, TITLES } from './words.ts'

const isAdviser = wordClass('research analyst analytics data advisory')

export function entityFrom(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at; i < at + 3; i++) {
    const e = index.get(i)
    if (e && speaks(e)) return joined(reading, index, e)
    if (!OPENERS.has(reading.tokens[i]?.word ?? '')) return null
  }
  return null
}

/** "Epoch AI and the International Energy Agency" */
export function joined(reading: Reading, index: Index, e: Hit<Entity>): Name {
  const { tokens, text } = reading
  if (tokens[e.to]?.word === 'and') {
    const next = index.get(tokens[e.to + 1]?.word === 'the' ? e.to + 2 : e.to + 1)
    if (next && speaks(next) && next.value.kind !== 'name') {
      const at = span(reading, e.from, next.to)
      return { name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at } }
    }
  }
  return named(reading, e)
}

export function nameFrom(reading: Reading, index: Index, at: number, people = false): Name | null {
  const e = index.get(at)
  if (people && e?.value.kind === 'group') return null
  return (
    entityFrom(reading, index, at) ??
    introduced(reading, index, at) ??
    ofDocument(reading, index, at) ??
    noun(reading, at)
  )
}

/** "chief executive Marit Dahl", "the grid operator Tavanir": a name behind what its bearer is. */
function introduced(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at; i < at + 6; i++) {
    const e = index.get(i)
    if (e && speaks(e)) return named(reading, e)
    const w = reading.tokens[i]?.word ?? ''
    if (!TITLES.has(w) && !OPENERS.has(w)) return null
  }
  return null
}

/** "a prediction from the Semiconductor Industry Association" */
export function ofDocument(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at; i < at + 5; i++) {
    const w = reading.tokens[i]?.word ?? ''
    if (reading.tokens[i]?.kind !== 'word') return null
    if (w === 'from' || w === 'by' || w === 'of') return entityFrom(reading, index, i + 1)
  }
  return null
}

/** "the lawmakers", "official data", "the company": common nouns, the last resolved to who it stands for. */
export function noun(reading: Reading, at: number): Name | null {
  const { tokens, text } = reading
  let i = at
  while (i < at + 4 && (OPENERS.has(tokens[i]?.word ?? '') || tokens[i]?.word === 'and')) i++
  for (let j = i; j < i + 3; j++) {
    const w = tokens[j]?.word ?? ''
    if (tokens[j]?.kind !== 'word') return null
    if (SELF.has(w)) {
      const known = self(reading, at, isAdviser(tokens[j - 1]))
      if (known || j === i) return known
      // "the lobby group": named by what it is
      const where = span(reading, at, j + 1)
      return { name: text.slice(where.start, where.end), grounding: { how: 'stated', from: where } }
    }
    if (SOURCE_NOUN.has(w)) {
      // "the report" alone names no one
      if (BARE.has(w) && j === at + 1) return null
      const where = span(reading, at, j + 1)
      return { name: text.slice(where.start, where.end), grounding: { how: 'stated', from: where } }
    }
  }
  const pronoun = tokens[at]?.word ?? ''
  if (pronoun === 'it' || pronoun === 'they') return self(reading, at)
  return null
}

/** The company spoken of before. */
export function self(reading: Reading, before: number, source = false): Name | null {
  let best: Hit<Entity> | null = null
  const s = firstFrom(reading.sentences, before + 1) - 1
  const floor = reading.sentences[s]?.from ?? 0
  for (const e of between(reading.entities, before - 300, before)) {
    if (e.to > before) break
    if (source && (e.value.kind === 'research' || e.value.kind === 'agency')) best = e
    const maker = e.value.kind === 'company' && !reading.tokens[e.to]?.joined
    const named =
      e.value.kind === 'name' && (e.to - e.from > 1 || e.from >= floor) && !/\d/.test(e.value.name)
    if (maker || (named && (!best || best.value.kind === 'name'))) best = e
  }
  return best
    ? { name: best.value.name, grounding: { how: 'implied', from: span(reading, best.from, best.to) } }
    : null
}
