import type { Entity } from './entities/entities.ts'
import type { Place } from './entities/places.ts'
import type { Dimension } from './metrics.ts'
import type { Parting } from './parts/partings.ts'
import type { PeriodMention } from './parts/periods.ts'
import type { ReportPeriod } from './parts/report-periods.ts'
import type { Sign } from './parts/signs.ts'
import type { Found } from './parts/subject/grammar.ts'
import type { Clause } from './text/clauses.ts'
import type { Hit } from './text/lexicon.ts'
import type { Row } from './text/ranges.ts'
import type { Sentence } from './text/sentences.ts'
import type { Cell, Range } from './text/tables.ts'
import type { Token } from './text/tokens.ts'
import type { ExtractContext, Quantity } from './types.ts'

/** Where a quantity stands. */
export interface Position {
  /** Tokens [from, to). */
  from: number
  to: number
  sentence: number
  /** Where its clause ends. */
  clauseEnd: number
  /** Where its sentence ends. */
  sentenceEnd: number
  /** The line above the list it stands in. */
  heading: Range | null
  /** The table cell it stands in. */
  cell: Cell | null
}

/** A quantity with its place among the tokens and what the refiners found out about it. */
export interface Figure extends Quantity, Position {
  /** As it was found. */
  quantity: Quantity
  /** What kind of number it is, as metrics ask; null for what none takes. */
  measures: Dimension | null
  /** How it stands in its sentence: bits of `FRAMES`. */
  frames: number
  /** +1 a rise, -1 a fall, 0 neither is said. */
  change: -1 | 0 | 1
}

/** The figure a quantity is at its place. Spelt out, so that all figures have one shape: they are read faster than copies with additions. */
export const figureOf = (quantity: Quantity, at: Position): Figure => ({
  start: quantity.start,
  end: quantity.end,
  figure: quantity.figure,
  kind: quantity.kind,
  value: quantity.value,
  comparator: quantity.comparator,
  valueHigh: quantity.valueHigh,
  dimension: quantity.dimension,
  currency: quantity.currency,
  unit: quantity.unit,
  per: quantity.per,
  coins: quantity.coins,
  moved: quantity.moved,
  loss: quantity.loss,
  unitShared: quantity.unitShared,
  scaleShared: quantity.scaleShared,
  ends: quantity.ends,
  endpoint: quantity.endpoint,
  ofWhole: quantity.ofWhole,
  sameAs: quantity.sameAs,
  from: at.from,
  to: at.to,
  sentence: at.sentence,
  clauseEnd: at.clauseEnd,
  sentenceEnd: at.sentenceEnd,
  heading: at.heading,
  cell: at.cell,
  quantity,
  measures: null,
  frames: 0,
  change: 0,
})

/** The figure without its place and what the rules noted of it. */
export const quantityOf = (figure: Figure): Quantity => ({
  ...figure.quantity,
  value: figure.value,
  valueHigh: figure.valueHigh,
  dimension: figure.dimension,
  currency: figure.currency,
  unit: figure.unit,
  per: figure.per,
  unitShared: figure.unitShared,
  scaleShared: figure.scaleShared,
})

/** A token that opens or closes a quotation: “ or ”, or " with the space on one side. */
export interface QuoteMark {
  from: number
  opens: boolean
}

/** A text with everything the rules look at, found once. */
export interface Reading {
  text: string
  context: ExtractContext
  tokens: Token[]
  sentences: Row<Sentence>
  clauses: Row<Clause>
  quoteMarks: Row<QuoteMark>
  figures: Row<Figure>
  /** Phrases that mean something to a rule (change verbs, forecast words, reporting verbs …), in text order. */
  signs: Row<Hit<Sign>>
  entities: Row<Hit<Entity>>
  places: Row<Hit<Place>>
  periods: Row<PeriodMention>
  /** What the text says it reports on, and from where on. */
  reports: Row<ReportPeriod>
  /** What parts a figure from a time: commas, "while", "against" and their like. */
  partings: Row<Parting>
  /** Worked out when first asked for: the names that can hold what metrics of one kind measure, the grammatical subjects of clauses by the token they begin with, the markets that nouns at tokens are of. */
  holders: Row<Hit<Entity>>[]
  subjects: Map<number, Found>
  markets: Map<number, Range | null>
  /** The firm whose own words the text is; undefined until asked for. */
  issuer: Hit<Entity> | null | undefined
  /** The firm its title names; undefined until asked for. */
  titled: string | null | undefined
}
