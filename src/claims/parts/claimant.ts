import type { Figure, Reading } from '../reading.ts'
import type { Grounding } from '../types.ts'

export interface Claimant {
  name: string | null
  grounding: Grounding
}

const NOBODY: Claimant = { name: null, grounding: { how: 'implied' } }
const REPORTERS =
  /^(analysts?|lawmakers|researchers|filings?|report|study|survey|data|economists|officials|sources|investors|experts|prosecutors|regulators|authorities|scientists|company|firm|startup|miner|chipmaker|bank|ministry|government|agency|group|lab|council|index|statement|release)$/
const VERBS =
  /^(says?|said|estimates?|estimated|reports?|reported|forecasts?|projects?|projected|predicts?|predicted|expects?|expected|notes?|noted|claims?|claimed|writes?|wrote|states?|stated|argues?|argued|added|adds|announced|announces|reckons?|reckoned|found|finds|shows?|showed|reveals?|revealed|disclosed|discloses|warned|warns|explained|confirmed|confirms|suggests?|suggested|believes?|calculates?|calculated|cites|cited|posted|puts|told|anticipates?|sees|put|pegs|pegged|highlighted|indicates?|indicated|stressed|commented)$/

/** Who states a figure, when the sentence names someone: "according to X", "X said", "X's estimate". */
export function claimantOf(reading: Reading, figure: Figure): Claimant {
  const { tokens, sentences } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return NOBODY
  for (let i = sentence.from; i < sentence.to; i++) {
    const w = tokens[i]?.word ?? ''
    if (w === 'according' && tokens[i + 1]?.word === 'to') {
      const name = nameAt(reading, i + 2)
      if (name) return name
    }
    if (w === 'per' && tokens[i - 1]?.word === ',') {
      const name = nameAt(reading, i + 1)
      if (name) return name
    }
    if (!VERBS.test(w)) continue
    if (i >= figure.from && i < figure.to) continue
    const inverted = /^[,”"]$/.test(tokens[i - 1]?.word ?? '') ? nameAt(reading, i + 1) : null
    if (inverted) return inverted
    const speaker = nameBefore(reading, i)
    if (speaker) return speaker
  }
  return NOBODY
}

function nameAt(reading: Reading, at: number): Claimant | null {
  const { tokens, entities } = reading
  let i = at
  while (
    /^(the|a|an|its|data|from|by|research|firm|analysts|estimates|figures)$/.test(tokens[i]?.word ?? '') &&
    !tokens[i]?.capital
  ) {
    if (REPORTERS.test(tokens[i]?.word ?? '') && !entities.some((e) => e.from > i && e.from <= i + 2)) break
    i++
  }
  for (const e of entities) {
    if (e.from < i) continue
    if (e.from > i + 3) break
    let clear = true
    for (let j = i; j < e.from; j++) if (tokens[j]?.kind === 'mark') clear = false
    if (clear) return stated(reading, e.value.name, e.from, e.to)
  }
  return commonNoun(reading, at, 1)
}

function nameBefore(reading: Reading, verb: number): Claimant | null {
  const { tokens, entities } = reading
  for (const e of entities) {
    if (e.to > verb) break
    if (e.to === verb && e.value.kind !== 'coin' && e.value.kind !== 'product')
      return stated(reading, e.value.name, e.from, e.to)
    // "Yoshihiro Seki, secretary general of …, said"
  }
  const w = tokens[verb - 1]?.word ?? ''
  if (REPORTERS.test(w)) return commonNoun(reading, verb - 1, -1)
  return null
}

function commonNoun(reading: Reading, at: number, direction: 1 | -1): Claimant | null {
  const { tokens, text } = reading
  let i = at
  if (direction === 1) {
    while (i < at + 5 && !REPORTERS.test(tokens[i]?.word ?? '')) i++
    if (!REPORTERS.test(tokens[i]?.word ?? '')) return null
  }
  let from = i
  while (
    from > 0 &&
    from > i - 3 &&
    tokens[from - 1]?.kind === 'word' &&
    /^(the|its|a|an|company|annual|official|press|financial|industry|market|new|latest)$/.test(
      tokens[from - 1]?.word ?? '',
    )
  )
    from--
  const start = tokens[from]?.start ?? 0
  const end = tokens[i]?.end ?? 0
  return stated(reading, text.slice(start, end), from, i + 1)
}

function stated(reading: Reading, name: string, from: number, to: number): Claimant {
  return {
    name,
    grounding: {
      how: 'stated',
      from: { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 0 },
    },
  }
}
