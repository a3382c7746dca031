import { describe, expect, test } from 'vitest'
import { read, told } from './reading.ts'

describe('the time of what miners report', () => {
  test.each([
    ['a price paid then', 'Tarn bought 2,065 BTC last year at an average price of $87,205.', ['2025']],
    [
      'a share in brackets',
      'Tarn announced its 2026 Q1 results: revenue of $34 million, including $21 million in hosting revenue (62% of the total).',
      ['2026-Q1', '2026-Q1', '2026-Q1'],
    ],
    [
      'the part behind "with"',
      'Its hashrate was 5.4 EH/s as of May 31, 2026, with 4 EH/s kept for itself.',
      ['2026-05-31', '2026-05-31'],
    ],
    [
      'a ranking that goes on',
      'The US held 37% of the global hashrate in May. Next come Norway (14%) and Peru (9%).',
      ['2026-05', '2026-05', '2026-05'],
    ],
    [
      'to the end of a month',
      'Tarn generated a total of 2,798 BTC from January to the end of May 2026.',
      ['2026-01/2026-05'],
    ],
    ['a year-end', 'Tarn stays with its 2027 year-end guidance of 22 EH/s.', ['2027']],
    ['that day', 'On May 4 the pools shrank, and miners produced only 410 BTC that day.', ['2026-05-04']],
    [
      'an opening, over "but"',
      'In May its hashrate reached a record 31 EH/s, but output fell to 410 BTC.',
      ['2026-05', '2026-05'],
    ],
    [
      'no opening for what is so today',
      'In May its hashrate reached a record 31 EH/s, but the network is at 900 EH/s.',
      ['2026-05', null],
    ],
    ['at the time', 'In May it slowed, while its hashrate at the time was 4 EH/s.', ['2026-05']],
    ['as at a day', 'As at May 31, Tarn currently holds 6,075 BTC.', ['2026-05-31']],
    [
      'as of a weekday',
      'As of Tuesday evening, the average cost of mining a bitcoin was $84,300.',
      ['2026-06-09'],
    ],
    [
      'the year of a forecast',
      'The bank raised its year-end bitcoin price forecast from $80,000 to $90,000.',
      ['2026', '2026'],
    ],
    ['no day on which a plan was told', 'Tarn will buy 4,000 rigs, it said on May 4.', [null]],
    [
      'no time of a part of it',
      'The site will have a capacity of 1 GW, with a first phase of 400 MW in Q4 2027.',
      [null, '2027-Q4'],
    ],
    [
      'a window nothing fixes',
      'Hashrate is up 6% this month, and is up 45% over the past 12 months.',
      ['2026-06', null],
    ],
    [
      'no time of a relative clause',
      'Tarn, which left bankruptcy in January, is to lease 16 MW in Austin.',
      [null],
    ],
    ['no time of another noun', 'Bitcoin made good its March slump, and the hashrate rose by 4%.', [null]],
    ['no time of a ranking', 'Past its highest price for 2026, the difficulty rose by 11%.', [null]],
  ])('%s', (_, text, periods) => expect(told(text).map((c) => c.period)).toEqual(periods))
})

describe('the mood of what miners plan', () => {
  test.each([
    [
      'past a short form',
      'The bill would limit mines to 1 megawatt (MW) each and 100 MW in all.',
      ['forecast', 'forecast'],
    ],
    [
      'where a move will end',
      'New rigs will bring it from 29.5 joules per terahash (J/TH) to 24.8 J/TH.',
      ['reported', 'forecast'],
    ],
    ['what is being built up', 'Tarn is expanding its capacity towards 700 MW.', ['target']],
    [
      'what went on rising',
      'Hash rate continued to rise, with difficulty reaching 92.6 trillion.',
      ['reported'],
    ],
    [
      'what a consensus is put at',
      'The consensus estimate for 2025 revenues is pegged at $43 million.',
      ['forecast'],
    ],
    ['what a regulator asks', 'The utility asked the province to limit miners to 500 MW.', ['target']],
    ['what a deal envisages', 'The deal envisages $3.7 billion of revenue.', ['forecast']],
  ])('%s', (_, text, moods) => expect(told(text).map((c) => c.modality)).toEqual(moods))
})

describe('what miners report', () => {
  test.each<[string, string, string[]]>([
    [
      'coins mined beside those held',
      'Tarn now holds a total of 8,049 bitcoin, having mined 5,079 this year.',
      ['btc_holdings 8049', 'btc_production 5079'],
    ],
    [
      'coins mined the month before',
      'Tarn mined 493 bitcoin in May, up from the 478 mined in April.',
      ['btc_production 493', 'btc_production 478'],
    ],
    [
      'a share of computing power',
      "Peru's bitcoin miners account for 2.5% of the global computing power.",
      ['hashrate_share 2.5'],
    ],
    [
      'a share of all mining',
      'Around 4.5% of all bitcoin mining takes place in Peru.',
      ['hashrate_share 4.5'],
    ],
    ['no pallets among rigs', 'It moved 9,000 miners on 440 wooden pallets.', ['machine_count 9000']],
    [
      'difficulty in hashes',
      'Mining difficulty, told each week, also fell to 83.68 trillion hashes.',
      ['difficulty 83680000000000'],
    ],
    ['a stake', 'Tarn bought a 49% interest in Alder Mining.', ['share 49']],
    [
      'an income behind a loss',
      'Tarn had a net loss of $12 million, after a $14 million net income.',
      ['net_income -12000000', 'net_income 14000000'],
    ],
    [
      'what a fall is measured by',
      'Net revenues were $24 million, a 75% decline from the $100 million a year before.',
      ['revenue 24000000', 'percent_change -75', 'revenue 100000000'],
    ],
    [
      'the coin, not its cost',
      'Mining a bitcoin costs $55,000, well below the current price of $101,000.',
      ['mining_cost 55000', 'btc_price 101000'],
    ],
  ])('%s', (_, text, claims) => expect(told(text).map((c) => `${c.metric} ${c.value}`)).toEqual(claims))

  test.each([
    ['Its share of the hash rate rose from just over 4% to 16.8%.', ['gt', 'eq']],
    ['Miners should not exceed 100 MW, each site limited to 1 MW.', ['lte', 'lte']],
    ['Mining represents from 0.6% to 2.3% of the electricity used.', ['range']],
    ['Network hashrate went from an average of 521 EH/s to 778 EH/s.', ['eq', 'eq']],
  ])('%s', (text, comparators) => expect(read(text).map(([, , , c]) => c)).toEqual(comparators))
})

describe('whose the figures of miners are', () => {
  test.each<[string, string, (string | null)[]]>([
    [
      'who does what a participle tells',
      'Tarn Mining gave an update, increasing output by far to a record 534 bitcoin.',
      ['Tarn Mining'],
    ],
    [
      'whose fleet is capable of it',
      'Tarn Mining has 9,000 rigs, capable of producing 17.7 EH/s.',
      ['Tarn Mining', 'Tarn Mining'],
    ],
    [
      'not what a gain is measured by',
      'Tarn Mining mined 493 BTC in May, a notable increase from the 478 mined in April.',
      ['Tarn Mining', 'Tarn Mining'],
    ],
    [
      'not who backs it',
      'Tarn Mining signed a contract in May. Backed by Google, the miner will provide 250 MW.',
      ['Tarn Mining'],
    ],
    [
      'what rises in an aside',
      "Tarn's loss grew despite bitcoin's price rising by 30%.",
      ["bitcoin's price"],
    ],
    [
      'what an apposition parts from its verb',
      'Hashrate rose 6% in May. Hashprice, a measure of what miners earn, fell by 13%.',
      ['Bitcoin Hashrate', 'Hashprice'],
    ],
    [
      'who raised it',
      '$5 billion has been raised through notes by seven listed miners.',
      ['seven listed miners'],
    ],
    [
      'not where it all adds up',
      'Tarn Mining has sites in Oslo and Bergen for a total power capacity of 90 MW.',
      ['Tarn Mining'],
    ],
    [
      'another subject behind "and"',
      'Hashrate reached 900 EH/s and public miners make up 25% of the network hashrate.',
      ['Bitcoin', 'public miners'],
    ],
    ['not who only expects it', 'The Zacks consensus estimate for revenues is $43 million.', [null]],
  ])('%s', (_, text, subjects) => expect(told(text).map((c) => c.subject)).toEqual(subjects))

  test('a bank is no miner', () => {
    const [gain] = told('Halden Mining (HALD) had a 27% gain in its shares, the bank noted.')
    expect(gain?.attributedTo).toBe('the bank')
  })
})

describe('what is had or done, beside what is planned', () => {
  test.each([
    ['It is looking to move his 2,000 mining rigs to Peru.', ['reported']],
    ['Tarn has bought 10,900 GPUs so far and expects $500 million of revenue.', ['reported', 'forecast']],
    ['Tarn announced the construction of a 241 MW plant.', ['target']],
    ['The state will have a stake of 23%.', ['forecast']],
    ['Tarn has raised $556 million to fuel its plans.', ['reported']],
  ])('%s', (text, moods) => expect(told(text).map((c) => c.modality)).toEqual(moods))
})
