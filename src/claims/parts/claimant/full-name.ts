import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { firstFrom } from '../../text/ranges.ts'

/** How many names back a full name is looked for. */
const REACH = 60

/**
 * The name in full of who is called by its first or last word alone: "Alder" of "Alder Research", "the Forum" of "Turin
 * Power Forum", "Dahl" of "Marit Dahl"; else the name as it stands.
 */
export function fullName({ entities, tokens }: Reading, short: Hit<Entity>): string {
  const { name, kind } = short.value
  if (short.to - short.from !== 1 || kind === 'media') return name
  const said = entities.slice(
    Math.max(0, firstFrom(entities, short.from) - REACH),
    firstFrom(entities, short.from),
  )
  const isThe = tokens[short.from - 1]?.word === 'the'
  const whole = said.findLast(({ value, from, to }) => {
    if (to - from < 2 || value.kind === 'product' || value.kind === 'coin') return false
    // "Texas" is not "Texas Instruments": a first word stands for a body the text itself tells to be one
    if (value.name.startsWith(`${name} `)) return kind !== 'name' && kind === value.kind
    return value.name.endsWith(` ${name}`) && (value.kind === 'name' || isThe)
  })
  return whole?.value.name ?? name
}
