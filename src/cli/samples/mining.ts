import type { SampleArticle } from './types.ts'

/** Wire copy on the Paraguayan tariff: printed word for word by one customer, lightly rewritten by another. */
const TARIFF_WIRE = `Electricity for bitcoin miners in Paraguay will cost 5.2 US cents per kWh from next month, up from 4.6
cents per kWh, according to a tariff schedule seen by Ledgerfield Wire on {weekday}.

The new price applies to contracts above 5 MW, which together draw about 1,150 MW from the country's hydroelectric
plants. Smaller users keep the old rate until their contracts run out.

The Chaco Power Users Association called the step "painful but payable". Its members had budgeted for 5 cents, the
group said, and no site has announced a closure. Paraguay remains cheaper than Texas, where large miners paid between
$0.045 and $0.062 per kWh in the {quarter}, according to Brightwater Research.`

/** News about mining: power, costs, countries and deals. */
export const MINING: readonly SampleArticle[] = [
  {
    id: 'paraguay-tariff',
    publisher: 'ledgerfield',
    day: 4,
    hour: 11,
    title: 'Paraguay raises power price for bitcoin miners to 5.2 cents',
    author: 'Ledgerfield Wire staff',
    body: TARIFF_WIRE,
  },
  {
    id: 'paraguay-power-price-rises',
    publisher: 'blockyard',
    day: 4,
    hour: 14,
    title: 'Paraguay raises power price for bitcoin miners to 5.2 cents',
    author: 'Ledgerfield Wire',
    body: TARIFF_WIRE,
  },
  {
    id: 'new-schedule-for-miners',
    publisher: 'paralelo',
    day: 5,
    hour: 12,
    title: 'Miners to pay more for hydropower under new schedule',
    author: 'Lucía Benítez Prado',
    body: `Bitcoin miners in Paraguay will pay 5.2 US cents per kWh for electricity from next month, up from 4.6 cents
per kWh, according to a tariff schedule first reported by Ledgerfield Wire.

The price applies to contracts above 5 MW. Together these draw about 1,150 MW from the country's hydroelectric plants;
smaller users keep the old rate until their contracts end.

The Chaco Power Users Association called the step "painful but payable". Members had budgeted for 5 cents, it said,
and nobody has announced a closure so far. In Texas, large miners paid between $0.045 and $0.062 per kWh in the
{quarter}, according to Brightwater Research. Residential bills are not affected by the change, which the association
expects to be reviewed once a year.`,
  },
  {
    id: 'tallgrass-abilene-hall',
    publisher: 'blockyard',
    day: 10,
    hour: 15,
    title: 'Tallgrass switches on second hall near Abilene',
    author: 'Marcus Oyelaran',
    body: `Tallgrass Mining has switched on a second hall at its site near Abilene, Texas, the company told Blockyard
Daily on {weekday}. The site now has a power capacity of 180 MW, and all of the new machines are cooled by immersion.

Neighbours had complained about fan noise from the first hall for more than a year. County records show that the
company agreed to plant a row of trees and to keep the old air-cooled racks switched off at night.

Tallgrass expects the two halls together to reach a hashrate of 9.4 EH/s by the end of the year. It buys electricity
on the day-ahead market and says it will go on selling power back to the grid on hot afternoons, which in some months
has paid better than mining.`,
    edits: [{ day: 13, from: 'a power capacity of 180 MW', to: 'a power capacity of 210 MW' }],
  },
  {
    id: 'ethiopia-share-of-hashrate',
    publisher: 'entoto',
    day: 8,
    hour: 7,
    title: "Ethiopia's share of global hashrate grows with the dry season sales",
    author: 'Selam Tadesse',
    body: `Ethiopia now accounts for 4.2% of global bitcoin hashrate, according to the Open Hashrate Atlas, which maps
where the pools' connections come from. A year ago the country was too small to be listed on its own.

Miners pay 3.2 US cents per kWh under the power purchase agreements that were signed before new permits were frozen.
The sites are connected to 640 MW of capacity, most of it within sight of large substations.

Officials describe the arrangement as temporary. Power sold to miners brings in foreign currency at once, while the
lines that would carry it to towns and factories are still being built. When they are finished, the miners' contracts
will compete with households, and few people in the trade expect them to win that contest.`,
    edits: [
      {
        day: 9,
        from: 'accounts for 4.2% of global',
        to: 'accounts for 2.4% of global',
        note: "Correction: an earlier version of this article gave Ethiopia's share of global hashrate as 4.2%. The Atlas puts it at 2.4%; we had swapped two digits.",
      },
    ],
  },
  {
    id: 'kazakh-quota',
    publisher: 'blockyard',
    day: 14,
    hour: 10,
    title: 'Kazakhstan said to plan 600 MW quota for miners',
    author: 'Blockyard Daily newsroom',
    body: `Kazakhstan plans to reserve 600 MW of power for licensed bitcoin miners next year, according to a draft
circulated among operators this week. The quota would be auctioned in lots, with bids starting at 4.9 US cents per kWh.

The draft could not be confirmed independently. Two operators said they had received the document from a broker, and
neither knew who had written it. The energy officials named on the cover page did not answer questions before this
article appeared.

Mining left the country in large numbers after the winter shortages, when unlicensed sites were cut off without notice.
Any return would depend on whether old plants in the south can be kept running through the cold months.`,
    withdrawn: 18,
  },
  {
    id: 'brightwater-cash-cost',
    publisher: 'ledgerfield',
    day: 6,
    hour: 13,
    title: 'US miners spend $74,600 per bitcoin, Brightwater says',
    author: 'Dana Wexler',
    body: `The average cost of mining one bitcoin in the United States was $74,600 in the {quarter}, according to
Brightwater Research, which counts electricity, staff and site rent but leaves out the wear of the machines.

Power made up 81% of that sum. The cheapest quarter of the fleet produced a coin for less than $58,000, thanks mostly
to contracts that pay miners for switching off when the grid is short.

Analysts warn against reading the average too literally. A site that is half paid for and a site on a fresh loan can
show the same cash cost and live in quite different worlds. Brightwater plans to publish a figure that includes
depreciation, although it has not said when.`,
  },
  {
    id: 'kestrel-all-in-cost',
    publisher: 'hashletter',
    day: 7,
    hour: 16,
    title: 'Guest analysis: what a coin really costs',
    author: 'Ines Carrow, Kestrel Analytics',
    body: `Yesterday's headline number was a cash cost. Ours isn't. Kestrel Analytics puts the average cost of mining one
bitcoin in the United States at $92,300 in the {quarter}, machines and interest included.

The gap is no mystery. A machine bought at the top of the cycle must be written off in about three years, and the bill
arrives whether or not it runs. Leave it out and half the industry looks healthy.

What comes next? Kestrel Analytics expects network hashrate to reach 1,100 EH/s by {date+23}, because machines
ordered months ago are being plugged in now. If we are wrong, the reason will be the weather in Texas rather than a change of
heart. We will come back to the number on the day, whichever way it falls.`,
  },
  {
    id: 'atlas-hashrate-by-country',
    publisher: 'ledgerfield',
    day: 12,
    hour: 8,
    title: 'Atlas: a third of bitcoin hashrate still sits in the United States',
    author: 'Ledgerfield Wire staff',
    body: `The United States held 36.5% of global bitcoin hashrate in {lastMonth}, according to the latest edition of the
Open Hashrate Atlas. Russia accounted for 15.5% of global hashrate and China for 13.9%, in spite of the ban there.

Paraguay's share of global hashrate was 4.3%. The United Arab Emirates had 3.5%, Oman 3.1% and Canada 3.0%. Ethiopia's
share of hashrate was 2.4%, ahead of Kazakhstan with 2.1%.

All other countries together made up the remaining 15.7% of hashrate. The Atlas follows the addresses from which
machines connect to eleven pools, so that miners who hide behind a relay are counted where the relay stands. Its
authors say the error is largest for China and smallest for the United States.`,
  },
  {
    id: 'itaipu-site-energised',
    publisher: 'paralelo',
    day: 16,
    hour: 11,
    title: 'Hernandarias mine doubles its load as American machines arrive',
    author: 'Rubén Achával',
    body: `A mine at Hernandarias, an hour from the Itaipu dam, has doubled its power capacity to 240 MW, its operator
Yvytu Digital said on {weekday}. The extra machines came by ship from Georgia, where their former owner could no longer
afford to run them.

Yvytu pays 4.9 US cents per kWh in Paraguay under a contract signed before the latest increase. It expects the site to
reach a hashrate of 13.5 EH/s by March.

The move cost $38 million, a sum the company raised from two family offices in Asunción. Some 21,000 mining machines
are running already. Local engineers say the limit is no longer energy but transformers, with delivery times close to
a year.`,
  },
  {
    id: 'paraguay-shares-dispute',
    publisher: 'paralelo',
    day: 23,
    hour: 10,
    title: 'How much power do the mines really use? Two answers',
    author: 'Lucía Benítez Prado',
    body: `Bitcoin mines in Paraguay paid an average electricity price of 4.4 US cents per kWh in the {quarter},
Brightwater Research writes in a note to clients. Kestrel Analytics arrives at 5.0 US cents per kWh for the same
quarter and the same country.

Both firms asked the same operators. Kestrel adds the charge for reserved capacity, which is due even when a site is
switched off; Brightwater treats it as rent. At its price, Brightwater says, the average cost of mining one bitcoin in
Paraguay was $58,400 in the {quarter}.

On volume they agree. Mines consumed 7.9 TWh of electricity in Paraguay in 2025, close to a tenth of what the dams
produced for the country. Whether that is a bargain depends on what the water would have earned otherwise, and on that
point nobody in Asunción agrees with anybody.`,
  },
  {
    id: 'cost-place-by-place',
    publisher: 'hashletter',
    day: 27,
    hour: 9,
    title: 'Where a coin is cheapest to mine, place by place',
    author: 'Tove Amsel',
    body: `The average cost of mining one bitcoin in Ethiopia was $49,600 in the {quarter}, according to a new comparison by
Brightwater Research. In Norway the cost of mining one bitcoin was $55,300, and in Kazakhstan it was $68,100.

Inside the United States the spread is as wide. The cost of mining one bitcoin in Texas was $71,900 in the {quarter},
Brightwater Research says. The cost of mining one bitcoin in New York was $88,700.

Power decides most of it. Miners paid an electricity price of 3.2 US cents per kWh in Ethiopia in the {quarter},
Brightwater Research found. Miners in Kazakhstan paid an electricity price of 5.8 US cents per kWh, and miners in New
York paid an electricity price of 7.1 US cents per kWh.

The cheapest place is not the easiest to enter. New connections are frozen in Addis Ababa, and nobody there will say
for how long.`,
  },
  {
    id: 'omo-valley-permits',
    publisher: 'entoto',
    day: 19,
    hour: 6,
    title: 'Frozen permits leave 380 MW of mining projects waiting',
    author: 'Dawit Mengistu',
    body: `Mining projects with a planned power capacity of 380 MW are waiting for permits in Ethiopia, the Addis Power
Forum said at its meeting on {weekday}. No new contract has been signed since the freeze.

Companies that are already connected have become more valuable as a result. Rift Valley Compute sold a 30 MW site near
Hawassa for $27 million last week, which is about three times what it had cost to build.

The Forum expects miners' demand to peak at 900 MW in 2028 and to fall afterwards, as new transmission lines bring the
power to industry. Its chair advised members to plan for machines that can be moved twice, because the next cheap river
will be somewhere else.`,
  },
  {
    id: 'entoto-dollar-revenue',
    publisher: 'entoto',
    day: 29,
    hour: 8,
    title: 'Miners brought the utility $118 million in a year',
    author: 'Selam Tadesse',
    body: `Power sales to bitcoin miners earned Ethiopia's grid revenue of $118 million in 2025, a sum the Addis Power
Forum worked out from published tariffs and metered load. That would be 18% of all electricity revenue in the country.

The figure is up 45% from 2024, when fewer sites were connected. It is paid in dollars, which matters more to the
treasury than the amount.

Critics in the Forum's own ranks point out that the calculation assumes every site ran around the clock. In practice
the mines were asked to stop on most evenings of the dry season. An honest range, one of them said over coffee, would
be wide enough to park a turbine in.`,
  },
  {
    id: 'ironpost-deal',
    publisher: 'blockyard',
    day: 20,
    hour: 13,
    title: 'Tallgrass buys rival Ironpost for $96 million',
    author: 'Marcus Oyelaran',
    body: `Tallgrass Mining will acquire Ironpost Digital for $96 million in shares, the two companies said on {weekday}.
Ironpost runs three sites in Ohio and Kentucky with a total power capacity of 145 MW.

The price works out at about $660,000 per megawatt, less than half of what similar sites fetched two years ago. One of
the three has a fibre route good enough for artificial intelligence work, and people close to the deal say that it
was the real attraction.

Ironpost's owners will hold 11% of the enlarged company. The transaction needs the approval of both sets of
shareholders. Tallgrass shares fell 3.8% after the announcement, a modest verdict by the standards of the sector.`,
  },
  {
    id: 'record-hashrate-slip',
    publisher: 'blockyard',
    day: 31,
    hour: 12,
    title: 'Network hashrate climbs again as new machines arrive',
    author: 'Blockyard Daily newsroom',
    body: `The bitcoin network averaged a hashrate of 10,940 EH/s in the week to {date-1}, as machines ordered
months ago came online and calm weather kept American sites running.

The growth is bad news for anyone with old equipment. Hashprice stood at $40.60 per PH/s per day on {weekday}, close to
the lowest level of the year, and machines that need more than 25 J/TH lose money at ordinary power prices.

Owners of such machines have three choices: find power below four cents, sell to somebody who has it, or wait for a
better price. Dealers report that the second choice is winning. Used machines from Texas are leaving by the container,
most of them bound for South America. How many, nobody counts: one dealer says 9,000 a month, another 14,000 machines.`,
  },
  {
    id: 'rheintakt-abwaerme',
    publisher: 'rheintakt',
    day: 11,
    hour: 9,
    title: 'Mining for warmth: a small town heats its pool with hashes',
    author: 'Jutta Hollweg',
    body: `In a small town on the Upper Rhine, 96 mining machines heat the public swimming pool. The works department
pays 16.8 euro cents per kWh for electricity in Germany, a price at which no ordinary mine could live.

It doesn't need to. The waste heat replaces gas worth €74,000 a year, and the bitcoin is a by-product. The whole plant
has a power of 0.4 MW and fits into two containers behind the changing rooms.

The town invested €310,000 in the project and hopes to have it paid off in five years. Engineers from three
neighbouring councils have visited already. Their first question, says the head of the works department, is never about
bitcoin; it is about the noise.`,
  },
  {
    id: 'norrkraft-tromso-cap',
    publisher: 'norrkraft',
    day: 9,
    hour: 7,
    title: 'Northern miners keep the cheapest power in Europe, for now',
    author: 'Sigrid Aune',
    body: `Industrial users in the north of Norway paid an electricity price of €0.031 per kWh in {lastMonth}, according
to the Arctic Power Exchange Users' Club. South of the mountains the price was €0.067 per kWh, more than twice as much.

The gap explains why miners crowd into two valleys with little else in them. Mines have a combined power capacity of
320 MW in Norway, and a new registration rule makes each of them report who owns the machines.

Parliament will debate a fee on mining in the spring. Operators say they would rather convert than leave: half of the
halls have been offered to firms that train language models, which care about cold air for exactly the same reasons.`,
  },
]
