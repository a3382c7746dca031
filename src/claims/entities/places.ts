import { type Hit, lexicon } from '../text/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import { wordClass } from '../text/words.ts'

export interface Place {
  name: string
  /** ISO 3166 code, or a word of ours for what has none ("global"). */
  key: string
}

const TABLE = `
global|global|worldwide|the world|around the world|across the world|world's|around the globe|across the globe
US|United States|US|U.S.|USA|United States of America|American|America|U S
CN|China|Chinese|mainland China
KZ|Kazakhstan|Kazakh
RU|Russia|Russian Federation|Russian
CA|Canada|Canadian
PY|Paraguay|Paraguayan
ET|Ethiopia|Ethiopian
NO|Norway|Norwegian
SE|Sweden|Swedish
FI|Finland
IS|Iceland
DE|Germany
FR|France
GB|United Kingdom|UK|U.K.|Britain|U K
IE|Ireland
NL|Netherlands
ES|Spain
IT|Italy
CH|Switzerland
AT|Austria
PL|Poland
GE|Georgia (country)
IR|Iran|Iranian
IQ|Iraq
AE|United Arab Emirates|UAE|Abu Dhabi|Dubai
SA|Saudi Arabia
OM|Oman
KW|Kuwait
IN|India
PK|Pakistan
BT|Bhutan
MY|Malaysia
ID|Indonesia
TH|Thailand
VN|Vietnam
PH|Philippines
SG|Singapore
JP|Japan
KR|South Korea|Korea
TW|Taiwan
HK|Hong Kong
AU|Australia
NZ|New Zealand
BR|Brazil
AR|Argentina
CL|Chile
VE|Venezuela
MX|Mexico
SV|El Salvador
NG|Nigeria
KE|Kenya
ZA|South Africa
IL|Israel
TR|Turkey
UA|Ukraine
UZ|Uzbekistan
KG|Kyrgyzstan
LA|Laos
PE|Peru
BO|Bolivia
CO|Colombia
EC|Ecuador
UY|Uruguay
PA|Panama
CR|Costa Rica
GT|Guatemala
HN|Honduras
DO|Dominican Republic
DK|Denmark
BE|Belgium
LU|Luxembourg
PT|Portugal
GR|Greece
CZ|Czech Republic|Czechia
SK|Slovakia
HU|Hungary
RO|Romania
BG|Bulgaria
RS|Serbia
HR|Croatia
SI|Slovenia
EE|Estonia
LV|Latvia
LT|Lithuania
BY|Belarus
MD|Moldova
AM|Armenia
AZ|Azerbaijan
TM|Turkmenistan
TJ|Tajikistan
MN|Mongolia
AF|Afghanistan
BD|Bangladesh
LK|Sri Lanka
NP|Nepal
MM|Myanmar
KH|Cambodia
QA|Qatar
BH|Bahrain
EG|Egypt
LY|Libya
DZ|Algeria
MA|Morocco
TN|Tunisia
GH|Ghana
UG|Uganda
TZ|Tanzania
RW|Rwanda
ZM|Zambia
MW|Malawi
AO|Angola
CD|Democratic Republic of Congo|Congo
EU|European Union|EU
150|Europe
142|Asia
019|Americas
003|North America
005|South America
419|Latin America
002|Africa
145|Middle East
035|Southeast Asia
apac|Asia-Pacific|Asia Pacific|APAC
emea|EMEA
154|Northern Europe|Nordics
US-AL|Alabama
US-AK|Alaska
US-AZ|Arizona
US-AR|Arkansas
US-CA|California
US-CO|Colorado
US-CT|Connecticut
US-DE|Delaware
US-FL|Florida
US-GA|Georgia
US-HI|Hawaii
US-ID|Idaho
US-IL|Illinois
US-IN|Indiana
US-IA|Iowa
US-KS|Kansas
US-KY|Kentucky
US-LA|Louisiana
US-ME|Maine
US-MD|Maryland
US-MA|Massachusetts
US-MI|Michigan
US-MN|Minnesota
US-MS|Mississippi
US-MO|Missouri
US-MT|Montana
US-NE|Nebraska
US-NV|Nevada
US-NH|New Hampshire
US-NJ|New Jersey
US-NM|New Mexico
US-NY|New York
US-NC|North Carolina
US-ND|North Dakota
US-OH|Ohio
US-OK|Oklahoma
US-OR|Oregon
US-PA|Pennsylvania
US-RI|Rhode Island
US-SC|South Carolina
US-SD|South Dakota
US-TN|Tennessee
US-TX|Texas
US-UT|Utah
US-VT|Vermont
US-VA|Virginia
US-WA|Washington
US-WV|West Virginia
US-WI|Wisconsin
US-WY|Wyoming
US-PR|Puerto Rico
CA-AB|Alberta
CA-BC|British Columbia
CA-MB|Manitoba
CA-NB|New Brunswick
CA-NL|Newfoundland
CA-NS|Nova Scotia
CA-ON|Ontario
CA-QC|Quebec|Québec
CA-SK|Saskatchewan
CN-XJ|Xinjiang
CN-SC|Sichuan
CN-NM|Inner Mongolia
CN-YN|Yunnan
CN-GS|Gansu
IN-AP|Andhra Pradesh
IN-MH|Maharashtra
IN-TN|Tamil Nadu
IN-GJ|Gujarat
RU-IRK|Irkutsk
`

const places: Place[] = []
const byAlias = new Map<string, Place>()
const found = lexicon<Place>()
for (const line of TABLE.trim().split('\n')) {
  const [key = '', name = '', ...aliases] = line.split('|')
  const place = { key, name: name.replace(' (country)', '') }
  places.push(place)
  for (const alias of [name, ...aliases]) {
    byAlias.set(alias.toLowerCase().replaceAll('.', ''), place)
    if (!alias.includes('('))
      found.add(
        alias
          .replace(/[.']/g, (c) => (c === '.' ? ' . ' : c))
          .replace(/'s$/, '')
          .trim()
          .toLowerCase(),
        place,
      )
  }
}

/** Adjectives that are found as their country: "Chinese hashrate", "American sites". */
export const isDemonym = wordClass(
  'american chinese kazakh russian canadian paraguayan ethiopian norwegian swedish iranian',
)
const isPartOfAmerica = wordClass('north south latin central pan native')

/** Places named in the tokens. A word that is only sometimes a place counts with a capital; the US of "US$" and of "US cents" is none. */
export function findPlaces(tokens: Token[]): Hit<Place>[] {
  return found
    .scan(tokens)
    .filter((hit) => hit.value.key === 'global' || (tokens[hit.from] as Token).capital)
    .filter((hit) => !/^(\$|cents?|dollars?)$/.test(tokens[hit.to]?.word ?? ''))
    .filter((hit) => tokens[hit.from]?.word !== 'american' || !isPartOfAmerica(tokens[hit.from - 1]))
}

/** A stable key of a place name: ISO 3166 where there is one ("Texas" is `US-TX`), else the name in lower case. */
export function placeKey(region: string | null): string | null {
  if (region === null) return null
  const clean = region.trim().toLowerCase().replaceAll('.', '').replace(/^the /, '')
  const whole = byAlias.get(clean)
  if (whole) return whole.key
  // "Texas, US": the narrower name first
  const first = byAlias.get((clean.split(',')[0] ?? '').trim())
  return first ? first.key : clean.replace(/\s+/g, ' ')
}
