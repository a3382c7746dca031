import { metricClass } from '../../metric-class.ts'

/** Measured of a coin's network. */
export const NETWORK = metricClass(
  'mining_cost',
  'btc_price',
  'hashprice',
  'network_hashrate',
  'difficulty',
  'difficulty_change',
  'block_reward',
)
/** Measured of a market. */
export const MARKET = metricClass('market_size', 'cagr', 'shipments')
/** Measured of a product: a chip, a device, a model. */
export const THING = metricClass(
  'power_draw',
  'memory',
  'memory_bandwidth',
  'compute_performance',
  'model_parameters',
  'context_length',
  'token_price',
  'token_throughput',
  'latency',
  'compute_price',
  'energy_per_query',
  'training_cost',
  'energy_efficiency',
)
/** Measured of an organisation: a name is likelier its holder than any common noun. */
export const FIRM = metricClass(
  'company_hashrate',
  'btc_production',
  'btc_holdings',
  'revenue',
  'net_income',
  'operating_profit',
  'gross_margin',
  'capex',
  'valuation',
  'job_cuts',
  'market_cap',
  'machine_count',
  'investment',
  'deal_value',
)
/** What no product has: whoever pays, owns or hires. */
export const OF_NO_PRODUCT = metricClass(
  'electricity_price',
  'btc_holdings',
  'btc_production',
  'capex',
  'job_cuts',
  'machine_count',
)
/** How something moved: its subject is a holder with the measure that moved. */
export const CHANGE = metricClass('percent_change', 'growth_multiple')
/** A part of a whole: even a measure can be one ("fees", "electricity"). */
export const SHARE = metricClass('share', 'market_share')
/** Measured of a coin where one is named. */
export const COIN = metricClass(
  'percent_change',
  'growth_multiple',
  'revenue',
  'share',
  'energy_consumption',
  'transaction_volume',
  'market_cap',
  'emissions',
)
