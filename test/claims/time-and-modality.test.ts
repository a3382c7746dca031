import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const told = (text: string, published?: string) =>
  extract(text, published ? { published } : {}).claims.map((c) => [c.quote, c.period, c.modality])

describe('the time a figure speaks of', () => {
  test.each([
    [
      'what a change is counted from is not its time',
      'Output at the pool rose 14% on Q1 2026.',
      [['14%', null, 'change']],
    ],
    [
      'a level it is set against has its own time',
      'Bitcoin trades 18% below the high it set in October 2025.',
      [['18%', null, 'change']],
    ],
    [
      'the time of where a move starts is not that of its end',
      'The cost of mining a bitcoin is down to $13,000 from $24,000 in June 2025.',
      [
        ['$13,000', null, 'reported'],
        ['$24,000', '2025-06', 'reported'],
      ],
    ],
    [
      'the time of a peak it fell from is not its own',
      'The rigs of Tarn draw 150 MW, a drop from peak use of 500 MW in 2022.',
      [
        ['150 MW', null, 'reported'],
        ['500 MW', '2022', 'reported'],
      ],
    ],
    [
      'what has happened is of no time to come',
      'Demand seeking connection by 2030 has jumped 270%.',
      [['270%', null, 'change']],
    ],
    [
      'what it will be done with is there',
      'Tarn will host them at its 100-megawatt data center.',
      [['100-megawatt', null, 'reported']],
    ],
    [
      'what it hardly reaches, or what you may choose, is no forecast',
      'The board struggles to reach 30 tokens per second. You may set it to draw 12 W.',
      [
        ['30 tokens per second', null, 'reported'],
        ['12 W', null, 'reported'],
      ],
    ],
    ['what they may do is one', 'The boards may draw 12 W.', [['12 W', null, 'forecast']]],
    [
      'what is in use already is no plan',
      'Tarn is to get 500 MW in addition to the 150 MW already in use.',
      [
        ['500 MW', null, 'forecast'],
        ['150 MW', null, 'reported'],
      ],
    ],
    [
      'the quarter in the name of a report',
      "Alder's Q3 2025 Mining Report shows that the weighted average cash cost of publicly traded miners to produce one bitcoin rose to $55,950.",
      [['$55,950', '2025-Q3', 'reported']],
    ],
    ['its own time it keeps', 'Revenue rose 14% in Q1 2026.', [['14%', '2026-Q1', 'change']]],
    [
      'times in the order of the figures',
      'Revenue in 2024 and 2025 was $41 million and $68 million, respectively, and its net losses were $3.2 million and $9.6 million, respectively.',
      [
        ['$41 million', '2024', 'reported'],
        ['$68 million', '2025', 'reported'],
        ['$3.2 million', '2024', 'reported'],
        ['$9.6 million', '2025', 'reported'],
      ],
    ],
    [
      'times in order behind the figures',
      'Net losses were $3.2 million and $9.6 million in 2024 and 2025, respectively.',
      [
        ['$3.2 million', '2024', 'reported'],
        ['$9.6 million', '2025', 'reported'],
      ],
    ],
    [
      'the day a list of what there is ends with',
      'Tarn had 2,140 BTC in reserve and cash of $41 million as of May 31, 2026.',
      [['2,140 BTC', '2026-05-31', 'reported']],
    ],
    [
      'but it is no time of what adds up',
      'Tarn mined 214 BTC and had 3,100 BTC in reserve as of May 31, 2026.',
      [
        ['214 BTC', null, 'reported'],
        ['3,100 BTC', '2026-05-31', 'reported'],
      ],
    ],
    [
      'what currently is, is of the day it is told of',
      'Its fleet currently has 9.4 EH/s as of May 31, 2026.',
      [['9.4 EH/s', '2026-05-31', 'reported']],
    ],
    [
      'joined verbs share their time',
      'Tarn earned $41 million in revenue and made $5 million in net income in 2025.',
      [
        ['$41 million', '2025', 'reported'],
        ['$5 million', '2025', 'reported'],
      ],
    ],
    [
      'what was done with it too',
      'Tarn mined 214 BTC in May 2026 and increased its bitcoin holdings to 3,100.',
      [
        ['214 BTC', '2026-05', 'reported'],
        ['3,100', '2026-05', 'reported'],
      ],
    ],
    [
      'what is so still is of no time named',
      'Tarn mined 214 BTC in May 2026 and holds 3,100 BTC.',
      [
        ['214 BTC', '2026-05', 'reported'],
        ['3,100 BTC', null, 'reported'],
      ],
    ],
    [
      'when a document was made is not what it tells of',
      'In a May 13, 2026 statement Tarn put its hashrate at 9.4 EH/s, a figure from a report released on May 8, 2026.',
      [['9.4 EH/s', null, 'reported']],
    ],
    [
      'a site that stands is not planned with what is planned there',
      'Tarn plans to deploy the rigs in phases through 2027 at its 640 MW campus.',
      [['640 MW', null, 'reported']],
    ],
    [
      'the level a rise is counted from keeps its time to itself',
      'A rise of 34% on the closing price at the end of May 2026 helped Tarn.',
      [['34%', null, 'change']],
    ],
    [
      'what is so now is not of the quarter told before',
      'Tarn reported results for Q1 2026. Its hashrate rose to 17.4 EH/s in Q1 2026 (now 19.2 EH/s).',
      [
        ['17.4 EH/s', '2026-Q1', 'reported'],
        ['19.2 EH/s', null, 'reported'],
      ],
    ],
    [
      'that month is the one told of before',
      'In October 2025 Tarn had 9.4 EH/s. That month, its hashrate rose by 12%.',
      [
        ['9.4 EH/s', '2025-10', 'reported'],
        ['12%', '2025-10', 'change'],
      ],
    ],
    [
      'what is weighed or contracted is ahead, what goes on is not',
      'Tarn is weighing a move of 600 MW. It signed a contract to provide 200 MW. Continuing to install rigs, it runs 51 MW.',
      [
        ['600 MW', null, 'target'],
        ['200 MW', null, 'target'],
        ['51 MW', null, 'reported'],
      ],
    ],
    [
      'a goal has its own time',
      'Tarn runs 9.4 EH/s, on its way to its 2026 goal of 14 EH/s.',
      [
        ['9.4 EH/s', null, 'reported'],
        ['14 EH/s', '2026', 'target'],
      ],
    ],
    [
      'a change with two dated ends runs between them',
      'Tarn grew its hashrate by 60%, from 5 EH/s in May 2024 to 8 EH/s in May 2025.',
      [
        ['60%', '2024-05/2025-05', 'change'],
        ['5 EH/s', '2024-05', 'reported'],
        ['8 EH/s', '2025-05', 'reported'],
      ],
    ],
    [
      'the time of a peak is not that of where it fell to',
      'The hashrate of the network had slid from a November 2025 peak of 1,150 EH/s to 980 EH/s.',
      [
        ['1,150 EH/s', '2025-11', 'reported'],
        ['980 EH/s', null, 'reported'],
      ],
    ],
    [
      'an opening holds over a semicolon',
      'In 2026 one cloud rents out an H200 for $2.40 an hour; a rival asks $6.10 an hour.',
      [
        ['$2.40 an hour', '2026', 'reported'],
        ['$6.10 an hour', '2026', 'reported'],
      ],
    ],
    [
      'a peak has the time it is named by',
      'Bitcoin fell to $70,000, down 44% from its October 2025 peak of $126,000.',
      [
        ['$70,000', null, 'reported'],
        ['44%', null, 'change'],
        ['$126,000', '2025-10', 'reported'],
      ],
    ],
    [
      'a year ago is another time',
      'Gross margin came in at 71% in Q1 2026, versus 74% a year ago.',
      [
        ['71%', '2026-Q1', 'reported'],
        ['74%', '2025-Q1', 'reported'],
      ],
    ],
    [
      'a year ago is left open where now is',
      'Gross margin came in at 71%, versus 74% a year ago.',
      [
        ['71%', null, 'reported'],
        ['74%', null, 'reported'],
      ],
    ],
    [
      'where a move starts is not of the time it ends',
      'Tarn will grow from 9 EH/s to 14 EH/s by the end of 2027.',
      [
        ['9 EH/s', null, 'reported'],
        ['14 EH/s', '2027', 'forecast'],
      ],
    ],
  ])('%s', (_, text, claims) => expect(told(text)).toEqual(claims))
})

describe('a report is on one stretch of time', () => {
  test.each([
    [
      'opened by its first sentence',
      'Tarn today reported its second quarter ended June 30, 2026.\nRevenue was $71 million, against $60 million in the prior-year period. It mined 480 BTC and ended with 2,100 BTC in treasury. It expects capex of $40 million.',
      [
        ['$71 million', '2026-Q2', 'reported'],
        ['$60 million', '2025-Q2', 'reported'],
        ['480 BTC', '2026-Q2', 'reported'],
        ['2,100 BTC', '2026-Q2', 'reported'],
        ['$40 million', null, 'forecast'],
      ],
    ],
    [
      'opened by a heading',
      'Tarn Announces May 2026 Production Update\n- It mined 480 BTC\n- Fleet efficiency of 17 J/TH\nOutlook\n- Capex of $40 million',
      [
        ['480 BTC', '2026-05', 'reported'],
        ['17 J/TH', '2026-05', 'reported'],
        ['$40 million', null, 'reported'],
      ],
    ],
    [
      'the quarter before it is another',
      'Tarn reported results for the first quarter of 2026. Gross margin was 41%, up from 36% in the previous quarter.',
      [
        ['41%', '2026-Q1', 'reported'],
        ['36%', '2025-Q4', 'reported'],
      ],
    ],
    [
      'joined figures share the time to come',
      'Tarn aims for 75 EH/s in 2027 and 900 MW.',
      [
        ['75 EH/s', '2027', 'target'],
        ['900 MW', '2027', 'target'],
      ],
    ],
    [
      'until another time is named',
      'In 2024 the fleet of Tarn stood at 9 EH/s; in 2025 it reached 12 EH/s.',
      [
        ['9 EH/s', '2024', 'reported'],
        ['12 EH/s', '2025', 'reported'],
      ],
    ],
    [
      'a quarter spoken of in passing opens none',
      'Tarn opened its Oslo site in the first quarter of 2026. Its fleet runs at 17 J/TH.',
      [['17 J/TH', null, 'reported']],
    ],
  ] as const)('%s', (_, text, claims) => expect(told(text, '2026-08-04')).toEqual(claims))
})

describe('a day of the week', () => {
  test.each([
    ['when a price was', 'Bitcoin closed at $61,200 on Friday.', '2026-05-08'],
    ['when it was written', 'Shares of Tarn rose 9%, Polar wrote in a Friday report.', null],
    ['when something was said', 'Bitcoin is worth $61,200, Tarn said on Friday.', null],
    [
      'says nothing of what does not change by the day',
      'Tarn sold shares for $9 million of revenue on Friday.',
      null,
    ],
  ])('%s', (_, text, period) => expect(told(text, '2026-05-10').map((c) => c[1])).toEqual([period]))
})

describe('what lies ahead', () => {
  test.each([
    ['a quarter after publication', 'Tarn brings 60 MW online in Q4 2025.', '2025-08-11', 'forecast'],
    ['a quarter before it', 'Tarn brought 60 MW online in Q2 2025.', '2025-08-11', 'reported'],
    [
      'what comes from something to be built',
      'Power will come from a 90 MW solar farm.',
      '2025-08-11',
      'forecast',
    ],
    [
      'what stands today',
      "It would dwarf today's record holder, a 400 MW data center.",
      '2025-08-11',
      'reported',
    ],
    ['a note in brackets', 'AI PC shipments: 140 million units in 2028 (forecast).', undefined, 'forecast'],
    [
      'what stands before a plan',
      'Tarn raised $80 million and plans to open a lab.',
      '2025-08-11',
      'reported',
    ],
    [
      'a second verb after a plan',
      'Tarn plans to finish its site in June, with a hall of its own, and by the end of the year, increase its hashrate to 25 EH/s.',
      undefined,
      'target',
    ],
    [
      'an estimate beside a projection',
      "Demand is projected to grow; for data centres, EPRI's projection and the IEA's estimate of 183 TWh agree.",
      undefined,
      'estimate',
    ],
    ['being built', 'A 300 MW data center is being built near Oslo.', undefined, 'target'],
  ] as const)('%s', (_, text, published, modality) => {
    expect(told(text, published).map((c) => c[2])).toEqual([modality])
  })
})

test.each([
  ['what is worked out is no forecast', 'That would be 18% of all power sold there.', 'reported'],
  ['what is expected is one', 'That would raise its hashrate to 18 EH/s.', 'forecast'],
])('%s', (_, text, modality) => expect(told(text)[0]?.[2]).toBe(modality))
