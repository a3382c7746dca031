import type { Frame } from './frames.ts'

/** The kind of number a metric takes; `units.ts` says which units belong to which. */
export type Dimension =
  | 'money'
  | 'money/coin'
  | 'money/energy'
  | 'money/hashrate'
  | 'money/token'
  | 'money/hour'
  | 'percent'
  | 'multiple'
  | 'hashrate'
  | 'power'
  | 'energy'
  | 'efficiency'
  | 'count'
  | 'coins'
  | 'coins/block'
  | 'emissions'
  | 'tokens'
  | 'tokens/time'
  | 'time'
  | 'compute'
  | 'memory'
  | 'bandwidth'

/**
 * One row of the table: what is measured and how a text says so. Adding a metric is adding a row.
 * `cues` are phrases with their weight of evidence, of two decimals at most, negative for what speaks against, set apart by semicolons: `word~`
 * stands for all its inflections, `(a|b)` for either word, a space also for a hyphen. `says` and `ignores` are run by one test for all rows.
 */
export interface MetricRow {
  key: string
  unit: string
  topic: 'mining' | 'ai' | 'both'
  definition: string
  dimension: Dimension | readonly Dimension[]
  cues: string
  /** Evidence from how the number stands in its sentence. */
  frames?: Readonly<Partial<Record<Frame, number>>>
  /** Values, in `unit`, that can be meant; others count against the metric. */
  plausible: readonly [number, number]
  says: readonly (readonly [text: string, value: number])[]
  ignores: readonly string[]
}

const TABLE = [
  {
    key: 'mining_cost',
    unit: 'USD/BTC',
    topic: 'mining',
    definition: 'what it costs to produce one bitcoin (cash or all-in; the kind is stated in the quote)',
    dimension: ['money', 'money/coin'],
    cues: `
      cost~ to (mine|produce|mint|create) 5;
      cost of (mining|producing|minting|production|creating) 5; cost of (bitcoin|btc) (production|mining) 5;
      (mining|production|creation|mined|cash|electricity|power|energy|operating|input|hashing|hash) cost~ 3.5;
      (cost~|costs|expense) per (bitcoin|btc|bitcoins|coin) 6; break even 4; breakeven 4;
      all in cost~ 4; (marginal|average) cost~ 3; cost of (electricity|power) 2; mint a single 3; mine a single 3;
      (mine|mining|produce|producing|mint|minting|make|making|create|creating) (a|one|1|each|single|every) (bitcoin|btc|coin) 3; (mining|minting|making) a single 3; on (each|every) (bitcoin|coin) 3; (each|every) (bitcoin|coin) (they|it) (mined|mine|mines|produced|produce|produces) 2.5;
      (produce~|producing) (new|a|one) (bitcoin|coin) 2; to mine 2; cost~ 1.2; bitcoin mined -1;
      per coin 1.5; per bitcoin 2; a bitcoin 1.5;
      a coin costs 3; a coin cost 3; each coin cost 3; cost it 1; per coin mined 5; cost per coin 6; cost basis 2; production costs 4; electricity to mine 3; power to mine 3; breakeven price 5; expense of mining 4; spent to mine 4; average cash cost 4; cash cost 3.6; all in 1.6; to (be|stay|remain) profitable 2.5; to mint 2; to produce one 3; to produce each 3; mined for 3; can be mined 3; be mined at 3; produced for 1.5; produced at 2; operational expense~ 1.5; (set|sets) (you|miners|them) back 2.5; (electricity|power|energy) alone 2; (mined|mines|produced|produces) (its|their) (coins|bitcoin|bitcoins) (for|at) 6; (average|typical|listed) (miner|miners) 0.6`,
    frames: { perCoin: 2.5 },
    plausible: [0.01, 500_000],
    says: [
      ['A coin can be mined in Oman for as little as $31,000.', 31000],
      ['Producing one bitcoin in Norway now costs $71,400, the survey found.', 71400],
      ['The average cost to mine a single coin rose above $88,000 in the spring.', 88000],
    ],
    ignores: [
      'Building the mining hall cost $31 million.',
      'Bitcoin changed hands at $64,200 on Monday.',
      'The miner spent $4 million on fans.',
    ],
  },
  {
    key: 'btc_price',
    unit: 'USD/BTC',
    topic: 'mining',
    definition: 'market price of one bitcoin',
    dimension: ['money', 'money/coin'],
    cues: `
      (bitcoin|btc) (price|prices) 4; price of (bitcoin|btc) 4; price (of|for) (a|one|1) (bitcoin|btc|coin) 4; price for (bitcoin|btc) 4; a (bitcoin|coin) (brings|fetches|sells) 5; (bitcoin|btc) value 3; price (projection|projections|prediction|predictions) 3; (price|prices) 1.6; spot price 2.5; averaging 3.5;
      (bitcoin|btc) (trade~|trades|trading|fetches|changes|changed|traded|slipped|fell|rose|climbed|hovered|hit|surged|plunged|at|topped|closed|closes|ended|settled|stood|stands|sat|sits|drifted|recovered|rebounded|bounced) 2.5;
      trade~ (at|around|near|above|below|for|just|hands) 2.6; (settling|settled) at 2.4; change~ hands 2.6; fetch~ 1.6;
      (one|a) (bitcoin|btc) 1; (bitcoin|btc) 0.9; all time high 1.2; record high 1; mining cost -2;
      cost~ -1.5; per coin 0.6;
      record highs 1.2; new high 1; threshold 0.6; mark 1.2; per coin 1; price tag -2; a coin 1; spot prices 2.6; bitcoin slid 2.5; bitcoin sank 2.5; bitcoin rallied 2.5; bitcoin dropped 2.5; bitcoin tumbled 2.5; btc was 1.5; bitcoin was 1.5; bitcoin is 1; (is|was) worth 1.8; bitcoin near 1.5; quoted at 1.4; at spot 3.5; worth of bitcoin -3; (bitcoin|btc) has (fallen|risen|dropped|climbed|lost|gained) 2; see it at 1.4; sees it at 1.4; sees bitcoin 2; bitcoin at 1.6; btc at 1.6; (current|present|market) price~ (of|at|near|around|above|below) 5; (bitcoin|btc) (briefly|dipped) 2.5; bitcoin itself 2; (sold|unloaded) 0.8; (bitcoin|btc|coin) (is|was) (now|still|currently) worth 4; (bitcoin|coin) (goes|went|sells|sold) for 5; opened the (day|week|month|quarter|year) at 2; (sit|sits|sitting|hover|hovers|hovering|hovered) 1; bitcoin itself 2; (sold|unloaded) 0.8`,
    frames: { perCoin: 1.2, change: 0.2, noCoin: -3 },
    plausible: [100, 2_000_000],
    says: [
      ['BTC changed hands at $71,250 on Monday.', 71250],
      ['Bitcoin traded at about $97,300 when the market closed.', 97300],
      ['The price of bitcoin slipped below $61,000 on Friday.', 61000],
    ],
    ignores: [
      'Ether changed hands at $2,712.',
      'It costs $61,000 to mine a bitcoin in Ohio.',
      'Ether traded at $2,900.',
    ],
  },
  {
    key: 'hashprice',
    unit: 'USD/PH/s/day',
    topic: 'mining',
    definition: 'expected miner revenue per unit of hashrate and day',
    dimension: ['money', 'money/hashrate'],
    cues: `
      hashprice 6; hash price 6; per petahash 4; a petahash 3; per (ph|ph/s) 4;
      per (eh|eh/s|exahash) 4; per (th|terahash) 2; block reward (revenue|income|earnings) 4; hashprice of 5; miners earn per 2; revenue per petahash 6; earnings per petahash 6`,
    frames: { perHash: 2 },
    plausible: [1, 5_000],
    says: [
      ['Hashprice closed at $39.80 per PH/day on Sunday.', 39.8],
      ['Hashprice sank to $36.40 per PH/s per day this week.', 36.4],
    ],
    ignores: ['The rig costs $35 a day to run.', 'The hosting fee is $36 a month.'],
  },
  {
    key: 'network_hashrate',
    unit: 'EH/s',
    topic: 'mining',
    definition: 'hashrate of the whole Bitcoin network',
    dimension: 'hashrate',
    cues: `
      network 2.2; network's 2.2; global 1.5; worldwide 1.5; moving average 1.5;
      (bitcoin|btc) (hashrate|hashpower) 4.4; (bitcoin|btc) hash (rate|power) 4.4; network (hashrate|hashpower) 3.6; network hash rate 3.6; moving average 2; daily (hashrate|hashpower) 2; the network to 3; (zettahash|zettahashes|zh) 2.4; bitcoin's 1; (bitcoin|btc) 0.9; difficulty 0.8;
      all time high 1; (record|peak) 0.6; (hashrate|hashpower) 0.6; hash rate 0.6; fleet~ -1.5;
      deploy~ -1.2; install~ -1.2; energiz~ -1; contribut~ -2`,
    frames: { company: -2, unit: 1.7 },
    plausible: [0.000001, 100_000],
    says: [
      ['The Bitcoin network now runs at 0.92 zettahash per second.', 920],
      ['The network hashrate climbed to 1,120 EH/s, a record.', 1120],
    ],
    ignores: ['The pool alone runs at 92 EH/s.', 'Polar Hash lifted its installed hashrate to 12 EH/s.'],
  },
  {
    key: 'company_hashrate',
    unit: 'EH/s',
    topic: 'mining',
    definition: 'hashrate of one company, pool, site or country, installed, energised or planned',
    dimension: 'hashrate',
    cues: `
      fleet~ 1.5; install~ 1.4; deploy~ 1.2; operational (hashrate|hash) 1.6;
      (energized|energised) 1.5; self mining 1.3; proprietary 1.2; under management 1.2; pool 0.8;
      company~ 1; miner~ 0.5; capacity 0.5; its (hashrate|hash) 2; total hashrate 2; their operations 1.5; operations 0.8; (hashrate|hashpower) 0.7;
      hash rate 0.7; network -0.6;
      online 0.5; expand~ 0.8; expansion from 1.6; scale~ 0.8; capacity of 1; under construction 1; self mining hashrate 2; operating hashrate 2; fleet hashrate 2; installed hashrate 2.4; its fleet 2; combined (hashrate|hashpower) 5; combined hash rate 5; (exahash|petahash) club 1.5; target 0.6; guidance 0.6; the pool 1.6; pool alone 1.6; contribut~ 3`,
    frames: { company: 2.4, unit: 0.9 },
    plausible: [0.001, 1_500],
    says: [
      ['Larkin had 3.3 EH/s online at the end of January.', 3.3],
      ['Polar Hash lifted its installed hashrate to 12.4 EH/s by June.', 12.4],
    ],
    ignores: [
      'The Bitcoin network hashrate slid to 912 EH/s.',
      'The network hashrate climbed to 1,120 EH/s.',
    ],
  },
  {
    key: 'hashrate_share',
    unit: '%',
    topic: 'mining',
    definition: 'share of network hashrate held by a country, company or pool',
    dimension: 'percent',
    cues: `
      (hashrate|hashpower) 2; hash rate 2; hash power 2; computing power 2;
      (mining|mined) (share|power|activity) 1.5; (network|national) total 1.2; global total 0.5; of global bitcoin mining 1;
      (bitcoin|global|bitcoin mining) network 1; hash 1.2; share of 0.8; share 0.6; pool~ 0.8; network share 3;
      blocks 1; (block|blocks) (production|mined|found) 2;
      of the network 1.6; of bitcoin mining 0.4; share of bitcoin mining 3; share of global bitcoin mining 3; of bitcoin mining (centers|centres|companies|firms|machines|rigs|sites|farms|stocks) -0.2; of global mining 2; of global mining (rigs|machines|hardware|equipment|asics) -2; of mining power 2; of all mining 1.5; of all (bitcoin|crypto) mining 2; (world's|world) mining 2; (all|world's|global|network) hashing 2; of hashing 1.5; of the hash 1.5; of all hash 2; of the sum 0.5; of blocks 2; bitcoin network 2; global bitcoin network 2.2; hashrate share 3; share of hashrate 3;
      contribution to 0.6; (global|world's|network's|total) computing power 3; network hashrate 2.6; network hash rate 2.6; (bitcoin|btc) (hashrate|hashpower) 2.6; (bitcoin|btc) hash (rate|power) 2.6; (hashrate|hashpower) market share 5; hash (rate|power) market share 5`,
    frames: { of: 0.5, ofHashrate: 3.5, ofOwn: -3, change: -2.5 },
    plausible: [0, 100],
    says: [
      ['Russia accounted for 15.5% of global bitcoin hashrate.', 15.5],
      ['Kazakhstan held 13% of global hashrate at its peak.', 13],
      ['The pool controls 31% of the network hashrate.', 31],
    ],
    ignores: [
      'Hashrate in Russia fell 15.5%.',
      'Network hashrate rose 13% in a month.',
      'A 51% attack would be costly.',
    ],
  },
  {
    key: 'difficulty',
    unit: 'count',
    topic: 'mining',
    definition: 'network difficulty',
    dimension: 'count',
    cues: 'difficulty 4; mining difficulty 5; difficulty level 4; (reset|resets|retarget|retargets|adjustment|adjustments) 2; hashes 2',
    frames: { noun: -2 },
    plausible: [1e6, 1e16],
    says: [
      ['Difficulty climbed to 138.97T on Saturday.', 138970000000000],
      ['Mining difficulty now stands at 142.3 trillion.', 142.3e12],
    ],
    ignores: ['The difficulty lies in 3 places.', 'Difficulty adjusts every 2,016 blocks.'],
  },
  {
    key: 'difficulty_change',
    unit: '%',
    topic: 'mining',
    definition: 'change of network difficulty, signed',
    dimension: 'percent',
    cues: `
      difficulty 3.4; mining difficulty 4.4; adjustment 1; retarget~ 2;
      adjusted 0.8; adjustment of 1.2; difficulty adjustment 4; difficulty (fell|rose|dropped|climbed|jumped|slid|increased|decreased|declined) 4.5; in (hashrate|hashpower) -4; in hash (rate|power) -4; in (network|total|global|the) (hashrate|hashpower) -4; in (network|total|global|the) hash (rate|power) -4; in total network (hashrate|hashpower) -4; in total network hash (rate|power) -4; finding blocks 4; finding a block 4; (made|makes|making|make) mining 3; harder to find 4; harder to mine 4; easier to find 4; easier to mine 4; diff 3; network diff 4`,
    frames: { change: 1.8, of: -1.5 },
    plausible: [-60, 300],
    says: [
      ['The network made it 5.1% harder to find a block.', 5.1],
      ['Difficulty fell 4.7% at the last adjustment.', -4.7],
    ],
    ignores: ['Hashrate slid 5.1% within a week.', 'Hashrate fell 4.7% in a week.'],
  },
  {
    key: 'electricity_price',
    unit: 'USD/kWh',
    topic: 'mining',
    definition: 'price paid for electricity',
    dimension: 'money/energy',
    cues: `
      electricity 2; power 1; tariff 1; rate 1; kwh 1; price 1;
      hosting rate 2; all in power 2; cents per 1; c per kwh 2; energy costs 2; tariffs 1; paying 0.5; power costs 2`,
    frames: { always: 2 },
    plausible: [0.001, 2],
    says: [
      ['Miners there are charged $51.60 per MWh.', 0.0516],
      ['The site pays 4.2 cents per kWh for its power.', 0.042],
    ],
    ignores: ['A megawatt of capacity costs $1.2 million.', 'The site draws 42 MW.'],
  },
  {
    key: 'power_capacity',
    unit: 'MW',
    topic: 'both',
    definition: 'power of a site, contract, plan or grid share',
    dimension: 'power',
    cues: `
      capacity 1.5; site~ 1; campus~ 1; data (center|centre|centers|centres) 1.2; datacenter~ 1.2;
      facility 1; facilities 1; power 0.6; grid 1; substation 1; solar 1; wind 0.6; megawatt~ 0.6;
      hosting 1; chip~ -0.8; gpu~ -0.8; load 0.6; demand -0.8;
      gigawatt~ 0.6; contracted 0.8; pipeline 0.8; portfolio 0.6; online 0.6; energize~ 1; energise~ 1; hydroelectric 1; nuclear 1; reactor 1; expansion 0.6; mw 0.5; cluster 0.4; plant 0.8; building 0.5; leased 0.8; lease 0.8; colocation 0.8; it load 1; critical it 1; utility 0.6`,
    frames: { always: 1.8 },
    plausible: [0.05, 500_000],
    says: [
      ['The campus is to scale to 5 GW.', 5000],
      ['The firm opened a 120 MW site in Texas.', 120],
    ],
    ignores: ['The campus used 5 GWh.', 'The board draws 15 W.'],
  },
  {
    key: 'energy_consumption',
    unit: 'TWh',
    topic: 'both',
    definition: 'energy used, per year unless the period says otherwise',
    dimension: 'energy',
    cues: `
      consum~ 1.5; electricity 1; energy 1; use~ 0.5; power 0.5; demand 0.5;
      used 0.5; uses 0.5; per year 0.5; annually 0.5; gets through 0.5; guzzle~ 0.5; training 0.3; data centers 0.5; burn~ 0.5;
      electricity 1.4`,
    frames: { always: 2 },
    plausible: [1e-9, 50_000],
    says: [
      ['Licensed miners consumed 1.3 billion kWh last year.', 1.3],
      ['Data centers used 415 TWh of electricity in 2024.', 415],
    ],
    ignores: ['Licensed miners draw 1.3 GW.', 'One query takes 0.4 Wh.'],
  },
  {
    key: 'energy_efficiency',
    unit: 'J/TH',
    topic: 'mining',
    definition: 'energy a miner spends per terahash',
    dimension: 'efficiency',
    cues: 'efficiency 1',
    frames: { always: 2 },
    plausible: [1, 10_000],
    says: [
      ['Fleet efficiency improved to 17.9 joules per terahash.', 17.9],
      ['The new rig runs at 13.5 J/TH.', 13.5],
    ],
    ignores: ['The fleet improved by 17.9%.', 'The new rig runs at 270 TH/s.'],
  },
  {
    key: 'machine_count',
    unit: 'count',
    topic: 'mining',
    definition: 'number of mining machines',
    dimension: 'count',
    cues: `
      (mining|asic|asics|bitcoin) (machine~|machines|rig|rigs|computers|computer|servers|units|miners|asics|devices) 4;
      asics 4; machines 3; rigs 4; miners 2.6; antminers 4;
      (antminer|whatsminer|avalon|sealminer|s19|s21|s23|t21|s19s|s21s|s23s|t21s|bitmain|canaan|microbt) 1.8;
      computers 1.8; servers 1.2; mining computers 4; mining hardware units 5; units 0.6; mining equipment 2; miners deployed 3; fleet of 1.5; deployed fleet 3; (sales|shipments) of (mining|asic) (machines|rigs|miners) -3; (sales|shipments) of (machines|rigs|miners) -3; bitmain 1.8; hydro miners 4; air cooled 1; bitcoin miners 3; lost their jobs -4; coal -4; mining servers 4; mining units 4; pieces of equipment 2.5; mining installations 3.5; installations 1.5; pieces of mining equipment 4; (listed|public|private|licensed|registered|rival|independent|large|small|home|big|traded|industrial) miners -4; (listed|public|traded) (bitcoin|crypto) miners -6; miners to (report|tell|disclose|register|pay) -4; miners (tell|told|say|said|asked|surveyed|questioned|responded|reported|answered) -4; miners have -1; miners that have -2; (miners|they) (are|were) worth -5; (cap|capitalization|capitalisation) of -6; miners (listed|tracked|covered) -4; miners and data -3; residential -3`,
    frames: { noun: 1, people: -3, thing: -6, perTime: -5 },
    plausible: [2, 10_000_000],
    says: [
      ['Police seized 2,738 machines in the raid.', 2738],
      ['The firm ordered 8,500 mining machines from the maker.', 8500],
    ],
    ignores: [
      'The fleet fills 64 racks.',
      'About 8,500 miners in the region lost their jobs at the coal pits.',
    ],
  },
  {
    key: 'btc_production',
    unit: 'BTC',
    topic: 'mining',
    definition: 'bitcoin mined in a period',
    dimension: 'coins',
    cues: `
      mine~ 2.5; mined 3; produce~ 2.8; production 2.8; output 1.6; earn~ 2; haul 2; generate~ 1.5;
      held -1; sell~ -2; reward -1;
      mined in 2.5; minted 1.8; output of 2.4; self mined 2.8; produced 2.8; bitcoins in 0.3; monthly production 3; dug up 1.5; churned out 2; guides to 1; guided to 1; guidance 1; expects to mine 2; to mine 0.8; output in 1.6; output for 1.6`,
    frames: { perTime: -3 },
    plausible: [0.1, 21_000_000],
    says: [
      ['Redwood produced 388 bitcoin in April.', 388],
      ['Polar Hash mined 341 BTC in May.', 341],
    ],
    ignores: ['Redwood bought 388 bitcoin in April.', 'Polar Hash sold 341 BTC in May.'],
  },
  {
    key: 'btc_holdings',
    unit: 'BTC',
    topic: 'mining',
    definition: 'bitcoin held in treasury',
    dimension: 'coins',
    cues: `
      hold~ 2.8; holdings 3; treasury 3; treasuries 2; reserve~ 2; balance sheet 3; on (balance sheet|the balance sheet|its balance sheet|our balance sheet) 4.5; stash~ 2.6;
      own~ 1.6; exchanges -3; stockpile 2.5; unencumbered 2; mined -1; sell~ -2; sale -2; buy~ -1;
      held 2.4; holds 2.4; coins held 2; hodl 2.6; hodled 2.6; treasury of 3; bitcoin reserves 3; (bitcoin|btc|bitcoins) (held|holdings|hodl|balance) 4; self mined (bitcoin|bitcoins|btc) (held|on|in) 6; sits on 1.5; (sat|sits|sit) with 2; in reserve 2.5; in its vault 1.5; bitcoin treasury 3; stashes 2.6; with 0.2; has 0.8; have 0.8; had 0.8; on (its|their|our) books 3; piled up 1.6; (now|which) total~ 1.5; total (holding|holdings) 3; (on|in) hand 1.6; coffers 1.6; sits at 1; pile 1.6; hoard 2.2; owned 1.4; (closed|ended|finished|ends|closes) (the|its) (quarter|month|year|period|half|week) with 3; ended with 2; closed with 2; sits on 2.5; pledged 0.6`,
    frames: { perTime: -3 },
    plausible: [0.1, 21_000_000],
    says: [
      ['Redwood closed the quarter with 1,918 BTC.', 1918],
      ['At the end of May it held 5,120 bitcoin in treasury.', 5120],
    ],
    ignores: ['Redwood mined 1,918 BTC.', 'It sold 5,120 bitcoin to pay for chips.'],
  },
  {
    key: 'block_reward',
    unit: 'BTC/block',
    topic: 'mining',
    definition: 'subsidy (and fees) per block',
    dimension: ['coins', 'coins/block', 'money'],
    cues: `
      block reward~ 4; (were|was|are|is) rewarded 4; rewarded to 2; in block rewards -8; block reward (income|revenue|revenues|profit|earnings) -2; reward 2.4; block subsidy 4; subsidy 2.4; per block 4; each block 3;
      halving 2; block 1; a block 2; solved a block 2;
      new block 2; next block 1; mints 1.4; newly minted 1.6; issuance 2.4; each new block 3; a block of 1; transaction fees 0.5; rewards 2.4; subsidy of 3; halving cut 2; block found 1.5; for finding a block 3; solving a block 3; solo miner 2.4; miner who 1; (block|blocks) (is|was|are|were|be) worth 6; block worth 5`,
    frames: { perBlock: 3 },
    plausible: [0.01, 200],
    says: [
      ['The subsidy fell to 3.125 BTC a block.', 3.125],
      ['The block reward dropped to 3.125 BTC at the halving.', 3.125],
    ],
    ignores: ['He sold 3.125 BTC after the halving.', 'It rewarded staff with 3 BTC.'],
  },
  {
    key: 'emissions',
    unit: 't CO2',
    topic: 'both',
    definition: 'greenhouse gas emitted',
    dimension: 'emissions',
    cues: `
      emission~ 1; emit~ 1; carbon 1;
      co2 1; greenhouse 1; footprint 1`,
    frames: { always: 2 },
    plausible: [1e-9, 1e11],
    says: [
      ["Tarn's total emissions came to 11.5 million tonnes.", 11500000],
      ['The plant emitted 1.2 million tonnes of CO2 last year.', 1_200_000],
    ],
    ignores: ['Tarn shipped 11.5 million tonnes of ore.', 'The plant burned 1.2 million gallons of fuel.'],
  },
  {
    key: 'market_size',
    unit: 'USD',
    topic: 'both',
    definition: 'size of a market, now or forecast',
    dimension: 'money',
    cues: `
      market 2.2; market size 4; size of the market 4; industry 1; global market 3;
      (worldwide|global) (data|server|chip|semiconductor|software|cloud|memory) 2;
      e commerce 1.5; sector 0.8; segment 1.2; revenue forecast 3.5; forecast value 3; base year value 3; market cap -4;
      stock market -2.5; market value -3; market value of (servers|chips|accelerators|processors|devices|pcs|smartphones|gpus) 2; market value of (ai|edge|gpu|memory) (servers|chips|accelerators|processors|devices|pcs|smartphones|memory|semiconductors|enabled) 4.5; market capitalization -4; market capitalisation -4;
      bull market -2.5; (bond|debt|credit|capital) (market|markets) -3; market share -1; market (expectations|expectation|consensus|estimate|estimates) -2.4;
      market for 3; market of 3.4; market is 3; market was 3; market could 3; market will 3; market to 3; opportunity 1; addressable market 3.5; spending on ai 1; (worldwide|global|enterprise|consumer|business) spending 2.4; end user spending 2.4; spending on (services|software|cloud) 2; infrastructure services 2; worldwide outlays 2; outlays on 1.4; revenue pool 2.5; valued at 0.5; semiconductor market 3.6; chip market 3.6; reach 0.3; worth 0.3; by revenue 0.5; ecosystem 0.6; (sector|industry|market) worth 2; estimated to be worth 1.2; market size was valued at 4.6; market was valued at 4.6; market is valued at 4.6; market size is valued at 4.6; market valued at 4; business 0.8`,
    frames: { company: -0.7, ofMarket: 3 },
    plausible: [1e6, 1e14],
    says: [
      ['The edge AI market size was valued at USD 8.42 billion in 2025.', 8420000000],
      ['The market for smart cameras was worth $14.2 billion in 2024.', 14.2e9],
    ],
    ignores: ['The start-up was valued at $8.4 billion.', 'Its market cap reached $14.2 billion.'],
  },
  {
    key: 'cagr',
    unit: '%',
    topic: 'both',
    definition: 'compound or average annual growth rate',
    dimension: 'percent',
    cues: `
      cagr 6; compound annual (growth|rate) 6; compounded annual 6; compound annual growth rate 7;
      annual growth 3.5; annual growth rate 4.5; a year on average 3; average annual growth 5;
      growth rate 1.2; annually 1.4; each year 1.4; per year 1.2; a year 1; a year ago -1; a year earlier -1; a year before -1; a year after -1; growth averaging 3.5; growth to average 3.5; average growth of 2.5; grow at 1.6; growing at 1.6; per annum 2; yearly 1; within a year -1; in a year -1; over a year -1; than a year -1; a year or -0.5; compound at 4; compounding at 4`,
    frames: { of: -1.5 },
    plausible: [-60, 400],
    says: [
      ['Chip sales should compound at 41.2% a year until 2032.', 41.2],
      ['The market should expand at a CAGR of 18.4% to 2031.', 18.4],
    ],
    ignores: ['Chip sales fell 41% within a year.', 'It holds 18.4% of the market.'],
  },
  {
    key: 'percent_change',
    unit: '%',
    topic: 'both',
    definition: 'change of something over a period in percent, signed; difficulty has its own metric',
    dimension: 'percent',
    cues: `
      year over year 1.2; year on year 1.2; yoy 1.2; quarter over quarter 1.2;
      (increase|increases|gain|gains|rises|decrease|decreases|decline|declines|drops|falls) (came|come) (from|in|at) 4;
      from a year earlier 1.2; a year earlier 0.8; from the previous 1; compared with 0.6;
      compared to 0.6; growth rate 1.8; year (on|over) year growth rate 3; yoy growth rate 3;
      from last year 1; on the year 1.2; on the quarter 1.2; on the month 1.2; month on month 1.2; quarter on quarter 1.2; since 0.3; versus 0.5; a year ago 0.4; week on week 1; compared with last 1; year to date 1; (date|price|month|year) performance 3; annually 0.2; growth of 1; growth (guidance|forecast|outlook|target|expectations) 2; over the year 1; stock 0.3; shares 0.3; (bitcoin|btc|ether|hashprice|shares|stock) (loses|lost|fell|falls|rose|rises|gained|gains|slid|slides|dropped|drops|climbed|climbs|jumped|jumps|slipped|slips|sank) 2`,
    frames: { change: 3.2, of: -0.4 },
    plausible: [-100, 1_000_000],
    says: [
      ['Tariffs are 14% dearer than before.', 14],
      ['Revenue rose 34% from a year earlier.', 34],
      ['Shares fell 6.5% on the news.', -6.5],
    ],
    ignores: ['Power eats up 14% of its costs.', 'Some 34% of firms use it.'],
  },
  {
    key: 'growth_multiple',
    unit: 'x',
    topic: 'both',
    definition: 'doubled, tripled, 3.5x: the same thing against itself earlier',
    dimension: 'multiple',
    cues: `
      grow~ 1; rise~ 1; increase~ 1; jump~ 1; growth 1; multiple 0.5; faster -3; better -3;
      more than a -1; as much as 0.4; times more -1;
      double~ 0.5; since 0.4; than a year ago 1; from a year earlier 1; in a year 0.8; within 0.5; audience 0.3; multiplied 1.5; factor of 1.5; went up 1; fold 0.5; over the past 1; year on year 1; what it was 1.5; price 0.5; revenue 0.5`,
    frames: { verbMultiple: 3, change: 1.5 },
    plausible: [1.01, 1_000_000],
    says: [
      ['Requests are nearly four times as many as a year ago.', 4],
      ['Orders doubled within a year.', 2],
    ],
    ignores: ['The chip does four times the work of its rival.', 'The chip is 3x faster than its rival.'],
  },
  {
    key: 'market_share',
    unit: '%',
    topic: 'both',
    definition: 'share of a market held by a product, segment or company',
    dimension: 'percent',
    cues: `
      market share 4; share of the market 4; of the market 3; market 1; market (participants|monitor|monitors|players|operator|watchers) -4; share 1.2; share of 1;
      dominate~ 1; largest share 1.5; command~ 1; account~ for 0.8;
      share in 1; market leader 1; took 0.5; led with 1; dominated 1; holding 0.6; largest region 1; segment 1; slice 1.2; slice of 1.6; piece of the 1.4; chunk of the 1.4; biggest slice 2.4; largest slice 2.4; (hashrate|hashpower) market share -5; hash (rate|power) market share -5`,
    frames: { of: 1, ofMarket: 2, ofHashrate: -4, change: -2 },
    plausible: [0, 100],
    says: [
      ["Qualcomm's slice of the laptop market reached 9.6%.", 9.6],
      ['The maker holds 62% of the market for such chips.', 62],
    ],
    ignores: ['The laptop market shrank 9.6%.', 'The market grew 62% last year.'],
  },
  {
    key: 'share',
    unit: '%',
    topic: 'both',
    definition: 'any other share of a whole',
    dimension: 'percent',
    cues: `
      (revenue|revenues|sales) from 1.4;
      share 1.2; share of 1.4; account~ for 1.6; stake 2.5; interest in 2; holding 1.2; equity 1.5; portion 1.2;
      proportion 1.2; make~ up 1.2; powered by 0.8; total 0.3; represent~ 0.6; owns 1;
      ownership 1.5;
      make~ up 1.8; made up 1.8; making up 1.8; stake of 3; holding in 1.8; shareholder 1.8; owned by 1.5; of total 1; come~ from 0.8; came from 0.8; attributable to 1.2; traced to 1.4; devoted to 1.2; run~ on 0.8; supplied by 0.8; of (global|world|national|total) (usage|consumption|electricity|energy|demand|emissions) 3; of (greenhouse|carbon|ghg) 2; renewable 1; (coal|hydropower|hydro|nuclear|wind|solar) 0.7; natural gas 0.7; (energy|power|electricity) mix 1.2; sustainable 1; renewables 1; staked 1.4; goes to 0.6; went to 0.6; comprise~ 1.4; contributed 1.2; vacancy 2.5; to revenue 1; of revenue 1; of (the|its|their|total) revenue~ 2.5; constitute~ 1.4; take~ up 1; powers 0.4; responsible for 1.6;
      contribution 1; contributing 1; fee percentage 2.5; percentage of 1.2; penetration 1.6; market penetration 4; penetration rate 4; attach rate 2`,
    frames: { of: 2.4, ofHashrate: -2.5, change: -2.4 },
    plausible: [0, 100],
    says: [
      ['Of the sum spent so far, 60% went into servers.', 60],
      ['Hosting brought in 41% of its turnover.', 41],
    ],
    ignores: ['It denied a report that it had sold 60% of its reserves.', 'Turnover grew 41%.'],
  },
  {
    key: 'survey_share',
    unit: '%',
    topic: 'both',
    definition: 'share of people or firms asked who say or do something',
    dimension: 'percent',
    cues: `
      survey~ 2; poll~ 2; respondents 3; asked 1; questionnaire 2;
      believe 1; believes 0.6; think 1; say 0.8; said they 1.6; plan to 0.8; adoption 0.8; deployment 0.5; of organizations 1; of companies 0.8; are using 0.8; have adopted 1; have deployed 1; cited 0.6; agree 1; ranking 0.5; deployed ai 1; use ai 1; using ai 1; turn to 0.6; expect to 0.6;
      use of 0.6; daily use 1; weekly use 1; usage 0.5; uptake 0.8; share of (those|respondents|people|developers|firms|companies) 3`,
    frames: { people: 3, of: 0.4, change: -2.4 },
    plausible: [0, 100],
    says: [
      ['Asked in a poll, 46% of managers named power prices.', 46],
      ['In the poll, 27% of engineers said they test on devices.', 27],
    ],
    ignores: ['Managers were paid 46% more.', 'Sales to engineers grew 27%.'],
  },
  {
    key: 'investment',
    unit: 'USD',
    topic: 'both',
    definition: 'money raised, invested, lent or committed',
    dimension: 'money',
    cues: `
      raise~ 2.2; raise~ (its|their|the|prices) -0.1; invest~ 2.4; investment~ 2.4; funding 2.6; fund~ 1.6; round 1.4; seed round 2.5;
      series (a|b|c|d|e|f|g) 2.5; venture 1.6; venture capital 2; vc 1.4;
      financing 2.4; loan~ 2.2; borrow~ 2; debt 1; notes 1.6; convertible 1.2; convertibles 2.4; underwrit~ 2; underwritten 2; offering 1.4;
      proceeds 1.8; credit facility 2.2; commit~ 1.6; commitment~ 1.6; pledge~ 1.8; pour~ 1.6;
      plough~ 1.6; plow~ 1.6; subsidy 1.4; subsidies 1.6; grant~ 1.4; set aside 1.6; earmark~ 1.8;
      allocate~ 1.5; budget 1.4; backing 1.2; put into 1.2; stake 0.8; capital 1; capital (expenditure|expenditures) -1; fresh capital 2;
      private placement 2; tranche 1.5; land~ 0.8; bag~ 0.8; secure~ 1; fund 1; mission 0.6;
      rounds 1; (round|funding|infusion|injection) of 3.4; sale of (debt|bonds|notes) 3; after taking in 2; float 1.6; flotation 2; seed rounds 2.5; seed (money|capital) 2.5;
      startup~ 0.5; investor~ 0.8; asset manager~ 1.4; spend~ on 0.5; inject~ 1.5; injection 1.5; take~ in 0.6;
      bond~ 1.2; lend~ 2; stump~ up 2; (tap|taps|tapped|tapping) the (bond|debt|credit) (market|markets) 4; (lined|lines|lining) up 3; pull~ in 0.9; chip~ in 1.4; ipo 2; public offering 2; (debt|bond|note) (sale|sales|offering|offerings|deal) 2.4;
      supply~ another 2; (got|gets) 0.8; cheque 2; check of 1.5; series 0.6; invested 2.4; venture funding 3; round of funding 3; seed funding 3; funding round 3; equity round 2.5; fundraise 2.5; fundraising 2.5; war chest 2; capital raise 2.5; raised 2.2; stake in 1.2; put up 1.5; bet 0.8; pump~ 1.5; channel~ 1; channelled 1; hand~ over 1; handed 1; bankroll~ 1.5; state aid 2; incentive~ 1.2; support 0.9; package 0.9; stimulus 1.5; credit line 2; revolver 2; senior notes 2; convertible notes 2.6; bonds 1.4; reserved for 1.4; to build 0.6; into 0.5; went to 1.1; go to 0.6; to receive 1; spend 0.5; investing 2; from (two|three|four|five|six) investors 2; from investors 2; from backers 2; rounds 1.6; took 0.4; financed with 2.6; financed by 2; share (subscription|placement|sale|issue) 3; private debt 2; (debt|loan|financing|funding) package 3; of debt 1; in debt 1.6; backed debt 1.6; in equity 2; equity (contribution|injection) 2.5; contribut~ 0.8`,
    frames: { raised: 2.4 },
    plausible: [1e4, 1e14],
    says: [
      ['Pelican closed a $75M Series C.', 75000000],
      ['The startup raised $48 million in a seed round.', 48e6],
      ['Halden hopes that its IPO will bring in $3.5 billion.', 3.5e9],
      ['Quarry stumped up $1 billion for the lab.', 1e9],
    ],
    ignores: ['Pelican sold chips for $75M.', 'The startup had revenue of $48 million.'],
  },
  {
    key: 'deal_value',
    unit: 'USD',
    topic: 'both',
    definition: 'price of an acquisition, contract or order',
    dimension: 'money',
    cues: `
      acquire~ 2.2; acquisition 2.2; buyout 2.2; takeover 2.2; dealmaking 2.4; deal 2; (contract|contracts) 2; agreement 1.6; arrangement 1.6; (total|aggregate) purchase price 4.5; partnerships (totaling|totalling|worth|valued) 2.4;
      order~ 1.2; purchase~ 1.3; purchase agreement 1.8; buy~ 1.2; merger 2; lease~ 1.4;
      all stock 1.5; worth 0.4; total value 1; contract value 2; transaction 0.6;
      splash~ out 1.8; buys 1.2; bought 1.4; agreed to (buy|acquire|sell) 3.2; including debt 3; sell its 1.2; sold its 1.2; to buy 1; pay~ for 1; price tag 1.5; under the deal 2; hosting agreement 2; lease agreement 2; purchase order~ 2; order for 2; for the purchase 1.5; altogether 0.6; cash payment 3; (further|initial|upfront|deferred|contingent) payment 3; cash consideration 3; total consideration 2.5; sold to 1; sale of 0.6; over the term 1.5; contracted revenue 2.5; contracted 1; to pay 0.8; will pay 1.4; agreed to pay 2; in stock 1.2; in cash and stock 2; takes over 1.6; over its life 2; over its term 2; over the life of 2; the order 1.4; the contract 1.6; for a total of 2; sale of its 1.4; a sale of 1.2; contracted (revenue|revenues|sales) 5; contracted (ai|hpc|hosting|lease) revenue 6; contract revenue 3; potential revenue 4.5; contract value 3; purchase price of 3; preordered 2; pre ordered 2; in deals 2.4; in (closed|completed|agreed|announced|pending) (deals|transactions) 4; mergers and acquisitions 2.4; m & a 2.4; m & a activity 3`,
    frames: { boughtFor: 1.6 },
    plausible: [1e4, 1e13],
    says: [
      ['Quarry will pay $540 million in stock for its rival.', 540000000],
      ['It bought the rival in a $310 million deal.', 310e6],
    ],
    ignores: ['Quarry lost $540 million.', 'It raised $310 million from funds.'],
  },
  {
    key: 'valuation',
    unit: 'USD',
    topic: 'both',
    definition: 'value put on a private company',
    dimension: 'money',
    cues: `
      valuation 4; valued at 3.6; value~ (the|it|itself) 2; unicorn 1.5; post money 2.5;
      pre money 2.5; valuing 3; worth 0.4; put at 0.9; valuations 3;
      values 0.8; priced the company 2; pegged at 1; market -1.2; segment -2; industry -1.5; valuation of 4.4; at a valuation of 4.4; worth 0.5; (that|which|deal|round) (values|valued|valuing) 2.6; (deal|round|sale|transaction) values 3; implied value 3.6; raise~ -1`,
    frames: { ofMarket: -3, boughtFor: -4, raised: -3, worthOfFirm: 2 },
    plausible: [1e5, 1e14],
    says: [
      ['The start-up Solvex is now worth more than $1 billion.', 1e9],
      ['The new money leaves the lab worth $19 billion.', 19e9],
      ['The round values it at more than half a billion dollars.', 500000000],
      ['The round gave the lab a valuation of $7.5 billion.', 7.5e9],
    ],
    ignores: [
      'The market is valued at half a billion dollars.',
      'The lab raised $7.5 billion.',
      'The stake in the lab is worth $7.5 billion.',
    ],
  },
  {
    key: 'market_cap',
    unit: 'USD',
    topic: 'both',
    definition: 'market capitalisation',
    dimension: 'money',
    cues: `
      market cap 5; market capitalization 5; market capitalisation 5; market value 4;
      capitalization 3; capitalisation 3; market worth 2.5; stock market value 4; worth 0.5;
      tokens 0.5;
      capitalised at 4; capitalized at 4; worth of the token 1; market value of 4; stock market worth 3; company was worth 2.4; company is worth 2.4; (companies|miners|stocks|firms) (are|were) worth 2.8; shares 0.3; stock 0.3; listed 0.4; chipmaker 0.4; trading 0.2; (protocol|network|sector|altcoin|altcoins) (is|was|are|were) worth 3.6`,
    frames: { worthOfFirm: 1.9, worthOfListed: 2.4 },
    plausible: [1e5, 1e14],
    says: [
      ['The stock fell, taking its market value to $3.9 billion.', 3900000000],
      ['Its market capitalisation passed $3 trillion.', 3e12],
      ['After the slide in its stock the chipmaker was worth $2.9 trillion.', 2.9e12],
      ['Nvidia became the first $5 trillion company.', 5e12],
    ],
    ignores: ['Its revenue came to $3.9 billion.', 'The market for it is worth $3 trillion.'],
  },
  {
    key: 'revenue',
    unit: 'USD',
    topic: 'both',
    definition: 'revenue of a company, an industry, or all miners',
    dimension: 'money',
    cues: `
      (revenue|earnings|income|sales|profit) per (eh|ph|th|exahash|petahash|terahash) -8; revenue~ 3.2; sales 2.2; net sales 3; turnover 2.8; take~ in 1.4; earn~ 1; income 0.6; arr 3;
      annualized 1; annualised 1; run rate 2.6; bring~ in 1.4; receipts 1.5; billings 1.5;
      guidance 0.6; net income -2; cost of revenue -3; generate~ 0.8; miners earned 2.4;
      miner revenue 3.2; transaction fees 1.4; (fee|fees) (total|totals|totaled|totalled|totaling|totalling|generated|brought|added|add) 3; total of fees 3; from (fees|transaction fees) 1.6; fee total 3; (block|mining) (reward|rewards|subsidy|subsidies) 1.4; in (block|mining) rewards 2; miners averaged 3.4; miners (amassed|pocketed|collected|earned|made) 2; miners have (amassed|pocketed|collected|earned|made|received) 2; (all|all bitcoin) miners 1.2; amassed 0.8;
      (outlook|guidance|forecast) (raised|lifted|cut|lowered|hiked|narrowed) 3;
      takings 3; topline 2; top line 2.5; brought in 1.4; rak~ in 1.8; (daily|monthly|annual) (revenue|income|earnings) 3.4; rewards and (fees|transaction fees) 3; in fees 3; quarterly revenue 3.2; annual revenue 3.2; total revenue 3.4; income from 1; proceeds from sales 2; earned 1; gross 0.5; annual sales 2.4; turnover of 3; (its|their|quarter|quarterly|annual|full|year) revenue (forecast|guidance|outlook) 4; (center|centre|gaming|automotive|visualization|networking|computing|client|embedded|foundry|cloud) (segment|division|business|unit) 2.4; consensus 0.6; estimate of 0.3; recurring 1.2; annualised 1.4; annualized 1.4; sales rose 2.4; sales fell 2.4; revenue~ in the range of 5; worth of electricity 3; worth of power 3; worth of energy 3; (segment|division|unit|business|mining|hosting|cloud|colocation) contributed 3; worth of (chips|hardware|datacenter|gpus|products|equipment|systems|processors|devices|servers|accelerators) 2.5;
      sold 0.8; (rang|rung|rings|ringing) up 2.2; (centers|centres|gaming|automotive|networking|cloud|chips|division|segment|arm|unit|business|subscriptions|products|services|china) (contributed|contributes|brought|brings|delivered|added) 2.4; contracted (revenue|revenues|sales) -3; contracted (ai|hpc|hosting|lease) revenue -4; contract revenue -2; potential revenue -2`,
    plausible: [1e3, 1e13],
    says: [
      ['Sales slipped to $48.3 million.', 48300000],
      ['Halden rang up $57 million in the quarter.', 57e6],
      ['Data centres contributed $51.2 billion.', 51.2e9],
      ['Revenue for the quarter came to $212.6 million.', 212.6e6],
    ],
    ignores: ['The net loss came to $48.3 million.', 'Net loss for the quarter came to $212.6 million.'],
  },
  {
    key: 'net_income',
    unit: 'USD',
    topic: 'both',
    definition: 'net profit (negative: loss)',
    dimension: 'money',
    cues: `
      (revenue|earnings|income|profit|profits|loss) per (eh|ph|th|exahash|petahash|terahash) -8; net income 5; net (income|profit|loss|earnings) per share 0.5; net profit 5; net loss 5; net losses 5; net earnings 4.5; profit~ 2.6;
      profits 2.6; loss 2.2; losses 2; earnings 1.6; bottom line 2.5; adjusted net -3;
      gross profit -4; operating profit -4; operating (loss|losses) -4; adjusted profit -5;
      made a profit 3; turned a profit 3; profit of 3; loss of 2.6; posted a loss 3; in (losses|profit|profits) 3; bottom line 3; quarterly profit 3; annual profit 3; net 0.6; lost 1.6; loses 1.6; to lose 2.6; bled 2; bleeds 2; lost money 1; a hole of 2.6; red ink 3`,
    frames: { profit: 2.4 },
    plausible: [100, 1e13],
    says: [
      ['Halden lost $6.3 million in the quarter.', -6300000],
      ['Halden made $26.5 million, or 16 cents a share.', 26.5e6],
      ['Net income was $19.4 million in the quarter.', 19.4e6],
      ['It posted a net loss of $8.8 million.', -8.8e6],
    ],
    ignores: ['Halden took $6.3 million in sales.', 'Operating profit was $19.4 million.'],
  },
  {
    key: 'operating_profit',
    unit: 'USD',
    topic: 'both',
    definition: 'operating profit (negative: loss)',
    dimension: 'money',
    cues: `
      operating profit 6; operating income 6; operating (loss|losses) 6; operating earnings 5;
      operating line 5; ebit 4`,
    plausible: [100, 1e14],
    says: [
      ['It made an operating loss of 2.2 billion won.', -2200000000],
      ['Operating profit came to 9.1 trillion won.', 9.1e12],
    ],
    ignores: ['It made a net loss of 2.2 billion won.', 'Net profit came to 9.1 trillion won.'],
  },
  {
    key: 'gross_margin',
    unit: '%',
    topic: 'both',
    definition: 'gross margin',
    dimension: 'percent',
    cues: `
      gross margin 7; gross margins 7; gross profit (margin|rate|ratio) 7; gross mining margin 7; gm 5;
      margin of 0.3`,
    plausible: [-200, 100],
    says: [
      ['For the quarter it sees a gross margin of around 52%.', 52],
      ['Gross margin widened to 61.2%.', 61.2],
    ],
    ignores: ['It sees a net margin of 52%.', 'Operating margin widened to 61.2%.'],
  },
  {
    key: 'capex',
    unit: 'USD',
    topic: 'both',
    definition: 'capital expenditure',
    dimension: 'money',
    cues: `
      capex 5; capital expenditure~ 5; capital expenditures 5; capital spending 5;
      capital outlay~ 4; capital budget~ 4.5; capital (plan|program|programme) 4.5; capital (investment|spending|expenditure) (plan|program|programme|budget) 6; investment budget~ 3; capital costs 3; spend~ 1.4; spending 1.6; infrastructure spending 2.5;
      invest~ 0.6; outlay~ 1.5; hyperscaler~ 0.8; infrastructure 0.4; buildout 0.8;
      spending plans 1.6; ai spending 2; spending on ai infrastructure 3; to spend 1.6; expenditure~ 2; outlays on 1.5; buildouts 1; capital (plan|plans|program|programme) 4.5; spend on 1; to build 1.8; cost to build 3; site will cost 2`,
    plausible: [1e4, 1e14],
    says: [
      ['Orbis guided to capital expenditures of $34.9 billion.', 34900000000],
      ['Capital spending will reach $66 billion this year.', 66e9],
    ],
    ignores: ['Orbis has revenue of $34.9 billion.', 'Sales will reach $66 billion this year.'],
  },
  {
    key: 'model_parameters',
    unit: 'count',
    topic: 'ai',
    definition: 'number of parameters of a model',
    dimension: 'count',
    cues: `
      parameter~ 5; parameters 5; params 5; weights 1.5; moe 2; (b|t) (moe|dense|total|active) 4; active 0.3; billion parameter 5;
      b parameters 5; parameter count 5; trillion parameters 5; parameter model 5; dense 0.5; mixture of experts 1.5; total parameters 5; active parameters 5; overall 0.3`,
    frames: { noun: 0.5, ofModel: 3 },
    plausible: [1e5, 1e15],
    says: [
      ['Basilisk weighs in at 1.6 trillion parameters.', 1600000000000],
      ['The model has 27 billion parameters.', 27e9],
    ],
    ignores: ['Basilisk was trained on 1.6 trillion tokens.', 'The model was run on 27 phones.'],
  },
  {
    key: 'context_length',
    unit: 'tokens',
    topic: 'ai',
    definition: 'context window',
    dimension: ['tokens', 'count'],
    cues: `
      context window~ 5; context length 5; context 2.6; input tokens 1.5; prompt -2; trained on -4;
      training -3; output -3; context size 4;
      tokens of context 5; long context 3; window 1.5; max context 5; input length 3; maximum sequence 3; sequence length 4; token window 4; token context 5; input window 3; prompts of up 3; accepts prompts 3; prompts up to 3; prompts of 2; (tokens|them) at (once|a) 4; take~ in 2; tokens each -4;
      (offer~|support~|accept~) 0.8; (k|m) window 4; (k|m) context 4;
      windows (run|runs|range|ranges|go|going) from 4; (window|windows) (of|from) 2.6`,
    plausible: [256, 1e9],
    says: [
      ['It accepts prompts of up to two million tokens.', 2000000],
      ['It has a context window of 128,000 tokens.', 128000],
    ],
    ignores: ['It wrote two million tokens in a day.', 'It was trained on 15 trillion tokens.'],
  },
  {
    key: 'token_price',
    unit: 'USD/Mtoken',
    topic: 'ai',
    definition: 'price of a million tokens',
    dimension: ['money/token', 'money'],
    cues: `
      million tokens 5; (per|/) 1 m tokens 5; per million 2; input tokens 2.5; output tokens 2.5; tokens 2;
      mtok 4; input 1; output 1; api 0.8;
      price in 1; price out 1; per m 1.5; pricing 1; charges 0.8; api price 2; per 1 m 2.5`,
    frames: { perToken: 5 },
    plausible: [0.0001, 2_000],
    says: [
      ['Output is billed at $2 per million tokens.', 2],
      ['Input costs $0.30 per million tokens.', 0.3],
    ],
    ignores: ['The board costs $2 million.', 'The card costs $300.'],
  },
  {
    key: 'token_throughput',
    unit: 'tokens/s',
    topic: 'ai',
    definition: 'generation speed',
    dimension: 'tokens/time',
    cues: '',
    frames: { always: 3 },
    plausible: [0.01, 1e9],
    says: [
      ['The box writes 61 t/s.', 61],
      ['The laptop writes 38 tokens per second.', 38],
    ],
    ignores: ['The mine moves 61 tonnes a day.', 'The laptop has 38 GB of memory.'],
  },
  {
    key: 'latency',
    unit: 'ms',
    topic: 'ai',
    definition: 'time to answer or to first token',
    dimension: 'time',
    cues: `
      latency 4; latencies 4; time to first token 5; ttft 5; response time~ 3.5; respond~ 2;
      round trip 2.5; inference 1; delay 2; milliseconds 1; per token 1.5; real time 0.5;
      answer~ 1.2; per frame 1;
      inference latency 4; take~ 0.8; takes 1.2; done in 1.4; start to finish 3; finish~ in 1.2; answers in 2; response in 2; completes 1; first token 4.5; first of them 1.5; lag 2; delays 1.6; reaction time 3; end to end 1.2; respond in 2.5; within 0.3; wait 1; overhead 1; load time 1; processing time 3; per image 1.5; per query 1.5; inference 1.2; turnaround 1.5; detection 0.5; time to 1;
      seconds to (generate|respond|answer|process|produce|create|classify|transcribe|render|load|return|reply) 1.5; need~ 0.4; require~ 0.4`,
    frames: { millis: 2 },
    plausible: [0.000001, 120_000],
    says: [
      ['Time to first token is 0.6 seconds.', 600],
      ['Median latency fell to 45 ms.', 45],
    ],
    ignores: ['The clip is 60 seconds long.', 'The call lasted 45 minutes.'],
  },
  {
    key: 'compute_performance',
    unit: 'TOPS',
    topic: 'ai',
    definition: 'operations per second of a chip or device',
    dimension: 'compute',
    cues: `
      ;
      performance 0.5`,
    frames: { always: 3 },
    plausible: [0.0001, 1e13],
    says: [
      ['It hits 5.2 petaflops at FP8.', 5200],
      ['The chip delivers 26 TOPS.', 26],
    ],
    ignores: ['It holds 5.2 petabytes.', 'The chip draws 26 W.'],
  },
  {
    key: 'memory',
    unit: 'GB',
    topic: 'ai',
    definition: 'memory or storage needed or offered',
    dimension: 'memory',
    cues: 'memory 2; ram 2; vram 2; hbm 2; storage 1.5; flash 1',
    frames: { always: 2 },
    plausible: [0.000001, 1e12],
    says: [
      ['The card packs 144 GB of HBM4.', 144],
      ['The board carries 16 GB of memory.', 16],
    ],
    ignores: ['The link carries 144 Gbit/s.', 'The board moves 16 GB/s.'],
  },
  {
    key: 'memory_bandwidth',
    unit: 'GB/s',
    topic: 'ai',
    definition: 'memory bandwidth',
    dimension: 'bandwidth',
    cues: `
      bandwidth 1;
      memory 0.5`,
    frames: { always: 3 },
    plausible: [0.001, 1e9],
    says: [
      ['The card moves 9.6 terabytes per second.', 9600],
      ['Memory bandwidth is 273 GB/s.', 273],
    ],
    ignores: ['The disk holds 9.6 terabytes.', 'Memory is 273 GB.'],
  },
  {
    key: 'power_draw',
    unit: 'W',
    topic: 'ai',
    definition: 'electrical power of a chip or device',
    dimension: 'power',
    cues: `
      draw~ 2; tdp 3; chip~ 1.5; gpu~ 1.5; device~ 1.2; power consumption 1.5; power envelope 2;
      power budget 2; consum~ 1; board~ 1; rack~ 1.5; module~ 1.2; apiece 1; accelerator~ 1.2;
      watts 1; bulb -4; lightbulb -4; rack of 2; a rack 2; per rack 3; (rack|racks) (runs|run|draws|draw|consumes|consume|uses|use|needs|need|requires|require|arriving|is|are) 2.5; nvl72 2`,
    frames: { small: 3 },
    plausible: [0.000001, 5_000_000],
    says: [
      ['The kit never pulled more than 38 watts.', 38],
      ['The module draws 12 W under load.', 12],
    ],
    ignores: ['A 100 MW site would be next.', 'The campus has 12 MW.'],
  },
  {
    key: 'energy_per_query',
    unit: 'Wh',
    topic: 'ai',
    definition: 'energy of one request',
    dimension: 'energy',
    cues: `
      query 3; queries 2.5; prompt~ 3; request~ 2.5; search~ 2; response 1.5; question 2; reply 2; replies 2; answer~ 1.5`,
    frames: { small: 2 },
    plausible: [0.000001, 100_000],
    says: [
      ['A text prompt uses 0.24 watt-hours.', 0.24],
      ['A prompt takes 0.28 Wh of electricity.', 0.28],
    ],
    ignores: ['The battery stores 24 kWh.', 'The country uses 280 TWh.'],
  },
  {
    key: 'training_cost',
    unit: 'USD',
    topic: 'ai',
    definition: 'cost of training a model',
    dimension: 'money',
    cues: `
      training cost~ 5; cost~ to train 5; cost of training 5; train~ 2.6; training 2.6;
      pre training 2; cost~ 0.8; training run 3; trained for 3;
      train the model 3.4; train a model 3.4; to train 3.6; trained on a budget 3; training a 3; training run~ 3.2; training bill 3; bill for training 4.5; gpu hours 0.8; foundation models 0.6; frontier model 0.8; pre train 2; training it cost 4; cost of training it 4`,
    plausible: [1, 1e12],
    says: [
      ['The lab trained Sparrow-2 for under $8 million.', 8000000],
      ['Training the model cost about $3.4 million.', 3.4e6],
    ],
    ignores: ['The lab sold its stake for $8 million.', 'The lab raised $3.4 million.'],
  },
  {
    key: 'compute_price',
    unit: 'USD/hour',
    topic: 'ai',
    definition: 'price of renting a processor for an hour',
    dimension: ['money/hour', 'money'],
    cues: 'per hour 3; an hour 2; / (hour|hr|h) 3; gpu~ 0.8; rent~ 1.5; rental 1.5; hour 1; instance~ 1; cloud 0.5',
    frames: { perHour: 2.5 },
    plausible: [0.001, 10_000],
    says: [
      ['One hour on an H100 goes for $1.79 per hour.', 1.79],
      ['An H200 rents for $2.60 per hour.', 2.6],
    ],
    ignores: ['The H100 goes for $17,900.', 'The clerk earns a bonus of $260.'],
  },
  {
    key: 'shipments',
    unit: 'count',
    topic: 'ai',
    definition: 'devices or chips shipped or sold',
    dimension: 'count',
    cues: `
      (net|total|annual|quarterly) sales -3; net (profit|income) -3; bookings -3; turnover -2;
      ship~ 3; shipment~ 4; shipments 4; units 2.2; units sold 3; sold 1.5; sales 1; devices 1;
      chips 1; pcs 1; smartphones 1; deliver~ 1; installed base -4; ai (pcs|smartphones|phones|laptops) 1;
      unit sales 4; been sold 2; units shipped 5; shipped 3; million units 3; sell~ 0.8; phones 0.8; laptops 1; processors sold 2; devices sold 2.5; market share 2.6; (sales|shipments) of (mining|asic) (machines|rigs|miners) 4; (sales|shipments) of (machines|rigs|miners) 4; units in 1; to move 1.4; moved 0.8; delivered to 1;
      left the (factory|factories|warehouse|warehouses|line|lines) 3; pairs 1`,
    frames: { sold: 2, bought: -3 },
    plausible: [10, 1e12],
    says: [
      ['Canary has shipped 9,400 units since launch.', 9400],
      ['Makers shipped 14 million AI glasses in 2025.', 14e6],
    ],
    ignores: ['Canary has 9,400 patents.', 'Makers employ 14,000 people.'],
  },
  {
    key: 'user_count',
    unit: 'count',
    topic: 'ai',
    definition: 'users, subscribers or customers',
    dimension: 'count',
    cues: `
      users 4; subscribers 4; customers 3.6; seats 3; monthly active 3; weekly active 3;
      daily active 3; active users 4; user base 3; audience 2; subscriptions 3; developers 2.6; accounts for -0.5;
      clients 2.6; members 2; weekly 0.5; people use 3; people (used|using) 3; accounts 1.5;
      user 1.2; people each week 3; people every day 3; visitors 2.4; buyers 3; sellers 3; downloads -2; players 1; households 1; paying 1.5; monthly users 4; weekly users 4; daily users 4; signed up 2; people active 4; merchants 2.5; businesses 0.8; people 0.4; people a month 4; people a week 4; people a day 4; people per month 4; businesses pay 3; businesses use 3; customers pay 3; devs 2.6; developers use 2.6; who use 3; number of users 4; number of people 1.5; served 1.5; serves 1.5; reaches 1; people who 1; (m|million) people 1.3`,
    plausible: [10, 2e10],
    says: [
      ['The app has attracted 75 million people a month.', 75000000],
      ['The assistant has 210 million monthly users.', 210e6],
    ],
    ignores: ['The app shows 75 million posts.', 'The assistant answers 210 million questions.'],
  },
  {
    key: 'gpu_count',
    unit: 'count',
    topic: 'ai',
    definition: 'GPUs or accelerators deployed or bought',
    dimension: 'count',
    cues: `
      gpus 4.5; gpu 2.5; accelerators 4;
      (h100|h100s|h200|h200s|gh200|gh200s|b200|b200s|gb200|gb300|b300|b300s|a100|a100s|h800|h800s|h20|h20s|mi300x|mi325x|mi350x) 4;
      tpus 4; nvidia chips 3.5; ai chips 3; graphics processing units 4.5; processors 2; chips 1.2;
      cluster 1;
      processors of 1; chips 1.4; graphics chips 3; blackwell 2; hopper 1.5; nvidia 0.8; trainium 2; accelerator 1; supercomputer 1; ai accelerators 4; gpu cluster 2.5; (gb200s|gb300s|b100s|b100|mi300xs|mi325xs|mi350xs|mi355x|h20s|rubin|tpu) 4; (rtx|geforce|5090s|4090s|6000s) 3;
      units 0.6`,
    frames: { sold: -14, bought: 1 },
    plausible: [2, 1e9],
    says: [
      ['Humain may import 35,000 Blackwell chips.', 35000],
      ['The cluster holds 24,000 GPUs.', 24000],
    ],
    ignores: ['Intel sold its Gaudi®2 boards.', 'The cluster sits in 24 halls.'],
  },
  {
    key: 'job_cuts',
    unit: 'count',
    topic: 'ai',
    definition: 'jobs cut',
    dimension: 'count',
    cues: `
      job cuts 5; layoff~ 4; layoffs 4; laid off 4; lay~ off 4; jobs 2.6; cut~ 1.2; positions 2;
      roles 2; employees 1.6; workers 1.6; redundancies 3; dismiss~ 2.5; staff 1; people 0.6;
      eliminate~ 1.8; axe~ 2; shed~ 1.2; let~ go 2; hire~ -4; employ~ -4; create~ -3; add~ -2; support~ -2.5; support (roles|jobs|staff|workers) 3.8; provide~ -2.5; produces -2.5; local jobs -2; (permanent|direct|construction) jobs -3;
      headcount 2; headcount of -4; reduction~ of 1; trim~ 1.8; pink slips 4; axed 3; shed jobs 4; roles cut 3; jobs lost 4; lost their jobs 5; losing their jobs 4; let go 2.5; letting go 2.5; cuts 1.4; job losses 4; (jobs|roles) (go|going|went) 3; (jobs|roles) (will|would|to|must) go 4; redundant 3; laid off workers 4; workforce reduction 3; of its workforce 1; additional cuts 3; headcount is to fall 4; headcount to fall 3; headcount fell 3; headcount fall by 3; headcount will fall 3; people go 3; staff go 3; employees go 3; workers go 3; creation of -4; job creation -4`,
    plausible: [2, 1e8],
    says: [
      ['Bitvale let 140 people go.', 140],
      ['The group will cut 3,200 jobs by autumn.', 3200],
      ['Some 450 roles would go, the group said.', 450],
    ],
    ignores: ['Bitvale hired 140 people.', 'The group will create 3,200 jobs.'],
  },
  {
    key: 'transaction_volume',
    unit: 'USD',
    topic: 'both',
    definition: 'value moved by payments, trades or transfers',
    dimension: 'money',
    cues: `
      volume 2.6; transaction volume 4; trading volume 4; payment volume 4; transaction~ 1.6;
      payment~ 1.4; transfer~ 1.2; settle~ 1.5; process~ 1; moved 1; chang~ hands 1.6;
      volumes 2; moved 1.8; went through 1.6; flowed through 2; ran through 1.6; payments volume 4; settled 1.5; trading 1; turnover 0.6; traded 1.2; transactions worth 3; throughput 1`,
    plausible: [1, 1e16],
    says: [
      ['Trading on the exchange amounted to $337 billion in December.', 337000000000],
      ['Payments of $92 million ran through the protocol in June.', 92e6],
    ],
    ignores: ['The exchange was bought for $337 million.', 'The protocol raised $92 million.'],
  },
] as const satisfies readonly MetricRow[]

export type MetricKey = (typeof TABLE)[number]['key']

/** A row, and a bit for each class it is in (`metric-class.ts`). */
export interface Metric extends MetricRow {
  key: MetricKey
  classes: number
}

/** The metrics; spelt out, so that all have one shape, which is read faster. */
export const METRICS: readonly Metric[] = TABLE.map((row: MetricRow & { key: MetricKey }) => ({
  key: row.key,
  unit: row.unit,
  topic: row.topic,
  definition: row.definition,
  dimension: row.dimension,
  cues: row.cues,
  frames: row.frames ?? {},
  plausible: row.plausible,
  says: row.says,
  ignores: row.ignores,
  classes: 0,
}))

/** The metric of a key. */
export const metricOf = (key: MetricKey): Metric => METRICS.find((m) => m.key === key) as Metric
