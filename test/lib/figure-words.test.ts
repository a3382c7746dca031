import { describe, expect, it } from 'vitest'
import { figureText, unitWords, valueText } from '../../src/lib/figure-words.ts'
import { scaledText, shortNumber } from '../../src/lib/numbers.ts'

const amount = (
  value: string,
  unit: string,
  comparator = 'eq' as const,
  valueHigh: string | null = null,
) => ({
  value,
  valueHigh,
  unit,
  comparator,
})

describe('a figure in words', () => {
  it.each([
    [amount('100000', 'USD/BTC', 'gt' as never), 'more than $100,000 per bitcoin'],
    [amount('3.125', 'BTC/block'), '3.125 BTC per block'],
    [amount('24', 'tokens/s'), '24 tokens per second'],
    [amount('36800000000', 'USD'), '$36.8 billion'],
    [amount('425000000', 'USD', 'range' as never, '445000000'), '$425–$445 million'],
    [amount('60', 'ms', 'range' as never, '80'), '60–80 ms'],
    [amount('300', '%', 'approx' as never), 'about 300%'],
    [amount('0.052', 'USD/kWh'), '$0.052 per kWh'],
    [amount('3000000000', 'count'), '3 billion'],
    [amount('431', 'BTC'), '431 BTC'],
    [amount('-3.8', '%'), '−3.8%'],
    [amount('33.33333333', '%'), '33.3%'],
    [amount('0.66666667', 'x'), '0.667 times'],
    [amount('0.00000123', 'BTC'), '0.00000123 BTC'],
    [amount('0.031', 'EUR/kWh'), '€0.031 per kWh'],
    [amount('40.6', 'USD/PH/s/day'), '$40.60 per PH/s a day'],
    [amount('12000', 'W'), '12 kW'],
    [amount('1200', 'W'), '1,200 W'],
    [amount('1200', 'MW'), '1,200 MW'],
    [amount('25000', 'MW'), '25 GW'],
    [amount('0.5', 'MW'), '500 kW'],
    [amount('0.000234', 'EH/s'), '234 TH/s'],
    [amount('1094', 'EH/s'), '1,094 EH/s'],
    [amount('0.9', 'MW', 'range' as never, '1.2'), '0.9–1.2 MW'],
    [amount('9000', 'W', 'range' as never, '12000'), '9–12 kW'],
    [amount('-12345.6', 'GB'), '−12.3456 TB'],
    [amount('0', 'MW'), '0 MW'],
    [amount('0.3', 'Wh'), '0.3 Wh'],
    [amount('12345678901234567890.5', 'count'), '12,345,678.901 trillion'],
  ])('%o is %s', (figure, words) => expect(figureText(figure)).toBe(words))

  it.each([
    ['101300', 'USD/BTC', undefined, '$101,300 per bitcoin'],
    ['50000', 'USD/BTC', '60000', '$50,000–$60,000 per bitcoin'],
    ['0.05', 'USD/kWh', '0.05', '$0.05 per kWh'],
  ])('a value of %s %s to %s is %s', (low, unit, high, words) =>
    expect(valueText(low, unit, high)).toBe(words),
  )

  it.each([
    ['USD/kWh', 'US dollars per kWh'],
    ['USD/BTC', 'US dollars per bitcoin'],
    ['BTC/block', 'BTC per block'],
    ['%', 'percent'],
    ['MW', 'MW'],
  ])('unit %s is %s', (unit, words) => expect(unitWords(unit)).toBe(words))

  it('is short on an axis', () => expect(shortNumber(120e9, 'USD')).toBe('$120B'))

  it.each([
    ['23750000000', '23.75 billion'],
    ['120500000000', '120.5 billion'],
    ['300.5', '300.5'],
    ['-1250000', '−1.25 million'],
  ])('%s may stand for %s', (value, text) => expect(scaledText(value)).toBe(text))
})
