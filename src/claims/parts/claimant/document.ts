import type { Entity } from '../../entities/entities.ts'
import { isMonth } from '../../text/dateline.ts'
import type { Hit } from '../../text/lexicon.ts'
import { itemAt, lastBefore } from '../../text/ranges.ts'
import { attains } from '../past.ts'
import { isPreposition, isTheirs } from '../subject/words.ts'
import { type Name, type Search, speaks } from './attribution.ts'
import { entityFrom, named } from './name.ts'
import { ownSource } from './resumed.ts'
import { isFigureNoun } from './words.ts'

/** "(IEA figure)", "(Gartner, 2024 survey)" */
export function parenthesis({ reading, index }: Search, open: number): Name | null {
  const { tokens } = reading
  let found: Hit<Entity> | null = null
  let document = false
  for (let i = open + 1; i < open + 14; i++) {
    const w = tokens[i]?.word ?? ''
    if (w === ')') break
    const e = index.get(i)
    if (e && !found && speaks(e)) found = e
    // "(Halden, in June)"
    const dated = isMonth(tokens[i]) && found?.to === (tokens[i - 1]?.word === 'in' ? i - 2 : i - 1)
    if (isFigureNoun(tokens[i]) || w === 'source' || dated || /^(19|20)\d\d$/.test(w)) document = true
  }
  return found && (document || found.value.kind === 'research') && found.from <= open + 8
    ? named(reading, found)
    : null
}

/** "a survey of 1,200 managers by Ridgeway Group", "a report that Ridgeway put out" */
export function makerOf(search: Search, at: number): Name | null {
  for (let i = at + 1; i < at + 9; i++) {
    const t = search.reading.tokens[i]
    if (!t || t.kind === 'mark') return null
    if (t.word === 'by' || ((t.word === 'that' || t.word === 'which') && i === at + 1))
      return entityFrom(search, i + 1)
  }
  return null
}

/** "raised its 2026 capex outlook": whose it is, where words stand between. */
export function ownGuidance(search: Search, at: number): Name | null {
  const { tokens } = search.reading
  for (let i = at - 1; i > at - 6; i--) {
    const t = itemAt(tokens, i)
    if (!t || t.kind === 'mark' || isPreposition(t)) return null
    // "achieved its target of 10 EH/s": a result, no outlook
    if (isTheirs(t))
      return attains(itemAt(tokens, i - 1)) ? null : (subjectOf(search, i) ?? ownSource(search, i))
  }
  return null
}

/** Who is named right before a token in its sentence: "Halden, which raised its". */
function subjectOf({ reading, index }: Search, at: number): Name | null {
  const { sentences } = reading
  const from = lastBefore(sentences, at + 1)?.from ?? at
  for (let i = at; i > Math.max(from, at - 10); i--) {
    const e = index.get(-i)
    if (e && speaks(e)) return named(reading, e)
  }
  return null
}

/** "EPRI's projection", "a Morning Consult survey": who a document belongs to. */
export function owner(search: Search, at: number): Name | null {
  const { reading, index } = search
  const { tokens } = reading
  // "by its own account"
  const whose = itemAt(tokens, at - 1)?.word === 'own' ? at - 2 : at - 1
  if (isTheirs(itemAt(tokens, whose))) return ownSource(search, whose)
  for (let i = at; i > at - 5; i--) {
    const e = index.get(-i)
    if (
      e &&
      speaks(e) &&
      (itemAt(tokens, i - 1)?.possessive ||
        e.value.kind === 'research' ||
        e.value.kind === 'agency' ||
        e.value.kind === 'media')
    )
      return named(reading, e)
    if (itemAt(tokens, i - 1)?.kind === 'mark') return null
  }
  return null
}
