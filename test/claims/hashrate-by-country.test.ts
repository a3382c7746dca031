import { describe, expect, test } from 'vitest'
import { subjects, told } from './reading.ts'

const metrics = (text: string): string[] => told(text).map((c) => `${c.metric} ${c.value}`)

describe('what countries and pools have of the hash rate', () => {
  test.each([
    [
      'in brackets',
      'Hash rate left quickly. The largest shares are those of Norway (14%) and Peru (9%).',
      [14, 9],
    ],
    ['told with "it"', 'Norway gained hash rate in May. It rose from 13.7% to 14.1%.', [13.7, 14.1]],
    ['told with "its"', 'Norway now runs 31 EH/s. That took its share from 3.1% to 3.4%.', [3.1, 3.4]],
    ['as a market share', 'F2Pool has a market share of 9%, less hash rate than others.', [9]],
    ['of "total power"', 'Hash rate is less spread than before. AntPool fell to 6.7% of total power.', [6.7]],
    ["of a country's", "More than 60% of Norway's hash power is found in two valleys.", [60]],
    ['of the volume', 'Hash rate left Norway. It holds 1.4% of the global volume.', [1.4]],
    ['in the plural', 'Miners in Norway account for 4% of all hash rates.', [4]],
  ])('%s', (_, text, shares) => {
    const found = told(text).filter((c) => c.metric === 'hashrate_share')
    expect(found.map((c) => Number(c.value))).toEqual(shares)
  })

  test.each([
    ['another whole', 'Norway gained hash rate in May. It gets 88% of its power from water.'],
    ['what stands behind', 'Norway gained hash rate in May. Its grid is 88% hydropower.'],
    ['where nothing speaks of hash rate', 'Norway sells wood. Its share rose to 14%.'],
    ['a firm', "Tarn's hash rate fell. Its share of that deal is 14%."],
    ['the energy it takes', 'In Norway 53% of Bitcoin mining energy comes from rivers.'],
    ['what powers it', 'Wind now powers 54% of bitcoin mining in Norway.'],
    ['machines', 'Two makers in Norway build 80% of global mining rigs.'],
  ])('no share of it: %s', (_, text) => {
    expect(told(text).filter((c) => c.metric === 'hashrate_share')).toEqual([])
  })

  test.each([
    [
      'a pool with its share first',
      'Foundry USA controlled 31% of the global hash rate with 112 EH/s.',
      ['hashrate_share 31', 'company_hashrate 112'],
    ],
    [
      'what a pool represents',
      'The pool has 33% of the hash rate. It represents nearly 300 EH/s.',
      ['hashrate_share 33', 'company_hashrate 300'],
    ],
    [
      'no firm that only says so',
      'According to data from the mining analytics firm Halden, the hash rate reached 903 EH/s.',
      ['network_hashrate 903'],
    ],
    [
      'an acronym in brackets',
      'According to data firm Halden, the average of Bitcoin (BTC) hash rate reached 703 EH/s.',
      ['network_hashrate 703'],
    ],
    [
      'of each country in brackets',
      'Top mining countries: Norway 37.8% (389 EH/s), Peru 15.5% (160 EH/s).',
      ['hashrate_share 37.8', 'company_hashrate 389', 'hashrate_share 15.5', 'company_hashrate 160'],
    ],
    [
      'what a share corresponds to',
      'Peru holds 3.9% of the global hash rate, which corresponds to 35 EH/s.',
      ['hashrate_share 3.9', 'company_hashrate 35'],
    ],
    [
      'the whole beside a share',
      'The pool has 21% of the hash rate, with the network at 960 EH/s.',
      ['hashrate_share 21', 'network_hashrate 960'],
    ],
    ['who contributes', 'Norway now contributes about 150 EH/s to the network.', ['company_hashrate 150']],
    ['who runs it all', 'The network in Norway and elsewhere reached 950 EH/s.', ['network_hashrate 950']],
  ])('a hash rate: %s', (_, text, found) => {
    expect(metrics(text)).toEqual(found)
  })
})

describe('whose share of the hash rate it is', () => {
  test.each([
    [
      'of the country spoken of',
      "Norway was a haven. The country's share of the global hash rate plummeted from 18% to 4%.",
      ['Norway', 'Norway'],
    ],
    [
      'of the first country a text names',
      "The country's share of the global hash rate fell to 4%. Norway was a haven once.",
      ['Norway'],
    ],
    [
      'machines that have no licence, of where they stand',
      'The utility Voltar estimated that 700,000 illegal mining rigs are operating in Norway.',
      ['Norway'],
    ],
    ['no zone of time', 'Rewards of mining came to 36,657 BTC in December 2025 UTC.', [null]],
    [
      'each source of a list',
      'Clean energy in mining rose to 52%, including 10% nuclear and 42% renewable energy.',
      ['Clean energy in mining', 'nuclear', 'renewable energy'],
    ],
    ['not the only source', 'Tarn Mining runs on 100% renewable energy.', ['Tarn Mining']],
    [
      'all miners, whoever was spoken of',
      'The launch of Sollux helped. Total miner revenue has exceeded $100 million a day.',
      ['Bitcoin'],
    ],
    [
      'not of a firm of that country',
      "Norway was a haven. The country's largest miner, Tarn, holds 2% of the hash rate.",
      ['Tarn'],
    ],
    ['of who mined the blocks', 'The part of blocks mined by AntPool rose to 22%.', ['AntPool']],
    [
      'of a place far off in the sentence',
      'Norway, once a haven for mines, has seen a dip in its hash rate share, which has dropped to 13%.',
      ['Norway'],
    ],
    [
      'and whose hash rate stands in brackets behind it',
      'Mining by country: Norway 37.8% (389 EH/s).',
      ['Norway', 'Norway'],
    ],
    [
      'its, not of whom it deals with',
      'Tarn Mining signed a letter with Vantor Mining and expects to expand its fleet to 25 EH/s.',
      ['Tarn Mining'],
    ],
  ])('%s', (_, text, found) => {
    expect(subjects(text)).toEqual(found)
  })
})

describe('money for hashes', () => {
  test.each([
    ['"a day"', 'Hashprice sits at $0.041 per TH a day.', ['hashprice 41']],
    [
      'the day first',
      'It fell from a peak of $0.45 per day per terahash per second to levels of $0.23.',
      ['hashprice 450', 'hashprice 230'],
    ],
    ['what a petahash earns', 'What a petahash per second earns in a day is $48.', ['hashprice 48']],
    [
      'not by the kilowatt-hour of another price',
      'The break-even at 6 cents per kWh is a hashprice of $44.',
      ['electricity_price 0.06', 'hashprice 44'],
    ],
    ['cents without a day', 'Hashprice was 6 cents per terahash.', ['hashprice 60']],
    [
      'dollars for a machine',
      'Rigs change hands at $4 per TH, against $16 for new ones, as hashprice sinks.',
      [],
    ],
  ])('%s', (_, text, found) => {
    expect(metrics(text)).toEqual(found)
  })
})

describe('miners and their money', () => {
  test.each([
    ['a watt for a terahash', 'The rig runs at 30 w/TH.', ['energy_efficiency 30']],
    ['what was raked in', 'Miners have raked in $15 billion since then.', ['revenue 15000000000']],
    ['income of a month', 'The lowest monthly income was $25 million.', ['revenue 25000000']],
    ['the value of a coin', "In March bitcoin's value soared to $71,400.", ['btc_price 71400']],
    ['a sector', 'Makers of rigs are a sector worth $12 billion.', ['market_size 12000000000']],
    [
      'a peak',
      'Network hashrate is 105 EH/s, down from its peak of 171.4 high.',
      ['network_hashrate 105', 'network_hashrate 171.4'],
    ],
    ['the level it was', 'Hash rate is three times the level it was at in June.', ['growth_multiple 3']],
    ['jobs it has', 'The mine produces 50 local jobs.', []],
    ['a mark', 'Miners with losses have to sell at the $60,000 mark.', ['btc_price 60000']],
    ['a loss of a month', 'Bitcoin is back in Oslo after a 15% monthly loss.', ['percent_change -15']],
    ['no loss of a month', 'The firm closed with a 15% loss margin.', []],
    ['a correction', 'Bitcoin saw a 20%+ correction.', ['percent_change -20']],
    [
      'the fall of something else',
      'The cut of difficulty follows a 20% decline in total network hashrate.',
      ['percent_change -20'],
    ],
    [
      'what the reward was before',
      'Their pay has dropped from 6.25 bitcoins to just 3.125 bitcoins per block mined.',
      ['block_reward 6.25', 'block_reward 3.125'],
    ],
    ['an hour too many', 'The rigs drew 95 megawatts per hour.', ['power_capacity 95']],
    [
      'which way, told by the ends',
      'The average moved by 10% from 687 EH/s to 624 EH/s, the network said.',
      ['percent_change -10', 'network_hashrate 687', 'network_hashrate 624'],
    ],
    ['no move without two ends', 'The plan is backed by 10% from 687 firms asked.', ['survey_share 10']],
    [
      'revenue from somewhere that comes to a percentage',
      'The maker saw its revenue from China shrink to just 2.8%.',
      ['share 2.8'],
    ],
    ['how it moved', 'Its revenue from China rose 12%.', ['percent_change 12']],
    [
      'gas by the ton',
      'Gold mines produce 100.4 million tons of greenhouse gases a year; Norway makes 48 million tons.',
      ['emissions 100400000', 'emissions 48000000'],
    ],
    ['no gas', 'Mines emit 4 million tons of CO2 for 9,000 tons of ore.', ['emissions 4000000']],
    [
      'all rewards of a month, no block',
      "Bitcoin's mining rewards came to 36,657 BTC in December 2025.",
      ['btc_production 36657'],
    ],
    [
      'a fall told behind a comma',
      'Difficulty slipped a little, by exactly 0.49%.',
      ['difficulty_change -0.49'],
    ],
    ['pieces', 'They moved 2 million pieces of equipment out of Norway.', ['machine_count 2000000']],
    ['so many of so many', 'Eight of the 10 largest miners have more sites now.', ['share 80']],
  ])('%s', (_, text, found) => {
    expect(metrics(text)).toEqual(found)
  })
})

describe('prices of power abroad', () => {
  test.each([
    [
      'told before the price',
      'Tarn said that the price per kilowatt hour (kWh) would be $0.039 before tax.',
      ['0.039 USD/kWh eq'],
    ],
    [
      'converted in brackets',
      'Miners in Iran pay $0.04 per kWh (1,680 rials) for power.',
      ['0.04 USD/kWh eq', '1680 IRR/kWh eq'],
    ],
    ['a tax for one kilowatt-hour', 'The tax is ₸10 for 1 kWh.', ['10 KZT/kWh eq']],
    [
      'a second price in cents',
      'Power costs 3.2 cents per kWh against 6.1 in Texas.',
      ['0.032 USD/kWh eq', '0.061 USD/kWh eq'],
    ],
    [
      'a range converted',
      'In Pakistan a kWh costs 23-24 rupees ($0.08) per kWh.',
      ['23 PKR/kWh range', '0.08 USD/kWh eq'],
    ],
    [
      'rupees that are told in dollars as well, of no country named',
      'Power goes to miners at 26 rupees ($0.09) per kWh.',
      ['26 PKR/kWh eq', '0.09 USD/kWh eq'],
    ],
    [
      'a yen sign that goes at the rate of the yuan',
      'The miner pays ¥0.36 ($0.05) per kWh.',
      ['0.36 CNY/kWh eq', '0.05 USD/kWh eq'],
    ],
    ['a yen sign in China', 'Power costs ¥0.36 per kWh in China.', ['0.36 CNY/kWh eq']],
    ['yen', 'In China a kWh is cheap; Japanese miners pay 19 yen per kWh.', ['19 JPY/kWh eq']],
    ['rupees of India', 'India sells power at 6 rupees a kWh, Pakistan does not.', ['6 INR/kWh eq']],
    [
      'pesos of the country named last',
      'In Mexico it is dear; in Argentina it is 90 pesos a kWh.',
      ['90 ARS/kWh eq'],
    ],
    ['pesos that say whose', 'Argentina pays 9 Mexican pesos a kWh.', ['9 MXN/kWh eq']],
    ['øre', 'Norway takes 16.58 øre per kWh.', ['0.1658 NOK/kWh eq']],
  ])('%s', (_, text, found) => {
    expect(told(text).map((c) => `${c.value} ${c.unit} ${c.comparator}`)).toEqual(found)
  })
})

describe('what blocks and hashes are told by', () => {
  test.each([
    [
      'a subsidy without its coin',
      'The halving cuts block rewards from 6.25 to 3.125.',
      ['block_reward 6.25', 'block_reward 3.125'],
    ],
    ['a coin that is made', 'The cost of producing 1 Bitcoin rose to $74,600.', ['mining_cost 74600']],
    ['hashes misspelt', 'The network crossed 1 zetahash per second.', ['network_hashrate 1000']],
    ['hashes in two words', 'The network fell to 205 exa hashes per second.', ['network_hashrate 205']],
    [
      'two prices of one thing',
      'They pay either 3.4 cents or 5 cents per kilowatt hour.',
      ['electricity_price 0.034', 'electricity_price 0.05'],
    ],
    ['whose share', 'It is a nearly 3% Norwegian share of global hash rate.', ['hashrate_share 3']],
  ])('%s', (_, text, found) => {
    expect(metrics(text)).toEqual(found)
  })

  test.each([
    [
      'where it comes from',
      'Finland gets 89% of its electricity coming from nuclear plants.',
      ['nuclear plants: electricity'],
    ],
    ['each of a list', 'The rest is 19% from hydro, 16% from wind.', ['hydro', 'wind']],
    ['no source', 'Hosting made up 40% of sales from new sites.', ['Hosting: sales']],
  ])('a part of the power: %s', (_, text, found) => {
    expect(told(text).map((c) => c.subject)).toEqual(found)
  })
})

test('who only considers a price has no plan', () => {
  const [price] = told('Considering the current price of Bitcoin is around $54,000, the stock looks dear.')
  expect(price?.modality).toBe('reported')
})

describe('figures told in passing', () => {
  test.each([
    [
      'at current prices',
      'Mining stays profitable at current prices of $100k; the cash cost of a coin is $56,000.',
      ['btc_price 100000 eq', 'mining_cost 56000 eq'],
    ],
    [
      'a negative one',
      'A negative difficulty adjustment of roughly 2% is near.',
      ['difficulty_change -2 approx'],
    ],
    [
      'renewables of mining centres',
      'Plenty of bitcoin mining centers use 100% renewable power.',
      ['share 100 eq'],
    ],
    ['a hub', 'Iran is now a mining hub. It has a 4.2% share.', ['hashrate_share 4.2 eq']],
    [
      'a share of a share',
      'Norway had 8 percent of the total global share of Bitcoin mining.',
      ['hashrate_share 8 eq'],
    ],
    ['so many of so many', 'The agency says 71 of 89 registered farms paid.', ['share 79.7752808989 eq']],
    ['no phase', 'Phase 2 of 3 was built.', []],
    ['wonder', "Close to a whopping 70% of the miners' power is hydro.", ['share 70 approx']],
    [
      'a block in money',
      'A block is worth about $206,000 at the current Bitcoin price.',
      ['block_reward 206000 approx'],
    ],
    [
      'where coins may go',
      'After the halving, price projections are above $100,000.',
      ['btc_price 100000 gt'],
    ],
    [
      'break-even power',
      'Half the fleet would break even at 7 cents.',
      ['share 50 eq', 'electricity_price 0.07 eq'],
    ],
    [
      'of the whole network',
      'The rig has 70% of the computing power of the entire network.',
      ['hashrate_share 70 eq'],
    ],
    [
      'the verb of the first',
      'Hash rates moved, with Pell increasing by 24%, Ostara by 9%, and Tarn by 46%.',
      ['percent_change 24 eq', 'percent_change 9 eq', 'percent_change 46 eq'],
    ],
    [
      'over last year',
      "The rate is $47 per MWh, 14% over last year's.",
      ['electricity_price 0.047 eq', 'percent_change 14 eq'],
    ],
  ])('%s', (_, text, found) => {
    expect(told(text).map((c) => `${c.metric} ${c.value} ${c.comparator}`)).toEqual(found)
  })
})

describe('whose hash rate', () => {
  test.each([
    [
      "the network's, whoever says so",
      'The Bitcoin global hash rate had reached 400 EH/s, said Foundry.',
      ['network_hashrate 400'],
    ],
    [
      "the network's, whoever was spoken of before",
      "Halden Mining sold sites. Bitcoin's overall hashrate shows that its power rose to 578 EH/s.",
      ['network_hashrate 578'],
    ],
    ["a firm's", 'Foundry said its hash rate had reached 150 EH/s.', ['company_hashrate 150']],
    [
      'a part of what is named',
      'Of the 4,100 MW registered there two years ago, barely 2,600 is still mining.',
      ['power_capacity 4100', 'power_capacity 2600'],
    ],
    ['twice what it was', 'Hash rate is nearly twice as high as at the end of 2021.', ['growth_multiple 2']],
  ])('%s', (_, text, found) => {
    expect(metrics(text)).toEqual(found)
  })
})
