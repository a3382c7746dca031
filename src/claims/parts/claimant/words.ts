const words = (list: string): Set<string> => new Set(list.split(' '))

/** Verbs that make their subject the source of what follows. */
export const SAYS = words(
  'say says said saying estimate estimates estimated report reports reported forecast forecasts forecasted project projects projected predict predicts predicted expect expects expected note notes noted claim claims claimed write writes wrote state states stated argue argues argued announce announced announces reckon reckons reckoned find finds found show shows showed reveal reveals revealed disclose disclosed discloses warn warned warns explained explains confirm confirmed confirms suggest suggests suggested believes see clocked clocks measured rates rated benchmarked guides guided calculate calculates calculated cite cites cited put puts pegs pegged tell told tells anticipate anticipates sees highlight highlighted highlights indicate indicates indicated stress stressed commented emphasized emphasised thinks values counts counted imply implies implied',
)
/** Verbs of saying only when they stand behind what is said ("…, she added"). */
export const CLOSES = words('added adds posted posts continued recalled')
export const SOURCE_NOUN = words(
  'analysts analyst lawmakers researchers filings filing report study survey data economists officials sources investors experts prosecutors regulators authorities scientists report figures research poll release statement index tracker vendors insiders observers reports media chipmakers ceo cfo coo cto chief spokesman spokeswoman spokesperson executive executives president chairman accounts ministry government institutions minister',
)
export const SELF = words(
  'company firm startup miner chipmaker bank group lab operator maker business manufacturer developer vendor supplier provider publisher firm consultancy exchange utility agency',
)
export const DOCUMENT = words(
  'estimate estimates projection projections forecast forecasts figure figures data numbers count survey report study research analysis account reckoning calculation calculations poll index baseline guidance tally accounts disclosures',
)
export const OPENERS = words(
  'the a an its new latest recent research analyst official press annual financial industry market internal public three two several some quarterly monthly',
)
export const PASSIVE = words('forecast estimated expected projected reported believed')
export const GATHERED = words(
  'polled surveyed reported published compiled collected cited estimated tracked interviewed questioned asked canvassed commissioned',
)
export const VALUED = words('put estimated valued projected forecast seen pegged reckoned calculated')
/** Documents that name no one unless something is said of whose they are. */
export const BARE = words(
  'report study survey data research poll index release statement figures accounts filing',
)
/** Common nouns that introduce a name: "chief executive Marit Dahl", "grid operator Tavanir". */
export const TITLES = words(
  'chief executive officer financial operating technology president chairman chairwoman chair founder cofounder ceo cfo coo cto director head managing senior principal vice analyst analysts economist spokesman spokeswoman spokesperson professor researcher researchers partner operator utility group firm company consultancy startup miner bank broker brokerage think tank watchdog regulator lobby body data provider tracker publisher house grid energy power market equity state national trade industry',
)
