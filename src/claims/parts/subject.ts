import type { Entity } from '../entities/entities.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
import type { Clause } from '../text/clauses.ts'
import type { Hit } from '../text/lexicon.ts'
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
    const market = marketName(reading, figure)
    if (market) return market
  }
  if (metric.key === 'survey_share') {
    const asked = askedOf(reading, figure)
    if (asked) return asked
  }
  const found = holder(reading, figure, metric)
  if (CHANGE.has(metric.key)) {
    const measured = measuredNoun(reading, figure)
    if (found && measured) return { name: withNoun(found.name ?? '', measured), grounding: found.grounding }
    if (before?.subject && pointsBack(reading, figure)) return implied(before)
    if (measured) return { name: measured, grounding: { how: 'stated' } }
  }
  if (metric.key === 'share' || metric.key === 'market_share') {
    const whole = phraseAfter(reading, figure, 7)
    if (found && whole) return { name: `${found.name}: ${whole.name}`, grounding: found.grounding }
    if (whole && !found) return whole
  }
  if (found) return found
  if (before?.subject) return implied(before)
  return phraseAfter(reading, figure, 5) ?? { name: null, grounding: { how: 'implied' } }
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
  return { name: hit.value.name, grounding: { how, from: at(reading, hit.from, hit.to) } }
}

function worded(reading: Reading, from: number, to: number, how: Grounding['how']): Subject {
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
  for (const e of reading.entities) {
    if (!sentence || e.from < sentence.from) continue
    if (e.from >= sentence.to) break
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
function marketName(reading: Reading, figure: Figure): Subject | null {
  const { tokens, sentences } = reading
  for (let s = figure.sentence; s >= Math.max(0, figure.sentence - 2); s--) {
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
function holds(entity: Entity, metric: Metric): boolean {
  if (entity.kind === 'coin')
    return (
      metric.key === 'percent_change' ||
      metric.key === 'growth_multiple' ||
      metric.key === 'revenue' ||
      metric.key === 'share' ||
      metric.key === 'energy_consumption' ||
      metric.key === 'transaction_volume' ||
      metric.key === 'market_cap'
    )
  if (entity.kind === 'research' || entity.kind === 'agency' || entity.kind === 'media') return false
  return true
}

/** The company, product or thing a figure belongs to. */
function holder(reading: Reading, figure: Figure, metric: Metric): Subject | null {
  const clause = clauseOf(reading, figure)
  const own = inRange(reading, clause.from, figure.from, metric)
  const things = THING.has(metric.key)
  if (own.length > 0) {
    // a product rather than its maker; else the one nearest before the verb
    const thing = things ? own.find((e) => e.value.kind === 'product' || /\d/.test(e.value.name)) : undefined
    const owner = own.filter((e) => clause.verb < 0 || e.to <= clause.verb)
    return named(reading, thing ?? owner.at(-1) ?? (own[0] as Hit<Entity>), 'stated')
  }
  const receiver = after(reading, figure, clause, metric)
  if (receiver) return named(reading, receiver, 'stated')
  const words = clauseSubject(reading, clause, figure)
  if (words) return words
  return antecedent(reading, figure, clause, metric)
}

/** "$500 million went to MatX", "12 MW from the Riot site": a name behind the figure in its clause. */
function after(reading: Reading, figure: Figure, clause: Clause, metric: Metric): Hit<Entity> | null {
  const list = inRange(reading, figure.to, clause.to, metric)
  for (const e of list) {
    for (let i = figure.to; i < e.from; i++) {
      const w = reading.tokens[i]?.word ?? ''
      if (
        w === 'to' ||
        w === 'for' ||
        w === 'by' ||
        w === 'into' ||
        w === 'in' ||
        w === 'from' ||
        w === 'at' ||
        w === 'on' ||
        w === 'of' ||
        w === 'with'
      )
        return e
    }
    if (e.from - figure.to <= 1) return e
  }
  return null
}

function inRange(reading: Reading, from: number, to: number, metric: Metric): Hit<Entity>[] {
  const out: Hit<Entity>[] = []
  for (const e of reading.entities) {
    if (e.from < from) continue
    if (e.to > to) break
    if (holds(e.value, metric)) out.push(e)
  }
  return out
}

export function clauseOf(reading: Reading, figure: Figure): Clause {
  let best: Clause | undefined
  for (const clause of reading.clauses) {
    if (clause.from > figure.from) break
    best = clause
  }
  return best ?? { from: 0, to: reading.tokens.length, sentence: 0, verb: -1 }
}

/** The noun phrase before the verb of the clause, unless it is a pronoun. */
function clauseSubject(reading: Reading, clause: Clause, figure: Figure): Subject | null {
  const { tokens } = reading
  const end = clause.verb >= 0 && clause.verb < figure.from ? clause.verb : -1
  if (end < 0) return null
  let from = clause.from
  const first = tokens[from]?.word ?? ''
  if (PRONOUN.test(first) || /^(in|on|at|by|for|during|since|from|of|with|and|as)$/.test(first)) return null
  if (
    first === 'the' &&
    /^(company|firm|miner|chipmaker|group|startup|lab|business|operator|maker|figure|number|rest|total|result|same)$/.test(
      tokens[from + 1]?.word ?? '',
    ) &&
    end <= from + 2
  )
    return null
  while (from < end && LEADING.test(tokens[from]?.word ?? '')) from++
  let to = from
  while (to < end && to < from + 8 && tokens[to]?.kind === 'word') to++
  if (to === from || tokens[to - 1]?.word.length === 1) return null
  return worded(reading, from, to, 'stated')
}

/** Who the text spoke of last: the subject of an earlier clause of the sentence, or of the sentences before. */
function antecedent(reading: Reading, figure: Figure, clause: Clause, metric: Metric): Subject | null {
  const { clauses, sentences, tokens } = reading
  const index = clauses.indexOf(clause)
  const paragraph = sentences[figure.sentence]?.paragraph ?? 0
  let noun: Subject | null = null
  for (let c = index - 1; c >= 0; c--) {
    const earlier = clauses[c] as Clause
    const distance = paragraph - (sentences[earlier.sentence]?.paragraph ?? 0)
    if (distance > 1 || figure.sentence - earlier.sentence > 4) break
    const names = inRange(reading, earlier.from, earlier.verb >= 0 ? earlier.verb : earlier.to, metric)
    const all = names.length > 0 ? names : inRange(reading, earlier.from, earlier.to, metric)
    const first = all[0]
    if (first && !behindPreposition(reading, first, earlier))
      return named(reading, first, earlier.sentence === figure.sentence ? 'stated' : 'implied')
    if (!noun && earlier.verb >= 0 && earlier.sentence === figure.sentence)
      noun = clauseSubject(reading, earlier, { ...figure, from: earlier.to })
  }
  if (noun) return noun
  // behind the figure in its sentence
  const sentence = sentences[figure.sentence]
  const later = sentence ? inRange(reading, figure.to, sentence.to, metric)[0] : undefined
  if (later) return named(reading, later, 'stated')
  for (const e of reading.entities)
    if (holds(e.value, metric) && e.to <= figure.from && tokens[e.from]) return named(reading, e, 'implied')
  return null
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

/** "That is an increase of …", "It should grow …": the sentence speaks of what the one before spoke of. */
function pointsBack({ sentences, tokens }: Reading, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  const w = sentence ? (tokens[sentence.from]?.word ?? '') : ''
  return PRONOUN.test(w) || w === 'up' || w === 'down' || w === 'the'
}
