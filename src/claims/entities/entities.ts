import { type Hit, lexicon } from '../text/lexicon.ts'
import type { Sentence } from '../text/sentences.ts'
import { type Token, tokenize } from '../text/tokens.ts'
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
    'fiscal hash vc vcs fall spring summer winter added regions end devices component application french german japanese chinese british american korean indian canadian russian european dutch swiss israeli taiwanese swedish norwegian finnish brazilian australian asian african western eastern northern southern north south east west chip chips processors users overnight previously currently additionally specifically instead bull bulls wall street white house congress president chairman founder director professor judge state states city county city hall fed eu un g7 phase section figure decision annotation appendix chapter no nos part version v us u uk ceos cfos cdco coo ctos cmo vp svp evp pm ms gpus hpcs nft nfts defi tam led usb pcie nvme ssd dram lte 5g 4g 6g wifi fp8 fp16 fp32 int8 int4 bf16 hbm3 hbm3e hbm4 nvlink cuda ttft sla roi capex opex ebitda gaap esg pr ai. s&p nasdaq nyse otc tsx lse isin ' +
    "vs nor there that'll it's they're we're firm firms power draw compound hardware software services convertible senior notes artificial intelligence centre center centers centres machine learning language models model cloud computing local company platform platforms gross cash operating adjusted fiscal consensus total all supply chain private public general office headquarters group's paris berlin london " +
    'investors analysts researchers companies miners sales shares profits annual worldwide figures estimates projections talk backers series mr ms mrs dr inc corp ltd llc co key note image photo source read share table figure market report study survey'
  ).split(' '),
)

const SPEAKS =
  /^(say|says|said|notes|noted|claims|claimed|writes|wrote|highlighted|argued|argues|warned|believes|predicts|predicted|projects|projected|forecasts|raised|raises|has|expects|plans|reported|reports|estimates|estimated|mined|sold|holds|held|posted|announced|aims|told|added|is|was|will|operates|runs|makes|bought|acquired|signed|produced|earned|launched|unveiled|shipped|secured|landed|closed|owns|operated|completed|put|puts|sees)$/

/** "FY20", "1Q26", "2025E": times, not names. */
const TIME = /^(fy|cy|[hq][1-4]|[1-4][hq])-?\d{0,4}e?$/

/** Names in the tokens: those of the gazetteer, and runs of capitalised words besides. */
export function findEntities(tokens: Token[], sentences: Sentence[], places: Hit<Place>[]): Hit<Entity>[] {
  const opens = new Set(sentences.map((s) => s.from))
  const placeAt = new Map(places.map((p) => [p.from, p.to]))
  const shouting = headlines(tokens, sentences)
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
    if (
      token.kind !== 'word' ||
      !token.capital ||
      NO_NAME.has(token.word) ||
      TIME.test(token.word) ||
      shouting(i)
    ) {
      i++
      continue
    }
    const placed = placeAt.get(i)
    const to = runOf(tokens, i)
    if (placed !== undefined && placed >= to) {
      i = placed
      continue
    }
    // "German chipmaker X": the nationality is no part of the name
    const from = placed ?? i
    const first = tokens[from] as Token
    // a lone capitalised word that opens a sentence is a name only if it is one elsewhere, or speaks or owns
    const doubtful = to === from + 1 && opens.has(from)
    const sure =
      !doubtful ||
      inside.has(first.word) ||
      first.possessive ||
      /[a-z][A-Z]|\d/.test(first.raw) ||
      SPEAKS.test(tokens[to]?.word ?? '')
    if (sure && !(to === from + 1 && (NO_NAME.has(first.word) || first.raw.length < 2))) {
      const end = withAcronym(tokens, to)
      const name = nameOf(tokens, from, end)
      hits.push({ value: { name, canonical: name, kind: 'name' }, from, to: end })
    }
    i = to
  }
  return hits
}

/** Tells whether a token stands in a headline in title case, where capitals make no names. */
function headlines(tokens: Token[], sentences: Sentence[]): (at: number) => boolean {
  const titled: boolean[] = []
  for (const sentence of sentences) {
    let words = 0
    let capitals = 0
    for (let i = sentence.from; i < sentence.to; i++) {
      const t = tokens[i] as Token
      if (t.kind !== 'word' || t.end - t.start < 4) continue
      words++
      if (t.capital) capitals++
    }
    titled.push(words > 4 && capitals > words * 0.7)
  }
  let s = 0
  return (at) => {
    while (s < sentences.length - 1 && (sentences[s]?.to ?? 0) <= at) s++
    return titled[s] ?? false
  }
}

/** Common words that names are made with. */
const IN_NAMES =
  /^(ai|hash|mining|research|compute|data|cloud|platforms|energy|power|labs?|network|networks|software|hardware|chip|chips|model|machine|bitcoin|digital|index|study|report)$/

/** End of a run of capitalised words that starts at a token. */
function runOf(tokens: Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length) {
    const next = tokens[to] as Token
    if (next.newline || tokens[to - 1]?.possessive) break
    if (
      next.kind === 'word' &&
      next.capital &&
      (!NO_NAME.has(next.word) || next.joined || IN_NAMES.test(next.word))
    )
      to++
    else if (next.word === '&' && tokens[to + 1]?.capital && !NO_NAME.has(tokens[to + 1]?.word ?? '')) to += 2
    else if (next.kind === 'number' && next.joined) to++
    else break
  }
  return to
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

/** Names of the gazetteer in a line of text, such as a title. */
export const entitiesIn = (line: string): Entity[] => known.scan(tokenize(line)).map((hit) => hit.value)

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
