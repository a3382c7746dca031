import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../src/articles/html-text.ts'
import { extract } from '../../src/claims/extract.ts'

const claims = (text: string) => extract(text, { published: '2026-05-12' }).claims
const lines = (...rows: string[]) => rows.join('\n')

describe('a table', () => {
  test('tells of each row what its label says, by the month at the head of the column, and last how far it moved', () => {
    const text = lines(
      'Halden Mining Corp. (NASDAQ: HLDN) released its figures for April 2026.',
      '| Metric | April 2026 | March 2026 | M/M change |',
      '| Bitcoin produced | 212 | 198 | 7.1% |',
      '| Deployed hash rate (EH/s) | 18.4 | 17.9 | 2.8% |',
      '| Fleet efficiency (J/TH) | 18.9 | 19.4 | (2.6)% |',
      '| All-in power cost ($/kWh) | $0.041 | $0.043 | (4.7%) |',
    )
    expect(claims(text).map((c) => `${c.metric} ${c.value} ${c.unit} ${c.period}`)).toEqual([
      'btc_production 212 BTC 2026-04',
      'btc_production 198 BTC 2026-03',
      'percent_change 7.1 % 2026-04',
      'company_hashrate 18.4 EH/s 2026-04',
      'company_hashrate 17.9 EH/s 2026-03',
      'percent_change 2.8 % 2026-04',
      'energy_efficiency 18.9 J/TH 2026-04',
      'energy_efficiency 19.4 J/TH 2026-03',
      'percent_change -2.6 % 2026-04',
      'electricity_price 0.041 USD/kWh 2026-04',
      'electricity_price 0.043 USD/kWh 2026-03',
      'percent_change -4.7 % 2026-04',
    ])
  })

  test.each<[what: string, rows: string[], read: string[]]>([
    [
      'has its units in the heads of its rows, not in what one column has',
      [
        '| | Corvid C2, 128 GB | Wren M9, 24 GB |',
        '| Speed tok/s, small model | 17 | 40 |',
        '| Bandwidth, GB/s | 400 | 1,008 |',
      ],
      [
        'memory 128',
        'memory 24',
        'token_throughput 17',
        'token_throughput 40',
        'memory_bandwidth 400',
        'memory_bandwidth 1008',
      ],
    ],
    [
      'has changes on the year under "Y/Y", a growth under "CAGR"',
      [
        '| (in millions) | Q4 2025 | Q4 2024 | Y/Y |',
        '| Revenue | $118.2 | $94.6 | 25% |',
        '| Net loss | $(12.4) | $(31.0) | -60% |',
      ],
      [
        'revenue 118200000',
        'revenue 94600000',
        'percent_change 25',
        'net_income -12400000',
        'net_income -31000000',
        'percent_change -60',
      ],
    ],
    [
      'is headed by a row whose only numbers are what a price is for',
      [
        '| Model | Parameters | Input ($/1M tokens) | Context |',
        '| Pebble 2 | 7B | 0.10 | 128K |',
        '| Pebble 3 | 70B | $0.80 | 1M |',
      ],
      [
        'model_parameters 7000000000',
        'token_price 0.1',
        'context_length 128000',
        'model_parameters 70000000000',
        'token_price 0.8',
        'context_length 1000000',
      ],
    ],
  ])('%s', (_, rows, read) => {
    expect(claims(lines(...rows)).map((c) => `${c.metric} ${c.value}`)).toEqual(read)
  })

  test('has the shares of countries, whatever their names look like', () => {
    const text = lines(
      'Share of global hash rate, February 2026',
      '| Country | Share |',
      '| United States | 37.4% |',
      '| Paraguay | 4.1% |',
    )
    expect(claims(text).map((c) => `${c.metric} ${c.subject} ${c.value}`)).toEqual([
      'hashrate_share United States 37.4',
      'hashrate_share Paraguay 4.1',
    ])
  })
})

describe('a table set in plain text', () => {
  const MINERS = [
    ['Miner', 'Hashrate (EH/s)', 'BTC held'],
    ['Halden', '42.1', '1,204'],
    ['Northmoor', '31.4', '880'],
    ['Tarn Digital', '18', '95'],
  ]
  const MODELS = [
    ['Model', 'Parameters', 'Input ($/1M tokens)'],
    ['Pebble 2', '7B', '0.10'],
    ['Pebble 3', '70B', '$0.80'],
  ]
  const aligned = (rows: string[][]) => {
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
    return rows.map((row) => row.map((cell, n) => cell.padEnd((widths[n] ?? 0) + 2)).join(''))
  }
  const SETTINGS: [how: string, set: (rows: string[][]) => string[]][] = [
    ['bars', (rows) => rows.map((row) => `| ${row.join(' | ')} |`)],
    ['bars between cells only', (rows) => rows.map((row) => row.join(' | '))],
    ['tabs', (rows) => rows.map((row) => row.join('\t'))],
    ['gaps', aligned],
  ]
  test.each(SETTINGS)('is read by its %s', (_, set) => {
    expect(
      claims(lines('The largest by deployed hash rate, April 2026', '', ...set(MINERS))).map(
        (c) => `${c.metric} ${c.value} ${c.unit}: ${c.subject}, ${c.period}`,
      ),
    ).toEqual([
      'company_hashrate 42.1 EH/s: Halden, 2026-04',
      'btc_holdings 1204 BTC: Halden, 2026-04',
      'company_hashrate 31.4 EH/s: Northmoor, 2026-04',
      'btc_holdings 880 BTC: Northmoor, 2026-04',
      'company_hashrate 18 EH/s: Tarn Digital, 2026-04',
      'btc_holdings 95 BTC: Tarn Digital, 2026-04',
    ])
    expect(
      claims(lines('Prices of models, May 2026', '', ...set(MODELS))).map(
        (c) => `${c.metric} ${c.value}: ${c.subject}`,
      ),
    ).toEqual([
      'model_parameters 7000000000: Pebble 2',
      'token_price 0.1: Pebble 2',
      'model_parameters 70000000000: Pebble 3',
      'token_price 0.8: Pebble 3',
    ])
  })

  test.each<[what: string, row: (label: string, value: string) => string]>([
    ['a bar', (label, value) => `${label} | ${value}`],
    ['a tab', (label, value) => `${label}\t${value}`],
    ['a gap', (label, value) => `${label.padEnd(24)}${value}`],
  ])('has two columns, parted by %s', (_, row) => {
    const text = lines(
      'Halden Mining in April 2026',
      '',
      row('Bitcoin produced', '212'),
      row('Deployed hash rate', '18.4 EH/s'),
      row('Power cost', '$0.041/kWh'),
    )
    expect(claims(text).map((c) => `${c.metric} ${c.value}: ${c.subject}, ${c.period}`)).toEqual([
      'btc_production 212: Halden Mining, 2026-04',
      'company_hashrate 18.4: Halden Mining, 2026-04',
      'electricity_price 0.041: Halden Mining, 2026-04',
    ])
  })

  test('is none where a headline and a byline have a bar each, nor where sentences stand far apart', () => {
    const [claim, ...more] = claims(
      lines(
        'Miners dig in | The Daily Hash',
        'By A. Writer | 3 May 2026',
        'Halden  mined 212 BTC in April.   The fleet grew.',
      ),
    )
    expect(more).toEqual([])
    expect(claim && [claim.metric, claim.value, claim.subject]).toEqual(['btc_production', '212', 'Halden'])
  })
})

describe('a table of a page', () => {
  const page = (html: string) =>
    claims(htmlToText(html)).map((c) => `${c.metric} ${c.value} ${c.unit}: ${c.subject}, ${c.period}`)

  test('has months down its side and the coins it counts at its head', () =>
    expect(
      page(
        '<p>Halden Mining production</p><table><tr><th>Month</th><th>BTC mined</th><th>Avg. hash rate (EH/s)</th></tr><tr><td>January 2026</td><td>198</td><td>17.9</td></tr></table>',
      ),
    ).toEqual([
      'btc_production 198 BTC: Halden Mining, 2026-01',
      'company_hashrate 17.9 EH/s: Halden Mining, 2026-01',
    ]))

  test('is headed by two rows where a cell spans both', () =>
    expect(
      page(
        '<table><tr><th rowspan="2">Machine</th><th colspan="2">Specification</th></tr><tr><th>Hashrate (TH/s)</th><th>Efficiency (J/TH)</th></tr><tr><td>Brevik M9</td><td>234</td><td>15.0</td></tr></table>',
      ),
    ).toEqual(['energy_efficiency 15 J/TH: Brevik M9, null']))

  test('tells a cell again in each column and row it spans, and ends', () => {
    expect(
      htmlToText('<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>'),
    ).toBe('| a | a | b |\n| c | d | b |\n| e | f | g |')
    const hostile = `<table>${'<tr><td colspan=99999999 rowspan=99999999>x</td></tr>'.repeat(2000)}</table>`
    expect(htmlToText(hostile).length).toBeLessThan(4 * hostile.length)
    expect(htmlToText('<table><tr><td colspan=-1 rowspan=x>a<td>b</table>')).toBe('| a | b |')
  })
})
