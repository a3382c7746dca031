import { type Entity, titleOf } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { firstFrom, itemAt } from '../../text/ranges.ts'

/** How many names back a full name is looked for. */
const REACH = 60

/**
 * The name in full of who is called by its first or last word alone: "Alder" of "Alder Research", "the Forum" of "Turin
 * Power Forum", "Dahl" of "Marit Dahl"; else the name as it stands.
 */
export function fullName({ entities, tokens }: Reading, short: Hit<Entity>): string {
  const { name, kind, full } = short.value
  if (full || short.to - short.from !== 1 || kind === 'media') return titleOf(short.value)
  const at = firstFrom(entities, short.from)
  const isThe = itemAt(tokens, short.from - 1)?.word === 'the'
  const whole = entities
    .slice(Math.max(0, at - REACH), at)
    .findLast(
      ({ value, from, to }) =>
        to - from > 1 &&
        value.kind !== 'product' &&
        value.kind !== 'coin' &&
        value.name.endsWith(` ${name}`) &&
        (value.kind === 'name' || isThe),
    )
  return whole?.value.name ?? name
}
