import { wordClass } from '../../text/words.ts'

const list = (...lines: string[]): string[] => lines.join(' ').split(' ')

/** Verbs that make whoever their subject is the source of what follows, and that may stand behind what is said. */
const SAYING = list(
  'say says said estimate estimates estimated report reports reported forecast forecasts forecasted project projects projected',
  'predict predicts predicted expect expects expected note notes noted claim claims claimed write writes wrote state states stated',
  'argue argues argued announce announced announces reckon reckons reckoned reveal reveals revealed disclose disclosed discloses',
  'warn warned warns explained explains explain confirm confirmed confirms suggest suggests suggested believe believes tell told tells',
  'calculate calculates calculated anticipate anticipates anticipated indicate indicates indicated stress stressed commented',
  'emphasized emphasised thinks imply implies implied highlight highlighted highlights cautioned concluded concludes insisted insists',
  'reply replies replied responded responds counters countered acknowledged conceded admitted maintains alleges alleged declared assumes',
)
/** Verbs that do so only when their subject is someone who studies, counts or speaks. */
const FINDING = list(
  'find finds found show shows showed see sees clocked clocks measured rates rated benchmarked guides guided cite cites cited',
  'put puts pegs pegged values thinks counts counted promises promised touts touted advertises advertised quotes quoted guarantees',
  'arrive arrives arrived posted posts stories lists listed pencilled penciled foresees polled surveyed questioned interviewed canvassed worked shared outlined mentioned speak speaks spoke talks talked',
)
/** "is counting on", "are targeting": expecting, in the progressive. */
const EXPECTING = list(
  'counting banking targeting expecting forecasting projecting predicting estimating anticipating guiding promising finding suggesting indicating',
)
/** Verbs of saying only when they stand behind what is said ("…, she added"). */
const CLOSING = list('added adds continued recalled shared')

/** "…, saying its revenue will be": participles of those whose clause they go on from. */
export const isTelling = wordClass('saying noting warning stating')

/** "looks for revenue of": expecting, with the word behind it. */
export const isLooking = wordClass('look looks looked')
export const isSaying = wordClass(SAYING)
export const isFinding = wordClass(FINDING)
export const isExpecting = wordClass(EXPECTING)
export const isClosing = wordClass(CLOSING)

/** Nouns for people who speak of figures. */
const PEOPLE = list(
  'analysts analyst lawmakers lawmaker researchers researcher economists economist officials official sources source investors experts',
  'expert prosecutors scientists engineers vendors insiders observers chipmakers ceo cfo coo cto chief spokesman spokeswoman spokesperson',
  'executive executives president chairman chairwoman minister people person founder founders director boss bosses lawyers traders brokers',
  'forecasters strategists strategist bankers managers management street deputy governor secretary commissioner senator senators',
)
/** Nouns for bodies that publish figures, and for companies. */
const BODIES = list(
  'office ministry department authority authorities regulators regulator watchdog association council commission bureau institute',
  'institutes institutions committee government federation union newspaper paper magazine outlet media court',
  'company firm startup start-up miner chipmaker bank group lab operator maker business manufacturer developer vendor supplier provider',
  'publisher consultancy exchange utility agency brokerage broker tracker lender conglomerate lobby carmaker team',
)
/** Nouns for what figures are published in. */
const PAPERS = list(
  'filing filings report reports study survey data figures research poll release statement index accounts documents document memo',
  'prospectus statistics records letter note disclosures presentation numbers analysis yearbook handbook whitepaper bulletin',
)
/** Nouns for what someone's figure is: "X's estimate", "a survey by X". */
const FIGURES = list(
  'estimate estimates projection projections forecast forecasts figure figures data numbers count survey report study research analysis',
  'outlook account reckoning calculation calculations poll index baseline guidance tally accounts disclosures statistics findings tracker yearbook whitepaper bulletin view opinion estimation',
)

/** Nouns for what a company says lies ahead of it: "its 2026 capex outlook". */
export const isGuidance = wordClass('forecast forecasts outlook guidance projection projections target range')

export const isPeople = wordClass(PEOPLE)
export const isBody = wordClass(BODIES)
export const isPaper = wordClass(PAPERS)
export const isFigureNoun = wordClass(FIGURES)
export const isSourceNoun = wordClass([...PEOPLE, ...BODIES, ...PAPERS])
/** Papers that are a source even when nobody is named: whose they are, the text says of itself. */
export const isRecord = wordClass(
  'filing filings release statement documents document memo prospectus records letter',
)
/** Who studies and publishes, not who makes and sells. */
export const isAdviser = wordClass('research analyst analytics data advisory')
/** Bodies that are never the company spoken of. */
export const isOffice = wordClass(
  'office ministry department authority authorities regulators regulator watchdog association council commission bureau institute institutes institutions committee government federation union agency',
)
export const isPress = wordClass('newspaper paper magazine outlet media publisher')

/** Words that open what hangs on a noun: "people familiar with …", "institutions that follow …". */
export const opensComplement = wordClass(
  'familiar with close briefed involved that who which at of from for in tracking polled surveyed by on for led',
)
export const isIndefinite = wordClass('familiar with close briefed involved')

export const isPassive = wordClass('forecast estimated expected projected reported believed')
export const isGathered = wordClass(
  'polled surveyed conducted fielded reported published compiled collected cited estimated tracked interviewed questioned asked canvassed commissioned released gathered shared calculated seen reviewed spotted',
)
export const isValued = wordClass(
  'put estimated valued projected forecast seen pegged reckoned calculated spoken expected anticipated predicted pencilled penciled',
)
/** Words that stand between a determiner and the name or noun of a source. */
export const isOpener = wordClass(
  'the a an its new latest recent independent research analyst official press annual financial industry market internal public three two several some quarterly monthly consulting advisory intelligence',
)
/** Common nouns that introduce a name: "chief executive Marit Dahl", "grid operator Tavanir". */
export const isTitle = wordClass(
  'chief executive officer financial operating technology deputy governor secretary commissioner senator president chairman chairwoman chair founder cofounder co-founder ceo cfo coo cto director head managing senior principal vice analyst analysts economist spokesman spokeswoman spokesperson professor researcher researchers partner operator utility group firm company consultancy startup start-up miner bank broker brokerage think tank watchdog regulator lobby body data provider tracker publisher house grid energy power market equity state national trade industry minister boss strategist newspaper lawmaker analytics platform aggregator mining blockchain mr ms mrs dr',
)
/** Titles that only people have. */
export const isRank = wordClass(
  'chief executive officer president chairman chairwoman chair founder cofounder co-founder ceo cfo coo cto director head deputy governor secretary commissioner senator analyst economist spokesman spokeswoman spokesperson professor researcher partner minister boss strategist lawmaker mr ms mrs dr',
)
/** Marks behind what is said. */
export const closes = wordClass(', ” " — –')
