import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

type Case = [what: string, text: string, told: unknown[], published?: string]

const claims = (text: string, published?: string) => extract(text, published ? { published } : {}).claims

describe('the time of figures in market notes', () => {
  test.each<Case>([
    [
      'is that of the quarter for shares as for shipments',
      'Makers shipped 96 million tablets in the second quarter of 2025. Orbis shipped 30 million of them, taking 31% of the market.',
      [
        ['96 million', '2025-Q2'],
        ['30 million', '2025-Q2'],
        ['31%', '2025-Q2'],
      ],
    ],
    [
      'is the month that chips were sold in, region by region',
      'Semiconductor sales were $41.5 billion in May 2025. Sales rose in Chile (14%) and Peru (7.2%).',
      [
        ['$41.5 billion', '2025-05'],
        ['14%', '2025-05'],
        ['7.2%', '2025-05'],
      ],
    ],
    [
      'has its year behind an apostrophe',
      "Shipments reached 12 million units in Q3’25, after 11 million units in Mar '25.",
      [
        ['12 million', '2025-Q3'],
        ['11 million', '2025-03'],
      ],
    ],
    ["is none in a quoted count: 'the firm sold", "Vantor sold 'plenty' of them: 24 GPUs.", [['24', null]]],
    [
      'of what a second change is measured by is not its own',
      'Chip sales were $36 billion in August 2025, 4.9% more than the August 2024 total of $34.3 billion and 3.6% higher than the July 2025 total of $34.7 billion.',
      [
        ['$36 billion', '2025-08'],
        ['4.9%', '2025-08'],
        ['$34.3 billion', '2024-08'],
        ['3.6%', '2025-08'],
        ['$34.7 billion', '2025-07'],
      ],
    ],
    [
      'of a part is that of the whole it stands beside',
      'Capex could reach $900 billion by 2029, with chips alone (for training, mostly) accounting for $380 billion.',
      [
        ['$900 billion', '2029'],
        ['$380 billion', '2029'],
      ],
    ],
    [
      'of a total is that of the growth that leads to it',
      'The memory market will grow 20% in 2027, to total $196 billion.',
      [
        ['20%', '2027'],
        ['$196 billion', '2027'],
      ],
    ],
    [
      'of what was expected is that of what came of it',
      'Vantor posted third-quarter 2025 revenue of $35 million, beating the forecasted $33 million.',
      [
        ['$35 million', '2025-Q3'],
        ['$33 million', '2025-Q3'],
      ],
    ],
    [
      'of what a share did is not the quarter reported on',
      'Vantor posted third-quarter 2025 revenue of $35 million. Its shares closed 2.3% lower.',
      [
        ['$35 million', '2025-Q3'],
        ['2.3%', null],
      ],
    ],
    [
      'of a share is that of the half it is reported for',
      'In H1 2025 glasses with AI made up 78% of shipments, up from 46% in H1 2024 and 66% in H2 2024. The segment grew by 25%.',
      [
        ['78%', '2025-H1'],
        ['46%', '2024-H1'],
        ['66%', '2024-H2'],
        ['25%', '2025-H1'],
      ],
    ],
    [
      'of a change is not that of where it starts',
      'Its share rose by 3 percentage points from 31% in the first quarter of 2025 to 34% in the second quarter of 2025.',
      [
        ['3 percentage points', '2025-Q1/2025-Q2'],
        ['31%', '2025-Q1'],
        ['34%', '2025-Q2'],
      ],
    ],
    [
      'of a multiple is not that of what it is measured by',
      'At $150 million the round gives it nearly double its valuation from Q1 2025.',
      [
        ['$150 million', null],
        ['nearly double', null],
      ],
    ],
    [
      'of the same months of the year before is a year earlier',
      'Chip start-ups raised $880 million in the first nine months of 2025, down from $1.8 billion over the same period the previous year.',
      [
        ['$880 million', '2025-01/2025-09'],
        ['$1.8 billion', '2024-01/2024-09'],
      ],
    ],
  ])('%s', (_, text, told) => {
    expect(claims(text).map((c) => [c.quote, c.period])).toEqual(told)
  })
})

describe('what is said to be so, and what is ahead', () => {
  test.each<Case>([
    [
      'a move that led somewhere, over a second figure',
      'The gaming segment rose by 41% year-over-year and 7% sequentially to reach $18 million.',
      ['change', 'change', 'reported'],
    ],
    [
      'an outlook goes on behind brackets',
      'Vantor expects revenue of $4.4 billion (in line with its peers) and a gross margin of 65.5%.',
      ['forecast', 'forecast'],
    ],
    [
      "a market's worth in the running year",
      'The market is valued at $30 billion in 2026 and is forecast to reach $68 billion by 2031.',
      ['estimate', 'forecast'],
      '2026-03-05',
    ],
    ['a site being built', "Vantor's building a 1.2 GW campus in Ohio.", ['target']],
    ['a round not yet closed', 'Petrichor is close to closing a $60 million funding round.', ['target']],
    [
      'capital spending that is guided to',
      'Vantor is guiding to $7 billion of capital spending.',
      ['forecast'],
    ],
    ['a site that stands', "Vantor's 1.2 GW campus in Ohio opened in May.", ['reported']],
    [
      'a site proposed, with its power',
      'Vantor proposes a data center campus with up to 600 MW.',
      ['target'],
    ],
    [
      'what is compared with another',
      'Orbis plans a site of 600 MW compared with 140 MW now.',
      ['target', 'reported'],
    ],
    [
      'what was picked up before',
      'A campus is to rise on land that Vantor picked up in October, along with 285 MW of power.',
      ['reported'],
    ],
  ])('%s', (_, text, told, published) => {
    expect(claims(text, published).map((c) => c.modality)).toEqual(told)
  })
})

describe('what figures of chip and market news measure', () => {
  test.each<Case>([
    [
      'a stretch of time in minutes and seconds',
      'The model answered in 1 minute and 3 seconds.',
      ['latency 63000'],
    ],
    ['two times that are no one stretch', 'A token took 30 ms and 2 s.', ['latency 30', 'latency 2000']],
    [
      'nothing by an interval between hyphens',
      'The tablet market grew by 2.1 percent quarter-to-quarter.',
      ['percent_change 2.1'],
    ],
    [
      'industry sales size a market',
      'Semiconductor industry sales were $47 billion.',
      ['market_size 47000000000'],
    ],
    ['a fall of so much to so much', 'Vantor shares were down 8% to 11%.', ['percent_change -8']],
    ["a segment's sales are revenue", 'The gaming segment reached $3 billion.', ['revenue 3000000000']],
    [
      'money that a growth rate runs between',
      'The subset alone was estimated at $8 billion in 2025, to hit $38 billion by 2030 at a 36% CAGR.',
      ['market_size 8000000000', 'market_size 38000000000', 'cagr 36'],
    ],
    ['chips that were shipped', 'In May 93 million GPUs were shipped.', ['shipments 93000000']],
    ['chips that were installed', 'In May 93,000 GPUs were installed.', ['gpu_count 93000']],
    [
      'parts that move, as the parts before',
      'AI makes up 14% of demand. By 2027 AI is seen surging to 27%.',
      ['share 14', 'share 27'],
    ],
  ])('%s', (_, text, told) => {
    expect(claims(text).map((c) => `${c.metric} ${c.value}`)).toEqual(told)
  })
})

describe('whom figures of chip and market news are told of', () => {
  test.each<Case>([
    [
      'not of those by whom something was done to it',
      'Petrichor runs a cloud. Backed by Vantor and others, it has 250,000 GPUs.',
      ['Petrichor'],
    ],
    [
      'of whoever raked it in',
      'The start-up Petrichor raked in $500 million in a series B round.',
      ['Petrichor'],
    ],
    [
      'of who does it, behind "with"',
      'Data centers use 55 GW, with inference accounting for 14%.',
      ['Data centers', 'inference'],
    ],
    [
      'of the name a change touches',
      'Sales of cards rose, with Petrichor down by 2% and Vantor up 4%.',
      ['Petrichor Sales', 'Vantor'],
    ],
    [
      'of the firm that shipped them, not of their market',
      'Global tablet shipments rose 4%. Orbis Systems kept its lead. The Korean company shipped 57 million tablets.',
      ['tablet shipments', 'Orbis Systems'],
    ],
    [
      'of a name with its version',
      'Two models were tried: Heron2.5 (3 billion parameters) and Heron3 (1.5 billion parameters).',
      ['Heron2.5', 'Heron3'],
    ],
    ['of a name that begins small', 'Last month xAI raised $6 billion.', ['xAI']],
    [
      'of whom a deal values',
      'Dana Whitlock merged her two firms. The deal values Petrichor at $2 billion.',
      ['Petrichor'],
    ],
    [
      'of what a maker says it of',
      'Vantor says 45 TOPS on the Heron NPU. Vantor ships the Corvid 8L with 12 TOPS.',
      ['Heron', 'Corvid'],
    ],
    [
      'of the market spoken of, in a region',
      'The drone market was worth $3 billion. North America accounts for 42% of global shipments.',
      ['drone', 'drone'],
    ],
    [
      'of what goes on to grow',
      'Sturdy tablets will outsell phones in the tablet market by 2031, growing at a 19% CAGR.',
      ['Sturdy tablets'],
    ],
    [
      'is what its own clause speaks of, whatever divides the market',
      '- By device type, phones held 46% of the edge box market in 2025, while robots and drones are forecast to register an 18% CAGR.\n- By end-user industry, toys took a 38% share in 2025, whereas healthcare is set to grow at a 19% CAGR.\n- By region, Peru commanded a 42% share in 2025.',
      ['phones: edge box market', 'robots and drones', 'toys', 'healthcare', 'Peru: edge box'],
    ],
    [
      'stands before the bracket of its cell',
      '| By part | Largest segment | Fastest segment |\n| By component | Board chips (44% share, 2025) | Open processors (22.1% CAGR) |',
      ['Board chips', 'Open processors'],
    ],
    [
      'of no adjective',
      'Vantor posted a remarkable performance, beating a forecast of $33 million in revenue.',
      ['Vantor'],
    ],
  ])('%s', (_, text, told) => {
    expect(claims(text).map((c) => c.subject)).toEqual(told)
  })
})
