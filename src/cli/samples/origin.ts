import type { SampleArticle } from './types.ts'

/** The story this project began with: where miners go, and what their sites may become. */
export const ORIGIN: SampleArticle = {
  id: 'miners-look-abroad',
  publisher: 'ledgerfield',
  day: 27,
  hour: 9,
  title: 'Costly American power sends miners abroad, and edge AI moves into their halls',
  author: 'Dana Wexler',
  body: `Mining costs in parts of the United States have surpassed $100,000 per Bitcoin, and the machines are
following the cheap power. Hash rate that once hummed in Texas and Georgia is moving to Paraguay and Ethiopia, where
hydroelectric dams produce more than local grids can absorb.

For operators who stay, the question is what to do with halls, transformers and fibre that no longer pay for
themselves. A growing number are renting them to companies that run artificial intelligence close to its users
instead of in distant data centres.

The prize is considerable. Grand View Research puts the edge AI market at approximately $25 billion in 2025
and expects it to reach nearly $120 billion by 2033, an increase of almost 300%.

Not every site will make the change. Inference customers ask for redundant power and short network paths, two things
a mine in the desert was never built to offer. "A miner can switch off whenever the grid asks," said one site manager
in west Texas. "A hospital's camera system can't."`,
}

/** What a good extractor finds in the origin story: `figure` is the part of the text its quote must contain. */
export const EXPECTED = [
  {
    figure: '$100,000 per Bitcoin',
    metric: 'mining_cost',
    subject: /mining|bitcoin/i,
    region: 'United States',
    value: '100000',
    unit: 'USD/BTC',
    comparator: 'gt',
    period: null,
    modality: ['reported'],
    attributedTo: null,
  },
  {
    figure: '$25 billion',
    metric: 'market_size',
    subject: /edge AI/i,
    region: null,
    value: '25000000000',
    unit: 'USD',
    comparator: 'approx',
    period: '2025',
    modality: ['estimate', 'reported'],
    attributedTo: 'Grand View Research',
  },
  {
    figure: '$120 billion',
    metric: 'market_size',
    subject: /edge AI/i,
    region: null,
    value: '120000000000',
    unit: 'USD',
    comparator: 'approx',
    period: '2033',
    modality: ['forecast'],
    attributedTo: 'Grand View Research',
  },
  {
    figure: '300%',
    metric: 'percent_change',
    subject: /edge AI/i,
    region: null,
    value: '300',
    unit: '%',
    comparator: 'approx',
    period: '2025/2033',
    modality: ['forecast', 'change'],
    attributedTo: 'Grand View Research',
  },
] as const
