import type { Entity } from '../entities/entities.ts'
import type { Place } from '../entities/places.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import { type Clause, isVerb } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
import { between, firstFrom } from '../text/ranges.ts'
import type { ExtractedClaim, Grounding } from '../types.ts'

export interface Subject {
  name: string | null
  grounding: Grounding
}

const NETWORK = new Set([
  'mining_cost',
  'btc_price',
  'hashprice',
  'network_hashrate',
  'difficulty',
  'difficulty_change',
  'block_reward',
])
const MARKET = new Set(['market_size', 'cagr', 'market_share', 'shipments'])
const THING = new Set([
  'power_draw',
  'memory',
  'memory_bandwidth',
  'compute_performance',
  'model_parameters',
  'context_length',
  'token_price',
  'token_throughput',
  'latency',
  'compute_price',
  'energy_per_query',
  'training_cost',
  'energy_efficiency',
])
const CHANGE = new Set(['percent_change', 'growth_multiple'])
const MEASURED =
  /^(revenue|revenues|sales|profit|profits|shares|stock|price|prices|hashrate|hash|output|production|income|margin|margins|capacity|difficulty|demand|supply|shipments|usage|use|users|cost|costs|consumption|emissions|holdings|workforce|staff|capex|spending|investment|funding|valuation|volume|share|earnings|jobs|layoffs|traffic|orders|memory|performance|latency|adoption|capitalization|value|hashprice|reward|rewards|electricity|energy|power|bitcoin|market|chips|chip|downloads|customers|subscribers|sector|business|cuts|audience|headcount|bandwidth)$/
const PRONOUN = /^(it|its|they|their|he|she|his|her|that|this|these|those|which|who|whose|both)$/
const LEADING =
  /^(the|a|an|this|that|these|those|all|some|its|their|our|his|her|only|just|even|so|and|but|then|meanwhile|however|now|each|every|for|in|at|on|by|of|with|to|from|as|while|whereas|because|since|after|before|although|though|if|where|when|up|down|which|who|it|they|•|-|\*)$/

/** Who or what a figure measures: an own rule for each kind of metric, then the subject of the clause, then what came before. */
export function subjectOf(
  reading: Reading,
  figure: Figure,
  metric: Metric,
  before: ExtractedClaim | null,
): Subject {
  if (NETWORK.has(metric.key)) return network(reading, figure, metric)
  if (MARKET.has(metric.key)) {
    const market = marketName(reading, figure, 0)
    if (market) return market
    if (metric.key === 'cagr') {
      const words = clauseSubject(reading, clauseOf(reading, figure), figure)
      if (words) return words
    }
    const earlier = marketName(reading, figure, 2)
    if (earlier) return earlier
  }
  if (metric.key === 'survey_share') {
    const asked = askedOf(reading, figure)
    if (asked) return asked
  }
  const found =
    (metric.key === 'hashrate_share' ? region(reading, figure) : null) ?? holder(reading, figure, metric)
  if (CHANGE.has(metric.key)) {
    const measured = measuredNoun(reading, figure)
    if (found && measured) return { name: withNoun(found.name ?? '', measured), grounding: found.grounding }
    if (before?.subject && (pointsBack(reading, figure) || sameSentence(reading, figure, before)))
      return implied(before)
    if (measured) return { name: measured, grounding: { how: 'stated' } }
  }
  if (metric.key === 'share' || metric.key === 'market_share') {
    const whole = phraseAfter(reading, figure, 7)
    if (found && whole) return { name: `${found.name}: ${whole.name}`, grounding: found.grounding }
    if (whole && !found) return whole
  }
  if (found) return found
  if (before?.subject) return implied(before)
  return (
    phraseAfter(reading, figure, 5) ??
    clauseSubject(reading, clauseOf(reading, figure), figure, true) ?? {
      name: null,
      grounding: { how: 'implied' },
    }
  )
}

/** The country or state whose share it is, unless a pool or a machine is named before the figure. */
function region(reading: Reading, figure: Figure): Subject | null {
  const clause = clauseOf(reading, figure)
  if (
    between(reading.entities, clause.from, figure.from).some(
      (e) =>
        e.to <= figure.from &&
        e.value.kind !== 'coin' &&
        e.value.kind !== 'research' &&
        e.value.kind !== 'agency',
    )
  )
    return null
  const places = between(reading.places, clause.from, clause.to).filter((p) => p.value.key !== 'global')
  const place = places.findLast((p) => p.to <= figure.from) ?? places.at(-1)
  return place && !ordered(reading, reading.sentences[figure.sentence] ?? clause)
    ? {
        name: worded(reading, place.from, place.to, 'stated').name,
        grounding: { how: 'stated', from: at(reading, place.from, place.to) },
      }
    : null
}

const withNoun = (name: string, noun: string): string =>
  name.toLowerCase().includes(noun.toLowerCase()) ? name : `${name} ${noun}`

function implied(before: ExtractedClaim): Subject {
  const from = before.grounding.subject.from
  return { name: before.subject, grounding: { how: 'implied', ...(from ? { from } : {}) } }
}

const at = (reading: Reading, from: number, to: number) => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[to - 1]?.end ?? 0,
})

function named(reading: Reading, hit: Hit<Entity>, how: Grounding['how']): Subject {
  const name = hit.value.kind === 'coin' ? hit.value.canonical : hit.value.name
  return { name, grounding: { how, from: at(reading, hit.from, hit.to) } }
}

function worded(reading: Reading, from: number, end: number, how: Grounding['how']): Subject {
  let to = end
  while (
    to - from > 1 &&
    /^(now|then|also|still|already|today|currently|recently|alone|together)$/.test(
      reading.tokens[to - 1]?.word ?? '',
    )
  )
    to--
  const span = at(reading, from, to)
  return {
    name: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    grounding: { how, from: span },
  }
}

/** The coin whose network is measured; a company where the text gives its own cost of mining. */
function network(reading: Reading, figure: Figure, metric: Metric): Subject {
  const sentence = reading.sentences[figure.sentence]
  let coin: Hit<Entity> | null = null
  let holds: Hit<Entity> | null = null
  for (const e of sentence ? between(reading.entities, sentence.from, sentence.to) : []) {
    if (e.value.kind === 'coin') {
      const nearer = !coin || Math.abs(e.from - figure.from) < Math.abs(coin.from - figure.from)
      if (!coin || (nearer && (e.from < figure.from || coin.from > figure.from))) coin = e
    } else if (e.value.kind === 'company' || e.value.kind === 'product' || e.value.kind === 'name') {
      if (e.from < figure.from) holds = e
    }
  }
  if (metric.key === 'mining_cost' && holds && (holds.value.kind !== 'name' || /\d/.test(holds.value.name)))
    return named(reading, holds, 'stated')
  if (coin) return { ...named(reading, coin, 'stated'), name: coin.value.canonical }
  return { name: 'Bitcoin', grounding: { how: 'implied' } }
}

const MARKET_NOUN = /^(market|markets|industry|sector|sales|shipments|spending|outlays|revenues)$/

/** "the edge AI hardware market" gives "edge AI hardware"; "market for smart cameras" gives "smart cameras". */
function marketName(reading: Reading, figure: Figure, back: number): Subject | null {
  const { tokens, sentences } = reading
  for (let s = figure.sentence; s >= Math.max(0, figure.sentence - back); s--) {
    const sentence = sentences[s]
    if (!sentence) continue
    const how = s === figure.sentence ? 'stated' : 'implied'
    let best: Subject | null = null
    for (let i = sentence.from; i < sentence.to; i++) {
      if (best && i > figure.from) break
      if (!MARKET_NOUN.test(tokens[i]?.word ?? '')) continue
      const next = tokens[i + 1]?.word
      if (next === 'for' || next === 'of' || next === 'on') {
        let from = i + 2
        while (/^(the|all|its|a|an)$/.test(tokens[from]?.word ?? '')) from++
        const to = phraseEnd(reading, from)
        if (to > from && tokens[from]?.kind === 'word') {
          best = worded(reading, from, to, how)
          continue
        }
      }
      const from = phraseStart(reading, i, sentence.from)
      if (from < i) best = worded(reading, from, i, how)
    }
    if (best) return best
  }
  return null
}

const BEFORE_PHRASE =
  /^(the|a|an|of|in|to|that|this|its|for|and|by|on|at|as|with|from|global|worldwide|overall|total|whole|entire|world|annual|says?|said|put|puts|expects?|sees?|is|was|has|have|will|should|their)$/

function phraseStart(reading: Reading, end: number, floor: number): number {
  const { tokens } = reading
  let from = end
  while (from > floor && end - from < 6) {
    const p = tokens[from - 1]
    if (p?.kind !== 'word' || tokens[from]?.newline) break
    if (
      p.word === 'and' &&
      from < end &&
      tokens[from - 2]?.kind === 'word' &&
      !BEFORE_PHRASE.test(tokens[from - 2]?.word ?? '')
    ) {
      from--
      continue
    }
    if (BEFORE_PHRASE.test(p.word)) break
    from--
  }
  return from
}

const AFTER_PHRASE =
  /^(is|was|were|are|will|would|should|could|may|might|in|by|at|to|from|has|had|have|that|which|with|as|and|grew|rose|reached|stood|came|hit|who|where|when|while|but|or|during|since|this|last|next|over|under|per|went|does|did|be|being|on)$/

function phraseEnd(reading: Reading, from: number): number {
  const { tokens } = reading
  let to = from
  while (to < from + 7) {
    const t = tokens[to]
    if (!t || t.kind === 'mark' || (t.newline && to > from) || AFTER_PHRASE.test(t.word)) break
    to++
  }
  return to
}

/** The words a share is of. */
function phraseAfter(reading: Reading, figure: Figure, limit: number): Subject | null {
  const { tokens } = reading
  let from = figure.to
  if (tokens[from]?.word === 'of') from++
  else if (
    /^(in|on|at|by|to|from|for|with|and|or|than|more|less|a|per|as|over|during|since|up|down|that|which|who|is|was|has|had|will|went|higher|lower|about|after|before|while|when)$/.test(
      tokens[from]?.word ?? '',
    )
  )
    return null
  while (/^(the|its|all|their|a|an|our|those)$/.test(tokens[from]?.word ?? '')) from++
  let to = from
  while (to < from + limit) {
    const t = tokens[to]
    if (!t || (t.newline && to > figure.from) || (t.kind === 'mark' && t.word !== '&')) break
    to++
  }
  return to > from ? worded(reading, from, to, 'stated') : null
}

/** Those asked, with what they say or do; where the figure ends its clause, the words before it. */
function askedOf(reading: Reading, figure: Figure): Subject | null {
  const after = phraseAfter(reading, figure, 12)
  if (after?.name && after.name.split(' ').length > 4) return after
  const sentence = reading.sentences[figure.sentence]
  if (!sentence) return after
  const from = Math.max(sentence.from, figure.from - 10)
  if (figure.from - from < 2) return after
  const lead = worded(reading, from, figure.from, 'stated')
  return after ? { name: `${after.name}: ${lead.name}`, grounding: after.grounding } : lead
}

/** Names that can hold what the metric measures. */
function holds(reading: Reading, e: Hit<Entity>, metric: Metric): boolean {
  const { kind } = e.value
  if (kind === 'coin')
    return COINS.has(metric.key) && (reading.tokens[e.from]?.capital === true || metric.key === 'revenue')
  if (kind === 'research' || kind === 'agency' || kind === 'media') return false
  // "(NASDAQ: WULF)"
  if (reading.tokens[e.from - 1]?.word === ':' && /^[A-Z]{2,10}$/.test(reading.tokens[e.from - 2]?.raw ?? ''))
    return false
  if (
    between(reading.figures, e.from - 8, e.from).some(
      (f) => f.dimension === undefined && f.to <= e.from && e.from - f.to <= 1,
    )
  )
    return false
  if (kind !== 'name') return true
  // someone who speaks, or a place
  const lead =
    reading.tokens[e.from - 1]?.word === 'the' ? reading.tokens[e.from - 2] : reading.tokens[e.from - 1]
  if (lead?.word === ',' && ESTIMATES.test(reading.tokens[e.to]?.word ?? '')) return false
  return (
    !SPEAKS.test(reading.tokens[e.to]?.word ?? '') &&
    !/^(in|at|near|outside)$/.test(reading.tokens[e.from - 1]?.word ?? '')
  )
}

const ESTIMATES =
  /^(estimates|estimated|reports|reported|forecasts|projects|found|finds|calculates|reckons|data|figures)$/
const COINS = new Set([
  'percent_change',
  'growth_multiple',
  'revenue',
  'share',
  'energy_consumption',
  'transaction_volume',
  'market_cap',
  'emissions',
])
const SPEAKS =
  /^(said|says|noted|notes|highlighted|argued|argues|added|told|wrote|writes|warned|believes|thinks|explained|predicts|commented)$/
/** Verbs whose subject gives; what they give goes to whom "into", "to" or "for" names. */
const GIVES =
  /^(pour|poured|pours|put|puts|invest|invested|invests|give|gave|given|lend|lent|hand|handed|commit|committed|pledge|pledged|went|goes|go|granted|awarded|set|cleared|reserved|approved|leads|led)$/

/** The company, product or thing a figure belongs to. */
function holder(reading: Reading, figure: Figure, metric: Metric): Subject | null {
  const labelled = labelOf(reading, figure)
  if (labelled) return labelled
  if (figure.cell) return inTable(reading, figure, metric)
  const aligned = alignedName(reading, figure, metric)
  if (aligned) return aligned
  const we = ourselves(reading, figure)
  if (we) return we
  const clause = clauseOf(reading, figure)
  const things = THING.has(metric.key)
  const own = inRange(reading, clause.from, figure.from, metric)
  const verb = clause.verb >= 0 ? (reading.tokens[clause.verb]?.word ?? '') : ''
  if (metric.key === 'investment' && GIVES.test(verb)) {
    const receiver = receiverOf(reading, figure, clause, metric)
    if (receiver) return receiver
  }
  if (own.length > 0) {
    // a product rather than its maker; else the one nearest before the verb
    const thing = things ? own.findLast((e) => isThing(e)) : undefined
    const owner = own.filter((e) => clause.verb < 0 || e.to <= clause.verb)
    const company = things
      ? owner.findLast((e) => e.value.kind === 'name')
      : owner.findLast((e) => e.value.kind === 'company')
    return named(reading, thing ?? company ?? owner.at(-1) ?? (own[0] as Hit<Entity>), 'stated')
  }
  const apposed = apposition(reading, clause, metric) ?? relative(reading, clause, metric)
  if (apposed) return apposed
  if (things) {
    const thing = lastThing(reading, figure, metric)
    if (thing) return thing
  }
  const receiver = after(reading, figure, clause, metric)
  if (receiver) return named(reading, receiver, 'stated')
  const words = clauseSubject(reading, clause, figure)
  if (words) return words
  return antecedent(reading, figure, clause, metric)
}

/** "… merges with AI crypto, worth $26 billion": said of the name right before the comma. */
function apposition(reading: Reading, clause: Clause, metric: Metric): Subject | null {
  if (!/^(worth|valued|capitalised|capitalized|priced)$/.test(reading.tokens[clause.from]?.word ?? ''))
    return null
  const end = clause.from - 1
  const name = inRange(reading, Math.max(0, end - 6), end, metric).at(-1)
  return name && name.to === end ? named(reading, name, 'stated') : null
}

/** "SambaNova, which bagged $350m", "Render, a source of compute capitalised at $1bn": said of the name right before. */
function relative(reading: Reading, clause: Clause, metric: Metric): Subject | null {
  const { tokens } = reading
  const first = tokens[clause.from]?.word ?? ''
  const end = tokens[clause.from - 1]?.kind === 'mark' ? clause.from - 1 : clause.from
  if (/^(which|who|whose)$/.test(first)) {
    const name = inRange(reading, Math.max(0, end - 6), end, metric).at(-1)
    return name && name.to === end ? named(reading, name, 'stated') : null
  }
  if (!/^(a|an|the)$/.test(first) || tokens[clause.from - 1]?.word !== ',') return null
  const before = reading.clauses[firstFrom(reading.clauses, clause.from) - 1]
  const name = before ? inRange(reading, before.from, end, metric)[0] : undefined
  return before && name && name.from === before.from && name.to === end
    ? named(reading, name, 'stated')
    : null
}

/** "We", "our": whoever speaks, the company of the speaker where it is named, else the one the context names. */
function ourselves(reading: Reading, figure: Figure): Subject | null {
  const { tokens, sentences, entities, context } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return null
  let own = false
  for (let i = sentence.from; i < sentence.to; i++)
    if (/^(we|our|we've|we're|us)$/.test(tokens[i]?.word ?? '') && tokens[i]?.raw !== 'US') own = true
  if (!own) return null
  for (let i = figure.to; i < Math.min(tokens.length, figure.to + 60); i++) {
    if (!/^(said|says|added)$/.test(tokens[i]?.word ?? '')) continue
    const company = between(entities, i, i + 16).find((e) => e.value.kind === 'company')
    if (company) return named(reading, company, 'stated')
  }
  return context.speaker ? { name: context.speaker, grounding: { how: 'implied' } } : null
}

/** "Gaming: $1.5bn vs. $1.52bn": the label before the colon, at the head of its line, cell or list item. */
function labelOf(reading: Reading, figure: Figure): Subject | null {
  const { tokens } = reading
  const floor = reading.sentences[figure.sentence]?.from ?? 0
  for (let i = figure.from - 1; i > Math.max(floor, figure.from - 14); i--) {
    const w = tokens[i]?.word ?? ''
    if (w === ';' || w === '|') return null
    if (w !== ':') continue
    let from = i
    while (from > floor && i - from < 7 && tokens[from - 1]?.kind === 'word') from--
    const head = tokens[from - 1]?.word ?? ''
    const opens =
      from === floor ||
      head === ';' ||
      head === '|' ||
      head === '•' ||
      head === '-' ||
      head === '*' ||
      head === '—' ||
      head === '+'
    if (!opens) return null
    if (
      between(reading.entities, i + 1, figure.from).some(
        (e) => e.value.kind === 'company' || e.value.kind === 'product',
      )
    )
      return null
    let says = false
    for (let j = from; j < i; j++) {
      const label = tokens[j]?.word ?? ''
      // "MARA revised its count: it mined …" is a clause, no label.
      if (isVerb(label) || (j > from && /^[a-z]{2,20}ed$/.test(label))) return null
      if (
        !EMPTY.test(tokens[j]?.word ?? '') &&
        !MEASURED.test(tokens[j]?.word ?? '') &&
        !LEADING.test(tokens[j]?.word ?? '')
      )
        says = true
    }
    return says && between(reading.periods, from, i).length === 0 ? worded(reading, from, i, 'stated') : null
  }
  return null
}

const isThing = (e: Hit<Entity>): boolean => e.value.kind === 'product' || /\d/.test(e.value.name)

/** The product the text spoke of last, up to two sentences back. */
function lastThing(reading: Reading, figure: Figure, metric: Metric): Subject | null {
  const from = reading.sentences[Math.max(0, figure.sentence - 2)]?.from ?? 0
  const found = inRange(reading, from, figure.from, metric).findLast(isThing)
  return found
    ? named(
        reading,
        found,
        found.from >= (reading.sentences[figure.sentence]?.from ?? 0) ? 'stated' : 'implied',
      )
    : null
}

/** The name at the head of the row, else its words; a row or table about nobody takes what the text before named. */
function inTable(reading: Reading, figure: Figure, metric: Metric): Subject | null {
  const { cell } = figure
  if (!cell) return null
  for (const range of [cell.label, cell.header, cell.caption]) {
    if (!range) continue
    const name = inRange(reading, range.from, range.to, metric)[0]
    if (name) return named(reading, name, 'stated')
  }
  const label = cell.label
  if (label && label.to > label.from && between(reading.periods, label.from, label.to).length === 0)
    return worded(reading, label.from, label.to, 'stated')
  return null
}

/** "Georgia, Texas and Kentucky … 32%, 11.2% and 10.9%, respectively": the names in the order of the figures. */
function alignedName(reading: Reading, figure: Figure, metric: Metric): Subject | null {
  const sentence = reading.sentences[figure.sentence]
  if (!sentence || !ordered(reading, sentence)) return null
  const figures = between(reading.figures, sentence.from, sentence.to).filter(
    (f) => f.dimension === figure.dimension,
  )
  const names: (Hit<Entity> | Hit<Place>)[] = inRange(reading, sentence.from, sentence.to, metric)
  const pool = names.length >= figures.length ? names : between(reading.places, sentence.from, sentence.to)
  const list = pool.slice(-figures.length)
  const hit = list.length === figures.length && figures.length > 1 ? list[figures.indexOf(figure)] : undefined
  return hit
    ? { name: hit.value.name, grounding: { how: 'stated', from: at(reading, hit.from, hit.to) } }
    : null
}

function ordered({ tokens }: Reading, sentence: { from: number; to: number }): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]?.word === 'respectively') return true
    if (tokens[i]?.word === 'in' && tokens[i + 1]?.word === 'that' && tokens[i + 2]?.word === 'order')
      return true
  }
  return false
}

/** "poured $1.1bn into AI chip startups", "$500 million went to MatX": whom the money goes to. */
function receiverOf(reading: Reading, figure: Figure, clause: Clause, metric: Metric): Subject | null {
  const { tokens } = reading
  for (let i = figure.to; i < Math.min(clause.to, figure.to + 12); i++) {
    if (!/^(into|to|for|in|on|at)$/.test(tokens[i]?.word ?? '')) continue
    const name = inRange(reading, i, Math.min(clause.to, i + 6), metric)[0]
    if (name) return named(reading, name, 'stated')
    let from = i + 1
    while (LEADING.test(tokens[from]?.word ?? '')) from++
    const to = phraseEnd(reading, from)
    if (to > from && tokens[from]?.kind === 'word' && tokens[from]?.word !== 'build')
      return worded(reading, from, to, 'stated')
  }
  return null
}

/** "12 MW at the Riot site", "$500 million went to MatX": a name behind the figure in its clause, not the counted thing itself. */
function after(reading: Reading, figure: Figure, clause: Clause, metric: Metric): Hit<Entity> | null {
  for (const e of inRange(reading, figure.to, clause.to, metric)) {
    for (let i = figure.to; i < e.from; i++) {
      const w = reading.tokens[i]?.word ?? ''
      // "16,000 machines from Bitmain": the maker, not the holder
      if (w === 'from' && figure.dimension === undefined) return null
      if (/^(to|for|by|into|in|from|at|on|of|with)$/.test(w)) return e
    }
    if (e.from - figure.to <= 1 && figure.dimension !== undefined) return e
  }
  return null
}

function inRange(reading: Reading, from: number, to: number, metric: Metric): Hit<Entity>[] {
  const out: Hit<Entity>[] = []
  for (const e of between(reading.entities, from, to))
    if (e.to <= to && holds(reading, e, metric)) out.push(e)
  return out
}

export function clauseOf(reading: Reading, figure: Figure): Clause {
  return (
    reading.clauses[firstFrom(reading.clauses, figure.from + 1) - 1] ?? {
      from: 0,
      to: reading.tokens.length,
      sentence: 0,
      verb: -1,
    }
  )
}

/** The noun phrase before the verb of the clause, unless it is a pronoun or only names what is measured. */
function clauseSubject(reading: Reading, clause: Clause, figure: Figure, any = false): Subject | null {
  const { tokens } = reading
  const end = clause.verb >= 0 && clause.verb < figure.from ? clause.verb : -1
  if (end < 0) return null
  // "In 2025 the network …"
  const [opening] = between(reading.periods, clause.from, clause.from + 3)
  let from = opening && opening.to < end ? opening.to : clause.from
  const first = tokens[from]?.word ?? ''
  if (
    PRONOUN.test(first) ||
    /^(in|on|at|by|for|during|since|from|of|with|and|as|according|added|set|put)$/.test(first)
  )
    return null
  while (from < end && LEADING.test(tokens[from]?.word ?? '')) from++
  let to = from
  while (to < end && to < from + 8 && tokens[to]?.kind === 'word') to++
  if (
    to === from ||
    tokens[to - 1]?.word.length === 1 ||
    (to === from + 1 && tokens[from]?.word.endsWith('ly'))
  )
    return null
  let says = any
  for (let i = from; i < to; i++)
    if (!EMPTY.test(tokens[i]?.word ?? '') && !MEASURED.test(tokens[i]?.word ?? '')) says = true
  return says ? worded(reading, from, to, 'stated') : null
}

/** Words that name nobody and nothing. */
const EMPTY =
  /^(company|firm|loss|losses|miner|chipmaker|group|startup|lab|business|operator|maker|figure|figures|number|rest|total|result|same|sum|amount|week|month|year|quarter|record|report|study|survey|analysts|estimate|estimates|projection|projections|latest|new|net|operating|gross|annual|quarterly|total|own|of|the|and|overall|combined|joint|average|median|strategy|unit|reading|rate|round|most|much|deal|contract|agreement|plan|price|tally|model|s|investors|backers|memory|ai|draw|there|more|than|we|our|research|behind|it|lay|here|consensus|adjusted|market)$/

/** Who the text spoke of last: the subject of an earlier clause of the sentence, or of the sentences before. */
function antecedent(reading: Reading, figure: Figure, clause: Clause, metric: Metric): Subject | null {
  const { clauses, sentences } = reading
  const index = firstFrom(clauses, clause.from)
  const own = sentences[figure.sentence]
  const paragraph = own?.paragraph ?? 0
  const back = /^(its|it|their|they|the)$/.test(reading.tokens[own?.from ?? 0]?.word ?? '')
  const firm =
    THING.has(metric.key) || CHANGE.has(metric.key) || metric.key === 'share'
      ? null
      : lastCompany(reading, figure)
  let noun: Subject | null = null
  for (let c = index - 1; c >= 0; c--) {
    const earlier = clauses[c] as Clause
    const distance = paragraph - (sentences[earlier.sentence]?.paragraph ?? 0)
    if (distance > 1 || figure.sentence - earlier.sentence > 4) break
    // "Its market value …": the sentence speaks of the one before, not of names in passing
    if (
      earlier.sentence === figure.sentence
        ? back
        : earlier.sentence !== clauses[c - 1]?.sentence
          ? false
          : back
    )
      continue
    const names = inRange(reading, earlier.from, earlier.verb >= 0 ? earlier.verb : earlier.to, metric)
    const all = names.length > 0 ? names : inRange(reading, earlier.from, earlier.to, metric)
    const first =
      all.find((e) => e.value.kind === 'company') ??
      (firm && earlier.sentence !== figure.sentence ? undefined : all[0])
    if (first && !behindPreposition(reading, first, earlier))
      return named(reading, first, earlier.sentence === figure.sentence ? 'stated' : 'implied')
    if (!noun && earlier.verb >= 0 && earlier.sentence === figure.sentence)
      noun = clauseSubject(reading, earlier, { ...figure, from: earlier.to })
  }
  if (noun) return noun
  if (firm) return firm
  // behind the figure in its sentence
  const later = own ? inRange(reading, figure.to, own.to, metric)[0] : undefined
  if (later) return named(reading, later, 'stated')
  const first = between(reading.entities, 0, Math.min(figure.from, 400)).find((e) =>
    holds(reading, e, metric),
  )
  return first ? named(reading, first, 'implied') : null
}

/** The company spoken of last, up to three sentences back. */
function lastCompany(reading: Reading, figure: Figure): Subject | null {
  const from = reading.sentences[Math.max(0, figure.sentence - 3)]?.from ?? 0
  const company = between(reading.entities, from, reading.sentences[figure.sentence]?.from ?? 0).findLast(
    (e) => e.value.kind === 'company',
  )
  return company ? named(reading, company, 'implied') : null
}

const behindPreposition = (reading: Reading, hit: Hit<Entity>, clause: Clause): boolean =>
  hit.from > clause.from &&
  /^(than|like|against|unlike|beside|behind|versus)$/.test(reading.tokens[hit.from - 1]?.word ?? '')

/** "revenue", "shares", "hashrate": what rose or fell. */
function measuredNoun(reading: Reading, figure: Figure): string | null {
  const { tokens, sentences } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return null
  const pick = (i: number): string | null => {
    const t = tokens[i]
    if (!t || !MEASURED.test(t.word)) return null
    return t.word === 'hash' ? 'hashrate' : t.raw
  }
  for (let i = figure.to; i < Math.min(figure.to + 7, sentence.to); i++) {
    if (tokens[i]?.kind === 'mark') break
    const noun =
      /^(in|of|more|fewer|less|higher|lower)$/.test(tokens[i - 1]?.word ?? '') || i > figure.to + 1
        ? pick(i)
        : null
    if (noun) return noun
  }
  for (let i = figure.from - 1; i >= sentence.from; i--) {
    const noun = pick(i)
    if (noun) return noun
  }
  for (let i = figure.to; i < sentence.to; i++) {
    const noun = pick(i)
    if (noun) return noun
  }
  return null
}

const sameSentence = ({ sentences, tokens }: Reading, figure: Figure, before: ExtractedClaim): boolean =>
  before.start >= (tokens[sentences[figure.sentence]?.from ?? 0]?.start ?? 0)

/** "That is an increase of …", "It should grow …": the sentence speaks of what the one before spoke of. */
function pointsBack({ sentences, tokens }: Reading, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  const w = sentence ? (tokens[sentence.from]?.word ?? '') : ''
  return PRONOUN.test(w) || w === 'up' || w === 'down' || w === 'the'
}
