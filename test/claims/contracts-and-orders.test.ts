import { describe, expect, test } from 'vitest'
import { read } from './reading.ts'

const metrics = (text: string) => read(text).map(([quote, metric]) => `${metric} ${quote}`)

describe('what is signed, bought and paid in', () => {
  test.each([
    [
      'revenue that a contract brings is what it is worth',
      'Both leases come to $4.1 billion in contracted revenue over ten years.',
      ['deal_value $4.1 billion'],
    ],
    ['but revenue of a quarter is not', 'Hosting revenue came to $4.1 million.', ['revenue $4.1 million']],
    [
      'a fee that something is sold for',
      'Tarn sold the hall to a rival for a fee of $19 million.',
      ['deal_value $19 million'],
    ],
    [
      'a price named before the sum',
      'Tarn is to acquire the mine, with a nameplate capacity of 150 MW, for a total purchase price of $61.2M.',
      ['power_capacity 150 MW', 'deal_value $61.2M'],
    ],
    ['but a fee that is charged is no price', 'The pool takes a fee of $19 million.', []],
    [
      'notes have their price',
      'Its convertible senior notes were now priced at $1.4 billion.',
      ['investment $1.4 billion'],
    ],
    ['but so has a phone', 'The phone is priced at $1,400.', []],
    [
      'what an owner puts in',
      'Tarn contributed $240 million in equity to the campus.',
      ['investment $240 million'],
    ],
    [
      'machines ordered ahead',
      'They wait for their $1.3 billion preordered bitcoin miners.',
      ['deal_value $1.3 billion'],
    ],
  ])('%s', (_, text, found) => expect(metrics(text)).toEqual(found))
})

describe('what a miner brings and has of the network', () => {
  test.each([
    [
      'brought to it',
      "The hall contributes 1.7 EH/s to the global network's computing power.",
      ['company_hashrate 1.7 EH/s'],
    ],
    ['its own', "The global network's computing power is 990 EH/s.", ['network_hashrate 990 EH/s']],
    [
      'a share of the hash rate, called one of its market',
      'Listed miners have about 31% of the hashrate market share.',
      ['hashrate_share about 31%'],
    ],
    ['but of chips', 'Tarn has about 31% of the chip market share.', ['market_share about 31%']],
  ])('%s', (_, text, found) => expect(metrics(text)).toEqual(found))
})

describe('what pages and companies say beside it', () => {
  test.each([
    ['how a stock stands when the page is shown', 'Tarn Mining (TARN 0.42%) bought a mine.', []],
    ['and a coin', 'Tarn bought a Bitcoin (BTC -3.74%) mine.', []],
    ['doubling down', 'Tarn is doubling down on AI.', []],
    ['jobs that come', 'The campus means the creation of more than 60 jobs.', []],
    ['paid in stock', 'Tarn granted 201,000 stock options and 1,250,000 restricted stock units.', []],
    [
      'but a share in brackets',
      'Two pools lead in network hashrate: Foundry (31.25%) and AntPool (17.10%).',
      ['hashrate_share 31.25%', 'hashrate_share 17.10%'],
    ],
    ['and a coin that moved', 'Overnight it was BTC -3.7%.', ['percent_change -3.7%']],
    ['and doubling', 'Tarn is doubling its output.', ['growth_multiple doubling']],
    ['and jobs that go', 'Tarn will cut 60 jobs.', ['job_cuts 60']],
  ])('%s', (_, text, found) => expect(metrics(text)).toEqual(found))
})

describe('what a results table in prose counts', () => {
  test.each([
    [
      'coins behind a bracket',
      'Total bitcoin mined (self-mining only) of approximately 1,299.',
      ['btc_production approximately 1,299'],
    ],
    [
      'and rigs',
      'Total rigs (self-mining only) of approximately 1,299.',
      ['machine_count approximately 1,299'],
    ],
    [
      'a gross profit margin that shrank',
      'Tarn saw its gross profit margin compress from 63% to 43%. Margin pressure led to a net loss.',
      ['gross_margin 63%', 'gross_margin 43%'],
    ],
    ['but no other margin', 'Tarn saw its profit margin compress from 63% to 43%.', []],
    [
      'two quarters of a firm that also stakes',
      'Tarn reported revenues of $30 million and $29 million across mining, Ethereum staking and hosting.',
      ['revenue $30 million', 'revenue $29 million'],
    ],
  ])('%s', (_, text, found) => expect(metrics(text)).toEqual(found))
})
