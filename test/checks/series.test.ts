import { describe, expect, it } from 'vitest'
import { checkSeries } from '../../src/checks/across-articles.ts'
import type { SeriesFigure } from '../../src/checks/series-figure.ts'

const figure = (more: Partial<SeriesFigure>): SeriesFigure => {
  const value = more.value ?? '25000000000'
  return {
    quote: `$${Number(value) / 1e9} billion`,
    metric: 'market_size',
    subject: 'edge AI',
    region: null,
    value,
    valueHigh: null,
    unit: 'USD',
    comparator: 'eq',
    period: '2030',
    modality: 'forecast',
    claimant: 'Gartner',
    saidAt: '2024-01-10T00:00:00.000Z',
    context: 'The market will be that large.',
    ...more,
  }
}
const billions = (n: number): string => String(n * 1e9)
const found = (figures: SeriesFigure[], all = false): string[] =>
  checkSeries(figures, { all }).map((f) => `${f.rule} ${f.status} ${f.claims.join()}`)

describe('figures far from the rest of their series', () => {
  const at = (xs: number[]): SeriesFigure[] =>
    xs.map((n, i) => figure({ value: billions(n), period: `${2010 + i}`, modality: 'reported' }))

  it.each([
    ['one a thousand times too large', [20, 22, 21, 24, 25000, 23, 26], ['outlier inconsistent 4']],
    ['one among equals', [20, 20, 20, 20, 20, 20, 20, 60], ['outlier inconsistent 7']],
    ['steady growth by factors', [1, 2, 4, 8, 16, 32, 64], []],
    ['small moves of a flat series', [20, 20, 20, 20.1, 20, 20, 22], []],
    ['too few to have a spread', [20, 22, 21, 25000], []],
  ])('%s', (_, xs, findings) => {
    expect(found(at(xs))).toEqual(findings)
  })

  it.each([
    ['EH/s', ['1042', '1058', '1067', '1081', '1094', '1100', '10940'], '1,080 EH/s'],
    ['USD', ['20', '22', '21', '24', '25000', '23', '26'].map((n) => `${n}000000000`), '$23 billion, its'],
  ])('the median is told as a reader writes it: %s', (unit, values, median) => {
    const figures = values.map((value, i) =>
      figure({ value, unit, period: `${2010 + i}`, modality: 'reported' }),
    )
    const [outlier] = checkSeries(figures, { all: false }).filter((f) => f.rule === 'outlier')
    expect(outlier?.explanation).toContain(`the median of all is ${median}`)
  })

  it('the bounds have an end, however far the figures lie apart', () => {
    const values = [...Array(6).fill(`1${'0'.repeat(304)}`), '1']
    const figures = values.map((value, i) => figure({ value, period: `${2010 + i}`, modality: 'reported' }))
    expect(found(figures)).toEqual(['outlier inconsistent 6'])
  })
})

describe('a forecast restated', () => {
  const first = figure({ value: billions(107) })
  const again = (value: number, context: string): SeriesFigure =>
    figure({ value: billions(value), context, saidAt: '2025-01-10T00:00:00.000Z' })

  it.each([
    [
      'without notice',
      again(143, 'The market will reach $143 billion.'),
      ['restated_forecast changes_message 1,0'],
    ],
    ['with notice', again(143, 'Gartner raised its forecast to $143 billion.'), []],
    ['within rounding', again(107.3, 'The market will reach $107.3 billion.'), []],
    ['by another', { ...again(107.2, ''), claimant: 'IDC' }, []],
  ])('%s', (_, second, findings) => {
    expect(found([second, first].reverse())).toEqual(findings)
  })
})

describe('a forecast and its outcome', () => {
  it('gives the error once the period is reported, whichever came in first', () => {
    const forecast = figure({ value: billions(40), period: '2024' })
    const outcome = figure({
      value: billions(25),
      period: '2024',
      modality: 'reported',
      claimant: 'IDC',
      saidAt: '2025-02-01T00:00:00.000Z',
    })
    const [finding] = checkSeries([outcome, forecast]).filter((f) => f.rule === 'forecast_outcome')
    expect(finding).toMatchObject({
      status: 'changes_message',
      stated: '$40 billion',
      expected: '$25 billion',
      claims: [1, 0],
    })
    expect(finding?.explanation).toContain('an error of 46.2% to 71.4%')
    const right = { ...outcome, value: billions(40.2), quote: '$40.2 billion' }
    expect(found([forecast, right], true)).toContain('forecast_outcome consistent 0,1')
  })

  it('is not held against a report that lies far from all others', () => {
    const told = (value: number, n: number): SeriesFigure =>
      figure({
        value: billions(value),
        period: n === 0 ? '2024' : `${1990 + n}`,
        modality: 'reported',
        claimant: `c${n}`,
        saidAt: `2025-02-0${n + 1}T00:00:00.000Z`,
      })
    const others = [24, 25, 26, 25.5, 24.5, 25.2].map((value, n) => told(value, n + 1))
    const forecast = figure({ value: billions(25), period: '2024' })
    const rules = found([forecast, told(250, 0), ...others]).map((x) => x.split(' ')[0])
    expect(rules).toContain('outlier')
    expect(rules).not.toContain('forecast_outcome')
  })
})

describe('claimants in conflict', () => {
  const gartner = figure({ modality: 'estimate', period: '2025' })
  const idc = (more: Partial<SeriesFigure>): SeriesFigure =>
    figure({ modality: 'estimate', period: '2025', claimant: 'IDC', value: billions(33), ...more })
  const conflict = (a: SeriesFigure, b: SeriesFigure) =>
    checkSeries([a, b], { all: true }).find((f) => f.rule === 'conflict')

  it.each([
    ['genuine', idc({}), 'the texts show no reason'],
    ['scope', idc({ subject: 'edge AI chips' }), 'measure different things (edge AI and edge AI chips)'],
    ['scope', idc({ region: 'Europe' }), 'measure different things'],
    ['unit', idc({ unit: 'EUR' }), 'the units differ (US dollars and euros)'],
    ['unit', idc({ value: '25000000', quote: '$25 million' }), 'a unit or scale word is likely a slip'],
    [
      'method',
      idc({ context: 'The median of 40 estimates.' }),
      'the methods differ (Gartner: none named; IDC: median)',
    ],
    ['period', idc({ period: '2025-Q4' }), 'the periods differ (2025 and 2025-Q4)'],
    ['rounding', idc({ value: billions(25.4) }), 'they agree within rounding'],
  ])('%s', (reason, other, words) => {
    expect(conflict(gartner, other)).toMatchObject({ reason, explanation: expect.stringContaining(words) })
  })

  it('takes the last word of each claimant, and nothing of other periods', () => {
    const corrected = idc({ value: billions(25), saidAt: '2025-06-01T00:00:00.000Z' })
    expect(found([gartner, idc({}), corrected])).toEqual([])
    expect(found([gartner, idc({ period: '2026' })])).toEqual([])
  })

  it('sets like against like: what was expected contradicts nothing that was measured', () => {
    expect(conflict(gartner, idc({ modality: 'forecast' }))).toBeUndefined()
    expect(conflict({ ...gartner, modality: 'target' }, idc({ modality: 'forecast' }))).toBeDefined()
  })
})

describe('an old figure told as today’s', () => {
  const said = (value: number, saidAt: string, context = 'The network runs at that.'): SeriesFigure =>
    figure({
      value: billions(value),
      modality: 'reported',
      period: null,
      claimant: `c${saidAt}`,
      saidAt: `${saidAt}T00:00:00.000Z`,
      context,
    })
  const history = [said(600, '2024-05-01'), said(750, '2024-11-01'), said(850, '2025-03-01')]
  const stale = (f: SeriesFigure, past = history): string[] =>
    found([...past, f]).filter((x) => x.startsWith('stale_figure'))

  it.each([
    [
      'with newer figures in between',
      said(600, '2025-06-01', 'It now runs at 600.'),
      ['stale_figure changes_message 3,0,2'],
    ],
    ['told as history', said(600, '2025-06-01', 'It ran at 600 in May 2024.'), []],
    ['the newest figure', said(850, '2025-10-01', 'It now runs at 850.'), []],
  ])('%s', (_, f, findings) => {
    expect(stale(f)).toEqual(findings)
  })

  it('is not seen while nothing newer is known', () => {
    expect(stale(said(600, '2025-06-01', 'It now runs at 600.'), history.slice(0, 1))).toEqual([])
  })
})
