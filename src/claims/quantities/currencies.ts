import { lower, mayBe, plain } from './characters.ts'

/** A currency as written: its ISO 4217 code (BTC and ETH beside them), and, for cents and their like, the power of ten below the major unit. */
export interface Money {
  code: string
  minor?: number
}

/** Signs that name a currency on their own. */
const SIGNS: Record<string, string> = {
  '＄': 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '￡': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₩': 'KRW',
  '￦': 'KRW',
  '₹': 'INR',
  '₿': 'BTC',
  Ƀ: 'BTC',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₦': 'NGN',
  '₴': 'UAH',
  '₪': 'ILS',
  '₡': 'CRC',
  '₲': 'PYG',
  '₸': 'KZT',
  '₼': 'AZN',
  '₾': 'GEL',
  '﷼': 'IRR',
  '៛': 'KHR',
  '₭': 'LAK',
  '₮': 'MNT',
  '৳': 'BDT',
  '؋': 'AFN',
  '₵': 'GHS',
  '֏': 'AMD',
  '₨': 'PKR',
  ƒ: 'AWG',
  र: 'INR',
  円: 'JPY',
  元: 'CNY',
  원: 'KRW',
  Ξ: 'ETH',
}

/** Letters before a dollar or pound sign ("US$", "NT$", "E£"). */
const SIGN_PREFIXES: Record<string, string> = {
  us: 'USD',
  usd: 'USD',
  u: 'UYU',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  cad: 'CAD',
  cdn: 'CAD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  nz: 'NZD',
  nzd: 'NZD',
  hk: 'HKD',
  hkd: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  sgd: 'SGD',
  nt: 'TWD',
  t: 'TWD',
  twd: 'TWD',
  r: 'BRL',
  brl: 'BRL',
  mx: 'MXN',
  mex: 'MXN',
  mxn: 'MXN',
  j: 'JMD',
  tt: 'TTD',
  z: 'ZWL',
  bz: 'BZD',
  b: 'BND',
  bds: 'BBD',
  fj: 'FJD',
  gy: 'GYD',
  l: 'LRD',
  n: 'NAD',
  rd: 'DOP',
  cl: 'CLP',
  clp: 'CLP',
  col: 'COP',
  cop: 'COP',
  ar: 'ARS',
  arg: 'ARS',
  ec: 'XCD',
  ci: 'KYD',
  cuc: 'CUC',
  mop: 'MOP',
  w: 'FJD',
  e: 'EGP',
  le: 'EGP',
  ll: 'LBP',
  ir: 'IEP',
  cn: 'CNY',
  rmb: 'CNY',
  jp: 'JPY',
}

const CODES = new Set(
  (
    'AED AFN ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP CRC ' +
    'CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD ' +
    'JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LSL LTL LVL LYD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD ' +
    'NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RMB RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SLE SRD SSP SYP ' +
    'SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL USDT USDC BTC XBT ETH'
  ).split(' '),
)

/** Codes that writers also set in small letters. */
const SMALL_CODES = new Set(
  'usd eur gbp jpy cny rmb inr krw cad aud chf nzd hkd sgd brl rub pln btc eth'.split(' '),
)

const CODE_ALIASES: Record<string, string> = { RMB: 'CNY', CNH: 'CNY', XBT: 'BTC', RUR: 'RUB' }

/** Abbreviations that are no ISO code; those in small print only after the figure. */
const LOCAL: Record<string, string> = {
  Rs: 'INR',
  RS: 'INR',
  INR: 'INR',
  Re: 'INR',
  Rp: 'IDR',
  RM: 'MYR',
  Tk: 'BDT',
  Php: 'PHP',
  Ksh: 'KES',
  KSh: 'KES',
  KShs: 'KES',
  TSh: 'TZS',
  USh: 'UGX',
  Fr: 'CHF',
  SFr: 'CHF',
  Sfr: 'CHF',
  Dh: 'AED',
  Dhs: 'AED',
  DKr: 'DKK',
  NKr: 'NOK',
  SKr: 'SEK',
  FCFA: 'XAF',
  CFA: 'XOF',
  KD: 'KWD',
  BD: 'BHD',
  SR: 'SAR',
  QR: 'QAR',
  GHS: 'GHS',
  N: 'NGN',
  R: 'ZAR',
  B: 'THB',
  ringgit: 'MYR',
  ringgits: 'MYR',
  RMB: 'CNY',
}
const LOCAL_AFTER: Record<string, string> = {
  kč: 'CZK',
  zł: 'PLN',
  zl: 'PLN',
  zloty: 'PLN',
  złoty: 'PLN',
  złotych: 'PLN',
  ft: 'HUF',
  руб: 'RUB',
  р: 'RUB',
  рублей: 'RUB',
  рубль: 'RUB',
  грн: 'UAH',
  гривень: 'UAH',
  лв: 'BGN',
  lei: 'RON',
  leu: 'RON',
  tl: 'TRY',
  lira: 'TRY',
  kn: 'HRK',
  дин: 'RSD',
  تومان: 'IRT',
  ریال: 'IRR',
  دينار: 'KWD',
  биткоинов: 'BTC',
  بيتكوين: 'BTC',
  بیتکوین: 'BTC',
  nis: 'ILS',
  som: 'KGS',
  vnđ: 'VND',
  rs: 'INR',
  kr: 'SEK',
  fcfa: 'XAF',
  доллар: 'USD',
  долларов: 'USD',
  евро: 'EUR',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  歐元: 'EUR',
  日元: 'JPY',
  日圓: 'JPY',
  人民币: 'CNY',
  人民幣: 'CNY',
  港元: 'HKD',
  英镑: 'GBP',
  英鎊: 'GBP',
  ドル: 'USD',
  ユーロ: 'EUR',
  달러: 'USD',
  比特币: 'BTC',
  रुपये: 'INR',
  ரூ: 'LKR',
  ლარი: 'GEL',
  ብር: 'ETB',
}

/** noun (plural by -s unless given) → code; with a country's adjective before it, the code of that pair. */
const NOUNS: [string, string][] = [
  ['dollar dollars buck bucks greenback greenbacks', 'USD'],
  ['euro euros', 'EUR'],
  ['pound pounds quid', 'GBP'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['yuan renminbi kuai', 'CNY'],
  ['rupee rupees', 'INR'],
  ['rouble roubles ruble rubles', 'RUB'],
  ['franc francs', 'CHF'],
  ['peso pesos', 'MXN'],
  ['real reais', 'BRL'],
  ['rand', 'ZAR'],
  ['ringgit ringgits', 'MYR'],
  ['rupiah', 'IDR'],
  ['baht', 'THB'],
  ['dong', 'VND'],
  ['lira liras', 'TRY'],
  ['shekel shekels', 'ILS'],
  ['dirham dirhams', 'AED'],
  ['riyal riyals', 'SAR'],
  ['rial rials', 'IRR'],
  ['dinar dinars', 'KWD'],
  ['naira', 'NGN'],
  ['shilling shillings', 'KES'],
  ['hryvnia hryvnias', 'UAH'],
  ['tenge', 'KZT'],
  ['som soms', 'KGS'],
  ['taka', 'BDT'],
  ['krona kronor', 'SEK'],
  ['krone kroner', 'NOK'],
  ['zloty zlotys', 'PLN'],
  ['forint forints', 'HUF'],
  ['koruna korunas', 'CZK'],
  ['leu lei', 'RON'],
  ['guarani guaranies', 'PYG'],
  ['birr', 'ETB'],
  ['tugrik tugriks', 'MNT'],
  ['lari', 'GEL'],
  ['markka', 'FIM'],
  ['guilder guilders', 'NLG'],
  ['bolivar bolivars', 'VES'],
  ['cedi cedis', 'GHS'],
  ['bitcoin bitcoins btc', 'BTC'],
  ['ether', 'ETH'],
  ['afghani afghanis', 'AFN'],
  ['kyat', 'MMK'],
  ['manat', 'AZN'],
  ['lek', 'ALL'],
]
const COUNTRIES: [string, Record<string, string>][] = [
  ['us american', { dollar: 'USD' }],
  ['canadian', { dollar: 'CAD' }],
  ['australian aussie', { dollar: 'AUD' }],
  ['singapore singaporean', { dollar: 'SGD' }],
  ['taiwan taiwanese', { dollar: 'TWD' }],
  ['jamaican', { dollar: 'JAM' }],
  ['chinese', { yuan: 'CNY' }],
  ['japanese', { yen: 'JPY' }],
  ['korean', { won: 'KRW' }],
  ['indian', { rupee: 'INR' }],
  ['pakistani', { rupee: 'PKR' }],
  ['lankan', { rupee: 'LKR' }],
  ['russian', { ruble: 'RUB' }],
  ['swiss', { franc: 'CHF' }],
  ['french', { franc: 'FRF' }],
  ['belgian', { franc: 'BEF' }],
  ['mexican', { peso: 'MXN' }],
  ['argentine argentinian', { peso: 'ARS' }],
  ['chilean', { peso: 'CLP' }],
  ['colombian', { peso: 'COP' }],
  ['philippine', { peso: 'PHP' }],
  ['british', { pound: 'GBP' }],
  ['egyptian', { pound: 'EGP' }],
  ['brazilian', { real: 'BRL' }],
  ['danish', { krone: 'DKK' }],
  ['norwegian', { krone: 'NOK' }],
  ['swedish', { krona: 'SEK' }],
  ['icelandic', { krona: 'ISK' }],
  ['malaysian malaysia', { ringgit: 'MYR' }],
  ['saudi', { riyal: 'SAR' }],
  ['qatari', { riyal: 'QAR' }],
  ['iranian', { rial: 'IRR' }],
  ['omani', { rial: 'OMR' }],
  ['kuwaiti', { dinar: 'KWD' }],
  ['bahraini', { dinar: 'BHD' }],
  ['jordanian', { dinar: 'JOD' }],
  ['iraqi', { dinar: 'IQD' }],
  ['tunisian', { dinar: 'TND' }],
  ['kenyan', { shilling: 'KES' }],
  ['emirati uae', { dirham: 'AED' }],
  ['moroccan', { dirham: 'MAD' }],
  ['finnish', { markka: 'FIM' }],
  ['italian', { lira: 'ITL' }],
  ['turkish', { lira: 'TRY' }],
  ['thai', { baht: 'THB' }],
  ['south african', { rand: 'ZAR' }],
  ['israeli', { shekel: 'ILS' }],
  ['zealand', { dollar: 'NZD' }],
  ['kong', { dollar: 'HKD' }],
  ['kazakh kazakhstani', { tenge: 'KZT' }],
  ['kyrgyz kyrgyzstani', { som: 'KGS' }],
  ['uzbek uzbekistani', { som: 'UZS', soum: 'UZS', sum: 'UZS' }],
  ['ukrainian', { hryvnia: 'UAH' }],
  ['georgian', { lari: 'GEL' }],
  ['ethiopian', { birr: 'ETB' }],
  ['paraguayan', { guarani: 'PYG' }],
  ['vietnamese', { dong: 'VND' }],
  ['indonesian', { rupiah: 'IDR' }],
  ['nigerian', { naira: 'NGN' }],
  ['polish', { zloty: 'PLN' }],
]
/** Small coin → code and power of ten below the major unit. */
const COINS: [string, Money][] = [
  ['cent cents ¢ c', { code: 'USD', minor: 2 }],
  ['penny pennies nickel dime', { code: 'USD', minor: 2 }],
  ['pence p', { code: 'GBP', minor: 2 }],
  ['øre', { code: 'NOK', minor: 2 }],
  ['öre', { code: 'SEK', minor: 2 }],
  ['eurocent eurocents ct cts', { code: 'EUR', minor: 2 }],
  ['usc usct', { code: 'USD', minor: 2 }],
  ['sen', { code: 'MYR', minor: 2 }],
  ['paise', { code: 'INR', minor: 2 }],
  ['sat sats satoshi satoshis', { code: 'BTC', minor: 8 }],
  ['kopeck kopecks', { code: 'RUB', minor: 2 }],
]

/** Money by the lower-case phrase that follows a figure. */
const PHRASES = new Map<string, Money>()
for (const [names, code] of NOUNS) for (const name of names.split(' ')) PHRASES.set(name, { code })
for (const [names, money] of COINS) for (const name of names.split(' ')) PHRASES.set(name, money)
for (const [name, code] of Object.entries(LOCAL_AFTER)) PHRASES.set(name.normalize('NFC'), { code })
PHRASES.set('us cents', { code: 'USD', minor: 2 })
  .set('euro cents', { code: 'EUR', minor: 2 })
  .set('canadian cents', { code: 'CAD', minor: 2 })
  .set('australian cents', { code: 'AUD', minor: 2 })
  .set('u.s. cents', { code: 'USD', minor: 2 })
for (const [adjectives, nouns] of COUNTRIES) {
  const names = adjectives.includes('south african') ? [adjectives] : adjectives.split(' ')
  for (const [noun, code] of Object.entries(nouns)) {
    const forms = NOUNS.find(([all]) => all.split(' ').includes(noun))?.[0].split(' ') ?? [noun]
    for (const name of names) for (const form of forms) PHRASES.set(`${name} ${form}`, { code })
  }
}
for (const form of ['dollar', 'dollars']) {
  PHRASES.set(`u.s. ${form}`, { code: 'USD' })
    .set(`hong kong ${form}`, { code: 'HKD' })
    .set(`new taiwan ${form}`, { code: 'TWD' })
    .set(`new zealand ${form}`, { code: 'NZD' })
}
PHRASES.set('pounds sterling', { code: 'GBP' })
  .set('pound sterling', { code: 'GBP' })
  .set('south korean won', { code: 'KRW' })
PHRASES.set('deutsche marks', { code: 'DEM' }).set('german marks', { code: 'DEM' })
PHRASES.set('chinese renminbi', { code: 'CNY' })
  .set('egyptianpound', { code: 'EGP' })
  .set('saudiriyal', { code: 'SAR' })
/** First words of the phrases, so that most words after a figure cost one look-up. */
const FIRST_WORDS = new Set(['u', ...[...PHRASES.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')])

/** Currency of the sign at a position. */
export function signAt(text: string, at: number): string | undefined {
  const c = text.charCodeAt(at)
  if (c === DOLLAR) return 'USD'
  return c > 127 ? BY_SIGN.get(c) : undefined
}
const DOLLAR = 36
const BY_SIGN = new Map(Object.entries(SIGNS).map(([sign, code]) => [sign.charCodeAt(0), code]))

/** Currency of a sign with letters before it ("US" + "$"); undefined if the letters say nothing. */
export function prefixedSign(letters: string, sign: string): string | undefined {
  if (sign !== '$' && sign !== '£' && sign !== '¥') return undefined
  const code = BY_PREFIX.get(letters.toLowerCase())
  if (sign === '$') return code
  return sign === '£'
    ? code === 'EGP' || code === 'LBP' || code === 'IEP'
      ? code
      : undefined
    : code === 'CNY' || code === 'JPY'
      ? code
      : undefined
}

const BY_PREFIX = new Map(Object.entries(SIGN_PREFIXES))

/** Currency of the code or abbreviation at [start, end), as it stands before a figure ("USD 25", "Rs 10,300", "RM4.57B"). */
export const codeBefore = (text: string, start: number, end: number): string | undefined =>
  mayBeCode(text, start, end) ? BY_CODE.get(plain(text, start, end)) : undefined
// one letter before a figure is a name: "R1"
const BY_CODE = new Map(Object.entries(LOCAL).filter(([word]) => word.length > 1))
for (const code of CODES) BY_CODE.set(code, CODE_ALIASES[code] ?? code)
for (const small of SMALL_CODES) {
  const code = BY_CODE.get(small.toUpperCase())
  if (code !== undefined) BY_CODE.set(small, code)
}

const mayBeCode = mayBe(BY_CODE.keys())
const mayBeMoney = mayBe([...BY_CODE.keys(), ...FIRST_WORDS])

/** "MUSD", "kEUR", "MGBP": a scale letter glued to a code, as analysts write it. */
export function scaledCode(word: string): { code: string; exponent: number } | undefined {
  if (word.length !== 4) return undefined
  const exponent = word[0] === 'M' ? 6 : word[0] === 'k' || word[0] === 'K' || word[0] === 'T' ? 3 : 0
  const code = word.slice(1)
  return exponent && CODES.has(code) ? { code: CODE_ALIASES[code] ?? code, exponent } : undefined
}

/** Currency of the code or word that stands after a figure, `word` `first` being the end of its first word and `ends` what finds the ends of more; null if there is none. */
export function moneyAfter(
  text: string,
  start: number,
  first: number,
  ends: (text: string, start: number, first: number) => number[],
): { money: Money; end: number } | null {
  if (!mayBeMoney(text, start, first)) return null
  const code = codeBefore(text, start, first)
  const small = lower(text, start, first)
  if (FIRST_WORDS.has(small)) {
    const wordEnds = ends(text, start, first)
    for (let n = wordEnds.length - 1; n >= 0; n--) {
      const end = wordEnds[n] as number
      const money = PHRASES.get(
        n === 0
          ? small
          : plain(text, start, end)
              .toLowerCase()
              .replace(/[\s\u200b]/g, ' '),
      )
      if (money) return { money, end }
    }
  }
  return code ? { money: { code }, end: first } : null
}
