import { describe, expect, test } from 'vitest'
import { subjects, told } from './reading.ts'

/** [a text, the subjects of its figures] */
type Case = [text: string, read: (string | null)[]]

const all = (cases: Case[]) =>
  test.each<Case>(cases)('%s', (text, read) => expect(subjects(text)).toEqual(read))

describe('machines that are seized are not theirs who take them', () => {
  all([
    ['Police seized 61 mining machines near Ostrava.', ['mining machines']],
    ['Norwegian police seized 300 mining rigs in January.', ['Norway']],
    ['Customs officers in Norway confiscated 430 GPUs.', ['Norway']],
    ["In May, customs seized 4,000 of Halden Mining's mining rigs.", ['Halden Mining']],
    ['Halden Mining lost. In May, customs in Norway seized 4,000 of its mining rigs.', ['Halden Mining']],
    ['About 500 mining rigs were confiscated in Norway by the police.', ['Norway']],
    ['Investigators found 200 mining rigs in a container.', ['mining rigs']],
    ['The raid led to the seizure of 45 mining rigs valued at $90,000.', ['mining rigs']],
    ['Halden Mining found 200 mining rigs in a warehouse.', ['Halden Mining']],
    ['Halden Mining seized the moment and bought 3,000 mining rigs.', ['Halden Mining']],
  ])
})

describe('who gets money, and who gives it', () => {
  all([
    [
      'A $38 billion debt offering will help fund data centers tied to Orbis.',
      ['data centers tied to Orbis'],
    ],
    [
      'Banks are preparing a $38 billion loan that will fund data centers in Norway.',
      ['data centers in Norway'],
    ],
    ['Halden Mining sold $300 million of notes that will help fund its sites.', ['Halden Mining']],
    ['Venture capitalists put $97 billion into AI startups last year.', ['AI startups']],
    ['Arden Capital led the round. These businesses raised $1.2 billion in 2025.', ['businesses']],
    ['Norway is in line for $12 billion of investment over ten years from Tarn Energy.', ['Tarn Energy']],
    ['Orbis Labs raised $12 billion of investment from Tarn Energy.', ['Orbis Labs']],
    ['AI funding as a whole hit $59 billion in May. Orbis AI raised a round.', ['AI']],
    ["Orbis AI's earnings report as a listed company showed revenue of $780 million.", ['Orbis AI']],
  ])
})

describe('whose results they are', () => {
  all([
    [
      'Halden Mining had total revenue of $78 million. Mining revenue was $62 million.',
      ['Halden Mining', 'Halden Mining'],
    ],
    ['Mining revenue was $62 million in May.', ['Bitcoin']],
    [
      'Halden Mining produced 279 bitcoin. The weighted average cost to mine a bitcoin rose to $26,000.',
      ['Halden Mining', 'Halden Mining'],
    ],
    [
      'Halden Mining produced 279 bitcoin. The average cost to mine a bitcoin rose to $26,000.',
      ['Halden Mining', 'Bitcoin'],
    ],
    [
      'The fee per block was about 0.3 BTC, accounting for 5.1% of miner revenue.',
      ['Bitcoin', 'fee: miner revenue'],
    ],
    ['Orbis saw phone chips account for 14% of its revenue.', ['phone chips: revenue']],
    ['Tarn Energy came first with 19 million PCs.', ['Tarn Energy']],
    ['Shipments came to 19 million PCs.', ['PCs']],
    ['Oman, whose share of the global hash rate went to 4.4%, has cheap power.', ['Oman']],
    ['Funding to companies in AI doubled in May.', ['Funding to companies in AI']],
    ['89 companies let go of 12,400 people in January.', ['companies']],
    ['Tracker data show rack prices climbing 5.5%.', ['rack prices']],
    ['The halls each seek 500 MW of capacity.', ['halls']],
    ['Developers plan to add 33 gigawatts of solar capacity.', ['Developers']],
    ['Halden Mining has a plan to add 30 MW.', ['Halden Mining']],
    ['Tarn Energy Co. stands to receive $9 billion for its second hall.', ['Tarn Energy']],
    ["Crypto miners were contributors to Ethiopia's $338 million in power revenue.", ['Ethiopia']],
    ["Orbis Labs grew. Ada Bell likes Tarn Energy's $4 billion valuation.", ['Tarn Energy']],
    ['Halden Mining grew. Excluding the Vardo hall, revenue was $802 million.', ['Halden Mining']],
    ["Halden Mining's net loss before tax was $7 million.", ['Halden Mining']],
    ['Halden Mining grew. The net loss and total comprehensive loss was $84 million.', ['Halden Mining']],
    ['The firm Verity estimates around 4.5% of all bitcoin mining takes place in Iran.', ['Iran']],
    ['Verity Pool holds around 4.5% of the hash rate in Iran.', ['Verity Pool']],
    [
      'Miners earn $52,500 a day, up 6% since May, while hash price, a measure of what they earn, has fallen by 7%.',
      ['Miners hashprice', 'hashprice'],
    ],
    [
      '“We cut our cost of production to $9,400 per BTC,” Marit Dahl, the president at Halden Mining, commented.',
      ['Halden Mining'],
    ],
    ['In May, 47,000 tech workers lost their jobs.', ['tech workers']],
    ['Halden Labs said that 47,000 support jobs were cut.', ['Halden Labs']],
    ['Sensors for cars will be a $53 billion market, says Alder Research.', ['Sensors for cars']],
    ['Sensors are part of a $53 billion market for cars.', ['cars']],
    [
      '“Our plan is to raise $30 billion of capital,” Marit Dahl, chief executive of Tarn Energy, told the press.',
      ['Tarn Energy'],
    ],
  ])
})

describe('who says so, and where', () => {
  test.each<[text: string, by: string | null, region: string | null]>([
    ["Moody's expects investment of $2 trillion in 2026.", "Moody's", null],
    ['Spending could reach $118 billion in 2026, as per CNBC.', 'CNBC', null],
    ['Orbis maintains the lead with a market share of 80%.', null, null],
    ['Marit Dahl maintains that the market share is 80%.', 'Marit Dahl', null],
    ['The Central Statistics Office said halls use 4 TWh.', 'Central Statistics Office', null],
    ['The New York Times reports that Halden Mining has capex of $4 billion.', 'New York Times', null],
    ['Foundry USA mined 31.4% of blocks in May.', null, null],
    ['Halden Mining has 40 MW in New York.', null, 'New York'],
  ])('%s', (text, by, region) =>
    expect(told(text).map((c) => [c.attributedTo, c.region])).toEqual([[by, region]]),
  )
})

describe('a grid is what its operator runs', () => {
  all([
    ['In its Grid Planning and Outlook Update, ERCOT has 226 GW of requests.', ['ERCOT']],
    ['According to ERCOT, data centers use 9 GW.', ['data centers']],
    ['ERCOT says Halden Mining has a capacity of 40 MW.', ['Halden Mining']],
    ['SEC officials say the sites draw 40 MW.', ['sites']],
  ])
})

describe('what a product has', () => {
  all([
    [
      "Orbis's CX-3 does 969 tokens per second on Llama 3.1 405B and roughly 3,000 tokens per second on Orca 120B.",
      ['CX-3', 'CX-3'],
    ],
    ['Cameras run on boards such as the Corvid QX6. In the field, latency came to 42 ms.', [null]],
    ['Cameras run on the Corvid QX6. In the field, latency came to 42 ms.', ['Corvid QX6']],
    ['The desktop pairs a CPU with 128 GB of unified memory.', ['desktop']],
    ['The Kite NPU is the fastest NPU on laptops with up to 80 TOPS.', ['Kite NPU']],
    ['Orbis 3 is small. Fits in 4 GB of RAM.', ['Orbis 3']],
    ['The Oulu Review tried it out. First-token latency was 60 ms.', ['First-token latency']],
    ['The QX6 delivers 40 TOPS of INT4, equivalent to 20 TOPS of INT8.', ['QX6', 'QX6']],
    [
      'Orbis AI makes hearing aids. Its software runs on a chip that draws less than 0.01 W.',
      ['Orbis AI chip'],
    ],
    ['Halden makes boards. The chip that draws 5 W is new.', ['Halden chip']],
    ['Tarn Energy will build two reactors capable of delivering up to 690 MW.', ['Tarn Energy reactors']],
    ['Tarn Energy has two reactors, capable of delivering up to 690 MW.', ['Tarn Energy']],
  ])
})

describe('no name, though in capitals', () => {
  all([
    ['Revenue Guidance -- Raised to $390 million. Orbis Labs makes chips.', ['Orbis Labs']],
    ['Full-Year Guidance: revenue of $390 million.', [null]],
    ['The Bellrose, Ohio, chip maker had revenue of $93 million.', ['chip maker']],
    ['The Bellrose, Ohio, site has a capacity of 30 MW.', ['Bellrose']],
    ['About 600 mining rigs went to a hall in Colorado Springs.', [null]],
    ['The hashrate clicked higher at 3.9 EH/s.', [null]],
    [
      'Halden Mining announced its first Master Services Agreement, a deal to serve 20 MW of AI compute.',
      ['Halden Mining'],
    ],
    [
      'Tarn Energy told the regulator of a plan “to allocate as much as 550 megawatts” for mining.',
      ['Tarn Energy'],
    ],
    ['The GPU-as-a-Service market will reach $50 billion by 2032.', ['GPU-as-a-Service']],
    [
      'The price set by Tarn Energy doesn’t apply to existing clients and their operations, which total about 120 megawatts.',
      ['existing clients operations'],
    ],
    [
      'The chatbot has 500 million weekly active users (WAUs), up from 100 million WAUs.',
      ['chatbot', 'chatbot'],
    ],
  ])
})

test('a hash price is no hash rate', () =>
  expect(subjects('While hash price, a measure of what miners earn, has fallen by 7%, fees rose.')).toEqual([
    'hashprice',
  ]))
