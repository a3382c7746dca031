import { describe, expect, it } from 'vitest'
import { alerts } from '../../src/digests/alerts.ts'
import type { Item } from '../../src/digests/digest.ts'
import { endsIn, periodsEnding } from '../../src/digests/periods.ts'
import { nextRun, quietUntil } from '../../src/digests/schedule.ts'
import { scheduleWords } from '../../src/digests/schedule-words.ts'
import { seal, unseal } from '../../src/digests/seal.ts'

const berlin = { cron: '0 8 * * *', timezone: 'Europe/Berlin', quietFrom: '22:00', quietTo: '07:00' }

describe('a schedule', () => {
  it.each([
    ['in winter', '2026-01-10T00:00:00Z', '2026-01-10T07:00:00.000Z'],
    ['in summer', '2026-07-10T00:00:00Z', '2026-07-10T06:00:00.000Z'],
    ['on the day the clocks go forward', '2026-03-29T00:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['on the day they go back', '2026-10-25T00:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])('keeps to the hour of its zone %s', (_, now, next) => expect(nextRun(berlin, now)).toBe(next))

  it.each([
    ['before midnight', '2026-01-10T22:30:00Z', '2026-01-11T06:00:00.000Z'],
    ['after midnight', '2026-01-11T03:00:00Z', '2026-01-11T06:00:00.000Z'],
    ['in the day', '2026-01-11T12:00:00Z', null],
  ])('is quiet at night: %s', (_, now, until) => expect(quietUntil(berlin, now)).toBe(until))

  it.each([
    ['0 8 * * 1-5', 'weekdays at 08:00'],
    ['30 17 * * *', 'daily at 17:30'],
    ['5 8,18 * * 6,0', 'weekends at 08:05 and 18:05'],
    ['0 9 * * MON,thu', 'Mondays and Thursdays at 09:00'],
    ['0 9 * * 5-7', 'Fridays, Saturdays, and Sundays at 09:00'],
    ['0 7 1 * *', 'on day 1 of the month at 07:00'],
    ['15 * * * *', 'every hour at :15'],
    ['*/30 * * * 1-5', 'weekdays every 30 minutes'],
    ['*/30 * * * *', 'every 30 minutes'],
    ...['*/7 * * * *', '0 8-18/2 * * *', '0 8 L * *', '0 8 * 6 *', '0 8 1 * 1', '0 8 * * 5#2'].map((cron) => [
      cron,
      cron,
    ]),
  ])('%s is said as “%s”', (cron, words) => expect(scheduleWords(cron)).toBe(words))
})

describe('a time that a change of clocks skips or repeats', () => {
  const at = (cron: string, timezone: string) => ({ cron, timezone })
  /** The runs within two days, by UTC. */
  function runs(schedule: { cron: string; timezone: string }, from: string): string[] {
    const found: string[] = []
    const end = new Date(Date.parse(from) + 2 * 86_400_000).toISOString()
    for (let next = nextRun(schedule, from); next < end; next = nextRun(schedule, next))
      found.push(next.slice(5, 16))
    return found
  }

  it.each([
    [
      '02:30 does not exist on 29 March in Berlin: it comes when that hour is over',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      ['03-29T01:00', '03-30T00:30'],
    ],
    [
      '02:30 comes twice on 25 October in Berlin: it is told once',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T12:00:00Z',
      ['10-25T00:30', '10-26T01:30'],
    ],
    [
      '02:30 does not exist on 8 March in New York: it comes when that hour is over',
      '30 2 * * *',
      'America/New_York',
      '2026-03-07T12:00:00Z',
      ['03-08T07:00', '03-09T06:30'],
    ],
    [
      '01:30 comes twice on 1 November in New York: it is told once',
      '30 1 * * *',
      'America/New_York',
      '2026-10-31T12:00:00Z',
      ['11-01T05:30', '11-02T06:30'],
    ],
    [
      'in the south the clocks go forward in October',
      '0 8 * * *',
      'Australia/Sydney',
      '2026-10-03T12:00:00Z',
      ['10-03T21:00', '10-04T21:00'],
    ],
    [
      'half an hour is a zone as well',
      '0 8 * * *',
      'Asia/Kolkata',
      '2026-03-28T12:00:00Z',
      ['03-29T02:30', '03-30T02:30'],
    ],
    [
      'where the clocks never change',
      '30 2 * * *',
      'UTC',
      '2026-03-28T12:00:00Z',
      ['03-29T02:30', '03-30T02:30'],
    ],
  ])('%s', (_, cron, timezone, from, expected) => expect(runs(at(cron, timezone), from)).toEqual(expected))

  it('quiet hours end by the clock on the wall, in the night that is longer and in the one that is shorter', () => {
    expect(quietUntil(berlin, '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
    expect(quietUntil(berlin, '2026-10-24T22:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
  })
})

describe('forecasts due', () => {
  it.each([
    ['2026-06-30T09:00:00Z', '2026-07-01T09:00:00Z', ['2026-06', '2026-Q2', '2026-H1']],
    ['2026-12-31T09:00:00Z', '2027-01-01T09:00:00Z', ['2026-12', '2026-Q4', '2026-H2', '2026']],
    ['2026-06-14T09:00:00Z', '2026-06-15T09:00:00Z', []],
    // the day after tells it once, not again
    ['2026-07-01T09:00:00Z', '2026-07-02T09:00:00Z', []],
  ])('periods over between %s and %s', (from, to, periods) =>
    expect(periodsEnding(from, to)).toEqual(periods),
  )

  it('a range is over when its end is', () => {
    expect(endsIn('2025/2026', ['2026'])).toBe(true)
    expect(endsIn('2026/2033', ['2026'])).toBe(false)
    expect(endsIn(null, ['2026'])).toBe(false)
  })
})

describe('alerts', () => {
  const item = (
    before: string | null,
    value: string,
    comparator: 'eq' | 'gt' = 'eq',
    kind: Item['kind'] = 'changed',
  ) =>
    ({
      kind,
      about: 'Cost of mining · Bitcoin · United States',
      figure: { value, valueHigh: null, unit: 'USD/BTC', comparator },
      before: before === null ? null : { value: before, valueHigh: null, unit: 'USD/BTC', comparator: 'eq' },
    }) as Item
  const above = { when: 'above', value: '100000', unit: 'USD/BTC', about: 'mining United States' } as const
  const moves = { when: 'moves', percent: 10, about: 'mining' } as const

  it.each([
    ['passes the threshold', item('90000', '101000'), above, true],
    ['is over it at first sight', item(null, '120000'), above, true],
    ['is “more than” it', item('90000', '100000', 'gt'), above, true],
    ['is it, no more', item('90000', '100000'), above, false],
    ['was over it already', item('105000', '120000'), above, false],
    [
      'is about another place',
      { ...item('90000', '101000'), about: 'Cost of mining · Norway' },
      above,
      false,
    ],
    ['moves enough', item('100', '110'), moves, true],
    ['moves down enough', item('100', '90'), moves, true],
    ['moves too little', item('100', '109'), moves, false],
    ['is a silent edit', item('1', '2', 'eq', 'silent_edit'), { when: 'silent_edit' } as const, true],
    ['is an announced one', item('1', '2'), { when: 'silent_edit' } as const, false],
  ])('a figure that %s', (_, it_, alert, expected) => expect(alerts(it_, [alert])).toBe(expected))
})

describe('a sealed secret', () => {
  it('opens for its owner and key only', async () => {
    const sealed = await seal({ url: 'x' }, 'key', 's_1')
    expect(await unseal(sealed, 'key', 's_1')).toEqual({ url: 'x' })
    expect(await unseal(sealed, 'other', 's_1')).toBeNull()
    expect(await unseal(sealed, 'key', 's_2')).toBeNull()
  })
})
