import type { MetricKey } from './metrics.ts'
import type { Dimension } from './quantities/units.ts'

/** How the figure relates to the truth it speaks of: ">" is not "=". On a change it speaks of the change's size. */
export type Comparator = 'eq' | 'approx' | 'gt' | 'gte' | 'lt' | 'lte' | 'range'

/** reported: a fact stated; estimate: the text says so; forecast: expected by anyone; target: the actor's own plan; change: something moved. */
export type Modality = 'reported' | 'estimate' | 'forecast' | 'target' | 'change'

/** `stated`: the words stand in the claim's own sentence. `implied`: taken from the context named in `from`. */
export interface Grounding {
  how: 'stated' | 'implied'
  /** Offsets of the words the part was read from, when it was read from words. */
  from?: { start: number; end: number }
}

/** One number with its unit as found in a text, before it is known what it measures. */
export interface Quantity {
  /** UTF-16 offsets of figure, qualifier and unit; `text.slice(start, end)` is the quote. */
  start: number
  end: number
  /** The figure alone, without sign, currency, unit and qualifier; from the first to the last digit of a range. */
  figure?: { start: number; end: number } | undefined
  kind: 'currency' | 'percentage' | 'number' | 'range' | 'quantity'
  /** Exact decimal as text in `unit`, scale words applied ("$1.5 billion" is "1500000000"); signed only where a sign is written. */
  value: string
  /** Upper end; ranges only. */
  valueHigh?: string | undefined
  /** The two figures a range was read from, each on its own: "8% to 25%" may as well be a move. */
  ends?: [Quantity, Quantity] | undefined
  /**
   * Unit as stated, by its symbol ("GW", "PH/s", "%", "bps", "USD/kWh", "tokens/s"); money in the major unit. Absent for a bare
   * number. `valueIn(quantity, metric.unit)` converts exactly into the unit of a metric.
   */
  unit?: string | undefined
  dimension?: Dimension | undefined
  /** Denominator, where one is stated: "kWh", "s", "day", "BTC"; also part of `unit`. */
  per?: string | undefined
  /** ISO 4217 code or BTC, where money is spoken of. */
  currency?: string | undefined
  /** Value as written in small coins (cents, sats), where `value` holds it in the major unit. */
  coins?: { value: string; valueHigh?: string | undefined } | undefined
  comparator: Comparator
  /** Which way it moved, by the words round it ("fell 12%", "a 5% rise"); `value` is not changed by it. */
  moved?: 'up' | 'down' | undefined
  /** The words speak of a loss or a deficit. */
  loss?: true | undefined
  /** The unit or currency stands at a neighbour ("98 to 67 EH/s"). */
  unitShared?: true | undefined
  /** The scale stands at a neighbour ("$50-100 million"). */
  scaleShared?: true | undefined
  /** One end of a move that is no range ("from 98 to 67"). */
  endpoint?: 'from' | 'to' | undefined
  /** A fraction of a named whole ("half of the hashrate"): a share. */
  ofWhole?: true | undefined
  /** Span of the quantity that states the same amount in another unit or currency. */
  sameAs?: { start: number; end: number } | undefined
}

/** One numeric claim found in a text. */
export interface ExtractedClaim {
  start: number
  end: number
  /** Always exactly `text.slice(start, end)`. */
  quote: string
  metric: MetricKey
  /** What is measured, in the words of the text where it has them. */
  subject: string | null
  /** Place as a name ("Paraguay", "Texas"), null where the text names none. */
  region: string | null
  /** Exact decimal as text, in `unit`; negative for a loss or a fall. For a range, its lower end. */
  value: string
  valueHigh: string | null
  /** Unit of the metric, with the currency of the text in place of USD ("EUR/kWh"). */
  unit: string
  comparator: Comparator
  /** 2025, 2026-04, 2026-Q1, 2025-H2, FY2026-Q1, 2026-04-12, or from/to as 2025/2033; null where the text does not fix it. */
  period: string | null
  modality: Modality
  /** Claimant named in the text, in its words. */
  attributedTo: string | null
  /** 0 to 1, calibrated: of claims at 0.9 and above at least 95 % are right. */
  confidence: number
  /** Key of the rule that bound the number to its metric. */
  rule: string
  grounding: { subject: Grounding; region: Grounding; period: Grounding; attributedTo: Grounding }
}

/** What is known of a text besides its words. */
export interface ExtractContext {
  title?: string
  /** ISO date or time of publication; resolves "last year". Without it relative periods stay open. */
  published?: string
  /** Who speaks in "we" and "our": the publisher or the author of a post. */
  speaker?: string
}

export interface Extraction {
  /** Claims fit for readers, in text order. */
  claims: ExtractedClaim[]
  /** Claims below the publishing threshold: for editors. */
  doubtful: ExtractedClaim[]
  /** Numbers no metric took: kept for editors, never published. */
  unbound: Quantity[]
}
