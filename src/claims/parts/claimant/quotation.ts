import type { Figure, Reading } from '../../reading.ts'
import { firstFrom, firstThat, itemAt } from '../../text/ranges.ts'
import type { Range } from '../../text/tables.ts'
import type { Token } from '../../text/tokens.ts'
import type { Attribution } from './attribution.ts'

const LONGEST = 200
/** How far before and behind a quotation its speaker may stand. */
const BEFORE = 14
const BEHIND = 6
/** How many sentences before a quotation its speaker may have been named. */
const EARLIER = 3

/** A quotation: its marks, and the tokens [from, to) in which its speaker may be named. */
export interface Quotation extends Range {
  open: number
}

/** The quotation a figure stands in; one that runs on into the next paragraph is not closed before. */
export function quotationOf({ quoteMarks, tokens }: Reading, figure: Figure): Quotation | null {
  const next = firstThat(quoteMarks, (mark) => mark.from > figure.from)
  const open = itemAt(quoteMarks, next - 1)
  if (!open?.opens || open.from <= figure.from - LONGEST) return null
  for (let q = next; q < quoteMarks.length; q++) {
    const mark = quoteMarks[q] as Reading['quoteMarks'][number]
    if (mark.from >= figure.to + LONGEST) break
    if (mark.from >= figure.to && !mark.opens)
      return { open: open.from, from: open.from - BEFORE, to: behind(tokens, mark.from) }
  }
  return null
}

/** How far behind a closing mark its speaker may be named: not in the next line. */
function behind(tokens: Token[], mark: number): number {
  let to = mark + 1
  while (to < mark + BEHIND && tokens[to]?.newline === false) to++
  return to
}

/** '… "We run 45 MW," she said. "Half of it is wind."': who spoke last goes on where a sentence opens with a quotation. */
export function stillSpeaking(
  { sentences, tokens }: Reading,
  { open }: Quotation,
  attributions: Attribution[],
): Attribution | null {
  const s = firstFrom(sentences, open + 1) - 1
  const first = sentences[s]
  if (!first || (open !== first.from && tokens[open - 1]?.word !== ':')) return null
  for (let i = firstThat(attributions, (a) => a.at >= open) - 1; i >= 0; i--) {
    const a = attributions[i] as Attribution
    const own = firstFrom(sentences, a.at + 1) - 1
    if (s - own > EARLIER || first.paragraph - (sentences[own]?.paragraph ?? 0) > 1) return null
    if (a.rule === 'speech') return a
  }
  return null
}
