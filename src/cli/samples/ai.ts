import type { SampleArticle } from './types.ts'

/** News about edge AI: chips, models, markets, data centres and their money. */
export const AI: readonly SampleArticle[] = [
  {
    id: 'marlow-finch-first-edition',
    publisher: 'chipyard',
    day: 3,
    hour: 9,
    title: 'Edge AI chips to double by 2030, researchers say',
    author: 'Theo Vandermark',
    body: `The global edge AI chip market was worth $14.5 billion in 2025 and will reach $31.2 billion by 2030, according to
the current edition of the yearbook by Marlow & Finch. That corresponds to a CAGR of 16.6% from 2025 to 2030.

The researchers count processors that run trained models outside data centres: in cameras, cars, tractors and hearing
aids. Chips for phones are left out, because it is hard to say which part of a phone is doing the thinking.

Cameras remain the largest segment, with a market share of 34% in 2025. Cars come next. The authors admit that their
figure for tractors rests on conversations with five manufacturers, all of whom asked for the same thing: chips that
survive mud.`,
  },
  {
    id: 'marlow-finch-new-edition',
    publisher: 'chipyard',
    day: 25,
    hour: 9,
    title: 'Marlow & Finch lifts its outlook for edge AI chips',
    author: 'Theo Vandermark',
    body: `Marlow & Finch now expects the global edge AI chip market to reach $36.8 billion by 2030, according to the new
edition of its yearbook, published on {weekday}. In the last edition the same authors had expected less.

They also revised the starting point: the edge AI chip market was worth $15.1 billion in 2025, they write, which gives a
CAGR of 19.5% from 2025 to 2030.

Two things changed their minds. Memory has become cheap enough to fit small language models into devices that cost under
$200, and insurers have begun to pay for cameras that call for help without sending pictures anywhere. The method is the
same as before, so the two editions can be compared line by line.`,
  },
  {
    id: 'misread-yearbook',
    publisher: 'rackside',
    day: 26,
    hour: 17,
    title: 'Quick note on the new yearbook',
    author: 'Colm Rafferty',
    body: `Everybody is passing round the new Marlow & Finch yearbook, so here's the short version. Marlow & Finch expects
the global edge AI chip market to reach $38.6 billion by 2030. Big step up from the last one!

Don't plan a factory on it. These houses revise twice a year, and if you line up the last six editions you'll find the
forecast has moved more than the market has.

Still, the direction matches what I see on site. Three of my last four jobs were small rooms behind a shop or a clinic:
one rack, 12 kW, no raised floor, a bicycle leaning on the door. Nobody calls that a data centre, but it is.`,
  },
  {
    id: 'sundial-software-slip',
    publisher: 'edgewise',
    day: 13,
    hour: 6,
    title: 'This week at the edge: software catches up',
    author: 'Priya Nandakumar',
    body: `Hello from a rainy Leeds. The report on everyone's desk this week comes from Sundial Insights. It says the global
edge AI software market will grow from $8.4 billion in 2025 to $19.6 billion by 2031, at a CAGR of 21.3% from 2025 to
2031.

Most of that money goes to dull and useful things: updating models on ten thousand devices at once, noticing when one of
them has drifted, and proving to an auditor that it hasn't.

Also worth your time is a survey of plant managers. According to Sundial Insights, 41% of manufacturers run at least one
vision model on the shop floor, and 63% of them say that they stopped at the first because nobody had time for a second.`,
  },
  {
    id: 'edge-market-two-houses',
    publisher: 'edgewise',
    day: 29,
    hour: 6,
    title: 'This week at the edge: one market, two sizes',
    author: 'Priya Nandakumar',
    body: `Hello again. How big is edge AI? Grand View Research puts the edge AI market at approximately $25 billion in
2025 and at nearly $120 billion by 2033. Marlow & Finch estimates the edge AI market at $21.4 billion in 2025 and
expects it to reach $84 billion by 2033.

Who is right? Probably both. One counts services and connectivity along with the hardware and software, while the other
leaves services out and draws the line at the device.

My advice for your slide: name the house, name the year, and resist the temptation to average them. An average of two
definitions is a number about nothing, and somebody in the third row will ask.`,
  },
  {
    id: 'quillon-q5-launch',
    publisher: 'quillon',
    day: 5,
    hour: 13,
    title: 'Quillon introduces Q5, a vision and language processor for the edge',
    author: 'Quillon Semiconductor press office',
    body: `Quillon Semiconductor today introduced the Q5, a processor that runs vision and language models inside cameras,
kiosks and medical devices. The Q5 delivers 48 TOPS and has a typical power draw of 6.5 W.

The chip comes with 8 GB of memory and a memory bandwidth of 102 GB/s. Running a language model with 3 billion
parameters, the Q5 generates 24 tokens per second, with a latency of 38 ms to the first token.

"Customers asked for something they can put behind a mirror without a fan," said Mei-Ling Hsu, head of products. Samples
are available now, and volume production is planned for the second quarter of next year. Development boards include
drivers for the three most common camera interfaces.`,
  },
  {
    id: 'quillon-results',
    publisher: 'quillon',
    day: 18,
    hour: 12,
    title: 'Quillon reports results for the {quarter}',
    author: 'Quillon Semiconductor press office',
    body: `Quillon Semiconductor reported revenue of $412 million for the {quarter}, up 22% from a year earlier. Gross margin
was 53.4%, compared with 51.0% in the same quarter of last year.

Net income was $61 million. The company shipped 9.6 million edge AI chips in the quarter, most of them for cameras and
household robots, and expects revenue of between $425 million and $445 million in the current quarter.

"Demand for the Q5 is ahead of our plan, and the limit is packaging rather than wafers," said chief executive Robert
Chao. Quillon will invest $250 million in a new packaging line in Penang, Malaysia. The board proposed an unchanged
dividend.`,
  },
  {
    id: 'q5-on-the-bench',
    publisher: 'chipyard',
    day: 15,
    hour: 10,
    title: 'On the bench: does the Q5 keep its promises?',
    author: 'Anneke Sorel',
    body: `Data sheets are written in ideal rooms. We put Quillon's Q5 into a sealed plastic box, left it in a window and ran
the same models as the maker.

In our test the Q5 generated 21 tokens per second with a 3-billion-parameter model, and latency to the first token was
60 to 80 ms once the box had warmed up. Power draw peaked at 7.9 W. In free air the numbers came close to the brochure.

For a camera that answers simple questions, this is plenty. For conversation it's still a little slow, and you'll want to
keep the context short. We liked the tools, disliked the connector, and haven't managed to break the board, although one
of us tried with tea.`,
  },
  {
    id: 'larkspur-token-price',
    publisher: 'chipyard',
    day: 8,
    hour: 14,
    title: 'Larkspur cuts the price of small models',
    author: 'Theo Vandermark',
    body: `Larkspur Cloud has cut the price of its smallest language model to $0.18 per million input tokens, from $0.30 per
million input tokens, a reduction of 40%. Output will cost $0.72 per million tokens.

The model has 8 billion parameters and a context window of 64,000 tokens. It runs on servers in eleven cities, which
Larkspur rents by the rack from former telephone exchanges.

Renting a whole processor remains possible and costs $2.15 per GPU hour. Customers who expect steady traffic will find
that cheaper after a few hours a day; everyone else should stay with tokens. Two rivals told us that they would answer
within the month, though neither would say with what.`,
  },
  {
    id: 'fernhollow-series-c',
    publisher: 'ledgerfield',
    day: 15,
    hour: 16,
    title: 'Fernhollow AI raises $140 million to put models into hearing aids',
    author: 'Dana Wexler',
    body: `Fernhollow AI has raised $140 million in a Series C round led by Cobalt Harbor Partners, the company said on
{weekday}. The deal gives the maker of speech models for hearing aids a valuation of $1.2 billion.

Its software separates voices from noise on a chip that draws less than 0.01 W, because the battery in a hearing aid is
the size of a lentil. Fernhollow counts 2.3 million users and expects to have 5 million users by the end of next year.

The new money will pay for clinical trials in Europe. Founder Grace Adeyemi said that the company would not go public
before it turns a profit, and that she was in no hurry to do either badly.`,
  },
  {
    id: 'rheintakt-edge-fabrik',
    publisher: 'rheintakt',
    day: 21,
    hour: 9,
    title: 'Edge data centre in former steelworks secures €85 million',
    author: 'Bastian Krohn',
    body: `The operator Ruhrknoten has secured €85 million to build a small data centre for industrial AI in a former
steelworks in Duisburg, Germany. It will have a power capacity of 12 MW and send its waste heat to 1,400 flats.

The first tenant makes gearboxes and wants answers from its inspection cameras in less than 20 ms. From Frankfurt, its
engineers say, that can't be done reliably.

Electricity is the weak point of the plan. Industrial customers in Germany paid an average electricity price of €0.174
per kWh in the {quarter}, the association Netzkunden West reports. Ruhrknoten hopes to bring its own price down to
11 cents per kWh with a wind contract that starts in 2028.`,
  },
  {
    id: 'norrkraft-model-halls',
    publisher: 'norrkraft',
    day: 28,
    hour: 7,
    title: 'From mine to model: a hall in Nordland changes trades',
    author: 'Sigrid Aune',
    body: `Svartfjell Compute will convert a former bitcoin mine in Nordland, Norway, into a data centre for language models.
The hall has a power capacity of 54 MW, of which 20 MW will be rebuilt by the summer.

The conversion will cost €130 million, far more than the mine ever did, since AI customers expect two independent lines
and batteries. Svartfjell has ordered 6,000 GPUs for the first phase.

For the village the sums look good. A mine employed four people; the data centre has promised forty. The mayor, who has
heard promises before, has asked for that in writing, together with a plan for what the company will do with the heat
besides warming the fjord.`,
  },
  {
    id: 'county-power-queue',
    publisher: 'rackside',
    day: 11,
    hour: 19,
    title: 'The queue for power, in numbers',
    author: 'Colm Rafferty',
    body: `Been asked three times this week, so I'm writing it down once. Data centres in Ireland used 7.1 TWh of electricity in
2025. That's 22% of all metered electricity in the country.

In Virginia the wait for a 300 MW connection is now seven years. I didn't believe it either until I saw the letter.

So people go small. The clinic job I finished on {weekday} is 40 kW, runs off the existing supply and answers in 15 ms
because the scanner is next door. Nobody needed a permit. If you want to know where edge AI comes from, forget the
brochures: it comes from the queue for power.`,
  },
  {
    id: 'npu-laptops',
    publisher: 'edgewise',
    day: 22,
    hour: 6,
    title: 'This week at the edge: laptops nobody asked',
    author: 'Priya Nandakumar',
    body: `Hello from the train. Sundial Insights counted shipments of 38 million laptops with a neural processor in the
{quarter}, 57% of all laptops shipped worldwide. Whether anyone uses the thing is another matter.

In its survey of office workers, 12% of respondents said they had knowingly run a model on their own machine. The rest
believed everything happens in the cloud, and for most of them it does.

That could change with the next round of small models. A summariser with 1.5 billion parameters now needs 2 GB of memory
and no network at all. The first bank to allow it told me that its security team approved the tool in a week, having spent
two years refusing the alternative.`,
  },
  {
    id: 'rackside-inference-energy',
    publisher: 'rackside',
    day: 33,
    hour: 18,
    title: 'What one answer costs at the wall',
    author: 'Colm Rafferty',
    body: `Put a meter on it, I always say, so I did. One answer from the clinic's language model uses 0.3 Wh at the wall. The
box idles at 110 W and peaks at 640 W, fans and all.

Over a month the rack paid €68 for electricity, at 21 cents per kWh. The same traffic through a public service would
have cost less than €20. That's the honest comparison, and it's why nobody does this to save money.

They do it because the line goes down, because the scanner's pictures may not leave the building, and because the nurse
doesn't want to wait. Those three reasons were in every single contract I signed this year.`,
  },
]
