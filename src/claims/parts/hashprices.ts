import type { Figure, Reading } from '../reading.ts'
import { hasWord, wordClass } from '../text/words.ts'
import { setRate } from './set-rate.ts'

/** Completes what so much hash rate earns, where a text leaves out for how much, or for how long. */
export function completeHashprice(reading: Reading, figure: Figure): void {
  hashpriceInCents(reading, figure)
  perExahash(reading, figure)
  hashpriceADay(reading, figure)
}

/** "Hashprice slid to $0.043": less than a dollar is never what a petahash earns in a day, but a terahash. */
function hashpriceInCents({ tokens, sentences }: Reading, figure: Figure): void {
  if (figure.per !== undefined || figure.currency !== 'USD' || figure.coins !== undefined) return
  const value = Number(figure.value)
  if (value >= 1 || value < 0.01) return
  const from = sentences[Math.max(0, figure.sentence - 1)]?.from ?? 0
  for (let i = from; i < figure.sentenceEnd; i++)
    if (isHashprice(tokens[i]) || (isHash(tokens[i]) && tokens[i + 1]?.word === 'price')) {
      setRate(figure, 'TH/s/day')
      return
    }
}
const isHashprice = wordClass('hashprice')
const isHash = wordClass('hash')

const UNIT_OF_HASHRATE = new Map([
  ['hashprice', 'PH/s/day'],
  ['petahash', 'PH/s/day'],
  ['terahash', 'TH/s/day'],
])
const isHashUnit = wordClass(UNIT_OF_HASHRATE.keys())

/** "Hashprice fell below $50 a day", "a terahash earns 9 cents a day": what is earned in a day is told of the unit named before. */
function hashpriceADay({ tokens, sentences }: Reading, figure: Figure): void {
  if (figure.per !== 'day' || figure.currency !== 'USD') return
  const floor = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - 12)
  for (let i = figure.from - 1; i >= floor; i--) {
    if (!isHashUnit(tokens[i])) continue
    const rate = UNIT_OF_HASHRATE.get(tokens[i]?.word ?? '') as string
    if ((rate === 'TH/s/day') === Number(figure.value) < 1) setRate(figure, rate)
    return
  }
}

const isExahash = wordClass('eh exahash')
const isDaily = wordClass('daily day')
/** How far from the amount "per EH/s" may stand. */
const PER_EXAHASH = 14

/** "earned $52,500 in daily block reward income per EH/s": what an exahash earns in a day. */
function perExahash({ tokens, sentences }: Reading, figure: Figure): void {
  if (figure.per !== undefined || figure.currency !== 'USD') return
  const value = Number(figure.value)
  if (value < 10_000 || value > 500_000) return
  const from = Math.max(sentences[figure.sentence]?.from ?? 0, figure.from - PER_EXAHASH)
  const to = Math.min(figure.sentenceEnd, figure.to + PER_EXAHASH)
  for (let i = from + 1; i < to; i++)
    if (isExahash(tokens[i]) && tokens[i - 1]?.word === 'per' && hasWord(tokens, from, to, isDaily)) {
      setRate(figure, 'EH/s/day')
      return
    }
}
