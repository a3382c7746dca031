import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims/extract.ts'

const claimants = (text: string) => {
  const { claims, doubtful } = extract(text, { published: '2026-03-15' })
  return [...claims, ...doubtful].sort((a, b) => a.start - b.start).map((c) => c.attributedTo)
}

/** [a text, who states its figures, in text order] */
type Case = [text: string, claimants: (string | null)[]]

describe('who states a figure', () => {
  test.each<Case>([
    ['Mining draws 138 TWh a year, according to Alder Research.', ['Alder Research']],
    [
      'Mining draws 138 TWh a year, according to the third edition of a yearbook by Alder & Moen.',
      ['Alder & Moen'],
    ],
    ['Ferrum Mining published its results, saying revenue should reach $12 million.', ['Ferrum Mining']],
    ['Marit Dahl and Jon Voss wrote that hash rate fell 9%.', ['Marit Dahl and Jon Voss']],
    [
      'According to Alder Research, as of 6 a.m. EDT on May 4, a coin costs $74,600 to mine.',
      ['Alder Research'],
    ],
    ['Mining takes 0.4% of all power, the report said.', ['the report']],
    ['The report finds that mining takes 0.4% of all power.', [null]],
    ['Hashprice is $41, according to data from mining analytics platform Halden.', ['Halden']],
    ['Power use rose 12%, government numbers show.', ['government numbers']],
    ['A coin costs miners $74,600, Alder says\n\nThe figure is in its report.', ['Alder']],
    ['Mining draws 138 TWh a year, a sum Alder Research worked out from tariffs.', ['Alder Research']],
    ['Tenants want answers in 20 ms. From Oulu, its engineers say, that is hard.', [null]],
    [
      'Alder Research expects sales to reach $12 billion by 2030, an increase of 60%.',
      ['Alder Research', 'Alder Research'],
    ],
    ['Ionforge reported sales of $12 billion, an increase of 60%.', ['Ionforge', null]],
    ['Mining draws 138 TWh a year, grid operator Tavanir said.', ['Tavanir']],
    ['"We will reach 18 EH/s by June," said chief executive Marit Dahl.', ['Marit Dahl']],
    ['Mining draws 138 TWh a year, researchers at the University of Turin found.', ['University of Turin']],
    [
      'A poll by Torrance Consulting finds 62% of managers use AI. Only 9% of managers do not.',
      ['Torrance Consulting', 'Torrance Consulting'],
    ],
    ['Of the 900 engineers questioned by Embedlab, 62% said they use AI.', ['Embedlab']],
    ['Nearly three in ten manufacturers told Rootstock they use AI.', ['Rootstock']],
    [
      'Ionforge is valued at $2 billion, people familiar with the matter said.',
      ['people familiar with the matter'],
    ],
    ['Two institutes that follow the market see sales of $9 billion by 2030.', ['Two institutes']],
    ['Sales fell to $9 million, official data showed.', ['official data']],
    ['Prosecutors in Aberdeen say the gang mined 640 BTC.', ['Prosecutors']],
    ['A spokesperson for Ionforge said the site draws 320 MW.', ['Ionforge']],
    ['A rival, Hailo, advertises 40 TOPS.', ['Hailo']],
    ['The union says 1,200 jobs were cut.', ['The union']],
    ['Marit Dahl: "Our chip draws 4 W."', ['Marit Dahl']],
    ['Revenue was $14 million, above the $12 million pencilled in by Wall Street.', [null, 'Wall Street']],
    ['Marit Dahl of Ionforge, whose firm sees revenue of $9 million, has left.', ['Ionforge']],
    ['Ionforge posted revenue of $9 million.', ['Ionforge']],
    ['Sales fell 8% after Ionforge said revenue was $9 million.', [null, 'Ionforge']],
    ['The founder of Ionforge, a Turin firm, put sales at $9 million.', ['Ionforge']],
    ["Copperline's chief executive, Marit Dahl, told analysts that sales were $9 million.", ['Marit Dahl']],
    ['Sales of $9 million are what Ionforge is counting on.', ['Ionforge']],
    [
      'Power taxes are to rise, with the government expecting to generate up to $2 billion in revenue.',
      ['the government'],
    ],
    ['Copperline Mining is currently estimating that its rigs draw 90 MW.', ['Copperline Mining']],
    ['Copperline Mining Inc. said its site draws 320 MW.', ['Copperline Mining']],
    ['Copperline Mining, Inc. said its site draws 320 MW.', ['Copperline Mining']],
    ['Analysts at Harrow & Co. estimate that mining draws 138 TWh a year.', ['Harrow']],
    ['Mining draws 138 TWh a year, according to hashmap.space data.', ['hashmap.space']],
    ["Marit Dahl, Copperline's CEO, told state media that the rigs drew an estimated 90 MW.", ['Marit Dahl']],
    ["Copperline's deputy for transmission estimated that the rigs draw 90 MW.", ['Copperline']],
    [
      'Copperline says rigs draw 90 MW. The company also noted that mining takes 0.4% of power, according to estimates from Alder Research.',
      ['Copperline', 'Alder Research'],
    ],
    ['Turin gets an investment of $90 million from Ionforge, which said so on Friday.', ['Ionforge']],
    [
      'Marit Dahl, CEO of Ionforge, a chip firm listed in Turin, said in an interview that it had 40 MW.',
      ['Marit Dahl'],
    ],
    [
      'Ionforge has grown. Ionforge CEO Marit Dahl said that the company expects sales of $9 million.',
      ['Marit Dahl'],
    ],
    ['Shares of Ionforge, a firm listed on Nasdaq, rose 5%.', [null]],
    ['Shares of Ionforge, a chip firm, rose 5% after a report of higher sales.', [null]],
    ['Ionforge concluded the month with 640 BTC.', [null]],
    ['Ionforge bought the site for $9 million, per a press release.', ['a press release']],
    [
      '“Sales rose by 33% to $9 million.\n\n“By building two halls we are targeting 40 MW,” added Marit Dahl.',
      ['Marit Dahl', 'Marit Dahl', 'Marit Dahl'],
    ],
  ])('%s', (text, who) => expect(claimants(text)).toEqual(who))

  test('a figure that analysts expected is theirs alone', () =>
    expect(
      claimants('Ionforge said revenue fell to $412 million, below the $430 million analysts expected.'),
    ).toEqual(['Ionforge', 'analysts']))
})

describe('who goes on stating figures', () => {
  test.each<Case>([
    [
      'Sales fell to $9 million, the statistics office reported. It also expects exports of $2 million.',
      ['the statistics office', 'the statistics office'],
    ],
    [
      'Marit Dahl, who runs Ionforge, said sales were $9 million. She put the market at $4 billion.',
      ['Marit Dahl', 'Marit Dahl'],
    ],
    [
      'Ionforge is in talks to raise $40 million, Bloomberg reported. According to the report it is valued at $2 billion.',
      ['Bloomberg', 'Bloomberg'],
    ],
    ['"Our revenue was $9 million," said Marit Dahl. "Our chip draws 4 W."', ['Marit Dahl', 'Marit Dahl']],
    ['“Our chip draws 4 W.” Revenue was $9 million, said Marit Dahl.', ['Marit Dahl', 'Marit Dahl']],
    [
      "Findings of Alder Research's tracker:\n- 62% of managers use AI\n- 9% of managers do not",
      ['Alder Research', 'Alder Research'],
    ],
    [
      'Northlake Mining made chips and said it will have revenue of $9 million in 2027.',
      ['Northlake Mining'],
    ],
    [
      'Copperline says it has 50 MW. It plans to sell machines and puts its revenue at $9 million.',
      ['Copperline', 'Copperline'],
    ],
    [
      'Sales were $9 billion in 2025, a report from Alder Research finds. Asia is expected to have a 44% share of them.',
      ['Alder Research', 'Alder Research'],
    ],
    ['Mining draws 138 TWh a year, according to the Clear Hashrate Index.', ['Clear Hashrate Index']],
    ["Mining draws 138 TWh a year, the Turin Chip Makers' Guild said.", ["Turin Chip Makers' Guild"]],
    ["Mining draws 138 TWh a year, according to the Oslo Rack Users' Club.", ["Oslo Rack Users' Club"]],
    ['Rigs draw 90 MW, the association Strom Ost West reports.', ['Strom Ost West']],
    [
      'Alder Research says rigs draw 90 MW. Sites paid 5 cents per kWh, Alder found.',
      ['Alder Research', 'Alder Research'],
    ],
    [
      'The Turin Power Forum met on Friday. The Forum expects rigs to draw 900 MW in 2028.',
      ['Turin Power Forum'],
    ],
    ['Kestrel Labs arrives at a cost of $61,000 to mine one bitcoin.', ['Kestrel Labs']],
    ['A team at the University of Turin polled 300 managers. Some 64% use AI.', ['University of Turin']],
  ])('%s', (text, who) => expect(claimants(text)).toEqual(who))
})

describe('who does not', () => {
  test.each<Case>([
    ['Sites are “up 36% on the plan of the spring.”\nAlder Research projects more.', [null]],
    ['Miners in Norway left for the United States, Kentucky alone gained 18% of the hash rate.', [null]],
    ["Nvidia's data-centre business brought in $51.2 billion.", [null]],
    ['The report finds that 81% of managers use AI.', [null]],
    ['Revenue came to $26 billion, the company said.', [null]],
    ['A survey for Ionforge shows 62% of managers use AI.', [null]],
    ['At a price of $80,000 a bitcoin, miners find their finances strained.', [null]],
    ['Revenue of $9 million is expected by two thirds of managers.', [null, null]],
    ['Ionforge put $9 million into a plant.', [null]],
    ['Ionforge reported revenue of $9 million, up 12%.', ['Ionforge', null]],
    ['Ionforge has 50 MW in Turin, and expects to have 90 MW in 2027.', [null, 'Ionforge']],
  ])('%s', (text, who) => expect(claimants(text)).toEqual(who))
})
