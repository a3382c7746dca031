import type { Entity } from '../../entities/entities.ts'
import type { Reading } from '../../reading.ts'
import type { Hit } from '../../text/lexicon.ts'
import { endingAt, startingAt } from '../../text/ranges.ts'
import type { Grounding } from '../../types.ts'

/** Someone named, by a name or by a common noun. */
export interface Name {
  name: string
  grounding: Grounding
  /** What bears it, as far as the words tell; a `name` may be a person or a body. */
  is: 'person' | 'body' | 'press' | 'name' | 'noun'
}

/** Someone named as the source of what is said in the tokens [from, to). */
export interface Attribution extends Name {
  from: number
  to: number
  /** Token where the name stands. */
  at: number
  rule: 'according' | 'speech' | 'relative' | 'valued' | 'possessive' | 'guidance' | 'source' | 'survey'
}

/** Gives the entity that starts at a token or, asked for its negative, ends right before it. */
export interface Index {
  get(at: number): Hit<Entity> | undefined
}

/** A text in which sources are looked for, front to back. */
export interface Search {
  reading: Reading
  index: Index
  /** Those found so far. */
  said: Attribution[]
}

export const entityIndex = ({ entities }: Reading): Index => ({
  get: (at) => (at < 0 ? endingAt(entities, -at) : startingAt(entities, at)),
})

/** Whether a name can be that of a source. */
export const speaks = (e: Hit<Entity>): boolean => e.value.kind !== 'coin' && e.value.kind !== 'product'

export const span = (reading: Reading, from: number, to: number) => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[to - 1]?.end ?? 0,
})

/** A source, and what told of it. */
export type Found = [name: Name, rule: Attribution['rule']] | null

export const as = (name: Name | null, rule: Attribution['rule']): Found => (name ? [name, rule] : null)
