import { type Binding, barriers, bind, bindByNeighbours, candidates, findCues } from './bind.ts'
import { findEntities } from './entities/entities.ts'
import { findPlaces, type Place } from './entities/places.ts'
import type { MetricRow } from './metrics.ts'
import { periodOf } from './parts/assign-period.ts'
import { type Attribution, claimantOf, findAttributions } from './parts/claimant.ts'
import { markFrames } from './parts/frames.ts'
import { modalityOf } from './parts/modality.ts'
import { findPeriods } from './parts/periods.ts'
import { findSigns } from './parts/signs.ts'
import { subjectOf } from './parts/subject.ts'
import { valueIn } from './quantities/convert.ts'
import { findQuantities } from './quantities/find.ts'
import type { Figure, Reading } from './reading.ts'
import { clauses } from './text/clauses.ts'
import { sentences } from './text/sentences.ts'
import { findCells } from './text/tables.ts'
import { tokenAt, tokenize } from './text/tokens.ts'
import type { ExtractContext, ExtractedClaim, Extraction, Quantity } from './types.ts'

/** Claims at or above this confidence are for readers, those below for editors. */
export const PUBLISH = 0.5

/** Reads every numeric claim out of a text. Pure: no clock, no I/O; the same text and context give the same claims. */
export function extract(text: string, context: ExtractContext = {}): Extraction {
  const reading = read(text, context)
  markFrames(reading)
  const cues = findCues(reading.tokens)
  const walls = barriers(reading)
  const extraction: Extraction = { claims: [], doubtful: [], unbound: [] }
  let first = 0
  const bindings = reading.figures.map((figure) => {
    while (first < cues.length && (cues[first]?.to ?? 0) < figure.from - 45) first++
    return bind(candidates(reading, figure, cues, first, walls), figure)
  })
  bindByNeighbours(reading, bindings)
  const attributions = findAttributions(reading)
  let before: ExtractedClaim | null = null
  for (const [i, figure] of reading.figures.entries()) {
    const binding = bindings[i]
    if (!binding || binding === 'other') {
      extraction.unbound.push(plain(figure))
      continue
    }
    const claim: ExtractedClaim = claimOf(reading, figure, binding, before, attributions)
    before = claim
    if (claim.confidence >= PUBLISH) extraction.claims.push(claim)
    else extraction.doubtful.push(claim)
  }
  return extraction
}

function read(text: string, context: ExtractContext): Reading {
  const tokens = tokenize(text)
  const cut = sentences(text, tokens)
  const places = findPlaces(tokens)
  const reading: Reading = {
    text,
    context,
    tokens,
    sentences: cut,
    clauses: clauses(tokens, cut),
    figures: [],
    signs: findSigns(tokens),
    entities: findEntities(tokens, cut, places),
    places,
    periods: findPeriods(tokens, context.published),
  }
  const cells = text.includes('|') ? findCells(tokens) : []
  let s = 0
  let c = 0
  for (const quantity of findQuantities(text)) {
    const from = tokenAt(tokens, quantity.start)
    let to = from + 1
    while (to < tokens.length && (tokens[to]?.start ?? 0) < quantity.end) to++
    while (s < cut.length - 1 && (cut[s]?.to ?? 0) <= from) s++
    while (c < cells.length && (cells[c]?.to ?? 0) <= from) c++
    const cell = cells[c]
    if (isDate(reading, from, to, quantity)) continue
    reading.figures.push({
      ...quantity,
      from,
      to,
      sentence: s,
      frames: new Set(),
      cell: cell && cell.from <= from ? cell : null,
      change: 0,
    })
  }
  reading.entities = withoutFigures(reading)
  return reading
}

/** "US$", "W" and "Rs" are no names. */
function withoutFigures({ entities, figures }: Reading): Reading['entities'] {
  let f = 0
  return entities.filter((e) => {
    while (f < figures.length && (figures[f]?.to ?? 0) <= e.from) f++
    const figure = figures[f]
    return !figure || figure.from >= e.to
  })
}

/** A bare number inside a date or a year is none. */
function isDate(reading: Reading, from: number, to: number, quantity: Quantity): boolean {
  if (quantity.unit || quantity.currency) return false
  return reading.periods.some((p) => p.from < to && p.to > from)
}

/** The quantity alone, without what the rules noted of it. */
function plain(figure: Figure): Quantity {
  const {
    from: _from,
    to: _to,
    sentence: _sentence,
    frames: _frames,
    cell: _cell,
    change: _change,
    ...quantity
  } = figure
  return quantity
}

function claimOf(
  reading: Reading,
  figure: Figure,
  binding: Binding,
  before: ExtractedClaim | null,
  attributions: Attribution[],
): ExtractedClaim {
  const row: MetricRow = binding.metric
  const mention = periodOf(reading, figure)
  const subject = subjectOf(reading, figure, binding.metric, before)
  const claimant = claimantOf(reading, figure, attributions)
  const place = placeOf(reading, figure)
  const sign = signOf(figure, row, reading)
  const amount = (figure.dimension === 'points' ? null : valueIn(figure, row.unit)) ?? figure
  return {
    start: figure.start,
    end: figure.end,
    quote: reading.text.slice(figure.start, figure.end),
    metric: binding.metric.key,
    subject: subject.name,
    region: place?.name ?? null,
    value: signed(amount.value, sign),
    valueHigh: amount.valueHigh === undefined ? null : signed(amount.valueHigh, sign),
    unit: unitOf(figure, row),
    comparator: figure.comparator,
    period: mention?.period ?? null,
    modality: modalityOf(reading, figure, binding.metric, mention?.year ?? null),
    attributedTo: claimant.name,
    confidence: Math.min(0.99, 0.5 + binding.margin / 10),
    rule: `${binding.how}/${row.key}`,
    grounding: {
      subject: subject.grounding,
      region: { how: 'stated' },
      period: { how: mention && !mention.relative ? 'stated' : 'implied' },
      attributedTo: claimant.grounding,
    },
  }
}

function placeOf(reading: Reading, figure: Figure): Place | null {
  const sentence = reading.sentences[figure.sentence]
  let best: Place | null = null
  for (const hit of reading.places) {
    if (!sentence || hit.from < sentence.from) continue
    if (hit.from >= sentence.to) break
    if (!best || hit.to <= figure.from) best = hit.value
  }
  return best
}

function signOf(figure: Figure, row: MetricRow, reading: Reading): 1 | -1 {
  if (figure.value.startsWith('-')) return 1
  if (row.key === 'percent_change' || row.key === 'difficulty_change') return figure.change === -1 ? -1 : 1
  if (row.key === 'net_income' || row.key === 'operating_profit') {
    for (const hit of reading.signs)
      if (hit.value === 'loss' && hit.from > figure.from - 12 && hit.to < figure.to + 4) return -1
  }
  return 1
}

const signed = (value: string, sign: 1 | -1): string =>
  sign === -1 && !value.startsWith('-') ? `-${value}` : value

function unitOf(figure: Figure, row: MetricRow): string {
  if (figure.unit === 'pp' || figure.unit === 'bps') return figure.unit
  if (!figure.currency || figure.currency === 'USD' || figure.currency === 'BTC') return row.unit
  return row.unit.replace('USD', figure.currency)
}
