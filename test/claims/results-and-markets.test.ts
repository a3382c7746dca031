import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const claims = (text: string) => extract(text, { published: '2026-06-10' }).claims

describe('what the figures of results and of market reports measure', () => {
  test.each<[what: string, text: string, figures: string[]]>([
    [
      'how far each of a list of places moved stands in brackets behind it',
      'Server sales rose in Chile (14 percent), Peru (7.2 percent) and the Andes / All Other (1.9 percent), but fell in Spain (3 percent).',
      ['14 percent 14', '7.2 percent 7.2', '1.9 percent 1.9', '3 percent -3'].map(
        (f) => `percent_change ${f}`,
      ),
    ],
    [
      'two intervals in one bracket',
      'Sales grew in all regions: Chile (9.2% year-on-year, 2.6% month-on-month) and Peru (7.3%, 2.8%).',
      ['9.2% 9.2', '2.6% 2.6', '7.3% 7.3', '2.8% 2.8'].map((f) => `percent_change ${f}`),
    ],
    [
      'what opens a sentence on a market is its size',
      'Valued at over $15 billion in 2023, the rack chip market should top $90 billion by 2032.',
      ['market_size over $15 billion 15000000000', 'market_size top $90 billion 90000000000'],
    ],
    [
      'what opens a sentence on a firm is its valuation',
      'Valued at over $15 billion in 2023, Halden employs 900 engineers.',
      ['valuation over $15 billion 15000000000'],
    ],
    [
      'a growth told behind a dash is one, no share',
      "Look at the network's hashrate growth this year – a staggering 50% – and wonder.",
      ['percent_change 50% 50'],
    ],
    ['how far an epoch is through changes no difficulty', 'The difficulty epoch is 80% complete.', []],
    ['what all miners were paid is no reward of a block', 'Miners took 3,034 BTC in block rewards.', []],
    ['a series of machines is a name', 'Halden sold its Antminer 17 Series machines.', []],
    [
      'a price that coins trade around is one',
      'Bitcoin was trading around $27,000 on Tuesday.',
      ['btc_price around $27,000 27000'],
    ],
    [
      'roles in support that were cut, and jobs a site supports',
      'Halden said 4,000 customer support roles were cut. The site will support 50 local jobs.',
      ['job_cuts 4,000 4000'],
    ],
    [
      'a part of things asks nobody',
      'Speakers and watches take 20 percent of those chipsets.',
      ['share 20 percent 20'],
    ],
    [
      'a share of the whole in brackets is no change',
      'Sales rose, with most buyers in Chile (26% of the total).',
      ['share 26% 26'],
    ],
    [
      'revenue told behind what it earned a share',
      'Halden reported net income per share of $1.92 on revenues of $3.4 billion; analysts expected $1.61 a share on revenue of $3.1 billion.',
      ['revenue $3.4 billion 3400000000', 'revenue $3.1 billion 3100000000'],
    ],
    [
      'what it fell from, with the fall between the two',
      'Revenue was $10.2 billion, down 9 percent from $11.2 billion a year earlier.',
      [
        'revenue $10.2 billion 10200000000',
        'percent_change 9 percent -9',
        'revenue $11.2 billion 11200000000',
      ],
    ],
    [
      'a change measured by another time as well',
      'Funding reached $113 million, up 17% from the quarter before and an impressive 54% year over year.',
      ['investment $113 million 113000000', 'percent_change 17% 17', 'percent_change 54% 54'],
    ],
    [
      'what stands beside a change is none',
      'Sales were up 17% and 54% of them came from Chile.',
      ['percent_change 17% 17', 'share 54% 54'],
    ],
    [
      'by how much, and to what',
      'Halden expanded its contract with Orbis by $6.5 billion to $22.4 billion.',
      ['deal_value $6.5 billion 6500000000', 'deal_value $22.4 billion 22400000000'],
    ],
    [
      'by so much to so much percent is a range',
      'Output should fall by 10% to 15% this year.',
      ['percent_change 10% to 15% -10'],
    ],
    [
      'but not one from little to many times as much: by how much, and to what',
      "Halden's market share dipped by nearly 1% to 11% in the second quarter.",
      ['percent_change nearly 1% -1', 'market_share 11% 11'],
    ],
    [
      'how many firms cut jobs is not how many jobs',
      'More than 98,200 tech workers were laid off by as many as 412 companies.',
      ['job_cuts More than 98,200 98200'],
    ],
    [
      'a growth rate on the year is a change, not one a year on average',
      'Revenue set a record with a year-on-year growth rate of over 31%.',
      ['percent_change over 31% 31'],
    ],
    ['what a startup got', 'Fernhollow got $350m and a partner.', ['investment $350m 350000000']],
    [
      'sales of a kind of goods are a market',
      'Sales of semiconductors touched $41 billion in May 2026.',
      ['market_size $41 billion 41000000000'],
    ],
    [
      'those of one maker are its revenue',
      "Halden Corp.'s sales of chips came to $41 million.",
      ['revenue $41 million 41000000'],
    ],
  ])('%s', (_, text, figures) =>
    expect(claims(text).map((c) => `${c.metric} ${c.quote} ${c.value}`)).toEqual(figures),
  )
})

describe('when, and in what mood', () => {
  test.each<[what: string, text: string, figures: string[]]>([
    [
      'a growth rate runs to the year its market is seen at',
      'The NPU market is expected to reach $571 million by 2034 at a CAGR of 28.4%.',
      ['$571 million 2034 forecast', '28.4% 2034 forecast'],
    ],
    [
      'the figure in brackets behind a year is of that year',
      'Alder Research forecasts 3.1 percent growth for 2027 ($346 billion in chip sales) and 2.2 percent for 2028 ($354 billion in chip sales).',
      ['3.1 percent 2027 forecast', '$346 billion 2027 forecast', '$354 billion 2028 forecast'],
    ],
    [
      'what those asked expect lies ahead, their answer does not',
      'A survey finds 71% of managers plan to deploy agents by 2028.',
      ['71% null reported'],
    ],
    [
      'the same told as a sum is of the same time',
      'China brought in a fifth of its revenue in 2025, or $17 million.',
      ['a fifth 2025 reported', '$17 million 2025 reported'],
    ],
    ['of what year a survey is', 'In 2025, 71% of managers surveyed used AI.', ['71% 2025 reported']],
    [
      'a narrowed range of spending is guidance',
      'Halden narrowed its 2026 capex range to $70 billion.',
      ['$70 billion 2026 forecast'],
    ],
    [
      'what will hit a mark has not hit it yet',
      'Sales of semiconductors will hit $41 billion.',
      ['$41 billion null forecast'],
    ],
    ['what was hit is no forecast', 'Halden Corp. revenue hit $41 billion.', ['$41 billion null reported']],
    [
      'what analysts had expected of a result',
      'Halden Corp. posted revenue of $1.4 billion, compared with estimates of $1.5 billion.',
      ['$1.4 billion null reported', '$1.5 billion null forecast'],
    ],
    [
      'a consensus in brackets',
      'Halden Corp. had revenue of $1.4 billion (consensus: $1.5 billion; +24% on the year).',
      ['$1.4 billion null reported', '$1.5 billion null forecast', '+24% null change'],
    ],
    [
      'an outlook is on one stretch of time',
      'For Q3 2026 revenue is expected to be $6.8 billion. Gross margin is expected to be 65%.',
      ['$6.8 billion 2026-Q3 forecast', '65% 2026-Q3 forecast'],
    ],
    [
      'money negotiated for is not raised yet',
      'Fernhollow is negotiating to raise $2 billion, potentially valuing it at over $12 billion.',
      ['$2 billion null target', 'over $12 billion null forecast'],
    ],
  ])('%s', (_, text, figures) =>
    expect(claims(text).map((c) => `${c.quote} ${c.period} ${c.modality}`)).toEqual(figures),
  )
})

describe('whose it is, and who says so', () => {
  test.each<[what: string, text: string, figures: string[]]>([
    [
      'the short form of a market’s name goes with it',
      'The global neural processing unit (NPU) market size was USD 6.1 billion in 2025.',
      ['USD 6.1 billion: neural processing unit (NPU), null'],
    ],
    [
      'the industry’s sales are those of the market spoken of',
      'The body follows sales of chips. The industry’s worldwide sales will reach $553 billion, it projects.',
      ['$553 billion: chips, null'],
    ],
    [
      'a company’s outlook is its own word',
      'Halden Corp. lifted its 2026 capex outlook to $9.3 billion from $8.5 billion, as cloud revenue grew 34%.',
      ['$9.3 billion: Halden, Halden', '$8.5 billion: Halden, Halden', '34%: Halden cloud revenue, null'],
    ],
    [
      'a name that is the address of its site',
      'According to data from independent tracker Cutlist.fyi, Halden Corp. let 1,600 people go.',
      ['1,600: Halden, Cutlist.fyi'],
    ],
    [
      'who projects in passing',
      'Server demand is climbing, with Alder Research projecting 17% annual growth worldwide.',
      ['17%: Server, Alder Research'],
    ],
    [
      'who conducted a survey',
      'Conducted by Torrance Consulting, the survey finds 43% of managers use agents.',
      ['43%: managers: use agents, Torrance Consulting'],
    ],
    [
      'funding of startups is no one startup’s',
      'Global startup funding picked up, reaching $79 billion. Fernhollow Corp. raised $6 billion.',
      ['$79 billion: startup, null', '$6 billion: Fernhollow, null'],
    ],
    [
      'of whom the same was said right before',
      'Startup funding is at $5 billion. In 2023 it reached $8 billion. Notable rounds were those of Fernhollow Labs.',
      ['$5 billion: Startup, null', '$8 billion: Startup, null'],
    ],
    [
      'a heading further down names no one',
      'There are 63 large projects:\n\n• Total Investment: $822 billion\n\nStatus Distribution\n\n• Planned: 36 projects',
      ['$822 billion: null, null'],
    ],
    [
      'a time receives no money',
      'Of the $126 million invested in the first quarter of 2026, most came from Fernhollow Ventures.',
      ['$126 million: Fernhollow Ventures, null'],
    ],
    [
      'a chief between commas holds nothing',
      'Halden’s finance chief, Dana Whitlock, said capital expenditure will touch $12 billion.',
      ['$12 billion: Halden, Dana Whitlock'],
    ],
  ])('%s', (_, text, figures) =>
    expect(claims(text).map((c) => `${c.quote}: ${c.subject}, ${c.attributedTo}`)).toEqual(figures),
  )
})
