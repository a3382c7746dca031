import { describe, expect, test } from 'vitest'
import { findPeriods } from '../../src/claims/parts/periods.ts'
import { tokenize } from '../../src/claims/text/tokens.ts'

const named = (text: string, published?: string) =>
  findPeriods(tokenize(text), published).map((p) => p.period)

describe('a stretch of time that carries its year', () => {
  test.each([
    ['in 2026', ['2026']],
    ['in the 2030s', [null]],
    ['by the end of 2027', ['2027']],
    ['in the last month of 2025', ['2025-12']],
    ['mid-2026', ['2026']],
    ['2026-2031', ['2026/2031']],
    ['2024-26', ['2024/2026']],
    ['from 2024 to 2030', ['2024/2030']],
    ['from 2024 till 2030', ['2024/2030']],
    ['from 2014 through 2023', ['2014/2023']],
    ['between 2024 and the end of 2028', ['2024/2028']],
    ['Q3 2025', ['2025-Q3']],
    ['2025 Q3', ['2025-Q3']],
    ['Q3-2025', ['2025-Q3']],
    ['3Q25', ['2025-Q3']],
    ['2Q 2026', ['2026-Q2']],
    ['the third quarter of 2025', ['2025-Q3']],
    ['H1 2026', ['2026-H1']],
    ['the first half of 2026', ['2026-H1']],
    ['2H25', ['2025-H2']],
    ['fiscal 2026', ['FY2026']],
    ['FY26', ['FY2026']],
    ['Q1 FY26', ['FY2026-Q1']],
    ['FY2026 Q1', ['FY2026-Q1']],
    ['the second quarter of fiscal year 2025', ['FY2025-Q2']],
    ['fiscal third quarter 2025', ['FY2025-Q3']],
    ['May 2026', ['2026-05']],
    ['Dec. 2025', ['2025-12']],
    ['March 4, 2026', ['2026-03-04']],
    ['4 March 2026', ['2026-03-04']],
    ['2026-03-04', ['2026-03-04']],
    ['January through May 2026', ['2026-01/2026-05']],
    ['from November to February 2026', ['2025-11/2026-02']],
    ['from December 2018 until February 2022', ['2018-12/2022-02']],
    ['between April and June 2026', ['2026-Q2']],
    ['from March 30 to April 12, 2022', ['2022-03-30/2022-04-12']],
    ['the quarter ended February 28, 2026', ['2025-12/2026-02']],
    ['the three-month period that ended on February 28, 2026', ['2025-12/2026-02']],
    ['the six months to June 30, 2026', ['2026-01/2026-06']],
    ['the second quarter ended June 30, 2026', ['2026-Q2']],
    ['the second quarter ended July 31, 2026', ['2026-05/2026-07']],
    ['the March 2026 quarter', ['2026-01/2026-03']],
    ['fiscal year ended March 31, 2026', ['2025-04/2026-03']],
    ['the third quarter, which ended February 28, 2026', ['2025-12/2026-02']],
    [
      'the fourth quarter ended August 29, 2025; during the fourth quarter; for the full fiscal year',
      ['2025-06/2025-08', '2025-06/2025-08', 'FY2025'],
    ],
    [
      'the second quarter of fiscal 2026; it expects, for the third quarter, more than in the first quarter',
      ['FY2026-Q2', 'FY2026-Q3', 'FY2026-Q1'],
    ],
    ['the second quarter of 2025; the second quarter of fiscal 2026', ['2025-Q2', 'FY2026-Q2']],
    ['between 2022 and 2025; by 9% over that time', ['2022/2025', '2022/2025']],
  ])('%s', (text, periods) => {
    expect(named(text)).toEqual(periods)
    expect(named(text, '2026-05-10')).toEqual(periods)
  })
})

describe('a stretch of time without its year is counted from the date of publication', () => {
  test.each([
    ['last year', '2026-05-10', ['2025']],
    ['later this year', '2026-05-10', ['2026']],
    ['by the end of the year', '2026-05-10', ['2026']],
    ['by year-end', '2026-05-10', ['2026']],
    ['in the year to date', '2026-05-10', ['2026']],
    ['next month', '2025-12-10', ['2026-01']],
    ['last quarter', '2026-02-10', ['2025-Q4']],
    ['yesterday', '2026-03-01', ['2026-02-28']],
    ['in the first month of the year', '2026-05-10', ['2026-01']],
    ['last month', '2026-05-10', ['2026-04']],
    ['on Wednesday', '2026-05-10', ['2026-05-06']],
    ['this coming Wednesday', '2026-05-10', ['2026-05-13']],
    ['in April', '2026-05-10', ['2026-04']],
    ['in October', '2026-05-10', ['2025-10']],
    ['by October', '2026-05-10', ['2026-10']],
    ['by the end of February', '2025-11-20', ['2026-02']],
    ['by the end of April', '2026-05-10', ['2026-04']],
    ['next June', '2026-05-10', ['2026-06']],
    ['in the fourth quarter', '2026-02-10', ['2025-Q4']],
    ['by the first quarter', '2025-11-10', ['2026-Q1']],
    ["last year's fourth quarter", '2026-05-10', ['2025-Q4']],
    ['by H2 this year', '2026-05-10', ['2026-H2']],
    ['between April and June', '2026-08-10', ['2026-Q2']],
    ['in the first three months of the year', '2026-05-10', ['2026-Q1']],
    ['in the last nine months of last year', '2026-05-10', ['2025-04/2025-12']],
    ['on May 4', '2026-05-10', ['2026-05-04']],
    ['the next adjustment, due on May 23', '2026-05-10', ['2026-05-23']],
    ['on May 23 it fell', '2026-05-10', ['2025-05-23']],
    ['on December 4', '2026-05-10', ['2025-12-04']],
    ['tariffs will go up in July', '2026-05-10', ['2026-07']],
    ['the site is due in the fourth quarter', '2026-05-10', ['2026-Q4']],
    ['for the second half it guides to', '2026-05-10', ['2026-H2']],
    ['in the first half', '2026-07-10', ['2026-H1']],
    ['in the first half of June', '2026-07-10', ['2026-06']],
    ['on Friday', '2026-05-10', ['2026-05-08']],
    ['an adjustment due on Friday', '2026-05-10', ['2026-05-15']],
    ['its full-year forecast', '2026-05-10', ['2026']],
    ['in the fourth quarter; for the full year', '2026-02-10', ['2025-Q4', '2025']],
  ])('%s, told on %s', (text, published, periods) => {
    expect(named(text, published)).toEqual(periods)
    expect(named(text).filter((p) => p !== null)).toEqual([])
  })
})

describe('without a date of publication it is of the year spoken of', () => {
  test.each([
    ['In Q1 2026 the pool lost ground. In May it', ['2026-Q1', '2026-05']],
    ['Plans for 2026 were lifted. Spending this year', ['2026', '2026']],
    ['Sales in 2026 were above those of 2024; in March', ['2026', '2024', '2026-03']],
    ['In fiscal 2025 it earned less. In the fourth quarter', ['FY2025', 'FY2025-Q4']],
    ['Demand doubles by 2030. In March', ['2030', null]],
  ])('%s', (text, periods) => expect(named(text)).toEqual(periods))
})

describe('what points back', () => {
  test.each([
    ['In Q3 2025 it grew, and for the quarter', ['2025-Q3', '2025-Q3']],
    ['In Q1 2026 it fell; the same period of 2024', ['2026-Q1', '2024-Q1']],
    ['By 2030 it grows; over the same span', ['2030', '2030']],
    ['312 in June 2026, up from 298 in May 2026; it ended the month', ['2026-06', '2026-05', '2026-06']],
    ['In fiscal 2026 costs fell; in its fiscal Q2', ['FY2026', 'FY2026-Q2']],
    ['its fiscal Q2', ['FY2026-Q2']],
    ['In August 2025 it fell and recovered the following month', ['2025-08', '2025-09']],
    ['In 2024 it fell; the following year', ['2024', '2025']],
  ])('%s', (text, periods) => expect(named(text, '2026-05-10')).toEqual(periods))
})

test.each([
  'it may rise',
  'a march on the capital',
  'room 2500',
  'version 20.26',
  '24 miners',
  'the first half',
])('no time: %s', (text) => expect(named(text, '2026-05-10')).toEqual([]))
