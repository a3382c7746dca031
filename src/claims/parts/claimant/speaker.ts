import type { Reading } from '../../reading.ts'
import { phraseStart } from '../subject/phrase.ts'
import { type Index, type Name, named, speaks } from './attribution.ts'
import { noun, self } from './name.ts'
import { OPENERS, SAYS, SELF, SOURCE_NOUN } from './words.ts'

/** Who stands before a verb of saying: a name, a common noun, a pronoun, or the name before an apposition. */
export function nameBefore(reading: Reading, index: Index, verb: number, floor: number): Name | null {
  const { tokens } = reading
  let i = verb
  while (
    /^(also|already|now|has|have|had|previously|recently|today|still)$|ly$/.test(tokens[i - 1]?.word ?? '')
  )
    i--
  const e = index.get(-i)
  // "a survey for IBM shows": whoever ordered it did not state it
  if (e && speaks(e) && tokens[e.from - 1]?.word !== 'for') return named(reading, e)
  const w = tokens[i - 1]?.word ?? ''
  if (SOURCE_NOUN.has(w) || SELF.has(w)) {
    let from = i - 1
    while (from > floor && (OPENERS.has(tokens[from - 1]?.word ?? '') || tokens[from - 1]?.possessive)) from--
    if (SELF.has(w)) from = phraseStart(reading, i, floor)
    const owns = index.get(-from) ?? index.get(from)
    if (SOURCE_NOUN.has(w) && owns && speaks(owns)) return named(reading, owns)
    // "investors and analysts"
    if (tokens[from - 1]?.word === 'and' && SOURCE_NOUN.has(tokens[from - 2]?.word ?? '')) from -= 2
    return noun(reading, from)
  }
  if (w === 'it' || w === 'they') return self(reading, i - 1)
  // "Grand View Research put … and expects": the subject of the verb before
  if (w === 'and') {
    for (let j = i - 2; j > floor; j--) {
      const before = index.get(-j)
      if (before && SAYS.has(tokens[j]?.word ?? '') && speaks(before)) return named(reading, before)
    }
  }
  // "Tarun Pathak, research director at Counterpoint, said"
  if (w === ',') {
    for (let j = i - 2; j > Math.max(floor, i - 16); j--) {
      if (tokens[j]?.word !== ',') continue
      const person = index.get(-j)
      return person && speaks(person) && person.value.kind !== 'group' ? named(reading, person) : null
    }
  }
  return null
}

export function endsSaying(reading: Reading, i: number): boolean {
  const next = reading.tokens[i + 1]
  return !next || next.kind === 'mark' || /^(that|on|in|at)$/.test(next.word)
}
