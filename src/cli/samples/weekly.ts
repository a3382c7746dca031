import type { SampleArticle } from './types.ts'

const AUTHOR = 'Odile Fairweather'

/** The same figures week after week from one newsletter, and month after month from one company: series that move. */
export const WEEKLY: readonly SampleArticle[] = [
  {
    id: 'letter-41',
    publisher: 'hashletter',
    day: 2,
    hour: 18,
    title: 'The Hash Letter: slow blocks, patient people',
    author: AUTHOR,
    body: `Good evening. The bitcoin network averaged a hashrate of 1,042 EH/s in the week to {date}, a little less than
most of us expected after the storms passed. Blocks came slowly and nobody seemed to mind.

Hashprice closed at $43.10 per PH/s per day on {date}. That is enough for a modern machine and too little for one from
the last cycle, as the second-hand listings show.

A reader asks why I never print a forecast. Because I have printed them before! The next difficulty adjustment will come
when it comes, and my guess is no better than the one your own node will give you tonight.`,
  },
  {
    id: 'letter-42',
    publisher: 'hashletter',
    day: 9,
    hour: 18,
    title: 'The Hash Letter: two costs for one coin',
    author: AUTHOR,
    body: `Good evening. The bitcoin network averaged a hashrate of 1,058 EH/s in the week to {date}. Difficulty rose
1.6% on {date-1}, which is what you would expect from the number above.

Hashprice closed at $42.40 per PH/s per day on {date}.

The talk of the week was cost. Brightwater Research and our guest from Kestrel Analytics disagree about what it takes
to mine a coin in America, and both are right about the thing they measure. If you borrow money for your machines, use
the higher number. If your grandmother gave them to you, use the lower one and thank her.`,
  },
  {
    id: 'letter-43',
    publisher: 'hashletter',
    day: 16,
    hour: 18,
    title: 'The Hash Letter: transformers on a ship',
    author: AUTHOR,
    body: `Good evening. The bitcoin network averaged a hashrate of 1,081 EH/s in the week to {date}, the second rise in
a row. I've heard of four sites that went live in ten days, two of them in Paraguay.

Hashprice closed at $41.20 per PH/s per day on {date}, and transaction fees did nothing to help.

My favourite message came from a reader on a cargo ship who is sitting, he says, on top of eighteen transformers. They
were built for a hall in Georgia, sold to a broker in Miami and are now on their way up the Paraná. He expects to be
home in six weeks and is learning to cook.`,
  },
  {
    id: 'letter-44',
    publisher: 'hashletter',
    day: 23,
    hour: 18,
    title: 'The Hash Letter: a cold week in Texas',
    author: AUTHOR,
    body: `Good evening. The bitcoin network averaged a hashrate of 1,067 EH/s in the week to {date}. After two rises we
have a fall, and the reason is plain: a cold front made power dear in Texas, so miners switched off and sold theirs.

Hashprice closed at $41.90 per PH/s per day on {date}. Those who kept running had a slightly better week for it.

Several of you wrote about the Ethiopian figure that was corrected. Well done for noticing, and well done to the editors
for saying so openly. Quiet changes are a bad habit in this trade, and I keep a folder of them.`,
  },
  {
    id: 'letter-45',
    publisher: 'hashletter',
    day: 30,
    hour: 18,
    title: 'The Hash Letter: the day of reckoning for a forecast',
    author: AUTHOR,
    body: `Good evening. The bitcoin network averaged a hashrate of 1,094 EH/s in the week to {date}, and the network
hashrate stood at 1,096 EH/s on {date} itself. That makes it a record by any count, though only just.

You may remember that Kestrel Analytics had expected 1,100 EH/s by today. A miss of four exahashes is a better forecast
than most weather reports, and Ines Carrow has earned her coffee.

Hashprice closed at $40.70 per PH/s per day on {date}. If you run older machines, read that line twice, then look at
your power contract before you look at anything else in this letter.`,
  },
  {
    id: 'tallgrass-update-first',
    publisher: 'tallgrass',
    day: 1,
    hour: 12,
    title: 'Tallgrass Mining announces production and operations update for {lastMonth}',
    author: 'Tallgrass Mining investor relations',
    body: `Tallgrass Mining Corp., an operator of bitcoin mines in Texas and Oklahoma, today published its unaudited
production update for {lastMonth}.

The company produced 412 BTC in {lastMonth} and held 3,870 BTC at the end of the month. Its energised hashrate reached
18.6 EH/s, with a fleet efficiency of 17.8 J/TH. The average power cost was 4.1 cents per kWh.

"We kept the machines busy and the invoices small," said chief executive Harriet Lund. "The work at Abilene is going to
plan, and our people have now gone a full year without a serious injury." The company is targeting a hashrate of
22 EH/s by the end of the year.`,
  },
  {
    id: 'tallgrass-update-second',
    publisher: 'tallgrass',
    day: 32,
    hour: 12,
    title: 'Tallgrass Mining announces production and operations update for {lastMonth}',
    author: 'Tallgrass Mining investor relations',
    body: `Tallgrass Mining Corp., an operator of bitcoin mines in Texas and Oklahoma, today published its unaudited
production update for {lastMonth}, the first since it agreed to buy Ironpost Digital.

The company produced 431 BTC in {lastMonth} and held 4,105 BTC at the end of the month. Its energised hashrate reached
20.1 EH/s, with a fleet efficiency of 17.1 J/TH. The average power cost was 4.3 cents per kWh, as the cold front made
electricity dearer for several days.

"Abilene is now the site we always meant it to be," said chief executive Harriet Lund. The company continues to target a
hashrate of 22 EH/s by the end of the year, excluding the machines that will come with the purchase.`,
  },
  {
    id: 'tallgrass-third-quarter',
    publisher: 'tallgrass',
    day: 17,
    hour: 20,
    title: 'Tallgrass Mining reports results for the {quarter}',
    author: 'Tallgrass Mining investor relations',
    body: `Tallgrass Mining Corp. today reported revenue of $128.4 million for the {quarter}, compared with $109.7 million
in the quarter before, an increase of 17%.

The company recorded a net loss of $6.2 million for the quarter after writing down older machines. Gross margin was
38.5%. Capital expenditure came to $44 million, nearly all of it for the second hall at Abilene, Texas.

"Mining is a power business with a computer attached," said chief financial officer Tomas Reyes. "We are being paid to
be flexible, and increasingly we are being asked whether we could host other kinds of computing." A call for analysts
will be held tomorrow at nine o'clock central time, and a recording will be kept on the company's site for a month.`,
  },
]
