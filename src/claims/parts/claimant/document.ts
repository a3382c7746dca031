import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { wordClass } from '../../text/words.ts'
import { type Index, type Name, named, speaks } from './attribution.ts'
import { entityFrom, self } from './name.ts'
import { DOCUMENT } from './words.ts'

const isTheirs = wordClass('its their')

/** "(IEA figure)", "(Gartner, 2024 survey)" */
export function parenthesis(reading: Reading, index: Index, open: number): Name | null {
  const { tokens } = reading
  let found: Hit<Entity> | null = null
  let document = false
  for (let i = open + 1; i < open + 14; i++) {
    const w = tokens[i]?.word ?? ''
    if (w === ')') break
    const e = index.get(i)
    if (e && !found && speaks(e)) found = e
    if (DOCUMENT.has(w) || w === 'source' || /^(19|20)\d\d$/.test(w)) document = true
  }
  return found && (document || found.value.kind === 'research') && found.from <= open + 8
    ? named(reading, found)
    : null
}

/** "a survey of 1,200 managers by Ridgeway Group" */
export function makerOf(reading: Reading, index: Index, at: number): Name | null {
  for (let i = at + 1; i < at + 9; i++) {
    const t = reading.tokens[i]
    if (!t || t.kind === 'mark') return null
    if (t.word === 'by') return entityFrom(reading, index, i + 1)
  }
  return null
}

/** "EPRI's projection", "a Morning Consult survey": who a document belongs to. */
export function owner(reading: Reading, index: Index, at: number): Name | null {
  const { tokens } = reading
  if (isTheirs(tokens[at - 1])) return self(reading, at - 1, true)
  for (let i = at; i > at - 5; i--) {
    const e = index.get(-i)
    if (
      e &&
      speaks(e) &&
      (tokens[i - 1]?.possessive ||
        e.value.kind === 'research' ||
        e.value.kind === 'agency' ||
        e.value.kind === 'media')
    )
      return named(reading, e)
    if (tokens[i - 1]?.kind === 'mark') return null
  }
  return null
}
