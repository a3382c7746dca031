import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'
import { subjects } from './reading.ts'

/** [a text with one figure, its subject] */
type Case = [text: string, subject: string | null]

describe('the grammatical subject', () => {
  test.each<Case>([
    ['Ferrum Mining produced 212 BTC in May.', 'Ferrum Mining'],
    ['The palm-sized box idles at 4 W.', 'palm-sized box'],
    ['Over a month the rack used 4.2 MWh of electricity.', 'rack'],
    ['A summariser with 350 million parameters runs on the phone.', 'summariser'],
    ['Emissions from crypto mining reached 98 million tonnes of CO2.', 'crypto mining'],
    ['Utilities expect data halls to need 168 TWh by 2030.', 'data halls'],
    ['Laptops will run a model of 13 billion parameters.', 'model'],
    ['Training the model used 50 GWh of electricity.', 'Training the model'],
    ['The dental job we finished on Monday is 40 kW.', 'dental job'],
    ['Increases came from Copperline (15%).', 'Copperline'],
    ['It took the northern utility ninety years to build 7 GW of capacity.', 'northern utility'],
    ['It will take Ferrum Mining two days to mine 40 BTC.', 'Ferrum Mining'],
    ['Ferrum Mining grew, and it took on 40 MW of new capacity.', 'Ferrum Mining'],
    ['Ferrum Mining has an engine that it claims will make models 40% less expensive.', 'Ferrum Mining'],
    // verbs whose past has a form of its own
    ['Demand for rigs broke a record, hitting 78,206 MW.', 'rigs'],
    ['Analysts thought Halden met its goal of 40 MW.', 'Halden'],
    // a name further on that does nothing
    ['Power prices jumped to 13 cents per kWh. The growth will be Large Grid Additions.', null],
    ['Power cost 13 cents per kWh. Copperline Mining said so.', 'Copperline Mining'],
    ['The record-setting hashrate coincided with revenue of $40 million.', null],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('the subject by what stands for it or opens the sentence', () => {
  test.each<[string, (string | null)[]]>([
    // the whole of a share goes no further than the share
    [
      'The grid operator gets 18% of its revenue from miners, having 400 MW of capacity.',
      ['grid operator: revenue', 'grid operator'],
    ],
    ['The service robot market should see a shipment of 61 million units.', ['service robots']],
    [
      'Halden had revenue of $118 million in 2025. The figure is up 45% from 2024.',
      ['Halden', 'Halden revenue'],
    ],
    [
      'Reddit was full of talk about the hash rate. The reading for Sunday meant a drop of 22%.',
      ['Bitcoin hashrate'],
    ],
    ['Halden spoke of its staff. The number for Sunday meant a drop of 22%.', [null]],
    ['Three quarters of training is still done on GPUs.', ['GPUs: training']],
    ['Ferrum Mining grew. Total managing hash rate was 18 EH/s in May.', ['Ferrum Mining']],
    [
      'Nano-3 Labs makes chips. Arden Capital and Orbis Ventures are leading a $102 million round for the company.',
      ['Nano-3 Labs'],
    ],
    ['A report from the University of Turin is out. The report found that wood accounts for 38%.', ['wood']],
    [
      "Peru's share of global hashrate, the computational power that mines coins, had dropped to 4% by May.",
      ['Peru'],
    ],
    ['The Oulu hall maintained full output in May, mining 230 bitcoin.', ['Oulu']],
    ['Chip startups collectively walked away with a billion dollars of new funding.', ['Chip startups']],
    [
      '"We have 40 MW," said Ada Bell of Halden. "Of these, 12 MW are in use," Bell said.',
      ['Halden', 'Halden'],
    ],
    ['Peru has cheap power. The country uses 600 MW for mining.', ['Peru']],
    ['Chinese sites closed. The country still has 90 EH/s.', ['China']],
    ['Power is cheap. The country uses 600 MW for mining.', ['country']],
    ['Alder Agency projects global rack consumption will reach 90 TWh by 2031.', ['rack']],
    ['Rack power demand is on track to more than double by 2031.', ['Rack power demand']],
    ['Three quarters of training is done in Norway.', ['training']],
    ['Only at Halden does output come anywhere near capex of $3 billion.', ['Halden']],
    ['Halden cut 900 jobs in May. The tally stood 40% above that of 2025.', ['Halden', 'Halden cuts']],
    ['Only at Halden does output (up 40%) come near capex of $3 billion.', ['output', 'Halden']],
    ['Only at night does Halden come near a capacity of 300 MW.', ['Halden']],
    [
      'Sundial asked managers: 41% of manufacturers run one model, and 63% of them say that they stopped.',
      ['manufacturers: run one model', 'manufacturers: say that they stopped'],
    ],
  ])('%s', (text, all) => expect(subjects(text)).toEqual(all))
})

describe('the subject of results and markets', () => {
  test.each<[string, (string | null)[]]>([
    [
      'Halden reported on Tuesday. Data center revenue more than doubled to $2.8 billion.',
      ['Data center revenue', 'Data center'],
    ],
    ['Halden is making cuts to 10% of its workforce.', ['Halden: workforce']],
    [
      'Data halls drew 55 GW, with AI accounting for 14% and cloud computing for 54%.',
      ['Data halls', 'AI', 'cloud computing'],
    ],
    [
      'Data halls used 21% of all power in 2025, a significant rise from 5% in 2015.',
      ['Data halls: power', 'Data halls'],
    ],
    [
      'Halden posted $3 billion. That was ahead of a $2.8 billion SmartEstimate for net profit.',
      ['Halden', 'Halden'],
    ],
    ["Halden's market capitalisation (HLDN) crossed $4 trillion.", ['Halden']],
    [
      'Ferrum Mining took in $181 million in bitcoin mining revenue. For the half, total revenue reached $344 million.',
      ['Ferrum Mining', 'Ferrum Mining'],
    ],
    [
      'Power costs 17.70 euros per MWh in Sweden. Next are Norway (18.10 euros per MWh) and Finland (21.97 euros).',
      [null, 'Norway', 'Finland'],
    ],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual(subject))
})

describe('whose measure it is', () => {
  test.each<Case>([
    ["Orbis Cloud's revenue came to $412 million.", 'Orbis Cloud'],
    ['Revenue at Orbis Cloud came to $412 million.', 'Orbis Cloud'],
    ["The startup's accelerator delivers 200 TOPS.", 'accelerator'],
    ["Intel's foundry unit had revenue of $2.3 billion.", "Intel's foundry unit"],
    ['Smartphone shipments reached 323 million units.', 'Smartphones'],
    ['First-token latency dropped to 210 ms.', 'First-token latency'],
    ['The agency put Ferrum Mining at 31 EH/s.', 'Ferrum Mining'],
    ['The state raised the tariff for miners to 5.9 cents/kWh.', 'miners'],
    ["Power sales earned Oman's grid revenue of $118 million.", "Oman's grid"],
    ['Miners brought the utility $118 million of revenue in a year.', 'utility'],
    ['Power sales brought Halden Grid revenue of $118 million.', 'Halden Grid'],
    ['Halden Power earned hosting revenue of $118 million.', 'Halden Power hosting'],
    ['All other countries together used 38 TWh of electricity.', 'other countries'],
    ['Industrial customers in Germany paid €0.17/kWh.', 'Industrial customers'],
    ['In our test the Q5 generated 21 tokens per second.', 'Q5'],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('clauses that leave their subject to another', () => {
  test.each<[string, (string | null)[]]>([
    ['SambaNova, which bagged $350 million, makes chips.', ['SambaNova']],
    ['Render, a source of compute capitalised at $1.07 billion, grew.', ['Render']],
    ['The Danish lab, Polyglot AI, raised $90 million.', ['Polyglot AI']],
    ['Ferrum Mining, by its own count, holds 4,400 BTC.', ['Ferrum Mining']],
    ['Kestrel, an open model with 600 million parameters, runs on phones.', ['Kestrel']],
    ['With 12 MW of capacity online, Ferrum Mining leads the county.', ['Ferrum Mining']],
    ['Ferrum Mining mined 212 BTC, bringing its holdings to 4,400 BTC.', ['Ferrum Mining', 'Ferrum Mining']],
    ['Halden (HALD) surged 43%, while Ferrum Mining (FERM) slipped 5%.', ['Halden', 'Ferrum Mining (FERM)']],
    ['Ferrum Mining mined 212 BTC in May (up 33% QoQ).', ['Ferrum Mining', 'Ferrum Mining production']],
    [
      'Ferrum Mining sold 212 rigs. The firm continues to hold 4,400 BTC.',
      ['Ferrum Mining', 'Ferrum Mining'],
    ],
    ['The expansion of the harbour site consists of 40 MW of capacity.', ['expansion of the harbour site']],
    ['Ferrum Mining grew. Moreover, the company holds 4,400 BTC.', ['Ferrum Mining']],
    [
      'Ferrum Mining grew. "Our recent achievement of 9 EH/s shows how far we came," said Marit Dahl.',
      ['Ferrum Mining'],
    ],
    ['Hashprice, a measure of what miners earn, dropped 13% in a week.', ['Hashprice']],
    ['Meta guided to capex of $70 billion, Alphabet to $91 billion.', ['Meta', 'Alphabet']],
    ['OpenAI and Anthropic grew. Northmark said it would cut 60 jobs.', ['Northmark']],
  ])('%s', (text, list) => expect(subjects(text)).toEqual(list))
})

describe('figures that open a relative clause, and counted subjects', () => {
  test.each<Case>([
    ['Nobody asked about the $190 million that Halcyon AI paid for training its model.', 'Halcyon AI'],
    ['Nobody asked about the 12 EH/s Ferrum Mining runs in Oslo.', 'Ferrum Mining'],
    ['Nobody asked about the 12 EH/s that had been promised.', null],
    ['The four largest cloud groups will spend about $640 billion on capex.', 'cloud groups'],
    ['Two pools, Foundry USA and AntPool, control 51% of the hashrate.', 'Foundry USA and AntPool'],
    ['Compacted to 4 bits, the model takes 8.3 GB of memory.', 'model'],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('who was spoken of before, or will be', () => {
  test.each<Case>([
    ['Halden Digital (TSX: HALD) reported on Monday. Revenue came in at C$44.6 million.', 'Halden Digital'],
    ['Halden Digital reported on Monday. The Oslo-born company held 612 BTC.', 'Halden Digital'],
    ['Demand helped Halden Digital as its revenue rose to $150 million.', 'Halden Digital'],
    ['Halden Digital, Inc. grew. The new units mine at a cost of $55,000 per Bitcoin.', 'Halden Digital'],
    ['Its fleet reached 15 EH/s. Halden Digital runs it from Oslo.', 'Halden Digital'],
    [
      'Halden Digital (TSX: HALD) grew. The Oslo company, which runs 9,000 rigs, has no debt.',
      'Halden Digital',
    ],
    ['Halvard, the Norwegian maker of camera boxes, cut 140 jobs in February.', 'Halvard'],
    ['Iren says its Childress site has power. It plans to have 140,000 GPUs installed.', 'Iren'],
    ['Halden Digital grew. Its own fleet of hydro rigs mined 21 BTC last month.', 'Halden Digital'],
    ['Halden Digital grew, its bank confirmed on Monday; holdings came to 612 BTC.', 'Halden Digital'],
    ['OSLO (NORDIC NEWSWIRE) -- Halden Digital grew. The company held 612 BTC.', 'Halden Digital'],
    ['Halden Digital grew. Finance chief Ada Moen put revenue at $64 million.', 'Halden Digital'],
    ['Halden Digital Inc. today reported its results.\n- Total revenue of $71.4 million', 'Halden Digital'],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))

  test('the title names the company where the text names none', () =>
    expect(subjects('Revenue came to $64 million.', 'Bitfarms reports a record quarter')).toEqual([
      'Bitfarms',
    ]))
})

describe('the many, and what is counted', () => {
  test.each<[string, (string | null)[]]>([
    ['Norway raised the tariff for crypto miners; they now pay 5.1 cents per kWh.', ['crypto miners']],
    ['Arden rents halls to Ferrum Mining. They said it would hold 612 BTC.', ['Ferrum Mining']],
    ['Some 412 million edge AI processors shipped in 2025.', ['edge AI processors']],
    ['Ferrum Mining has halls in Oslo. Both sites together draw 450 MW.', ['Both sites']],
    [
      'Arden led, followed by Orbis Cloud (13.7 million shipments for a 21% share of the market).',
      ['Orbis Cloud', 'Orbis Cloud'],
    ],
    ['Nordvik Power says one in four rigs is now unprofitable.', ['rigs']],
    ['The grid has 205 GW of load, 70% of which is data centers.', ['grid', 'data centers']],
    ['Most S19 owners would switch off. The hosting firm pays 5.2 cents per kWh.', ['hosting firm']],
    ['The global graphics processor (GPU) market was worth $56 billion.', ['graphics processor (GPU)']],
    [
      'Shipments of artificial intelligence (AI) PCs reached 50 million units.',
      ['artificial intelligence (AI) PCs'],
    ],
    [
      'Arden AI rose 43% in May, while Ferrum Mining (FRRM) slipped 5%.',
      ['Arden AI', 'Ferrum Mining (FRRM)'],
    ],
    ['Halden Digital, the listed miner from Oslo (OSE: HALD), has raised $5 million.', ['Halden Digital']],
    ['Halden Digital grew. Moreover, the company holds 612 BTC.', ['Halden Digital']],
    [
      'Led by Arden AI and Orbis Cloud, with gains of 17% and 8% respectively, shares rose, Ada Moen wrote.',
      ['Arden AI', 'Orbis Cloud'],
    ],
    ['Arden shipped 61 million phones.', ['Arden']],
    ['Worldwide PC shipments reached 61 million units.', ['PCs']],
    ['The state licensed three mining parks with a combined 450 MW.', ['mining parks']],
    ['Miners drew nearly all of the 600 MW that Nordvik Power has.', ['Nordvik Power']],
    ['Nordvik Power sold miners most of the 600 MW it has.', ['Nordvik Power']],
  ])('%s', (text, list) => expect(subjects(text)).toEqual(list))
})

describe('places, deals and money given', () => {
  test.each<[string, (string | null)[]]>([
    ['The smart meter AI market grew. Europe held a market share of 37%.', ['smart meter AI']],
    ['Brightwater counted shipments of 38 million laptops in the quarter.', ['laptops']],
    ['In North America the spot price hit $0.18/kWh in January.', ['North America']],
    [
      'A mine at Hernandarias has doubled its power capacity to 240 MW.',
      ['mine at Hernandarias capacity', 'mine at Hernandarias'],
    ],
    ['In Norway the spot price hit €0.18/kWh in January.', ['Norway']],
    ['The US has 37% of the hashrate, followed by Russia (16%).', ['US', 'Russia']],
    ['Vantor will buy the chip designer Petrichor for $1.9 billion in cash.', ['Vantor–Petrichor']],
    [
      'Arden leads a Series C of €120 million, valuing Orbis Cloud at $1.4 billion.',
      ['Orbis Cloud', 'Orbis Cloud'],
    ],
    ['For its IndiaAI mission, the state has cleared $124 million in funding.', ['IndiaAI mission']],
    ['MicroBT had a share of 21% and Canaan 9%.', ['MicroBT', 'Canaan']],
    ['Tern Bank has lent Fathom Mining $85 million.', ['Fathom Mining']],
    ['This year $1.3 billion has been invested in database startups.', ['database startups']],
    [
      'Arden AI closed a $400 million round led by new investor Tern Bank at a $4 billion valuation.',
      ['Arden AI', 'Arden AI'],
    ],
    ['Gas supplied 44% of the power and wind 36%.', ['Gas: power', 'wind']],
  ])('%s', (text, list) => expect(subjects(text)).toEqual(list))
})

describe('what a product has', () => {
  test.each<Case>([
    ['With the S23 Hydro, Bitmain promises 9.5 J/TH.', 'S23 Hydro'],
    ['The chip has not changed since Orin Nano 2; it may draw more (15 W).', 'Orin Nano 2'],
    ['Sub-10ms inference latency is what they promise.', 'inference latency'],
    ['Aurora Silicon announced the A9 edge processor. It delivers up to 120 TOPS.', 'A9'],
    ['Rules now speak of sub-100-millisecond windows for steering.', 'windows for steering'],
    ['With under 4 GB of RAM on a typical phone, memory is short.', 'phone'],
    ["Heron's H9 packs HBM4 with 9.6 terabytes per second of bandwidth.", 'H9'],
    ['Running a model on the device takes 20 ms of latency.', 'Running a model'],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe("a miner's own cost, and everyone's", () => {
  test.each<Case>([
    ['Halden Digital grew. The company mined BTC at an average cost of $49,870 per coin.', 'Halden Digital'],
    [
      'Halden Digital grew. The average cost of mining one bitcoin is $84,000 across the industry.',
      'Bitcoin',
    ],
    ['The cheapest quarter of the fleet mined a bitcoin for $58,000.', 'cheapest quarter of the fleet'],
    ['Mining one bitcoin costs publicly traded miners $84,000 on average.', 'publicly traded miners'],
    [
      'Among listed mining companies the average cash cost of a bitcoin is $84,000.',
      'listed mining companies',
    ],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('what is valued by a source', () => {
  test.each<Case>([
    ["The study puts the Bitcoin network's electricity consumption at 138 TWh.", 'Bitcoin'],
    [
      "Copperline's deputy for transmission estimated that illegal rigs consume 200 megawatts.",
      'illegal rigs',
    ],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('a share of the hash rate', () => {
  test.each<Case>([
    ["Norway's share of mining stays modest. It contributes 0.7% of the global hashrate.", 'Norway'],
    ['Russia now has 150 EH/s of mining power.', 'Russia'],
    ['The unit estimates that the US is holding up to 42.7 EH/s of hashrate.', 'US'],
    ['Tarn Mining, one of the largest bitcoin miners, said it runs 31 EH/s.', 'Tarn Mining'],
    ['Chinese hashrate climbed to 22.3% of the global total.', 'China'],
    [
      'Two pools found most blocks: Ferrum Pool was responsible for just under 24.5% of total block production.',
      'Ferrum Pool',
    ],
  ])('%s', (text, subject) => expect(subjects(text)).toEqual([subject]))
})

describe('what rose or fell', () => {
  test.each<Case>([
    ["Ionforge's revenue fell 9%.", 'Ionforge revenue'],
    ['Global chip sales grew 13%.', 'chip sales'],
    ['The regulator expects demand from the sector to double.', 'demand'],
    ['Use of AI among retailers doubled.', 'Use of AI among retailers'],
    ['The utility raised the tariff for crypto miners by 14%.', 'crypto miners tariff'],
    ['Bitcoin fell, sending Ferrum Mining down 9%.', 'Ferrum Mining'],
    ['Arden saw an annual growth rate of 17%, followed by Lenovo at 6%.', 'Lenovo'],
    ['Demand in Oslo was up 4% at noon.', 'Demand in Oslo'],
    ['With the outage the global hash rate dropped by 14%.', 'Bitcoin hashrate'],
    [
      'Stocks rallied, led by Tarn Mining, Polar Hash and Ferrum Mining, with shares up 17%, 8% and 7%, respectively, Marit Dahl wrote.',
      'Ferrum Mining',
    ],
    ['Tarn Mining rose 9%. Polar Hash is the only one that has fallen. It is down 7%.', 'Polar Hash'],
  ])('%s', (text, subject) => expect(subjects(text).at(-1)).toBe(subject))
})

describe('lists, tables and those asked', () => {
  test.each<[string, (string | null)[]]>([
    ['Revenue by segment: Gaming: $1.5 billion; Auto: $163 million', ['Gaming', 'Auto']],
    [
      '| | Latency |\n|---|---|\n| Puffin M2 | 40 ms |\n| Puffin M2 Pro | 12 ms |',
      ['Puffin M2', 'Puffin M2 Pro'],
    ],
    ['A survey ranks lands by use of AI; the rate is 22% for Peru, 25% in Oman.', ['rate', 'rate']],
    [
      'What do miners fear? A survey: the cost of power (46%), new rules (31%).',
      ['cost of power', 'new rules'],
    ],
    [
      'What do miners fear? A survey says:\n\n1. Power costs: 46%\n\n2. New rules: 31%',
      ['Power costs', 'New rules'],
    ],
    ['Of the 900 engineers surveyed, 62% said they use AI.', ['engineers surveyed: said they use AI']],
    [
      'We polled 312 farmers. Some 64% said it raised yields; 22% said it did not.',
      ['farmers: said it raised yields', 'farmers: said it did not'],
    ],
    ['Regions: North Hall has a capacity of 42 MW.', ['North Hall']],
    ['Iowa and Ohio hold 12% and 9% of the hashrate, respectively.', ['Iowa', 'Ohio']],
  ])('%s', (text, list) => expect(subjects(text)).toEqual(list))
})

describe('what is no subject', () => {
  test.each([
    'Output fell to 188 BTC in September.',
    'Leave it out and half the industry looks healthy: at 12 MW it does.',
    'A miss of four exahashes left the fleet at 31 EH/s.',
    '- Pairing its halls with wind, it wants 300 MW.',
    "The job I'm on now is 40 kW.",
    'The wait is over (OTC: HALD). It earned $430 million.',
    'Analysts had expected revenue of $430 million.',
    'Revenue rose to $51 million, beating street estimates of $48 million.',
    'It will issue notes, lifting fleet efficiency to 16.5 J/TH.',
    'Deployed hash rate of 31.2 EH/s',
  ])('%s', (text) => {
    for (const subject of subjects(text)) expect(subject ?? 'Bitcoin').toMatch(/^(Bitcoin|halls|industry)$/)
  })
})

test('a company told of goes on where only a place and a person were named since', () => {
  const text = [
    'Copperline Mining Corp. mined 400 BTC in May.',
    '"Costs are down," said chief executive Marit Dahl. "The work at Oulu is on plan, and our people are well." The company is targeting a hashrate of 22 EH/s.',
  ].join('\n\n')
  expect(subjects(text)).toEqual(['Copperline Mining', 'Copperline Mining'])
  expect(extract(text).claims.map((c) => c.attributedTo)).not.toContain('Marit Dahl')
})

describe('a site named before', () => {
  test.each<[string, (string | null)[]]>([
    [
      'Halden Mining opened its site near Oulu. The site has a capacity of 40 MW.',
      ['Halden Mining site near Oulu'],
    ],
    ['A mine at Oulu, an hour from the dam, has a capacity of 40 MW.', ['mine at Oulu']],
    [
      'A mine at Oulu has a capacity of 40 MW. Halden Mining expects the site to reach 3 EH/s.',
      ['mine at Oulu', 'mine at Oulu'],
    ],
    ['Halden Mining expects the two halls together to reach a hashrate of 9 EH/s.', ['Halden Mining halls']],
    ['Halden Mining grew. The site has a capacity of 40 MW.', ['Halden Mining']],
    ['Halden Mining opened a hall in Oulu. The site has revenue of $4 million.', ['Halden Mining']],
    ['Frozen permits leave 380 MW of mining projects waiting.', ['mining projects']],
    ['Halden Mining has 380 MW of power.', ['Halden Mining']],
  ])('%s', (text, read) => expect(subjects(text)).toEqual(read))
})

describe('a maker and a valuation spoken of before', () => {
  test.each<[string, (string | null)[]]>([
    ['ChatGPT is three years old. Its maker had revenue of $20 billion.', ['OpenAI']],
    ['ChatGPT is three years old. Its maker has 800 million users.', ['ChatGPT']],
    ['The ChatGPT maker raised $40 billion.', ['OpenAI']],
    [
      'Arden led a round valuing Orbis AI at $2 billion. Arden is large. The valuation is now $4 billion.',
      ['Orbis AI', 'Orbis AI'],
    ],
  ])('%s', (text, read) => expect(subjects(text)).toEqual(read))
})

test('the company is the one a report is of, not the one it buys', () =>
  expect(
    subjects(
      'Copperline Mining Corp. agreed to buy Ironpost Digital. The average power cost was 4.1 cents per kWh at Copperline Mining. "Oulu is on plan," said Marit Dahl. The company targets a hashrate of 22 EH/s.',
    ),
  ).toEqual(['Copperline Mining', 'Copperline Mining']))
