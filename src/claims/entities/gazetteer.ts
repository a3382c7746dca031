/** What an entity is, as far as the rules care. */
export type EntityKind = 'company' | 'research' | 'agency' | 'media' | 'coin' | 'product' | 'group' | 'name'

/** Agencies that run a grid: what it carries is theirs, while other agencies only publish. */
export const isGridOperator = (canonical: string): boolean =>
  /^(ERCOT|PJM|MISO|CAISO|NYISO|AESO|KEGOC)$/.test(canonical)

/**
 * Names the field is about: `canonical|alias|alias…`, by kind. A name missing here is still found by its
 * capitals; a row adds its aliases, its kind, and spellings that are no ordinary names ("HIVE", "0G Labs").
 */
export const GAZETTEER: Record<Exclude<EntityKind, 'name'>, string> = {
  company: `
MARA|Marathon Digital|Marathon Digital Holdings|MARA Holdings|Marathon
Riot Platforms|Riot|Riot Blockchain
Marathon Petroleum
Marathon Oil
Riot Games
CleanSpark
Core Scientific
Hut 8|Hut 8 Mining
HIVE Digital Technologies|HIVE Digital|HIVE Blockchain|HIVE Blockchain Technologies|HIVE
Bitfarms
Bitdeer|Bitdeer Technologies|Bitdeer Technologies Group
BitFuFu
Bitmain
Canaan
MicroBT
TeraWulf
Cipher Mining|Cipher|Cipher Digital
IREN|Iris Energy
Argo Blockchain|Argo
Greenidge|Greenidge Generation
Stronghold Digital Mining|Stronghold
Bit Digital
BitMine|BitMine Immersion
BitNile
Gryphon Digital Mining|Gryphon
Applied Digital
Galaxy Digital|Galaxy
American Bitcoin
Cango
Soluna|Soluna Holdings
SATO Technologies|SATO
DMG Blockchain|DMG
LM Funding
Mawson|Mawson Infrastructure
Metavesco
Phoenix Group
Northern Data
Genesis Digital Assets
Compass Mining
Blockstream
Foundry|Foundry USA|Foundry Digital
AntPool
F2Pool
ViaBTC
Binance Pool
Luxor|Luxor Technology
MicroStrategy|Strategy Inc
Tether
Coinbase
Binance
Kraken
Celsius
Compute North
BTC.com|Poolin
Auradine
Nvidia|NVIDIA
AMD|Advanced Micro Devices
Intel
Qualcomm
Broadcom
Marvell
Micron
TSMC|Taiwan Semiconductor Manufacturing|Taiwan Semiconductor
Samsung|Samsung Electronics
SK hynix|SK Hynix|Hynix
ASML
Arm|Arm Holdings
MediaTek
Apple
Google|Alphabet
Google Cloud
Google DeepMind|DeepMind
Microsoft
Amazon
AWS|Amazon Web Services
Meta|Meta Platforms|Facebook
Oracle
IBM
Tesla
Dell
HP|HP Inc
Lenovo
Asus|ASUS
Acer
LG|LG Electronics
Sony
Xiaomi
Oppo|OPPO
Honor|HONOR
NXP|NXP Semiconductors
STMicroelectronics
Infineon
Renesas
Texas Instruments
Horizon Robotics
Rockchip
Cambricon
HPE|Hewlett Packard Enterprise
Supermicro|Super Micro
Foxconn|Hon Hai
Cisco
Huawei
Alibaba
Tencent
Baidu
ByteDance
OpenAI
Anthropic
xAI
Mistral AI|Mistral
Cohere
DeepSeek
Stability AI
Perplexity
Hugging Face
Aleph Alpha
Inflection
Databricks
Scale AI
CoreWeave
Nebius
Lambda
Crusoe
Fluidstack
Together AI
Groq
Cerebras|Cerebras Systems
SambaNova|SambaNova Systems
Graphcore
Tenstorrent
Etched
MatX
Hailo
Axelera AI|Axelera
SiMa.ai|SiMa
Blaize
Ambarella
Untether AI
d-Matrix
EnCharge AI
Mythic
BrainChip
Rapidus
SoftBank
Reliance|Reliance Industries
Adani Group|Adani
0G Labs
Bittensor
Exaion
EDF
Equinix
Digital Realty
Vantage
BlackRock
Brookfield
KKR
`,
  research: `
Grand View Research
BloombergNEF|BNEF|Bloomberg New Energy Finance|Bloomberg New Energy Foundation
Bloomberg Intelligence
MarketsandMarkets
Mordor Intelligence
Precedence Research
Fortune Business Insights
Allied Market Research
Market Research Future
The Business Research Company|Business Research Company
Market.us
Global Market Insights
Research and Markets
Gartner
IDC|International Data Corporation|International Data Corp
Counterpoint Research|Counterpoint
Canalys
TrendForce
ABI Research
Omdia
Forrester
McKinsey
Deloitte
Morning Consult
Epoch AI|Epoch
SemiAnalysis
Artificial Analysis
Stanford AI Index
CoinShares
CryptoQuant
Glassnode
Hashrate Index
JPMorgan|JP Morgan|J.P. Morgan|JPMorgan Chase
Goldman Sachs
Morgan Stanley
Bernstein
Zacks
VanEck
Citi
Wedbush
Bank of America
Barclays
Digiconomist
Bitcoin Mining Council|BMC
Cambridge Centre for Alternative Finance|Cambridge Center for Alternative Finance|CCAF
Cambridge Bitcoin Electricity Consumption Index|CBECI
Coin Metrics|CoinMetrics
CoinWarz
TD Cowen
H.C. Wainwright|HC Wainwright
Cantor Fitzgerald
Jefferies
Farside Investors|Farside
Bitcoin Treasuries
Arkham
Whale Alert
LSEG
FactSet
PitchBook
Crunchbase
S&P Global
Moody's|Moody's Ratings|Moody's Investors Service|Moody's Investors|Moody's Analytics
IoT Analytics
Statista
Pew Research Center|Pew
`,
  agency: `
International Energy Agency|IEA
EIA|Energy Information Administration
SEC|Securities and Exchange Commission
SIA|Semiconductor Industry Association
SEMI
WSTS|World Semiconductor Trade Statistics
LBNL|Lawrence Berkeley National Laboratory
EPRI
ERCOT|Electric Reliability Council of Texas
PJM|PJM Interconnection
MISO|Midcontinent Independent System Operator
CAISO|California Independent System Operator
NYISO
AESO|Alberta Electric System Operator
KEGOC
FERC
World Bank
IMF
Federal Reserve
`,
  media: `
The Miner Mag|TheMinerMag|Miner Mag|MinerMag
Reuters
Bloomberg
The Guardian
CNBC
Financial Times
Wall Street Journal|WSJ
Barron's
Tom's Hardware
CoinDesk
Cointelegraph
The Block
Decrypt
The Information
TechCrunch
Nikkei
Yonhap
BBC
CryptoSlate
The Verge
New York Times
`,
  coin: `
Bitcoin|BTC|bitcoin|the Bitcoin network|Bitcoin network|bitcoins
Bitcoin Cash|BCH
Bitcoin SV|BSV
Ethereum|Ether|ETH
Monero|XMR
Litecoin|LTC
Dogecoin|DOGE
Kaspa
Zcash
Ravencoin
Ethereum Classic
Solana
TAO
Cardano
XRP
`,
  product: `
ChatGPT
Gemini
Claude
Llama
Copilot
Le Chat
Grok
GPT-4
GPT-4o
GPT-5
GPT-3
DeepSeek R1|R1
DeepSeek V3
Jetson
Jetson Orin Nano|Orin Nano|Jetson Orin Nano Super
Jetson Orin NX|Orin NX
Jetson AGX Orin|AGX Orin
Jetson Thor
Jetson Nano
A19 Pro
M4
Coral
Movidius
Hailo-8
Wafer Scale Engine
LPU
TPU v5
MI300X
H100
H200
H800
H20
A100
B200
GB200
Gaudi 3
Trainium
Inferentia
Whatsminer M60
Antminer S19 XP
Antminer S21 XP
Avalon
Phi-3
Phi-4
Gemma
Qwen
Mixtral
Maverick
Antminer S19
Antminer S21
Antminer S9
SEALMINER
Raspberry Pi
Snapdragon
Hopper
Blackwell
`,
  group: `
hyperscalers|hyperscaler
miners|bitcoin miners|mining companies
chipmakers
data centers|data centres|datacenters
AI startups
AI chip startups
`,
}
