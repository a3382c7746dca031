import { type Hit, lexicon } from '../text/lexicon.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { type EntityKind, GAZETTEER } from './gazetteer.ts'
import type { Place } from './places.ts'

export interface Entity {
  /** As the text has it. */
  name: string
  /** As the gazetteer has it, else as the text has it. */
  canonical: string
  kind: EntityKind
}

const byAlias = new Map<string, Entity>()
const known = lexicon<Entity>()
for (const [kind, table] of Object.entries(GAZETTEER)) {
  for (const line of table.trim().split('\n')) {
    const [name = '', ...aliases] = line.split('|')
    const entity: Entity = { name, canonical: name, kind: kind as EntityKind }
    for (const alias of [name, ...aliases]) {
      byAlias.set(alias.toLowerCase(), entity)
      known.add(alias.toLowerCase().replaceAll('.', ' . ').replaceAll('&', ' & '), entity)
    }
  }
}

/** Capitalised words that open sentences or stand for no one. */
const NO_NAME = new Set(
  (
    'the a an in on at by for from to of and or but if as with it its this that these those he she they we you i our his her their there here when while after before since until ' +
    'during over under about around up down more most less some all any each every both many much few other another such only just even still yet also not no now then so ' +
    'what which who whom whose where why how one two three four five six seven eight nine ten first second third last next new old is are was were be been has have had do does did will would could should can may might must ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
    'ai cpu gpu gpus cpus npu npus tpu tpus llm llms asic asics hpc ceo cfo cto cagr usd eur api ram hbm dram btc eh th ph mw gw kw kwh mwh twh gb tb mb tops fy q1 q2 q3 q4 h1 h2 yoy ipo etf it iot ml r&d ' +
    'edge data according based given despite although though however meanwhile overall revenue net total global world mining bitcoin difficulty hashrate today yesterday among unlike like because whether once through per via between against without within toward towards than nearly almost roughly ' +
    'investors analysts researchers companies miners sales shares profits annual worldwide figures estimates projections talk backers series mr ms mrs dr inc corp ltd llc co key note image photo source read share table figure market report study survey'
  ).split(' '),
)

const SPEAKS =
  /^(say|says|said|notes|noted|claims|claimed|writes|wrote|highlighted|argued|argues|warned|believes|predicts|predicted|projects|projected|forecasts|raised|raises|has|expects|plans|reported|reports|estimates|estimated|mined|sold|holds|held|posted|announced|aims|told|added|is|was|will|operates|runs|makes|bought|acquired|signed|produced|earned|launched|unveiled|shipped|secured|landed|closed|owns|operated|completed|put|puts|sees)$/

/** Names in the tokens: those of the gazetteer, and runs of capitalised words besides. */
export function findEntities(tokens: Token[], sentences: Sentence[], places: Hit<Place>[]): Hit<Entity>[] {
  const opens = new Set(sentences.map((s) => s.from))
  const placed = new Map(places.map((p) => [p.from, p.to]))
  const inside = new Set<string>()
  for (const [at, t] of tokens.entries()) if (t.capital && !opens.has(at)) inside.add(t.word)
  const hits: Hit<Entity>[] = []
  const list = known.scan(tokens)
  let k = 0
  let i = 0
  while (i < tokens.length) {
    while (k < list.length && (list[k] as Hit<Entity>).from < i) k++
    const hit = list[k]
    if (hit && hit.from === i) {
      const first = tokens[i] as Token
      if (first.capital || hit.value.kind === 'coin' || hit.value.kind === 'group' || first.kind !== 'word') {
        const to = withAcronym(tokens, extend(tokens, hit.to, hit.value))
        const name = nameOf(tokens, hit.from, to)
        const canonical =
          to > hit.to && hit.value.kind === 'product' && /\d/.test(name) ? name : hit.value.canonical
        hits.push({ value: { name, canonical, kind: hit.value.kind }, from: hit.from, to })
        i = to
        continue
      }
    }
    const token = tokens[i] as Token
    if (token.kind === 'word' && token.capital && !NO_NAME.has(token.word)) {
      let to = i + 1
      while (to < tokens.length) {
        const next = tokens[to] as Token
        if (next.newline || tokens[to - 1]?.possessive) break
        if (
          next.kind === 'word' &&
          next.capital &&
          !(NO_NAME.has(next.word) && !next.joined && next.word !== 'ai' && next.word !== 'data')
        )
          to++
        else if (next.word === '&' && tokens[to + 1]?.capital) to += 2
        else if (next.kind === 'number' && next.joined) to++
        else break
      }
      // a lone capitalised word that opens a sentence is a name only if it is one elsewhere, or speaks or owns
      const lone = to === i + 1 && opens.has(i)
      const place = placed.get(i) === to
      if (place) {
        i = to
        continue
      }
      to = withAcronym(tokens, to)
      if (
        !lone ||
        inside.has(token.word) ||
        token.possessive ||
        /[a-z][A-Z]|\d/.test(token.raw) ||
        SPEAKS.test(tokens[to]?.word ?? '')
      )
        hits.push({
          value: { name: nameOf(tokens, i, to), canonical: nameOf(tokens, i, to), kind: 'name' },
          from: i,
          to,
        })
      i = to
      continue
    }
    i++
  }
  return hits
}

/** "Semiconductor Industry Association (SIA)": a name takes in the acronym that follows it. */
function withAcronym(tokens: Token[], to: number): number {
  const open = tokens[to]
  const acronym = tokens[to + 1]
  if (open?.word !== '(' || tokens[to + 2]?.word !== ')' || !acronym) return to
  return /^[A-Z]{2,8}$/.test(acronym.raw) ? to + 3 : to
}

/** A product's name runs on over its version: "Llama" + "3.1 405B". */
function extend(tokens: Token[], to: number, entity: Entity): number {
  if (entity.kind !== 'product' && entity.kind !== 'company') return to
  let end = to
  while (end < tokens.length && !tokens[end - 1]?.possessive) {
    const next = tokens[end] as Token
    if (next.newline) break
    if (entity.kind === 'product' && next.kind === 'number') end++
    else if (
      next.kind === 'word' &&
      next.capital &&
      (/\d/.test(next.word) || (next.end - next.start > 3 && !NO_NAME.has(next.word)))
    )
      end++
    else break
  }
  return end
}

function nameOf(tokens: Token[], from: number, to: number): string {
  let name = ''
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    name +=
      (name && !t.joined ? ' ' : name && t.kind !== 'mark' && tokens[i - 1]?.kind !== 'mark' ? '-' : '') +
      t.raw
  }
  return name
}

/** A stable key of who or what is measured: aliases fold into one ("BTC", "the Bitcoin network"), different things stay apart. */
export function subjectKey(subject: string | null): string | null {
  if (subject === null) return null
  const clean = subject
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}&.+]+/gu, ' ')
    .trim()
  const entity = byAlias.get(clean)
  if (entity) return entity.canonical.toLowerCase()
  return clean
}
