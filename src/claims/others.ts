import type { MetricRow } from './metrics.ts'

type Other = Pick<MetricRow, 'key' | 'unit' | 'dimension' | 'cues' | 'frames'> &
  Partial<Pick<MetricRow, 'plausible'>>

const row = (r: Other): MetricRow => ({
  topic: 'both',
  definition: 'not tracked',
  plausible: [0, 1e20],
  says: [],
  ignores: [],
  ...r,
})

/** What numbers of this field also measure, though we do not track it: these take such numbers, so that no metric does. */
export const OTHERS: readonly MetricRow[] = [
  row({
    key: 'earnings_per_share',
    unit: 'USD',
    dimension: 'money',
    cues: `
      per share 6; eps 6; a share 5; a share (of|in|issue|subscription|placement|sale|offering|buyback) -5; earnings per share 7; stock price 3; share price 4;
      dividend 3`,
    // millions are paid for no share
    plausible: [0, 900_000],
  }),
  row({
    key: 'ebitda',
    unit: 'USD',
    dimension: 'money',
    cues: `
      ebitda 6; adjusted ebitda 8; adjusted profit 8; gross profit 8; gross profit (margin|margins|rate|ratio) 0.1; gross operating margin 6`,
  }),
  row({
    key: 'cash',
    unit: 'USD',
    dimension: 'money',
    cues: `
      cash position 4; cash and 3; in cash and 0.1; in cash 0.4; cash (inflow|outflow|inflows|outflows) 5; liquidity 3; cash flow 4; backlog 5; order backlog 5;
      purchase price 2`,
  }),
  row({
    key: 'holdings_value',
    unit: 'USD',
    dimension: 'money',
    cues: `
      bitcoin worth 3; btc worth 3.5; worth 1.2; valued at approximately 3; worth of bitcoin 4;
      sold 1.2; transfer 1.5; wallet~ 2.5; whale 2.5; of bitcoin 2`,
    frames: { forCoins: 3, boughtFor: -3 },
  }),
  row({
    key: 'expense',
    unit: 'USD',
    dimension: 'money',
    cues: `
      expense~ 3; (burns|burned|burnt|burning) 2.5; cash burn 4; listing fee 5; fee 3; fees 2.4; in fees -2.4; (transaction|mining|network) fees -2.4; fee total -3; fees (generated|total|totaled|totalled|totaling|totalling|brought|added|add) -2.4; (before|after) (tax|taxes) -3; (before|after) income (tax|taxes) -3; operating expenses 4; opex 5; impairment 4; write down 4;
      charge 2.5; charges of 4; (special|one off|restructuring) charges 3; depreciation 3; sg&a 4; fine~ 4; fines 4; penalty 4; penalties 4; stolen 4;
      theft 4; tax~ 3; tax 3; taxes 3; bill~ 1.5; debt 2; including debt -3; savings 2.5; salary 4; salaries 4;
      lawsuit 2.5; damages 3; guarantee~ 3.5; backstop~ 3.5; on (electricity|salaries|wages|rent) 4; profitability 1; for a fee of -4`,
  }),
  row({
    key: 'coin_revenue',
    unit: 'USD/BTC',
    dimension: 'money/coin',
    cues: `
      (revenue|revenues) per (bitcoin|btc|coin) 9; average revenue of 7; average revenue per (bitcoin|btc|coin) 10`,
  }),
  row({
    key: 'item_price',
    unit: 'USD',
    dimension: 'money',
    cues: `
      priced at 3.5; price tag 3.5; retail~ 2.5; msrp 4; starting at 2; (set|sets) (you|miners|them) back 3; apiece 2.5; each 1.5;
      per unit 4; per machine 4; per rig 4; per gpu 3; per chip 4; board 0.8; subscription 3;
      a month 3; per month 3; monthly 2; price~ 1.2; ethereum 4.5; ether 4.5; eth 4.5; token 1.5; the token 3;
      solana 3; landed price 4; cost~ 1.8; costs 1.8; per mw 5; per megawatt 5; per transaction 4;
      per day 2; a day 1.5; edge computer 2; kit 2; used 0.5; (senior|convertible) notes -3; (ethereum|ether|eth) staking -4.5`,
    // "sold 21 BTC at $66,400 apiece"
    frames: { perCoin: -4 },
    // billions are no price of a thing
    plausible: [0, 900_000_000],
  }),
  row({
    key: 'cost',
    unit: 'USD',
    dimension: 'money',
    cues: 'cost~ 1.6; total cost 3; construction cost 4; savings 3; save~ 3',
  }),
  row({
    key: 'benchmark',
    unit: '%',
    dimension: 'percent',
    cues: `
      accuracy 4; benchmark~ 4; score~ 3.5; mmlu 5; aime 5; swe bench 5; gpqa 5; retention 4;
      uptime 4; utilization 4; utilisation 4; codeforces 4`,
    // an uptime of 98% is one, an uptime 4% higher a change
    frames: { change: -3 },
  }),
  row({
    key: 'progress',
    unit: '%',
    dimension: 'percent',
    cues: 'complete 6; completed 5; finished 5; of the way 6; sold out 5; subscribed 4',
    // "finished up 2.8%"
    frames: { change: -6 },
  }),
  row({
    key: 'margin',
    unit: '%',
    dimension: 'percent',
    cues: `
      operating margin 7; ebitda margin 7; profit margin 7; net margin 7; gross profit (margin|margins) -7; margin 4; margins 4`,
  }),
  row({
    key: 'rate',
    unit: '%',
    dimension: 'percent',
    cues: `
      tariff~ 4.5; tax 3.5; interest 3.5; interest in -1; interest rate 5; tax rate 5; levy 4; duty 3; coupon 4;
      convertible 3.5; senior notes 5; notes due 5; apr 4; discount 1; yield 3; dividend 4;
      inflation 3; fee 2; 51 attack 8; attack 4; probability 3; chance 3; confidence 3`,
    // a tariff of 14% is a rate, a tariff that rose 14% a change
    frames: { change: -3 },
  }),
  row({
    key: 'speedup',
    unit: 'x',
    dimension: 'multiple',
    cues: `
      faster 4; better 3; more efficient 4; cheaper 4; times more 2; times the (level|size|amount) it -1; smaller 3;
      compression 3; lower 1.5; times the 2.5; improvement 2; more powerful 3; performance 1.5;
      slower 4; oversubscribed 5; higher 0.8`,
  }),
  row({
    key: 'other_count',
    unit: 'count',
    dimension: 'count',
    cues: `
      blocks 3; parameters -2; transactions 4; transistors 9; shares 4; cores 4; (packages|stacks|dies|chiplets|sms|multiprocessors) 4; people 1; acres 5; hectares 5;
      employees 2; employ~ 2; investors 4; sites 9; hours 4; days 5; years 6; months 5; weeks 5; minutes 5;
      countries 9; companies 6; firms 9; farms 9; operators 3; licences 9; licenses 9; builders 9; halls 9; buildings 9; providers 4; options 4;  models 2; downloads 4; queries 4; images 4; stores 4; miles 5;
      homes 5; households 4; data (centers|centres) 5; datacenters 5; facilities 5; locations 5; premises 5; campuses 5; subnets 4; devices 1.5; edge devices 3; wallets 4; addresses 4;
      gpu hours 6; cpus 9; cpu 4; wafers 5; tokens 3; installed base 5; model 3; headcount 2.5; projects 4;
      patents 5; partners 4; startups 3; racks 9; comments 9; votes 9; upvotes 9; views 9; likes 9; posts 9; reviews 9; servers 2; nodes 3; attack 4; nm 5; nanometers 5;
      pages 4; points 3; percent 2; states 3; cities 3; jobs created 4; prompts 3; requests 3;
      messages 4; visits 4; apps 3; applications 3; stock units 9; stock options 9; rsus 9`,
  }),
  row({
    key: 'coins_moved',
    unit: 'BTC',
    dimension: 'coins',
    cues: `
      sell~ 2.5; sold 3; sale 2.5; transfer~ 3; moved 2.5; move~ 1.5; buy~ 2; bought 2;
      purchase~ 2; exchanges 3.5; added 2; acquire~ 2; wallets 2; supply 3; inflow~ 4; loan 2;
      per day 2; a day 3; circulat~ 3; 21 million 2; max 1`,
  }),
  row({
    key: 'power_demand',
    unit: 'MW',
    dimension: 'power',
    cues: 'of demand 3; demand 2; demand of 2; homes 0.5; per rack 1.5',
  }),
  row({
    key: 'duration',
    unit: 'ms',
    dimension: 'time',
    cues: 'seconds 0.3; clip 2; video 2; lasted 2',
  }),
]
