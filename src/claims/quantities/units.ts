import { isAmong, mayBe } from './characters.ts'

/**
 * Units of measure: symbol as we print it, dimension, factor to the dimension's base unit as an exact decimal, and the
 * ways it is written. A new unit is a new row (or a base word in `PREFIXED`); `convert.ts` then converts it exactly.
 */
export type Dimension =
  | 'money'
  | 'fraction'
  | 'points'
  | 'multiple'
  | 'hashrate'
  | 'power'
  | 'energy'
  | 'data'
  | 'bandwidth'
  | 'compute'
  | 'tokens'
  | 'time'
  | 'coins'
  | 'frequency'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'temperature'
  | 'angle'
  | 'electric'
  | 'radiation'
  | 'count'

export interface Unit {
  symbol: string
  dimension: Dimension
  /** Size in the base unit of its dimension. */
  factor: string
}

const BY_SYMBOL = new Map<string, Unit>()
const EXACT = new Map<string, Unit>()
const FOLDED = new Map<string, Unit>()

function define(
  symbol: string,
  dimension: Dimension,
  factor: string,
  exact: string[],
  words: string[],
): void {
  const unit = { symbol, dimension, factor }
  if (!BY_SYMBOL.has(symbol)) BY_SYMBOL.set(symbol, unit)
  for (const name of exact) {
    EXACT.set(name, unit)
    if (name.length > 2 && dimension !== 'coins' && !FOLDED.has(name.toLowerCase()))
      FOLDED.set(name.toLowerCase(), unit)
  }
  for (const name of words) FOLDED.set(name, unit)
}

/** SI prefixes by symbol: [word, power of ten]. */
const PREFIXES: Record<string, [string, number]> = {
  '': ['', 0],
  n: ['nano', -9],
  µ: ['micro', -6],
  m: ['milli', -3],
  c: ['centi', -2],
  k: ['kilo', 3],
  M: ['mega', 6],
  G: ['giga', 9],
  T: ['tera', 12],
  P: ['peta', 15],
  E: ['exa', 18],
  Z: ['zetta', 21],
}

/** "1 zetahash", "20 terrahash" */
const MISSPELT: Record<string, string> = { Z: 'zeta', T: 'terra' }

function power(exponent: number): string {
  return exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`
}

/** [symbol, dimension, exponent of the bare symbol, prefixes, symbol spellings (# = prefix), word spellings (# = prefix word)] */
const PREFIXED: [string, Dimension, number, string, string[], string[]][] = [
  [
    'H/s',
    'hashrate',
    0,
    ' k M G T P E Z',
    ['#H/s', '#H/sec', '#Hs', '#h/s', '#H', '#Hash/s', '#Hash', '#hash/s', '#H/S'],
    [
      '#hash',
      '#hashes',
      '#hash per second',
      '#hashes per second',
      '#hash a second',
      '#hashes a second',
      '#-hash',
      '#-hashes',
      '#hash/s',
      '#hashes/s',
      '#hash/second',
      '#hashes/second',
      '#hash/sec',
      '# hash',
      '# hashes',
      '# hash per second',
      '# hashes per second',
    ],
  ],
  [
    'W',
    'power',
    0,
    ' n µ m k M G T',
    ['#W', '#Ws', '#We', '#Wp', '#Wdc', '#Wac', '#Wth', '#Watt', '#VA'],
    ['#watt', '#watts', '#-watt', '#-watts', '#watts-peak'],
  ],
  [
    'Wh',
    'energy',
    0,
    ' m k M G T P',
    ['#Wh', '#W-h', '#W·h', '#Whr', '#WH', '#W hours', '#W hour'],
    ['#watt-hour', '#watt-hours', '#watt hour', '#watt hours', '#watthour', '#watthours'],
  ],
  ['J', 'energy', 0, ' m k M G T', ['#J'], ['#joule', '#joules']],
  ['B', 'data', 0, ' k M G T P E', ['#B', '#bytes'], ['#byte', '#bytes']],
  ['bit', 'data', 0, ' k M G T', ['#bit', '#b'], ['#bit', '#bits']],
  [
    'B/s',
    'bandwidth',
    0,
    ' k M G T P',
    ['#B/s', '#B/sec', '#BPS', '#Bps'],
    ['#bytes per second', '#byte per second', '#bytes a second'],
  ],
  [
    'bit/s',
    'bandwidth',
    0,
    ' k M G T',
    ['#bps', '#b/s', '#bit/s', '#bits/s'],
    ['#bits per second', '#bit per second'],
  ],
  [
    'OPS',
    'compute',
    0,
    ' M G T P E',
    ['#OPS', '#OPs', '#ops', '#OP/s', '#OPS/s'],
    [
      '#ops',
      '#op',
      '#op/s',
      '#operations per second',
      '# operations per second',
      '# operations a second',
      '#calculations per second',
      '#calculations a second',
      '#computations per second',
      '#-operations per second',
    ],
  ],
  [
    'FLOPS',
    'compute',
    0,
    ' M G T P E',
    ['#FLOPS', '#FLOPs', '#FLOP/s', '#flops', '#Flops', '#FLOP', '#FLOPS/s'],
    ['#flops', '#flop'],
  ],
  ['Hz', 'frequency', 0, ' k M G T', ['#Hz'], ['#hertz']],
  ['s', 'time', 0, 'n µ m', ['#s', '#sec'], ['#second', '#seconds', '#secs']],
  ['m', 'length', 0, 'n µ m c k', ['#m'], ['#meter', '#meters', '#metre', '#metres', '#ms²']],
  ['g', 'mass', 0, ' µ m k M', ['#g'], ['#gram', '#grams', '#gramme', '#grammes']],
  ['t', 'mass', 6, ' k M G', ['#t'], ['#ton', '#tons', '#tonne', '#tonnes']],
  ['t CO2', 'mass', 6, ' k M G', [], []],
  ['g CO2', 'mass', 0, ' k', [], []],
  ['L', 'volume', 0, ' m c k M G', ['#l', '#L'], ['#liter', '#liters', '#litre', '#litres']],
  ['V', 'electric', 0, ' m k M', ['#V'], ['#volt', '#volts']],
  ['A', 'electric', 0, ' m k', ['#Ah'], ['#amp', '#amps']],
  ['eV', 'radiation', 0, ' k M G T', ['#eV'], ['#electronvolt', '#electronvolts']],
]
for (const [symbol, dimension, base, prefixes, exact, words] of PREFIXED) {
  for (const prefix of prefixes.split(' ')) {
    const [word, exponent] = PREFIXES[prefix] ?? ['', 0]
    const factor = power(base + exponent)
    const own =
      dimension === 'data' || dimension === 'bandwidth'
        ? symbol.startsWith('B')
          ? power(exponent)
          : times125(exponent)
        : factor
    const spelt = exact
      .map((e) => e.replace('#', prefix))
      .filter((e) => (e.length > 1 || 'WJtgVLl'.includes(e)) && e !== 'Ws')
    const spoken = [
      ...words,
      ...(dimension === 'hashrate' ? words.map((w) => w.replace('#', MISSPELT[prefix] ?? '#')) : []),
    ]
      .filter((w) => prefix !== '' || !(w.startsWith('#-') || w === '#hash' || w === '#hashes'))
      .map((w) => w.replace('#', word))
    define(
      prefix + symbol,
      dimension,
      own,
      prefix === 'µ'
        ? [...spelt, ...spelt.map((e) => e.replace('µ', 'μ')), ...spelt.map((e) => e.replace('µ', 'u'))]
        : spelt,
      spoken,
    )
  }
}

/** A bit is 0.125 byte. */
function times125(exponent: number): string {
  const zeros = exponent - 3
  return zeros >= 0 ? `125${'0'.repeat(zeros)}` : '0.125'
}

/** [symbol, dimension, factor, exact spellings, words]; space-separated, "_" stands for a space inside one spelling. */
const ROWS: [string, Dimension, string, string, string][] = [
  ['%', 'fraction', '1', '% ％ ٪ p.c. p.c', 'percent percents per_cent per-cent pct pc percentage'],
  [
    'pp',
    'points',
    '1',
    'pp ppt ppts p.p. pps',
    'percentage_point percentage_points percent_points percent_point percentage-point percentage-points',
  ],
  ['bps', 'points', '0.01', 'bp bps', 'basis_point basis_points basis-point basis-points'],
  ['points', 'count', '1', '', 'point points pts'],
  ['x', 'multiple', '1', 'x × X', 'times fold'],
  ['tokens', 'tokens', '1', '', 'token tokens tok toks'],
  ['Ktokens', 'tokens', '1000', 'Ktokens ktokens Ktok', ''],
  ['Mtokens', 'tokens', '1000000', 'Mtokens Mtok', ''],
  ['s', 'time', '1', 's', 'sec secs second seconds'],
  ['min', 'time', '60', 'min mins', 'minute minutes'],
  ['hour', 'time', '3600', 'h hr hrs', 'hour hours'],
  ['day', 'time', '86400', 'd', 'day days'],
  ['week', 'time', '604800', 'wk wks', 'week weeks'],
  ['month', 'time', '2629746', 'mo mos', 'month months'],
  ['quarter', 'time', '7889238', '', 'quarters'],
  ['year', 'time', '31556952', 'yr yrs', 'year years'],
  ['decade', 'time', '315569520', '', 'decade decades'],
  ['century', 'time', '3155695200', '', 'century centuries'],
  ['KiB', 'data', '1024', 'KiB', 'kibibyte kibibytes'],
  ['MiB', 'data', '1048576', 'MiB', 'mebibyte mebibytes'],
  ['GiB', 'data', '1073741824', 'GiB', 'gibibyte gibibytes'],
  ['TiB', 'data', '1099511627776', 'TiB', 'tebibyte tebibytes'],
  ['kB', 'data', '1000', 'KB', ''],
  ['GB', 'data', '1000000000', '', 'gig gigs'],
  ['GT/s', 'frequency', '1000000000', 'GT/s', ''],
  [
    't',
    'mass',
    '1000000',
    '',
    'metric_ton metric_tons metric_tonne metric_tonnes metric-ton metric-tons short_ton short_tons',
  ],
  ['Mt', 'mass', '1000000000000', '', 'mega_ton mega_tons mega_tonne mega_tonnes mega-tons mega-tonnes'],
  ['lb', 'mass', '453.59237', 'lb lbs', ''],
  ['oz', 'mass', '28.349523125', 'oz', 'ounce ounces'],
  ['µg', 'mass', '0.000001', 'mcg', ''],
  ['m', 'length', '1', 'm', 'meter meters metre metres'],
  ['mi', 'length', '1609.344', 'mi', 'mile miles'],
  ['ft', 'length', '0.3048', 'ft', 'foot feet'],
  ['in', 'length', '0.0254', '', 'inch inches'],
  ['yd', 'length', '0.9144', 'yd', 'yard yards'],
  ['acre', 'area', '4046.8564224', '', 'acre acres'],
  ['ha', 'area', '10000', 'ha', 'hectare hectares'],
  ['sq ft', 'area', '0.09290304', 'sqft sq_ft sq._ft ft² ft2', 'square_foot square_feet square-foot'],
  ['m²', 'area', '1', 'm² m2 sqm', 'square_meter square_meters square_metre square_metres'],
  [
    'km²',
    'area',
    '1000000',
    'km² km2',
    'square_kilometer square_kilometers square_kilometre square_kilometres',
  ],
  ['sq mi', 'area', '2589988.110336', 'sq_mi sq._mi', 'square_mile square_miles'],
  ['mm²', 'area', '0.000001', 'mm² mm2', 'square_millimeter square_millimeters square_millimetres'],
  ['m³', 'volume', '1000', 'm³ m3', 'cubic_meter cubic_meters cubic_metre cubic_metres'],
  ['cu ft', 'volume', '28.316846592', '', 'cubic_foot cubic_feet'],
  ['gal', 'volume', '3.785411784', 'gal gals', 'gallon gallons'],
  ['mL', 'volume', '0.001', 'mls', ''],
  ['bbl', 'volume', '158.987294928', 'bbl', 'barrel barrels'],
  ['cup', 'volume', '0.2365882365', '', 'cup cups'],
  ['tbsp', 'volume', '0.01478676478125', 'tbsp', 'tablespoon tablespoons'],
  ['tsp', 'volume', '0.00492892159375', 'tsp', 'teaspoon teaspoons'],
  ['°C', 'temperature', '1', '°C ℃', 'degrees_celsius degree_celsius celsius celcius deg_c degrees_c'],
  [
    '°F',
    'temperature',
    '1',
    '°F ℉',
    'degrees_fahrenheit degree_fahrenheit fahrenheit degrees_farenheit deg_f degrees_f',
  ],
  ['°', 'angle', '1', '°', 'degree degrees'],
  ['BTU', 'energy', '0.29307107', 'BTU BTUs MMBTU', ''],
  ['hp', 'power', '745.699872', 'hp', 'horsepower'],
  ['kV', 'electric', '1000', 'kV', ''],
  ['mph', 'frequency', '1', 'mph', ''],
  ['rpm', 'frequency', '1', 'rpm', ''],
  ['fps', 'frequency', '1', 'fps', ''],
  ['GPU-hours', 'count', '1', '', 'gpu_hours gpu-hours gpu_hour gpu-hour'],
  ['tpd', 'count', '1', 'tpd', ''],
]
/** Coins besides those that `currencies.ts` knows, by ticker. */
for (const coin of 'SOL DOGE XRP LTC BCH BSV BNB ADA TAO KAS TRX XMR AVAX ZEC'.split(' '))
  define(coin, 'coins', '1', [coin], [])
for (const [symbol, dimension, factor, exact, words] of ROWS) {
  const names = (list: string) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((name) => name.replaceAll('_', ' '))
  define(symbol, dimension, factor, names(exact), names(words))
}

/** The unit of a spelling: symbols by exact case first ("mW" is no "MW"), then regardless of it. */
export function unitOf(spelling: string): Unit | undefined {
  return EXACT.get(spelling) ?? FOLDED.get(spelling.toLowerCase())
}

/** The unit of a printed symbol, as `Quantity.unit` and the metric table hold it. */
export function unitOfSymbol(symbol: string): Unit | undefined {
  return BY_SYMBOL.get(symbol)
}

// common enough in small or mixed letters, and nothing else then
for (const symbol of ['KW', 'GW', 'TW', 'MW', 'GB', 'TB', 'MB', 'PB']) {
  const unit = BY_SYMBOL.get(symbol === 'KW' ? 'kW' : symbol)
  if (unit) FOLDED.set(symbol.toLowerCase(), unit)
}
// plain English in small letters: only "TOPS" and "MOPS" are compute
for (const word of ['tops', 'mops', 'op', 'ops']) FOLDED.delete(word)
// found at the first look when written small, as most are
for (const [name, unit] of FOLDED) if (!EXACT.has(name)) EXACT.set(name, unit)

/** First words of every spelling of several words. */
const FIRST_OF_MANY = new Set<string>()
for (const name of [...EXACT.keys(), ...FOLDED.keys()]) {
  const cut = name.search(/[ -]/)
  if (cut > 0) FIRST_OF_MANY.add(name.slice(0, cut).toLowerCase())
}
/** Whether a spelling of several words begins with the word at [start, end). */
export const opensSeveral = isAmong(FIRST_OF_MANY)

/** Whether a spelling could begin with the word at [start, end). Not cut by `wordEnd`: given strings of many makes, it would be slow for texts too. */
export const mayBeUnit = mayBe(
  [...EXACT.keys(), ...FOLDED.keys()].map((name) => /^\p{L}*/u.exec(name)?.[0] ?? ''),
)

/** What may stand after "per", "/", "a", "each": lower-case spelling → printed denominator. */
export const DENOMINATORS = new Map<string, string>()
const PER: [string, string][] = [
  ['kWh', 'kwh kw/h kilowatt-hour kilowatt-hours kilowatthour kilowatt_hour'],
  ['MWh', 'mwh megawatt-hour megawatt-hours megawatt_hour'],
  ['GWh', 'gwh gigawatt-hour gigawatt_hour'],
  ['Wh', 'wh watt-hour'],
  ['kW', 'kw kilowatt'],
  ['MW', 'mw megawatt'],
  ['GW', 'gw gigawatt'],
  ['W', 'w watt'],
  ['BTC', 'btc bitcoin coin bitcoins'],
  ['hour', 'hour hr h gpu-hour gpu_hour gpu/hour gpu-hr gpu_hr gpu/hr'],
  ['day', 'day d daily'],
  ['week', 'week'],
  ['month', 'month mo'],
  ['quarter', 'quarter'],
  ['year', 'year yr annum y'],
  ['min', 'minute min'],
  ['s', 'second sec s'],
  ['EH/s', 'eh/s eh exahash'],
  ['PH/s', 'ph/s ph petahash'],
  ['TH', 'th t terahash th/s'],
  ['GH', 'gh gigahash'],
  [
    'Mtoken',
    'million_tokens million_token 1m_tokens 1m_token mtok mtoken mtokens m_tokens 1m 1_million_tokens one_million_tokens million_input_tokens million_output_tokens 1m_input_tokens 1m_output_tokens m m_input_tokens m_output_tokens mil_tokens million_in million_out million_tokens_in million_tokens_out 1m_in 1m_out 1_million_input_tokens 1_million_output_tokens',
  ],
  ['Ktoken', '1k_tokens k_tokens thousand_tokens 1,000_tokens 1k_token'],
  ['token', 'token'],
  ['query', 'query request prompt inference'],
  ['block', 'block'],
  ['share', 'share'],
  ['unit', 'unit device chip gpu machine'],
  ['barrel', 'barrel bbl'],
  ['MMBtu', 'mmbtu million_btu'],
  ['L', 'litre liter'],
  ['gal', 'gallon'],
  ['acre', 'acre'],
  ['sq ft', 'square_foot sq_ft sqft'],
  ['t', 'ton tonne metric_ton'],
  ['oz', 'ounce oz'],
  ['lb', 'pound lb'],
  ['kg', 'kg kilogram kilo'],
  ['user', 'user'],
  ['transaction', 'transaction tx'],
  ['person', 'person employee'],
  ['image', 'image frame'],
  ['hour', 'gpu_per_hour chip_per_hour card_per_hour gpu_an_hour'],
]
for (const [symbol, names] of PER)
  for (const name of names.split(' ')) DENOMINATORS.set(name.replaceAll('_', ' '), symbol)
// "PH/s/day", "petahash per second per day", "TH a day", "day per terahash"
for (const [prefix, word] of [
  ['t', 'tera'],
  ['p', 'peta'],
  ['e', 'exa'],
] as const)
  for (const hash of ['', '/s', '/second', ' per second'].flatMap((s) => [
    `${prefix}h${s}`,
    `${word}hash${s}`,
  ])) {
    const symbol = `${prefix.toUpperCase()}H/s/day`
    for (const day of ['/day', '/d', ' per day', ' a day', ' each day', ' daily'])
      DENOMINATORS.set(hash + day, symbol)
    DENOMINATORS.set(`day per ${hash}`, symbol)
    DENOMINATORS.set(`day/${hash}`, symbol)
  }
