import { type Amount, figureParts, figureText } from '../../lib/figure-words.ts'
import { changeBetween } from '../change.ts'

/** Numbers longer than this, in characters, are set smaller, to stay on one line. */
const LONG = 15

/** A figure set large: qualifier and unit smaller than the number, all of it one line to a screen reader. */
export function Figure({ amount, withdrawn }: { amount: Amount; withdrawn?: boolean | undefined }) {
  const { qualifier, number, unit } = figureParts(amount)
  const body = (
    <>
      {qualifier && <span class="qualifier">{qualifier} </span>}
      <span class={number.length > LONG ? 'number long' : 'number'}>{number}</span>
      {unit && <span class="unit"> {unit}</span>}
    </>
  )
  return <p class="figure">{withdrawn ? <s>{body}</s> : body}</p>
}

const ARROW = { up: '▲', down: '▼', same: '=' } as const
const WORD = { up: 'up', down: 'down', same: 'unchanged' } as const

/** The figure before without "per …", which the one after has said. */
function unitless(before: Amount, after: Amount): string {
  const { qualifier, number, unit } = figureParts(before)
  const said = before.unit === after.unit && unit.startsWith('per ')
  return said ? [qualifier, number].filter(Boolean).join(' ') : figureText(before)
}

/** What the figure was before: "▲ up 16.7%, was 180 MW". */
export function ChangeLine({ before, after }: { before: Amount; after: Amount }) {
  const change = changeBetween(before, after)
  const was = (
    <>
      was <s>{unitless(before, after)}</s>
    </>
  )
  if (!change || change.direction === 'same') return <p class="change">{was}</p>
  return (
    <p class={`change ${change.direction}`}>
      <b>
        <span aria-hidden="true">{ARROW[change.direction]}</span> {WORD[change.direction]}
        {change.size && ` ${change.size}`}
      </b>
      , {was}
    </p>
  )
}
