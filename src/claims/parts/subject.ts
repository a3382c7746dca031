import type { Entity } from '../entities/entities.ts'
import type { Metric } from '../metrics.ts'
import type { Figure, Reading } from '../reading.ts'
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
const MARKET = new Set(['market_size', 'cagr', 'market_share'])
const MEASURED =
  /^(revenue|revenues|sales|profit|profits|shares|stock|price|prices|hashrate|output|production|income|margin|capacity|difficulty|demand|supply|shipments|usage|use|users|cost|costs|consumption|emissions|holdings|workforce|staff|capex|spending|investment|funding|valuation|volume|share|earnings|jobs|layoffs|traffic|orders|memory|performance|latency|adoption|capitalization|value|hashprice|reward|rewards|electricity|energy|power|bitcoin|market|chips|downloads|customers|subscribers)$/

/** Who or what a figure measures. */
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
    const asked = phraseAfter(reading, figure, 12)
    if (asked) return asked
  }
  const entity = nearestEntity(reading, figure)
  if (before?.subject && (!entity || entity.grounding.how === 'implied') && pointsBack(reading, figure))
    return {
      name: before.subject,
      grounding: {
        how: 'implied',
        ...(before.grounding.subject.from && { from: before.grounding.subject.from }),
      },
    }
  if (metric.key === 'percent_change' || metric.key === 'growth_multiple') {
    const measured = measuredNoun(reading, figure)
    if (entity && measured)
      return { name: `${entity.hit.value.name} ${measured}`, grounding: entity.grounding }
    if (!entity && measured) return { name: measured, grounding: { how: 'stated' } }
  }
  if (metric.key === 'share') {
    const whole = phraseAfter(reading, figure, 6)
    if (entity && whole)
      return { name: `${entity.hit.value.name}: ${whole.name}`, grounding: entity.grounding }
    if (whole) return whole
  }
  if (entity) return { name: entity.hit.value.name, grounding: entity.grounding }
  const noun = nounPhrase(reading, figure)
  return noun ?? { name: null, grounding: { how: 'implied' } }
}

function network(reading: Reading, figure: Figure, metric: Metric): Subject {
  const sentence = reading.sentences[figure.sentence]
  let coin: Hit<Entity> | null = null
  let company: Hit<Entity> | null = null
  for (const e of reading.entities) {
    if (!sentence || e.from < sentence.from) continue
    if (e.from >= sentence.to) break
    if (e.value.kind === 'coin' && (!coin || (e.from < figure.from && coin.value.name === 'Bitcoin')))
      coin = e
    if ((e.value.kind === 'company' || e.value.kind === 'product') && e.from < figure.from) company = e
  }
  if (metric.key === 'mining_cost' && company) return said(reading, company, 'stated')
  if (coin) return said(reading, coin, 'stated')
  return { name: 'Bitcoin', grounding: { how: 'implied' } }
}

function said(reading: Reading, hit: Hit<Entity>, how: Grounding['how']): Subject {
  return { name: hit.value.name, grounding: { how, from: span(reading, hit.from, hit.to) } }
}

const span = (reading: Reading, from: number, to: number) => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[to - 1]?.end ?? 0,
})

/** "the edge AI hardware market" gives "edge AI hardware"; "market for smart cameras" gives "smart cameras". */
function marketName(reading: Reading, figure: Figure): Subject | null {
  const { tokens, sentences, text } = reading
  for (let s = figure.sentence; s >= Math.max(0, figure.sentence - 2); s--) {
    const sentence = sentences[s]
    if (!sentence) continue
    let best: Subject | null = null
    for (let i = sentence.from; i < sentence.to; i++) {
      const w = tokens[i]?.word ?? ''
      if (
        w !== 'market' &&
        w !== 'markets' &&
        w !== 'industry' &&
        w !== 'sector' &&
        w !== 'sales' &&
        w !== 'shipments' &&
        w !== 'spending'
      )
        continue
      if (tokens[i + 1]?.word === 'for' || (tokens[i + 1]?.word === 'of' && w === 'sales')) {
        const to = phraseEnd(reading, i + 2)
        if (to > i + 2) {
          const at = span(reading, i + 2, to)
          best = {
            name: text.slice(at.start, at.end),
            grounding: { how: s === figure.sentence ? 'stated' : 'implied', from: at },
          }
          if (i > figure.from) break
          continue
        }
      }
      let from = i
      while (from > sentence.from && i - from < 6) {
        const p = tokens[from - 1]
        if (
          p?.kind !== 'word' ||
          /^(the|a|an|of|in|to|that|this|its|for|and|by|on|global|worldwide|overall|total|whole|entire|world)$/.test(
            p.word,
          )
        ) {
          if (p?.word === 'and' && tokens[from - 2]?.kind === 'word' && i - from > 0) {
            from -= 1
            continue
          }
          break
        }
        from--
      }
      if (from < i) {
        const at = span(reading, from, i)
        best = {
          name: text.slice(at.start, at.end),
          grounding: { how: s === figure.sentence ? 'stated' : 'implied', from: at },
        }
        if (i > figure.from) break
      }
    }
    if (best) return best
  }
  return null
}

function phraseEnd(reading: Reading, from: number): number {
  const { tokens } = reading
  let to = from
  while (to < from + 7) {
    const t = tokens[to]
    if (
      !t ||
      t.kind === 'mark' ||
      t.newline ||
      /^(is|was|were|are|will|would|should|could|may|in|by|at|to|from|of|has|had|have|that|which|with|as|and|grew|rose|reached|stood|came|hit)$/.test(
        t.word,
      )
    )
      break
    to++
  }
  return to
}

/** The words a share is of, or that name those asked. */
function phraseAfter(reading: Reading, figure: Figure, limit: number): Subject | null {
  const { tokens, text } = reading
  let from = figure.to
  if (tokens[from]?.word === 'of') from++
  while (/^(the|its|all|their|a|an|our|those)$/.test(tokens[from]?.word ?? '')) from++
  let to = from
  while (to < from + limit) {
    const t = tokens[to]
    if (!t || t.newline || (t.kind === 'mark' && t.word !== '&')) break
    to++
  }
  if (to === from) return null
  const at = span(reading, from, to)
  return { name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at } }
}

/** The last company, product or name before the figure in its sentence, else the first behind it, else the last one before the sentence. */
function nearestEntity(reading: Reading, figure: Figure): { hit: Hit<Entity>; grounding: Grounding } | null {
  const { entities, sentences } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return null
  let before: Hit<Entity> | null = null
  let after: Hit<Entity> | null = null
  let earlier: Hit<Entity> | null = null
  for (const e of entities) {
    if (e.from >= sentence.to) break
    if (
      e.value.kind === 'coin' ||
      e.value.kind === 'research' ||
      e.value.kind === 'agency' ||
      e.value.kind === 'media'
    )
      continue
    if (e.from < sentence.from) earlier = e
    else if (e.to <= figure.from) before = e
    else if (!after) after = e
  }
  const hit = before ?? after ?? earlier
  if (!hit) return null
  const how = hit === earlier ? 'implied' : 'stated'
  return { hit, grounding: { how, from: span(reading, hit.from, hit.to) } }
}

/** "revenue", "shares", "hashrate": what rose or fell. */
function measuredNoun(reading: Reading, figure: Figure): string | null {
  const { tokens, sentences } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return null
  for (let i = figure.to; i < Math.min(figure.to + 8, sentence.to); i++) {
    const w = tokens[i]?.word ?? ''
    if (tokens[i]?.kind === 'mark') break
    if (MEASURED.test(w)) return w
  }
  for (let i = figure.from - 1; i >= sentence.from; i--)
    if (MEASURED.test(tokens[i]?.word ?? '')) return tokens[i]?.raw ?? null
  for (let i = figure.to; i < sentence.to; i++)
    if (MEASURED.test(tokens[i]?.word ?? '')) return tokens[i]?.raw ?? null
  return null
}

/** Where no name is near: the first words of the sentence, up to its verb. */
function nounPhrase(reading: Reading, figure: Figure): Subject | null {
  const { sentences, text } = reading
  const sentence = sentences[figure.sentence]
  if (!sentence) return null
  const to = phraseEnd(reading, sentence.from)
  if (to <= sentence.from || to > figure.from) return phraseAfter(reading, figure, 5)
  const at = span(reading, sentence.from, to)
  return { name: text.slice(at.start, at.end), grounding: { how: 'stated', from: at } }
}

/** "That is an increase of …", "It should grow …": the sentence speaks of what the one before spoke of. */
function pointsBack({ sentences, tokens }: Reading, figure: Figure): boolean {
  const sentence = sentences[figure.sentence]
  const w = sentence ? (tokens[sentence.from]?.word ?? '') : ''
  return /^(that|this|it|its|which|these|those|they|their|up|down|the)$/.test(w)
}
