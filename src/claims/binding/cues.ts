import type { Figure, Reading } from '../reading.ts'
import { isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'
import { CUES, type Cue, ROWS, rivalsFor } from './rows.ts'

/** A cue found, and the figure it stands right beside, if any. */
export interface CueHit extends Hit<Cue> {
  owner: Figure | null
  /** "Of" joins it to its owner ("at a valuation of $4 billion"): it says least of the others. */
  joined: boolean
  /** Whether its owner can be what it says, so that it says little of the others. */
  taken: boolean
}

/** Up to which token each row's cues are found: begun anew for each text. */
const COVERED = new Int32Array(ROWS.length)

/** Cue phrases of all metrics that a figure of the text could stand for, in order. */
export function findCues({ tokens, figures }: Reading): CueHit[] {
  const rivals = figures.map(({ measures }) => (measures === null ? null : rivalsFor(measures)))
  let measured = 0
  for (const those of rivals) if (those) measured |= 1 << those.index
  COVERED.fill(0)
  const out: CueHit[] = []
  let f = 0
  CUES.each(tokens, measured, (value, from, to) => {
    if ((value.dimensions & measured) === 0 || isOfFirm(tokens, from, to)) return
    // of one metric's phrases the longest counts: "network hash rate", not "hash rate" as well
    if (to <= (COVERED[value.row] as number)) return
    COVERED[value.row] = to
    while (f < figures.length && (figures[f] as Figure).to <= from) f++
    const owner = ownerOf(tokens, itemAt(figures, f - 1), figures[f], from, to)
    const joined = isJoined(tokens, owner, to)
    // "sank to $7 million, a loss of 70%": no net loss, though no percentage can be one
    const ofPercent = joined && owner?.measures === 'percent'
    const others = owner === null ? null : rivals[owner === figures[f] ? f : f - 1]
    out.push({
      value,
      from,
      to,
      owner,
      joined,
      taken: owner !== null && isTaken(owner, ofPercent || (others?.slots[value.row] ?? -1) >= 0, from, to),
    })
  })
  return out
}

/** "Halden Digital Holdings mined", "Halden Holdings Inc.", "Tarn Mining has": the last word of a firm's name says nothing of what it holds or mines. */
function isOfFirm(tokens: Token[], from: number, to: number): boolean {
  if (to !== from + 1 || from === 0 || !endsFirm(tokens[from]) || tokens[from]?.capital !== true) return false
  const before = tokens[from - 1] as Token
  if (!before.capital || before.possessive) return false
  if (tokens[from]?.word === 'mining') return !isMined(before)
  return tokens[from]?.possessive === true || isVerb(tokens[to]) || isForm(tokens[to])
}
const endsFirm = wordClass('holdings mining')
const isMined = wordClass('bitcoin btc crypto cryptocurrency self asic coin gold')
const isForm = wordClass('inc ltd corp plc')

function ownerOf(
  tokens: Token[],
  before: Figure | undefined,
  next: Figure | undefined,
  from: number,
  to: number,
): Figure | null {
  // "raised $7 million at a valuation of $90 million": of the one behind its "of"
  const of = tokens[to - 1]?.word === 'of' ? to : tokens[to]?.word === 'of' ? to + 1 : -1
  if (next && next.from === of) return next
  if (before && from - before.to <= 1 && clear(tokens, before.to, from)) return before
  // "$9 million in revenue and $2 in earnings per share": of the one before, whatever is joined to it
  if (before && tokens[from - 1]?.word === 'in' && isRightBefore(tokens, before, from - 1)) return before
  // "expected $1.66 a share", "$2 per GPU-hour": part of the figure itself
  if (next && next.from <= from && to <= next.to) return next
  return next && (next.from === to || (next.from === to + 1 && tokens[to]?.kind !== 'mark')) ? next : null
}

/** A cue right beside a figure that may be its is most likely about that one. */
function isTaken(owner: Figure, mayBe: boolean, from: number, to: number): boolean {
  // "$1.66 a share": a rate that no metric takes
  if (owner.measures === null) return owner.per !== undefined
  // inside the figure: "$2 per GPU-hour" names no price per GPU; "$2 in, $9 out per 1M tokens" prices both
  return owner.dimension === 'money' && from >= owner.from && to <= owner.to ? !mayBe : mayBe
}

const isJoined = (tokens: Token[], owner: Figure | null, to: number): boolean =>
  owner !== null && owner.from >= to && tokens[owner.from - 1]?.word === 'of'

/** Whether a figure, or the bracket it ends, stands right before a token. */
const isRightBefore = (tokens: Token[], { to }: Figure, at: number): boolean =>
  to === at || (to === at - 1 && tokens[to]?.word === ')')

const isLink = wordClass('into in for by to from at and with on while is was were')

/** Whether nothing parts what stands at both ends of the tokens [from, to): no mark, no preposition, no verb. */
export function clear(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'mark' || isLink(token)) return false
  }
  return true
}
