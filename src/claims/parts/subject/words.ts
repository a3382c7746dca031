import type { Token } from '../../text/tokens.ts'
import { wordClass } from '../../text/words.ts'

/** Classes of words, as far as telling a subject from what is said of it needs them. */
const words = (...lists: string[]) => wordClass(lists.join(' '))

export const isDeterminer = words(
  'the a an this that these those all some its their our his her my your each every both no neither any another such one',
)
export const isPronoun = words(
  "it they he she we you i them him us this that these those both there here what everything nothing anyone everyone someone another nobody none i'm i've it's they're we're you're he's she's that's we've they've you've i've we'd they'd you'd we'll they'll you'll i'll he'll she'll it'll",
)
export const isRelative = words('which who whom whose that')
/** Those that tell of things and firms. */
export const isThatOrWhich = words('that which')
export const isDefinite = words('the this that')
export const isPrepositionWord = words(
  'in on at by for during since from of with to into onto over under per against as than via through throughout across about around',
  'among amongst between within without toward towards until after before behind beyond outside inside below above despite besides beside including',
  'excluding like unlike near off out up down versus vs upon amid along alongside according given',
)
export const isConjunction = words(
  'and or but nor so yet while whereas because although though if when where unless whether then plus',
)
/** Words that come with a noun phrase without being part of what it names. */
export const isAdverbWord = words(
  'now then also still already today yesterday tomorrow currently recently alone together only just even nearly almost about roughly',
  'approximately around some jointly combined meanwhile however instead thus therefore once again nonetheless nevertheless itself themselves ever never not too well soon later',
  'likewise accordingly similarly additionally moreover furthermore consequently earlier ago overall overnight alike respectively aside afterwards further more most much less least very quite rather up down anywhere somewhere away back apart ahead',
  'apiece re attributable',
)
export const isAuxiliary = words(
  'is are was were be been being am has have had having will would could should may might can must shall do does did',
)
/** The "up" of "start-up" and the "on" of "add-on" are neither. */
export const isPreposition = (t: Token | undefined): boolean => isPrepositionWord(t) && !t?.joined
export const isAdverb = (t: Token | undefined): boolean => isAdverbWord(t) && !t?.joined
/** Pronouns that no noun phrase holds. */
export const isPersonal = words(
  "it they he she we you i them him us there i'm i've it's they're we're you're we've they've you've we'd they'd you'd we'll they'll you'll i'll he'll she'll it'll",
)
/** Of whoever is spoken of. */
export const isTheirs = words('its their')
/** "its total leased capacity" */
export const isSum = wordClass('total combined')
export const isOwners = wordClass('its their our his her')
export const isIt = words('it')
export const isToBe = words('is are was were')
/** Nouns of time: "over a month", "the quarter". */
export const isTime = words(
  'year years month months quarter quarters week weeks day days hour hours minute minutes second seconds decade decades half halves',
  'utc gmt est edt period time today yesterday tomorrow morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday',
  'january february march april may june july august september october november december spring summer autumn fall winter',
  'fiscal q1 q2 q3 q4 h1 h2 fy early late mid first second third fourth last next past previous coming year-end end start beginning century centuries calendar date',
)
/** "FY2025", "CY26": a year of its own reckoning. */
export const isYearCode = (t: Token): boolean => t.word.charCodeAt(1) === 121 && /^[cf]y\d{2,4}$/.test(t.word)
/** Nouns that name a measure: what rose or fell, never who holds it. */
export const isMeasure = words(
  'revenue revenues sales takings turnover profit profits income earnings loss losses ebitda shares stock price prices hashrate hashpower hash',
  'output production margin margins capacity difficulty demand supply shipments usage use cost costs consumption emissions holdings',
  'capex spending expenditure expenditures outlay outlays investment investments funding valuation volume volumes share',
  'jobs layoffs traffic orders memory performance latency adoption capitalization capitalisation cap value hashprice reward rewards',
  'electricity energy power bitcoin bitcoins profitability downloads cuts audience headcount bandwidth',
  'throughput tokens speed eps efficiency footprint rate rates total totals number numbers count counts',
  'haul hoard pile figure figures size amount sum bill budget stake stakes proceeds treasury reserves stockpile stash fees fee tariff tariffs subsidy',
  'parameters context window length draw tdp tbp tgp wattage payments transactions guidance forecast outlook target targets estimate estimates midpoint midpoints smartestimate',
  'decoding generation prefill prefilling quantisation quantization envelope download answers responses replies payment consideration backlog dividend payout runtime worth equity debt notes proportion pue cagr tax taxes',
)
/** Words that only qualify a measure: "net", "record", "second-quarter". */
export const isQualifier = words(
  'net gross operating adjusted total overall combined joint average avg weighted median api combined mean annual annualised annualized quarterly monthly daily weekly',
  'record setting breaking new latest own entire whole full current rated peak maximum minimum typical global worldwide world national operational installed',
  'energized energised deployed active weekly recurring consolidated reported expected estimated projected planned non non-gaap gaap pre-tax',
  'sequential yoy qoq double-digit single-digit',
  'preliminary actual nominal effective initial final additional further such same other high higher low lower big bigger small smaller strong',
  'upfront ongoing post-halving on-demand wholesale spot marginal cash all-in self self-mining proprietary consensus capital',
  'managing managed comprehensive theoretical broader wider contracted leased',
  'significant stark substantial sharp steep dramatic notable considerable marked remarkable impressive solid robust slight modest staggering massive huge',
  'compound wide hashing input large larger largest extra recent key main primary raw pure single ultimate cumulative aggregate potential possible',
  'managing managed',
)
/** Common nouns that stand for someone or something named elsewhere. */
export const isGenericFirm = words(
  'company companies firm firms miner chipmaker chipmakers group startup lab labs operator maker manufacturer business unit owner owners',
  'developer vendor provider giant producer supplier lender buyer seller mill parent conglomerate utility bank investor founder founders pair duo',
  'start-up designer brokerage fleet maker client customer partner corporation enterprise team people management board backers rival rivals',
)
export const isGenericThing = words(
  'model models chip chips device devices machine machines rig rigs system systems box card accelerator processor version module board unit architecture mixture',
  'site sites facility facilities campus campuses plant project projects center centre datacenter complex hall halls building data',
  'newcomer phase stage tranche build-out deal deals contract contracts agreement agreements lease leases order transaction round acquisition purchase offering facility',
  'market industry sector segment category network pool country state region province',
)
/** Nouns for those who say or expect a figure, hardly ever those it is about. */
export const isSource = words(
  'analysts analyst experts researchers economists officials observers executives investors forecasters insiders regulator regulators watchdog deputy minister ministers',
  'lawmaker lawmakers governor senator senators spokesman spokeswoman spokesperson strategists',
)
/** Nouns that name no one and nothing. */
export const isEmpty = words(
  'figure figures number rest total result results same sum amount record report reports statement announcement study studies survey surveys finding findings improvement reading rate most much there more',
  'strategy plan plans initiative initiatives effort efforts thing things way kind sort lot bit part parts case estimate estimates projection projections news move change',
  'specification specifications specs guidance note',
  'mining mined top touch leader goal aim objective ambition fraction multiple majority minority portion range bulk feat feats jump leap surge rise fall drop decline increase decrease growth slide slump plunge gain swing reduction hike short completion tally research lay consensus reason idea question answer point fact level levels pace lead place position spot slot miss beat gap halving s e.g example examples instance comparison contrast takeaway perspective context',
  'bf16 fp4 fp8 fp16 fp32 tf32 int4 int8 nvfp4 thereabouts',
  'former latter basis perspective term terms achievement milestone accomplishment actuals mix catch caveat snag twist upside downside ceiling',
)
