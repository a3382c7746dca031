import type { Figure, Reading } from '../reading.ts'
import { firstFrom, itemAt } from '../text/ranges.ts'
import type { Token } from '../text/tokens.ts'
import { hasWord, wordClass } from '../text/words.ts'

/** Whose money goes by one name: what is read where nobody is named, and by country. */
const NAMESAKES: [word: RegExp, unnamed: string, byCountry: Record<string, string>][] = [
  [/rupees?$|^rs\b/i, 'INR', { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR' }],
  [/pesos?$/i, 'MXN', { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', DO: 'DOP' }],
  [/kroner?$/i, 'NOK', { NO: 'NOK', DK: 'DKK' }],
  [/krona|kronor$/i, 'SEK', { SE: 'SEK', IS: 'ISK' }],
  [/dinars?$/i, 'KWD', { KW: 'KWD', IQ: 'IQD', BH: 'BHD', JO: 'JOD', TN: 'TND', LY: 'LYD', RS: 'RSD' }],
  [/rials?$/i, 'IRR', { IR: 'IRR', OM: 'OMR', YE: 'YER' }],
  [/^\D{0,24}[¥￥]/, 'JPY', { JP: 'JPY', CN: 'CNY' }],
  [/shillings?$/i, 'KES', { KE: 'KES', TZ: 'TZS', UG: 'UGX' }],
]

const UNNAMED = new Set(NAMESAKES.map(([, unnamed]) => unnamed))
const isNamed = /indian|mexican|norwegian|swedish|kuwaiti|iranian|kenyan/i

/** "rates of 23 rupees" in a text on Pakistan: of namesakes the money of the country named last before, or else first. */
export function nameCurrency({ text, tokens, places, figures }: Reading, i: number): void {
  const figure = figures[i] as Figure
  if (figure.dimension !== 'money' || !UNNAMED.has(figure.currency ?? '')) return
  const written = text.slice(figure.start, figure.end).replace(/\s(per|a|for|in)\s.*$|\/.*$/s, '')
  const namesake = NAMESAKES.find(([word, unnamed]) => figure.currency === unnamed && word.test(written))
  if (!namesake || isNamed.test(written)) return
  const all = Object.values(namesake[2])
  const told = byRate(figure, figures[i + 1], all) ?? byRate(figure, itemAt(figures, i - 1), all)
  if (told) {
    setCurrency(figure, told)
    return
  }
  const codes = namesake[2]
  const at = firstFrom(places, figure.from)
  const named = places.slice(Math.max(0, at - 8), at).findLast((p) => codes[p.value.key])
  const place = (named ?? places.slice(at, at + 8).find((p) => codes[p.value.key]))?.value.key
  const currency = codes[place ?? (isOfChina(tokens, figure) ? 'CN' : '')]
  if (currency && currency !== figure.currency) setCurrency(figure, currency)
}

const isChinese = wordClass(
  'alibaba baidu bytedance cambricon canaan deepseek huawei hygon jd kimi meituan minimax moonshot nio qwen smic tencent xiaomi zhipu ernie doubao hunyuan',
)
/** How far from an amount a firm of its country may be named, in tokens. */
const NAMED = 60

/** "Alibaba charges ¥12": a firm of China where no country is named. */
const isOfChina = (tokens: Token[], { from }: Figure): boolean =>
  hasWord(tokens, from - NAMED, Math.min(tokens.length, from + NAMED), isChinese)

function setCurrency(figure: Figure, currency: string): void {
  figure.unit = figure.unit?.replace(figure.currency as string, currency)
  figure.currency = currency
}

/** How many of a currency a dollar was worth since 2015, where that tells it from its namesakes. */
const FOR_A_DOLLAR: [currency: string, least: number, most: number][] = [
  ['CNY', 5.5, 8.5],
  ['JPY', 95, 175],
  ['INR', 58, 98],
  ['PKR', 200, 330],
]

/** "¥3.06bn ($433 million)", "24 rupees ($0.08)": of namesakes the one that goes at that rate. */
function byRate(figure: Figure, dollars: Figure | undefined, codes: readonly string[]): string | undefined {
  if (dollars?.currency !== 'USD' || figure.sameAs?.start !== dollars.start) return undefined
  const rate = Number(figure.valueHigh ?? figure.value) / Number(dollars.valueHigh ?? dollars.value)
  return FOR_A_DOLLAR.find(
    ([code, least, most]) => codes.includes(code) && rate >= least && rate <= most,
  )?.[0]
}
