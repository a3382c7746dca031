/** Invented news for near-duplicates: each original, a rewrite of it by another desk, and another reporter's own account. */
export interface Story {
  original: string
  /** The same text with some words, attributions and the order of clauses changed. */
  rewrite: string
  /** The same event, written independently: another text. */
  independent: string
}

export const STORIES: Story[] = [
  {
    original:
      'Northfield Hashing said on Tuesday that its site outside Sept-Îles now runs 41 megawatts of miners, up from 28 megawatts a year ago. The company bought 9,200 new machines in the autumn and plugged in the last of them in February. Chief executive Mara Odell said power from two nearby dams costs the firm 3.1 cents per kilowatt-hour, which she called the lowest rate it has ever paid. The grid operator may switch the site off for up to 300 hours each winter. Northfield expects to reach 60 megawatts by the end of the year if the regional council approves a second substation.',
    rewrite:
      'Northfield Hashing announced Tuesday that its site outside Sept-Îles now operates 41 megawatts of miners, up from 28 megawatts a year earlier. The company purchased 9,200 new machines in the autumn and plugged in the last of them in February. Power from two nearby dams costs the firm 3.1 cents per kilowatt-hour, chief executive Mara Odell said, which she called the lowest rate it has ever paid. The grid operator may switch the site off for as many as 300 hours each winter. Northfield hopes to reach 60 megawatts by the end of the year if the regional council approves a second substation.',
    independent:
      'A bitcoin miner on the north shore of the Saint Lawrence has grown by half in twelve months. With 41 MW humming beside the river, Northfield has outpaced most of its Canadian rivals, helped by hydropower at 3.1 cents. But neighbours complain about the fans, and council members are split over whether the region should hand out another connection. A vote on the substation that would lift the farm to 60 MW is due in May.',
  },
  {
    original:
      'The edge inference chip from Lumen Silicon draws 4.5 watts and handles 26 trillion operations per second, the start-up said at a trade fair in Nuremberg. That is about twice the throughput of the part it replaces at the same power budget. Samples go out in June and volume production is planned for the first quarter of 2027 at a foundry in Dresden. Lumen has raised 62 million euros so far, most of it from industrial customers who want to run vision models inside cameras rather than in a data centre.',
    rewrite:
      'The edge inference chip of Lumen Silicon draws 4.5 watts while handling 26 trillion operations per second, the start-up told visitors of a trade fair in Nuremberg. That is roughly twice the throughput of the part it replaces at the same power budget. Samples will go out in June, and volume production is planned for the first quarter of 2027 at a foundry in Dresden. So far Lumen has raised 62 million euros, most of it from industrial customers who want to run vision models inside cameras rather than in the data centre.',
    independent:
      'Camera makers are tired of paying cloud bills, and a young German company hopes to profit. Its newest accelerator needs less than five watts, can be cooled without a fan, and should cost under 40 euros by the thousand. Engineers we spoke to at the Nuremberg fair praised the compiler but doubted that a firm with 62 million euros in the bank can keep up with far richer rivals from California.',
  },
  {
    original:
      'Hash price fell to 43 dollars per petahash per day last week, the lowest level since the summer, according to figures compiled by the brokerage Tarn & Vale. At that level machines that need more than 24 joules per terahash lose money wherever power costs over six cents. The brokers estimate that a seventh of the network may be switched off before the next difficulty adjustment. Large listed firms are safer because they bought power ahead, but their margins have halved since October, the note to clients said.',
    rewrite:
      'Hash price dropped to 43 dollars per petahash per day last week, its lowest level since the summer, figures compiled by the brokerage Tarn & Vale show. At that level machines needing more than 24 joules per terahash lose money wherever power costs more than six cents. A seventh of the network may be switched off before the next difficulty adjustment, the brokers estimate. Large listed firms are safer because they bought power ahead, but their margins have halved since October, the note to clients said.',
    independent:
      'Small miners are giving up. In online forums owners of older rigs compare electricity bills and offer their machines for the price of scrap, a mood that brokers confirm with numbers: revenue per unit of computing power stands at 43 dollars. "I kept four of twelve running, for the heat," one hobbyist from Oregon writes. Analysts at Tarn & Vale expect the shake-out to last until spring.',
  },
  {
    original:
      'Lawmakers in the state of Jalpa voted on Friday to tax electricity used for mining at two cents per kilowatt-hour from July. The bill passed by 31 votes to 17 after six hours of debate. Supporters say it will bring in 18 million dollars a year for rural schools. The mining association called the measure a gift to neighbouring states and said that three of its eleven members had already begun to look for other sites. The governor has until the end of the month to sign or veto the law.',
    rewrite:
      'On Friday lawmakers in the state of Jalpa voted to tax electricity used for mining at two cents per kilowatt-hour from July. After six hours of debate the bill passed by 31 votes to 17. It will bring in 18 million dollars a year for rural schools, supporters say. The mining association called the measure a gift to neighbouring states, adding that three of its eleven members had already begun to look for other sites. The governor has until the end of the month to sign or veto the law.',
    independent:
      'Rural schools in Jalpa could soon be paid for by computers. A levy on power-hungry data halls cleared the legislature this week, with several members of the governing party breaking ranks. Economists at the state university doubt the official forecast, because halls can move faster than schools can be built. Whether the governor signs is open: he owns shares in a utility that serves two of the largest farms.',
  },
  {
    original:
      'The operator of the Vesterby data centre has ordered 120 megawatt-hours of batteries so that it can sell balancing services to the Nordic grid. Delivery begins in September and should be complete within five months. The batteries will sit beside halls that train language models for two customers whose names were not disclosed. Managers told investors they expect grid services to bring in nine million euros in the first full year, against costs of 34 million euros for the whole project.',
    rewrite:
      'The operator of the Vesterby data centre has ordered batteries of 120 megawatt-hours so it can sell balancing services to the Nordic grid. Delivery begins in September and is to be complete within five months. The batteries will stand beside halls that train language models for two customers whose names were not disclosed. Managers told investors that they expect grid services to bring in nine million euros in the first full year, against costs of 34 million euros for the entire project.',
    independent:
      'When wind drops over Jutland, a computer hall may soon keep the lights on. Under a contract signed this spring, racks of lithium cells at Vesterby will answer calls from the transmission company within a second. It is the largest scheme of its kind in Denmark, and a test for a business in which computing and power trading grow together. Critics note that the halls themselves caused part of the imbalance.',
  },
  {
    original:
      'Sales of used mining machines on the exchange Rigmarket rose 38 percent in the third quarter to 210,000 units, its operator reported. Prices kept falling all the same. A machine of the previous generation that fetched 1,450 dollars in January changed hands for 690 dollars in September. Buyers in Ethiopia and Paraguay took almost half of all units, while sellers in Texas offered the most. The exchange takes a fee of 2.5 percent and said it had turned a profit for the first time.',
    rewrite:
      'Sales of used mining machines on the exchange Rigmarket climbed 38 percent in the third quarter to 210,000 units, its operator said. All the same, prices kept falling. A machine of the previous generation which fetched 1,450 dollars in January changed hands for 690 dollars in September. Buyers in Ethiopia and Paraguay took nearly half of all units, while sellers in Texas offered the most. The exchange, which takes a fee of 2.5 percent, said it had turned a profit for the first time.',
    independent:
      'Containers of second-hand computers leave Houston every week, bound for Addis Ababa. There, power from the great dam is cheap and imports are tax-free, so even tired hardware earns its keep. Dealers speak of a buyer’s market: what cost well over a thousand dollars last winter is now found for half. Rigmarket, the busiest platform, says volumes are at a record and that African demand shows no sign of slowing.',
  },
  {
    original:
      'A survey of 640 factory managers found that 22 percent already run machine-learning models on devices on the shop floor, compared with 13 percent two years ago. The most common use is spotting flawed parts, named by three of five users. A third of those without such devices plan to buy some within 18 months. The institute that ran the survey puts the market for industrial edge computing at 7.8 billion dollars in 2025 and expects it to double by 2030. Cost was named as the main obstacle, ahead of a shortage of skilled staff.',
    rewrite:
      'A survey of 640 factory managers has found that 22 percent already run machine-learning models on devices on the shop floor, against 13 percent two years ago. Spotting flawed parts is the most common use, named by three of five users. A third of those without such devices plan to buy some within the next 18 months. The institute behind the survey puts the market for industrial edge computing at 7.8 billion dollars in 2025 and expects it to double by 2030. Cost was named as the main obstacle, ahead of a shortage of skilled staff.',
    independent:
      'Ask a plant manager about artificial intelligence and you will hear about bent screws. Inspection, not chat, is what sells. New research among several hundred manufacturers shows adoption creeping past a fifth, with money and missing know-how holding back the rest. Vendors hope for a doubling within five years, a forecast that similar studies have made before and that did not come true.',
  },
  {
    original:
      'Gas that used to be burned off at an oil field in the Neuquén basin will power 12 megawatts of mining containers from next month. The producer, Sierra Blanca, says the plant will use some 80,000 cubic metres of gas a day and cut emissions by the equivalent of 55,000 tonnes of carbon dioxide a year. Its partner supplies the machines and keeps 70 percent of the revenue. If the trial works the two will add four more fields, the companies said in a joint statement released in Buenos Aires.',
    rewrite:
      'Gas previously burned off at an oil field in the Neuquén basin will power 12 megawatts of mining containers from next month. The plant will use some 80,000 cubic metres of gas a day and cut emissions by the equivalent of 55,000 tonnes of carbon dioxide a year, says the producer, Sierra Blanca. Its partner supplies the machines and keeps 70 percent of revenue. Should the trial work, the two will add four more fields, the companies said in a joint statement released in Buenos Aires.',
    independent:
      'Environmental groups are divided over flare-gas mining in Patagonia. One calls it a fig leaf for drilling, another the quickest way to shrink a visible waste. Sierra Blanca, which opens its first containers shortly, points to measurements by the provincial agency. What happens when gas prices rise is unclear: the contract lets the oil company sell to the pipeline at two weeks’ notice.',
  },
  {
    original:
      'Memory maker Hanseong plans to spend 14 trillion won on a new line for high-bandwidth chips in Cheongju, its largest single investment in seven years. Construction starts in May and the first wafers should leave the line in late 2027. Demand from makers of AI accelerators is sold out through next year, the finance chief said on a call with analysts. Operating profit in the December quarter came to 5.2 trillion won, against 3.9 trillion won a year before, on sales of 17.4 trillion won.',
    rewrite:
      'Memory maker Hanseong is to spend 14 trillion won on a new line for high-bandwidth chips in Cheongju, its largest single investment in seven years. Construction begins in May and the first wafers should leave the line in late 2027. Supply to makers of AI accelerators is sold out through next year, the finance chief told analysts on a call. Operating profit in the December quarter came to 5.2 trillion won, up from 3.9 trillion won a year before, on sales of 17.4 trillion won.',
    independent:
      'Shares of Hanseong jumped nine percent in Seoul after the company beat every forecast and promised to build. Investors had feared that spending would be cut. Instead a huge plant will rise in Cheongju, paid for by customers who queue for stacked memory. Rivals in Japan and the United States are expected to follow, and some analysts already warn of a glut when all that capacity arrives at once.',
  },
  {
    original:
      'Stonebridge Compute will turn one of its three mining halls in Georgia into space for AI servers, the company told shareholders. The hall has 35 megawatts of power, of which 20 megawatts have been leased for ten years to a cloud provider at 1.9 million dollars per megawatt and year. The conversion costs 160 million dollars and will be paid for with a loan. Mining output will fall by about 45 coins a month from April. The shares, down 30 percent since the start of the year, gained 11 percent after the news.',
    rewrite:
      'Stonebridge Compute is to turn one of its three mining halls in Georgia into space for AI servers, the company told shareholders. The hall has 35 megawatts of power, 20 megawatts of which have been leased for ten years to a cloud provider at 1.9 million dollars per megawatt and year. Conversion costs 160 million dollars and will be paid for with a loan. From April mining output will fall by about 45 coins a month. The shares gained 11 percent after the news; they are down 30 percent since the start of the year.',
    independent:
      'Another miner leaves mining, at least in part. Following the path of several larger competitors, Stonebridge has found a tenant for most of a hall near Dalton. The economics are hard to resist: rent is fixed while coins are not. Yet lenders want eleven percent, delivery of transformers takes two years, and nobody knows what the building is worth if the tenant walks away after the first term.',
  },
  {
    original:
      'Researchers at the Technical University of Aalvik trained a speech model that runs on a hearing aid with less than 300 kilobytes of memory. In tests with 48 listeners it raised the share of understood words in a noisy canteen from 61 to 79 percent. The model needs 1.2 milliwatts, so a battery lasts a full day. The group has published its code and hopes that a manufacturer will pick it up next year. The work was paid for by the national health fund with 2.4 million crowns.',
    rewrite:
      'Researchers at the Technical University of Aalvik have trained a speech model which runs on a hearing aid with less than 300 kilobytes of memory. In tests with 48 listeners it lifted the share of understood words in a noisy canteen from 61 to 79 percent. A battery lasts a full day because the model needs 1.2 milliwatts. The group has published its code, hoping that a manufacturer will pick it up next year. The work was funded by the national health fund with 2.4 million crowns.',
    independent:
      'For people who are hard of hearing, canteens are torture. A team in Aalvik believes that tiny neural networks can help, without any phone or cloud. Audiologists call the results promising but remind us that four dozen volunteers are few and that a laboratory canteen is tamer than a real one. Two manufacturers have asked for the code, the lead author told us, without naming them.',
  },
  {
    original:
      'The bank of the island state of Tavua bought 1,150 bitcoin in February at an average price of 96,400 dollars, raising its holdings to 6,900 coins. Mining with geothermal power added 31 coins in the same month. The finance ministry said reserves in the currency now make up 14 percent of the total. An international lender had urged the government to stop buying as a condition for a loan of 400 million dollars, talks on which resume in April.',
    rewrite:
      'The bank of the island state of Tavua purchased 1,150 bitcoin in February at an average price of 96,400 dollars, lifting its holdings to 6,900 coins. In the same month mining with geothermal power added 31 coins. Reserves in the currency now make up 14 percent of the total, the finance ministry said. An international lender had urged the government to stop buying as a condition for a loan of 400 million dollars; talks resume in April.',
    independent:
      'Tavua’s love of bitcoin may cost it a loan. Negotiators who return to the capital in April want an end to purchases, full accounts of the volcano-powered mine, and a ceiling on how much of the treasury may be kept in coins. The president shows no sign of giving in: another thousand were added last month, at prices close to the record, and he wrote that nothing would change.',
  },
]

/** Reports made from one template: alike in every word, about other weeks, firms and figures. */
export const TEMPLATES: [string, string][] = [
  [
    'Bitcoin mining difficulty rose 3.2 percent to 121.4 trillion at block 886,032 on Monday, the fourth increase in a row. The average hashrate over the last two weeks was 869 exahashes per second. The next adjustment is expected on March 24 and is currently estimated at plus 1.1 percent. Transaction fees made up 1.6 percent of block rewards, against 1.9 percent in the period before.',
    'Bitcoin mining difficulty rose 5.6 percent to 128.2 trillion at block 888,048 on Monday, the fifth increase in a row. The average hashrate over the last two weeks was 918 exahashes per second. The next adjustment is expected on April 7 and is currently estimated at plus 0.4 percent. Transaction fees made up 1.4 percent of block rewards, against 1.6 percent in the period before.',
  ],
  [
    'Cobalt Ridge mined 214 bitcoin in January, compared with 231 in December. It sold 190 coins for 18.4 million dollars and held 2,310 coins at the end of the month. Energised hashrate reached 14.2 exahashes per second with an efficiency of 21.8 joules per terahash. Power costs averaged 4.4 cents per kilowatt-hour across all sites of the company.',
    'Cobalt Ridge mined 198 bitcoin in February, compared with 214 in January. It sold 150 coins for 14.1 million dollars and held 2,358 coins at the end of the month. Energised hashrate reached 15.0 exahashes per second with an efficiency of 20.9 joules per terahash. Power costs averaged 4.9 cents per kilowatt-hour across all sites of the company.',
  ],
  [
    'The global edge AI software market was valued at 1.9 billion dollars in 2024 and is projected to reach 8.8 billion dollars by 2031, growing at a compound annual rate of 24.5 percent. North America held the largest share with 39 percent. The report profiles 25 companies and covers five regions. Rising demand for low latency and privacy drives the market, while a lack of standards restrains it.',
    'The global edge AI hardware market was valued at 24.2 billion dollars in 2024 and is projected to reach 54.7 billion dollars by 2029, growing at a compound annual rate of 17.7 percent. North America held the largest share with 41 percent. The report profiles 30 companies and covers five regions. Rising demand for low latency and privacy drives the market, while a lack of standards restrains it.',
  ],
  [
    'Shares of miners closed mixed on Wednesday. Northfield gained 2.1 percent to 8.44 dollars, Stonebridge lost 4.0 percent to 3.12 dollars and Cobalt Ridge was little changed at 17.90 dollars. Bitcoin traded at 91,250 dollars at the close in New York, down 0.8 percent on the day. The sector index has fallen 12 percent since the beginning of the year.',
    'Shares of miners closed mixed on Friday. Northfield gained 0.4 percent to 8.61 dollars, Stonebridge lost 1.7 percent to 2.97 dollars and Cobalt Ridge was little changed at 18.05 dollars. Bitcoin traded at 93,800 dollars at the close in New York, down 0.2 percent on the day. The sector index has fallen 10 percent since the beginning of the year.',
  ],
]
